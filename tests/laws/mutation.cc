// SPDX-License-Identifier: MIT
#include "laws/mutation.h"

#include <algorithm>
#include <array>

#include "source/span.h"

namespace matterlint::test {
namespace {

constexpr std::array<std::string_view, 40> signs{" ",
                                                 "\t",
                                                 "\"",
                                                 "'",
                                                 ":",
                                                 ": ",
                                                 ",",
                                                 ", ",
                                                 "-",
                                                 "- ",
                                                 "#",
                                                 " #",
                                                 "[",
                                                 "]",
                                                 "{",
                                                 "}",
                                                 "&a ",
                                                 "*a",
                                                 "!",
                                                 "|",
                                                 ">",
                                                 "%",
                                                 "@",
                                                 "`",
                                                 "~",
                                                 "0",
                                                 "\n",
                                                 "\r\n",
                                                 "\\",
                                                 "=",
                                                 "+",
                                                 ".",
                                                 "_",
                                                 "e",
                                                 "\n\n",
                                                 "\xC2\xA0",
                                                 "\xE2\x80\x8B",
                                                 "\xD0\xB0",
                                                 "\xC3\xA9",
                                                 "  "};

constexpr std::array<std::string_view, 34> values{"4",
                                                  "\"4\"",
                                                  "'4'",
                                                  "4.0",
                                                  "1.10",
                                                  "012",
                                                  "12:30",
                                                  "yes",
                                                  "NO",
                                                  "on",
                                                  "true",
                                                  "\"true\"",
                                                  "null",
                                                  "~",
                                                  "",
                                                  "\"\"",
                                                  "[]",
                                                  "[a]",
                                                  "[a, a]",
                                                  "{}",
                                                  "{a: 1}",
                                                  "a, b",
                                                  "\"a, b\"",
                                                  "x: y",
                                                  "July 12, 2022",
                                                  "12 July 2022",
                                                  "2022-7-2",
                                                  "doi:10.1/x",
                                                  "arXiv:2211.05100",
                                                  " a ",
                                                  "\" a \"",
                                                  "[a,]",
                                                  "null]",
                                                  "0x1F"};

bool is_letter(char c) {
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'z';
}

/// The line around a place, without its end.
Span line_at(std::string_view text, size_t at) {
  const size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  return {static_cast<uint32_t>(begin),
          static_cast<uint32_t>(std::min(text.find('\n', begin), text.size()))};
}

}  // namespace

std::string Mutator::mutated(std::string note, size_t length, std::string_view other) {
  const std::string body = note.substr(std::min(length, note.size()));
  note.resize(note.size() - body.size());
  for (size_t count = 1 + below(4); count > 0 && !note.empty(); --count) {
    change_once(note, other);
  }
  return note + body;
}

void Mutator::change_once(std::string& head, std::string_view other) {
  switch (below(4)) {
    case 0:
      change_signs(head);
      break;
    case 1:
      change_word(head);
      break;
    case 2:
      change_line(head, other);
      break;
    default:
      change_value(head);
  }
}

void Mutator::change_signs(std::string& head) {
  const size_t at = below(head.size() + 1);
  switch (below(4)) {
    case 0:
      head.erase(std::min(at, head.size() - 1), 1 + below(4));
      break;
    case 1: {
      // Line ends of the other sort, everywhere.
      std::string other;
      for (const char c : head) {
        other += c == '\n' && at % 3 == 0 ? "\r\n" : std::string(1, c);
      }
      head = other;
      break;
    }
    default:
      head.insert(at, signs[below(signs.size())]);
  }
}

void Mutator::change_word(std::string& head) {
  size_t at = below(head.size());
  while (at < head.size() && !is_letter(head[at])) {
    ++at;
  }
  if (at + 1 >= head.size()) {
    return;
  }
  switch (below(4)) {
    case 0:
      head.erase(at, 1);
      break;
    case 1:
      head.insert(at, 1, head[at]);
      break;
    case 2:
      std::swap(head[at], head[at + 1]);
      break;
    default:
      head[at] = static_cast<char>(head[at] ^ 0x20);
  }
}

void Mutator::change_line(std::string& head, std::string_view other) {
  const Span line = line_at(head, below(head.size()));
  const std::string text = head.substr(line.begin, line.size() + 1);
  switch (below(5)) {
    case 0:
      head.erase(line.begin, text.size());
      break;
    case 1:
      head.insert(line.begin, text);
      break;
    case 2:
      head.erase(line.begin, text.size());
      head.insert(line_at(head, below(head.size() + 1)).begin, text);
      break;
    case 3:
      head.insert(line.begin, below(2) == 0 ? "  " : " ");
      break;
    default:
      if (!other.empty()) {
        const Span taken = line_at(other, below(other.size()));
        head.insert(line.begin, std::string(other.substr(taken.begin, taken.size())) + "\n");
      }
  }
}

void Mutator::change_value(std::string& head) {
  const Span line = line_at(head, below(head.size()));
  const std::string_view text = std::string_view(head).substr(line.begin, line.size());
  size_t begin = text.find_first_of(":=-");
  if (begin == std::string_view::npos) {
    return;
  }
  begin = std::min(text.find_first_not_of(' ', begin + 1), text.size());
  const std::string old(text.substr(begin));
  const std::string_view value = values[below(values.size())];
  switch (below(4)) {
    case 0:
      head.replace(line.begin + begin, old.size(), "\"" + old + "\"");
      break;
    case 1:
      head.replace(line.begin + begin, old.size(), "[" + old + "]");
      break;
    default:
      head.replace(line.begin + begin, old.size(), " " + std::string(value));
  }
}

}  // namespace matterlint::test
