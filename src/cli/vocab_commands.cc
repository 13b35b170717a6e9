// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <utility>

#include "checks/linter.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/output_options.h"
#include "cli/report_writer.h"
#include "cli/vocab_change.h"
#include "cli/vocab_usage.h"
#include "cli/vocabulary_run.h"
#include "project/vocabulary_advice.h"
#include "schema/governed.h"

namespace matterlint {
namespace {

struct UsageArguments {
  VocabularyWords words{};
  std::vector<std::string> places{};  // the name of a vocabulary, then paths; each may be missing
  std::string format = "text";
};

struct VocabCheckArguments {
  VocabularyWords words{};
  std::vector<std::string> names{};  // empty: all
  OutputWords output{};
};

/// Counts over all notes of a run.
class Counting {
 public:
  Counting(const FileSystem& files, const VocabularyRun& run,
           const std::vector<VocabularyPointer>& chosen)
      : files_(files), run_(run) {
    for (const VocabularyPointer& vocabulary : chosen) {
      counts_.emplace_back(vocabulary);
    }
  }

  UsageReport count() {
    report_.failures = run_.walked.failures;
    for (const std::string& path : run_.walked.files) {
      look_at(path);
    }
    for (const UsageCount& count : counts_) {
      report_.vocabularies.push_back(count.finish());
    }
    std::stable_sort(report_.failures.begin(), report_.failures.end(),
                     [](const Failure& a, const Failure& b) { return a.path < b.path; });
    return std::move(report_);
  }

 private:
  void look_at(const std::string& path) {
    auto document = read_front_matter(files_, run_.project, path);
    if (!document) {
      report_.failures.push_back(document.failure());
      return;
    }
    if (document->format == Format::none) {
      return;
    }
    const auto schema = schema_of(run_.project, *document);
    if (schema == nullptr || schema->schema == nullptr) {
      return;
    }
    if (!document->readable()) {
      report_.failures.push_back(
          {path,
           "its front matter cannot be read, so nothing in it was counted; `matterlint "
           "check` says why"});
      return;
    }
    ++report_.notes;
    const std::vector<GovernedText> texts = find_governed(*schema->schema, document->root());
    for (UsageCount& count : counts_) {
      std::vector<std::string_view> own;
      for (const GovernedText& text : texts) {
        if (is_same(*text.vocabulary, count.vocabulary())) {
          own.push_back(text.at_key ? text.node.key() : text.node.text());
        }
      }
      count.add_note(path, own);
    }
  }

  static bool is_same(const Vocabulary& a, const Vocabulary& b) {
    return a.name() == b.name() && a.document().source->path() == b.document().source->path();
  }

  const FileSystem& files_;
  const VocabularyRun& run_;
  std::vector<UsageCount> counts_{};
  UsageReport report_{};
};

/// The first word names a vocabulary unless something of that name is there to be read.
bool is_path(const FileSystem& files, const std::string& word) {
  return static_cast<bool>(files.kind(word));
}

ExitStatus run_usage(const UsageArguments& arguments) {
  const DiskFileSystem files;
  std::vector<std::string> paths = arguments.places;
  std::string name;
  if (!paths.empty()) {
    // A vocabulary of the project goes before a file that happens to have its name.
    const VocabularyRun any = load_vocabulary_run(files, arguments.words, {"."});
    const bool known = std::any_of(
        any.vocabularies.begin(), any.vocabularies.end(),
        [&](const VocabularyPointer& vocabulary) { return vocabulary->name() == paths.front(); });
    if (known || !is_path(files, paths.front())) {
      name = paths.front();
      paths.erase(paths.begin());
    }
  }
  const VocabularyRun run = load_vocabulary_run(
      files, arguments.words, paths.empty() ? std::vector<std::string>{"."} : paths);
  if (report_broken(run)) {
    return ExitStatus::failed;
  }
  std::vector<VocabularyPointer> chosen = run.vocabularies;
  if (!name.empty()) {
    const VocabularyPointer one = find_vocabulary(run, name);
    if (one == nullptr) {
      return ExitStatus::failed;
    }
    chosen = {one};
  }
  if (chosen.empty()) {
    write_stderr("matterlint: no schema here asks for a vocabulary (`x-vocabulary`)\n");
    return ExitStatus::failed;
  }
  const UsageReport report = Counting(files, run, chosen).count();
  for (const Failure& failure : report.failures) {
    say_failure(failure);
  }
  const bool written =
      write_report(arguments.format == "json" ? usage_json(report) : usage_text(report));
  return written && report.failures.empty() ? ExitStatus::clean : ExitStatus::failed;
}

/// Each vocabulary as a project of its own, with what is wrong with it or could be better.
std::vector<Project> definitions_of(const VocabularyRun& run,
                                    const std::vector<VocabularyPointer>& vocabularies) {
  std::vector<Project> definitions;
  for (const VocabularyPointer& vocabulary : vocabularies) {
    Project& own = definitions.emplace_back();
    for (const Definition& broken : run.project.broken) {
      const bool same = broken.kind == DefinitionKind::vocabulary &&
                        broken.document->source->path() == vocabulary->document().source->path();
      if (same) {
        own.broken.push_back(broken);
      }
    }
    if (own.broken.empty()) {
      own.advice.push_back(advice_about(*vocabulary));
    }
  }
  return definitions;
}

ExitStatus run_vocab_check(const VocabCheckArguments& arguments) {
  const auto start = std::chrono::steady_clock::now();
  const DiskFileSystem files;
  const VocabularyRun run = load_vocabulary_run(files, arguments.words, {"."});
  std::vector<VocabularyPointer> chosen;
  for (const std::string& name : arguments.names) {
    chosen.push_back(find_vocabulary(run, name));
    if (chosen.back() == nullptr) {
      return ExitStatus::failed;
    }
  }
  if (arguments.names.empty()) {
    chosen = run.vocabularies;
  }
  Report report = check_definitions(definitions_of(run, chosen));
  report.definitions = "vocabulary";
  report.failures = run.project.failures;
  report.definition_errors = report.definition_errors || !report.failures.empty();
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  RenderOptions options;
  options.color = stdout_takes_color(color_choice(arguments.output.color));
  options.quiet = arguments.output.quiet;
  options.seconds = elapsed.count();
  options.version = MATTERLINT_VERSION;
  const bool written =
      write_reports(report, chosen_outputs(arguments.output.formats), options, Stream::output);
  return written && !report.definition_errors ? ExitStatus::clean : ExitStatus::failed;
}

void add_options(CommandSpec& command, std::vector<OptionSpec> more) {
  std::move(more.begin(), more.end(), std::back_inserter(command.options));
}

CommandSpec usage_command() {
  const auto to = std::make_shared<UsageArguments>();
  CommandSpec command{
      .name = "usage",
      .summary = "Count the terms that notes use",
      .details =
          "Counts stand beside each term, with the aliases and other spellings that were "
          "counted for it;\nbelow stand the texts that are no terms.",
      .options = {{.names = "NAME",
                   .help = "The vocabulary (default: all), then files and directories with notes",
                   .to = &to->places,
                   .completion = Completion::path},
                  {.names = "--format",
                   .help = "How to print it: text, json",
                   .value = "FORMAT",
                   .to = &to->format,
                   .words = {"text", "json"}}},
      .run = [to] { return run_usage(*to); }};
  add_options(command, vocabulary_options(to->words));
  return command;
}

CommandSpec vocab_check_command() {
  const auto to = std::make_shared<VocabCheckArguments>();
  CommandSpec command{.name = "check",
                      .summary = "Find problems in vocabularies",
                      .options = {{.names = "NAME",
                                   .help = "Vocabularies; default: all that schemas ask for",
                                   .to = &to->names}},
                      .run = [to] { return run_vocab_check(*to); }};
  add_options(command, schema_options(to->words));
  add_options(command, output_options(to->output));
  return command;
}

std::vector<OptionSpec> change_options(VocabChangeArguments& to) {
  std::vector<OptionSpec> options = vocabulary_options(to.words);
  options.push_back(
      {.names = "--diff", .help = "Show all changes as a patch; write nothing", .to = &to.diff});
  options.push_back({.names = "--follow-hard-links",
                     .help = "Write a file with several names; the others keep the old text",
                     .to = &to.follow_hard_links});
  return options;
}

OptionSpec place(std::string_view name, std::string help, OptionTarget to) {
  return {.names = name, .help = std::move(help), .to = to, .required = true};
}

CommandSpec add_command() {
  const auto to = std::make_shared<VocabChangeArguments>();
  CommandSpec command{.name = "add",
                      .summary = "Add terms to the file of a vocabulary",
                      .options = {place("NAME", "The vocabulary", &to->name),
                                  place("TERM", "The new terms", &to->terms)},
                      .run = [to] { return run_vocab_add(*to); }};
  add_options(command, change_options(*to));
  return command;
}

CommandSpec rename_command() {
  const auto to = std::make_shared<VocabChangeArguments>();
  CommandSpec command{
      .name = "rename",
      .summary = "Rename a term in its vocabulary and in all notes",
      .details =
          "The old spelling becomes an alias of the term. Notes are those below the working "
          "directory.",
      .options = {place("NAME", "The vocabulary", &to->name),
                  place("OLD", "The term as it is", &to->old_term),
                  place("NEW", "The term as it should be", &to->new_term),
                  {.names = "--no-alias",
                   .help = "Do not keep the old spelling as an alias",
                   .to = &to->no_alias}},
      .run = [to] { return run_vocab_rename(*to); }};
  add_options(command, change_options(*to));
  return command;
}

CommandSpec merge_command() {
  const auto to = std::make_shared<VocabChangeArguments>();
  CommandSpec command{
      .name = "merge",
      .summary = "Make one term of several, in the vocabulary and in all notes",
      .details =
          "`matterlint vocab merge NAME FROM… INTO`: the terms FROM and their aliases become "
          "aliases of INTO.\nFROM may also be a text that notes use and the vocabulary does "
          "not know.",
      .options = {place("NAME", "The vocabulary", &to->name),
                  place("TERM", "The terms to give up, and last the one to keep", &to->terms)},
      .run = [to] {
        return to->terms.size() < 2
                   ? usage_error("`vocab merge` needs two terms: FROM… INTO", "vocab merge")
                   : run_vocab_merge(*to);
      }};
  add_options(command, change_options(*to));
  return command;
}

}  // namespace

CommandSpec vocab_command() {
  return {.name = "vocab",
          .summary = "Count, check and change the terms of vocabularies",
          .commands = {usage_command(), vocab_check_command(), add_command(), rename_command(),
                       merge_command()}};
}

}  // namespace matterlint
