// SPDX-License-Identifier: MIT
#include "source/left_out.h"

#include <algorithm>

#include "source/hugo_folders.h"

namespace matterlint {
namespace {

constexpr const char* by_hugo = "the template folders of Hugo";

std::string by_file(const IgnoreScope& scope) {
  return "`" + scope.shown + "`";
}

/// The directory that a path stands in, as it is shown, and its name there.
std::pair<std::string, std::string> split(const std::string& path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string::npos) {
    return {".", path};
  }
  return {slash == 0 ? "/" : path.substr(0, slash), path.substr(slash + 1)};
}

bool holds(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

WalkedDirectory LeftOut::named(const std::string& path) {
  WalkedDirectory directory;
  directory.path = path;
  if (rules_.ignore_files == WalkRules::IgnoreFiles::disregarded) {
    return directory;
  }
  const auto real = files_.real_path(path);
  if (real) {
    directory.scopes = gitignore_.around(*real);
    directory.real = real->empty() || real->ends_with('/') ? *real : *real + "/";
  }
  return directory;
}

WalkedDirectory LeftOut::child(const WalkedDirectory& directory, std::string path,
                               const std::string& name) {
  WalkedDirectory below;
  below.path = std::move(path);
  below.real = directory.real + name + "/";
  below.scopes = directory.scopes;
  return below;
}

void LeftOut::look_at(WalkedDirectory& directory, const std::vector<DirectoryEntry>& entries) {
  directory.hugo_folders = hugo_template_folders(entries);
  if (rules_.ignore_files == WalkRules::IgnoreFiles::respected) {
    std::string real = directory.real;
    if (real.size() > 1) {
      real.pop_back();
    }
    directory.scopes = gitignore_.enter(directory.scopes, real, entries);
  }
}

std::string LeftOut::reason(const WalkedDirectory& directory, const DirectoryEntry& entry,
                            const std::string& path) const {
  if (entry.kind == FileKind::directory && holds(directory.hugo_folders, entry.name)) {
    return by_hugo;
  }
  if (directory.scopes != nullptr) {
    const IgnoreScope* scope =
        find_ignoring(directory.scopes, directory.real + entry.name, entry.kind);
    if (scope != nullptr) {
      return by_file(*scope);
    }
  }
  return rules_.exclusion ? rules_.exclusion(path, entry.kind) : std::string();
}

Failure LeftOut::reason_from_above(const std::string& path, FileKind kind) {
  size_t slash = 0;
  do {
    slash = path.find('/', slash + 1);
    const std::string part = path.substr(0, slash);
    const FileKind part_kind = slash == std::string::npos ? kind : FileKind::directory;
    const auto [directory, name] = split(part);
    std::string reason = part_kind == FileKind::directory ? reason_of_hugo(directory, name) : "";
    if (reason.empty() && rules_.exclusion) {
      reason = rules_.exclusion(part, part_kind);
    }
    if (!reason.empty()) {
      return {part, std::move(reason)};
    }
  } while (slash != std::string::npos);
  return {path, reason_of_git(path, kind)};
}

std::string LeftOut::reason_of_git(const std::string& path, FileKind kind) {
  if (rules_.ignore_files == WalkRules::IgnoreFiles::disregarded) {
    return {};
  }
  const auto [directory, name] = split(path);
  const auto real = files_.real_path(kind == FileKind::directory ? path : directory);
  if (!real) {
    return {};
  }
  const Gitignore::Inside& inside = gitignore_.inside(*real);
  const IgnoreScope* scope = inside.by;
  if (scope == nullptr && kind != FileKind::directory) {
    const std::string folder = real->empty() || real->ends_with('/') ? *real : *real + "/";
    scope = find_ignoring(inside.scopes, folder + name, kind);
  }
  return scope == nullptr ? "" : by_file(*scope);
}

std::string LeftOut::reason_of_hugo(const std::string& directory, std::string_view name) {
  auto known = hugo_folders_.find(directory);
  if (known == hugo_folders_.end()) {
    const auto entries = files_.list(directory);
    known = hugo_folders_
                .emplace(directory, entries ? hugo_template_folders(*entries)
                                            : std::vector<std::string_view>())
                .first;
  }
  return holds(known->second, name) ? by_hugo : "";
}

}  // namespace matterlint
