// SPDX-License-Identifier: MIT
// What all notes have in common: for each key how often it is there, with values of which kinds,
// and which values there are. Merged from the sheets of single notes; the result does not depend on
// their order, nor on how they were spread over several indexes before.
#ifndef MATTERLINT_PROJECT_INDEX_H_
#define MATTERLINT_PROJECT_INDEX_H_

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "project/fact_sheet.h"

namespace matterlint {

/// The number of a note in the list of paths of a run, which is sorted.
enum class NoteId : uint32_t {};

struct FactPlace {
  NoteId note{};
  Span span{};  // of the value; of a list or map the key
  friend auto operator<=>(const FactPlace&, const FactPlace&) = default;
};

/// The first places of many, in the order of notes, at most `limits::indexed_places`.
class FirstPlaces {
 public:
  void add(FactPlace place);
  void add(const FirstPlaces& other);
  const std::vector<FactPlace>& all() const { return places_; }

 private:
  std::vector<FactPlace> places_{};
};

/// How often something occurs, in how many notes, and where.
struct Occurrences {
  uint32_t count = 0;
  uint32_t notes = 0;
  FirstPlaces places{};

  /// Counts one more; those of one note come without others between them.
  void add(FactPlace place);
  void add(const Occurrences& other);

 private:
  NoteId last_{UINT32_MAX};
};

/// One value of a key.
struct ValueFacts {
  std::string text{};  // empty for a value longer than `limits::indexed_text_bytes`
  Kind kind = Kind::string;
  Occurrences seen{};
};

/// The least and the greatest of some numbers; empty when there was none.
template <class Number>
struct Range {
  std::optional<Number> least{};
  std::optional<Number> most{};
  void add(Number number) {
    least = least && *least < number ? least : number;
    most = most && *most > number ? most : number;
  }
  void add(const Range& other) {
    if (other.least) {
      add(*other.least);
      add(*other.most);
    }
  }
};

inline constexpr size_t kind_count = static_cast<size_t>(Kind::object) + 1;

struct KeyFacts {
  std::string pattern{};  // "/authors/*/name"; empty for the root
  uint64_t hash = 0;      // of the pattern
  uint64_t parent = 0;    // of the pattern of the parent; 0 for the root itself
  uint32_t notes = 0;     // that have the key anywhere
  std::array<Occurrences, kind_count> kinds{};  // by kind of its values
  Range<uint32_t> text_length{};                // in code points
  Range<uint32_t> size{};                       // items of lists, members of maps
  Range<double> number{};
  std::map<uint64_t, ValueFacts> values{};  // scalars by hash; those of the least hashes when
                                            // there are more than `limits::indexed_values`
  bool all_values = true;                   // false when there are
  uint32_t children = 0;                    // different keys below it
  bool open = false;  // more than `limits::indexed_keys` of them: data rather than keys, not kept

  const Occurrences& of(Kind kind) const { return kinds[static_cast<size_t>(kind)]; }
  /// The last part of the pattern, as it is written there.
  std::string_view token() const;
  /// Values, of any kind.
  uint32_t count() const;
  /// The first places of any kind.
  std::vector<FactPlace> places(size_t most) const;
  /// How many different values there are; estimated when not all are kept.
  size_t distinct() const;
};

class Index {
 public:
  /// Counts one note. Each note is added once.
  void add(const FactSheet& sheet, NoteId note);

  /// Counts the notes of another index, none of which is in this one.
  void merge(const Index& other);

  /// Notes that could be read.
  uint32_t notes() const { return notes_; }

  /// Notes that have more than the index looks at.
  uint32_t cut_notes() const { return cut_notes_; }

  /// The facts about a key, or null.
  const KeyFacts* find(std::string_view pattern) const;
  const KeyFacts* find(uint64_t pattern_hash) const;

  /// All keys, the root first, sorted by pattern.
  std::vector<const KeyFacts*> keys() const;

 private:
  KeyFacts* key_for(uint64_t hash, KeyFacts& parent, std::string_view token);
  void drop_children_of_open_keys();

  std::unordered_map<uint64_t, KeyFacts> keys_{};  // by hash of the pattern
  bool opened_ = false;  // a key became open whose children are still there
  uint32_t notes_ = 0;
  uint32_t cut_notes_ = 0;
};

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_INDEX_H_
