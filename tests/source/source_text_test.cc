// SPDX-License-Identifier: MIT
#include "source/source_text.h"

#include <array>
#include <random>
#include <vector>

#include "source/unicode.h"
#include "support/catch.h"

namespace matterlint::test {

namespace {

constexpr std::array<ColumnUnit, 3> all_units{ColumnUnit::bytes, ColumnUnit::code_points,
                                              ColumnUnit::utf16};

/// Characters, parts of characters and line ends that positions must get right.
constexpr std::array<std::string_view, 12> pieces{"a",          " ",      "\t",     "\n",
                                                  "\r\n",       "\r",     "\u00E9", "\u4E16",
                                                  "\U0001F600", "\uFEFF", "\xFF",   "\xE4\xB8"};

/// The one offset that stands for `offset` when people name its place: a byte order mark takes no
/// column, and CR LF is one line end.
uint32_t nameable(std::string_view text, uint32_t offset) {
  if (text.starts_with("\uFEFF") && offset < 3) {
    return 3;
  }
  const bool inside_line_end = offset > 0 && text.substr(offset - 1, 2) == "\r\n";
  return inside_line_end ? offset - 1 : offset;
}

void check_round_trip(const std::string& bytes) {
  const SourceText text("a.md", bytes);
  std::vector<uint32_t> boundaries;
  for (uint32_t at = 0; at < bytes.size(); at += decode_code_point(bytes, at).length) {
    boundaries.push_back(at);
  }
  boundaries.push_back(static_cast<uint32_t>(bytes.size()));
  for (const ColumnUnit unit : all_units) {
    Position last{1, 0};
    for (const uint32_t offset : boundaries) {
      const Position position = text.position(offset, unit);
      const uint32_t back = text.offset(position, unit);
      if (back != nameable(bytes, offset)) {
        FAIL("`" << escape_unprintable(bytes) << "` unit " << static_cast<int>(unit) << ": "
                 << offset << " became " << back);
      }
      const bool grows = position.line > last.line ||
                         (position.line == last.line && position.column > last.column);
      const bool behind_mark = offset == 3 && bytes.starts_with("\uFEFF");
      if (!grows && !behind_mark) {
        FAIL("`" << escape_unprintable(bytes) << "`: no new place at " << offset);
      }
      last = position;
    }
  }
}

}  // namespace

TEST_CASE("a position counts lines and columns in each unit", "[source]") {
  struct Case {
    std::string bytes;
    uint32_t offset;
    Position in_bytes;
    Position in_code_points;
    Position in_utf16;
  };
  const std::vector<Case> cases = {
      {"", 0, {1, 1}, {1, 1}, {1, 1}},
      {"", 7, {1, 1}, {1, 1}, {1, 1}},
      {"abc", 3, {1, 4}, {1, 4}, {1, 4}},
      {"abc", 99, {1, 4}, {1, 4}, {1, 4}},
      {"a\nb", 1, {1, 2}, {1, 2}, {1, 2}},
      {"a\nb", 2, {2, 1}, {2, 1}, {2, 1}},
      {"a\n", 2, {2, 1}, {2, 1}, {2, 1}},
      {"a\r\nb", 3, {2, 1}, {2, 1}, {2, 1}},
      {"a\rb", 2, {1, 3}, {1, 3}, {1, 3}},
      {"\u00E9x", 2, {1, 3}, {1, 2}, {1, 2}},
      {"\u4E16x", 3, {1, 4}, {1, 2}, {1, 2}},
      {"\U0001F600x", 4, {1, 5}, {1, 2}, {1, 3}},
      {"e\u0301x", 3, {1, 4}, {1, 3}, {1, 3}},
      {"\xFF\xFEx", 2, {1, 3}, {1, 3}, {1, 3}},
      {"\xE4\xB8x", 2, {1, 3}, {1, 3}, {1, 3}},
      {"\uFEFFab", 3, {1, 1}, {1, 1}, {1, 1}},
      {"\uFEFFab", 0, {1, 1}, {1, 1}, {1, 1}},
      {"\uFEFFab", 4, {1, 2}, {1, 2}, {1, 2}},
      {"\uFEFF\n\uFEFFb", 7, {2, 4}, {2, 2}, {2, 2}},
      {"a\uFEFFb", 4, {1, 5}, {1, 3}, {1, 3}},
  };
  for (const Case& c : cases) {
    INFO(escape_unprintable(c.bytes) << " at " << c.offset);
    const SourceText text("a.md", c.bytes);
    CHECK((text.position(c.offset, ColumnUnit::bytes) == c.in_bytes));
    CHECK((text.position(c.offset, ColumnUnit::code_points) == c.in_code_points));
    CHECK((text.position(c.offset, ColumnUnit::utf16) == c.in_utf16));
  }
}

TEST_CASE("offset, position, offset is the identity on character boundaries", "[source]") {
  check_round_trip("");
  for (const std::string_view a : pieces) {
    for (const std::string_view b : pieces) {
      for (const std::string_view c : pieces) {
        check_round_trip(std::string(a) + std::string(b) + std::string(c));
      }
    }
  }
  std::mt19937 random(1);  // NOLINT: the same texts in each run
  for (int i = 0; i < 2000; ++i) {
    std::string bytes;
    for (size_t left = random() % 30; left > 0; --left) {
      bytes += pieces[random() % pieces.size()];
    }
    check_round_trip(bytes);
  }
}

TEST_CASE("a position that no character has is moved to the nearest one before the line's end",
          "[source]") {
  struct Case {
    std::string bytes;
    Position position;
    uint32_t offset;
  };
  const std::vector<Case> cases = {
      {"ab\ncd", {0, 0}, 0},
      {"ab\ncd", {1, 0}, 0},
      {"ab\ncd", {1, 99}, 2},
      {"ab\r\ncd", {1, 99}, 2},
      {"ab\ncd", {2, 99}, 5},
      {"ab\ncd", {3, 1}, 5},
      {"ab\ncd\n", {3, 1}, 6},
      {"ab\ncd\n", {99, 99}, 6},
      {"", {1, 1}, 0},
      {"", {5, 5}, 0},
      {"\uFEFFab", {1, 0}, 3},
      {"\uFEFF", {1, 1}, 3},
      {"\uFEFF\nab", {1, 9}, 3},
      {"\U0001F600x", {1, 2}, 4},  // inside a surrogate pair
      {"\U0001F600x", {1, 3}, 4},
  };
  for (const Case& c : cases) {
    INFO(escape_unprintable(c.bytes) << ' ' << c.position.line << ':' << c.position.column);
    CHECK(SourceText("a.md", c.bytes).offset(c.position, ColumnUnit::utf16) == c.offset);
  }
}

TEST_CASE("lines are told apart by LF and CRLF only", "[source]") {
  struct Case {
    std::string bytes;
    std::vector<std::string> lines;
  };
  const std::vector<Case> cases = {
      {"", {""}},
      {"\n", {"", ""}},
      {"\r\n", {"", ""}},
      {"a", {"a"}},
      {"a\nb", {"a", "b"}},
      {"a\r\nb\n", {"a", "b", ""}},
      {"a\r\r\nb", {"a\r", "b"}},
      {"a\rb\u2028c\u0085d", {"a\rb\u2028c\u0085d"}},
      {"a\r", {"a\r"}},
      {"\uFEFFa\nb", {"\uFEFFa", "b"}},
  };
  for (const Case& c : cases) {
    INFO(escape_unprintable(c.bytes));
    const SourceText text("a.md", c.bytes);
    REQUIRE(text.line_count() == c.lines.size());
    for (uint32_t line = 1; line <= c.lines.size(); ++line) {
      CHECK(text.slice(text.line_span(line)) == c.lines[line - 1]);
    }
    const Span past = text.line_span(text.line_count() + 1);
    CHECK(past.empty());
    CHECK(past.begin == c.bytes.size());
  }
}

}  // namespace matterlint::test
