// SPDX-License-Identifier: MIT
#include "project/project.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "project/builtin.h"
#include "project/schema_files.h"
#include "source/limits.h"

namespace matterlint {
namespace {

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

/// Where vocabularies are found, by name. A file hides an embedded vocabulary of the same name.
using VocabularyPlaces = std::map<std::string, std::string, std::less<>>;

VocabularyPlaces find_vocabularies(const FileSystem& files, const Config& config) {
  VocabularyPlaces places;
  for (const BuiltinFile& file : builtin_files()) {
    if (file.path.starts_with(builtin_vocabulary_folder)) {
      places[std::string(file_stem(file.path))] = "builtin:" + std::string(file.path);
    }
  }
  if (config.schema_path) {
    const size_t slash = config.schema_path->rfind('/');
    const std::string folder = slash == std::string::npos
                                   ? "vocabularies"
                                   : config.schema_path->substr(0, slash) + "/vocabularies";
    if (const auto entries = files.list(folder)) {
      for (const DirectoryEntry& entry : *entries) {
        if (has_data_extension(entry.name)) {
          places[std::string(file_stem(entry.name))] = folder + "/" + entry.name;
        }
      }
    }
  }
  for (const auto& [name, path] : config.vocabulary_paths) {
    places[name] = path;
  }
  return places;
}

class Loader {
 public:
  Loader(const FileSystem& files, Project& project) : files_(files), project_(project) {}

  void load() {
    const std::shared_ptr<const Document> document = schema_document();
    if (!document) {
      return;
    }
    load_vocabularies(*document);
    SchemaFiles others(files_, document,
                       [this](const Document& other) { load_vocabularies(other); });
    SchemaLoad loaded = load_schema(document, project_.vocabularies, &others);
    add_advice(loaded);
    if (!loaded.schema || !loaded.contradictions.empty()) {
      add_broken(loaded);
      return;
    }
    project_.schema = std::move(loaded.schema);
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
  void add_broken(const SchemaLoad& loaded) {
    for (const std::shared_ptr<const Document>& document : loaded.documents) {
      std::vector<DefinitionProblem> own;
      add_problems_of(*document, loaded.problems, own);
      add_problems_of(*document, loaded.contradictions, own);
      if (!own.empty() || !document->problems.empty() || !document->readable()) {
        project_.broken.push_back({DefinitionKind::schema, document, std::move(own)});
      }
    }
  }

  void add_advice(const SchemaLoad& loaded) {
    for (const std::shared_ptr<const Document>& document : loaded.documents) {
      std::vector<DefinitionProblem> own;
      add_problems_of(*document, loaded.advice, own);
      if (!own.empty()) {
        project_.advice.push_back({DefinitionKind::schema_advice, document, std::move(own)});
      }
    }
  }

  std::shared_ptr<const Document> schema_document() {
    if (project_.config.schema_path) {
      project_.schema_name = *project_.config.schema_path;
      return read_definition(*project_.config.schema_path);
    }
    project_.builtin_schema = true;
    project_.schema_name = "the built-in note format";
    return builtin_definition(builtin_schema_path);
  }

  std::shared_ptr<const Document> builtin_definition(std::string_view path) {
    if (auto document = open_builtin(path)) {
      return document;
    }
    project_.failures.push_back({std::string(path), "not part of this build of matterlint"});
    return nullptr;
  }

  std::shared_ptr<const Document> read_definition(const std::string& path) {
    auto bytes = files_.read(path, limits::data_file_bytes);
    if (!bytes) {
      project_.failures.push_back({path, bytes.failure().message});
      return nullptr;
    }
    return parse_definition(path, std::move(*bytes));
  }

  void load_vocabularies(const Document& schema) {
    const VocabularyPlaces places = find_vocabularies(files_, project_.config);
    for (const std::string_view name : wanted_vocabularies(schema)) {
      const auto place = places.find(name);
      if (place == places.end()) {
        // The schema's own check names the nearest vocabulary, so it must see all there are.
        for (const auto& [other, path] : places) {
          load_vocabulary(other, path);
        }
      } else {
        load_vocabulary(place->first, place->second);
      }
    }
  }

  void load_vocabulary(const std::string& name, const std::string& path) {
    if (project_.vocabularies.contains(name)) {
      return;
    }
    constexpr std::string_view builtin = "builtin:";
    const auto document = path.starts_with(builtin)
                              ? builtin_definition(path.substr(builtin.size()))
                              : read_definition(path);
    if (!document) {
      return;
    }
    std::vector<DefinitionProblem> problems;
    project_.vocabularies[name] = std::make_shared<const Vocabulary>(name, document, problems);
    if (!problems.empty() || !document->problems.empty()) {
      project_.broken.push_back({DefinitionKind::vocabulary, document, std::move(problems)});
    }
  }

  const FileSystem& files_;
  Project& project_;
};

}  // namespace

const Schema* Project::schema_for(std::string_view /*note_path*/) const {
  return schema.get();
}

FrontMatterWish Project::front_matter_for(std::string_view /*note_path*/) const {
  return config.front_matter;
}

Project load_project(const FileSystem& files, const Config& config) {
  Project project;
  project.config = config;
  if (!config.no_schema) {
    Loader(files, project).load();
  }
  return project;
}

}  // namespace matterlint
