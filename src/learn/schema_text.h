// SPDX-License-Identifier: MIT
// A proposal as a JSON Schema for people to read and edit.
#ifndef MATTERLINT_LEARN_SCHEMA_TEXT_H_
#define MATTERLINT_LEARN_SCHEMA_TEXT_H_

#include <string>
#include <string_view>

#include "learn/proposal.h"

namespace matterlint {

/// The whole file. `title` and `description` are for people.
std::string schema_text(const ProposedSchema& schema, std::string_view title,
                        std::string_view description);

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_SCHEMA_TEXT_H_
