// SPDX-License-Identifier: MIT
// Where a setting comes from, in words: a place in a file, a default, the command line.
#ifndef MATTERLINT_CLI_ORIGIN_H_
#define MATTERLINT_CLI_ORIGIN_H_

#include <string>

#include "checks/active_rules.h"
#include "document/document.h"

namespace matterlint {

inline constexpr const char* by_default = "default";
inline constexpr const char* by_command_line = "command line";

/// "path:line:column" of the value of a node.
std::string place_of(NodeRef node);

/// The same for its key.
std::string place_of_key(NodeRef node);

/// What says how severe a rule is.
std::string origin_of(const RuleVerdict& verdict);

/// Says on stderr what is wrong with the definitions of a project; false when nothing is.
bool complain_about_definitions(const Project& project);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_ORIGIN_H_
