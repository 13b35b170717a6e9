// SPDX-License-Identifier: MIT
// What a schema accepts, in words that need no knowledge of JSON Schema.
#ifndef MATTERLINT_CHECKS_FORM_WORDS_H_
#define MATTERLINT_CHECKS_FORM_WORDS_H_

#include <string>
#include <vector>

#include "schema/validate.h"

namespace matterlint {

/// What a schema accepts: "text that matches `^[a-z]+$`", "a whole number from 1 to 5", "a list of
/// texts", "a map with `name`". References inside the file are followed. Empty when the schema
/// cannot be told in few words.
std::string form_in_words(NodeRef schema);

/// What several schemas accept: "text or a list of texts". Empty when one of them has no words.
std::string forms_in_words(const std::vector<NodeRef>& schemas);

/// What one schema wants: values before a vocabulary, a format or types. Empty when it names none.
std::string wanted_of(NodeRef schema);

/// What the schema wants at the place, over all alternatives: "a whole number or `auto`". Empty
/// when the schema names neither values nor formats nor types.
std::string wanted_in_words(const Violation& violation);

/// What the value could be instead, where all branches of `anyOf` or `oneOf` are equally near;
/// empty where only one schema asks for something.
std::string forms_of_alternatives(const Violation& violation);

/// The ends of the range of a schema for numbers: "from 1 to 5", "of at least 1", "below 10". Empty
/// when it has none.
std::string range_in_words(NodeRef schema);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_FORM_WORDS_H_
