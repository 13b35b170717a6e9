// SPDX-License-Identifier: MIT
#include "project/find_config.h"

#include <algorithm>
#include <vector>

#include "project/confined_path.h"

namespace matterlint {
namespace {

constexpr std::string_view plain_name = "matterlint.yaml";
constexpr std::string_view hidden_name = ".matterlint.yaml";
constexpr std::string_view repository_name = ".git";

bool has_parent(const std::string& folder) {
  return !folder.empty() && folder != "/";
}

}  // namespace

bool decides_configuration(const DirectoryEntry& entry) {
  return entry.name == plain_name || entry.name == hidden_name || entry.name == repository_name;
}

bool ConfigSearch::is_file(const std::string& path) const {
  const auto kind = files_.kind(path);
  return kind && *kind == FileKind::regular;
}

FoundConfig ConfigSearch::look_in(const std::string& folder) const {
  const std::string plain = path_in(folder, plain_name);
  const std::string hidden = path_in(folder, hidden_name);
  const bool has_plain = is_file(plain);
  const bool has_hidden = is_file(hidden);
  FoundConfig found;
  if (has_plain || has_hidden) {
    found.path = has_plain ? plain : hidden;
    found.root = folder;
    found.unread = has_plain && has_hidden ? hidden : "";
  }
  return found;
}

const FoundConfig& ConfigSearch::at(const std::string& folder) {
  if (const auto known = known_.find(folder); known != known_.end()) {
    return known->second;
  }
  // Up to a folder that is known or the last one to look in, then down again.
  std::vector<std::string> unknown;
  FoundConfig above;
  for (std::string each = folder;; each = folder_of(each)) {
    const auto known = known_.find(each);
    if (known != known_.end()) {
      above = known->second;
      break;
    }
    unknown.push_back(each);
    if (!has_parent(each) || files_.kind(path_in(each, repository_name))) {
      break;
    }
  }
  for (auto each = unknown.rbegin(); each != unknown.rend(); ++each) {
    FoundConfig found = look_in(*each);
    if (found.path.empty()) {
      found = above;
    } else if (!above.path.empty()) {
      found.root = above.root;
    }
    above = found;
    known_[*each] = std::move(found);
  }
  return known_[folder];
}

}  // namespace matterlint
