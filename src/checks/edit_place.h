// SPDX-License-Identifier: MIT
// Where a node stands in the text of its note: on which lines, how deep, beside what. Edits are
// made from this, so that they are written the way the note is.
#ifndef MATTERLINT_CHECKS_EDIT_PLACE_H_
#define MATTERLINT_CHECKS_EDIT_PLACE_H_

#include <optional>
#include <string_view>

#include "document/document.h"

namespace matterlint {

/// The whole text that the node is a part of.
std::string_view bytes_of(NodeRef node);

/// A part of that text.
std::string_view slice(NodeRef node, Span span);

/// True for text of these characters alone.
bool consists_of(std::string_view text, std::string_view characters);

/// True for what is neither a list nor a map.
bool is_scalar(NodeRef node);

/// True inside `[]` or `{}`.
bool in_flow(NodeRef node);

/// True for a value with a tag of YAML such as `!!str`, which would apply to a new value too.
bool is_tagged(NodeRef value);

/// True when the value is an alias, which has the text of its anchor and not of its place.
bool is_alias(NodeRef value);

/// True when the value or a part of it is read from elsewhere or at other places too.
bool holds_anchor(NodeRef value);

/// True for a value at the very begin of a line below its key, where quotes and brackets let it
/// stand and nothing else may.
bool is_at_margin(NodeRef value);

/// True for a scalar that another can take the place of: on its own, without a tag, no block.
bool is_replaceable(NodeRef scalar);

/// The quotes that the note uses: those of its first quoted value, if one is among the first
/// thousand; else double quotes.
Style quotes_of(const Document& document);

/// Behind the last byte of a value, whatever it holds.
uint32_t end_of(NodeRef value);

/// The bytes between the begin of its line and `at`.
std::string_view before_on_line(NodeRef node, uint32_t at);

/// Where the line behind `at` begins; nothing when the line of `at` holds more than blanks and a
/// comment from there on, or does not end.
std::optional<uint32_t> next_line(NodeRef node, uint32_t at);

/// The bytes before the dashes of a list that is written below its key; nothing for other lists.
std::optional<std::string_view> item_indentation(NodeRef list);

/// How the lists beside a member are indented, when they are written below their keys.
std::optional<std::string_view> neighbouring_indentation(NodeRef member);

/// The line end of the line on which a node ends.
std::string_view line_end_behind(NodeRef node);

/// True when the comment in the line that begins at `line` would be part of the block text that
/// ends `value`, did it follow right behind it.
bool takes_in_comment(NodeRef value, uint32_t line);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_EDIT_PLACE_H_
