// SPDX-License-Identifier: MIT
#include "learn/misspelt_key.h"

#include <algorithm>
#include <string_view>

#include "learn/evidence.h"
#include "source/suggest.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

constexpr size_t shortest_typo = 5;  // letters; `url` and `uri` are two keys
constexpr size_t most_edits = 2;
constexpr size_t most_compared = 200;  // members; a map with more has data for keys

bool has_key(const FactSheet& sheet, uint64_t hash) {
  return std::ranges::any_of(sheet.keys, [hash](const SheetKey& key) { return key.hash == hash; });
}

bool ever_meet(const KeyTree& a, const KeyTree& b, const std::vector<const FactSheet*>& sheets) {
  return std::ranges::any_of(sheets, [&](const FactSheet* sheet) {
    return has_key(*sheet, a.facts->hash) && has_key(*sheet, b.facts->hash);
  });
}

bool is_near(const Suggestion& suggestion, std::string_view key) {
  return suggestion.likeness != Likeness::near ||
         (suggestion.distance <= most_edits && count_code_points(key) >= shortest_typo);
}

const KeyTree* meant_by(const KeyTree& rare, const KeyTree& map) {
  std::vector<std::string_view> frequent;
  for (const KeyTree& member : map.members) {
    if (evidence::is_slip(rare.facts->notes, member.facts->notes)) {
      frequent.push_back(member.name);
    }
  }
  const std::vector<Suggestion> near = suggest(rare.name, frequent, 2);
  const bool clear = has_clear_winner(near) && is_near(near.front(), rare.name);
  return clear ? map.find(near.front().text) : nullptr;
}

}  // namespace

std::vector<MisspeltKey> misspelt_keys(const KeyTree& map,
                                       const std::vector<const FactSheet*>& sheets) {
  std::vector<MisspeltKey> found;
  if (map.members.size() > most_compared) {
    return found;
  }
  for (const KeyTree& member : map.members) {
    // A list item can have both, in one map each, so maps in lists are compared by counts alone.
    const KeyTree* meant = meant_by(member, map);
    if (meant != nullptr && !evidence::is_usual(member.facts->notes, map.facts->notes) &&
        (map.facts->pattern.find("/*") != std::string::npos ||
         !ever_meet(member, *meant, sheets))) {
      found.push_back({&member, meant});
    }
  }
  return found;
}

}  // namespace matterlint
