// SPDX-License-Identifier: MIT
#include "source/file_place.h"

#include <algorithm>
#include <string_view>

#include "source/open_file.h"
#include "source/write_failure.h"

namespace matterlint {
namespace {

/// The real path of `path`; a failure about the note says that `what` could not be found.
Result<std::string> resolve(FileCalls& calls, const std::string& path, const std::string& note,
                            const char* what) {
  std::string real;
  const CallResult error = uninterrupted([&] { return calls.real_path(path, real); });
  if (error < 0) {
    return left_as_it_is(note, std::string(what) + " could not be found", static_cast<int>(-error));
  }
  return real;
}

/// An absolute path whose `.` and `..` are taken as text: the same as the real path when no part of
/// it is a link.
std::string without_dots(std::string_view path) {
  std::string plain;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(part.size() + 1, path.size()));
    if (part == "..") {
      plain.resize(plain.empty() ? 0 : plain.rfind('/'));
    } else if (!part.empty() && part != ".") {
      plain += '/';
      plain += part;
    }
  }
  return plain;
}

bool is_inside(std::string_view path, std::string_view folder) {
  return folder == "/" || (path.starts_with(folder) && path.substr(folder.size()).starts_with('/'));
}

/// True when `path` leads to `real` through a link.
Result<bool> leads_through_link(FileCalls& calls, const std::string& path,
                                const std::string& real) {
  if (path.starts_with('/')) {
    return without_dots(path) != real;
  }
  const auto working_folder = resolve(calls, ".", path, "the working folder");
  if (!working_folder) {
    return working_folder.failure();
  }
  return without_dots(*working_folder + "/" + path) != real;
}

}  // namespace

Result<FilePlace> find_place(FileCalls& calls, const std::string& path, const std::string& root) {
  const auto real = resolve(calls, path, path, "it");
  if (!real) {
    return real.failure();
  }
  const auto linked = leads_through_link(calls, path, *real);
  if (!linked) {
    return linked.failure();
  }
  if (*linked) {
    const auto real_root = resolve(calls, root, path, "the folder of the project");
    if (!real_root) {
      return real_root.failure();
    }
    if (!is_inside(*real, *real_root)) {
      return Failure{path, "left as it is because a link leads to `" + *real +
                               "`, which is outside of `" + *real_root +
                               "`; name that file itself"};
    }
  }
  const size_t slash = real->rfind('/');
  return FilePlace{slash == 0 ? "/" : real->substr(0, slash), real->substr(slash + 1)};
}

}  // namespace matterlint
