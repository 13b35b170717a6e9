// SPDX-License-Identifier: MIT
#include "checks/suppressions.h"

#include <chrono>

#include "checks/rule.h"
#include "document/parse.h"
#include "support/catch.h"

namespace matterlint::test {

namespace {

Document note(std::string text) {
  return parse_note(std::make_shared<const SourceText>("note.md", std::move(text)), {});
}

/// A finding of `unknown-key` at the first place of `word`.
Diagnostic finding_at(const Document& document, std::string_view word) {
  const auto at = static_cast<uint32_t>(document.source->bytes().find(word));
  Diagnostic diagnostic;
  diagnostic.rule = &find_rule("unknown-key")->info;
  diagnostic.primary = {document.source, {at, at + 1}, ""};
  return diagnostic;
}

bool is_suppressed(const std::string& text, std::string_view word) {
  const Document document = note(text);
  std::vector<Diagnostic> diagnostics{finding_at(document, word)};
  std::vector<Diagnostic> suppressed;
  Suppressions(document).apply(diagnostics, suppressed);
  CHECK(diagnostics.size() + suppressed.size() == 1);
  return suppressed.size() == 1;
}

}  // namespace

TEST_CASE("a comment speaks of its line, the next one or the note", "[suppressions]") {
  CHECK(is_suppressed("---\na: 1 # matterlint: ignore[unknown-key]\nb: 2\n---\n", "a"));
  CHECK(is_suppressed("---\r\na: 1 # matterlint:ignore [ unknown-key ]\r\n---\r\n", "a"));
  CHECK_FALSE(is_suppressed("---\na: 1 # matterlint: ignore[unknown-key]\nb: 2\n---\n", "b"));
  CHECK(is_suppressed("---\n# matterlint: ignore[keys]\n\n# more\nb: 2\n---\n", "b"));
  CHECK_FALSE(is_suppressed("---\nc: 1\n# matterlint: ignore[keys]\nb: 2\n---\n", "c"));
  CHECK(is_suppressed("---\nc: 1\n# matterlint: ignore-file[keys]\n---\n", "c"));
  CHECK_FALSE(is_suppressed("---\nc: 1 # matterlint: ignore[values]\n---\n", "c"));
  CHECK(is_suppressed("+++\nc = 1# matterlint: ignore[keys]\n+++\n", "c"));
}

TEST_CASE("a value of several lines takes the comment of any of them", "[suppressions]") {
  const std::string block = "---\nk: | # matterlint: ignore[keys]\n  one\n  two\n---\n";
  CHECK(is_suppressed(block, "two"));
  const std::string quoted = "---\nk: \"one\n  two\" # matterlint: ignore[keys]\n---\n";
  CHECK(is_suppressed(quoted, "one"));
}

TEST_CASE("text that looks like a comment is none", "[suppressions]") {
  CHECK_FALSE(is_suppressed("---\nk: \"# matterlint: ignore[keys]\"\n---\n", "k"));
  CHECK_FALSE(is_suppressed("---\nk: |\n  # matterlint: ignore-file[keys]\n---\n", "k"));
  CHECK_FALSE(is_suppressed("---\nk: a# matterlint: ignore[keys]\n---\n", "k"));
  CHECK_FALSE(is_suppressed("---\nk: 1\n---\n# matterlint: ignore-file[keys]\n", "k"));
  CHECK_FALSE(is_suppressed("---\nk: \"never closed # matterlint: ignore-file[keys]\n---\n", "k"));
}

TEST_CASE("comments below JSON stand at the head of the body", "[suppressions]") {
  const std::string comment = "<!-- matterlint: ignore-file[keys] -->";
  CHECK(is_suppressed("{\"k\": 1}\n\n" + comment + "\n", "k"));
  CHECK(is_suppressed(";;;\n{\"k\": 1}\n;;;\n<!-- other -->\n" + comment, "k"));
  CHECK_FALSE(is_suppressed("{\"k\": 1}\nText.\n" + comment + "\n", "k"));
  CHECK_FALSE(is_suppressed("{\"k\": 1}\n" + std::string(1100, '\n') + comment + "\n", "k"));
  CHECK_FALSE(is_suppressed("---\nk: 1\n---\n" + comment + "\n", "k"));
}

TEST_CASE("a note can ask for so much and no more, and quickly", "[suppressions]") {
  std::string stacked = "---\n";
  std::string on_one_line = "---\nk: 1 ";
  for (int i = 0; i < 20'000; ++i) {
    stacked += "# matterlint: ignore[values]\n";
    on_one_line += "# matterlint: ignore[values] ";
  }
  const auto start = std::chrono::steady_clock::now();
  CHECK_FALSE(is_suppressed(stacked + "k: 1\n---\n", "k:"));
  CHECK_FALSE(is_suppressed(on_one_line + "\n---\n", "k:"));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
  CHECK(find_suppression_comments(note(stacked + "k: 1\n---\n")).size() ==
        most_suppression_comments);
}

TEST_CASE("comments below JSON are read whatever a file system reads at once", "[suppressions]") {
  const std::string head = "{\"k\": \"" + std::string(4080, 'x') + "\"}\n";
  CHECK_FALSE(holds_comments_below(head, {}));
  CHECK(holds_comments_below(head + std::string(suppression_body_bytes, ' '), {}));
  CHECK(holds_comments_below("---\nk: 1\n---\n", {}));
}

}  // namespace matterlint::test
