// SPDX-License-Identifier: MIT
// The manual page, made from the table of commands and from the texts below, in the macros that
// every `man` knows.
#include <cstdio>
#include <string>

#include "cli/commands.h"
#include "cli/completions.h"
#include "cli/console.h"
#include "output/output.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

constexpr std::string_view about =
    "`matterlint` says which byte of a note breaks which line of its schema and what was probably "
    "meant, and repairs the note without touching anything else. Notes are text files with front "
    "matter in YAML, TOML or JSON; the schema is a JSON Schema, and terms come from vocabularies. "
    "Without a schema the built-in note format is used.";

constexpr std::string_view statuses[][2] = {
    {"0", "Nothing was found at or above the fail level, or all of it was repaired."},
    {"1", "Something was found, or no note was there to check."},
    {"2",
     "The job could not be done: usage, configuration, schema, or a file that cannot be read. "
     "The other files are still checked."},
    {"128 + n", "Signal n arrived while notes were repaired; the one at hand was finished."}};

constexpr std::string_view environment[][2] = {
    {"NO_COLOR", "When it is not empty, reports have no colour, unless --color=always."},
    {"CLICOLOR_FORCE, FORCE_COLOR", "When not empty and not 0, reports have colour."},
    {"GITHUB_ACTIONS, GITHUB_STEP_SUMMARY",
     "In GitHub Actions findings become annotations and a summary of the step without being asked "
     "for."},
    {"GITHUB_BASE_REF", "The branch that --changed compares with on a pull request."}};

constexpr std::string_view examples[][2] = {
    {"matterlint", "Check the notes in this folder and below it."},
    {"matterlint check --fix content --schema post.schema.yaml",
     "Check the notes in `content` with a schema and repair what is safe to repair."},
    {"matterlint check --staged", "Check what the next commit will have."},
    {"matterlint check --format concise --format sarif=matterlint.sarif",
     "One line for each problem, and a file for code scanning."},
    {"matterlint explain unknown-key", "All about one rule."}};

/// Text of the page: `word` in bold, and nothing that starts a request or an escape.
std::string roff(std::string_view text) {
  std::string out;
  bool bold = false;
  for (const char32_t c : to_code_points(text)) {
    if (c == U'`') {
      out += bold ? "\\fR" : "\\fB";
      bold = !bold;
    } else if (c == U'\\') {
      out += "\\e";
    } else if (c == U'-') {
      out += "\\-";
    } else if (c == U'\'') {
      out += "\\(aq";
    } else if (c > 0x7E) {
      char code[16];
      std::snprintf(code, sizeof code, "\\[u%04X]", static_cast<unsigned>(c));
      out += code;
    } else {
      out += static_cast<char>(c);
    }
  }
  return out.starts_with('.') ? "\\&" + out : out;
}

void append_section(std::string& out, std::string_view title) {
  out += ".SH " + std::string(title) + "\n";
}

void append_item(std::string& out, const std::string& term, std::string_view text) {
  out += ".TP\n" + term + "\n" + roff(text) + "\n";
}

/// A sentence out of what help says in a line: with a capital and a full stop.
std::string sentence(std::string_view help) {
  std::string text;
  for (const char c : help) {
    text += c == '\n' ? ' ' : c;
  }
  return text.empty() || text.ends_with('.') ? text : text + ".";
}

void append_option(std::string& out, const OptionSpec& option) {
  if (is_place(option)) {
    append_item(out, "\\fI" + roff(option.names) + "\\fR", sentence(option.help));
    return;
  }
  std::string term;
  for (const std::string& name : option_names(option)) {
    term += (term.empty() ? "\\fB" : ", \\fB") + roff(name) + "\\fR";
  }
  if (!option.without_value.empty()) {
    term += "[=\\fI" + roff(option.value) + "\\fR]";
  } else if (!is_flag(option)) {
    term += " \\fI" + roff(option.value) + "\\fR";
  }
  append_item(out, term, sentence(option.help));
}

void append_command(std::string& out, const CommandPath& path) {
  std::string usage = "matterlint " + path.words + " [OPTIONS]";
  for (const OptionSpec& option : path.command->options) {
    if (is_place(option)) {
      const std::string more = is_repeatable(option) ? "…" : "";
      usage += option.required ? " " + std::string(option.names) + more
                               : " [" + std::string(option.names) + more + "]";
    }
  }
  out += ".SS \"" + roff(usage) + "\"\n" + roff(sentence(path.command->summary)) + "\n";
  if (!path.command->details.empty()) {  // its lines are as long as they should be
    out += ".PP\n.nf\n" + roff(path.command->details) + "\n.fi\n";
  }
  for (const OptionSpec& option : path.command->options) {
    append_option(out, option);
  }
}

template <size_t count>
void append_table(std::string& out, std::string_view title,
                  const std::string_view (&rows)[count][2]) {
  append_section(out, title);
  for (const auto& row : rows) {
    append_item(out, "\\fB" + roff(row[0]) + "\\fR", row[1]);
  }
}

std::string man_page(const CommandSpec& program) {
  std::string out = ".\\\" Made by `matterlint man`.\n.TH MATTERLINT 1 \"\" \"matterlint " +
                    std::string(MATTERLINT_VERSION) + "\" \"User Commands\"\n";
  append_section(out, "NAME");
  out += "matterlint \\- check the front matter of notes against a schema and vocabularies\n";
  append_section(out, "SYNOPSIS");
  out += ".B matterlint\n[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR] [\\fIPATH\\fR\\[u2026]]\n";
  append_section(out, "DESCRIPTION");
  out += roff(about) + "\n.PP\n" + roff(program.details) + "\n";
  append_section(out, "COMMANDS");
  for (const CommandPath& path : all_commands(program)) {
    if (path.command->commands.empty()) {
      append_command(out, path);
    }
  }
  append_section(out, "OUTPUT FORMATS");
  for (const OutputFormat& format : all_output_formats()) {
    append_item(out, "\\fB" + roff(format.name) + "\\fR", sentence(format.summary));
  }
  append_table(out, "EXIT STATUS", statuses);
  append_table(out, "ENVIRONMENT", environment);
  append_section(out, "EXAMPLES");
  for (const auto& example : examples) {
    append_item(out, "\\fB" + roff(example[0]) + "\\fR", example[1]);
  }
  append_section(out, "SEE ALSO");
  out += ".BR git (1),\n.BR pre\\-commit (1)\n";
  return out;
}

}  // namespace

CommandSpec man_command() {
  return {
      .name = "man", .summary = "Print the manual page: `matterlint man | man -l -`", .run = [] {
        return write_stdout(man_page(program_spec())) ? ExitStatus::clean : ExitStatus::failed;
      }};
}

}  // namespace matterlint
