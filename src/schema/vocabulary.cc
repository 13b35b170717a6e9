// SPDX-License-Identifier: MIT
#include "schema/vocabulary.h"

#include <algorithm>
#include <utility>

#include "schema/vocabulary_reader.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

bool ends_longer(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() + 1 && word.ends_with(ending);
}

// The same endings as the suggestions know, so that a variant is always suggested too.
void drop_plural(std::string& word) {
  if (ends_longer(word, "ies")) {
    word.replace(word.size() - 3, 3, "y");
  } else if (ends_longer(word, "sses") || ends_longer(word, "xes") || ends_longer(word, "ches") ||
             ends_longer(word, "shes")) {
    word.resize(word.size() - 2);
  } else if (ends_longer(word, "s") && !ends_longer(word, "ss")) {
    word.pop_back();
  }
}

NodeRef root_of(const Document& document) {
  return document.nodes.empty() ? NodeRef() : document.root();
}

}  // namespace

Vocabulary::Vocabulary(std::string name, std::shared_ptr<const Document> document,
                       std::vector<DefinitionProblem>& problems)
    : Vocabulary(std::move(name), document, root_of(*document), problems) {
  for (const Problem& problem : document_->problems) {
    problems.push_back({root_of(*document_), false, problem.message, problem.help});
  }
}

Vocabulary::Vocabulary(std::string name, std::shared_ptr<const Document> document, NodeRef root,
                       std::vector<DefinitionProblem>& problems)
    : name_(std::move(name)), document_(std::move(document)), root_(root) {
  // What a syntax error cut off is not missing: then only that error counts.
  std::vector<DefinitionProblem> unreliable;
  std::vector<DefinitionProblem>& found = document_->readable() ? problems : unreliable;
  VocabularyContent content = read_vocabulary(root, found);
  check_vocabulary(content, found);
  ignore_case_ = content.ignore_case;
  terms_ = std::move(content.terms);
  index();
}

void Vocabulary::index() {
  for (size_t i = 0; i < terms_.size(); ++i) {
    exact_.try_emplace(terms_[i].value, i);
    if (terms_[i].replaced_by.empty() && terms_[i].rejected.empty()) {
      current_.push_back(terms_[i].value);
    }
  }
  for (size_t i = 0; i < terms_.size(); ++i) {
    for (const std::string_view alias : terms_[i].aliases) {
      aliases_.try_emplace(alias, i);
    }
  }
  for (size_t i = 0; i < terms_.size(); ++i) {
    add_variant(variant_key(terms_[i].value), i, TermStatus::variant);
    if (ignore_case_) {
      folded_.try_emplace(fold_case(terms_[i].value), Variant{i, TermStatus::term});
    }
  }
  for (size_t i = 0; i < terms_.size(); ++i) {
    for (const std::string_view alias : terms_[i].aliases) {
      add_variant(variant_key(alias), i, TermStatus::alias);
      if (ignore_case_) {
        folded_.try_emplace(fold_case(alias), Variant{i, TermStatus::alias});
      }
    }
  }
}

void Vocabulary::add_variant(std::string key, size_t index, TermStatus status) {
  if (key.empty()) {
    return;
  }
  const auto [place, added] = variants_.try_emplace(std::move(key), Variant{index, status});
  Variant& earlier = place->second;
  if (added || earlier.index == index || earlier.status == TermStatus::unknown) {
    return;
  }
  const Term* mine = canonical(terms_[index]);
  if (mine == nullptr || mine != canonical(terms_[earlier.index])) {
    earlier.status = TermStatus::unknown;
  } else if (mine == &terms_[index]) {
    earlier = {index, status};
  }
}

// The term at the end of the chain of replacements; null when it leads nowhere, in a circle or to a
// rejected one.
const Term* Vocabulary::canonical(const Term& entry) const {
  const Term* term = &entry;
  for (size_t steps = 0; steps <= terms_.size(); ++steps) {
    if (!term->rejected.empty()) {
      return nullptr;
    }
    if (term->replaced_by.empty()) {
      return term;
    }
    const auto exact = exact_.find(term->replaced_by);
    if (exact != exact_.end()) {
      term = &terms_[exact->second];
      continue;
    }
    const auto folded = folded_.find(ignore_case_ ? fold_case(term->replaced_by) : std::string());
    if (folded == folded_.end()) {
      return nullptr;
    }
    term = &terms_[folded->second.index];
  }
  return nullptr;
}

TermLookup Vocabulary::resolve(const Term& entry, TermStatus status) const {
  if (!entry.rejected.empty()) {
    return {TermStatus::rejected, &entry, nullptr};
  }
  const bool direct = status == TermStatus::term || status == TermStatus::variant;
  if (!entry.replaced_by.empty() && direct) {
    status = TermStatus::deprecated;
  }
  return {status, &entry, canonical(entry)};
}

TermLookup Vocabulary::find(std::string_view value) const {
  if (const auto exact = exact_.find(value); exact != exact_.end()) {
    return resolve(terms_[exact->second], TermStatus::term);
  }
  if (const auto alias = aliases_.find(value); alias != aliases_.end()) {
    return resolve(terms_[alias->second], TermStatus::alias);
  }
  if (ignore_case_) {
    const auto folded = folded_.find(fold_case(value));
    if (folded != folded_.end()) {
      return resolve(terms_[folded->second.index], folded->second.status);
    }
  }
  const auto variant = variants_.find(variant_key(value));
  if (variant == variants_.end() || variant->second.status == TermStatus::unknown) {
    return {};
  }
  return resolve(terms_[variant->second.index], variant->second.status);
}

std::string variant_key(std::string_view value) {
  std::string key = fold_case(value);
  std::erase_if(key, [](char c) { return c == ' ' || c == '\t' || c == '-' || c == '_'; });
  drop_plural(key);
  return key;
}

}  // namespace matterlint
