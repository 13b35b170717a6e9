// SPDX-License-Identifier: MIT
#include "fixes/change_text.h"

#include <utility>

#include "fixes/data_proof.h"
#include "fixes/plan.h"

namespace matterlint {
namespace {

/// More rounds than any list has items that touch each other; only a mistake needs them.
constexpr int most_rounds = 10'000;

Failure failure_of(const SourceText& text, std::string message) {
  return {text.path(), std::move(message)};
}

}  // namespace

Result<ChangedText> change_text(std::shared_ptr<const SourceText> source, const ReadText& read,
                                const NextFixes& next) {
  ChangedText now{std::move(source), {}};
  Document document = read(now.text);
  if (!document.readable()) {
    return failure_of(*now.text, "cannot be read");
  }
  for (int round = 0; round < most_rounds; ++round) {
    Result<std::vector<Fix>> wanted = next(document);
    if (!wanted) {
      return failure_of(*now.text, wanted.failure().message);
    }
    std::vector<const Fix*> fixes;
    for (const Fix& fix : *wanted) {
      fixes.push_back(&fix);
    }
    fixes = plan_fixes(std::move(fixes));
    if (fixes.empty()) {
      return now;
    }
    const std::vector<Edit> edits = edits_of(fixes);
    auto text =
        std::make_shared<const SourceText>(now.text->path(), apply_edits(now.text->bytes(), edits));
    Document after = read(text);
    const std::string unmeant = find_unmeant_change(document, after, changes_of(fixes));
    if (!unmeant.empty()) {
      return failure_of(*now.text, "cannot be changed without changing something else: " + unmeant);
    }
    now.edits = compose_edits(now.edits, edits);
    now.text = std::move(text);
    document = std::move(after);
  }
  return failure_of(*now.text,
                    "the changes do not come to an end (this is a mistake in matterlint)");
}

}  // namespace matterlint
