// SPDX-License-Identifier: MIT
#include "source/hugo_folders.h"

#include <algorithm>
#include <array>

namespace matterlint {
namespace {

constexpr std::array<std::string_view, 2> template_folders{"archetypes", "layouts"};
constexpr std::array<std::string_view, 5> folders{"archetypes", "config", "content", "layouts",
                                                  "themes"};
constexpr std::array<std::string_view, 9> configurations{
    "config.json", "config.toml", "config.yaml", "config.yml", "hugo.json",
    "hugo.toml",   "hugo.yaml",   "hugo.yml",    "theme.toml"};

}  // namespace

std::vector<std::string_view> hugo_template_folders(const std::vector<DirectoryEntry>& entries) {
  const auto has = [&](std::string_view name, FileKind kind) {
    const auto found = std::lower_bound(
        entries.begin(), entries.end(), name,
        [](const DirectoryEntry& entry, std::string_view wanted) { return entry.name < wanted; });
    return found != entries.end() && found->name == name && found->kind == kind;
  };
  std::vector<std::string_view> found;
  for (const std::string_view name : template_folders) {
    if (has(name, FileKind::directory)) {
      found.push_back(name);
    }
  }
  if (found.empty()) {
    return found;
  }
  const auto marks = std::count_if(folders.begin(), folders.end(), [&](std::string_view name) {
    return has(name, FileKind::directory);
  });
  const bool configured =
      std::any_of(configurations.begin(), configurations.end(),
                  [&](std::string_view name) { return has(name, FileKind::regular); });
  return marks > 1 || configured ? found : std::vector<std::string_view>();
}

}  // namespace matterlint
