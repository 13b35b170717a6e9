// SPDX-License-Identifier: MIT
#include "source/path_automaton.h"

#include <algorithm>

namespace matterlint {

PathMatch::PathMatch(const PathAutomaton& automaton)
    : automaton_(automaton), seen_(automaton.steps.size(), 0) {
  for (const uint32_t start : automaton.starts) {
    enter(start);
  }
  places_.swap(next_);
}

void PathMatch::read(char32_t character) {
  ++round_;
  next_.clear();
  for (const uint32_t place : places_) {
    advance(place, character);
  }
  places_.swap(next_);
}

void PathMatch::advance(uint32_t place, char32_t character) {
  const PathStep& step = automaton_.steps[place];
  const bool slash = character == U'/';
  switch (step.kind) {
    case PathStepKind::letter:
      if (step.letter == character) {
        enter(place + 1);
      }
      break;
    case PathStepKind::one:
      if (!slash) {
        enter(place + 1);
      }
      break;
    case PathStepKind::set:
      if (!slash && holds(step, character)) {
        enter(place + 1);
      }
      break;
    case PathStepKind::many:
      if (!slash) {
        enter(place);
      }
      break;
    case PathStepKind::any:
      enter(place + 1);
      break;
    case PathStepKind::deep:
      enter(place);
      break;
    case PathStepKind::folders:
      stay(place);
      if (slash) {
        enter(place + 1);
      }
      break;
    case PathStepKind::end:
      break;
  }
}

bool PathMatch::stands_at(PathStepKind kind) const {
  return std::any_of(places_.begin(), places_.end(),
                     [&](uint32_t place) { return automaton_.steps[place].kind == kind; });
}

bool PathMatch::matches_all_below() const {
  return std::any_of(places_.begin(), places_.end(), [&](uint32_t place) {
    const auto step = automaton_.steps.begin() + place;
    const auto deep = step->kind == PathStepKind::any ? step + 1 : step;
    return deep->kind == PathStepKind::deep && (deep + 1)->kind == PathStepKind::end;
  });
}

bool PathMatch::stay(uint32_t place) {
  if (seen_[place] == round_) {
    return false;
  }
  seen_[place] = round_;
  next_.push_back(place);
  return true;
}

/// Also the places that are reached without reading. In the middle of a folder's name `folders` is
/// kept by `stay`: what follows it may only begin behind a `/`.
void PathMatch::enter(uint32_t place) {
  while (stay(place)) {
    const PathStepKind kind = automaton_.steps[place].kind;
    if (kind != PathStepKind::many && kind != PathStepKind::deep && kind != PathStepKind::folders) {
      return;
    }
    ++place;
  }
}

bool PathMatch::holds(const PathStep& set, char32_t character) const {
  const auto begin = automaton_.ranges.begin();
  const bool in =
      std::any_of(begin + set.first, begin + set.last, [&](const CharacterRange& range) {
        return range.first <= character && character <= range.last;
      });
  return in != set.negated;
}

}  // namespace matterlint
