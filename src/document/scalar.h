// SPDX-License-Identifier: MIT
// What a plain YAML scalar means (YAML 1.2.2, 10.3.2, core schema).
#ifndef MATTERLINT_DOCUMENT_SCALAR_H_
#define MATTERLINT_DOCUMENT_SCALAR_H_

#include <string_view>

#include "document/document.h"

namespace matterlint {

/// null, boolean, integer, number or string. Dates and YAML 1.1 words such as `yes` are strings.
Kind resolve_plain_scalar(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_SCALAR_H_
