// SPDX-License-Identifier: MIT
#include "learn/term_list.h"

#include <algorithm>
#include <map>
#include <utility>

#include "learn/evidence.h"
#include "schema/vocabulary.h"
#include "source/suggest.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

constexpr size_t longest_term = 40;     // code points
constexpr size_t most_terms = 100;      // of a closed list: what nobody reads is no vocabulary
constexpr size_t mean_uses = 10;        // of a term of a closed list
constexpr size_t least_gap = 8;         // how much rarer terms are that stand apart
constexpr size_t shortest_typo = 5;     // letters; shorter words differ in one letter by chance
constexpr size_t most_compared = 1000;  // terms: each rare one is compared with all frequent ones

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool more_used(const SeenTerm& a, const SeenTerm& b) {
  return a.uses != b.uses ? a.uses > b.uses : a.text < b.text;
}

std::vector<SeenTerm> seen_terms(const KeyFacts& facts) {
  std::vector<SeenTerm> seen;
  for (const auto& [hash, value] : facts.values) {
    const bool is_text = value.kind == Kind::string || value.kind == Kind::date_time;
    if (is_text && looks_like_term(value.text)) {
      seen.push_back(
          {value.text, value.seen.count, value.seen.notes, value.seen.places.all().front().note});
    }
  }
  std::ranges::sort(seen, more_used);
  return seen;
}

/// Terms that share a spelling but for case, blanks, hyphens and plural: the rare ones become
/// variants of the most used one.
std::vector<LearnedTerm> merged_variants(std::vector<SeenTerm> seen) {
  std::vector<LearnedTerm> terms;
  std::map<std::string, size_t> by_key;
  for (SeenTerm& term : seen) {
    const auto [at, added] = by_key.try_emplace(variant_key(term.text), terms.size());
    if (!added && evidence::is_slip(term.uses, terms[at->second].term.uses)) {
      terms[at->second].variants.push_back(std::move(term));
    } else {
      terms.push_back({std::move(term), {}});
    }
  }
  return terms;
}

/// The much more used term that a rare one is a misspelling of; empty when there is none.
std::string misspelt_term(const SeenTerm& rare, const std::vector<LearnedTerm>& terms) {
  if (has_digit(rare.text) || count_code_points(rare.text) < shortest_typo) {
    return {};
  }
  std::vector<std::string_view> frequent;
  for (const LearnedTerm& candidate : terms) {
    if (evidence::is_slip(rare.uses, candidate.term.uses) && !has_digit(candidate.term.text)) {
      frequent.push_back(candidate.term.text);
    }
  }
  const std::vector<Suggestion> near = suggest(rare.text, frequent, 2);
  const bool is_typo = has_clear_winner(near) && near.front().distance <= 2 &&
                       near.front().text.size() >= shortest_typo;
  return is_typo ? near.front().text : std::string();
}

void move_misspelt(TermList& list) {
  std::vector<LearnedTerm> kept;
  for (LearnedTerm& term : list.terms) {
    std::string meant = misspelt_term(term.term, list.terms);
    if (meant.empty()) {
      kept.push_back(term);
    } else {
      list.doubtful.push_back({term.term, std::move(meant)});
    }
  }
  list.terms = std::move(kept);
}

/// Where the rare terms begin that stand apart from several about equally frequent ones; the number
/// of terms when none do.
size_t find_gap(const std::vector<LearnedTerm>& terms, size_t uses) {
  size_t rest = 0;
  for (size_t cut = terms.size(); cut-- > 3;) {
    rest += terms[cut].term.uses;
    const size_t last_kept = terms[cut - 1].term.uses;
    const size_t gap = last_kept / terms[cut].term.uses;
    const size_t spread = terms[0].term.uses / last_kept + 1;
    if (gap >= least_gap && gap >= 2 * spread && rest * 20 <= uses) {
      return cut;
    }
  }
  return terms.size();
}

void move_terms_apart(TermList& list) {
  const size_t cut = find_gap(list.terms, list.uses);
  for (size_t i = cut; i < list.terms.size(); ++i) {
    list.doubtful.push_back({list.terms[i].term, {}});
  }
  list.terms.resize(cut);
}

/// In a list that is known, what stands in one note only is more likely a slip than a term.
void move_seen_once(TermList& list) {
  for (const LearnedTerm& term : list.terms) {
    if (term.term.notes == 1) {
      list.doubtful.push_back({term.term, {}});
    }
  }
  std::erase_if(list.terms, [](const LearnedTerm& term) { return term.term.notes == 1; });
}

bool is_closed(const TermList& list, size_t all_texts) {
  const size_t count = list.terms.size();
  return count >= 2 && count <= most_terms && list.uses >= evidence::few_values &&
         list.uses >= mean_uses * count && evidence::is_settled(list.seen_once, list.uses) &&
         evidence::is_main(list.uses, all_texts);
}

}  // namespace

bool looks_like_term(std::string_view text) {
  const bool one_line = text.find_first_of("\r\n\t") == std::string_view::npos;
  return !text.empty() && one_line && text.front() != ' ' && text.back() != ' ' &&
         count_code_points(text) <= longest_term;
}

TermList learn_terms(const KeyFacts& facts) {
  TermList list;
  size_t all_texts = 0;
  for (const auto& [hash, value] : facts.values) {
    all_texts += value.seen.count;
  }
  std::vector<SeenTerm> seen = seen_terms(facts);
  for (const SeenTerm& term : seen) {
    list.uses += term.uses;
  }
  list.terms = merged_variants(std::move(seen));
  if (list.terms.size() <= most_compared) {
    move_misspelt(list);
  }
  move_terms_apart(list);
  list.seen_once = static_cast<size_t>(std::ranges::count_if(
      list.terms, [](const LearnedTerm& term) { return term.term.notes == 1; }));
  list.closed = facts.all_values && is_closed(list, all_texts);
  if (list.closed) {
    move_seen_once(list);
  }
  std::ranges::sort(list.doubtful, more_used, &DoubtfulTerm::term);
  return list;
}

}  // namespace matterlint
