// SPDX-License-Identifier: MIT
#include "checks/schema_count.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "source/message_text.h"

namespace matterlint {
namespace {

constexpr size_t most_named = 4;

}  // namespace

void SchemaCount::add(const LoadedSchema* schema) {
  const std::string_view name = schema == nullptr ? std::string_view() : schema->name;
  const auto known = notes_.find(name);
  if (known != notes_.end()) {
    ++known->second;
  } else {
    notes_.emplace(name, 1);
  }
}

void SchemaCount::add(const SchemaCount& other) {
  for (const auto& [name, count] : other.notes_) {
    notes_[name] += count;
  }
}

std::string SchemaCount::in_words() const {
  if (notes_.size() == 1) {
    return notes_.begin()->first;
  }
  std::vector<std::pair<std::string, size_t>> sorted(notes_.begin(), notes_.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  const size_t named = sorted.size() > most_named + 1 ? most_named : sorted.size();
  std::string words;
  for (size_t i = 0; i < named; ++i) {
    const auto& [name, count] = sorted[i];
    words += i == 0 ? "" : i + 1 == sorted.size() ? " and " : ", ";
    words += name.empty() ? "no schema" : name;
    words += " (" + (i == 0 ? counted(count, "note") : std::to_string(count)) + ")";
  }
  if (named < sorted.size()) {
    words += " and " + std::to_string(sorted.size() - named) + " other schemas";
  }
  return words;
}

}  // namespace matterlint
