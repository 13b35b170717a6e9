// SPDX-License-Identifier: MIT
// When what was seen is enough to be believed. All thresholds of learning stand here, so that what
// `init` decides can be explained by a few sentences.
#ifndef MATTERLINT_LEARN_EVIDENCE_H_
#define MATTERLINT_LEARN_EVIDENCE_H_

#include <cstddef>

namespace matterlint::evidence {

/// Below that many notes a key is not called required, nor a list of values closed.
inline constexpr size_t few_notes = 5;
inline constexpr size_t few_values = 20;

/// What all but two in a hundred do is a rule.
constexpr bool is_rule(size_t count, size_t total) {
  return total > 0 && count * 100 >= total * 98;
}

/// What at least one in twenty does is another way to do it; what fewer do is a mistake until
/// somebody says otherwise.
constexpr bool is_usual(size_t count, size_t total) {
  return count > 0 && count * 20 >= total && (count > 1 || total <= few_notes);
}

/// What nine in ten do is the main way, while none of the others is usual.
constexpr bool is_main(size_t count, size_t total) {
  return count * 10 >= total * 9;
}

/// The share of things seen once among all sightings is about the chance that the next one is new:
/// under one in a hundred all of them are known.
constexpr bool is_settled(size_t seen_once, size_t sightings) {
  return sightings >= few_values && seen_once * 100 <= sightings;
}

/// A spelling that is that much rarer than a near one is a slip.
inline constexpr size_t slip_ratio = 10;
constexpr bool is_slip(size_t count, size_t of_the_other) {
  return count * slip_ratio <= of_the_other;
}

/// Notes that may fail what was learned from them, as long as there are few mistakes in them.
constexpr size_t tolerated(size_t notes) {
  return notes / 50;
}

/// Among few notes one would be too many by that measure; so many with a mistake that leaves no
/// doubt are no reason to ask for less.
inline constexpr size_t tolerated_mistakes = 2;

/// What so many notes do is no slip, however many others there are.
inline constexpr size_t too_many_to_be_wrong = 100;

/// When more than one note in ten has a mistake that leaves no doubt, rare forms in the others are
/// likely to be mistakes, too.
constexpr bool is_careless(size_t certain_mistakes, size_t notes) {
  return certain_mistakes * 10 > notes;
}

}  // namespace matterlint::evidence

#endif  // MATTERLINT_LEARN_EVIDENCE_H_
