// SPDX-License-Identifier: MIT
// A vocabulary file, a line `%%`, and a value to look up.
#include <memory>
#include <vector>

#include "document/parse.h"
#include "fuzz/target.h"
#include "schema/vocabulary.h"

namespace matterlint::test {
namespace {

void check_lookup(const TermLookup& found, std::string_view value) {
  const bool known = found.status != TermStatus::unknown;
  require((found.entry != nullptr) == known, "what is known has an entry", value);
  const bool writable = known && found.status != TermStatus::rejected;
  require((found.canonical != nullptr) == writable, "what is known has a term to write", value);
}

void check_terms(const Vocabulary& vocabulary) {
  for (const Term& term : vocabulary.terms()) {
    require(bool(term.defined_at), "a term has a place", term.value);
    check_lookup(vocabulary.find(term.value), term.value);
    for (const std::string_view alias : term.aliases) {
      check_lookup(vocabulary.find(alias), alias);
    }
  }
  for (const std::string_view term : vocabulary.current_terms()) {
    require(vocabulary.find(term).status == TermStatus::term, "a current term is one", term);
  }
}

}  // namespace
}  // namespace matterlint::test

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace matterlint;
  const auto [text, value] = test::two_parts(test::as_text(data, size));
  const Format format = text.starts_with('{') ? Format::json : Format::yaml;
  std::vector<DefinitionProblem> problems;
  const Vocabulary vocabulary(
      "terms",
      std::make_shared<const Document>(
          parse_data(std::make_shared<const SourceText>("v", std::string(text)), format)),
      problems);
  for (const DefinitionProblem& problem : problems) {
    test::require(bool(problem.at) && !problem.message.empty(),
                  "a problem of a vocabulary has a place and words", problem.message);
  }
  if (problems.empty()) {
    test::check_terms(vocabulary);
    test::check_lookup(vocabulary.find(value), value);
  }
  return 0;
}
