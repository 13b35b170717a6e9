// SPDX-License-Identifier: MIT
#include <string>
#include <unordered_map>
#include <utility>

#include "schema/vocabulary_reader.h"
#include "source/message_text.h"
#include "source/suggest.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

class Checker {
 public:
  Checker(const VocabularyContent& content, std::vector<DefinitionProblem>& problems)
      : content_(content), problems_(problems) {}

  void run() {
    for (size_t i = 0; i < terms().size(); ++i) {
      if (!values_.try_emplace(spelling(terms()[i].value), i).second) {
        problem(value_place(terms()[i]),
                "the term " + in_backticks(terms()[i].value) + " is given twice",
                "keep one of the two");
      }
    }
    for (size_t i = 0; i < terms().size(); ++i) {
      check_aliases(i);
    }
    for (size_t i = 0; i < terms().size(); ++i) {
      check_replacement(i);
    }
  }

 private:
  const std::vector<Term>& terms() const { return content_.terms; }

  std::string spelling(std::string_view text) const {
    return content_.ignore_case ? fold_case(text) : std::string(text);
  }

  static NodeRef value_place(const Term& term) {
    const NodeRef value = term.defined_at.find("term");
    return value ? value : term.defined_at;
  }

  void problem(NodeRef at, std::string message, std::string help) {
    problems_.push_back({at, false, std::move(message), std::move(help)});
  }

  void check_aliases(size_t index) {
    const NodeRef list = terms()[index].defined_at.find("aliases");
    if (!list || !list.is_array()) {
      return;
    }
    for (const NodeRef alias : list.children()) {
      const std::string_view text = alias.text();
      if (text.empty()) {
        continue;
      }
      const auto value = values_.find(spelling(text));
      if (value != values_.end()) {
        const bool own = value->second == index;
        problem(
            alias,
            "the alias " + in_backticks(text) + (own ? " is the term itself" : " is a term itself"),
            own ? "remove the alias" : "remove the alias or the term");
        continue;
      }
      const auto [place, added] = aliases_.try_emplace(spelling(text), index);
      if (added) {
        continue;
      }
      if (place->second == index) {
        problem(alias, "the alias " + in_backticks(text) + " is given twice",
                "keep one of the two");
      } else {
        problem(alias,
                in_backticks(text) + " is an alias of " +
                    in_backticks(terms()[place->second].value) + " already",
                "an alias can stand for one term only");
      }
    }
  }

  const Term* replacement(const Term& term) const {
    if (term.replaced_by.empty()) {
      return nullptr;
    }
    const auto found = values_.find(spelling(term.replaced_by));
    return found == values_.end() ? nullptr : &terms()[found->second];
  }

  void check_replacement(size_t index) {
    const Term& term = terms()[index];
    if (term.replaced_by.empty()) {
      return;
    }
    const NodeRef place = term.defined_at.find("replaced-by");
    const Term* next = replacement(term);
    if (next == nullptr) {
      no_such_term(place, term.replaced_by);
      return;
    }
    if (!next->rejected.empty()) {
      problem(place,
              in_backticks(term.value) + " is replaced by " + in_backticks(next->value) +
                  ", which is rejected",
              "reject both, or name a term that may be written");
      return;
    }
    // A circle is reported once, at the first of its terms.
    bool first = true;
    for (size_t steps = 0; next != nullptr && steps < terms().size(); ++steps) {
      if (next == &term) {
        if (first) {
          problem(place, "the replacement of " + in_backticks(term.value) + " leads back to itself",
                  "one of the terms in the circle must not be replaced");
        }
        return;
      }
      first = first && next > &term;
      next = replacement(*next);
    }
  }

  void no_such_term(NodeRef place, std::string_view name) {
    std::vector<std::string_view> values;
    for (const Term& term : terms()) {
      values.push_back(term.value);
    }
    const std::vector<Suggestion> near = suggest(name, values, 2);
    problem(place, in_backticks(name) + " is not a term of this vocabulary",
            has_clear_winner(near) ? "did you mean " + in_backticks(near.front().text) + "?"
                                   : "name a term that may be written, or add it");
  }

  const VocabularyContent& content_;
  std::vector<DefinitionProblem>& problems_;
  std::unordered_map<std::string, size_t> values_{};
  std::unordered_map<std::string, size_t> aliases_{};
};

}  // namespace

void check_vocabulary(const VocabularyContent& content, std::vector<DefinitionProblem>& problems) {
  Checker(content, problems).run();
}

}  // namespace matterlint
