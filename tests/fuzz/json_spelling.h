// SPDX-License-Identifier: MIT
// The data of a document written as JSON, to be read again.
#ifndef MATTERLINT_TESTS_FUZZ_JSON_SPELLING_H_
#define MATTERLINT_TESTS_FUZZ_JSON_SPELLING_H_

#include <cstddef>
#include <optional>
#include <string>

#include "document/document.h"

namespace matterlint::test {

/// The data below a node as one line of JSON, which is YAML too. Dates, and numbers that JSON
/// cannot write, become strings. Nothing when it would be very long, as behind aliases.
std::optional<std::string> spell_as_json(NodeRef node);

/// Bytes of the longest key as JSON writes it, with its quotes and escapes.
size_t longest_json_key(const Document& document);

/// True when JSON can write all numbers of the document as they are.
bool has_json_numbers(const Document& document);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_FUZZ_JSON_SPELLING_H_
