// SPDX-License-Identifier: MIT
#include "fixes/fix_text.h"

#include "support/catch.h"

using matterlint::ChangeKind;
using matterlint::Diagnostic;
using matterlint::Fix;
using matterlint::FixedText;
using matterlint::RuleInfo;
using matterlint::Safety;
using matterlint::SourceText;

namespace {

using Source = std::shared_ptr<const SourceText>;

constexpr RuleInfo misspelt{.id = "misspelt"};
constexpr RuleInfo other_rule{.id = "other-rule"};
constexpr RuleInfo too_many{.id = "resource-limit"};

/// A finding at each occurrence of `word`, with the fix to write `better` there. The note has one
/// key whose value is node 1.
void find_word(std::vector<Diagnostic>& found, const Source& source, std::string_view word,
               std::string_view better, const RuleInfo& rule = misspelt) {
  const std::string_view bytes = source->bytes();
  const size_t at = bytes.find(word);
  if (at == std::string_view::npos) {
    return;
  }
  Diagnostic diagnostic;
  diagnostic.rule = &rule;
  diagnostic.message = "found `" + std::string(word) + "`";
  const auto begin = static_cast<uint32_t>(at);
  diagnostic.primary = {source, {begin, begin + static_cast<uint32_t>(word.size())}, ""};
  if (!better.empty()) {
    Fix fix{"write " + std::string(better), Safety::safe, {}, {}};
    fix.edits = {{diagnostic.primary.span, std::string(better)}};
    fix.changes = {{ChangeKind::set, 1, "", "\"" + std::string(better) + "\""}};
    diagnostic.fixes = {fix};
  }
  found.push_back(diagnostic);
}

FixedText fixed(const std::string& value, const matterlint::CheckText& check) {
  return fix_text(std::make_shared<const SourceText>("n.md", "---\nk: " + value + "\n---\nbody\n"),
                  check, Safety::safe);
}

}  // namespace

TEST_CASE("what is fixed is gone", "[fixes]") {
  const FixedText result = fixed("one", [](const Source& source) {
    std::vector<Diagnostic> found;
    find_word(found, source, "one", "two");
    return found;
  });
  CHECK(result.failure == "");
  CHECK(result.text->bytes() == "---\nk: two\n---\nbody\n");
  CHECK(result.fixed == 1);
  CHECK(result.remaining.empty());
}

TEST_CASE("what a fix brings to light is fixed with it", "[fixes]") {
  const FixedText result = fixed("one", [](const Source& source) {
    std::vector<Diagnostic> found;
    find_word(found, source, "one", "two");
    find_word(found, source, "two", "three", other_rule);
    return found;
  });
  CHECK(result.text->bytes() == "---\nk: three\n---\nbody\n");
  CHECK(result.fixed == 1);
  const FixedText circle = fixed("one", [](const Source& source) {
    std::vector<Diagnostic> found;
    find_word(found, source, "one", "two");
    find_word(found, source, "two", "one", other_rule);
    return found;
  });
  CHECK(circle.edits.empty());
}

TEST_CASE("a fix that brings a new finding is left out and says so", "[fixes]") {
  const FixedText result = fixed("one", [](const Source& source) {
    std::vector<Diagnostic> found;
    find_word(found, source, "one", "two");
    find_word(found, source, "two", "", other_rule);
    return found;
  });
  CHECK(result.edits.empty());
  REQUIRE(result.remaining.size() == 1);
  CHECK(result.remaining[0].fixes[0].safety == Safety::manual);
  CHECK(result.remaining[0].fixes[0].title ==
        "write two, not done because `other-rule` would be found then");
}

TEST_CASE("a fix that does something else than it says fails", "[fixes]") {
  const FixedText result = fixed("one", [](const Source& source) {
    std::vector<Diagnostic> found;
    find_word(found, source, "one", "two");
    for (Diagnostic& diagnostic : found) {
      diagnostic.fixes[0].changes[0].value = "\"three\"";
    }
    return found;
  });
  CHECK(result.edits.empty());
  CHECK(result.failure.find("the fix `write two` does something else") != std::string::npos);
}

TEST_CASE("what was too much to be shown is fixed in later rounds", "[fixes]") {
  // At most three findings are shown, and that there are more.
  const std::string value(25, 'a');
  const FixedText result = fixed(value, [](const Source& source) {
    std::vector<Diagnostic> found;
    std::string text(source->bytes().substr(7));
    text.resize(text.find('\n'));
    for (size_t at = 0; (at = text.find('a', at)) != std::string::npos; ++at) {
      Diagnostic one;
      one.rule = found.size() < 3 ? &misspelt : &too_many;
      one.message = "found";
      const auto begin = static_cast<uint32_t>(one.rule == &too_many ? 7 : 7 + at);
      one.primary = {source, {begin, begin + 1}, ""};
      found.push_back(one);
      if (found.size() == 4) {
        break;
      }
      std::string better = text;
      better[at] = 'b';
      Fix fix{"write b", Safety::safe, {{found.back().primary.span, "b"}}, {}};
      fix.changes = {{ChangeKind::set, 1, "", "\"" + better + "\""}};
      found.back().fixes = {fix};
    }
    return found;
  });
  // One fix changes the one value there is, so a round makes one of them.
  CHECK(result.failure == "");
  CHECK(result.text->bytes() == "---\nk: bbbbbbbbbbaaaaaaaaaaaaaaa\n---\nbody\n");
  CHECK(result.fixed == 10);
}
