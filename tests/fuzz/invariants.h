// SPDX-License-Identifier: MIT
// What holds for every document, whatever the bytes it was made of. Fuzz targets stop at the first
// document for which it does not.
#ifndef MATTERLINT_TESTS_FUZZ_INVARIANTS_H_
#define MATTERLINT_TESTS_FUZZ_INVARIANTS_H_

#include "document/document.h"

namespace matterlint::test {

/// Ends the process with a sentence when a span leaves its text, cuts a character, or a child
/// leaves its parent.
void check_document(const Document& document);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_FUZZ_INVARIANTS_H_
