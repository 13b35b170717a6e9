// SPDX-License-Identifier: MIT
#include <string>
#include <utility>

#include "checks/baseline.h"
#include "checks/rule.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

void check(const Baseline& baseline, Sink& sink) {
  const Document& document = *baseline.file().definition.document;
  for (const StaleEntry& stale : baseline.stale()) {
    const BaselineEntry& entry = *stale.entry;
    const NodeRef path = NodeRef(&document, entry.node).find("path");
    Diagnostic diagnostic;
    diagnostic.message = stale.missing < entry.count
                             ? std::to_string(stale.missing) + " of " +
                                   std::to_string(entry.count) + " findings of " +
                                   in_backticks(entry.rule) + " at " + in_backticks(entry.pointer) +
                                   " of this note no longer occur"
                             : in_backticks(entry.rule) + " at " + in_backticks(entry.pointer) +
                                   " of this note no longer occurs";
    diagnostic.primary = {document.source, path.span(), ""};
    diagnostic.pointer = NodeRef(&document, entry.node).pointer();
    diagnostic.help =
        "`matterlint baseline prune` takes it out of the baseline, so that it cannot "
        "come back unseen";
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_stale_baseline;
const Rule rule_stale_baseline{
    .info = {.id = "stale-baseline",
             .family = RuleFamily::hygiene,
             .severity = Severity::warning,
             .fixes = FixAvailability::never,
             .summary = "an entry of the baseline holds back a finding that no longer occurs",
             .why = "What was repaired once should not come back unseen: as long as the entry is "
                    "there, the same mistake at the same place would be held back again.",
             .bad = R"note({"version": 1, "findings": [
{"path": "note.md", "rule": "wrong-type", "pointer": "/year", "value": "0", "count": 1, "head": "0"}
]}
)note",
             .good = R"note({"version": 1, "findings": [
]}
)note",
             .schema = ""},
    .check_baseline = check,
};

}  // namespace matterlint
