# SPDX-License-Identifier: MIT
# Builds the program where nobody looks on, for a hook of pre-commit or a wheel, and installs it:
#   cmake -DPREFIX=<where to> -DWORK=<an empty folder of its own> -P packaging/build.cmake
# All is well when PREFIX/bin/matterlint is there; a script of CMake cannot choose its exit status.
# What went wrong is told in one line, behind the end of the log. From the environment come what
# CMake itself reads (CXX, CMAKE_GENERATOR, CMAKE_BUILD_PARALLEL_LEVEL, …) and MATTERLINT_FETCH, which
# may be OFF: then libraries that are missing are not downloaded.
cmake_minimum_required(VERSION 3.22)
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)

file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/debian-packages packages)
list(JOIN packages " " packages)
set(way_out "Install what is needed (Debian and Ubuntu: apt-get install ${packages}), or install \
matterlint itself and use the hook `matterlint-system`, which builds nothing.")

# git tells its hooks about the user's repository, and would tell a download of libraries, too.
find_program(git git)
if(git)
  execute_process(COMMAND ${git} rev-parse --local-env-vars OUTPUT_VARIABLE names ERROR_QUIET)
  string(REGEX MATCHALL "[A-Z_]+" names "${names}")
  foreach(name IN LISTS names)
    unset(ENV{${name}})
  endforeach()
endif()
set(ENV{GIT_TERMINAL_PROMPT} 0)

if(NOT WIN32 AND NOT DEFINED ENV{CXX})
  find_program(compiler NAMES c++ g++ clang++)
  if(NOT compiler)
    message(NOTICE "matterlint: no C++ compiler was found (c++, g++, clang++). ${way_out}")
    return()
  endif()
endif()

# The same sources are built in many folders: each clone is one. ccache is told what differs.
find_program(ccache ccache)
if(ccache AND NOT DEFINED ENV{CMAKE_CXX_COMPILER_LAUNCHER})
  set(ENV{CMAKE_CXX_COMPILER_LAUNCHER} ${ccache})
  set(ENV{CCACHE_BASEDIR} ${root})
endif()
find_program(ninja NAMES ninja ninja-build)
if(ninja AND NOT DEFINED ENV{CMAKE_GENERATOR})
  set(ENV{CMAKE_GENERATOR} Ninja)
endif()
if(NOT DEFINED ENV{CMAKE_BUILD_PARALLEL_LEVEL})
  cmake_host_system_information(RESULT processors QUERY NUMBER_OF_LOGICAL_CORES)
  set(ENV{CMAKE_BUILD_PARALLEL_LEVEL} ${processors})
endif()
set(fetch ON)
if(DEFINED ENV{MATTERLINT_FETCH})
  set(fetch $ENV{MATTERLINT_FETCH})
endif()

# step(WHAT COMMAND…): runs a step; when it fails, shows the end of what it said.
function(step what)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE log ERROR_VARIABLE log RESULT_VARIABLE status)
  if(NOT status STREQUAL 0)
    string(REGEX MATCH "[^\n]*(\n[^\n]*)?(\n[^\n]*)?(\n[^\n]*)?(\n[^\n]*)?(\n[^\n]*)?(\n[^\n]*)?(\n[^\n]*)?(\n[^\n]*)?(\n[^\n]*)?(\n[^\n]*)?(\n[^\n]*)?\n*$" tail "${log}")
    message(NOTICE "${tail}")
    message(NOTICE "matterlint: ${what}; the end of the log is above. ${way_out}")
    set(failed TRUE PARENT_SCOPE)
  endif()
endfunction()

step("its build could not be prepared, so a library may be missing" ${CMAKE_COMMAND} -S ${root} -B ${WORK}
     -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX=${PREFIX} -DMATTERLINT_TESTS=OFF
     -DMATTERLINT_STATIC=ON -DMATTERLINT_FETCH=${fetch})
if(NOT failed)
  step("it could not be built" ${CMAKE_COMMAND} --build ${WORK} --config Release)
endif()
if(NOT failed)
  step("it could not be installed" ${CMAKE_COMMAND} --install ${WORK} --config Release --strip)
endif()
