// SPDX-License-Identifier: MIT
#include "project/project.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "project/confined_path.h"

namespace matterlint {
namespace {

void keep_each_once(std::vector<Failure>& failures) {
  const auto key = [](const Failure& failure) { return std::tie(failure.path, failure.message); };
  std::stable_sort(failures.begin(), failures.end(),
                   [&](const Failure& a, const Failure& b) { return key(a) < key(b); });
  failures.erase(std::unique(failures.begin(), failures.end(),
                             [&](const Failure& a, const Failure& b) { return key(a) == key(b); }),
                 failures.end());
}

}  // namespace

NoteSettings Project::settings_for(std::string_view note_path) const {
  const CutPath path = cut_path(note_path);
  return settings_in(tree->at(path.folder), path.name);
}

ChosenSchema Project::choose_schema(const NoteSettings& note_settings, const Document& note) const {
  ChosenSchema chosen{.schema = note_settings.schema};
  if (named_schemas == nullptr) {
    return chosen;
  }
  chosen.named = find_named_schema(note);
  if (chosen.named.name.empty()) {
    return chosen;
  }
  AskedSchema asked =
      named_schemas->ask(chosen.named.name, note.source->path(), *note_settings.folder);
  if (asked.refusal.empty()) {
    chosen.schema = std::move(asked.schema);
  } else {
    chosen.unusable = UnusableSchema{std::string(chosen.named.name), chosen.named.span,
                                     std::move(asked.refusal), std::move(asked.help)};
  }
  return chosen;
}

std::vector<FittingEntry> Project::entries_for(std::string_view note_path) const {
  const CutPath path = cut_path(note_path);
  return fitting_entries(tree->at(path.folder), path.name);
}

const Settings& Project::run_settings() const {
  const std::vector<const Settings*>& all = tree->all_settings();
  return all.empty() ? *settings : *all.front();
}

const Schema* Project::expected_schema(std::string_view note_path) const {
  const NoteSettings note = settings_for(note_path);
  return note.schema == nullptr ? nullptr : note.schema->schema.get();
}

std::vector<const Schema*> Project::loaded_schemas() const {
  std::vector<const Schema*> schemas;
  const auto add = [&schemas](const std::shared_ptr<const LoadedSchema>& loaded) {
    const Schema* schema = loaded == nullptr ? nullptr : loaded->schema.get();
    if (schema != nullptr && std::find(schemas.begin(), schemas.end(), schema) == schemas.end()) {
      schemas.push_back(schema);
    }
  };
  add(settings->schema);
  for (const Settings* each : tree->all_settings()) {
    add(each->schema);
    for (const ConfigLayer& layer : each->layers) {
      std::for_each(layer.schemas.begin(), layer.schemas.end(), add);
    }
  }
  return schemas;
}

const Schema* Project::schema() const {
  return settings->schema == nullptr ? nullptr : settings->schema->schema.get();
}

std::string Project::schema_name() const {
  return settings->schema == nullptr ? std::string() : settings->schema->name;
}

Project load_project(const FileSystem& files, const Config& config,
                     std::shared_ptr<ConfigTree> tree, const std::vector<std::string>& note_paths) {
  for (const std::string& path : note_paths) {
    tree->add(cut_path(path).folder);
  }
  Project project;
  project.config = config;
  project.settings = tree->settle();
  project.broken = tree->loader().take_broken();
  project.advice = tree->loader().take_advice();
  project.failures = tree->loader().take_failures();
  keep_each_once(project.failures);
  project.tree = std::move(tree);
  if (!config.no_schema && !config.schema_path) {
    project.named_schemas = std::make_shared<SchemaStore>(files);
  }
  return project;
}

Project reload_project(const FileSystem& files, const Project& project) {
  auto tree = std::make_shared<ConfigTree>(files, project.config);
  for (const std::string& folder : project.tree->folders()) {
    tree->add(folder);
  }
  return load_project(files, project.config, std::move(tree), {});
}

Project load_project(const FileSystem& files, const Config& config) {
  Project project = load_project(files, config, std::vector<std::string>());
  project.named_schemas = nullptr;
  return project;
}

Project load_project(const FileSystem& files, const Config& config,
                     const std::vector<std::string>& note_paths) {
  return load_project(files, config, std::make_shared<ConfigTree>(files, config), note_paths);
}

}  // namespace matterlint
