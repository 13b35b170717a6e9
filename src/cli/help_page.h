// SPDX-License-Identifier: MIT
// The pages of help, made from the table of commands and options.
#ifndef MATTERLINT_CLI_HELP_PAGE_H_
#define MATTERLINT_CLI_HELP_PAGE_H_

#include <cstdint>
#include <string>

#include "cli/command_line.h"

namespace matterlint {

/// `usual` leaves out what is rarely needed, so that the page fits a screen.
enum class HelpExtent : uint8_t { usual, all };

/// The page of a command; `words` lead to it: "schema check", or nothing for the program itself.
std::string help_page(const std::string& words, const CommandSpec& command, HelpExtent extent);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_HELP_PAGE_H_
