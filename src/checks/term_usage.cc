// SPDX-License-Identifier: MIT
#include "checks/term_usage.h"

#include <algorithm>
#include <unordered_map>

#include "source/suggest.h"

namespace matterlint {
namespace {

constexpr size_t most_nearest = 3;

template <class Use, class Text>
void sort_by_uses(std::vector<Use>& list, Text text) {
  std::stable_sort(list.begin(), list.end(), [&](const Use& a, const Use& b) {
    return a.uses != b.uses ? a.uses > b.uses : text(a) < text(b);
  });
}

/// The terms that may be written, most used first.
std::vector<std::string_view> candidates_of(const std::vector<TermUse>& terms) {
  std::vector<std::string_view> candidates;
  for (const TermUse& use : terms) {
    if (use.term->replaced_by.empty() && use.term->rejected.empty()) {
      candidates.push_back(use.term->value);
    }
  }
  return candidates;
}

bool is_alias_of(const Term& term, std::string_view text) {
  return std::find(term.aliases.begin(), term.aliases.end(), text) != term.aliases.end();
}

}  // namespace

void UsageCount::add_note(std::string_view path, const std::vector<std::string_view>& texts) {
  notes_ += texts.empty() ? 0U : 1U;
  for (const std::string_view text : texts) {
    auto place = counts_.find(text);
    if (place == counts_.end()) {
      place = counts_.emplace(std::string(text), Count{0, std::string(path)}).first;
    }
    ++place->second.uses;
  }
}

VocabularyUsage UsageCount::finish() const {
  VocabularyUsage usage;
  usage.vocabulary = vocabulary_;
  usage.notes = notes_;
  std::unordered_map<const Term*, size_t> rows;
  for (const Term& term : vocabulary_->terms()) {
    rows.emplace(&term, usage.terms.size());
    usage.terms.push_back({&term, 0, {}});
  }
  for (const auto& [text, count] : counts_) {
    usage.uses += count.uses;
    const Term* entry = vocabulary_->find(text).entry;
    if (entry == nullptr) {
      usage.unknown.push_back({text, count.uses, count.first_path, {}});
      continue;
    }
    TermUse& use = usage.terms[rows.at(entry)];
    use.uses += count.uses;
    if (text != entry->value) {
      use.others.push_back({text, count.uses, is_alias_of(*entry, text)});
    }
  }
  sort_by_uses(usage.terms, [](const TermUse& use) { return use.term->value; });
  sort_by_uses(usage.unknown, [](const UnknownUse& use) { return std::string_view(use.text); });
  for (TermUse& use : usage.terms) {
    sort_by_uses(use.others, [](const OtherSpelling& one) { return std::string_view(one.text); });
  }
  const std::vector<std::string_view> candidates = candidates_of(usage.terms);
  for (UnknownUse& use : usage.unknown) {
    for (Suggestion& near : suggest(use.text, candidates, most_nearest)) {
      use.nearest.push_back(std::move(near.text));
    }
  }
  return usage;
}

}  // namespace matterlint
