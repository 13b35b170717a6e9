// SPDX-License-Identifier: MIT
#include "source/file_place.h"

#include "source/open_file.h"
#include "source/write_failure.h"

namespace matterlint {
namespace {

Result<std::string> resolve(FileCalls& calls, const std::string& path) {
  std::string real;
  const CallResult error = uninterrupted([&] { return calls.real_path(path, real); });
  if (error < 0) {
    return left_as_it_is(path, "it could not be found", static_cast<int>(-error));
  }
  return real;
}

/// `path` seen from the absolute `base`, its `.` and `..` taken as text: the same as the real path
/// when no part of it is a link.
std::string without_dots(const std::string& base, std::string_view path) {
  std::string plain = path.starts_with('/') ? "" : base;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(part.size() + (part.size() < path.size() ? 1 : 0));
    if (plain == "/") {
      plain.clear();
    }
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

}  // namespace

Result<FilePlace> find_place(FileCalls& calls, const std::string& path, const std::string& root) {
  const auto real = resolve(calls, path);
  if (!real) {
    return real.failure();
  }
  const auto working_folder = resolve(calls, ".");
  if (!working_folder) {
    return working_folder.failure();
  }
  if (without_dots(*working_folder, path) != *real) {
    const auto real_root = resolve(calls, root);
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
