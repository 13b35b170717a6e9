// SPDX-License-Identifier: MIT
#include "output/place.h"

#include <memory>
#include <vector>

#include "support/catch.h"

namespace matterlint::test {

TEST_CASE("a path is shown so that nobody can take it for something else", "[output]") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", "matterlint"},
      {"content/a b.md", "content/a b.md"},
      {"\u4e2d.md", "\u4e2d.md"},
      {"a\nb.md", "a\\nb.md"},
      {"a\xff.md", "a\\xFF.md"},
      {"\u202e.md", "\\u{202E}.md"},
      {"::error::x.md", "./::error::x.md"},
      {"##vso[x].md", "./##vso[x].md"},
      {"#one.md", "#one.md"},
  };
  for (const auto& [path, shown] : cases) {
    CHECK(shown_path(path) == shown);
  }
}

namespace {

void check(PositionReader& positions, const SourceText& text, uint32_t offset) {
  const Position expected = text.position(offset, ColumnUnit::code_points);
  const Position found = positions.at(text, offset);
  if (found != expected) {
    FAIL("offset " << offset << " of " << text.bytes().size() << ": " << found.line << ':'
                   << found.column << " instead of " << expected.line << ':' << expected.column);
  }
}

}  // namespace

TEST_CASE("positions read in any order are those of the text", "[output]") {
  std::string long_text = "\xEF\xBB\xBF";
  for (int i = 0; i < 200; ++i) {
    long_text += i % 50 == 0 ? "line\r\n" : "\u4e2d\U0001F600\x80\x80\x80\x80\x80 \xf0\x9f";
  }
  const std::string texts[] = {
      "",
      "one line",
      "\xEF\xBB\xBF---\ntitle: \u4e2d\u6587 e\u0301\n\n---\n",
      "a\r\nb\u00e9\u00e9\r\n\r\nc",
      long_text,
      "bad \xff\xe4\xb8 bytes \x80\x80\nmore\xf0\x9f",
  };
  for (const std::string& bytes : texts) {
    const SourceText text("a.md", bytes);
    const SourceText other("b.md", "x\n" + bytes);
    std::vector<uint32_t> boundaries;
    for (uint32_t at = 0; at <= bytes.size(); ++at) {
      if (at == bytes.size() || (static_cast<unsigned char>(bytes[at]) & 0xC0U) != 0x80U) {
        boundaries.push_back(at);
      }
    }
    PositionReader forward;
    PositionReader backward;
    for (size_t i = 0; i < boundaries.size(); ++i) {
      check(forward, text, boundaries[i]);
      check(forward, other, boundaries[i] + 2);
      check(backward, text, boundaries[boundaries.size() - 1 - i]);
    }
    check(forward, text, 1'000'000);
  }
}

TEST_CASE("a place has line and column when there is a text", "[output]") {
  PositionReader positions;
  CHECK(shown_place({}, positions) == "matterlint");
  const auto text = std::make_shared<const SourceText>("n/a.md", "---\ntags: \u00e9 x\n");
  CHECK(shown_place({text, {13, 14}, ""}, positions) == "n/a.md:2:9");
  CHECK(shown_place({text, {0, 1}, ""}, positions) == "n/a.md:1:1");
}

}  // namespace matterlint::test
