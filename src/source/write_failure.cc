// SPDX-License-Identifier: MIT
#include "source/write_failure.h"

#include <cerrno>

#include "source/system_error.h"

namespace matterlint {
namespace {

constexpr std::string_view changed =
    "changed during the run, so it was left as it is; run again to check what it says now";

std::string_view advice(int error) {
  switch (error) {
    case ENOSPC:
      return "make room on the disk and run again";
    case EDQUOT:
      return "make room within the quota and run again";
    case EACCES:
      return "run as a user who may write the file and its folder";
    case EPERM:
      return "run as the owner and a member of the group of the file, or lift its protection "
             "(`chattr -i`)";
    case EROFS:
      return "mount the disk for writing";
    case EIO:
      return "the disk may be failing, so save a copy of the notes first";
    case EBUSY:
    case EXDEV:
      return "a file that is mounted by itself cannot be replaced, so mount its folder instead";
    case EMFILE:
    case ENFILE:
      return "allow more open files (`ulimit -n`)";
    case EWOULDBLOCK:
      return "another program keeps it locked, so run again when that has ended";
    case ENOLCK:
    case ENOSYS:
    case EOPNOTSUPP:
      return "the file system cannot do that, so fix a copy that lies on another one";
    case ENOENT:
      return "check the path";
    default:
      return "run again";
  }
}

}  // namespace

Failure left_as_it_is(const std::string& path, std::string_view what, int error) {
  return {path, "left as it is because " + std::string(what) + " (" + describe_system_error(error) +
                    "); " + std::string(advice(error))};
}

Failure changed_during_run(const std::string& path) {
  return {path, std::string(changed)};
}

bool is_changed_during_run(const Failure& failure) {
  return failure.message == changed;
}

}  // namespace matterlint
