// SPDX-License-Identifier: MIT
#include "checks/vocabulary_edit.h"

#include <algorithm>
#include <map>
#include <utility>

#include "checks/value_edit.h"
#include "checks/vocabulary_entry.h"
#include "checks/wording.h"
#include "document/data_text.h"
#include "schema/vocabulary_reader.h"
#include "source/message_text.h"
#include "source/suggest.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

using Order = bool (*)(std::string_view, std::string_view);

bool in_byte_order(std::string_view a, std::string_view b) {
  return a < b;
}

bool in_folded_order(std::string_view a, std::string_view b) {
  return fold_case(a) < fold_case(b);
}

std::vector<Term> terms_below(NodeRef root) {
  std::vector<DefinitionProblem> ignored;  // there were none in what the change began with
  return read_vocabulary(root, ignored).terms;
}

/// The order in which the terms stand; null when there is none, or too few to tell.
Order order_of(const std::vector<Term>& terms) {
  if (terms.size() < 2) {
    return nullptr;
  }
  for (const Order order : {in_folded_order, in_byte_order}) {
    if (std::is_sorted(terms.begin(), terms.end(),
                       [order](const Term& a, const Term& b) { return order(a.value, b.value); })) {
      return order;
    }
  }
  return nullptr;
}

Failure refusal(const Vocabulary& vocabulary, std::string message) {
  return {vocabulary.document().source->path(), std::move(message)};
}

/// What a text is to the vocabulary, as a sentence; empty when it is nothing yet.
std::string known_as(const Vocabulary& vocabulary, std::string_view text) {
  const TermLookup found = vocabulary.find(text);
  if (found.entry == nullptr) {
    return {};
  }
  const std::string word = in_backticks(text);
  const std::string term = in_backticks(found.entry->value);
  const std::string where = " of " + in_backticks(vocabulary.name());
  if (text != found.entry->value && found.status != TermStatus::alias) {
    return word + " is another spelling of the term " + term + where;
  }
  switch (found.status) {
    case TermStatus::alias:
      return word + " is another name of the term " + term + where;
    case TermStatus::deprecated:
      return word + " is a term" + where + " already, replaced by " +
             in_backticks(found.entry->replaced_by);
    case TermStatus::rejected:
      return word + " is rejected by " + in_backticks(vocabulary.name()) + ": " +
             std::string(found.entry->rejected);
    case TermStatus::term:
    case TermStatus::variant:
    case TermStatus::unknown:
      break;
  }
  return word + " is a term" + where + " already";
}

std::string flaw_of_text(std::string_view text) {
  if (is_blank(text)) {
    return "a term must have a text";
  }
  if (text.front() == ' ' || text.back() == ' ') {
    return in_backticks(text) + " begins or ends with a blank, which nobody would see";
  }
  return escape_unprintable(text) != text ? in_backticks(text) + " is not one line of plain text"
                                          : "";
}

/// The entry whose term is exactly that; no node when there is none.
NodeRef find_entry(NodeRef root, std::string_view term) {
  for (const Term& one : terms_below(root)) {
    if (one.value == term) {
      return one.defined_at;
    }
  }
  return {};
}

const Term* own_entry(const Vocabulary& vocabulary, std::string_view term) {
  const TermLookup found = vocabulary.find(term);
  const bool exact = found.entry != nullptr && found.entry->value == term;
  return exact ? found.entry : nullptr;
}

/// Why a text cannot be taken for a term of the vocabulary.
std::string no_term(const Vocabulary& vocabulary, std::string_view text) {
  const std::string known = known_as(vocabulary, text);
  if (!known.empty()) {
    return known + "; name the term itself";
  }
  const auto near = suggest(text, vocabulary.current_terms(), 2);
  return in_backticks(text) + " is not a term of " + in_backticks(vocabulary.name()) +
         (has_clear_winner(near) ? "; did you mean " + in_backticks(near.front().text) + "?" : "");
}

void append(Fix& fix, Fix more) {
  fix.edits.insert(fix.edits.end(), more.edits.begin(), more.edits.end());
  fix.changes.insert(fix.changes.end(), more.changes.begin(), more.changes.end());
}

std::optional<Fix> add_entries(NodeRef root, std::vector<std::string> terms) {
  const NodeRef list = entry_list(root);
  const std::vector<Term> present = terms_below(root);
  const Order order = order_of(present);
  if (order != nullptr) {
    std::stable_sort(terms.begin(), terms.end(), order);
  }
  // The number of terms that stand before the new ones: all, or those that sort before them.
  std::map<size_t, std::vector<NewItem>> places;
  for (const std::string& term : terms) {
    const auto next = std::find_if(present.begin(), present.end(), [&](const Term& other) {
      return order != nullptr && order(term, other.value);
    });
    places[static_cast<size_t>(next - present.begin())].push_back(new_entry(list, term));
  }
  Fix fix;
  for (const auto& [count, items] : places) {
    const NodeRef behind = count == 0 ? NodeRef() : present[count - 1].defined_at;
    auto made = insert_items(list, behind, items);
    if (!made) {
      return std::nullopt;
    }
    fix.edits.push_back(std::move(made->edit));
    fix.changes.insert(fix.changes.end(), made->changes.begin(), made->changes.end());
  }
  return fix;
}

/// Where other terms are replaced by one of `from`, they are replaced by `to`.
std::optional<Fix> replace_references(NodeRef root, const std::vector<std::string>& from,
                                      std::string_view to) {
  Fix fix;
  for (const Term& term : terms_below(root)) {
    if (std::find(from.begin(), from.end(), term.replaced_by) == from.end()) {
      continue;
    }
    auto made = as_fix(replace_with_text(term.defined_at.find("replaced-by"), to));
    if (!made) {
      return std::nullopt;
    }
    append(fix, std::move(*made));
  }
  return fix;
}

/// The alias of an entry that is spelt so; no node when there is none.
NodeRef find_alias(NodeRef entry, std::string_view text) {
  const NodeRef list = entry.find("aliases");
  if (!list) {
    return {};
  }
  for (const NodeRef alias : list.children()) {
    if (alias.text() == text) {
      return alias;
    }
  }
  return {};
}

/// What keeps a term from being spelt so: it must not mean another term.
std::string taken_spelling(const Vocabulary& vocabulary, const Term& term,
                           std::string_view spelling) {
  const std::string flaw = flaw_of_text(spelling);
  const TermLookup found = vocabulary.find(spelling);
  if (!flaw.empty() || found.entry == nullptr || found.entry == &term) {
    return flaw;
  }
  return known_as(vocabulary, spelling) + "; to make one term of the two: matterlint vocab merge " +
         vocabulary.name() + " '" + std::string(term.value) + "' '" +
         std::string(found.entry->value) + "'";
}

bool is_alias_of(const Term& term, std::string_view text) {
  return std::find(term.aliases.begin(), term.aliases.end(), text) != term.aliases.end();
}

/// Texts that are to mean `into` and would not by themselves.
class NewAliases {
 public:
  NewAliases(const Vocabulary& vocabulary, const Term& into, const std::vector<std::string>& from)
      : vocabulary_(vocabulary), into_(into), from_(from) {}

  void add(std::string_view text) {
    const bool there = std::find(found_.begin(), found_.end(), text) != found_.end();
    if (!there && !is_alias_of(into_, text) && !is_understood(text)) {
      found_.emplace_back(text);
    }
  }

  std::vector<std::string> take() { return std::move(found_); }

 private:
  /// True for another spelling of `into` that no third term could mean.
  bool is_understood(std::string_view text) const {
    const std::string key = variant_key(text);
    if (key != variant_key(into_.value)) {
      return false;
    }
    const auto same = [&](std::string_view other) { return variant_key(other) == key; };
    return std::none_of(
        vocabulary_.terms().begin(), vocabulary_.terms().end(), [&](const Term& term) {
          const bool merged =
              &term == &into_ || std::find(from_.begin(), from_.end(), term.value) != from_.end();
          return !merged &&
                 (same(term.value) || std::any_of(term.aliases.begin(), term.aliases.end(), same));
        });
  }

  const Vocabulary& vocabulary_;
  const Term& into_;
  const std::vector<std::string>& from_;
  std::vector<std::string> found_{};
};

}  // namespace

std::string unchangeable(const Vocabulary& vocabulary) {
  const std::string name = in_backticks(vocabulary.name());
  if (vocabulary.document().source->path().starts_with("builtin:")) {
    return "the vocabulary " + name +
           " is built into matterlint and cannot be changed; write your own as `vocabularies/" +
           vocabulary.name() + ".yaml` beside your schema";
  }
  if (!entry_list(vocabulary.root())) {
    return "the vocabulary " + name + " has no list of terms";
  }
  return {};
}

Result<VocabularySteps> add_terms(const Vocabulary& vocabulary,
                                  const std::vector<std::string>& terms) {
  if (std::string reason = unchangeable(vocabulary); !reason.empty()) {
    return refusal(vocabulary, std::move(reason));
  }
  std::map<std::string, std::string_view> spellings;
  for (const std::string& term : terms) {
    std::string reason = flaw_of_text(term);
    if (reason.empty()) {
      reason = known_as(vocabulary, term);
    }
    if (reason.empty()) {
      const auto [other, is_new] = spellings.try_emplace(variant_key(term), term);
      reason = is_new ? ""
               : other->second == term
                   ? in_backticks(term) + " is given twice"
                   : in_backticks(term) + " is another spelling of " + in_backticks(other->second);
    }
    if (!reason.empty()) {
      return refusal(vocabulary, std::move(reason));
    }
  }
  return VocabularySteps{[terms](NodeRef root) { return add_entries(root, terms); }};
}

Result<VocabularySteps> rename_term(const Vocabulary& vocabulary, std::string_view term,
                                    const std::string& spelling, OldSpelling old) {
  if (std::string reason = unchangeable(vocabulary); !reason.empty()) {
    return refusal(vocabulary, std::move(reason));
  }
  const Term* entry = own_entry(vocabulary, term);
  const TermLookup found = vocabulary.find(term);
  if (entry == nullptr && found.entry != nullptr && found.entry->value == spelling) {
    return refusal(vocabulary,
                   in_backticks(term) + " is another name of " + in_backticks(spelling) +
                       " already; notes that still use it are changed by: matterlint vocab merge " +
                       vocabulary.name() + " '" + std::string(term) + "' '" + spelling + "'");
  }
  if (entry == nullptr) {
    return refusal(vocabulary, no_term(vocabulary, term));
  }
  if (term == spelling) {
    return refusal(vocabulary, in_backticks(term) + " is spelt so already");
  }
  if (std::string reason = taken_spelling(vocabulary, *entry, spelling); !reason.empty()) {
    return refusal(vocabulary, std::move(reason));
  }
  std::vector<std::string> aliases;
  if (old == OldSpelling::alias && variant_key(term) != variant_key(spelling)) {
    aliases.emplace_back(term);
  }
  const std::string before(term);
  VocabularySteps steps;
  steps.push_back([before, spelling](NodeRef root) {
    const NodeRef alias = find_alias(find_entry(root, before), spelling);
    return alias ? remove_alias(alias) : std::optional<Fix>(Fix{});
  });
  steps.push_back([before, spelling, aliases](NodeRef root) {
    return rewrite_entry(find_entry(root, before), spelling, aliases);
  });
  steps.push_back(
      [before, spelling](NodeRef root) { return replace_references(root, {before}, spelling); });
  return steps;
}

Result<VocabularySteps> merge_terms(const Vocabulary& vocabulary,
                                    const std::vector<std::string>& terms, std::string_view into) {
  if (std::string reason = unchangeable(vocabulary); !reason.empty()) {
    return refusal(vocabulary, std::move(reason));
  }
  const Term* kept = own_entry(vocabulary, into);
  if (kept == nullptr) {
    return refusal(vocabulary, no_term(vocabulary, into));
  }
  if (!kept->rejected.empty() || !kept->replaced_by.empty()) {
    return refusal(vocabulary, known_as(vocabulary, into) + ", so nothing can be merged into it");
  }
  NewAliases aliases(vocabulary, *kept, terms);
  VocabularySteps removals;
  for (const std::string& term : terms) {
    const TermLookup found = vocabulary.find(term);
    const Term* entry = own_entry(vocabulary, term);
    if (entry == kept) {
      return refusal(vocabulary, in_backticks(term) + " cannot be merged into itself");
    }
    if (entry == nullptr && found.entry != nullptr && found.entry != kept) {
      return refusal(vocabulary, no_term(vocabulary, term));
    }
    if (std::string flaw = flaw_of_text(term); !flaw.empty()) {
      return refusal(vocabulary, std::move(flaw));
    }
    if (entry != nullptr || found.entry == nullptr) {
      aliases.add(term);
    }
    if (entry != nullptr) {
      for (const std::string_view alias : entry->aliases) {
        aliases.add(alias);
      }
      removals.push_back([term](NodeRef root) {
        const NodeRef gone = find_entry(root, term);
        return gone ? remove_entry(gone) : std::optional<Fix>(Fix{});
      });
    }
  }
  const std::string target(into);
  VocabularySteps steps = std::move(removals);
  steps.push_back([target, more = aliases.take()](NodeRef root) {
    return rewrite_entry(find_entry(root, target), target, more);
  });
  steps.push_back(
      [terms, target](NodeRef root) { return replace_references(root, terms, target); });
  return steps;
}

}  // namespace matterlint
