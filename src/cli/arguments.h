// SPDX-License-Identifier: MIT
// What the user asked for, as plain data. The argument library is seen by arguments.cc alone, its
// help and checks by arguments_help.h for it.
#ifndef MATTERLINT_CLI_ARGUMENTS_H_
#define MATTERLINT_CLI_ARGUMENTS_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/exit_status.h"
#include "diagnostics/rule_info.h"
#include "project/config.h"

namespace matterlint {

enum class ColorChoice : uint8_t { automatic, always, never };

/// `--format FORMAT[=FILE]`.
struct OutputChoice {
  std::string format{};
  std::string file{};  // empty: standard output
};

struct CheckArguments {
  std::vector<std::string> paths{};  // `.` when none was given; `-` alone is stdin
  std::string stdin_filename = "<stdin>";
  bool staged = false;  // the notes in git's index, as they are there
  std::optional<std::string>
      changed{};               // since the branch left this commit; empty: the main branch
  bool tracked = false;        // the notes that git knows
  std::string files_from{};    // a list of paths; `-` is stdin
  bool nul_separated = false;  // that list has NUL bytes, not line ends
  Config config{};
  std::vector<OutputChoice> outputs{};  // empty: none was asked for
  ColorChoice color = ColorChoice::automatic;
  unsigned jobs = 0;  // 0: one for each processor
  bool quiet = false;
  bool exit_zero = false;
  Severity fail_level = Severity::error;
  std::optional<size_t> max_warnings{};
  bool fix = false;
  bool unsafe_fixes = false;
  bool diff = false;  // show what `fix` would do; nothing is written
  bool follow_hard_links = false;
  bool exit_non_zero_on_fix = false;
};

struct ExplainArguments {
  std::string rule{};
  bool json = false;
};

struct RulesArguments {
  bool json = false;
};

struct SchemaCheckArguments {
  std::vector<std::string> files{};     // never empty
  std::vector<OutputChoice> outputs{};  // empty: none was asked for
  ColorChoice color = ColorChoice::automatic;
  bool quiet = false;
};

struct SchemaShowArguments {
  std::string note{};  // empty when none was named
  Config config{};
  bool quiet = false;
};

/// The parse already settled the run: help, the version, or a usage error.
struct Settled {
  ExitStatus status = ExitStatus::clean;
  std::string out{};
  std::string error{};
};

using Arguments = std::variant<CheckArguments, ExplainArguments, RulesArguments,
                               SchemaCheckArguments, SchemaShowArguments, Settled>;

/// The words that name a command.
inline constexpr std::array<std::string_view, 4> command_names{"check", "explain", "rules",
                                                               "schema"};

/// Reads the command line, program name excluded.
Arguments parse_arguments(std::vector<std::string> words);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_ARGUMENTS_H_
