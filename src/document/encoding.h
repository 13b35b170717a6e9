// SPDX-License-Identifier: MIT
// Which bytes of a text cannot be read, and what they may be instead.
#ifndef MATTERLINT_DOCUMENT_ENCODING_H_
#define MATTERLINT_DOCUMENT_ENCODING_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/document.h"

namespace matterlint {

/// Length of the UTF-8 byte order mark at the head of `text`: 3 or 0.
size_t byte_order_mark_length(std::string_view text);

/// The problem of a file that is UTF-16 or UTF-32, told by its first bytes: a byte order mark, or
/// NUL bytes around a character that begins front matter.
std::optional<Problem> find_wide_encoding(std::string_view head);

/// The first byte of `content` that is not strict UTF-8, or that is a control character no format
/// takes. JSON has its own word for controls other than NUL.
std::optional<Problem> find_encoding_problem(std::string_view text, Span content, Format format);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_ENCODING_H_
