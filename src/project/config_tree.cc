// SPDX-License-Identifier: MIT
#include "project/config_tree.h"

#include <algorithm>
#include <utility>

#include "project/confined_path.h"

namespace matterlint {
namespace {

/// What stands before the names of a folder's notes when they are seen from another folder; nothing
/// when that is not above it.
std::optional<std::string> prefix_from(const std::string& folder, const std::string& above) {
  if (folder == above) {
    return "";
  }
  if (!is_below(folder, above)) {
    return std::nullopt;
  }
  const size_t skipped = above.empty() || above.ends_with('/') ? above.size() : above.size() + 1;
  return folder.substr(skipped) + "/";
}

}  // namespace

CutPath cut_path(std::string_view path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) {
    return {"", path};
  }
  return {path.substr(0, std::max<size_t>(slash, 1)), path.substr(slash + 1)};
}

ConfigTree::ConfigTree(const FileSystem& files, const Config& config)
    : files_(files), config_(config), search_(files), loader_(files, config) {
  if (auto here = files.real_path(".")) {
    here_ = std::move(*here);
  }
}

const NoteFolder& ConfigTree::add(std::string_view path) {
  if (last_ != nullptr && last_->first == path) {
    return last_->second;
  }
  const auto known = folders_.find(path);
  return known != folders_.end()
             ? take(known)
             : take(folders_.emplace(path, make_folder(real_folder(path))).first);
}

const NoteFolder& ConfigTree::take(Folders::const_iterator row) {
  last_ = &*row;
  return row->second;
}

const NoteFolder& ConfigTree::at(std::string_view path) const {
  const auto known = folders_.find(path);
  return known != folders_.end() ? known->second : otherwise_;
}

const NoteFolder& ConfigTree::of_note(std::string_view note_path) const {
  return at(cut_path(note_path).folder);
}

std::string ConfigTree::exclusion(const std::string& path, FileKind kind) {
  const CutPath parts = cut_path(path);
  const NoteFolder& folder = add(parts.folder);
  const std::vector<ConfigLayer>& layers = folder.settings->layers;
  for (size_t i = 0; i < layers.size(); ++i) {
    if (!folder.prefixes[i] || layers[i].file->exclude.empty()) {
      continue;
    }
    const std::string seen = *folder.prefixes[i] + std::string(parts.name);
    for (const PathPattern& pattern : layers[i].file->exclude) {
      if (pattern.glob.matches(seen) ||
          (kind == FileKind::directory && pattern.glob.below(seen) == Glob::Reach::everything)) {
        const SourceText& source = *layers[i].file->document->source;
        const Position at = source.position(pattern.at.span().begin, ColumnUnit::code_points);
        return "`" + std::string(pattern.text()) + "` in " + source.path() + ":" +
               std::to_string(at.line);
      }
    }
  }
  return {};
}

void ConfigTree::enter(const std::string& path, const std::vector<DirectoryEntry>& entries) {
  const CutPath parts = cut_path(path);
  const auto above = folders_.find(parts.folder);
  if (above == folders_.end()) {
    return;
  }
  const NoteFolder& parent = above->second;
  const auto [row, is_new] = folders_.try_emplace(path);
  if (!is_new) {
    return;
  }
  // No link, so nobody has to be asked where it really is.
  std::string real = path_in(parent.real, parts.name);
  row->second = std::any_of(entries.begin(), entries.end(), decides_configuration)
                    ? make_folder(std::move(real))
                    : inherit(parent, std::move(real));
  take(row);
}

bool ConfigTree::takes_listed(const std::string& path) {
  return takes_listed_folder(cut_path(path).folder) && exclusion(path, FileKind::regular).empty();
}

bool ConfigTree::takes_listed_folder(std::string_view path) {
  // Up to the nearest folder that is known, then down again; a path may be deeper than the stack.
  size_t known = path.size();
  while (known > 0 && !folders_.contains(path.substr(0, known))) {
    if (left_out_.contains(path.substr(0, known))) {
      return false;
    }
    const size_t slash = path.rfind('/', known - 1);
    known = slash == std::string_view::npos ? 0 : slash;
  }
  add(path.substr(0, known));
  while (known < path.size()) {
    known = std::min(path.find('/', known + 1), path.size());
    std::string folder(path.substr(0, known));
    if (!exclusion(folder, FileKind::directory).empty()) {
      left_out_.insert(std::move(folder));
      return false;
    }
    add_listed_folder(std::move(folder));
  }
  return true;
}

void ConfigTree::add_listed_folder(std::string path) {
  const CutPath parts = cut_path(path);
  const NoteFolder& above = at(parts.folder);
  std::string real = path_in(above.real, parts.name);
  NoteFolder folder =
      search_.has_own(real) ? make_folder(std::move(real)) : inherit(above, std::move(real));
  folders_.emplace(std::move(path), std::move(folder));
}

NoteFolder ConfigTree::inherit(const NoteFolder& above, std::string real) {
  NoteFolder folder{.settings = above.settings, .real = std::move(real)};
  see_from_layers(folder);
  return folder;
}

std::string ConfigTree::real_folder(std::string_view path) const {
  if (auto real = files_.real_path(path.empty() ? std::string(".") : std::string(path))) {
    return std::move(*real);
  }
  // A note from standard input may have a name in a folder that is not there.
  return tidy_path(path.starts_with('/') ? std::string(path) : path_in(here_, path));
}

NoteFolder ConfigTree::make_folder(std::string real) {
  NoteFolder folder;
  folder.real = std::move(real);
  if (config_.no_config) {
    folder.settings = loader_.without_config();
    return folder;
  }
  FoundConfig found;
  if (config_.config_path) {
    const auto named = files_.real_path(*config_.config_path);
    found.path = named ? *named : tidy_path(path_in(here_, *config_.config_path));
    found.root = is_below(found.path, here_) ? here_ : folder_of(found.path);
  } else {
    found = search_.at(folder.real);
  }
  if (found.path.empty()) {
    folder.settings = loader_.without_config();
    return folder;
  }
  const std::string seen_from = config_.config_path ? here_ : folder_of(found.path);
  folder.settings = loader_.load(found, seen_from);
  see_from_layers(folder);
  return folder;
}

void ConfigTree::see_from_layers(NoteFolder& folder) {
  for (const ConfigLayer& layer : folder.settings->layers) {
    folder.prefixes.push_back(prefix_from(folder.real, layer.file->folder));
  }
}

std::vector<std::string> ConfigTree::folders() const {
  std::vector<std::string> paths;
  for (const auto& [path, folder] : folders_) {
    paths.push_back(path);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool ConfigTree::has_folder_without_config() const {
  return std::any_of(folders_.begin(), folders_.end(),
                     [](const auto& row) { return row.second.settings->layers.empty(); });
}

std::shared_ptr<const Settings> ConfigTree::settle() {
  all_ = find_all_settings();
  if (all_.empty() || has_folder_without_config()) {
    otherwise_.settings = loader_.without_config();
  } else {
    const auto first = std::find_if(folders_.begin(), folders_.end(), [&](const auto& row) {
      return row.second.settings.get() == all_.front();
    });
    otherwise_.settings = first->second.settings;
  }
  otherwise_.prefixes.assign(otherwise_.settings->layers.size(), std::nullopt);
  return otherwise_.settings;
}

std::vector<const Settings*> ConfigTree::find_all_settings() const {
  std::vector<const Settings*> all;
  for (const auto& [path, folder] : folders_) {
    if (!folder.settings->layers.empty() &&
        std::find(all.begin(), all.end(), folder.settings.get()) == all.end()) {
      all.push_back(folder.settings.get());
    }
  }
  std::sort(all.begin(), all.end(), [](const Settings* a, const Settings* b) {
    return a->layers.front().file->path() < b->layers.front().file->path();
  });
  return all;
}

}  // namespace matterlint
