// SPDX-License-Identifier: MIT
#include "checks/edit_place.h"

#include <algorithm>

#include "document/encoding.h"

namespace matterlint {
namespace {

constexpr std::string_view white_space = " \t\r\n";
// Every fix asks these, so they do not read a whole note of many mistakes each time.
constexpr size_t longest_tag = 256;  // bytes
constexpr size_t values_asked_for_quotes = 1000;

}  // namespace

std::string_view bytes_of(NodeRef node) {
  return node.document().source->bytes();
}

std::string_view slice(NodeRef node, Span span) {
  return node.document().source->slice(span);
}

bool consists_of(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == std::string_view::npos;
}

bool is_scalar(NodeRef node) {
  return !node.is_array() && !node.is_object();
}

bool in_flow(NodeRef node) {
  // A flow collection holds nothing but flow collections, so the nearest one tells.
  const NodeRef parent = node.parent();
  return parent && parent.node().style == Style::flow;
}

bool is_tagged(NodeRef scalar) {
  const Node& node = scalar.node();
  if (scalar.document().format != Format::yaml) {
    return false;
  }
  const std::string_view before = bytes_of(scalar).substr(0, node.span.begin);
  const size_t end = before.find_last_not_of(white_space);
  if (end == std::string_view::npos) {
    return false;
  }
  const std::string_view word = before.substr(0, end + 1);
  const std::string_view near = word.substr(word.size() - std::min(word.size(), longest_tag));
  const size_t blank = near.find_last_of(white_space);
  // So long a word without a blank may be a tag: better no edit than a wrong one.
  return blank == std::string_view::npos ? near.size() == longest_tag : near[blank + 1] == '!';
}

bool is_alias(NodeRef value) {
  return value.node().shared && slice(value, value.span()).starts_with('*');
}

bool is_at_margin(NodeRef value) {
  return value.document().format == Format::yaml && !in_flow(value) && !value.span().empty() &&
         before_on_line(value, value.span().begin).empty();
}

bool is_replaceable(NodeRef scalar) {
  const Style style = scalar.node().style;
  return is_scalar(scalar) && !scalar.node().shared && style != Style::literal &&
         style != Style::folded && !is_tagged(scalar) && !is_at_margin(scalar);
}

Style quotes_of(const Document& document) {
  const size_t count = std::min(document.nodes.size(), values_asked_for_quotes);
  for (size_t i = 0; i < count; ++i) {
    const Style style = document.nodes[i].style;
    if (style == Style::single_quoted || style == Style::double_quoted) {
      return style;
    }
  }
  return Style::double_quoted;
}

bool holds_anchor(NodeRef value) {
  if (value.node().shared) {
    return true;
  }
  for (const NodeRef child : value.children()) {
    if (holds_anchor(child)) {
      return true;
    }
  }
  return false;
}

uint32_t end_of(NodeRef value) {
  uint32_t end = value.span().end;
  if (!is_alias(value)) {
    for (const NodeRef child : value.children()) {
      end = std::max(end, end_of(child));
    }
  }
  return end;
}

std::string_view before_on_line(NodeRef node, uint32_t at) {
  const std::string_view before = bytes_of(node).substr(0, at);
  const std::string_view line = before.substr(before.rfind('\n') + 1);
  return line.size() == before.size() ? line.substr(byte_order_mark_length(line)) : line;
}

std::optional<uint32_t> next_line(NodeRef node, uint32_t at) {
  const std::string_view bytes = bytes_of(node);
  if (at > 0 && bytes[at - 1] == '\n') {
    return at;
  }
  const size_t sign = bytes.find_first_not_of(" \t\r", at);
  const size_t end = bytes.find('\n', at);
  const bool comment = sign != std::string_view::npos && bytes[sign] == '#' &&
                       node.document().format != Format::json;
  return end != std::string_view::npos && (sign == end || comment)
             ? std::optional(static_cast<uint32_t>(end + 1))
             : std::nullopt;
}

std::optional<std::string_view> item_indentation(NodeRef list) {
  if (!list.is_array() || list.node().style != Style::block || list.size() == 0) {
    return std::nullopt;
  }
  const std::string_view bytes = bytes_of(list);
  const size_t start = list.span().begin;
  const std::string_view before = before_on_line(list, list.span().begin);
  if (!consists_of(before, " ") || start >= bytes.size() || bytes[start] != '-') {
    return std::nullopt;
  }
  return before;
}

std::optional<std::string_view> neighbouring_indentation(NodeRef member) {
  const NodeRef parent = member.parent();
  if (!parent || !parent.is_object() || parent.node().style != Style::block) {
    return std::nullopt;
  }
  for (const NodeRef sibling : parent.children()) {
    if (const auto indentation = item_indentation(sibling)) {
      return indentation;
    }
  }
  return std::nullopt;
}

std::string_view line_end_behind(NodeRef node) {
  const std::string_view rest = bytes_of(node).substr(node.span().end);
  return rest.substr(0, rest.find('\n')).ends_with('\r') ? "\r\n" : "\n";
}

bool takes_in_comment(NodeRef value, uint32_t line) {
  while (value && value.size() > 0 && !is_alias(value)) {
    for (const NodeRef child : value.children()) {
      value = child;
    }
  }
  if (!value || (value.node().style != Style::literal && value.node().style != Style::folded)) {
    return false;
  }
  const std::string_view rest = bytes_of(value).substr(line);
  const size_t sign = rest.find_first_not_of(white_space);
  return sign != std::string_view::npos && rest[sign] == '#' && sign > 0 && rest[sign - 1] != '\n';
}

}  // namespace matterlint
