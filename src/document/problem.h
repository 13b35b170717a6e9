// SPDX-License-Identifier: MIT
// What can be wrong with a text before anybody asks what it means.
#ifndef MATTERLINT_DOCUMENT_PROBLEM_H_
#define MATTERLINT_DOCUMENT_PROBLEM_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "source/edit.h"
#include "source/span.h"

namespace matterlint {

enum class ProblemKind : uint8_t {
  syntax,
  encoding,
  resource_limit,
  duplicate_key,
  unknown_tag,
  unclosed_front_matter,
  misplaced_front_matter,
  unopened_front_matter
};

/// What a reader found wrong with the text: a fact that a rule turns into a diagnostic.
struct Problem {
  ProblemKind kind = ProblemKind::syntax;
  Span span{};                    // the narrowest wrong text
  std::string message{};          // in the style of diagnostics: lower case, no full stop
  std::string help{};             // what to do; may be empty when `repair` says it
  std::optional<Span> related{};  // a second place, such as the first of two equal keys
  std::string related_message{};
  std::vector<Edit> repair{};    // makes the text readable; may be empty
  std::string repair_title{};    // what the repair does; its edits tell it when this is empty
  bool repair_is_guess = false;  // the text has other readings than the one the repair gives it
};

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_PROBLEM_H_
