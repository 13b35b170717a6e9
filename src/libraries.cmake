# SPDX-License-Identifier: MIT
# The libraries: what the system has, or, with MATTERLINT_FETCH, a download of a fixed version.
# Each becomes one target with a name of ours, so that nothing else depends on how it was found.
include(FetchContent)

# A program that is carried to other machines finds no libraries there.
if(MATTERLINT_STATIC)
  list(PREPEND CMAKE_FIND_LIBRARY_SUFFIXES ${CMAKE_STATIC_LIBRARY_SUFFIX})
  set(BUILD_SHARED_LIBS OFF)
endif()

# matterlint_library(NAME REPOSITORY TAG): fetches NAME when the switch allows it.
function(matterlint_fetch name repository tag)
  if(NOT MATTERLINT_FETCH)
    message(FATAL_ERROR "${name} is not installed. Install it, or configure with -DMATTERLINT_FETCH=ON "
                        "to download it. On Debian and Ubuntu `./dev` installs everything.")
  endif()
  FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${tag} GIT_SHALLOW ON)
  FetchContent_MakeAvailable(${name})
endfunction()

find_package(yaml-cpp QUIET)
if(NOT yaml-cpp_FOUND)
  set(YAML_CPP_BUILD_TESTS OFF)
  set(YAML_CPP_BUILD_TOOLS OFF)
  matterlint_fetch(yaml-cpp https://github.com/jbeder/yaml-cpp.git 0.8.0)
endif()
add_library(matterlint_yaml INTERFACE)
# What Debian's package of yaml-cpp calls its target is the shared library, also where an archive is.
find_library(YAML_CPP_ARCHIVE ${CMAKE_STATIC_LIBRARY_PREFIX}yaml-cpp${CMAKE_STATIC_LIBRARY_SUFFIX} NO_CACHE)
if(MATTERLINT_STATIC AND yaml-cpp_FOUND AND YAML_CPP_ARCHIVE)
  target_include_directories(matterlint_yaml SYSTEM INTERFACE ${YAML_CPP_INCLUDE_DIR})
  target_link_libraries(matterlint_yaml INTERFACE ${YAML_CPP_ARCHIVE})
else()
  target_link_libraries(matterlint_yaml INTERFACE yaml-cpp)
endif()

find_package(nlohmann_json QUIET)
if(NOT nlohmann_json_FOUND)
  matterlint_fetch(nlohmann_json https://github.com/nlohmann/json.git v3.11.3)
endif()

find_package(tomlplusplus QUIET)
if(NOT tomlplusplus_FOUND)
  matterlint_fetch(tomlplusplus https://github.com/marzer/tomlplusplus.git v3.4.0)
endif()
# Headers only: the one file that reads TOML compiles the library with switches of its own.
add_library(matterlint_toml INTERFACE)
target_include_directories(matterlint_toml SYSTEM INTERFACE
  $<TARGET_PROPERTY:tomlplusplus::tomlplusplus,INTERFACE_INCLUDE_DIRECTORIES>)

find_package(valijson QUIET)
if(NOT valijson_FOUND)
  set(valijson_BUILD_TESTS OFF)
  matterlint_fetch(valijson https://github.com/tristanpenman/valijson.git v1.0.2)
endif()
add_library(matterlint_valijson INTERFACE)
target_link_libraries(matterlint_valijson INTERFACE valijson)

find_package(CLI11 QUIET)
if(NOT CLI11_FOUND)
  matterlint_fetch(CLI11 https://github.com/CLIUtils/CLI11.git v2.4.2)
endif()

find_path(PCRE2_INCLUDE pcre2.h)
find_library(PCRE2_8 pcre2-8 NO_CACHE)
add_library(matterlint_pcre2 INTERFACE)
if(PCRE2_INCLUDE AND PCRE2_8)
  target_include_directories(matterlint_pcre2 SYSTEM INTERFACE ${PCRE2_INCLUDE})
  target_link_libraries(matterlint_pcre2 INTERFACE ${PCRE2_8})
else()
  set(PCRE2_BUILD_TESTS OFF)
  set(PCRE2_BUILD_PCRE2GREP OFF)
  set(PCRE2_SUPPORT_JIT ON)
  matterlint_fetch(pcre2 https://github.com/PCRE2Project/pcre2.git pcre2-10.43)
  target_link_libraries(matterlint_pcre2 INTERFACE pcre2-8)
endif()

find_path(UTF8PROC_INCLUDE utf8proc.h)
find_library(UTF8PROC utf8proc NO_CACHE)
add_library(matterlint_utf8proc INTERFACE)
if(UTF8PROC_INCLUDE AND UTF8PROC)
  target_include_directories(matterlint_utf8proc SYSTEM INTERFACE ${UTF8PROC_INCLUDE})
  target_link_libraries(matterlint_utf8proc INTERFACE ${UTF8PROC})
else()
  matterlint_fetch(utf8proc https://github.com/JuliaStrings/utf8proc.git v2.9.0)
  target_link_libraries(matterlint_utf8proc INTERFACE utf8proc)
endif()

if(MATTERLINT_TESTS)
  find_package(Catch2 QUIET)
  if(NOT Catch2_FOUND)
    matterlint_fetch(Catch2 https://github.com/catchorg/Catch2.git v3.5.4)
  endif()
endif()
