// SPDX-License-Identifier: MIT
// Parts of the report for people that are shown on their own, too.
#ifndef MATTERLINT_OUTPUT_HUMAN_H_
#define MATTERLINT_OUTPUT_HUMAN_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "output/palette.h"

namespace matterlint {

/// "safe", "risky", "by hand".
std::string_view safety_phrase(Safety safety);

/// Appends a diagnostic without its fixes, as lines: what is wrong, the code frame, other places,
/// help. Lines of the note are cut to a terminal of `columns` cells.
void append_finding(std::string& out, const Diagnostic& diagnostic, const Palette& palette,
                    size_t columns);

}  // namespace matterlint

#endif  // MATTERLINT_OUTPUT_HUMAN_H_
