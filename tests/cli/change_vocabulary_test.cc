// SPDX-License-Identifier: MIT
// What the changes of a vocabulary do to its file: on invented files the result is, byte for byte,
// the file of the vocabulary that was meant.
#include "cli/change_vocabulary.h"

#include <algorithm>
#include <utility>

#include "document/parse.h"
#include "support/catch.h"
#include "support/vocabulary_model.h"

using matterlint::change_vocabulary;
using matterlint::Document;
using matterlint::Format;
using matterlint::OldSpelling;
using matterlint::Result;
using matterlint::Vocabulary;
using matterlint::VocabularySteps;

namespace {

std::shared_ptr<const Vocabulary> vocabulary_of(const std::string& text, Format format) {
  const auto source = std::make_shared<const matterlint::SourceText>("tags.yaml", text);
  const auto document = std::make_shared<const Document>(parse_data(source, format));
  std::vector<matterlint::DefinitionProblem> problems;
  auto vocabulary = std::make_shared<const Vocabulary>("tags", document, problems);
  INFO(text);
  REQUIRE(problems.empty());
  REQUIRE(document->problems.empty());
  return vocabulary;
}

/// The text after the steps, or why there is none.
std::string changed(const Vocabulary& vocabulary, const Result<VocabularySteps>& steps) {
  if (!steps) {
    return steps.failure().message;
  }
  const auto made = change_vocabulary(vocabulary, *steps);
  return made ? std::string(made->text.text->bytes()) : made.failure().message;
}

std::string added(const std::string& text, const std::vector<std::string>& terms,
                  Format format = Format::yaml) {
  const auto vocabulary = vocabulary_of(text, format);
  return changed(*vocabulary, add_terms(*vocabulary, terms));
}

std::string renamed(const std::string& text, const std::string& old, const std::string& term,
                    OldSpelling spelling = OldSpelling::alias) {
  const auto vocabulary = vocabulary_of(text, Format::yaml);
  return changed(*vocabulary, rename_term(*vocabulary, old, term, spelling));
}

std::string merged(const std::string& text, const std::vector<std::string>& from,
                   const std::string& into) {
  const auto vocabulary = vocabulary_of(text, Format::yaml);
  return changed(*vocabulary, merge_terms(*vocabulary, from, into));
}

std::string lower(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c == ' ' ? c : static_cast<char>(c | 0x20); });
  return word;
}

std::vector<size_t> entries_of(const VocabularyModel& model) {
  std::vector<size_t> entries;
  for (size_t i = 0; i < model.size(); ++i) {
    if (!model[i].term.empty()) {
      entries.push_back(i);
    }
  }
  return entries;
}

/// What adding is to give: at its place where all terms are in order, else at the end.
VocabularyModel with_entry(VocabularyModel model, const std::string& term) {
  const std::vector<size_t> entries = entries_of(model);
  const auto folded = [](const std::string& a, const std::string& b) {
    return lower(a) < lower(b);
  };
  const auto as_written = [](const std::string& a, const std::string& b) { return a < b; };
  const auto sorted_by = [&](const auto& order) {
    return std::is_sorted(entries.begin(), entries.end(),
                          [&](size_t a, size_t b) { return order(model[a].term, model[b].term); });
  };
  const bool by_case = !sorted_by(folded) && sorted_by(as_written);
  const auto next = std::find_if(entries.begin(), entries.end(), [&](size_t i) {
    return by_case ? as_written(term, model[i].term)
                   : sorted_by(folded) && folded(term, model[i].term);
  });
  const size_t at = next == entries.begin() ? *next : *std::prev(next) + 1;
  ModelEntry entry;
  entry.term = term;
  model.insert(model.begin() + static_cast<std::ptrdiff_t>(at), entry);
  return model;
}

VocabularyModel with_name(VocabularyModel model, size_t at, const std::string& term) {
  const std::string old = std::exchange(model[at].term, term);
  model[at].aliases.push_back(old);
  for (ModelEntry& entry : model) {
    entry.replaced_by = entry.replaced_by == old ? term : entry.replaced_by;
  }
  return model;
}

VocabularyModel with_merger(VocabularyModel model, size_t from, size_t into) {
  const ModelEntry gone = model[from];
  model[into].aliases.push_back(gone.term);
  model[into].aliases.insert(model[into].aliases.end(), gone.aliases.begin(), gone.aliases.end());
  for (ModelEntry& entry : model) {
    entry.replaced_by = entry.replaced_by == gone.term ? model[into].term : entry.replaced_by;
  }
  if (gone.comment.empty()) {
    model.erase(model.begin() + static_cast<std::ptrdiff_t>(from));
  } else {
    model[from] = {};
    model[from].comment = gone.comment;
  }
  return model;
}

void check_words(const std::string& text, const VocabularyModel& model, Format format) {
  const auto vocabulary = vocabulary_of(text, format);
  size_t at = 0;
  for (const size_t i : entries_of(model)) {
    REQUIRE(at < vocabulary->terms().size());
    const matterlint::Term& term = vocabulary->terms()[at++];
    CHECK(term.value == model[i].term);
    CHECK(term.replaced_by == model[i].replaced_by);
    CHECK(std::vector<std::string>(term.aliases.begin(), term.aliases.end()) == model[i].aliases);
  }
  CHECK(at == vocabulary->terms().size());
}

}  // namespace

TEST_CASE("changing an invented vocabulary writes what was meant and nothing else", "[vocab]") {
  std::mt19937 random(20261127);
  for (int round = 0; round < 3000; ++round) {
    const VocabularyLook look = random_look(random);
    const VocabularyModel model = random_model(random, look);
    const Format format = look.json ? Format::json : Format::yaml;
    const std::string before = written(model, look);
    const auto vocabulary = vocabulary_of(before, format);
    const std::vector<size_t> entries = entries_of(model);
    const size_t one = entries[random() % entries.size()];
    const size_t other = entries[random() % entries.size()];
    const std::string word = fresh_word(random, model);
    INFO("round " << round << "\n" << before);

    const VocabularyModel longer = with_entry(model, word);
    CHECK(changed(*vocabulary, add_terms(*vocabulary, {word})) == written(longer, look));
    check_words(written(longer, look), longer, format);

    // One alias stands in brackets, so that a second would change how the list is written.
    if (!look.alias_lines || model[one].aliases.size() != 1) {
      const VocabularyModel other_name = with_name(model, one, word);
      CHECK(changed(*vocabulary, rename_term(*vocabulary, model[one].term, word,
                                             OldSpelling::alias)) == written(other_name, look));
      check_words(written(other_name, look), other_name, format);
    }
    const bool mergeable =
        one != other && model[other].replaced_by.empty() &&
        !(look.alias_lines && model[other].aliases.empty() && !model[one].aliases.empty());
    if (mergeable) {
      const VocabularyModel shorter = with_merger(model, one, other);
      CHECK(changed(*vocabulary, merge_terms(*vocabulary, {model[one].term}, model[other].term)) ==
            written(shorter, look));
    }
  }
}

TEST_CASE("a new term is written as its neighbours are", "[vocab]") {
  CHECK(added("- a\n- c\n", {"b"}) == "- a\n- b\n- c\n");
  CHECK(added("- a\n- B\n- c\n", {"aa", "d", "A1"}) == "- a\n- A1\n- aa\n- B\n- c\n- d\n");
  CHECK(added("- c\n- a\n", {"b"}) == "- c\n- a\n- b\n");
  CHECK(added("- c\n", {"b"}) == "- c\n- b\n");
  CHECK(added("[]\n", {"b", "a"}) == "[b, a]\n");
  CHECK(added("terms: []\n", {"no"}) == "terms: [\"no\"]\n");
  CHECK(added("terms: [ 'a', 'c' ] # x\n", {"b"}) == "terms: [ 'a', 'b', 'c' ] # x\n");
  CHECK(added("terms: [a, c,]\n", {"b", "d"}) == "terms: [a, b, c, d,]\n");
  CHECK(added("terms: [\n  a, # one\n  c # two\n]\n", {"b", "d"}) ==
        "terms: [\n  a, # one\n  b,\n  c, # two\n  d\n]\n");
  CHECK(added("-   term: a\n-   term: c\n", {"b"}) == "-   term: a\n-   term: b\n-   term: c\n");
  CHECK(added("- term: a\n  # more on a\n\n# now c\n- c\n", {"b"}) ==
        "- term: a\n  # more on a\n- b\n\n# now c\n- c\n");
  CHECK(added("- a\n- c", {"d"}) == "- a\n- c\n- d");
  CHECK(added("- 'a'\n- b\n", {"c: d"}) == "- 'a'\n- b\n- 'c: d'\n");
  CHECK(added("- term: a\n  description: |\n    long\n    text\n- term: c\n", {"b"}) ==
        "- term: a\n  description: |\n    long\n    text\n- term: b\n- term: c\n");
  CHECK(added("[\"a\",\"c\"]", {"b"}, Format::json) == "[\"a\",\"b\",\"c\"]");
}

TEST_CASE("what a vocabulary knows already is not added", "[vocab]") {
  const std::string text =
      "- term: LLM\n  aliases: [language model]\n- {term: old, replaced-by: LLM}\n"
      "- {term: stuff, rejected: too vague}\n";
  CHECK(added(text, {"LLM"}) == "`LLM` is a term of `tags` already");
  CHECK(added(text, {"new", "llms"}) == "`llms` is another spelling of the term `LLM` of `tags`");
  CHECK(added(text, {"language model"}) ==
        "`language model` is another name of the term `LLM` of `tags`");
  CHECK(added(text, {"old"}) == "`old` is a term of `tags` already, replaced by `LLM`");
  CHECK(added(text, {"stuff"}) == "`stuff` is rejected by `tags`: too vague");
  CHECK(added(text, {"a", "a"}) == "`a` is given twice");
  CHECK(added(text, {"a b", "A-B"}) == "`A-B` is another spelling of `a b`");
  CHECK(added(text, {" "}) == "a term must have a text");
  CHECK(added(text, {" a"}) == "` a` begins or ends with a blank, which nobody would see");
  CHECK(added(text, {"a\nb"}) == "`a\\nb` is not one line of plain text");
}

TEST_CASE("a vocabulary with anchors in the way stays as it is", "[vocab]") {
  const std::string refusal =
      "cannot be changed without touching more than is meant (an anchor, a tag or a text of "
      "several "
      "lines stands in the way); change it by hand";
  CHECK(renamed("- &a one\n- two\n", "one", "three") == refusal);
  CHECK(renamed("- {term: one, aliases: &l [uno]}\n- two\n", "one", "three") == refusal);
  CHECK(merged("- &a one\n- two\n", {"one"}, "two") == refusal);
  CHECK(added("terms: &t [a, c]\n", {"b"}) == refusal);
  CHECK(added("- &a one\n- two\n", {"three"}) == "- &a one\n- three\n- two\n");
}

TEST_CASE("renaming a term", "[vocab]") {
  CHECK(renamed("- MLops # x\n- b\n", "MLops", "mlops") == "- mlops # x\n- b\n");
  CHECK(renamed("- old # x\n- b\n", "old", "new", OldSpelling::forgotten) == "- new # x\n- b\n");
  CHECK(renamed("- term: old\n  aliases: [new]\n", "old", "new") ==
        "- term: new\n  aliases: [old]\n");
  CHECK(renamed("- term: old\n  aliases: [new, more]\n", "old", "new") ==
        "- term: new\n  aliases: [more, old]\n");
  CHECK(renamed("- {term: old, aliases: []}\n", "old", "new") == "- {term: new, aliases: [old]}\n");
  CHECK(renamed("- old\n- {term: x, replaced-by: old}\n", "old", "new", OldSpelling::forgotten) ==
        "- new\n- {term: x, replaced-by: new}\n");
  CHECK(renamed("- 2024\n- b\n", "2024", "the year") ==
        "- term: the year\n  aliases: [\"2024\"]\n- b\n");
  CHECK(
      renamed("- a\n- b\n", "a", "B") ==
      "`B` is another spelling of the term `b` of `tags`; to make one term of the two: matterlint "
      "vocab merge tags 'a' 'b'");
  CHECK(renamed("- a\n- b\n", "a", "a") == "`a` is spelt so already");
  CHECK(renamed("- transparency\n", "transparancy", "x") ==
        "`transparancy` is not a term of `tags`; did you mean `transparency`?");
}

TEST_CASE("merging terms", "[vocab]") {
  CHECK(merged("- a\n- c # why\n- b\n", {"c"}, "b") == "- a\n# why\n- term: b\n  aliases: [c]\n");
  CHECK(merged("- MLOps\n- ml-ops\n- other\n", {"ml-ops"}, "MLOps") == "- MLOps\n- other\n");
  CHECK(merged("- a\n- b\n- c\n", {"a", "c"}, "b") == "- term: b\n  aliases: [a, c]\n");
  CHECK(merged("[a, b, c]\n", {"a", "b"}, "c") == "[{term: c, aliases: [a, b]}]\n");
  CHECK(merged("- a\n- b\n", {"written in notes"}, "b") ==
        "- a\n- term: b\n  aliases: [written in notes]\n");
  CHECK(merged("- {term: a, replaced-by: c}\n- b\n- c\n", {"c"}, "b") ==
        "- {term: a, replaced-by: b}\n- term: b\n  aliases: [c]\n");
  CHECK(merged("- {term: a, replaced-by: b}\n- b\n", {"b"}, "a") ==
        "`a` is a term of `tags` already, replaced by `b`, so nothing can be merged into it");
  CHECK(merged("- a\n- b\n", {"b"}, "b") == "`b` cannot be merged into itself");
}
