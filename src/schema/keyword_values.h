// SPDX-License-Identifier: MIT
// Whether the value of a keyword is what the keyword takes.
#ifndef MATTERLINT_SCHEMA_KEYWORD_VALUES_H_
#define MATTERLINT_SCHEMA_KEYWORD_VALUES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "schema/keywords.h"
#include "schema/vocabulary.h"

namespace matterlint {

/// Checks the value of one keyword of a schema; schemas inside it are not looked into.
void check_keyword_value(const KeywordInfo& keyword, NodeRef value, Draft draft,
                         std::vector<DefinitionProblem>& problems);

/// What a keyword counts up to: a whole number of 0 or more in any spelling (`2`, `2.0`, `0x10`)
/// of at most 2^53; else empty.
std::optional<uint64_t> read_count(std::string_view text);

/// "did you mean `…`?" for the likeliest of `names`, or `otherwise`.
std::string did_you_mean(std::string_view text, const std::vector<std::string_view>& names,
                         std::string otherwise);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_KEYWORD_VALUES_H_
