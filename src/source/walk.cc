// SPDX-License-Identifier: MIT
#include "source/walk.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "source/left_out.h"

namespace matterlint {
namespace {

/// `./a//b/` as `a/b`; `.` stays, and so does what leads up or to the root. An empty path names
/// nothing and stays empty, so that an unset variable does not stand for the working directory.
std::string normal_path(std::string_view path) {
  if (path.empty()) {
    return {};
  }
  std::string normal;
  if (path.starts_with('/')) {
    normal = "/";
  }
  while (!path.empty()) {
    const size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    if (!part.empty() && part != ".") {
      if (!normal.empty() && normal.back() != '/') {
        normal += '/';
      }
      normal += part;
    }
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return normal.empty() ? "." : normal;
}

std::string child_path(const std::string& directory, const std::string& name) {
  if (directory == ".") {
    return name;
  }
  return directory.back() == '/' ? directory + name : directory + "/" + name;
}

bool is_passed_over(std::string_view directory_name) {
  return directory_name.starts_with('.') || directory_name == "node_modules";
}

std::string_view path_of(const std::string& path) {
  return path;
}

std::string_view path_of(const Failure& failure) {
  return failure.path;
}

/// Paths may be named twice, by themselves and by a directory above.
template <class T>
void sort_each_once(std::vector<T>& found) {
  std::sort(found.begin(), found.end(),
            [](const T& a, const T& b) { return path_of(a) < path_of(b); });
  found.erase(std::unique(found.begin(), found.end(),
                          [](const T& a, const T& b) { return path_of(a) == path_of(b); }),
              found.end());
}

class Walker {
 public:
  Walker(const FileSystem& files, const WalkRules& rules)
      : files_(files), rules_(rules), left_out_(files, rules) {}

  void start(const std::string& path) {
    const auto kind = files_.kind(path);
    if (!kind) {
      result_.failures.push_back({path, kind.failure().message});
      return;
    }
    if (rules_.named == WalkRules::Named::left_out) {
      Failure left_out = left_out_.reason_from_above(path, *kind);
      if (!left_out.message.empty()) {
        result_.left_out.push_back(std::move(left_out));
        return;
      }
    }
    switch (*kind) {
      case FileKind::regular:
        result_.files.push_back(path);
        break;
      case FileKind::directory:
        walk_directory(path);
        break;
      case FileKind::symlink:
      case FileKind::special:
        result_.skipped.push_back({path, "is not a regular file"});
        break;
    }
  }

  WalkResult finish() {
    for (Failure& failure : left_out_.take_failures()) {
      result_.failures.push_back(std::move(failure));
    }
    sort_each_once(result_.files);
    sort_each_once(result_.failures);
    sort_each_once(result_.skipped);
    sort_each_once(result_.left_out);
    return std::move(result_);
  }

 private:
  /// Directories wait in a list of their own rather than on the stack, so depth costs nothing.
  void walk_directory(const std::string& path) {
    std::vector<WalkedDirectory> waiting{left_out_.named(path)};
    while (!waiting.empty()) {
      WalkedDirectory directory = std::move(waiting.back());
      waiting.pop_back();
      const auto entries = files_.list(directory.path);
      if (!entries) {
        result_.failures.push_back({directory.path, entries.failure().message});
        continue;
      }
      if (rules_.entered && directory.path != path) {
        rules_.entered(directory.path, *entries);
      }
      left_out_.look_at(directory, *entries);
      for (const DirectoryEntry& entry : *entries) {
        visit(directory, entry, waiting);
      }
    }
  }

  void visit(const WalkedDirectory& directory, const DirectoryEntry& entry,
             std::vector<WalkedDirectory>& waiting) {
    const bool wanted = entry.kind == FileKind::directory ? !is_passed_over(entry.name)
                                                          : has_note_extension(entry.name);
    if (!wanted) {
      return;
    }
    std::string path = child_path(directory.path, entry.name);
    if (std::string reason = left_out_.reason(directory, entry, path); !reason.empty()) {
      result_.left_out.push_back({std::move(path), std::move(reason)});
      return;
    }
    switch (entry.kind) {
      case FileKind::regular:
        result_.files.push_back(std::move(path));
        break;
      case FileKind::directory:
        waiting.push_back(LeftOut::child(directory, std::move(path), entry.name));
        break;
      case FileKind::symlink:
        follow(std::move(path));
        break;
      case FileKind::special:
        result_.skipped.push_back({std::move(path), "is not a regular file"});
        break;
    }
  }

  /// A link to a file is a note; one to a directory could lead in a circle and is left alone.
  void follow(std::string path) {
    const auto target = files_.kind(path);
    if (!target) {
      result_.failures.push_back({std::move(path), target.failure().message});
      return;
    }
    switch (*target) {
      case FileKind::regular:
        result_.files.push_back(std::move(path));
        break;
      case FileKind::directory:
        result_.skipped.push_back({std::move(path), "is a link to a directory"});
        break;
      case FileKind::symlink:
      case FileKind::special:
        result_.skipped.push_back({std::move(path), "is a link to something that is no file"});
        break;
    }
  }

  const FileSystem& files_;
  const WalkRules& rules_;
  LeftOut left_out_;
  WalkResult result_;
};

}  // namespace

bool has_note_extension(std::string_view name) {
  constexpr std::array<std::string_view, 6> extensions{".md",  ".markdown", ".mdx",
                                                       ".qmd", ".Rmd",      ".txt"};
  return std::any_of(extensions.begin(), extensions.end(), [&](std::string_view extension) {
    return name.size() > extension.size() && name.ends_with(extension);
  });
}

WalkResult walk(const FileSystem& files, const std::vector<std::string>& paths,
                const WalkRules& rules) {
  Walker walker(files, rules);
  for (const std::string& path : paths) {
    walker.start(normal_path(path));
  }
  return walker.finish();
}

void leave_out(const FileSystem& files, const WalkRules& rules, WalkResult& listed) {
  LeftOut left_out(files, rules);
  std::erase_if(listed.files, [&](const std::string& path) {
    Failure reason = left_out.reason_from_above(path, FileKind::regular);
    if (reason.message.empty()) {
      return false;
    }
    listed.left_out.push_back(std::move(reason));
    return true;
  });
  for (Failure& failure : left_out.take_failures()) {
    listed.failures.push_back(std::move(failure));
  }
  sort_each_once(listed.failures);
  sort_each_once(listed.left_out);
}

}  // namespace matterlint
