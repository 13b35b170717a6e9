// SPDX-License-Identifier: MIT
// Commands and their options as plain data: what help, completions and the manual page say of them,
// and where their values go. The argument library is seen by command_line.cc alone.
#ifndef MATTERLINT_CLI_COMMAND_LINE_H_
#define MATTERLINT_CLI_COMMAND_LINE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/exit_status.h"

namespace matterlint {

/// Where the value of an option goes; `bool` makes it a flag, a list can be given several times.
using OptionTarget = std::variant<bool*, std::string*, std::optional<std::string>*,
                                  std::vector<std::string>*, std::optional<size_t>*>;

/// What a shell offers as the value of an option, besides `OptionSpec::words`.
enum class Completion : uint8_t { nothing, path, directory, rule, output_format };

/// Only the values from `least` to `most` are taken.
struct NumberRange {
  size_t least = 0;
  size_t most = SIZE_MAX;
};

struct OptionSpec {
  std::string_view names{};  // "--jobs,-j"; without a dash a word known by its place: "PATH"
  std::string help{};        // one line, no full stop
  std::string_view value{};  // what help calls the value: "FILE"; empty for flags and places
  std::string_view group = "Options";  // the heading in help
  OptionTarget to{};
  std::vector<std::string> words{};  // the only values it takes; empty: any
  NumberRange range{};               // for numbers
  /// The sentence about a value that is not taken; empty for one that is.
  std::string (*complain)(const std::string& value) = nullptr;
  bool required = false;
  bool comma_separated = false;      // `a,b` are two values
  std::string_view without_value{};  // the value when none is given: `--changed[=BASE]`
  Completion completion = Completion::nothing;
  bool rare = false;  // help shows it only when asked for all
};

struct CommandSpec {
  std::string_view name{};
  std::string_view summary{};  // one line, no full stop
  std::string_view details{};  // more lines for the command's own page of help; may be empty
  std::vector<OptionSpec> options{};
  std::vector<CommandSpec> commands{};  // below it; such a command needs one of them
  std::function<ExitStatus()> run{};    // when the options have their values
};

/// The values of the words behind the program's name are put where the options want them and the
/// command runs. Help, the version and usage errors are written here; `default_command` is the one
/// that words without a command are for.
ExitStatus run_command_line(const CommandSpec& program, std::string_view default_command,
                            std::vector<std::string> words);

/// Says what is wrong with the use of `command` ("check", "schema show") and which page of help
/// tells more: the end of a run.
ExitStatus usage_error(const std::string& message, const std::string& command);

/// "; did you mean `x`?", or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_COMMAND_LINE_H_
