// SPDX-License-Identifier: MIT
// What patterns for paths are compiled to: steps that a path takes one character at a time. All
// places where it may stand are kept, so the time of a match grows with path times pattern and no
// faster.
#ifndef MATTERLINT_SOURCE_PATH_AUTOMATON_H_
#define MATTERLINT_SOURCE_PATH_AUTOMATON_H_

#include <cstdint>
#include <vector>

namespace matterlint {

/// `one`, `set` and `many` (any number) stop at a `/`, `any` (one) and `deep` (any number) do not;
/// `folders` is nothing, or anything that ends with a `/`.
enum class PathStepKind : uint8_t { letter, one, set, many, any, deep, folders, end };

struct CharacterRange {
  char32_t first = 0;
  char32_t last = 0;
};

struct PathStep {
  PathStepKind kind = PathStepKind::end;
  bool negated = false;  // of a set
  char32_t letter = 0;   // of a letter
  uint32_t first = 0;    // of a set: its ranges
  uint32_t last = 0;
};

struct PathAutomaton {
  std::vector<PathStep> steps{};   // alternative after alternative, each with its `end`
  std::vector<uint32_t> starts{};  // the first step of each alternative
  std::vector<CharacterRange> ranges{};
};

/// A path on its way through an automaton, which has to outlive it.
class PathMatch {
 public:
  explicit PathMatch(const PathAutomaton& automaton);

  void read(char32_t character);

  /// No further character can make it match.
  bool nowhere() const { return places_.empty(); }

  /// What was read matches.
  bool matches() const { return stands_at(PathStepKind::end); }

  /// Whatever else is read, and something has to be, it will match.
  bool matches_all_below() const;

 private:
  bool stands_at(PathStepKind kind) const;
  void advance(uint32_t place, char32_t character);
  bool stay(uint32_t place);
  void enter(uint32_t place);
  bool holds(const PathStep& set, char32_t character) const;

  const PathAutomaton& automaton_;
  std::vector<uint32_t> seen_;  // by step: the last round in which it was reached
  uint32_t round_ = 1;
  std::vector<uint32_t> places_{};
  std::vector<uint32_t> next_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_PATH_AUTOMATON_H_
