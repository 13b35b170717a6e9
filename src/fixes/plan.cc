// SPDX-License-Identifier: MIT
#include "fixes/plan.h"

#include <algorithm>
#include <map>
#include <set>

namespace matterlint {
namespace {

/// The places of the text and of the data that are spoken for.
class Taken {
 public:
  bool is_free(const Fix& fix) const {
    return std::all_of(fix.edits.begin(), fix.edits.end(),
                       [&](const Edit& edit) { return is_free(edit.span); }) &&
           std::none_of(fix.changes.begin(), fix.changes.end(), [&](const DataChange& change) {
             return nodes_.contains({change.node, changes_key(change)});
           });
  }

  void add(const Fix& fix) {
    for (const Edit& edit : fix.edits) {
      uint32_t& end = ends_[edit.span.begin];
      end = std::max(end, edit.span.end);
    }
    for (const DataChange& change : fix.changes) {
      // Any number of members can come into one map.
      if (change.kind != ChangeKind::add_member) {
        nodes_.insert({change.node, changes_key(change)});
      }
    }
  }

 private:
  static bool changes_key(const DataChange& change) { return change.kind == ChangeKind::rename; }

  /// Spans that only meet leave each other alone, and so do insertions at one place.
  bool is_free(Span span) const {
    const auto next = ends_.lower_bound(span.begin);
    if (next != ends_.end()) {
      const bool both_replace = next->first == span.begin && next->second > span.begin;
      if (next->first < span.end || (both_replace && !span.empty())) {
        return false;
      }
    }
    return next == ends_.begin() || std::prev(next)->second <= span.begin;
  }

  std::map<uint32_t, uint32_t> ends_{};          // of spans that do not overlap, by begin
  std::set<std::pair<uint32_t, bool>> nodes_{};  // and whether it is about the key
};

}  // namespace

const Fix* best_fix(const Diagnostic& diagnostic, Safety least) {
  for (const Fix& fix : diagnostic.fixes) {
    if (fix.safety >= least && !fix.edits.empty()) {
      return &fix;
    }
  }
  return nullptr;
}

std::vector<const Fix*> plan_fixes(std::vector<const Fix*> fixes) {
  std::stable_sort(fixes.begin(), fixes.end(), [](const Fix* a, const Fix* b) {
    return a->edits.front().span.begin < b->edits.front().span.begin;
  });
  Taken taken;
  std::vector<const Fix*> plan;
  for (const Fix* fix : fixes) {
    if (taken.is_free(*fix)) {
      taken.add(*fix);
      plan.push_back(fix);
    }
  }
  return plan;
}

std::vector<Edit> edits_of(const std::vector<const Fix*>& fixes) {
  std::vector<Edit> edits;
  for (const Fix* fix : fixes) {
    edits.insert(edits.end(), fix->edits.begin(), fix->edits.end());
  }
  std::stable_sort(edits.begin(), edits.end(),
                   [](const Edit& a, const Edit& b) { return a.span < b.span; });
  return edits;
}

std::vector<DataChange> changes_of(const std::vector<const Fix*>& fixes) {
  std::vector<DataChange> changes;
  for (const Fix* fix : fixes) {
    changes.insert(changes.end(), fix->changes.begin(), fix->changes.end());
  }
  return changes;
}

}  // namespace matterlint
