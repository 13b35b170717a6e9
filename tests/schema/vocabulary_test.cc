// SPDX-License-Identifier: MIT
#include "schema/vocabulary.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "document/parse.h"
#include "support/catch.h"

namespace matterlint {
namespace {

struct Loaded {
  std::shared_ptr<const Vocabulary> vocabulary{};
  std::vector<DefinitionProblem> problems{};
};

Loaded load(std::string yaml) {
  const auto source = std::make_shared<const SourceText>("tags.yaml", std::move(yaml));
  const auto document = std::make_shared<const Document>(parse_data(source, Format::yaml));
  Loaded loaded;
  loaded.vocabulary = std::make_shared<const Vocabulary>("tags", document, loaded.problems);
  return loaded;
}

// The text that a problem is about, a colon and its message.
std::vector<std::string> found(const Loaded& loaded) {
  std::vector<std::string> lines;
  for (const DefinitionProblem& problem : loaded.problems) {
    CHECK_FALSE(problem.help.empty());
    const Span span = problem.at_key ? problem.at.key_span() : problem.at.span();
    std::string place(problem.at.document().source->slice(span));
    lines.push_back(place.substr(0, place.find('\n')) + ": " + problem.message);
  }
  return lines;
}

void check_problems(const std::string& yaml, const std::vector<std::string>& wanted) {
  CAPTURE(yaml);
  CHECK(found(load(yaml)) == wanted);
}

struct FindCase {
  std::string value{};
  TermStatus status = TermStatus::unknown;
  std::string entry{};      // empty: none
  std::string canonical{};  // empty: none
};

void check_find(const std::string& yaml, const std::vector<FindCase>& cases) {
  const Loaded loaded = load(yaml);
  CHECK(found(loaded).empty());
  for (const FindCase& one : cases) {
    CAPTURE(one.value);
    const TermLookup lookup = loaded.vocabulary->find(one.value);
    CHECK(lookup.status == one.status);
    CHECK((lookup.entry == nullptr ? "" : lookup.entry->value) == one.entry);
    CHECK((lookup.canonical == nullptr ? "" : lookup.canonical->value) == one.canonical);
  }
}

const std::string tags = R"(description: subjects of the notes
terms:
  - LLM
  - mlops
  - Fairness (in ml)
  - 2024
  - true
  - term: transparency
    aliases: [transparancy, openness]
    description: how open data, code and training are
  - term: ML
    aliases: [maschinelles Lernen]
  - term: machine learning
    aliases: [statistical learning]
    replaced-by: ML
  - term: learning machines
    replaced-by: machine learning
  - term: stuff
    aliases: [misc]
    rejected: too vague, name the subject
  - blogpost
)";

}  // namespace

TEST_CASE("a value is a term, a variant, an alias, deprecated, rejected or unknown", "[schema]") {
  check_find(tags,
             {
                 {"LLM", TermStatus::term, "LLM", "LLM"},
                 {"Fairness (in ml)", TermStatus::term, "Fairness (in ml)", "Fairness (in ml)"},
                 {"2024", TermStatus::term, "2024", "2024"},
                 {"true", TermStatus::term, "true", "true"},
                 {"llm", TermStatus::variant, "LLM", "LLM"},
                 {"LLMs", TermStatus::variant, "LLM", "LLM"},
                 {"MLops", TermStatus::variant, "mlops", "mlops"},
                 {"ml-ops", TermStatus::variant, "mlops", "mlops"},
                 {"Blog Posts", TermStatus::variant, "blogpost", "blogpost"},
                 {"fairness_(in  ML)", TermStatus::variant, "Fairness (in ml)", "Fairness (in ml)"},
                 {"transparancy", TermStatus::alias, "transparency", "transparency"},
                 {"Openness", TermStatus::alias, "transparency", "transparency"},
                 {"MASCHINELLES LERNEN", TermStatus::alias, "ML", "ML"},
                 {"machine learning", TermStatus::deprecated, "machine learning", "ML"},
                 {"Machine-Learning", TermStatus::deprecated, "machine learning", "ML"},
                 {"learning machines", TermStatus::deprecated, "learning machines", "ML"},
                 {"statistical learning", TermStatus::alias, "machine learning", "ML"},
                 {"stuff", TermStatus::rejected, "stuff", ""},
                 {"Stuff", TermStatus::rejected, "stuff", ""},
                 {"misc", TermStatus::rejected, "stuff", ""},
                 {"transparence", TermStatus::unknown, "", ""},
                 {"", TermStatus::unknown, "", ""},
                 {" - ", TermStatus::unknown, "", ""},
             });
}

TEST_CASE("current terms are those that may be written, in the order of the file", "[schema]") {
  const Loaded loaded = load(tags);
  const std::vector<std::string_view> wanted = {
      "LLM", "mlops", "Fairness (in ml)", "2024", "true", "transparency", "ML", "blogpost"};
  CHECK(loaded.vocabulary->current_terms() == wanted);
}

TEST_CASE("a term keeps its description, its reason and its place", "[schema]") {
  const Loaded loaded = load(tags);
  const Term* term = loaded.vocabulary->find("transparency").entry;
  REQUIRE(term != nullptr);
  CHECK(term->description == "how open data, code and training are");
  CHECK(term->defined_at.pointer() == "/terms/5");
  CHECK(loaded.vocabulary->find("stuff").entry->rejected == "too vague, name the subject");
  CHECK(loaded.vocabulary->name() == "tags");
}

TEST_CASE("a list alone is a vocabulary, and so is a part of a document", "[schema]") {
  check_find("[calm, angry]", {{"calm", TermStatus::term, "calm", "calm"}});
  const auto source = std::make_shared<const SourceText>("c.yaml", "moods: [calm, angry]\n");
  const auto document = std::make_shared<const Document>(parse_data(source, Format::yaml));
  std::vector<DefinitionProblem> problems;
  const Vocabulary moods("moods", document, document->root().find("moods"), problems);
  CHECK(problems.empty());
  CHECK(moods.find("Angry").status == TermStatus::variant);
}

TEST_CASE("capitals do not matter with `case: ignore`", "[schema]") {
  check_find(
      "case: ignore\nterms: [LLM, {term: transparency, aliases: [Openness]}, {term: ml, "
      "replaced-by: llm}]\n",
      {
          {"llm", TermStatus::term, "LLM", "LLM"},
          {"OPENNESS", TermStatus::alias, "transparency", "transparency"},
          {"ML", TermStatus::deprecated, "ml", "LLM"},
          {"llms", TermStatus::variant, "LLM", "LLM"},
      });
}

TEST_CASE("a variant of two terms is unknown unless both lead to one", "[schema]") {
  check_find(
      "[data base, database, Polish, polish, {term: ML, aliases: [MLs]}, {term: ml, "
      "replaced-by: ML}]",
      {
          {"data base", TermStatus::term, "data base", "data base"},
          {"Polish", TermStatus::term, "Polish", "Polish"},
          {"Database", TermStatus::unknown, "", ""},
          {"POLISH", TermStatus::unknown, "", ""},
          {"ml", TermStatus::deprecated, "ml", "ML"},
          {"Ml", TermStatus::variant, "ML", "ML"},
      });
}

TEST_CASE("spellings that people would call the same have one variant key", "[schema]") {
  const std::vector<std::pair<std::string, std::string>> same = {
      {"Machine Learning", "machine-learning"},
      {"technology", "Technologies"},
      {"class", "classes"},
      {"box", "boxes"},
      {"approach", "approaches"},
      {"bias", "biass"},
      {"MLOps", "ml_ops"},
      {"Straße", "STRASSE"},
  };
  for (const auto& [a, b] : same) {
    CAPTURE(a, b);
    CHECK((variant_key(a) == variant_key(b)) == (a != "bias"));
  }
  CHECK(variant_key("OS") != variant_key("O"));
  CHECK(variant_key("C++") != variant_key("C"));
}

TEST_CASE("what is wrong in a vocabulary is said at its place", "[schema]") {
  check_problems("just a word\n",
                 {"just a word: a vocabulary must be a list of terms, but here stands: string"});
  check_problems("case: exact\n", {"case: exact: the vocabulary has no `terms`"});
  check_problems("terms: {a: b}\n", {"{a: b}: `terms` must be a list, but here stands: map"});
  check_problems("case: lower\nterms: [a]\n", {"lower: `case` must be `exact` or `ignore`"});
  check_problems("trems: [a]\nterms: [b]\n", {"trems: `trems` is not a key of a vocabulary"});
  check_problems("- a\n- a\n", {"a: the term `a` is given twice"});
  check_problems("- term: a\n- term: a\n", {"a: the term `a` is given twice"});
  check_problems("case: ignore\nterms: [a, A]\n", {"A: the term `A` is given twice"});
  check_problems("- {term: a, aliases: [x]}\n- {term: b, aliases: [x]}\n",
                 {"x: `x` is an alias of `a` already"});
  check_problems("- {term: a, aliases: [x, x]}\n", {"x: the alias `x` is given twice"});
  check_problems("- {term: a, aliases: [b]}\n- b\n", {"b: the alias `b` is a term itself"});
  check_problems("- {term: a, aliases: [a]}\n", {"a: the alias `a` is the term itself"});
  check_problems("- {term: a, aliases: x}\n",
                 {"x: `aliases` must be a list, but here stands: string"});
  check_problems("- {term: a, replaced-by: b}\n", {"b: `b` is not a term of this vocabulary"});
  check_problems("- {term: a, replaced-by: a}\n",
                 {"a: the replacement of `a` leads back to itself"});
  check_problems(
      "- {term: a, replaced-by: b}\n- {term: b, replaced-by: c}\n- {term: c, "
      "replaced-by: b}\n",
      {"c: the replacement of `b` leads back to itself"});
  check_problems("- {term: a, replaced-by: b}\n- {term: b, rejected: no}\n",
                 {"b: `a` is replaced by `b`, which is rejected"});
  check_problems("- {term: a, replaced-by: b, rejected: no}\n- b\n",
                 {"no: `a` is both replaced and rejected"});
  check_problems("- {aliases: [x]}\n", {"{aliases: [x]}: the term has no `term`"});
  check_problems("- {trem: a}\n", {"trem: `trem` is not a key of a vocabulary"});
  check_problems("- {term: a, owner: me}\n", {"owner: `owner` is not a key of a vocabulary"});
  check_problems("- [a]\n", {"[a]: a term must be a text, but here stands: list"});
  check_problems("- \n- ''\n- null\n- b\n",
                 {": a term has no text", "'': a term has no text", "null: a term has no text"});
}

TEST_CASE("a syntax error is a problem, and what could be read is there", "[schema]") {
  const Loaded loaded = load("- a\n- 'b\n");
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems.front().message == loaded.vocabulary->document().problems[0].message);
}

}  // namespace matterlint
