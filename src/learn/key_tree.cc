// SPDX-License-Identifier: MIT
#include "learn/key_tree.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace matterlint {
namespace {

/// Where a key stands among its siblings, over all notes.
struct MeanPlace {
  uint64_t sum = 0;
  uint64_t count = 0;
  double value() const {
    return count == 0 ? 0.0 : static_cast<double>(sum) / static_cast<double>(count);
  }
};

using MeanPlaces = std::unordered_map<uint64_t, MeanPlace>;  // by hash of the pattern

MeanPlaces mean_places(const std::vector<const FactSheet*>& sheets) {
  MeanPlaces places;
  for (const FactSheet* sheet : sheets) {
    for (const SheetKey& parent : sheet->keys) {
      uint64_t place = 0;
      for (uint32_t child = parent.first; child != 0; child = sheet->keys[child].next) {
        MeanPlace& mean = places[sheet->keys[child].hash];
        mean.sum += place++;
        ++mean.count;
      }
    }
  }
  return places;
}

std::unordered_map<uint64_t, size_t> count_empties(const std::vector<const FactSheet*>& sheets) {
  std::unordered_map<uint64_t, size_t> empties;
  for (const FactSheet* sheet : sheets) {
    for (const Fact& fact : sheet->facts) {
      const bool holds_others = fact.kind == Kind::array || fact.kind == Kind::object;
      if (holds_others && fact.length == 0) {
        ++empties[sheet->keys[fact.key].hash];
      }
    }
  }
  return empties;
}

/// The key that a token of a pattern stands for.
std::string key_of(std::string_view token) {
  std::string key;
  for (size_t i = 0; i < token.size(); ++i) {
    if (token[i] != '~' || i + 1 == token.size()) {
      key += token[i];
      continue;
    }
    const char escaped = token[++i];
    key += escaped == '0' ? '~' : escaped == '1' ? '/' : '*';
  }
  return key;
}

class Builder {
 public:
  Builder(const Index& index, const std::vector<const FactSheet*>& sheets)
      : places_(mean_places(sheets)), empties_(count_empties(sheets)) {
    for (const KeyFacts* key : index.keys()) {
      if (!key->pattern.empty()) {
        children_[key->parent].push_back(key);
      }
    }
  }

  KeyTree build(const KeyFacts& facts) {
    KeyTree tree;
    tree.facts = &facts;
    tree.empty = empties_[facts.hash];
    for (const KeyFacts* child : children_[facts.hash]) {
      KeyTree below = build(*child);
      if (child->token() == "*") {
        tree.items = std::make_unique<KeyTree>(std::move(below));
      } else {
        below.name = key_of(child->token());
        tree.members.push_back(std::move(below));
      }
    }
    std::ranges::stable_sort(tree.members, {}, [this](const KeyTree& member) {
      return places_[member.facts->hash].value();
    });
    return tree;
  }

 private:
  MeanPlaces places_;
  std::unordered_map<uint64_t, size_t> empties_;
  std::unordered_map<uint64_t, std::vector<const KeyFacts*>> children_{};
};

}  // namespace

const KeyTree* KeyTree::find(std::string_view key) const {
  const auto found = std::ranges::find(members, key, &KeyTree::name);
  return found == members.end() ? nullptr : &*found;
}

KeyTree build_key_tree(const Index& index, const std::vector<const FactSheet*>& sheets) {
  static const KeyFacts nothing;
  const KeyFacts* root = index.find("");
  return Builder(index, sheets).build(root == nullptr ? nothing : *root);
}

size_t count_texts(const KeyFacts& facts) {
  return size_t{facts.of(Kind::string).count} + facts.of(Kind::date_time).count;
}

size_t count_numbers(const KeyFacts& facts) {
  return size_t{facts.of(Kind::integer).count} + facts.of(Kind::number).count;
}

}  // namespace matterlint
