// SPDX-License-Identifier: MIT
#include "fixes/fix_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "fixes/plan.h"

namespace matterlint {
namespace {

/// Texts that are checked in one round to find the fixes that spoil it.
constexpr int most_trials = 32;

using Fixes = std::vector<const Fix*>;

/// A fix, whatever the bytes at which it stands.
using FixName = std::tuple<std::string_view, std::string, std::string, std::string>;

FixName name_of(const Diagnostic& diagnostic, const Fix& fix) {
  return {diagnostic.rule->id, diagnostic.pointer, diagnostic.message, fix.title};
}

class Fixing {
 public:
  Fixing(const CheckText& check, Safety least) : check_(check), least_(least) {}

  FixedText run(std::shared_ptr<const SourceText> source) {
    const CheckedTextPointer first = look_at(std::move(source), check_);
    now_ = first;
    CheckedTextPointer settled = first;  // the last text that can be read
    int rounds = 0;
    int repairs = 0;
    while (rounds < most_fix_rounds && repairs < most_repair_rounds && failure_.empty()) {
      ++(now_->document.readable() ? rounds : repairs);
      if (!advance()) {
        break;
      }
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
  /// One round; false when there was nothing more to do.
  bool advance() {
    seen_.insert(std::string(now_->text->bytes()));
    trials_ = 0;
    left_out_.clear();  // what was refused before may fit the text of now
    const Fixes plan = plan_fixes(wanted_fixes());
    if (plan.empty()) {
      return false;
    }
    CheckedTextPointer next = attempt(plan).after;
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
  void accept(std::span<const Fix* const> fixes, Fixes& accepted, CheckedTextPointer& next) {
    if (trials_ >= most_trials || !failure_.empty()) {
      return;
    }
    Fixes together = accepted;
    together.insert(together.end(), fixes.begin(), fixes.end());
    Trial trial = attempt(together);
    if (trial.after) {
      accepted = std::move(together);
      next = std::move(trial.after);
    } else if (fixes.size() > 1) {
      accept(fixes.first(fixes.size() / 2), accepted, next);
      accept(fixes.subspan(fixes.size() / 2), accepted, next);
    } else if (accepted.empty() || !attempt({fixes.front()}).after) {
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

  Trial attempt(const Fixes& fixes) {
    ++trials_;
    return try_fixes(*now_, fixes, check_, least_);
  }

  void leave_out(const CheckedText& state, const std::string& reason) {
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
  CheckedTextPointer now_{};
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
