// SPDX-License-Identifier: MIT
#include "schema/ecma_escape.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "schema/ecma_pattern.h"
#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

// `\s` and `\S` (ECMA-262, 22.2.2.9: WhiteSpace and LineTerminator) as content of a class. PCRE2's
// own `\s` has only the ASCII ones.
constexpr std::string_view blanks =
    R"(\x{9}-\x{d}\x{20}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff})";
constexpr std::string_view not_blanks =
    R"(\x{0}-\x{8}\x{e}-\x{1f}\x{21}-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{d7ff}\x{e000}-\x{fefe}\x{ff00}-\x{10ffff})";

// What people who know Perl, Python or POSIX write, and its ECMA spelling.
constexpr std::pair<char, std::string_view> foreign_escapes[] = {
    {'A', "^"},       {'Z', "$"},       {'z', "$"},         {'h', "[ \\t]"},
    {'R', "\\r?\\n"}, {'a', "\\u0007"}, {'e', "\\u001B"},   {'N', "[^\\n]"},
    {'H', "[^ \\t]"}, {'V', "[^\\n]"},  {'i', "[A-Za-z_]"}, {'<', "\\b"},
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<uint32_t> hex_digit(char c) {
  if (is_digit(c)) {
    return static_cast<uint32_t>(c - '0');
  }
  const char lower = static_cast<char>(c | 0x20);
  if (lower >= 'a' && lower <= 'f') {
    return static_cast<uint32_t>(lower - 'a' + 10);
  }
  return std::nullopt;
}

class EscapeReader {
 public:
  EscapeReader(std::string_view pattern, size_t at) : pattern_(pattern), at_(at) {}
  Result<EcmaAtom> run(bool in_class);

 private:
  bool fail(size_t offset, std::string_view reason, std::string_view advice = {});
  bool unknown_escape(size_t start);
  bool control_escape(EcmaAtom& atom);
  bool escape(EcmaAtom& atom, bool in_class);
  bool letter_escape(EcmaAtom& atom, bool in_class);
  bool set_escape(EcmaAtom& atom, char letter);
  bool number_escape(EcmaAtom& atom, bool in_class);
  bool name_escape(EcmaAtom& atom);
  bool property_escape(EcmaAtom& atom);
  bool unicode_escape(EcmaAtom& atom);
  std::optional<char32_t> hex(size_t digits);

  std::string_view pattern_;
  size_t at_;
  std::string fault_{};
};

Result<EcmaAtom> EscapeReader::run(bool in_class) {
  const size_t start = at_;
  EcmaAtom atom;
  if (!escape(atom, in_class)) {
    return Failure{{}, fault_};
  }
  atom.length = at_ - start;
  return atom;
}

bool EscapeReader::fail(size_t offset, std::string_view reason, std::string_view advice) {
  fault_ = pattern_fault(pattern_, offset, reason, advice);
  return false;
}

bool EscapeReader::unknown_escape(size_t start) {
  const size_t length = 1 + size_t{decode_code_point(pattern_, start + 1).length};
  const std::string reason =
      in_backticks(pattern_.substr(start, length)) + " is not known in JSON Schema patterns";
  for (const auto& [name, ecma] : foreign_escapes) {
    if (name == pattern_[start + 1]) {
      return fail(start, reason, "write " + in_backticks(ecma));
    }
  }
  return fail(start, reason);
}

// ECMA-262, 22.2.1: AtomEscape and ClassEscape.
bool EscapeReader::escape(EcmaAtom& atom, bool in_class) {
  if (at_ + 1 >= pattern_.size()) {
    return fail(at_, "a backslash stands alone", "write two for one that is meant");
  }
  const CodePoint escaped = decode_code_point(pattern_, at_ + 1);
  const char letter = pattern_[at_ + 1];
  if (is_digit(letter)) {
    return number_escape(atom, in_class);
  }
  if (is_letter(letter)) {
    return letter_escape(atom, in_class);
  }
  if (escaped.value >= 0x80 || escaped.value < 0x20) {
    return unknown_escape(at_);
  }
  atom.character = escaped.value;
  at_ += 2;
  return true;
}

bool EscapeReader::letter_escape(EcmaAtom& atom, bool in_class) {
  const size_t start = at_;
  const char letter = pattern_[at_ + 1];
  if (control_escape(atom) || set_escape(atom, letter)) {
    at_ += 2;
    return true;
  }
  switch (letter) {
    case 'b':
      if (in_class) {
        atom.character = 0x8;
        at_ += 2;
        return true;
      }
      [[fallthrough]];
    case 'B':
      if (in_class) {
        break;
      }
      atom.is = EcmaAtom::Is::boundary;
      atom.text = pattern_.substr(at_, 2);
      at_ += 2;
      return true;
    case 'c':
      if (at_ + 2 < pattern_.size() && is_letter(pattern_[at_ + 2])) {
        atom.character = static_cast<char32_t>(pattern_[at_ + 2]) % 32;
        at_ += 3;
        return true;
      }
      return fail(start, "a letter must follow `\\c`");
    case 'x':
      at_ += 2;
      if (const std::optional<char32_t> value = hex(2)) {
        atom.character = *value;
        return true;
      }
      return fail(start, "two hexadecimal digits must follow `\\x`");
    case 'u':
      return unicode_escape(atom);
    case 'p':
    case 'P':
      return property_escape(atom);
    case 'k':
      if (!in_class) {
        return name_escape(atom);
      }
      break;
    default:
      break;
  }
  return unknown_escape(start);
}

bool EscapeReader::control_escape(EcmaAtom& atom) {
  constexpr std::pair<char, char32_t> controls[] = {
      {'f', 0xc}, {'n', 0xa}, {'r', 0xd}, {'t', 0x9}, {'v', 0xb}};
  for (const auto& [name, value] : controls) {
    if (name == pattern_[at_ + 1]) {
      atom.character = value;
      return true;
    }
  }
  return false;
}

bool EscapeReader::set_escape(EcmaAtom& atom, char letter) {
  switch (letter) {
    case 'd':
    case 'D':
    case 'w':
    case 'W':
      atom.text = {'\\', letter};
      atom.single = true;
      break;
    case 's':
      atom.text = blanks;
      break;
    case 'S':
      atom.text = not_blanks;
      break;
    default:
      return false;
  }
  atom.is = EcmaAtom::Is::set;
  return true;
}

bool EscapeReader::number_escape(EcmaAtom& atom, bool in_class) {
  const size_t start = at_;
  size_t end = at_ + 1;
  while (end < pattern_.size() && is_digit(pattern_[end])) {
    ++end;
  }
  const std::string_view digits = pattern_.substr(at_ + 1, end - at_ - 1);
  at_ = end;
  if (digits == "0") {
    atom.character = 0;
    return true;
  }
  if (in_class || digits.front() == '0') {
    return fail(start, "`\\" + std::string(digits) + "` is not a character",
                "write `\\x` and two hexadecimal digits");
  }
  atom.is = EcmaAtom::Is::reference;
  atom.text = "\\g{" + std::string(digits) + "}";
  return true;
}

bool EscapeReader::name_escape(EcmaAtom& atom) {
  const size_t close = pattern_.find('>', at_);
  if (at_ + 2 >= pattern_.size() || pattern_[at_ + 2] != '<' || close == std::string_view::npos) {
    return fail(at_, "the name of a group must follow `\\k`", "write `\\k<name>`");
  }
  atom.is = EcmaAtom::Is::reference;
  atom.text = pattern_.substr(at_, close + 1 - at_);
  at_ = close + 1;
  return true;
}

bool EscapeReader::property_escape(EcmaAtom& atom) {
  const size_t start = at_;
  const size_t close = pattern_.find('}', at_);
  if (at_ + 2 >= pattern_.size() || pattern_[at_ + 2] != '{' || close == std::string_view::npos) {
    return fail(start, "a name in braces must follow `\\p`", "write `\\p{L}`");
  }
  const std::string_view name = pattern_.substr(at_ + 3, close - at_ - 3);
  const std::string property = pcre_property(name);
  if (property.empty()) {
    return fail(start, in_backticks(name) + " is not a property of characters");
  }
  const bool negative = pattern_[at_ + 1] == 'P';
  atom.is = EcmaAtom::Is::set;
  atom.single = true;
  if (property == "Assigned") {
    atom.text = negative ? "\\p{Cn}" : "\\P{Cn}";
  } else {
    atom.text = (negative ? "\\P{" : "\\p{") + property + "}";
  }
  at_ = close + 1;
  return true;
}

std::optional<char32_t> EscapeReader::hex(size_t digits) {
  uint32_t value = 0;
  for (size_t i = 0; i < digits; ++i) {
    const std::optional<uint32_t> digit =
        at_ + i < pattern_.size() ? hex_digit(pattern_[at_ + i]) : std::nullopt;
    if (!digit) {
      return std::nullopt;
    }
    value = value * 16 + *digit;
  }
  at_ += digits;
  return char32_t{value};
}

// ECMA-262, 22.2.1: RegExpUnicodeEscapeSequence, a pair of surrogates being one character.
bool EscapeReader::unicode_escape(EcmaAtom& atom) {
  const size_t start = at_;
  at_ += 2;
  std::optional<char32_t> value;
  if (at_ < pattern_.size() && pattern_[at_] == '{') {
    const size_t close = pattern_.find('}', at_);
    const size_t digits = close == std::string_view::npos ? 0 : close - at_ - 1;
    ++at_;
    value = digits >= 1 && digits <= 8 ? hex(digits) : std::nullopt;
    ++at_;
  } else {
    value = hex(4);
    if (value && *value >= 0xd800 && *value < 0xdc00 && pattern_.substr(at_).starts_with("\\u")) {
      at_ += 2;
      const std::optional<char32_t> low = hex(4);
      value = low && *low >= 0xdc00 && *low < 0xe000
                  ? 0x10000 + ((*value - 0xd800) << 10) + (*low - 0xdc00)
                  : *value;
    }
  }
  if (!value || *value > 0x10ffff) {
    return fail(start, "the digits of `\\u` are wrong",
                "write four hexadecimal digits, or up to six in braces");
  }
  if (*value >= 0xd800 && *value < 0xe000) {
    return fail(start, "half of a surrogate pair stands alone",
                "it is not a character and never occurs in a text");
  }
  atom.character = *value;
  return true;
}

}  // namespace

Result<EcmaAtom> read_escape(std::string_view pattern, size_t offset, bool in_class) {
  return EscapeReader(pattern, offset).run(in_class);
}

}  // namespace matterlint
