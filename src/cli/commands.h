// SPDX-License-Identifier: MIT
// The commands. Each takes its arguments, writes its output and says how the program ends.
#ifndef MATTERLINT_CLI_COMMANDS_H_
#define MATTERLINT_CLI_COMMANDS_H_

#include "cli/arguments.h"
#include "cli/exit_status.h"

namespace matterlint {

ExitStatus run_check(const CheckArguments& arguments);
ExitStatus run_explain(const ExplainArguments& arguments);
ExitStatus run_rules(const RulesArguments& arguments);
ExitStatus run_schema_check(const SchemaCheckArguments& arguments);
ExitStatus run_schema_show(const SchemaShowArguments& arguments);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_COMMANDS_H_
