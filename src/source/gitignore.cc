// SPDX-License-Identifier: MIT
#include "source/gitignore.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "source/limits.h"

namespace matterlint {
namespace {

std::string join(const std::string& directory, std::string_view name) {
  std::string path = directory;
  path += directory.empty() || directory.ends_with('/') ? "" : "/";
  return path += name;
}

/// `a/b` as `a/b/`, so that what lies below begins with it.
std::string as_prefix(const std::string& directory) {
  return directory.empty() ? directory : join(directory, "");
}

/// The directory above; nothing above the root and above a relative path of one part.
std::optional<std::string> parent_of(const std::string& directory) {
  if (directory.empty() || directory == "/") {
    return std::nullopt;
  }
  const size_t slash = directory.rfind('/');
  return slash == std::string::npos ? "" : directory.substr(0, slash == 0 ? 1 : slash);
}

bool is_below(const std::string& path, const std::string& directory) {
  return directory.empty() ? !path.starts_with('/') : path.starts_with(as_prefix(directory));
}

const DirectoryEntry* find_entry(const std::vector<DirectoryEntry>& entries,
                                 std::string_view name) {
  const auto found = std::lower_bound(
      entries.begin(), entries.end(), name,
      [](const DirectoryEntry& entry, std::string_view wanted) { return entry.name < wanted; });
  return found != entries.end() && found->name == name ? &*found : nullptr;
}

/// `content` for `gitdir: content` and a line end.
std::string value_of(std::string_view line, std::string_view label) {
  if (!line.starts_with(label)) {
    return {};
  }
  line.remove_prefix(label.size());
  return std::string(line.substr(0, line.find_last_not_of(" \r\n") + 1));
}

}  // namespace

Gitignore::Gitignore(const FileSystem& files) : files_(files) {
  if (auto real = files.real_path(".")) {
    working_ = *std::move(real);
  }
}

const IgnoreScope* find_ignoring(const IgnoreScopes& scopes, std::string_view real_path,
                                 FileKind kind) {
  for (const IgnoreScope* scope = scopes.get(); scope != nullptr; scope = scope->above.get()) {
    if (const auto ignored = scope->file.ignores(real_path.substr(scope->folder.size()), kind)) {
      return *ignored ? scope : nullptr;
    }
  }
  return nullptr;
}

IgnoreScopes Gitignore::enter(const IgnoreScopes& above, const std::string& directory,
                              const std::vector<DirectoryEntry>& entries) {
  IgnoreScopes scopes = above;
  if (find_entry(entries, ".git") != nullptr) {
    const std::string exclude = exclude_file(directory);
    IgnoreScope root;
    root.folder = as_prefix(directory);
    root.shown = ".git/info/exclude";
    if (files_.kind(exclude)) {
      root.file = read(exclude);
    }
    scopes = std::make_shared<IgnoreScope>(std::move(root));
  }
  // git does not follow a link of that name.
  const DirectoryEntry* file = find_entry(entries, ".gitignore");
  return file != nullptr && file->kind == FileKind::regular
             ? add(std::move(scopes), directory, ".gitignore")
             : scopes;
}

IgnoreScopes Gitignore::add(IgnoreScopes above, const std::string& directory,
                            const std::string& name) {
  IgnoreScope scope;
  scope.file = read(join(directory, name));
  scope.folder = as_prefix(directory);
  const IgnoreScope* root = above.get();
  while (root != nullptr && root->above != nullptr) {
    root = root->above.get();
  }
  scope.shown = (root == nullptr ? "" : scope.folder.substr(root->folder.size())) + name;
  scope.above = std::move(above);
  return std::make_shared<IgnoreScope>(std::move(scope));
}

/// In a linked worktree and in a submodule `.git` is a file that says where the folder is.
std::string Gitignore::exclude_file(const std::string& root) const {
  std::string folder = join(root, ".git");
  const auto follow = [this](std::string& from, const std::string& base, const std::string& file,
                             std::string_view label) {
    const auto line = files_.read(file, limits::git_pointer_bytes);
    const std::string target = line ? value_of(*line, label) : "";
    if (!target.empty()) {
      from = target.front() == '/' ? target : join(base, target);
    }
  };
  const auto kind = files_.kind(folder);
  if (kind && *kind == FileKind::regular) {
    follow(folder, root, folder, "gitdir: ");
    follow(folder, folder, join(folder, "commondir"), "");
  }
  return join(folder, "info/exclude");
}

GitignoreFile Gitignore::read(const std::string& path) {
  const auto bytes = files_.read(path, limits::data_file_bytes);
  if (!bytes) {
    failures_.push_back(
        {path, "could not be read, so what it ignores is not known: " + bytes.failure().message});
    return {};
  }
  return GitignoreFile::parse(*bytes);
}

const Gitignore::Inside& Gitignore::inside(const std::string& directory) {
  if (const auto known = known_.find(directory); known != known_.end()) {
    return known->second;
  }
  Inside found;
  std::optional<std::string> root = directory;
  while (root && !files_.kind(join(*root, ".git"))) {
    root = parent_of(*root);
  }
  if (!root && working_ && (directory == *working_ || is_below(directory, *working_))) {
    root = working_;
  }
  if (root && root != directory) {
    const Inside& outer = inside(*parent_of(directory));
    found.scopes = outer.scopes;
    found.by = outer.by != nullptr ? outer.by
                                   : find_ignoring(outer.scopes, directory, FileKind::directory);
  }
  if (root) {
    if (const auto entries = files_.list(directory.empty() ? "." : directory)) {
      found.scopes = enter(found.scopes, directory, *entries);
    }
  }
  return known_.emplace(directory, std::move(found)).first->second;
}

IgnoreScopes Gitignore::around(const std::string& directory) {
  const auto parent = parent_of(directory);
  return parent ? inside(*parent).scopes : nullptr;
}

std::vector<Failure> Gitignore::take_failures() {
  return std::exchange(failures_, {});
}

}  // namespace matterlint
