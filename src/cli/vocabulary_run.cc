// SPDX-License-Identifier: MIT
#include "cli/vocabulary_run.h"

#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "checks/linter.h"
#include "checks/wording.h"
#include "cli/console.h"
#include "cli/scope.h"
#include "document/front_matter.h"
#include "document/parse.h"
#include "output/output.h"
#include "project/config_tree.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

std::tuple<std::string, std::string> place_of(const VocabularyPointer& vocabulary) {
  return {vocabulary->name(), vocabulary->document().source->path()};
}

/// Gathers vocabularies, each once.
class Gathering {
 public:
  void add(const std::shared_ptr<const LoadedSchema>& schema) {
    if (schema != nullptr && seen_.insert(schema.get()).second) {
      for (const auto& [name, vocabulary] : schema->vocabularies) {
        found_.try_emplace(place_of(vocabulary), vocabulary);
      }
    }
  }

  std::vector<VocabularyPointer> take() const {
    std::vector<VocabularyPointer> found;
    for (const auto& [place, vocabulary] : found_) {
      found.push_back(vocabulary);
    }
    return found;
  }

 private:
  std::set<const LoadedSchema*> seen_{};
  std::map<std::tuple<std::string, std::string>, VocabularyPointer> found_{};
};

/// Those that the schemas of the notes ask, and those that a configuration names for notes to come.
std::vector<VocabularyPointer> vocabularies_of(const Project& project,
                                               const std::vector<std::string>& notes) {
  Gathering gathering;
  for (const std::string& path : notes) {
    gathering.add(project.settings_for(path).schema);
  }
  for (const Settings* settings : project.tree->all_settings()) {
    for (const ConfigLayer& layer : settings->layers) {
      for (const auto& schema : layer.schemas) {
        gathering.add(schema);
      }
    }
  }
  if (gathering.take().empty()) {
    gathering.add(project.settings->schema);
  }
  return gathering.take();
}

}  // namespace

std::vector<OptionSpec> schema_options(VocabularyWords& words) {
  return {{.names = "--schema",
           .help = "Schema for all notes, as for `check`",
           .value = "FILE",
           .to = &words.schema,
           .completion = Completion::path},
          {.names = "--config",
           .help = "Configuration for all notes, instead of those above them",
           .value = "FILE",
           .to = &words.config,
           .completion = Completion::path},
          {.names = "--no-config", .help = "Without any matterlint.yaml", .to = &words.no_config}};
}

std::vector<OptionSpec> vocabulary_options(VocabularyWords& words) {
  std::vector<OptionSpec> options = schema_options(words);
  options.push_back(
      {.names = "--quiet,-q", .help = "Say nothing but what went wrong", .to = &words.quiet});
  return options;
}

VocabularyRun load_vocabulary_run(const FileSystem& files, const VocabularyWords& words,
                                  const std::vector<std::string>& paths) {
  // Notes are found and governed as they are by `check`.
  CheckArguments check;
  check.paths = paths;
  check.config.schema_path = words.schema;
  check.config.config_path = words.config;
  check.config.no_config = words.no_config;
  VocabularyRun run;
  const auto tree = std::make_shared<ConfigTree>(files, check.config);
  Result<Scope> scope = find_scope(files, check, walk_rules(tree, check));
  if (scope) {
    run.walked = std::move(scope->walked);
  } else {
    run.walked.failures.push_back(scope.failure());
  }
  run.project = load_project(files, check.config, tree, run.walked.files);
  run.vocabularies = vocabularies_of(run.project, run.walked.files);
  return run;
}

bool report_broken(const VocabularyRun& run) {
  if (run.project.broken.empty() && run.project.failures.empty()) {
    return false;
  }
  RenderOptions options;
  options.quiet = true;
  write_stderr(render_human(check_definitions({run.project}), options));
  return true;
}

VocabularyPointer find_vocabulary(const VocabularyRun& run, const std::string& name) {
  std::vector<VocabularyPointer> found;
  std::vector<std::string_view> names;
  std::vector<std::string> words;
  for (const VocabularyPointer& vocabulary : run.vocabularies) {
    names.push_back(vocabulary->name());
    words.push_back(in_backticks(vocabulary->name()));
    if (vocabulary->name() == name) {
      found.push_back(vocabulary);
    }
  }
  if (found.size() == 1) {
    return found.front();
  }
  std::string message = "there is no vocabulary " + in_backticks(name);
  if (found.size() > 1) {
    message = "several vocabularies are called " + in_backticks(name) +
              ", one for each of the configurations; run the command in the folder of one";
  } else if (names.empty()) {
    message += ": no schema here asks for one";
  } else if (const std::string guess = did_you_mean(name, names); !guess.empty()) {
    message += guess;
  } else {
    message += "; there " + std::string(words.size() == 1 ? "is " : "are ") + all_of(words);
  }
  write_stderr("matterlint: " + message + "\n");
  return nullptr;
}

Result<Document> read_front_matter(const FileSystem& files, const Project& project,
                                   const std::string& path) {
  const NoteSettings settings = project.settings_for(path);
  const FrontMatterRules& reading = settings.settings().reading;
  auto head = files.read_head(
      path, [&](std::string_view bytes) { return holds_front_matter(bytes, reading); },
      reading.most_bytes);
  if (!head) {
    return Failure{path, "could not be read: " + head.failure().message};
  }
  return parse_note(std::make_shared<const SourceText>(path, std::move(*head)), reading);
}

}  // namespace matterlint
