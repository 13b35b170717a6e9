// SPDX-License-Identifier: MIT
#include "project/load_settings.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "project/confined_path.h"
#include "project/schema_files.h"
#include "source/limits.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// Two schemas of one file are the same when this is: the vocabularies and addresses they see.
std::string identity_of(const std::string& path, const DefinitionSources& sources) {
  std::string identity = path;
  for (const auto& [name, place] : sources.vocabularies) {
    const std::string where =
        place.at ? place.document->source->path() + '#' + place.at.pointer() : place.path;
    identity += '\0' + name + '\0' + where;
  }
  if (path == builtin_note) {
    return identity;  // it refers to no other schema
  }
  identity += '\0' + sources.root;
  for (const auto& [address, file] : sources.addresses) {
    identity += '\0' + address + '\0' + file;
  }
  return identity;
}

bool is_address(std::string_view text) {
  return text.starts_with("http:") || text.starts_with("https:") || text.starts_with("urn:");
}

/// "`a.yaml`, `b.yaml` and back to `a.yaml`", the way of a circle.
std::string circle_in_words(const std::vector<std::string>& paths, const std::string& again) {
  std::string words;
  const auto begin = std::find(paths.begin(), paths.end(), again);
  for (auto path = begin; path != paths.end(); ++path) {
    words += (path == begin ? "" : ", then ") + in_backticks(*path);
  }
  return words + ", then " + in_backticks(again) + " again";
}

}  // namespace

/// What is known while the files of one configuration are gathered.
struct SettingsLoader::Chain {
  Settings& settings;
  std::vector<std::string> open{};  // the files that extend each other down to the one at hand
};

SettingsLoader::SettingsLoader(const FileSystem& files, const Config& config)
    : files_(files), config_(config) {
  if (auto here = files.real_path(".")) {
    here_ = std::move(*here);
  }
}

void SettingsLoader::settle_by_command_line(Settings& settings) {
  settings.by_command_line = config_.no_schema || config_.schema_path.has_value();
  settings.front_matter = config_.front_matter;
  settings.reading = config_.reading;
  if (!config_.no_schema) {
    settings.schema =
        load_once(config_.schema_path.value_or(std::string(builtin_note)), settings.sources);
    for (const Failure& failure : settings.schema->failures) {
      failures_.push_back(failure);
    }
    take_problems(*settings.schema);
  }
}

std::shared_ptr<const Settings> SettingsLoader::without_config() {
  std::shared_ptr<const Settings>& known = settings_[""];
  if (known == nullptr) {
    auto settings = std::make_shared<Settings>();
    for (const auto& [name, path] : config_.vocabulary_paths) {
      settings->sources.vocabularies[name].path = path;
    }
    settle_by_command_line(*settings);
    known = std::move(settings);
  }
  return known;
}

std::shared_ptr<const Settings> SettingsLoader::load(const FoundConfig& found,
                                                     const std::string& folder) {
  if (const auto known = settings_.find(found.path); known != settings_.end()) {
    return known->second;
  }
  const std::string shown = path_seen_from(found.path, here_);
  auto settings = std::make_shared<Settings>();
  settings->sources.root = found.root;
  settings->sources.has_root = true;
  if (!found.unread.empty()) {
    failures_.push_back(
        {path_seen_from(found.unread, here_),
         "is not read because " + in_backticks(shown) + " stands beside it; keep one of the two"});
  }
  const auto real = files_.real_path(found.path);
  if (real && !is_below(*real, found.root)) {
    failures_.push_back({shown, "is a symbolic link that leads out of the project"});
  } else {
    Chain chain{*settings};
    add_layers(shown, folder, chain);
  }
  for (const ConfigLayer& layer : settings->layers) {
    name_vocabularies(*layer.file, *settings);
    name_schemas(*layer.file, *settings);
  }
  settle_by_command_line(*settings);
  settle_by_files(*settings);
  for (ConfigLayer& layer : settings->layers) {
    load_schemas(layer, *settings);
  }
  check_other_vocabularies(*settings);
  settings_[found.path] = settings;
  return settings;
}

SettingsLoader::ReadConfig& SettingsLoader::read(const std::string& path,
                                                 const std::string& folder) {
  const auto [row, is_new] = read_.try_emplace(path);
  ReadConfig& config = row->second;
  if (!is_new) {
    return config;
  }
  auto bytes = files_.read(path, limits::data_file_bytes);
  if (!bytes) {
    failures_.push_back({path, bytes.failure().message});
    return config;
  }
  config.document = parse_definition(path, std::move(*bytes));
  if (!config.document->readable() || !config.document->problems.empty()) {
    return config;
  }
  if (judge_ == nullptr) {
    judge_ = std::make_unique<ConfigJudge>();
  }
  config.violations = judge_->judge(*config.document);
  if (config.violations.empty()) {
    config.file =
        std::make_shared<const ConfigFile>(read_config(config.document, folder, config.problems));
  }
  return config;
}

void SettingsLoader::add_layers(const std::string& path, const std::string& folder, Chain& chain) {
  const std::shared_ptr<const ConfigFile> file = read(path, folder).file;
  if (file == nullptr) {
    return;
  }
  chain.settings.layers.push_back({.file = file});
  chain.open.push_back(path);
  for (auto base = file->extends.rbegin(); base != file->extends.rend(); ++base) {
    const std::string_view name = base->text();
    ConfinedPath found = confine(files_, name, path, chain.settings.sources.root);
    if (!found.refusal.empty()) {
      complain(*file, {*base, false, in_backticks(name) + ": " + found.refusal, found.help});
    } else if (std::find(chain.open.begin(), chain.open.end(), found.path) != chain.open.end()) {
      complain(*file, {*base, false,
                       "this file extends itself: " + circle_in_words(chain.open, found.path),
                       "take one of these `extends` away"});
    } else {
      const auto real = files_.real_path(folder_of(found.path).empty() ? std::string(".")
                                                                       : folder_of(found.path));
      add_layers(found.path, real ? *real : folder, chain);
    }
  }
  chain.open.pop_back();
}

void SettingsLoader::name_vocabularies(const ConfigFile& file, Settings& settings) {
  for (const NamedEntry& entry : file.vocabularies) {
    if (settings.sources.vocabularies.contains(entry.name)) {
      continue;  // a file that counts more has said it
    }
    VocabularyPlace& place = settings.sources.vocabularies[std::string(entry.name)];
    if (!entry.at.is_string()) {
      place = {file.path(), file.document, entry.at};
      continue;
    }
    const ConfinedPath found = confine(files_, entry.at.text(), file.path(), settings.sources.root);
    auto bytes = found.refusal.empty() ? files_.read(found.path, limits::data_file_bytes)
                                       : Failure{found.path, found.refusal};
    if (bytes) {
      place.path = found.path;
      place.document = parse_definition(found.path, std::move(*bytes));
    } else {
      complain(file,
               {entry.at, false, in_backticks(entry.at.text()) + ": " + bytes.failure().message,
                found.help.empty() ? "name a vocabulary file in YAML or JSON" : found.help});
      settings.sources.vocabularies.erase(std::string(entry.name));
    }
  }
}

void SettingsLoader::name_schemas(const ConfigFile& file, Settings& settings) {
  for (const NamedEntry& entry : file.schemas) {
    ConfinedPath found = confine(files_, entry.at.text(), file.path(), settings.sources.root);
    if (found.refusal.empty()) {
      settings.sources.addresses.try_emplace(std::string(entry.name), found.path);
    } else {
      complain(file, {entry.at, false, in_backticks(entry.at.text()) + ": " + found.refusal,
                      std::move(found.help)});
    }
  }
}

void SettingsLoader::settle_by_files(Settings& settings) {
  bool wanted = false;
  for (auto layer = settings.layers.rbegin(); layer != settings.layers.rend(); ++layer) {
    const ConfigFile& file = *layer->file;
    if (file.dots_close) {
      settings.reading.dots_close = file.dots_close.is_true();
    }
    for (const RuleSetting& row : file.rules) {
      if (row.name == "missing-front-matter") {
        wanted = row.severity != Severity::off;
      }
    }
  }
  if (wanted) {
    settings.front_matter = FrontMatterWish::required;
  }
}

void SettingsLoader::load_schemas(ConfigLayer& layer, Settings& settings) {
  for (const NotesEntry& entry : layer.file->notes) {
    layer.schemas.push_back(entry.schema ? schema_of(*layer.file, entry.schema, settings)
                                         : nullptr);
  }
}

std::shared_ptr<const LoadedSchema> SettingsLoader::schema_of(const ConfigFile& file, NodeRef at,
                                                              const Settings& settings) {
  const std::string_view name = at.text();
  std::string path(name);
  if (name == no_schema_word) {
    return nullptr;
  }
  if (is_address(name)) {
    const auto known = settings.sources.addresses.find(name);
    if (known == settings.sources.addresses.end()) {
      complain(file, {at, false, in_backticks(name) + ": nothing is fetched from a network",
                      "name the file that has this schema, or map the address to it under "
                      "`schemas`"});
      return nullptr;
    }
    path = known->second;
  } else if (name.starts_with("builtin:")) {
    if (name != builtin_note) {
      complain(file, {at, false, "there is no embedded schema " + in_backticks(name),
                      "write `builtin:note`, or the path of a schema file"});
      return nullptr;
    }
  } else {
    ConfinedPath found = confine(files_, name, file.path(), settings.sources.root);
    if (!found.refusal.empty()) {
      complain(file, {at, false, in_backticks(name) + ": " + found.refusal, std::move(found.help)});
      return nullptr;
    }
    path = std::move(found.path);
  }
  auto loaded = load_once(path, settings.sources);
  for (const Failure& failure : loaded->failures) {
    complain(file, {at, false, in_backticks(failure.path) + ": " + failure.message,
                    "name a schema file in JSON or YAML"});
  }
  take_problems(*loaded);
  return loaded;
}

std::shared_ptr<const LoadedSchema> SettingsLoader::load_once(const std::string& path,
                                                              const DefinitionSources& sources) {
  std::shared_ptr<const LoadedSchema>& known = schemas_[identity_of(path, sources)];
  if (known == nullptr) {
    known = std::make_shared<const LoadedSchema>(load_definitions(files_, path, sources));
  }
  return known;
}

void SettingsLoader::check_other_vocabularies(const Settings& settings) {
  LoadedSchema checked;
  for (const auto& [name, place] : settings.sources.vocabularies) {
    const Document* const document = place.document.get();
    const bool used = std::any_of(
        schemas_.begin(), schemas_.end(), [document, vocabulary = name](const auto& row) {
          const auto known = row.second->vocabularies.find(vocabulary);
          return known != row.second->vocabularies.end() && &known->second->document() == document;
        });
    if (!used) {
      load_vocabulary(files_, name, place, checked);
    }
  }
  take_problems(checked);
}

void SettingsLoader::take_problems(const LoadedSchema& loaded) {
  broken_.insert(broken_.end(), loaded.broken.begin(), loaded.broken.end());
  advice_.insert(advice_.end(), loaded.advice.begin(), loaded.advice.end());
}

void SettingsLoader::complain(const ConfigFile& file, DefinitionProblem problem) {
  read_[file.path()].problems.push_back(std::move(problem));
}

std::vector<Definition> SettingsLoader::take_broken() {
  std::vector<Definition> broken;
  for (auto& [path, config] : read_) {
    if (config.document != nullptr &&
        (!config.problems.empty() || !config.violations.empty() ||
         !config.document->problems.empty() || !config.document->readable())) {
      broken.push_back({DefinitionKind::config, config.document, std::move(config.problems),
                        std::move(config.violations),
                        judge_ == nullptr ? nullptr : judge_->schema()});
    }
  }
  std::move(broken_.begin(), broken_.end(), std::back_inserter(broken));
  return broken;
}

}  // namespace matterlint
