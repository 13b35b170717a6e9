// SPDX-License-Identifier: MIT
// Edits that change one key or one scalar and nothing else, written the way the note is written: in
// the quotes that stood there, and in quotes where YAML, TOML or JSON needs them. Every function
// answers nothing when the change could touch more than it should, above all behind an anchor.
#ifndef MATTERLINT_CHECKS_VALUE_EDIT_H_
#define MATTERLINT_CHECKS_VALUE_EDIT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/document.h"

namespace matterlint {

/// An edit with what it does to the data.
struct ValueEdit {
  Edit edit{};
  DataChange change{};
};

/// The edit with what it declares, when there is one.
std::optional<ValueEdit> declared(std::optional<Edit> edit, DataChange change);

/// The declaration that a node gets another value, given as one line of JSON.
DataChange setting(NodeRef node, std::string value);

/// The declaration that a member gets another key.
DataChange renaming(NodeRef member, std::string_view key);

/// Another name for a member. Nothing for a TOML table, whose name may stand in several headers.
std::optional<ValueEdit> rename_key(NodeRef member, std::string_view key);

/// A string in place of a scalar. Nothing for lists, maps, block scalars and tagged values.
std::optional<ValueEdit> replace_with_text(NodeRef scalar, std::string_view text);

/// A number or boolean in place of a scalar, written as it stands in `literal`.
std::optional<ValueEdit> replace_with_literal(NodeRef scalar, std::string_view literal);

/// The scalar `value` of a schema in place of a scalar of the note.
std::optional<ValueEdit> replace_with_value(NodeRef scalar, NodeRef value);

/// The scalar as it is written, as text in the note's quotes.
std::optional<ValueEdit> quote_value(NodeRef scalar);

/// The key of a member in the note's quotes.
std::optional<ValueEdit> quote_key(NodeRef member);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_VALUE_EDIT_H_
