// SPDX-License-Identifier: MIT
// Edits that change one key or one value and nothing else, written the way the note is written: in
// the quotes that stood there, and in quotes where YAML, TOML or JSON needs them. Every function
// answers nothing when the change could touch more than it should, above all behind an anchor.
#ifndef MATTERLINT_CHECKS_VALUE_EDIT_H_
#define MATTERLINT_CHECKS_VALUE_EDIT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "source/edit.h"

namespace matterlint {

/// Another name for a member. Nothing for a TOML table, whose name may stand in several headers.
std::optional<Edit> rename_key(NodeRef member, std::string_view key);

/// A string in place of a scalar. Nothing for lists, maps, block scalars and tagged values.
std::optional<Edit> replace_with_text(NodeRef scalar, std::string_view text);

/// A number or boolean in place of a scalar, written as it stands in `literal`.
std::optional<Edit> replace_with_literal(NodeRef scalar, std::string_view literal);

/// The scalar `value` of a schema in place of a scalar of the note.
std::optional<Edit> replace_with_value(NodeRef scalar, NodeRef value);

/// A list with the scalar as its one item: below the key when the lists beside it are written so,
/// else in brackets.
std::optional<Edit> wrap_in_list(NodeRef scalar);

/// The one scalar item in place of its list.
std::optional<Edit> unwrap_list(NodeRef list);

/// The quotes that the note uses: those of its first quoted value, if one is among
/// the first thousand; else double quotes.
Style quotes_of(const Document& document);

/// The scalar as it is written, as text in the note's quotes.
std::optional<Edit> quote_value(NodeRef scalar);

/// The key of a member in the note's quotes.
std::optional<Edit> quote_key(NodeRef member);

/// True for a scalar with a tag of YAML such as `!!str`, which would apply to a new value too.
bool is_tagged(NodeRef scalar);

/// True when the value is an alias, which has the text of its anchor and not of its place.
bool is_alias(NodeRef value);

/// The bytes before the dashes of a list that is written below its key; nothing for other lists.
std::optional<std::string_view> item_indentation(NodeRef list);

/// The line end of the line on which a node ends.
std::string_view line_end_behind(NodeRef node);

/// Takes an item that is not the first out of its list. Nothing when a comment would go with it.
std::optional<Edit> remove_item(NodeRef item);

/// The items written into brackets in place of one text.
std::optional<Edit> replace_with_list(NodeRef scalar, const std::vector<std::string_view>& items);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_VALUE_EDIT_H_
