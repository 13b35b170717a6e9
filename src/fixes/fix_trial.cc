// SPDX-License-Identifier: MIT
#include "fixes/fix_trial.h"

#include <algorithm>
#include <set>
#include <utility>

#include "document/parse.h"
#include "fixes/data_proof.h"
#include "fixes/new_finding.h"
#include "fixes/plan.h"

namespace matterlint {
namespace {

/// Fixes in a row, each of what the one before it brought to light.
constexpr int longest_chain = 3;

using Fixes = std::vector<const Fix*>;

std::shared_ptr<CheckedText> checked(std::shared_ptr<const SourceText> text,
                                     const CheckText& check) {
  auto result = std::make_shared<CheckedText>();
  result->text = std::move(text);
  result->document = parse_note(result->text);
  result->found = check(result->text);
  return result;
}

std::shared_ptr<CheckedText> edited(const CheckedText& from, const std::vector<Edit>& edits,
                                    const CheckText& check) {
  return checked(
      std::make_shared<const SourceText>(from.text->path(), apply_edits(from.text->bytes(), edits)),
      check);
}

/// The diagnostics that are not to be gone.
std::vector<Diagnostic> others(const std::vector<Diagnostic>& found, const Fixes& fixes) {
  std::vector<Diagnostic> rest;
  for (const Diagnostic& diagnostic : found) {
    const bool fixed = std::any_of(
        diagnostic.fixes.begin(), diagnostic.fixes.end(),
        [&](const Fix& one) { return std::find(fixes.begin(), fixes.end(), &one) != fixes.end(); });
    if (!fixed) {
      rest.push_back(diagnostic);
    }
  }
  return rest;
}

struct Trying {
  const CheckText& check;
  Safety least = Safety::safe;
};

/// A fix may bring to light what the mistake had hidden, as when a key is known again and its
/// value is of the wrong type. What can be fixed in turn is fixed at once.
void prove_nothing_new(const CheckedText& before, const Fixes& made,
                       std::shared_ptr<CheckedText>& next, Trial& trial, const Trying& trying) {
  const std::vector<Diagnostic> rest = others(before.found, made);
  for (int chain = 0; trial.unmeant.empty(); ++chain) {
    auto fresh = find_new_findings(rest, next->found, trial.edits);
    const UnseenBefore unseen(before.found, trial.edits);
    std::erase_if(fresh, [&](const Diagnostic* one) { return unseen.holds(*one); });
    if (fresh.empty()) {
      return;
    }
    Fixes fixes;
    for (const Diagnostic* one : fresh) {
      const Fix* fix = best_fix(*one, trying.least);
      if (fix == nullptr || chain == longest_chain) {
        trial.brings = one->rule->id;
        return;
      }
      fixes.push_back(fix);
    }
    fixes = plan_fixes(std::move(fixes));
    const std::vector<Edit> more = edits_of(fixes);
    std::shared_ptr<CheckedText> then = edited(*next, more, trying.check);
    if (!find_unmeant_change(next->document, then->document, changes_of(fixes)).empty()) {
      trial.brings = fresh.front()->rule->id;
      return;
    }
    trial.edits = compose_edits(trial.edits, more);
    next = std::move(then);
  }
}

}  // namespace

std::shared_ptr<CheckedText> look_at(std::shared_ptr<const SourceText> text,
                                     const CheckText& check) {
  return checked(std::move(text), check);
}

Trial try_fixes(const CheckedText& before, const Fixes& fixes, const CheckText& check,
                Safety least) {
  Trial trial;
  trial.edits = edits_of(fixes);
  std::shared_ptr<CheckedText> next = edited(before, trial.edits, check);
  if (before.document.readable()) {
    trial.unmeant = find_unmeant_change(before.document, next->document, changes_of(fixes));
    prove_nothing_new(before, fixes, next, trial, {check, least});
  } else {
    trial.unmeant = find_unmeant_reading(next->document, trial.edits);
  }
  if (trial.unmeant.empty() && trial.brings.empty()) {
    next->edits = compose_edits(before.edits, trial.edits);
    next->fixed = before.fixed + fixes.size();
    trial.after = std::move(next);
  }
  return trial;
}

bool is_whole(const Document& document) {
  const auto is_repeated = [](const Problem& problem) {
    return problem.kind == ProblemKind::duplicate_key;
  };
  return document.format != Format::toml ||
         std::none_of(document.problems.begin(), document.problems.end(), is_repeated);
}

}  // namespace matterlint
