// SPDX-License-Identifier: MIT
#include "cli/help_page.h"

#include <algorithm>
#include <iterator>

#include "cli/completions.h"

namespace matterlint {
namespace {

constexpr size_t name_width = 26;  // of the column with the names of options

constexpr std::string_view footer =
    "Exit status: 0 nothing found, 1 something found, 2 the job could not be done.\n";

/// "  NAME      text": a name that is too long for its column stands on a line of its own.
void append_row(std::string& out, const std::string& name, std::string_view text) {
  out += "  " + name;
  if (name.size() + 2 > name_width) {
    out += "\n" + std::string(name_width + 2, ' ');
  } else {
    out.append(name_width - name.size(), ' ');
  }
  for (const char c : text) {
    out += c;
    if (c == '\n') {
      out.append(name_width + 2, ' ');
    }
  }
  out += '\n';
}

/// "-j, --jobs N": the short name first.
std::string written(const OptionSpec& option) {
  std::vector<std::string> names = option_names(option);
  std::sort(names.begin(), names.end(),
            [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  const std::string value(option.value);
  return join(names, ", ") + (!option.without_value.empty() ? "[=" + value + "]"
                              : value.empty()               ? ""
                                                            : " " + value);
}

std::string usage(const std::string& words, const CommandSpec& command) {
  std::string line = "Usage: matterlint" + (words.empty() ? "" : " " + words);
  line += command.commands.empty() ? " [OPTIONS]" : " COMMAND";
  for (const OptionSpec& option : command.options) {
    if (is_place(option)) {
      const std::string name = std::string(option.names) + (is_repeatable(option) ? "…" : "");
      line += option.required ? " " + name : " [" + name + "]";
    }
  }
  return line + "\n";
}

/// The headings in the order in which they come.
std::vector<std::string_view> groups_of(const CommandSpec& command) {
  std::vector<std::string_view> groups;
  for (const OptionSpec& option : command.options) {
    if (!is_place(option) &&
        std::find(groups.begin(), groups.end(), option.group) == groups.end()) {
      groups.push_back(option.group);
    }
  }
  return groups;
}

void append_commands(std::string& out, const CommandSpec& command) {
  out += "Commands:\n";
  for (const CommandSpec& below : command.commands) {
    append_row(out, std::string(below.name), below.summary);
  }
}

void append_options(std::string& out, const CommandSpec& command, HelpExtent extent) {
  bool left_out = false;
  for (const std::string_view group : groups_of(command)) {
    std::string rows;
    for (const OptionSpec& option : command.options) {
      const bool shown = extent == HelpExtent::all || !option.rare;
      if (!is_place(option) && option.group == group) {
        left_out = left_out || !shown;
        if (shown) {
          append_row(rows, written(option), option.help);
        }
      }
    }
    if (!rows.empty()) {
      out += std::string(group) + ":\n" + rows;
    }
  }
  append_row(out, written(help_option()),
             left_out ? "This page; --help-all shows the rarer options, too" : "This page");
}

}  // namespace

std::string help_page(const std::string& words, const CommandSpec& command, HelpExtent extent) {
  std::string out(command.summary);
  out += "\n";
  if (!command.details.empty()) {
    out += std::string(command.details) + "\n";
  }
  out += usage(words, command) + "\n";
  bool places = false;
  for (const OptionSpec& option : command.options) {
    if (is_place(option)) {
      append_row(out, std::string(option.names), option.help);
      places = true;
    }
  }
  out += places ? "\n" : "";
  if (command.commands.empty()) {
    append_options(out, command, extent);
  } else {
    append_commands(out, command);
    out += "\n";
    append_row(out, written(help_option()), "This page, or that of a command");
    if (words.empty()) {
      append_row(out, written(version_option()), version_option().help);
    }
  }
  return out + "\n" + std::string(footer);
}

}  // namespace matterlint
