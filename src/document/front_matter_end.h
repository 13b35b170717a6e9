// SPDX-License-Identifier: MIT
// Front matter that has no end, or stands in the wrong place: what is said about it. Used by
// front_matter.cc only.
#ifndef MATTERLINT_DOCUMENT_FRONT_MATTER_END_H_
#define MATTERLINT_DOCUMENT_FRONT_MATTER_END_H_

#include <cstddef>
#include <string_view>

#include "document/document.h"
#include "document/front_matter.h"

namespace matterlint {

/// The line from `begin`: its bytes are [begin, end), the next one begins at `next`. `ended` is
/// false for the last line of a text without a line end.
struct TextLine {
  size_t begin = 0;
  size_t end = 0;
  size_t next = 0;
  bool ended = false;
};

TextLine line_at(std::string_view text, size_t begin);

/// The line without the blanks at its end.
std::string_view trimmed(std::string_view text, const TextLine& line);

/// True for a line that can stand between the fences of a format.
bool could_be_field(std::string_view line, Format format);

/// True when the first line that is neither blank nor a comment could be front matter.
bool looks_like_fields(std::string_view content, Format format);

/// The fence is never closed; names the line that was probably meant to close it.
Problem unclosed_problem(std::string_view text, const FrontMatter& front, std::string_view closing);
Problem unclosed_brace_problem(Span brace);
/// Nothing closes the fence within the bytes that are read.
Problem too_long_problem(Span fence, size_t most_bytes);
Problem trailing_text_problem(std::string_view text, Span trailing);
/// `before` is what keeps the front matter from being at the head of the file.
Problem misplaced_problem(std::string_view text, Span before, Span fence);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_FRONT_MATTER_END_H_
