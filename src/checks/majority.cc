// SPDX-License-Identifier: MIT
#include "checks/majority.h"

#include <utility>

#include "source/message_text.h"

namespace matterlint {

std::string counts_in_words(const Majority& majority, std::string_view usual_form) {
  return "in " + counted(majority.rare, "note") + ", " + std::string(usual_form) + " in " +
         std::to_string(majority.usual);
}

std::vector<Label> places_of_usual(const NoteShelf& notes, const std::vector<FactPlace>& places,
                                   const std::string& remark) {
  constexpr size_t shown = 2;
  std::vector<Label> labels;
  NoteId last{UINT32_MAX};
  for (const FactPlace place : places) {
    if (labels.size() == shown) {
      break;
    }
    if (place.note != last) {
      if (std::optional<Label> label = notes.label(place, remark)) {
        labels.push_back(std::move(*label));
      }
      last = place.note;
    }
  }
  return labels;
}

}  // namespace matterlint
