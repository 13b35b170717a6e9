// SPDX-License-Identifier: MIT
#include "checks/wiki_link.h"

#include <string>
#include <string_view>
#include <utility>

#include "checks/edit_place.h"
#include "checks/scalar_text.h"
#include "document/data_text.h"

namespace matterlint {
namespace {

bool is_flow_list(NodeRef value) {
  return value && value.is_array() && value.node().style == Style::flow;
}

bool has_quoted_item(NodeRef list) {
  for (const NodeRef item : list.children()) {
    const Style style = item.node().style;
    if (style == Style::single_quoted || style == Style::double_quoted) {
      return true;
    }
  }
  return false;
}

/// True for the signs of anchors, aliases and tags where these may stand: quotes would take them
/// away from what refers to them.
bool has_reference(std::string_view text) {
  for (size_t at = text.find_first_of("&*!"); at != std::string_view::npos;
       at = text.find_first_of("&*!", at + 1)) {
    if (at == 0 || std::string_view(" ,:{").find(text[at - 1]) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

/// True for `[[text]]`: two pairs of brackets that touch, and no third one and no text in quotes in
/// them.
bool is_link(NodeRef outer) {
  if (!is_flow_list(outer) || outer.size() != 1 || !is_flow_list(*outer.children().begin()) ||
      is_alias(outer)) {
    return false;
  }
  const std::string_view text = slice(outer, outer.span());
  if (!text.starts_with("[[") || !text.ends_with("]]") || text.size() < 5) {
    return false;
  }
  const std::string_view name = text.substr(2, text.size() - 4);
  return name.find_first_of("[]\r\n") == std::string_view::npos && name.front() != ' ' &&
         !has_reference(name) && !has_quoted_item(*outer.children().begin());
}

}  // namespace

std::optional<Span> wiki_link_at(NodeRef list) {
  if (list.document().format != Format::yaml || !is_flow_list(list)) {
    return std::nullopt;
  }
  const NodeRef outer = is_link(list) ? list : list.parent();
  return is_link(outer) ? std::optional(outer.span()) : std::nullopt;
}

std::optional<ValueEdit> quote_wiki_link(NodeRef list) {
  const std::optional<Span> span = wiki_link_at(list);
  const bool is_outer = span && *span == list.span();
  const NodeRef outer = is_outer ? list : list.parent();
  if (!span || holds_anchor(outer) || is_tagged(outer) || is_at_margin(outer)) {
    return std::nullopt;
  }
  const std::string_view link = slice(list, *span);
  const bool flow = !is_outer || in_flow(outer);
  const std::string quoted =
      written_text(link, {Format::yaml, flow, false}, quotes_of(list.document()));
  return declared(Edit{*span, is_outer ? quoted : "[" + quoted + "]"},
                  setting(list, data_text(link)));
}

}  // namespace matterlint
