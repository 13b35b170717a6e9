// SPDX-License-Identifier: MIT
#include "project/load_definitions.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "project/builtin.h"
#include "project/confined_path.h"
#include "project/schema_files.h"
#include "source/limits.h"

namespace matterlint {
namespace {

constexpr std::string_view builtin_mark = "builtin:";
constexpr std::string_view builtin_schema_path = "schemas/note.schema.json";
constexpr std::string_view builtin_vocabulary_folder = "schemas/vocabularies/";

std::string_view file_stem(std::string_view path) {
  const size_t slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  return name.substr(0, name.rfind('.'));
}

bool has_data_extension(std::string_view name) {
  return name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
}

/// The names that `x-vocabulary` asks for anywhere in a schema.
std::vector<std::string_view> wanted_vocabularies(const Document& schema) {
  std::vector<std::string_view> names;
  for (const Node& node : schema.nodes) {
    if (node.key == "x-vocabulary" && node.kind == Kind::string) {
      names.push_back(node.text);
    }
  }
  return names;
}

/// Where vocabularies are found, by name. A file hides an embedded vocabulary of the same name, and
/// what the project says hides both.
VocabularyPlaces find_vocabularies(const FileSystem& files, const std::string& schema_path,
                                   const VocabularyPlaces& named) {
  VocabularyPlaces places;
  for (const BuiltinFile& file : builtin_files()) {
    if (file.path.starts_with(builtin_vocabulary_folder)) {
      places[std::string(file_stem(file.path))].path =
          std::string(builtin_mark) + std::string(file.path);
    }
  }
  if (schema_path != builtin_note) {
    const std::string folder = path_in(folder_of(schema_path), "vocabularies");
    if (const auto entries = files.list(folder)) {
      for (const DirectoryEntry& entry : *entries) {
        if (has_data_extension(entry.name)) {
          places[std::string(file_stem(entry.name))].path = path_in(folder, entry.name);
        }
      }
    }
  }
  for (const auto& [name, place] : named) {
    places[name] = place;
  }
  return places;
}

std::shared_ptr<const Document> read_definition(const FileSystem& files, const std::string& path,
                                                LoadedSchema& loaded) {
  if (path.starts_with(builtin_mark)) {
    if (auto document = open_builtin(path.substr(builtin_mark.size()))) {
      return document;
    }
    loaded.failures.push_back({path, "not part of this build of matterlint"});
    return nullptr;
  }
  auto bytes = files.read(path, limits::data_file_bytes);
  if (!bytes) {
    loaded.failures.push_back({path, bytes.failure().message});
    return nullptr;
  }
  return parse_definition(path, std::move(*bytes));
}

class Loader {
 public:
  Loader(const FileSystem& files, const std::string& path, const DefinitionSources& sources,
         LoadedSchema& loaded)
      : files_(files),
        sources_(sources),
        loaded_(loaded),
        places_(find_vocabularies(files, path, sources.vocabularies)) {}

  void load(std::shared_ptr<const Document> document) {
    load_vocabularies(*document);
    SchemaFiles others(
        files_, document, [this](const Document& other) { load_vocabularies(other); }, sources_);
    SchemaLoad load = load_schema(std::move(document), loaded_.vocabularies, &others);
    add_advice(load);
    if (!load.schema || !load.contradictions.empty()) {
      add_broken(load);
    } else if (loaded_.broken.empty() && loaded_.failures.empty()) {
      loaded_.schema = std::move(load.schema);
    }
  }

 private:
  /// Those of the problems that are about one file.
  static void add_problems_of(const Document& document, const std::vector<DefinitionProblem>& all,
                              std::vector<DefinitionProblem>& own) {
    std::copy_if(all.begin(), all.end(), std::back_inserter(own),
                 [&document](const DefinitionProblem& problem) {
                   return &problem.at.document() == &document;
                 });
  }

  /// Each file with what is wrong in it.
  void add_broken(const SchemaLoad& load) {
    for (const std::shared_ptr<const Document>& document : load.documents) {
      std::vector<DefinitionProblem> own;
      add_problems_of(*document, load.problems, own);
      add_problems_of(*document, load.contradictions, own);
      if (!own.empty() || !document->problems.empty() || !document->readable()) {
        loaded_.broken.push_back({DefinitionKind::schema, document, std::move(own)});
      }
    }
  }

  void add_advice(const SchemaLoad& load) {
    for (const std::shared_ptr<const Document>& document : load.documents) {
      std::vector<DefinitionProblem> own;
      add_problems_of(*document, load.advice, own);
      if (!own.empty()) {
        loaded_.advice.push_back({DefinitionKind::schema_advice, document, std::move(own)});
      }
    }
  }

  void load_vocabularies(const Document& schema) {
    for (const std::string_view name : wanted_vocabularies(schema)) {
      const auto place = places_.find(name);
      if (place == places_.end()) {
        // The schema's own check names the nearest vocabulary, so it must see all there are.
        for (const auto& [other, path] : places_) {
          load_once(other, path);
        }
      } else {
        load_once(place->first, place->second);
      }
    }
  }

  void load_once(const std::string& name, const VocabularyPlace& place) {
    if (loaded_.vocabularies.contains(name)) {
      return;
    }
    if (auto vocabulary = load_vocabulary(files_, name, place, loaded_)) {
      loaded_.vocabularies[name] = std::move(vocabulary);
    }
  }

  const FileSystem& files_;
  const DefinitionSources& sources_;
  LoadedSchema& loaded_;
  VocabularyPlaces places_;
};

}  // namespace

std::shared_ptr<const Vocabulary> load_vocabulary(const FileSystem& files, const std::string& name,
                                                  const VocabularyPlace& place,
                                                  LoadedSchema& loaded) {
  const auto document =
      place.document != nullptr ? place.document : read_definition(files, place.path, loaded);
  if (!document) {
    return nullptr;
  }
  std::vector<DefinitionProblem> problems;
  auto vocabulary = place.at
                        ? std::make_shared<const Vocabulary>(name, document, place.at, problems)
                        : std::make_shared<const Vocabulary>(name, document, problems);
  if (!problems.empty() || !document->problems.empty()) {
    loaded.broken.push_back({DefinitionKind::vocabulary, document, std::move(problems)});
  }
  return vocabulary;
}

LoadedSchema load_definitions(const FileSystem& files, const std::string& path,
                              const DefinitionSources& sources) {
  LoadedSchema loaded;
  loaded.builtin = path == builtin_note;
  loaded.name = loaded.builtin ? "the built-in note format" : path;
  auto document = read_definition(
      files, loaded.builtin ? std::string(builtin_mark) + std::string(builtin_schema_path) : path,
      loaded);
  if (document) {
    Loader(files, path, sources, loaded).load(std::move(document));
  }
  return loaded;
}

}  // namespace matterlint
