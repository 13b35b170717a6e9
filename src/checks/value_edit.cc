// SPDX-License-Identifier: MIT
#include "checks/value_edit.h"

#include <utility>

#include "checks/edit_place.h"
#include "checks/scalar_text.h"
#include "document/data_text.h"

namespace matterlint {
namespace {

ScalarPlace place_of_value(NodeRef node) {
  return {node.document().format, in_flow(node), false};
}

std::optional<Edit> replacement(NodeRef scalar, std::string text) {
  const Span span = scalar.span();
  if (span.empty() && span.begin > 0) {
    const char before = bytes_of(scalar)[span.begin - 1];
    if (before == ':' || before == '-') {
      text.insert(0, 1, ' ');
    }
  }
  return Edit{span, std::move(text)};
}

}  // namespace

std::optional<ValueEdit> declared(std::optional<Edit> edit, DataChange change) {
  if (!edit) {
    return std::nullopt;
  }
  return ValueEdit{std::move(*edit), std::move(change)};
}

DataChange setting(NodeRef node, std::string value) {
  return {ChangeKind::set, static_cast<uint32_t>(node.id()), "", std::move(value)};
}

DataChange renaming(NodeRef member, std::string_view key) {
  return {ChangeKind::rename, static_cast<uint32_t>(member.id()), std::string(key), ""};
}

std::optional<ValueEdit> quote_value(NodeRef scalar) {
  if (!is_replaceable(scalar)) {
    return std::nullopt;
  }
  return declared(replacement(scalar, written_text(scalar.text(), place_of_value(scalar),
                                                   quotes_of(scalar.document()))),
                  setting(scalar, data_text(scalar.text())));
}

std::optional<ValueEdit> quote_key(NodeRef member) {
  if (member.parent().node().shared) {
    return std::nullopt;
  }
  const ScalarPlace place{member.document().format, in_flow(member), true};
  return declared(
      Edit{member.key_span(), written_text(member.key(), place, quotes_of(member.document()))},
      renaming(member, member.key()));
}

std::optional<ValueEdit> rename_key(NodeRef member, std::string_view key) {
  const Node& node = member.node();
  const Format format = member.document().format;
  const bool table =
      format == Format::toml && !is_scalar(member) && member.node().style != Style::flow;
  if (!member.parent() || member.parent().node().shared || node.key_span.empty() || table ||
      node.key_style == Style::literal || node.key_style == Style::folded) {
    return std::nullopt;
  }
  const ScalarPlace place{format, in_flow(member), true};
  return declared(Edit{node.key_span, written_text(key, place, node.key_style)},
                  renaming(member, key));
}

std::optional<ValueEdit> replace_with_text(NodeRef scalar, std::string_view text) {
  if (!is_replaceable(scalar)) {
    return std::nullopt;
  }
  // Numbers and the like have no quotes to keep, but a text in their place may need some.
  return declared(
      replacement(scalar, written_text(text, place_of_value(scalar), scalar.node().style)),
      setting(scalar, data_text(text)));
}

std::optional<ValueEdit> replace_with_literal(NodeRef scalar, std::string_view literal) {
  if (!is_replaceable(scalar)) {
    return std::nullopt;
  }
  return declared(replacement(scalar, std::string(literal)), setting(scalar, std::string(literal)));
}

std::optional<ValueEdit> replace_with_value(NodeRef scalar, NodeRef value) {
  if (!is_scalar(value)) {
    return std::nullopt;
  }
  if (value.is_string()) {
    return replace_with_text(scalar, value.text());
  }
  if (value.kind() == Kind::null && scalar.document().format == Format::toml) {
    return std::nullopt;
  }
  return replace_with_literal(scalar, data_text(value));
}

}  // namespace matterlint
