// SPDX-License-Identifier: MIT
#include "fixes/new_finding.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace matterlint {
namespace {

using Place = std::tuple<std::string_view, uint32_t>;
using Words = std::tuple<std::string_view, std::string_view, std::string_view>;

/// The diagnostics of the text before, each to be met again once.
class Known {
 public:
  Known(const std::vector<Diagnostic>& before, const std::vector<Edit>& edits)
      : met_(before.size(), false) {
    for (size_t i = 0; i < before.size(); ++i) {
      const Diagnostic& one = before[i];
      places_.insert({{one.rule->id, offset_after(one.primary.span.begin, edits)}, i});
      words_.insert({{one.rule->id, one.pointer, one.message}, i});
    }
  }

  bool meet(const Diagnostic& one) {
    return take(places_, Place{one.rule->id, one.primary.span.begin}) ||
           take(words_, Words{one.rule->id, one.pointer, one.message});
  }

 private:
  template <class Map, class Key>
  bool take(Map& map, const Key& key) {
    for (auto at = map.find(key); at != map.end() && at->first == key; at = map.erase(at)) {
      if (!met_[at->second]) {
        met_[at->second] = true;
        return true;
      }
    }
    return false;
  }

  std::vector<bool> met_;
  std::multimap<Place, size_t> places_{};
  std::multimap<Words, size_t> words_{};
};

}  // namespace

std::vector<const Diagnostic*> find_new_findings(const std::vector<Diagnostic>& before,
                                                 const std::vector<Diagnostic>& after,
                                                 const std::vector<Edit>& edits) {
  Known known(before, edits);
  std::vector<const Diagnostic*> fresh;
  for (const Diagnostic& one : after) {
    if (!known.meet(one)) {
      fresh.push_back(&one);
    }
  }
  return fresh;
}

UnseenBefore::UnseenBefore(const std::vector<Diagnostic>& before, const std::vector<Edit>& edits) {
  const bool all_seen = std::none_of(before.begin(), before.end(), [](const Diagnostic& one) {
    return one.rule->id == "resource-limit";
  });
  if (all_seen) {
    return;
  }
  for (const Diagnostic& one : before) {
    uint32_t& last = last_[one.rule->id];
    last = std::max(last, one.primary.span.begin);
  }
  for (auto& [rule, last] : last_) {
    last = offset_after(last, edits);
  }
}

bool UnseenBefore::holds(const Diagnostic& diagnostic) const {
  const auto last = last_.find(diagnostic.rule->id);
  return last != last_.end() && diagnostic.primary.span.begin > last->second;
}

}  // namespace matterlint
