// SPDX-License-Identifier: MIT
// The program's streams: whether they take colour, and writing to them so that nothing is lost in
// silence.
#ifndef MATTERLINT_CLI_CONSOLE_H_
#define MATTERLINT_CLI_CONSOLE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/arguments.h"
#include "source/result.h"

namespace matterlint {

/// Whether stdout gets colour: the choice, then `NO_COLOR`, `CLICOLOR_FORCE` or `FORCE_COLOR`, then
/// whether it is a terminal.
bool stdout_takes_color(ColorChoice choice);

/// Writes all of `text`. False when it could not be written; a reader that went away (`| head`)
/// counts as written, because the verdict stands.
bool write_stdout(std::string_view text);
void write_stderr(std::string_view text);

enum class FileMode : uint8_t { replace, append };

/// Writes `text` to a file of the user's choice; nothing on success, else why not.
std::optional<Failure> write_file(const std::string& path, std::string_view text, FileMode mode);

/// "matterlint: PATH: what went wrong" on stderr.
void say_failure(const Failure& failure);

/// As `write_stdout`, for a report: that it could not be written is said on stderr.
bool write_report(std::string_view text);

/// Standard input up to `limit` bytes.
Result<std::string> read_stdin(size_t limit);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_CONSOLE_H_
