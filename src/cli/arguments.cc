// SPDX-License-Identifier: MIT
#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include "cli/arguments_help.h"
#include "cli/misuse.h"
#include "output/output.h"
#include "source/walk.h"

namespace matterlint {
namespace {

constexpr size_t most_jobs = 256;
constexpr size_t least_front_matter = 4 << 10;
constexpr size_t most_front_matter = 256 << 20;
constexpr size_t most_warnings = 1'000'000'000;

constexpr const char* description =
    "Checks the front matter of notes against a JSON Schema and vocabularies.\n"
    "`matterlint PATH…` is short for `matterlint check PATH…`.";

/// What the option tree of the library writes to.
struct Parsed {
  CheckArguments check{};
  ExplainArguments explain{};
  RulesArguments rules{};
  SchemaCheckArguments schema_check{};
  SchemaShowArguments schema_show{};
  std::string listing_format = "human";
  std::vector<std::string> formats{};
  std::string schema{};
  std::string changed{};
  std::string fail_level = "error";
  std::string color = "auto";
  size_t max_warnings = 0;
  std::string max_front_matter{};
};

/// "human, concise, …" in lines short enough for the page of help.
std::string output_format_names() {
  std::string names;
  size_t line = 0;
  for (const OutputFormat& format : all_output_formats()) {
    names += names.empty() ? "" : names.size() - line > 40 ? ",\n" : ", ";
    line = names.ends_with('\n') ? names.size() : line;
    names += format.name;
  }
  return names;
}

/// How a report is shown, the same for every command that makes one.
void add_output_options(CLI::App& command, Parsed& parsed, bool& quiet) {
  command.add_option("--format", parsed.formats, output_format_names() + " (repeatable)")
      ->type_name("FORMAT[=FILE]")
      ->allow_extra_args(false)
      ->group("Output");
  command.add_option("--color", parsed.color, "auto, always or never")
      ->type_name("WHEN")
      ->check(word_of({"auto", "always", "never"}))
      ->group("Output");
  command.add_flag("--quiet,-q", quiet, "Findings only, no summary")->group("Output");
}

/// `200k`, `4M` or a number as bytes; nothing for anything else.
std::optional<size_t> parse_size(std::string_view word) {
  size_t number = 0;
  const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  const std::string_view unit = word.substr(static_cast<size_t>(stop - word.data()));
  const size_t factor = unit.empty()                 ? 1
                        : unit == "k" || unit == "K" ? size_t{1} << 10
                        : unit == "m" || unit == "M" ? size_t{1} << 20
                                                     : 0;
  if (error != std::errc() || factor == 0 || number > most_front_matter / factor ||
      number * factor < least_front_matter) {
    return std::nullopt;
  }
  return number * factor;
}

std::string complain_about_size(const std::string& word) {
  return parse_size(word) ? "" : "`" + word + "` is no size from 4k to 256M, such as 200k or 4M";
}

void add_check_options(CLI::App& check, Parsed& parsed) {
  CheckArguments& to = parsed.check;
  check.add_option("PATH", to.paths, "Files and directories; `-` reads one note from stdin")
      ->type_name("");
  check.add_option("--stdin-filename", to.stdin_filename, "Path to show for the note from stdin")
      ->type_name("NAME");

  check.add_flag("--staged", to.staged, "Only what git is about to commit, as it is staged")
      ->group("Scope");
  check
      .add_flag("--changed{main branch}", parsed.changed,
                "Only what changed since the branch left BASE: --changed=BASE")
      ->group("Scope");
  check.add_flag("--tracked", to.tracked, "Only notes that git knows")->group("Scope");
  check.add_option("--files-from", to.files_from, "Paths from a list, one a line; `-` is stdin")
      ->type_name("FILE")
      ->group("Scope");
  check.add_flag("-0", to.nul_separated, "NUL bytes, not line ends, separate that list")
      ->group("Scope");

  check.add_option("--schema", parsed.schema, "Schema for all notes (JSON or YAML)")
      ->type_name("FILE")
      ->group("Schema");
  check.add_flag("--no-schema", to.config.no_schema, "Read the notes without validating them")
      ->group("Schema");

  check.add_option("--select", to.config.rules.select, "Rules or families to run, or `all`")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("RULES")
      ->group("Rules");
  check.add_option("--ignore", to.config.rules.ignore, "Rules or families not to run")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("RULES")
      ->group("Rules");

  check.add_flag("--fix", to.fix, "Repair the notes where it is safe")->group("Fixes");
  check
      .add_flag("--unsafe-fixes", to.unsafe_fixes,
                "With --fix or --diff: also where the meaning may change")
      ->group("Fixes");
  check.add_flag("--diff", to.diff, "Show what --fix would change, as a patch; write nothing")
      ->group("Fixes");
  check
      .add_flag("--follow-hard-links", to.follow_hard_links,
                "Repair a file with several names; the other names keep the old text")
      ->group("Fixes");

  add_output_options(check, parsed, to.quiet);

  check
      .add_option("--fail-level", parsed.fail_level, "Exit with 1 from here: error, warning, info")
      ->type_name("LEVEL")
      ->check(word_of({"error", "warning", "info"}))
      ->group("Exit status");
  check
      .add_option("--max-warnings", parsed.max_warnings, "Exit with 1 when there are more warnings")
      ->type_name("N")
      ->check(number_from(0, most_warnings))
      ->group("Exit status");
  check
      .add_flag("--exit-non-zero-on-fix", to.exit_non_zero_on_fix,
                "Exit with 1 when something was repaired")
      ->group("Exit status");
  check.add_flag("--exit-zero", to.exit_zero, "Exit with 0 whatever is found")
      ->group("Exit status");

  check.add_option("--jobs,-j", to.jobs, "Threads; default: one for each processor")
      ->type_name("N")
      ->check(number_from(1, most_jobs))
      ->group("Performance");
  check
      .add_option("--max-front-matter", parsed.max_front_matter,
                  "Bytes of a note that are read at most; default: 1M")
      ->type_name("SIZE")
      ->check(CLI::Validator([](const std::string& word) { return complain_about_size(word); }, ""))
      ->group("Performance");
}

void add_listing_format(CLI::App& command, Parsed& parsed) {
  command.add_option("--format", parsed.listing_format, "human or json")
      ->type_name("FORMAT")
      ->check(word_of({"human", "json"}));
}

/// The commands below `schema`.
struct SchemaCommands {
  CLI::App* check = nullptr;
  CLI::App* show = nullptr;
};

SchemaCommands add_schema_commands(CLI::App& app, Parsed& parsed) {
  CLI::App* schema = app.add_subcommand("schema", "Check schema files, or show a note's schema");
  schema->require_subcommand(1);
  SchemaCheckArguments& checked = parsed.schema_check;
  CLI::App* check = schema->add_subcommand("check", "Find problems in schema files");
  check->add_option("FILE", checked.files, "Schemas (JSON or YAML), with what they refer to")
      ->required()
      ->type_name("");
  add_output_options(*check, parsed, checked.quiet);
  CLI::App* show = schema->add_subcommand(
      "show",
      "Print the schema of a note as JSON\n"
      "The schema is printed as it is written, with its `$ref`s; where it comes from and which\n"
      "files it refers to is said on stderr.");
  show->add_option("NOTE", parsed.schema_show.note, "The note; without it, any note")
      ->type_name("");
  show->add_option("--schema", parsed.schema, "Schema for all notes, as for `check`")
      ->type_name("FILE");
  show->add_flag("--quiet,-q", parsed.schema_show.quiet, "The schema only, nothing on stderr");
  return {check, show};
}

std::vector<OutputChoice> chosen_outputs(const std::vector<std::string>& formats) {
  std::vector<OutputChoice> outputs;
  for (const std::string& choice : formats) {
    const size_t equals = std::min(choice.find('='), choice.size());
    outputs.push_back(
        {choice.substr(0, equals), choice.substr(std::min(equals + 1, choice.size()))});
  }
  return outputs;
}

/// A command that has commands below it came without one, or with a misspelt one.
Settled explain_missing_command(const CLI::App& command, const std::string& name,
                                const std::vector<std::string>& extras) {
  std::vector<std::string> known;
  for (const CLI::App* below : command.get_subcommands([](const CLI::App*) { return true; })) {
    known.push_back(below->get_name());
  }
  if (extras.empty()) {
    return usage_error("`" + name + "` needs one of the commands below it", name);
  }
  return usage_error("there is no command `" + name + " " + extras.front() + "`" +
                         did_you_mean(extras.front(), {known.begin(), known.end()}),
                     name);
}

Settled explain_parse_error(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App* innermost = &app;
  std::string name;  // `schema check`
  for (auto below = app.get_subcommands(); !below.empty(); below = innermost->get_subcommands()) {
    innermost = below.front();
    name += (name.empty() ? "" : " ") + innermost->get_name();
  }
  const CLI::App& command = *innermost;
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    const std::string what = error.what();
    return usage_error("`" + what.substr(0, what.find(':')) + "` needs a value", name);
  }
  const std::vector<std::string> extras = app.remaining(true);
  if (command.get_require_subcommand_min() > 0) {
    return explain_missing_command(command, name, extras);
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr || extras.empty()) {
    return usage_error(error.what(), name);
  }
  const std::string& extra = extras.front();
  std::vector<std::string> options;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& long_name : option->get_lnames()) {
      options.push_back("--" + long_name);
    }
  }
  const std::string word = extra.substr(0, extra.find('='));
  if (word.starts_with('-') && has_note_extension(word)) {
    return usage_error("there is no option `" + word + "`; the name of a file goes behind `--`",
                       name);
  }
  return usage_error((word.starts_with('-') ? "there is no option `" : "one word too many: `") +
                         word + "`" + did_you_mean(word, {options.begin(), options.end()}),
                     name);
}

/// True for a word that does not belong to the default command.
bool is_top_level(std::string_view word) {
  constexpr std::string_view options[] = {"--help", "--version", "-h", "-V"};
  return std::find(std::begin(options), std::end(options), word) != std::end(options) ||
         std::find(command_names.begin(), command_names.end(), word) != command_names.end();
}

ColorChoice color_choice(std::string_view word) {
  return word == "always"  ? ColorChoice::always
         : word == "never" ? ColorChoice::never
                           : ColorChoice::automatic;
}

Arguments finish_schema_check(Parsed& parsed) {
  SchemaCheckArguments& to = parsed.schema_check;
  to.outputs = chosen_outputs(parsed.formats);
  if (std::find(to.files.begin(), to.files.end(), "-") != to.files.end()) {
    return usage_error("a schema is read from a file, not from stdin: its name says what it is",
                       "schema check");
  }
  if (std::optional<Settled> misuse = find_output_misuse(to.outputs, "schema check")) {
    return std::move(*misuse);
  }
  to.color = color_choice(parsed.color);
  return std::move(to);
}

CheckArguments finish_check(Parsed& parsed, const CLI::App& check) {
  CheckArguments& to = parsed.check;
  if (to.paths.empty()) {
    to.paths.emplace_back(".");
  }
  if (check.count("--changed") > 0) {
    to.changed = parsed.changed == "main branch" ? "" : parsed.changed;
  }
  if (!parsed.schema.empty()) {
    to.config.schema_path = parsed.schema;
  }
  to.outputs = chosen_outputs(parsed.formats);
  if (check.count("--max-warnings") > 0) {
    to.max_warnings = parsed.max_warnings;
  }
  if (const auto size = parse_size(parsed.max_front_matter)) {
    to.config.reading.most_bytes = *size;
  }
  to.fail_level = parsed.fail_level == "info"      ? Severity::info
                  : parsed.fail_level == "warning" ? Severity::warning
                                                   : Severity::error;
  to.color = color_choice(parsed.color);
  return std::move(to);
}

}  // namespace

Arguments parse_arguments(std::vector<std::string> words) {
  Parsed parsed;
  CLI::App app(description, "matterlint");
  app.formatter(std::make_shared<HelpFormatter>());
  app.set_version_flag("--version,-V", "matterlint " MATTERLINT_VERSION);
  app.set_help_flag("--help,-h", "This page, or that of a command");
  app.require_subcommand(1);
  app.footer("Exit status: 0 nothing found, 1 something found, 2 the job could not be done.");
  CLI::App* check = app.add_subcommand("check", "Find problems in notes (the default command)");
  add_check_options(*check, parsed);
  CLI::App* explain = app.add_subcommand("explain", "Explain a rule, with a bad and a good note");
  explain->add_option("RULE", parsed.explain.rule, "The rule's id, such as unknown-term")
      ->required()
      ->type_name("");
  add_listing_format(*explain, parsed);
  CLI::App* rules = app.add_subcommand("rules", "List all rules");
  add_listing_format(*rules, parsed);
  const SchemaCommands schema = add_schema_commands(app, parsed);

  if (words.empty() || !is_top_level(words.front())) {
    words.insert(words.begin(), "check");
  }
  try {
    std::reverse(words.begin(), words.end());  // the library takes them last word first
    app.parse(words);
  } catch (const CLI::CallForHelp&) {
    return Settled{ExitStatus::clean, app.help(), ""};
  } catch (const CLI::CallForVersion&) {
    return Settled{ExitStatus::clean, "matterlint " MATTERLINT_VERSION "\n", ""};
  } catch (const CLI::ParseError& error) {
    return explain_parse_error(app, error);
  }
  if (app.got_subcommand(explain)) {
    parsed.explain.json = parsed.listing_format == "json";
    return parsed.explain;
  }
  if (app.got_subcommand(rules)) {
    parsed.rules.json = parsed.listing_format == "json";
    return parsed.rules;
  }
  if (schema.check->parsed()) {
    return finish_schema_check(parsed);
  }
  if (schema.show->parsed()) {
    if (!parsed.schema.empty()) {
      parsed.schema_show.config.schema_path = parsed.schema;
    }
    return parsed.schema_show;
  }
  CheckArguments checked = finish_check(parsed, *check);
  if (std::optional<Settled> misuse = find_misuse(checked)) {
    return std::move(*misuse);
  }
  return checked;
}

}  // namespace matterlint
