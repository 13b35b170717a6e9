// SPDX-License-Identifier: MIT
#include "schema/similar_terms.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "source/message_text.h"
#include "source/suggest.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

/// Of shorter words many are one letter apart and mean different things: causal, casual.
constexpr size_t shortest_near = 8;  // code points

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    points += point.value;
    at += point.length;
  }
  return points;
}

bool has_digit(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

/// One spelling that the vocabulary lists, the word of a term or an alias.
struct Spelling {
  const Term* term = nullptr;
  NodeRef at{};
  std::string_view text{};
  std::u32string key{};  // without case, blanks, hyphens and plural
};

class Search {
 public:
  explicit Search(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
    for (const Term& term : vocabulary.terms()) {
      const NodeRef value = term.defined_at.find("term");
      add(term, value ? value : term.defined_at, term.value);
      if (const NodeRef aliases = term.defined_at.find("aliases")) {
        for (const NodeRef alias : aliases.children()) {
          add(term, alias, alias.text());
        }
      }
    }
  }

  std::vector<DefinitionProblem> run() {
    for (size_t i = 0; i < spellings_.size(); ++i) {
      if (const Spelling* other = earlier_like(i)) {
        tell(spellings_[i], *other);
      }
      enter(i);
    }
    return std::move(found_);
  }

 private:
  void add(const Term& term, NodeRef at, std::string_view text) {
    if (!text.empty()) {
      spellings_.push_back({&term, at, text, code_points(variant_key(text))});
    }
  }

  /// What two texts have in common that are one edit apart: a text without one of its letters.
  std::vector<std::u32string> traces_of(const std::u32string& key) const {
    std::vector<std::u32string> traces{key};
    if (key.size() >= shortest_near && !has_digit(key)) {
      for (size_t i = 0; i < key.size(); ++i) {
        traces.push_back(key.substr(0, i) + key.substr(i + 1));
      }
    }
    return traces;
  }

  void enter(size_t index) {
    for (std::u32string& trace : traces_of(spellings_[index].key)) {
      traces_[std::move(trace)].push_back(index);
    }
  }

  const Spelling* earlier_like(size_t index) const {
    const Spelling& own = spellings_[index];
    for (const std::u32string& trace : traces_of(own.key)) {
      const auto known = traces_.find(trace);
      if (known == traces_.end()) {
        continue;
      }
      for (const size_t other : known->second) {
        if (are_alike(own, spellings_[other])) {
          return &spellings_[other];
        }
      }
    }
    return nullptr;
  }

  bool are_alike(const Spelling& a, const Spelling& b) const {
    const bool told_apart =
        a.term == b.term || leads_to(*a.term, *b.term) || leads_to(*b.term, *a.term) ||
        (!a.term->replaced_by.empty() && a.term->replaced_by == b.term->replaced_by) ||
        (!a.term->rejected.empty() && !b.term->rejected.empty());
    if (told_apart) {
      return false;
    }
    const size_t shorter = std::min(a.key.size(), b.key.size());
    return a.key == b.key || (shorter >= shortest_near && !has_digit(a.key) && !has_digit(b.key) &&
                              edit_distance(a.key, b.key, 1) <= 1);
  }

  bool leads_to(const Term& from, const Term& to) const {
    return !from.replaced_by.empty() && vocabulary_.find(from.value).canonical == &to;
  }

  void tell(const Spelling& own, const Spelling& other) {
    const bool variant = own.key == other.key;
    const std::string both = variant ? " differs from " + in_backticks(other.text) +
                                           " only in case, blanks, hyphens or a plural"
                                     : " is one letter away from " + in_backticks(other.text);
    DefinitionProblem problem{.at = own.at,
                              .message = in_backticks(own.text) + both,
                              .help = "if they mean the same: matterlint vocab merge " +
                                      vocabulary_.name() + " '" + std::string(own.term->value) +
                                      "' '" + std::string(other.term->value) + "'"};
    problem.related.push_back({other.at, false, "the other"});
    found_.push_back(std::move(problem));
  }

  const Vocabulary& vocabulary_;
  std::vector<Spelling> spellings_{};
  std::unordered_map<std::u32string, std::vector<size_t>> traces_{};
  std::vector<DefinitionProblem> found_{};
};

}  // namespace

std::vector<DefinitionProblem> find_similar_terms(const Vocabulary& vocabulary) {
  return Search(vocabulary).run();
}

}  // namespace matterlint
