// SPDX-License-Identifier: MIT
#include "source/glob.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "source/glob_braces.h"
#include "source/limits.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

/// The next character of a text and its length. A byte that is not UTF-8 is a character of its own
/// behind all of Unicode, so that names in another encoding can be told apart.
char32_t take_character(std::string_view& text) {
  const CodePoint point = decode_code_point(text, 0);
  const char32_t character =
      point.valid ? point.value : 0x110000U + static_cast<unsigned char>(text.front());
  text.remove_prefix(point.length);
  return character;
}

void read(std::string_view text, PathMatch& match) {
  while (!text.empty() && !match.nowhere()) {
    match.read(take_character(text));
  }
}

Failure bad(std::string message) {
  return {"", std::move(message)};
}

}  // namespace

/// Turns the parts of one alternative into steps.
class Glob::Compiler {
 public:
  explicit Compiler(PathAutomaton& automaton) : automaton_(automaton) {}

  std::optional<Failure> add_alternative(std::string_view text) {
    automaton_.starts.push_back(static_cast<uint32_t>(automaton_.steps.size()));
    if (text.empty()) {
      return bad("is empty, so no path can match it");
    }
    if (text.front() == '/') {
      return bad(
          "begins with `/`; leave it out, paths are relative to the folder of the file that "
          "the glob stands in");
    }
    while (!text.empty()) {
      const size_t slash = end_of_part(text);
      const bool last = slash + 1 >= text.size();
      // `dir/` is `dir/**`.
      const bool below = slash < text.size() && last;
      if (auto failure = add_part(text.substr(0, slash), last && !below)) {
        return failure;
      }
      if (below) {
        add_deep_end();
      }
      text.remove_prefix(std::min(slash + 1, text.size()));
    }
    automaton_.steps.push_back({});
    return std::nullopt;
  }

 private:
  /// The first `/` that is no member of a set.
  static size_t end_of_part(std::string_view text) {
    size_t i = 0;
    while (i < text.size() && text[i] != '/') {
      i = text[i] == '['    ? *glob_set_end(text, i)
          : text[i] == '\\' ? i + glob_escape_length(text, i)
                            : i + 1;
    }
    return std::min(i, text.size());
  }

  std::optional<Failure> add_part(std::string_view part, bool last) {
    if (part.empty()) {
      return bad("has a `//`; no path has an empty part");
    }
    if (part == "." || part == "..") {
      return bad("has the part `" + std::string(part) +
                 "`, which no path has; it has to lead down from the folder of the file that the "
                 "glob stands in");
    }
    if (part == "**") {
      if (last) {
        add_deep_end();
      } else {
        automaton_.steps.push_back({.kind = PathStepKind::folders});
      }
      return std::nullopt;
    }
    if (part == "*" && last && !automaton_.steps.empty() &&
        automaton_.steps.back().kind == PathStepKind::folders) {
      add_deep_end();  // `**/*` is everything below, too
      return std::nullopt;
    }
    if (auto failure = add_name(part)) {
      return failure;
    }
    if (!last) {
      automaton_.steps.push_back({.kind = PathStepKind::letter, .letter = U'/'});
    }
    return std::nullopt;
  }

  void add_deep_end() {
    automaton_.steps.push_back({.kind = PathStepKind::any});
    automaton_.steps.push_back({.kind = PathStepKind::deep});
  }

  std::optional<Failure> add_name(std::string_view name) {
    while (!name.empty()) {
      switch (name.front()) {
        case '*':
          if (name.starts_with("**")) {
            return bad(
                "has a `**` that is only a part of a name; write `**/*` for names in any "
                "folder or `*` for any characters");
          }
          automaton_.steps.push_back({.kind = PathStepKind::many});
          name.remove_prefix(1);
          break;
        case '?':
          automaton_.steps.push_back({.kind = PathStepKind::one});
          name.remove_prefix(1);
          break;
        case '[':
          if (auto failure = add_set(name)) {
            return failure;
          }
          break;
        case '\\':
          name.remove_prefix(1);
          [[fallthrough]];
        default:
          automaton_.steps.push_back(
              {.kind = PathStepKind::letter, .letter = take_character(name)});
      }
    }
    return std::nullopt;
  }

  /// Takes the set that `name` begins with, which is known to be closed.
  std::optional<Failure> add_set(std::string_view& name) {
    const size_t end = *glob_set_end(name, 0);
    std::string_view members = name.substr(1, end - 2);
    name.remove_prefix(end);
    PathStep set{.kind = PathStepKind::set,
                 .first = static_cast<uint32_t>(automaton_.ranges.size())};
    if (members.starts_with('!') || members.starts_with('^')) {
      set.negated = true;
      members.remove_prefix(1);
    }
    while (!members.empty()) {
      CharacterRange range;
      range.first = range.last = take_member(members);
      if (members.size() > 1 && members.front() == '-') {
        members.remove_prefix(1);
        range.last = take_member(members);
      }
      if (range.last < range.first) {
        std::string shown;
        append_utf8(shown, range.first);
        shown += '-';
        append_utf8(shown, range.last);
        return bad("has the range `" + escape_unprintable(shown) + "`, which runs backwards");
      }
      automaton_.ranges.push_back(range);
    }
    set.last = static_cast<uint32_t>(automaton_.ranges.size());
    automaton_.steps.push_back(set);
    return std::nullopt;
  }

  static char32_t take_member(std::string_view& members) {
    if (members.front() == '\\' && members.size() > 1) {
      members.remove_prefix(1);
    }
    return take_character(members);
  }

  PathAutomaton& automaton_;
};

Result<Glob> Glob::compile(std::string_view text) {
  if (text.size() > limits::glob_bytes) {
    return bad("is longer than " + std::to_string(limits::glob_bytes) + " bytes");
  }
  const auto alternatives = expand_glob_braces(text);
  if (!alternatives) {
    return alternatives.failure();
  }
  Glob glob;
  Compiler compiler(glob.automaton_);
  for (const std::string& alternative : *alternatives) {
    if (auto failure = compiler.add_alternative(alternative)) {
      return *failure;
    }
  }
  return glob;
}

bool Glob::matches(std::string_view path) const {
  PathMatch match(automaton_);
  read(path, match);
  return match.matches();
}

bool Glob::covers(std::string_view path) const {
  PathMatch match(automaton_);
  for (size_t begin = 0;;) {
    const size_t slash = path.find('/', begin + 1);
    read(path.substr(begin, slash - begin), match);
    if (match.matches()) {
      return true;
    }
    if (slash == std::string_view::npos || match.nowhere()) {
      return false;
    }
    begin = slash;
  }
}

Glob::Reach Glob::below(std::string_view directory) const {
  PathMatch match(automaton_);
  if (directory != ".") {
    read(directory, match);
    read("/", match);
  }
  if (match.nowhere()) {
    return Reach::nothing;
  }
  return match.matches_all_below() ? Reach::everything : Reach::some;
}

}  // namespace matterlint
