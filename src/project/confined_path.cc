// SPDX-License-Identifier: MIT
#include "project/confined_path.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace matterlint {
namespace {

std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  while (!path.empty()) {
    const size_t end = std::min(path.find('/'), path.size());
    if (end > 0) {
      segments.push_back(path.substr(0, end));
    }
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return segments;
}

std::string joined(const std::vector<std::string_view>& segments, size_t first) {
  std::string out;
  for (size_t i = first; i < segments.size(); ++i) {
    out += i > first ? "/" : "";
    out += segments[i];
  }
  return out;
}

}  // namespace

std::string tidy_path(std::string_view path) {
  std::vector<std::string_view> kept;
  for (const std::string_view segment : segments_of(path)) {
    if (segment == ".." && !kept.empty() && kept.back() != "..") {
      kept.pop_back();
    } else if (segment != ".") {
      kept.push_back(segment);
    }
  }
  return (path.starts_with('/') ? "/" : "") + joined(kept, 0);
}

std::string folder_of(std::string_view path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) {
    return "";
  }
  return slash == 0 ? "/" : std::string(path.substr(0, slash));
}

std::string path_in(std::string_view folder, std::string_view name) {
  std::string path(folder);
  path += folder.empty() || folder.ends_with('/') ? "" : "/";
  path += name;
  return path;
}

bool is_below(std::string_view path, std::string_view folder) {
  if (folder.empty()) {
    return !path.starts_with('/') && path != ".." && !path.starts_with("../");
  }
  const bool begins = path.starts_with(folder) &&
                      (folder.ends_with('/') || path.substr(folder.size()).starts_with('/'));
  return begins && path.find("/../", folder.size()) == std::string_view::npos;
}

std::string path_seen_from(std::string_view real, std::string_view from) {
  const std::vector<std::string_view> target = segments_of(real);
  const std::vector<std::string_view> here = segments_of(from);
  size_t common = 0;
  while (common < target.size() && common < here.size() && target[common] == here[common]) {
    ++common;
  }
  if (common == 0 && real.starts_with('/') && !here.empty()) {
    return std::string(real);
  }
  std::string path;
  for (size_t i = common; i < here.size(); ++i) {
    path += i > common ? "/.." : "..";
  }
  const std::string rest = joined(target, common);
  path += path.empty() || rest.empty() ? "" : "/";
  path += rest;
  return path.empty() ? "." : path;
}

ConfinedPath confine(const FileSystem& files, std::string_view name, std::string_view namer,
                     const std::string& root) {
  const char* const move = "move the file into the project, and write its path from this one";
  const auto refused = [](std::string why, std::string help) {
    return ConfinedPath{.refusal = std::move(why), .help = std::move(help)};
  };
  if (name.find('\0') != std::string_view::npos) {
    return refused("no file has such a name", "write the path of the file, seen from this one");
  }
  if (name.starts_with('/')) {
    return refused("this path begins at the root of the file system",
                   "write the path of the file, seen from this one");
  }
  // Asked before anything is opened, so that nobody learns which files lie outside.
  const auto folder = files.real_path(namer.find('/') == std::string_view::npos ? std::string(".")
                                                                                : folder_of(namer));
  const std::string wanted = tidy_path(path_in(folder ? *folder : folder_of(namer), name));
  if (!is_below(wanted, root)) {
    return refused("this file lies outside the project", move);
  }
  const std::string path = tidy_path(path_in(folder_of(namer), name));
  const auto real = files.real_path(path);
  if (!real) {
    return refused("this file cannot be read (" + real.failure().message + ")",
                   "correct the path; it is seen from the folder of this file");
  }
  if (!is_below(*real, root)) {
    return refused("a symbolic link leads out of the project here", move);
  }
  return {.path = path};
}

}  // namespace matterlint
