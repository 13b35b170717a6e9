// SPDX-License-Identifier: MIT
#include "cli/fix_notes.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "checks/linter.h"
#include "cli/interrupt.h"
#include "document/front_matter.h"
#include "fixes/fix_text.h"
#include "fixes/plan.h"
#include "fixes/unified_diff.h"
#include "source/limits.h"
#include "source/replace_head.h"
#include "source/stale_temporaries.h"

namespace matterlint {
namespace {

/// Lines that a patch shows behind a change, and one more, so that none of them is cut off.
constexpr ptrdiff_t lines_behind = 4;

/// True when the lines that a patch shows behind the front matter are there.
bool holds_patch_context(std::string_view bytes) {
  if (!holds_front_matter(bytes)) {
    return false;
  }
  const FrontMatter front = split_front_matter(bytes);
  const auto body = bytes.begin() + std::max(front.closing.end, front.content.end);
  return std::count(body, bytes.end(), '\n') >= lines_behind;
}

bool has_front_matter(const SourceText& text) {
  return split_front_matter(text.bytes()).format != Format::none;
}

/// Applies the fixes that are safe enough, without a question.
class AllFixes final : public TextRepair {
 public:
  AllFixes(const NoteChecking& checking, Safety least)
      : checking_(checking), rules_(checking.project.config.rules), least_(least) {}

  void begin(size_t) override {}
  bool wants(const Diagnostic& finding) const override {
    return best_fix(finding, least_) != nullptr;
  }
  FixedText repair(std::shared_ptr<const SourceText>& text) override {
    const CheckText check = [this](std::shared_ptr<const SourceText> source) {
      return check_note(checking_.project, rules_, std::move(source), checking_.across).diagnostics;
    };
    return fix_text(text, check, least_);
  }
  bool ended() const override { return false; }
  void tell(const std::string&, size_t, const Failure*) override {}

 private:
  const NoteChecking& checking_;
  ActiveRules rules_;
  Safety least_;
};

/// Takes a report apart by notes and puts it together again.
class NoteFixer {
 public:
  NoteFixer(const Project& project, const CheckArguments& arguments, Report& report,
            const TextRepair& repair)
      : project_(project),
        arguments_(arguments),
        report_(report),
        repair_(repair),
        found_(std::move(report.diagnostics)) {
    report_.diagnostics.clear();
  }

  /// The notes' own texts, each with something to fix; what else was found is back in the report.
  std::shared_ptr<const SourceText> next() {
    for (; begin_ < found_.size(); begin_ = end_) {
      end_ = begin_ + 1;
      while (end_ < found_.size() && found_[end_].primary.source == found_[begin_].primary.source) {
        ++end_;
      }
      const bool fixable = std::any_of(found_.begin() + at(begin_), found_.begin() + at(end_),
                                       [&](const Diagnostic& one) { return repair_.wants(one); });
      if (fixable && found_[begin_].primary.source != nullptr) {
        return found_[begin_].primary.source;
      }
      leave();
    }
    return nullptr;
  }

  /// The paths of all notes with something to fix.
  std::vector<std::string> paths() const {
    std::vector<std::string> paths;
    for (const Diagnostic& one : found_) {
      const bool known = !paths.empty() && paths.back() == one.primary.path();
      if (!known && one.primary.source != nullptr && repair_.wants(one)) {
        paths.emplace_back(one.primary.path());
      }
    }
    return paths;
  }

  /// The note stays as it was.
  void leave() {
    std::move(found_.begin() + at(begin_), found_.begin() + at(end_),
              std::back_inserter(report_.diagnostics));
    begin_ = end_;
  }

  void leave(Failure failure) {
    report_.failures.push_back(std::move(failure));
    ++report_.unfixed;
    leave();
  }

  /// The note is now what the fixes made of it; in a preview it only would be.
  void take(FixedText fixed) {
    report_.fixed += fixed.fixed;
    if (arguments_.diff) {
      leave();
      return;
    }
    const SourceText& before = *found_[begin_].primary.source;
    report_.notes += !has_front_matter(before) && has_front_matter(*fixed.text) ? 1U : 0U;
    std::move(fixed.remaining.begin(), fixed.remaining.end(),
              std::back_inserter(report_.diagnostics));
    begin_ = end_;
  }

  /// What is not looked at any more stays as it was.
  void finish() {
    end_ = found_.size();
    leave();
    check_run_again(project_, report_);
    std::stable_sort(report_.failures.begin(), report_.failures.end(),
                     [](const Failure& a, const Failure& b) { return a.path < b.path; });
  }

 private:
  static ptrdiff_t at(size_t index) { return static_cast<ptrdiff_t>(index); }

  const Project& project_;
  const CheckArguments& arguments_;
  Report& report_;
  const TextRepair& repair_;
  std::vector<Diagnostic> found_;
  size_t begin_ = 0;  // of the diagnostics of one note
  size_t end_ = 0;
};

}  // namespace

Result<std::string> patch_for(const FileSystem& files, const SourceText& text,
                              const std::vector<Edit>& edits) {
  auto head = files.read_head(text.path(), holds_patch_context, limits::front_matter_bytes);
  if (!head) {
    return head.failure();
  }
  if (!head->starts_with(text.bytes().substr(0, edits.back().span.end))) {
    return Failure{text.path(), "was changed while it was checked"};
  }
  const bool whole = !holds_patch_context(*head) && head->size() < limits::front_matter_bytes;
  return unified_diff({text.path(), *head, whole}, edits);
}

Repair repair_notes(const Project& project, const FileSystem& files,
                    const CheckArguments& arguments, Report& report, RepairBy by) {
  Repair repair;
  DiskCalls calls;
  WriteOptions options;
  options.follow_hard_links = arguments.follow_hard_links;
  NoteFixer fixer(project, arguments, report, by.repair);
  const std::vector<std::string> paths = fixer.paths();
  if (!arguments.diff) {
    for (Failure& failure : sweep_stale_temporaries(calls, paths, options.root)) {
      report.failures.push_back(std::move(failure));
      ++report.unfixed;
    }
  }
  by.repair.begin(paths.size());
  for (auto text = fixer.next(); text != nullptr && !by.repair.ended(); text = fixer.next()) {
    repair.signal = by.hold.arrived();
    if (repair.signal != 0) {
      break;
    }
    FixedText fixed = by.repair.repair(text);
    if (!fixed.failure.empty()) {
      fixer.leave({text->path(), fixed.failure});
    } else if (fixed.edits.empty()) {
      fixer.take(std::move(fixed));
    } else if (arguments.diff) {
      auto patch = patch_for(files, *text, fixed.edits);
      if (!patch) {
        fixer.leave({text->path(), patch.failure().message});
      } else {
        repair.patch += *patch;
        fixer.take(std::move(fixed));
      }
    } else if (auto failure = replace_head(
                   calls, {text->path(), text->bytes(), fixed.text->bytes()}, options)) {
      by.repair.tell(text->path(), 0, &*failure);
      fixer.leave(std::move(*failure));
    } else {
      by.repair.tell(text->path(), fixed.fixed, nullptr);
      fixer.take(std::move(fixed));
    }
  }
  repair.signal = by.hold.arrived();
  fixer.finish();
  return repair;
}

Repair fix_notes(const NoteChecking& checking, const FileSystem& files,
                 const CheckArguments& arguments, Report& report) {
  InterruptHold hold;
  AllFixes all(checking, report.least_safety);
  return repair_notes(checking.project, files, arguments, report, {all, hold});
}

std::string fix_stdin(const NoteChecking& checking, const CheckArguments& arguments,
                      std::string_view whole, Report& report, Repair& repair) {
  std::string text(whole);
  AllFixes all(checking, report.least_safety);
  NoteFixer fixer(checking.project, arguments, report, all);
  if (auto head = fixer.next()) {
    FixedText fixed = all.repair(head);
    if (!fixed.failure.empty()) {
      fixer.leave({head->path(), fixed.failure});
    } else {
      text.replace(0, head->bytes().size(), fixed.text->bytes());
      repair.patch = unified_diff({head->path(), whole, true}, fixed.edits);
      fixer.take(std::move(fixed));
    }
  }
  fixer.finish();
  return text;
}

}  // namespace matterlint
