// SPDX-License-Identifier: MIT
#include "project/index.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <utility>

#include "source/limits.h"

namespace matterlint {
namespace {

constexpr uint64_t root_hash = 0;

uint64_t hash_of_pattern(std::string_view pattern) {
  uint64_t hash = 0;
  while (!pattern.empty()) {
    const size_t end = std::min(pattern.find('/', 1), pattern.size());
    hash = hash_of_text(pattern.substr(1, end - 1), hash + 1);
    pattern.remove_prefix(end);
  }
  return hash;
}

/// Values beyond the limit go by the greatest hash, so that it does not matter which came first;
/// one that is gone cannot come back, so the counts of those that stay are right.
void shrink(KeyFacts& key) {
  while (key.values.size() > limits::indexed_values) {
    key.values.erase(std::prev(key.values.end()));
    key.all_values = false;
  }
}

void add_value(KeyFacts& key, const FactSheet& sheet, const Fact& fact, NoteId note) {
  const bool full = key.values.size() >= limits::indexed_values;
  if (full && key.values.rbegin()->first < fact.hash) {
    key.all_values = false;
    return;
  }
  ValueFacts& value = key.values[fact.hash];
  if (value.seen.count == 0) {
    value.text = sheet.text_of(fact);
    value.kind = fact.kind;
  }
  value.seen.add({note, fact.span});
  shrink(key);
}

void add_fact(KeyFacts& key, const FactSheet& sheet, const Fact& fact, NoteId note) {
  key.kinds[static_cast<size_t>(fact.kind)].add({note, fact.span});
  switch (fact.kind) {
    case Kind::array:
    case Kind::object:
      key.size.add(fact.length);
      return;
    case Kind::null:
      return;
    case Kind::integer:
    case Kind::number: {
      const std::string_view text = sheet.text_of(fact);
      double number = 0;
      const char* const end = text.data() + text.size();
      const auto read = std::from_chars(text.data(), end, number);
      if (read.ec == std::errc() && read.ptr == end && std::isfinite(number)) {
        key.number.add(number);
      }
      break;
    }
    case Kind::string:
    case Kind::date_time:
      key.text_length.add(fact.length);
      break;
    case Kind::boolean:
      break;
  }
  add_value(key, sheet, fact, note);
}

void merge_key(const KeyFacts& from, KeyFacts& into) {
  into.notes += from.notes;
  into.open = into.open || from.open;
  into.children = into.open ? limits::indexed_keys + 1 : into.children;
  into.all_values = into.all_values && from.all_values;
  into.text_length.add(from.text_length);
  into.size.add(from.size);
  into.number.add(from.number);
  for (size_t kind = 0; kind < kind_count; ++kind) {
    into.kinds[kind].add(from.kinds[kind]);
  }
  // The values that either has thrown away are beyond the greatest that it kept.
  for (const auto& [hash, value] : from.values) {
    ValueFacts& same = into.values[hash];
    if (same.seen.count == 0) {
      same.text = value.text;
      same.kind = value.kind;
    }
    same.seen.add(value.seen);
  }
  shrink(into);
}

}  // namespace

void FirstPlaces::add(FactPlace place) {
  if (places_.empty() || places_.back() < place) {
    if (places_.size() < limits::indexed_places) {
      places_.push_back(place);
    }
    return;
  }
  places_.insert(std::lower_bound(places_.begin(), places_.end(), place), place);
  places_.resize(std::min(places_.size(), limits::indexed_places));
}

void FirstPlaces::add(const FirstPlaces& other) {
  for (const FactPlace place : other.places_) {
    add(place);
  }
}

void Occurrences::add(FactPlace place) {
  notes += count == 0 || last_ != place.note ? 1U : 0U;
  ++count;
  last_ = place.note;
  places.add(place);
}

void Occurrences::add(const Occurrences& other) {
  count += other.count;
  notes += other.notes;
  places.add(other.places);
}

std::string_view KeyFacts::token() const {
  return std::string_view(pattern).substr(std::min(pattern.rfind('/') + 1, pattern.size()));
}

uint32_t KeyFacts::count() const {
  uint32_t sum = 0;
  for (const Occurrences& kind : kinds) {
    sum += kind.count;
  }
  return sum;
}

std::vector<FactPlace> KeyFacts::places(size_t most) const {
  FirstPlaces first;
  for (const Occurrences& kind : kinds) {
    first.add(kind.places);
  }
  std::vector<FactPlace> places = first.all();
  places.resize(std::min(places.size(), most));
  return places;
}

size_t KeyFacts::distinct() const {
  if (all_values || values.empty()) {
    return values.size();
  }
  // Hashes are spread evenly: as many values as lie below the greatest one kept, in that part.
  const double part = std::ldexp(static_cast<double>(values.rbegin()->first), -64);
  return static_cast<size_t>(static_cast<double>(values.size()) / part);
}

void Index::add(const FactSheet& sheet, NoteId note) {
  if (sheet.keys.empty()) {
    return;
  }
  ++notes_;
  cut_notes_ += sheet.complete ? 0U : 1U;
  std::vector<KeyFacts*> keys(sheet.keys.size(), nullptr);
  keys[0] = &keys_[root_hash];
  for (size_t i = 1; i < keys.size(); ++i) {
    const SheetKey& key = sheet.keys[i];
    KeyFacts* const parent = keys[key.parent];
    keys[i] = parent == nullptr ? nullptr : key_for(key.hash, *parent, sheet.token_of(key));
  }
  for (KeyFacts* const key : keys) {
    if (key != nullptr) {
      ++key->notes;
    }
  }
  for (const Fact& fact : sheet.facts) {
    if (keys[fact.key] != nullptr) {
      add_fact(*keys[fact.key], sheet, fact, note);
    }
  }
  drop_children_of_open_keys();
}

void Index::merge(const Index& other) {
  notes_ += other.notes_;
  cut_notes_ += other.cut_notes_;
  for (const KeyFacts* const from : other.keys()) {
    KeyFacts* into = nullptr;
    if (from->hash == root_hash) {
      into = &keys_[root_hash];
    } else if (const auto parent = keys_.find(from->parent); parent != keys_.end()) {
      into = key_for(from->hash, parent->second, from->token());
    }
    if (into != nullptr) {
      merge_key(*from, *into);
      opened_ = opened_ || into->open;
    }
  }
  drop_children_of_open_keys();
}

/// The facts about a key below `parent`; null when that has too many of them.
KeyFacts* Index::key_for(uint64_t hash, KeyFacts& parent, std::string_view token) {
  if (parent.open) {
    return nullptr;
  }
  const auto [at, added] = keys_.try_emplace(hash);
  KeyFacts& key = at->second;
  if (added) {
    key.pattern = parent.pattern + "/" + std::string(token);
    key.hash = hash;
    key.parent = parent.hash;
    ++parent.children;
    if (parent.children > limits::indexed_keys) {
      parent.open = true;
      opened_ = true;
    }
  }
  return &key;
}

void Index::drop_children_of_open_keys() {
  if (!opened_) {
    return;
  }
  opened_ = false;
  for (bool dropped = true; dropped;) {
    const size_t before = keys_.size();
    std::erase_if(keys_, [this](const auto& entry) {
      const KeyFacts& key = entry.second;
      const auto parent = keys_.find(key.parent);
      return key.hash != root_hash && (parent == keys_.end() || parent->second.open);
    });
    dropped = keys_.size() < before;
  }
}

const KeyFacts* Index::find(std::string_view pattern) const {
  return find(hash_of_pattern(pattern));
}

const KeyFacts* Index::find(uint64_t pattern_hash) const {
  const auto found = keys_.find(pattern_hash);
  return found == keys_.end() ? nullptr : &found->second;
}

std::vector<const KeyFacts*> Index::keys() const {
  std::vector<const KeyFacts*> keys;
  keys.reserve(keys_.size());
  for (const auto& [hash, key] : keys_) {
    keys.push_back(&key);
  }
  std::sort(keys.begin(), keys.end(),
            [](const KeyFacts* a, const KeyFacts* b) { return a->pattern < b->pattern; });
  return keys;
}

}  // namespace matterlint
