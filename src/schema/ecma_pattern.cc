// SPDX-License-Identifier: MIT
#include "schema/ecma_pattern.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "schema/ecma_escape.h"
#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// `\x{1f600}`: no character in this form has a meaning of its own to PCRE2.
std::string pcre_character(char32_t value) {
  std::array<char, 8> digits{};
  char* const end =
      std::to_chars(digits.data(), digits.data() + digits.size(), uint32_t{value}, 16).ptr;
  return "\\x{" + std::string(digits.data(), end) + "}";
}

class Translator {
 public:
  explicit Translator(std::string_view pattern) : pattern_(pattern) {}
  Result<EcmaPattern> run();

 private:
  struct Group {
    size_t start = 0;
    bool repeatable = true;
    uint64_t count = 1;  // the largest product of counts inside
  };

  bool at_end() const { return at_ >= pattern_.size(); }
  bool next_is(std::string_view text) const { return pattern_.substr(at_).starts_with(text); }
  bool fail(size_t offset, std::string_view reason, std::string_view advice = {});
  void emit(std::string_view text, size_t origin);
  void atom_done(uint64_t count, bool single);

  bool item();
  bool open_group();
  bool close_group();
  bool quantifier();
  bool counted(uint64_t& count);
  bool plain_character();
  bool escape_item();
  bool character_class();
  bool class_members(std::string& members);
  bool class_member(EcmaAtom& atom);

  std::string_view pattern_;
  size_t at_ = 0;
  EcmaPattern out_{};
  std::vector<Group> groups_{};
  bool repeatable_ = false;       // a quantifier may follow
  bool quantified_ = false;       // a quantifier was just read
  bool single_character_ = true;  // what may be repeated is one character, not a group
  uint64_t count_ = 1;            // product of counts inside what may be repeated
  std::string fault_{};
};

bool Translator::fail(size_t offset, std::string_view reason, std::string_view advice) {
  fault_ = pattern_fault(pattern_, offset, reason, advice);
  return false;
}

void Translator::emit(std::string_view text, size_t origin) {
  out_.pcre.append(text);
  out_.origins.resize(out_.pcre.size(), static_cast<uint32_t>(origin));
}

void Translator::atom_done(uint64_t count, bool single) {
  repeatable_ = true;
  quantified_ = false;
  single_character_ = single;
  count_ = count;
}

Result<EcmaPattern> Translator::run() {
  groups_.push_back({});
  while (!at_end()) {
    if (!item()) {
      return Failure{{}, fault_};
    }
  }
  if (groups_.size() > 1) {
    return Failure{{}, pattern_fault(pattern_, groups_.back().start, "the `(` is never closed")};
  }
  return std::move(out_);
}

bool Translator::item() {
  const size_t start = at_;
  switch (pattern_[at_]) {
    case '(':
      return open_group();
    case ')':
      return close_group();
    case '[':
      return character_class();
    case '\\':
      return escape_item();
    case '*':
    case '+':
    case '?':
      return quantifier();
    case '{': {
      uint64_t count = 0;
      if (counted(count)) {
        at_ = start;
        return quantifier();
      }
      return plain_character();
    }
    case '^':
    case '$':
    case '|':
      emit(pattern_.substr(at_, 1), at_);
      ++at_;
      repeatable_ = quantified_ = false;
      return true;
    case '.':
      emit(".", at_);
      ++at_;
      atom_done(1, true);
      return true;
    default:
      return plain_character();
  }
}

bool Translator::open_group() {
  const size_t start = at_;
  repeatable_ = quantified_ = false;
  if (next_is("(*")) {
    return fail(start, "`(*` is not known in JSON Schema patterns", "write `\\(` for a bracket");
  }
  if (!next_is("(?")) {
    groups_.push_back({start, true, 1});
    emit("(", start);
    ++at_;
    return true;
  }
  constexpr std::array<std::string_view, 3> lookaheads = {"(?:", "(?=", "(?!"};
  for (const std::string_view opening : lookaheads) {
    if (next_is(opening)) {
      groups_.push_back({start, opening == "(?:", 1});
      emit(opening, start);
      at_ += opening.size();
      return true;
    }
  }
  if (next_is("(?<=") || next_is("(?<!")) {
    // A lookbehind is only checked, never run: its inside must be a pattern, as in a lookahead.
    if (!out_.lookbehind) {
      out_.lookbehind = static_cast<uint32_t>(start);
    }
    groups_.push_back({start, false, 1});
    emit(next_is("(?<=") ? "(?=" : "(?!", start);
    at_ += 4;
    return true;
  }
  if (next_is("(?<")) {
    const size_t close = pattern_.find('>', at_);
    if (close == std::string_view::npos || close == at_ + 3) {
      return fail(start, "the name of the group is missing", "write `(?<name>`");
    }
    groups_.push_back({start, true, 1});
    emit(pattern_.substr(at_, close + 1 - at_), start);
    at_ = close + 1;
    return true;
  }
  const size_t behind =
      start + 2 < pattern_.size() ? decode_code_point(pattern_, start + 2).length : 0;
  return fail(
      start,
      in_backticks(pattern_.substr(start, 2 + behind)) + " is not known in JSON Schema patterns",
      "groups are `(`, `(?:`, `(?=`, `(?!` and `(?<name>`");
}

bool Translator::close_group() {
  if (groups_.size() == 1) {
    return fail(at_, "there is no `(` for this `)`");
  }
  const Group group = groups_.back();
  groups_.pop_back();
  groups_.back().count = std::max(groups_.back().count, group.count);
  emit(")", at_);
  ++at_;
  if (group.repeatable) {
    atom_done(group.count, false);
  } else {
    repeatable_ = quantified_ = false;
  }
  return true;
}

// Reads `{3}`, `{3,}` or `{3,5}`; leaves the place alone when there is none. Numbers are cut off
// above the limit of counts.
bool Translator::counted(uint64_t& count) {
  size_t end = at_ + 1;
  uint64_t number = 0;
  const auto digits = [&] {
    const size_t first = end;
    number = 0;
    while (end < pattern_.size() && is_digit(pattern_[end])) {
      number = std::min(number * 10 + static_cast<uint64_t>(pattern_[end] - '0'),
                        pattern_count_limit + 1);
      ++end;
    }
    return end > first;
  };
  if (!digits()) {
    return false;
  }
  count = number;
  if (end < pattern_.size() && pattern_[end] == ',') {
    ++end;
    if (digits()) {
      count = std::max(count, number);
    }
  }
  if (end >= pattern_.size() || pattern_[end] != '}') {
    return false;
  }
  at_ = end + 1;
  return true;
}

bool Translator::quantifier() {
  const size_t start = at_;
  if (quantified_ && pattern_[start] == '+') {
    return fail(start, "a second `+` (possessive) is not known in JSON Schema patterns");
  }
  if (!repeatable_) {
    return quantified_ ? fail(start, "a repetition is repeated", "put it in `(?:` and `)`")
                       : fail(start, "there is nothing that could be repeated");
  }
  uint64_t count = 1;
  if (pattern_[start] != '{') {
    ++at_;
  } else if (counted(count) && single_character_) {
    out_.largest_count = std::max(out_.largest_count, static_cast<uint32_t>(count));
  }
  const uint64_t product = std::max<uint64_t>(count, 1) * count_;
  if (product > pattern_count_limit) {
    return fail(start, "the counts of repetitions multiply to more than " +
                           std::to_string(pattern_count_limit));
  }
  groups_.back().count = std::max(groups_.back().count, product);
  if (!at_end() && pattern_[at_] == '?') {
    ++at_;
  }
  emit(pattern_.substr(start, at_ - start), start);
  repeatable_ = false;
  quantified_ = true;
  return true;
}

bool Translator::plain_character() {
  const CodePoint character = decode_code_point(pattern_, at_);
  if (!character.valid) {
    return fail(at_, "the pattern is not UTF-8");
  }
  const char first = pattern_[at_];
  if (first == '{' || first == '}' || first == ']' || first == '\0') {
    emit(pcre_character(character.value), at_);
  } else {
    emit(pattern_.substr(at_, character.length), at_);
  }
  at_ += character.length;
  atom_done(1, true);
  return true;
}

bool Translator::escape_item() {
  const size_t start = at_;
  const Result<EcmaAtom> escape = read_escape(pattern_, at_, false);
  if (!escape) {
    fault_ = escape.failure().message;
    return false;
  }
  const EcmaAtom& atom = *escape;
  at_ += atom.length;
  out_.back_references |= atom.is == EcmaAtom::Is::reference;
  if (atom.is == EcmaAtom::Is::boundary) {
    emit(atom.text, start);
    repeatable_ = quantified_ = false;
    return true;
  }
  if (atom.is == EcmaAtom::Is::character) {
    emit(pcre_character(atom.character), start);
  } else if (atom.is == EcmaAtom::Is::set && !atom.single) {
    emit("[" + atom.text + "]", start);
  } else {
    emit(atom.text, start);
  }
  atom_done(1, true);
  return true;
}

// ECMA-262, 22.2.1: CharacterClass. `[]` matches nothing, `[^]` every character.
bool Translator::character_class() {
  const size_t start = at_;
  ++at_;
  const bool negative = !at_end() && pattern_[at_] == '^';
  at_ += negative ? 1 : 0;
  std::string members;
  while (!at_end() && pattern_[at_] != ']') {
    if (!class_members(members)) {
      return false;
    }
  }
  if (at_end()) {
    return fail(start, "the `[` is never closed");
  }
  ++at_;
  if (members.empty()) {
    emit(negative ? "(?s:.)" : "(?!)", start);
  } else {
    emit((negative ? "[^" : "[") + members + "]", start);
  }
  atom_done(1, true);
  return true;
}

// One character, set or range.
bool Translator::class_members(std::string& members) {
  const size_t start = at_;
  const auto spelling = [](const EcmaAtom& atom) {
    return atom.is == EcmaAtom::Is::set ? atom.text : pcre_character(atom.character);
  };
  EcmaAtom first;
  if (!class_member(first)) {
    return false;
  }
  members += spelling(first);
  if (at_ + 1 >= pattern_.size() || pattern_[at_] != '-' || pattern_[at_ + 1] == ']') {
    return true;
  }
  ++at_;
  EcmaAtom last;
  if (!class_member(last)) {
    return false;
  }
  if (first.is == EcmaAtom::Is::set || last.is == EcmaAtom::Is::set) {
    // As in annex B: `[\w-.]` is a set, a hyphen and a dot.
    members += "\\-" + spelling(last);
    return true;
  }
  if (last.character < first.character) {
    return fail(start, "the range " + in_backticks(pattern_.substr(start, at_ - start)) +
                           " is in the wrong order");
  }
  members += "-" + spelling(last);
  return true;
}

bool Translator::class_member(EcmaAtom& atom) {
  if (pattern_[at_] == '\\') {
    Result<EcmaAtom> escape = read_escape(pattern_, at_, true);
    if (!escape) {
      fault_ = escape.failure().message;
      return false;
    }
    atom = *escape;
    at_ += atom.length;
    return true;
  }
  const CodePoint character = decode_code_point(pattern_, at_);
  if (!character.valid) {
    return fail(at_, "the pattern is not UTF-8");
  }
  atom.character = character.value;
  at_ += character.length;
  return true;
}

}  // namespace

std::string pattern_fault(std::string_view pattern, size_t offset, std::string_view reason,
                          std::string_view advice) {
  const std::string place =
      offset >= pattern.size() ? "the end" : "byte " + std::to_string(offset + 1);
  std::string fault = std::string(reason) + " at " + place;
  return advice.empty() ? fault : fault + "; " + std::string(advice);
}

Result<EcmaPattern> translate_pattern(std::string_view pattern) {
  return Translator(pattern).run();
}

}  // namespace matterlint
