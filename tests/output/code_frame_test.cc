// SPDX-License-Identifier: MIT
#include "output/code_frame.h"

#include <cassert>

#include "source/unicode.h"
#include "support/catch.h"

namespace matterlint::test {

namespace {

CodeFrame make_frame(const SourceText& source, Span span) {
  return make_code_frame(source, span, source.position(span.begin, ColumnUnit::bytes).line);
}

/// The frame of the text between « and » in `marked`, as it is drawn without colour.
std::string draw(std::string marked, std::string_view label = {}) {
  const size_t begin = marked.find("«");
  const size_t end = marked.find("»");
  assert(begin != std::string::npos && end != std::string::npos && begin < end);
  const size_t mark = std::string_view("«").size();
  marked.erase(end, mark);
  marked.erase(begin, mark);
  const SourceText text("a.md", marked);
  const Span span{static_cast<uint32_t>(begin), static_cast<uint32_t>(end - mark)};
  std::string out;
  append_code_frame(out, make_frame(text, span), label, plain_palette, {});
  return out;
}

void check(const std::string& marked, std::string_view expected) {
  INFO(marked);
  CHECK(draw(marked) == expected);
}

std::string repeat(std::string_view text, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) {
    out += text;
  }
  return out;
}

size_t columns(std::string_view text) {
  size_t sum = 0;
  for (const char32_t each : to_code_points(text)) {
    sum += static_cast<size_t>(display_width(each));
  }
  return sum;
}

/// A frame by its parts: the text, and which part of it the carets are under.
struct Shown {
  std::string text{};
  std::string under{};
};

Shown show(const SourceText& source, Span span) {
  const CodeFrame frame = make_frame(source, span);
  Shown shown{frame.line.text, {}};
  size_t column = 0;
  for (const char32_t each : to_code_points(shown.text)) {
    // A combining mark belongs to the character before it.
    const bool begins = display_width(each) > 0 || !shown.under.empty();
    if (begins && column >= frame.caret_begin && column < frame.caret_begin + frame.caret_count) {
      append_utf8(shown.under, each);
    }
    column += static_cast<size_t>(display_width(each));
  }
  return shown;
}

}  // namespace

TEST_CASE("carets stand under the span and the line before gives context", "[output]") {
  check("---\ntags: «x»\n", "  |\n1 | ---\n2 | tags: x\n  |       ^\n");
  check("«---»\ntags: x\n", "  |\n1 | ---\n  | ^^^\n");
  check("a\n \t\nb: «cd»\n", "  |\n3 | b: cd\n  |    ^^\n");
  check("a\n\n«b»", "  |\n3 | b\n  | ^\n");
  check(repeat("\n", 8) + "above\n«below»", "   |\n 9 | above\n10 | below\n   | ^^^^^\n");
  check(repeat("x\n", 99) + "«y»", "    |\n 99 | x\n100 | y\n    | ^\n");
}

TEST_CASE("an empty span has one caret, wherever it is", "[output]") {
  check("a: «»b", "  |\n1 | a: b\n  |    ^\n");
  check("a:«»\nb", "  |\n1 | a:\n  |   ^\n");
  check("«»", "  |\n1 |\n  | ^\n");
  check("«»\n", "  |\n1 |\n  | ^\n");
  check("a\n«»", "  |\n1 | a\n2 |\n  | ^\n");
  check("a: b«»", "  |\n1 | a: b\n  |     ^\n");
}

TEST_CASE("line ends are no part of what is shown", "[output]") {
  check("---\r\na: «b»\r\n", "  |\n1 | ---\n2 | a: b\n  |    ^\n");
  check("a: b«\r\n»c", "  |\n1 | a: b\n  |     ^\n");
  check("a: «b\n»c", "  |\n1 | a: b\n  |    ^\n");
  check("a: b\r«\n»c", "  |\n1 | a: b\n  |     ^\n");
  check("a «\rb»", "  |\n1 | a \\rb\n  |   ^^^\n");
}

TEST_CASE("a span over several lines shows the first one", "[output]") {
  check("a: «|\n  b\n  c»\n", "  |\n1 | a: |\n  |    ^ …\n");
  check("«a: b\nc: d»\n", "  |\n1 | a: b\n  | ^^^^ …\n");
  check("a:«\n  b»\n", "  |\n1 | a:\n  |   ^ …\n");
  CHECK(draw("«a\nb»", "why") == "  |\n1 | a\n  | ^ … why\n");
}

TEST_CASE("the label stands behind the carets, escaped", "[output]") {
  CHECK(draw("«a»b", "did you mean `c`?") == "  |\n1 | ab\n  | ^ did you mean `c`?\n");
  CHECK(draw("«a»b", "x\n\u202e[0m") == "  |\n1 | ab\n  | ^ x\\n\\u{202E}[0m\n");
}

TEST_CASE("carets respect the width of what is shown", "[output]") {
  check("\ta:\t«b»", "  |\n1 |     a:    b\n  |           ^\n");
  check("a:«\t»b", "  |\n1 | a:    b\n  |   ^^^^\n");
  check("\u4e2d: «\u6587\u5b57»", "  |\n1 | \u4e2d: \u6587\u5b57\n  |     ^^^^\n");
  check("e\u0301: «e\u0301»x", "  |\n1 | e\u0301: e\u0301x\n  |    ^\n");
  check("\U0001F600 «x»", "  |\n1 | \U0001F600 x\n  |    ^\n");
  // The joiner of an emoji is a zero-width character, so it is shown as what it is.
  check("«\U0001F469\u200d\U0001F4BB» x",
        "  |\n1 | \U0001F469\\u{200D}\U0001F4BB x\n  | ^^^^^^^^^^^^\n");
  check("\u202e«x»", "  |\n1 | \\u{202E}x\n  |         ^\n");
  check("«\xff»x\xe4\xb8", "  |\n1 | \\xFFx\\xE4\\xB8\n  | ^^^^\n");
  check("\xEF\xBB\xBF---\na: «b»", "  |\n1 | ---\n2 | a: b\n  |    ^\n");
  check("\xEF\xBB\xBF«---»", "  |\n1 | ---\n  | ^^^\n");
  check("«\xEF\xBB\xBF---»", "  |\n1 | ---\n  | ^^^\n");
}

TEST_CASE("a span outside of the text is clamped to it", "[output]") {
  const SourceText text("a.md", "a: b\nc");
  const CodeFrame frame = make_frame(text, {1000, 2000});
  CHECK(frame.line.number == 2);
  CHECK(frame.line.text == "c");
  CHECK(frame.caret_begin == 1);
  CHECK(frame.caret_count == 1);
}

TEST_CASE("long lines are cut around the span", "[output]") {
  for (const std::string_view filler : {"a", "\u4e2d", "e\u0301", "\U0001F600", "\t", "\x01"}) {
    const std::string side = repeat(filler, 300);
    const auto at = static_cast<uint32_t>(side.size());
    const std::string needle = "needle";
    const auto size = static_cast<uint32_t>(needle.size());
    const SourceText middle("a.md", side + needle + side);
    const Shown in_middle = show(middle, {at, at + size});
    CHECK(in_middle.under == needle);
    CHECK(in_middle.text.starts_with("…"));
    CHECK(in_middle.text.ends_with("…"));
    CHECK(columns(in_middle.text) <= frame_columns);
    CHECK(columns(in_middle.text) > frame_columns - 24);
    CHECK_FALSE(find_invalid_utf8(in_middle.text).has_value());
    const SourceText front("a.md", needle + side);
    const Shown in_front = show(front, {0, size});
    CHECK(in_front.under == needle);
    CHECK(in_front.text.starts_with(needle));
    CHECK(in_front.text.ends_with("…"));
    CHECK(columns(in_front.text) <= frame_columns);
    const SourceText back("a.md", side + needle);
    const Shown in_back = show(back, {at, at + size});
    CHECK(in_back.under == needle);
    CHECK(in_back.text.starts_with("…"));
    CHECK(in_back.text.ends_with(needle));
    CHECK(columns(in_back.text) <= frame_columns);
  }
}

TEST_CASE("a line that just fits is not cut", "[output]") {
  const std::string full = repeat("x", frame_columns);
  CHECK(show(SourceText("a.md", full), {119, 120}).text == full);
  CHECK(show(SourceText("a.md", full), {0, 120}).under == full);
  CHECK(show(SourceText("a.md", full + "y"), {0, 1}).text == full.substr(1) + "…");
  CHECK(show(SourceText("a.md", "y" + full), {120, 121}).text.ends_with("x"));
  // The caret behind the last character needs a column too.
  const CodeFrame behind = make_frame(SourceText("a.md", full), {120, 120});
  CHECK(behind.caret_begin + behind.caret_count <= frame_columns);
  CHECK(behind.line.text.starts_with("…"));
}

TEST_CASE("a span that is longer than the line shown is cut with it", "[output]") {
  const std::string line = repeat("x", 1000);
  const SourceText text("a.md", line + "\n" + line + "\n");
  const Shown whole = show(text, {0, 1000});
  CHECK(whole.text == line.substr(0, frame_columns - 1) + "…");
  CHECK(whole.under == whole.text);
  const Shown inner = show(text, {200, 900});
  CHECK(inner.text.starts_with("…x"));
  CHECK(inner.under == inner.text.substr(std::string_view("…").size()));
  const CodeFrame below = make_frame(text, {1001, 1002});
  REQUIRE(below.before.has_value());
  CHECK(below.before->text == line.substr(0, frame_columns - 1) + "…");
}

TEST_CASE("a line above is shown when both lines begin near", "[output]") {
  const std::string far(2000, 'x');
  const std::string too_far(9000, 'x');
  const auto has_line_above = [](const std::string& bytes, size_t offset) {
    const auto begin = static_cast<uint32_t>(offset);
    return make_frame(SourceText("a.md", bytes), {begin, begin + 1}).before.has_value();
  };
  CHECK(has_line_above("a\nb", 2));
  CHECK(has_line_above(far + "\nb", far.size() + 1));
  CHECK_FALSE(has_line_above(too_far + "\nb", too_far.size() + 1));
  CHECK_FALSE(has_line_above("a\n" + far, 1500));
}

TEST_CASE("a line of megabytes and a heap of combining marks cost and show little", "[output]") {
  const std::string marks = repeat("\u0301", 500'000);
  const SourceText text("a.md", "e" + marks + "needle" + marks);
  const auto at = static_cast<uint32_t>(1 + marks.size());
  for (uint32_t i = 0; i < 1000; ++i) {
    const CodeFrame frame = make_code_frame(text, {at, at + 6}, 1);
    REQUIRE(frame.line.text.size() < 2048);
    REQUIRE(frame.line.text.find("needle") != std::string::npos);
  }
  CHECK(show(text, {at, at + 6}).under.starts_with("needle"));
}

}  // namespace matterlint::test
