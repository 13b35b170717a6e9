// SPDX-License-Identifier: MIT
#include "fixes/fix_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "document/parse.h"
#include "fixes/data_proof.h"
#include "fixes/new_finding.h"
#include "fixes/plan.h"

namespace matterlint {
namespace {

/// Texts that are checked in one round to find the fixes that spoil it.
constexpr int most_trials = 32;

/// Fixes in a row, each of what the one before it brought to light.
constexpr int longest_chain = 3;

using Fixes = std::vector<const Fix*>;

/// A text with all that is known about it.
struct State {
  std::shared_ptr<const SourceText> text{};
  Document document{};
  std::vector<Diagnostic> found{};
  std::vector<Edit> edits{};  // from the first text to this one
  size_t fixed = 0;
};
using StatePointer = std::shared_ptr<const State>;

/// What applying some fixes gives: a text, or why it is not wanted.
struct Trial {
  StatePointer state{};
  std::string unmeant{};  // the data is not what was declared
  std::string brings{};   // id of the rule with a new finding
};

/// A fix, whatever the bytes at which it stands.
using FixName = std::tuple<std::string_view, std::string, std::string, std::string>;

FixName name_of(const Diagnostic& diagnostic, const Fix& fix) {
  return {diagnostic.rule->id, diagnostic.pointer, diagnostic.message, fix.title};
}

/// True when the document has all that is written. The reader of TOML leaves out a line whose key
/// is given twice, so a fix could bring it back, and nobody would have meant that.
bool is_whole(const Document& document) {
  const auto is_repeated = [](const Problem& problem) {
    return problem.kind == ProblemKind::duplicate_key;
  };
  return document.format != Format::toml ||
         std::none_of(document.problems.begin(), document.problems.end(), is_repeated);
}

class Fixing {
 public:
  Fixing(const CheckText& check, Safety least) : check_(check), least_(least) {}

  FixedText run(std::shared_ptr<const SourceText> source) {
    const StatePointer first = look_at(std::move(source));
    now_ = first;
    StatePointer settled = first;  // the last text that can be read
    for (int round = 0; round < most_fix_rounds && failure_.empty() && advance(); ++round) {
      if (now_->document.readable()) {
        settled = now_;
      }
    }
    if (!failure_.empty()) {
      settled = first;
    }
    if (settled != now_) {
      leave_out(*settled, "the front matter cannot be read even then");
    }
    return {settled->text, settled->edits, with_reasons(settled->found), settled->fixed, failure_};
  }

 private:
  std::shared_ptr<State> look_at(std::shared_ptr<const SourceText> text) const {
    auto state = std::make_shared<State>();
    state->text = std::move(text);
    state->document = parse_note(state->text);
    state->found = check_(state->text);
    return state;
  }

  /// One round; false when there was nothing more to do.
  bool advance() {
    seen_.insert(std::string(now_->text->bytes()));
    trials_ = 0;
    left_out_.clear();  // what was refused before may fit the text of now
    const Fixes plan = plan_fixes(wanted_fixes());
    if (plan.empty()) {
      return false;
    }
    StatePointer next = attempt(plan).state;
    if (!next) {
      Fixes accepted;
      accept(plan, accepted, next);
    }
    if (!failure_.empty() || !next) {
      return false;
    }
    if (seen_.contains(std::string(next->text->bytes()))) {
      failure_ = "the fixes undo each other";
      return false;
    }
    now_ = std::move(next);
    return true;
  }

  Fixes wanted_fixes() {
    owners_.clear();
    Fixes fixes;
    const bool provable = is_whole(now_->document);
    for (const Diagnostic& diagnostic : now_->found) {
      const Fix* fix = best_fix(diagnostic, least_);
      if (fix != nullptr && provable) {
        owners_[fix] = &diagnostic;
        fixes.push_back(fix);
      } else if (fix != nullptr) {
        left_out_[name_of(diagnostic, *fix)] = "a key is given twice here, which has to go first";
      }
    }
    return fixes;
  }

  /// Adds those of `fixes` that can be applied together with those accepted before.
  void accept(std::span<const Fix* const> fixes, Fixes& accepted, StatePointer& next) {
    if (trials_ >= most_trials || !failure_.empty()) {
      return;
    }
    Fixes together = accepted;
    together.insert(together.end(), fixes.begin(), fixes.end());
    Trial trial = attempt(together);
    if (trial.state) {
      accepted = std::move(together);
      next = std::move(trial.state);
    } else if (fixes.size() > 1) {
      accept(fixes.first(fixes.size() / 2), accepted, next);
      accept(fixes.subspan(fixes.size() / 2), accepted, next);
    } else if (accepted.empty() || !attempt({fixes.front()}).state) {
      refuse(*fixes.front(), trial);
    }
  }

  void refuse(const Fix& fix, const Trial& trial) {
    const Diagnostic& owner = *owners_.at(&fix);
    if (trial.brings.empty() && now_->document.readable()) {
      failure_ = "not fixed, because the fix `" + fix.title +
                 "` does something else: " + trial.unmeant + " (this is a mistake in matterlint)";
      return;
    }
    left_out_[name_of(owner, fix)] =
        trial.brings.empty() ? trial.unmeant : "`" + trial.brings + "` would be found then";
  }

  std::shared_ptr<State> edited(const State& from, const std::vector<Edit>& edits) const {
    return look_at(std::make_shared<const SourceText>(from.text->path(),
                                                      apply_edits(from.text->bytes(), edits)));
  }

  Trial attempt(const Fixes& fixes) {
    ++trials_;
    std::vector<Edit> edits = edits_of(fixes);
    std::shared_ptr<State> next = edited(*now_, edits);
    Trial trial;
    if (now_->document.readable()) {
      trial.unmeant = find_unmeant_change(now_->document, next->document, changes_of(fixes));
      prove_nothing_new(others(fixes), next, edits, trial);
    } else {
      trial.unmeant = find_unmeant_reading(next->document, edits);
    }
    if (trial.unmeant.empty() && trial.brings.empty()) {
      next->edits = compose_edits(now_->edits, edits);
      next->fixed = now_->fixed + fixes.size();
      trial.state = next;
    }
    return trial;
  }

  /// A fix may bring to light what the mistake had hidden, as when a key is known again and its
  /// value is of the wrong type. What can be fixed in turn is fixed at once.
  void prove_nothing_new(const std::vector<Diagnostic>& others, std::shared_ptr<State>& next,
                         std::vector<Edit>& edits, Trial& trial) const {
    for (int chain = 0; trial.unmeant.empty(); ++chain) {
      const auto fresh = find_new_findings(others, next->found, edits);
      if (fresh.empty()) {
        return;
      }
      Fixes fixes;
      for (const Diagnostic* one : fresh) {
        const Fix* fix = best_fix(*one, least_);
        if (fix == nullptr || chain == longest_chain) {
          trial.brings = one->rule->id;
          return;
        }
        fixes.push_back(fix);
      }
      fixes = plan_fixes(std::move(fixes));
      const std::vector<Edit> more = edits_of(fixes);
      std::shared_ptr<State> then = edited(*next, more);
      if (!find_unmeant_change(next->document, then->document, changes_of(fixes)).empty()) {
        trial.brings = fresh.front()->rule->id;
        return;
      }
      edits = compose_edits(edits, more);
      next = std::move(then);
    }
  }

  /// The diagnostics that are not to be gone.
  std::vector<Diagnostic> others(const Fixes& fixes) const {
    std::set<const Diagnostic*> fixed;
    for (const Fix* fix : fixes) {
      fixed.insert(owners_.at(fix));
    }
    std::vector<Diagnostic> rest;
    for (const Diagnostic& diagnostic : now_->found) {
      if (!fixed.contains(&diagnostic)) {
        rest.push_back(diagnostic);
      }
    }
    return rest;
  }

  void leave_out(const State& state, const std::string& reason) {
    for (const Diagnostic& diagnostic : state.found) {
      if (const Fix* fix = best_fix(diagnostic, least_)) {
        left_out_[name_of(diagnostic, *fix)] = reason;
      }
    }
  }

  std::vector<Diagnostic> with_reasons(std::vector<Diagnostic> found) const {
    for (Diagnostic& diagnostic : found) {
      for (Fix& fix : diagnostic.fixes) {
        const auto reason = left_out_.find(name_of(diagnostic, fix));
        if (reason != left_out_.end()) {
          fix.safety = Safety::manual;
          fix.title += ", not done because " + reason->second;
        }
      }
    }
    return found;
  }

  const CheckText& check_;
  Safety least_;
  StatePointer now_{};
  std::map<const Fix*, const Diagnostic*> owners_{};  // of the fixes of this round
  std::map<FixName, std::string> left_out_{};         // with the reason
  std::set<std::string> seen_{};
  std::string failure_{};
  int trials_ = 0;  // in this round
};

}  // namespace

FixedText fix_text(std::shared_ptr<const SourceText> source, const CheckText& check, Safety least) {
  return Fixing(check, least).run(std::move(source));
}

}  // namespace matterlint
