// SPDX-License-Identifier: MIT
// The proof that a fix did what it declared: the text that came out is read again and compared
// with what was read before.
#ifndef MATTERLINT_FIXES_DATA_PROOF_H_
#define MATTERLINT_FIXES_DATA_PROOF_H_

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/document.h"

namespace matterlint {

/// What in `after` is not `before` with exactly those changes, as a clause; empty when the data is
/// as declared and the text behind the front matter is the same. A change behind an anchor is
/// refused. Both documents are readable.
std::string find_unmeant_change(const Document& before, const Document& after,
                                const std::vector<DataChange>& changes);

/// The same for a text that could not be read before and so has no data to compare with: nothing up
/// to the last edit may be wrong any more, and when all can be read, each line that the edits left
/// alone and that looks like a key must be one. `edits` lead from the one text to the other.
std::string find_unmeant_reading(const Document& after, const std::vector<Edit>& edits);

}  // namespace matterlint

#endif  // MATTERLINT_FIXES_DATA_PROOF_H_
