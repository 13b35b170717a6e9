// SPDX-License-Identifier: MIT
// From facts that were found while reading a file to diagnostics of the rule that speaks about
// them.
#ifndef MATTERLINT_CHECKS_PROBLEM_REPORT_H_
#define MATTERLINT_CHECKS_PROBLEM_REPORT_H_

#include <cstddef>
#include <string_view>

#include "checks/rule.h"

namespace matterlint {

/// Reports the problems of one kind in a note, at most `most_violations_of_rule`; `help` is for
/// those that bring neither help nor repair.
void report_problems(const NoteContext& context, ProblemKind kind, std::string_view help,
                     Sink& sink);

/// How many problems of a note are not reported because there are too many of one kind.
size_t problems_left_out(const Document& document);

/// Reports everything that is wrong with a definition of that kind, nothing for another kind.
void report_definition(const Definition& definition, DefinitionKind kind, std::string_view help,
                       Sink& sink);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_PROBLEM_REPORT_H_
