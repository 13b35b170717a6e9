// SPDX-License-Identifier: MIT
#include "checks/problem_report.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

void check(const NoteContext& context, Sink& sink) {
  report_problems(context, ProblemKind::encoding, "save the file as UTF-8", sink);
}

}  // namespace

extern const Rule rule_encoding;
const Rule rule_encoding{
    .info = {.id = "encoding",
             .family = RuleFamily::reading,
             .severity = Severity::error,
             .fixes = FixAvailability::never,
             .summary = "the front matter is not valid UTF-8 text",
             .why = "Tools agree on UTF-8 only. Another encoding shows letters as signs without "
                    "meaning or stops a build, and a NUL byte ends the text for many programs.",
             .bad = "---\ntitle: Melissa Heikkil\xE4\n---\n",
             .good = "---\ntitle: Melissa Heikkil\xC3\xA4\n---\n",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
