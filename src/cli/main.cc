// SPDX-License-Identifier: MIT
#include <csignal>
#include <string>
#include <variant>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/console.h"

namespace matterlint {
namespace {

struct Runner {
  ExitStatus operator()(const CheckArguments& arguments) const { return run_check(arguments); }
  ExitStatus operator()(const ExplainArguments& arguments) const { return run_explain(arguments); }
  ExitStatus operator()(const RulesArguments& arguments) const { return run_rules(arguments); }
  ExitStatus operator()(const SchemaCheckArguments& arguments) const {
    return run_schema_check(arguments);
  }
  ExitStatus operator()(const SchemaShowArguments& arguments) const {
    return run_schema_show(arguments);
  }
  ExitStatus operator()(const Settled& settled) const {
    write_stderr(settled.error);
    return write_stdout(settled.out) ? settled.status : ExitStatus::failed;
  }
};

}  // namespace
}  // namespace matterlint

int main(int argc, char** argv) {
  // A reader that goes away must not end the program by a signal: writing reports it instead.
  std::signal(SIGPIPE, SIG_IGN);
  const auto arguments = matterlint::parse_arguments({argv + 1, argv + argc});
  return static_cast<int>(std::visit(matterlint::Runner{}, arguments));
}
