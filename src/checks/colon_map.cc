// SPDX-License-Identifier: MIT
#include "checks/colon_map.h"

#include <algorithm>

#include "checks/edit_place.h"
#include "checks/scalar_text.h"
#include "document/data_text.h"

namespace matterlint {

std::optional<Span> line_of_map(NodeRef map) {
  if (map.document().format != Format::yaml || !map.is_object() || !map.parent() ||
      map.node().style != Style::block || map.size() != 1 || is_alias(map)) {
    return std::nullopt;
  }
  const NodeRef member = *map.children().begin();
  const uint32_t begin = member.key_span().begin;
  const Style style = member.node().style;
  if (member.node().key_style != Style::plain || !is_scalar(member) ||
      (style != Style::plain && style != Style::absent)) {
    return std::nullopt;
  }
  const Span line{begin, std::max(colon_of_line(map).end, member.span().end)};
  return slice(map, line).find_first_of("\r\n") == std::string_view::npos ? std::optional(line)
                                                                          : std::nullopt;
}

Span colon_of_line(NodeRef map) {
  const NodeRef member = *map.children().begin();
  const uint32_t key_end = member.key_span().end;
  const size_t colon = bytes_of(map).find(':', key_end);
  const uint32_t at = colon == std::string_view::npos ? key_end : static_cast<uint32_t>(colon);
  return {at, at + 1};
}

std::optional<ValueEdit> quote_line(NodeRef map) {
  const std::optional<Span> line = line_of_map(map);
  if (!line || holds_anchor(map) || is_tagged(map) || is_tagged(*map.children().begin()) ||
      before_on_line(map, line->begin).empty() ||
      !consists_of(before_on_line(map, line->begin), " -")) {
    return std::nullopt;
  }
  const std::string_view text = slice(map, *line);
  return declared(
      Edit{*line, written_text(text, {Format::yaml, false, false}, quotes_of(map.document()))},
      setting(map, data_text(text)));
}

}  // namespace matterlint
