// SPDX-License-Identifier: MIT
#include "source/gitignore_file.h"

#include <algorithm>
#include <array>
#include <utility>

namespace matterlint {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view wildcards = "*?[\\";

char32_t byte_at(std::string_view text, size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// Blanks at the end do not count unless a backslash stands before them.
void trim_blanks(std::string& line) {
  size_t kept = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
      kept = std::min(i + 1, line.size());
    } else if (line[i] != ' ') {
      kept = i + 1;
    }
  }
  line.resize(kept);
}

struct CharacterClass {
  std::string_view name{};
  std::vector<CharacterRange> ranges{};
};

/// The ASCII bytes of a class such as `alpha`; null when git knows none of that name.
const std::vector<CharacterRange>* find_class(std::string_view name) {
  static const std::array<CharacterClass, 12> classes{{
      {"alnum", {{'0', '9'}, {'A', 'Z'}, {'a', 'z'}}},
      {"alpha", {{'A', 'Z'}, {'a', 'z'}}},
      {"blank", {{' ', ' '}, {'\t', '\t'}}},
      {"cntrl", {{0, 31}, {127, 127}}},
      {"digit", {{'0', '9'}}},
      {"graph", {{33, 126}}},
      {"lower", {{'a', 'z'}}},
      {"print", {{32, 126}}},
      {"punct", {{33, 47}, {58, 64}, {91, 96}, {123, 126}}},
      {"space", {{' ', ' '}, {9, 13}}},
      {"upper", {{'A', 'Z'}}},
      {"xdigit", {{'0', '9'}, {'A', 'F'}, {'a', 'f'}}},
  }};
  const auto* found = std::find_if(classes.begin(), classes.end(),
                                   [&](const CharacterClass& one) { return one.name == name; });
  return found == classes.end() ? nullptr : &found->ranges;
}

}  // namespace

GitignoreFile GitignoreFile::parse(std::string_view bytes) {
  GitignoreFile file;
  if (bytes.starts_with(byte_order_mark)) {
    bytes.remove_prefix(byte_order_mark.size());
  }
  while (!bytes.empty()) {
    const size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string line(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.ends_with('\r')) {
      line.pop_back();
    }
    line.resize(std::min(line.find('\0'), line.size()));  // git sees no further
    if (auto pattern = parse_line(std::move(line))) {
      file.patterns_.push_back(std::move(*pattern));
    }
  }
  return file;
}

std::optional<GitignoreFile::Pattern> GitignoreFile::parse_line(std::string line) {
  if (line.empty() || line.front() == '#') {
    return std::nullopt;
  }
  trim_blanks(line);
  Pattern pattern;
  std::string_view text = line;
  if (text.starts_with('!')) {
    pattern.negated = true;
    text.remove_prefix(1);
  }
  if (text.ends_with('/')) {
    pattern.only_directories = true;
    text.remove_suffix(1);
  }
  pattern.only_name = text.find('/') == std::string_view::npos;
  if (text.starts_with('/')) {
    text.remove_prefix(1);
  }
  if (text.empty()) {
    return std::nullopt;
  }
  if (pattern.only_name && text.front() == '*' && text.size() > 1 &&
      text.find_first_of(wildcards, 1) == std::string_view::npos) {
    pattern.ending = text.substr(1);
    return pattern;
  }
  const size_t literal = std::min(text.find_first_of(wildcards), text.size());
  // git compares what has no wildcard by itself only where the whole path is compared. What follows
  // begins a pattern of its own: the `**` of `a/b**/c` is then as good as that of `a/**/c`.
  const size_t taken = pattern.only_name && literal < text.size() ? 0 : literal;
  pattern.literal = text.substr(0, taken);
  if (taken < text.size() && !compile(text.substr(taken), pattern.automaton)) {
    return std::nullopt;
  }
  return pattern;
}

/// False when the pattern can match nothing.
bool GitignoreFile::compile(std::string_view text, PathAutomaton& automaton) {
  automaton.starts.push_back(0);
  for (char before = '/'; !text.empty();) {
    const char first = text.front();
    switch (first) {
      case '*': {
        const size_t stars = std::min(text.find_first_not_of('*'), text.size());
        text.remove_prefix(stars);
        const bool whole_part = stars > 1 && before == '/' &&
                                (text.empty() || text.front() == '/' || text.starts_with("\\/"));
        if (whole_part && text.starts_with('/')) {
          automaton.steps.push_back({.kind = PathStepKind::folders});
          text.remove_prefix(1);
          before = '/';
          continue;
        }
        automaton.steps.push_back({.kind = whole_part ? PathStepKind::deep : PathStepKind::many});
        break;
      }
      case '?':
        automaton.steps.push_back({.kind = PathStepKind::one});
        text.remove_prefix(1);
        break;
      case '[':
        text.remove_prefix(1);
        if (!compile_set(text, automaton)) {
          return false;
        }
        break;
      case '\\':
        text.remove_prefix(1);
        if (text.empty()) {
          return false;
        }
        [[fallthrough]];
      default:
        automaton.steps.push_back({.kind = PathStepKind::letter, .letter = byte_at(text, 0)});
        before = text.front();
        text.remove_prefix(1);
        continue;
    }
    before = first;
  }
  automaton.steps.push_back({});
  return true;
}

/// Takes what follows the `[` up to the `]`; false when git would find no end, or a class that it
/// does not know.
bool GitignoreFile::compile_set(std::string_view& text, PathAutomaton& automaton) {
  PathStep set{.kind = PathStepKind::set, .first = static_cast<uint32_t>(automaton.ranges.size())};
  size_t at = 0;
  if (!text.empty() && (text[0] == '!' || text[0] == '^')) {
    set.negated = true;
    ++at;
  }
  char32_t before = 0;  // the byte that a `-` would make a range from
  for (bool first = true; at >= text.size() || text[at] != ']' || first; ++at, first = false) {
    if (at >= text.size()) {
      return false;
    }
    const bool range =
        text[at] == '-' && before != 0 && at + 1 < text.size() && text[at + 1] != ']';
    const bool named = !range && text.substr(at).starts_with("[:");
    const size_t close = named ? text.find(']', at + 2) : 0;
    if (named && close == std::string_view::npos) {
      return false;
    }
    if (named && close > at + 2 && text[close - 1] == ':') {
      const auto* members = find_class(text.substr(at + 2, close - 1 - (at + 2)));
      if (members == nullptr) {
        return false;
      }
      automaton.ranges.insert(automaton.ranges.end(), members->begin(), members->end());
      at = close;
      before = 0;
      continue;
    }
    at += range ? 1 : 0;
    at += text[at] == '\\' ? 1U : 0U;
    if (at >= text.size()) {
      return false;
    }
    automaton.ranges.push_back({range ? before : byte_at(text, at), byte_at(text, at)});
    before = range ? 0 : byte_at(text, at);
  }
  set.last = static_cast<uint32_t>(automaton.ranges.size());
  automaton.steps.push_back(set);
  text.remove_prefix(at + 1);
  return true;
}

bool GitignoreFile::Pattern::matches(std::string_view path) const {
  if (only_name) {
    path.remove_prefix(path.rfind('/') + 1);
  }
  if (!ending.empty()) {
    return path.ends_with(ending);
  }
  if (automaton.steps.empty()) {
    return path == literal;
  }
  if (!path.starts_with(literal)) {
    return false;
  }
  PathMatch match(automaton);
  for (size_t i = literal.size(); i < path.size() && !match.nowhere(); ++i) {
    match.read(byte_at(path, i));
  }
  return match.matches();
}

std::optional<bool> GitignoreFile::ignores(std::string_view path, FileKind kind) const {
  for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
    if ((!pattern->only_directories || kind == FileKind::directory) && pattern->matches(path)) {
      return !pattern->negated;
    }
  }
  return std::nullopt;
}

}  // namespace matterlint
