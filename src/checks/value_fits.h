// SPDX-License-Identifier: MIT
// Whether a value that a fix would write satisfies the schema of its place, so that a fix never
// trades one diagnostic for another.
#ifndef MATTERLINT_CHECKS_VALUE_FITS_H_
#define MATTERLINT_CHECKS_VALUE_FITS_H_

#include <string_view>

#include "document/document.h"
#include "schema/vocabulary.h"

namespace matterlint {

/// A scalar that is not in a document yet.
struct ScalarValue {
  Kind kind = Kind::string;
  std::string_view text{};
};

enum class Fit : unsigned char { yes, no, unknown };

/// `unknown` when the schema decides by something that is not looked into, such as `not` or a
/// reference to another file.
Fit value_fits(NodeRef schema, ScalarValue value, const VocabularySet& vocabularies);

/// True when a schema's `type` is the name of a type of the value, or it has no `type`.
bool has_type(NodeRef schema, Kind kind);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_VALUE_FITS_H_
