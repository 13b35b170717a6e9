// SPDX-License-Identifier: MIT
// What the user asked `check` for, as plain data.
#ifndef MATTERLINT_CLI_ARGUMENTS_H_
#define MATTERLINT_CLI_ARGUMENTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

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
  std::string baseline{};      // a file of findings to hold back; empty: none
  bool force_exclude = false;  // leave out named files, too, where a walk would
  bool show_files = false;     // list the notes instead of checking them
  bool verbose = false;        // say which pattern fits how many notes
  Config config{};
  std::optional<std::string> compare{};  // another schema: what changes for the notes?
  std::vector<OutputChoice> outputs{};   // empty: none was asked for
  ColorChoice color = ColorChoice::automatic;
  unsigned jobs = 0;  // 0: one for each processor
  bool quiet = false;
  bool exit_zero = false;
  Severity fail_level = Severity::error;
  std::optional<size_t> max_warnings{};
  bool fix = false;
  bool unsafe_fixes = false;
  bool add_ignore = false;   // instead of repairs: comments that leave the findings out
  bool diff = false;         // show what `fix` would do; nothing is written
  bool interactive = false;  // ask about each fix
  bool follow_hard_links = false;
  bool exit_non_zero_on_fix = false;
};

}  // namespace matterlint

#endif  // MATTERLINT_CLI_ARGUMENTS_H_
