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

Failure bad(std::string message) {
  return {"", std::move(message)};
}

}  // namespace

/// Turns the parts of one alternative into steps.
class Glob::Compiler {
 public:
  explicit Compiler(Glob& glob) : glob_(glob) {}

  std::optional<Failure> add_alternative(std::string_view text) {
    glob_.starts_.push_back(static_cast<uint32_t>(glob_.steps_.size()));
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
    glob_.steps_.push_back({});
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
        glob_.steps_.push_back({.kind = Kind::folders});
      }
      return std::nullopt;
    }
    if (part == "*" && last && !glob_.steps_.empty() && glob_.steps_.back().kind == Kind::folders) {
      add_deep_end();  // `**/*` is everything below, too
      return std::nullopt;
    }
    if (auto failure = add_name(part)) {
      return failure;
    }
    if (!last) {
      glob_.steps_.push_back({.kind = Kind::letter, .letter = U'/'});
    }
    return std::nullopt;
  }

  void add_deep_end() { glob_.steps_.push_back({.kind = Kind::rest}); }

  std::optional<Failure> add_name(std::string_view name) {
    while (!name.empty()) {
      switch (name.front()) {
        case '*':
          if (name.starts_with("**")) {
            return bad(
                "has a `**` that is only a part of a name; write `**/*` for names in any "
                "folder or `*` for any characters");
          }
          glob_.steps_.push_back({.kind = Kind::many});
          name.remove_prefix(1);
          break;
        case '?':
          glob_.steps_.push_back({.kind = Kind::one});
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
          glob_.steps_.push_back({.kind = Kind::letter, .letter = take_character(name)});
      }
    }
    return std::nullopt;
  }

  /// Takes the set that `name` begins with, which is known to be closed.
  std::optional<Failure> add_set(std::string_view& name) {
    const size_t end = *glob_set_end(name, 0);
    std::string_view members = name.substr(1, end - 2);
    name.remove_prefix(end);
    Step set{.kind = Kind::set, .first = static_cast<uint32_t>(glob_.ranges_.size())};
    if (members.starts_with('!') || members.starts_with('^')) {
      set.negated = true;
      members.remove_prefix(1);
    }
    while (!members.empty()) {
      Range range;
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
      glob_.ranges_.push_back(range);
    }
    set.last = static_cast<uint32_t>(glob_.ranges_.size());
    glob_.steps_.push_back(set);
    return std::nullopt;
  }

  static char32_t take_member(std::string_view& members) {
    if (members.front() == '\\' && members.size() > 1) {
      members.remove_prefix(1);
    }
    return take_character(members);
  }

  Glob& glob_;
};

/// All places in the glob where a path read so far may stand.
class Glob::Match {
 public:
  explicit Match(const Glob& glob) : glob_(glob), seen_(glob.steps_.size(), 0) {
    for (const uint32_t start : glob.starts_) {
      enter(start);
    }
    places_.swap(next_);
  }

  void read(std::string_view text) {
    while (!text.empty() && !places_.empty()) {
      advance(take_character(text));
    }
  }

  bool nowhere() const { return places_.empty(); }

  bool stands_at(Kind kind) const {
    return std::any_of(places_.begin(), places_.end(),
                       [&](uint32_t place) { return glob_.steps_[place].kind == kind; });
  }

 private:
  void advance(char32_t character) {
    ++round_;
    next_.clear();
    for (const uint32_t place : places_) {
      const Step& step = glob_.steps_[place];
      const bool slash = character == U'/';
      switch (step.kind) {
        case Kind::letter:
          if (step.letter == character) {
            enter(place + 1);
          }
          break;
        case Kind::one:
          if (!slash) {
            enter(place + 1);
          }
          break;
        case Kind::set:
          if (!slash && holds(step, character)) {
            enter(place + 1);
          }
          break;
        case Kind::many:
          if (!slash) {
            enter(place);
          }
          break;
        case Kind::folders:
          stay(place);
          if (slash) {
            enter(place + 1);
          }
          break;
        case Kind::rest:
          stay(place);
          enter(place + 1);
          break;
        case Kind::end:
          break;
      }
    }
    places_.swap(next_);
  }

  bool stay(uint32_t place) {
    if (seen_[place] == round_) {
      return false;
    }
    seen_[place] = round_;
    next_.push_back(place);
    return true;
  }

  /// Also the places that are reached without reading. In the middle of a folder's name `folders`
  /// is kept by `stay`: what follows it may only begin behind a `/`.
  void enter(uint32_t place) {
    while (stay(place) &&
           (glob_.steps_[place].kind == Kind::many || glob_.steps_[place].kind == Kind::folders)) {
      ++place;
    }
  }

  bool holds(const Step& set, char32_t character) const {
    const auto begin = glob_.ranges_.begin();
    const bool in = std::any_of(begin + set.first, begin + set.last, [&](const Range& range) {
      return range.first <= character && character <= range.last;
    });
    return in != set.negated;
  }

  const Glob& glob_;
  std::vector<uint32_t> seen_;  // by step: the last round in which it was reached
  uint32_t round_ = 1;
  std::vector<uint32_t> places_{};
  std::vector<uint32_t> next_{};
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
  Compiler compiler(glob);
  for (const std::string& alternative : *alternatives) {
    if (auto failure = compiler.add_alternative(alternative)) {
      return *failure;
    }
  }
  return glob;
}

bool Glob::matches(std::string_view path) const {
  Match match(*this);
  match.read(path);
  return match.stands_at(Kind::end);
}

bool Glob::covers(std::string_view path) const {
  Match match(*this);
  for (size_t begin = 0;;) {
    const size_t slash = path.find('/', begin + 1);
    match.read(path.substr(begin, slash - begin));
    if (match.stands_at(Kind::end)) {
      return true;
    }
    if (slash == std::string_view::npos || match.nowhere()) {
      return false;
    }
    begin = slash;
  }
}

Glob::Reach Glob::below(std::string_view directory) const {
  Match match(*this);
  if (directory != ".") {
    match.read(directory);
    match.read("/");
  }
  if (match.nowhere()) {
    return Reach::nothing;
  }
  return match.stands_at(Kind::rest) ? Reach::everything : Reach::some;
}

}  // namespace matterlint
