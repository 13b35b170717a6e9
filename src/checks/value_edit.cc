// SPDX-License-Identifier: MIT
#include "checks/value_edit.h"

#include <algorithm>

#include "checks/scalar_text.h"

namespace matterlint {
namespace {

// Every fix asks these, so they do not read a whole note of many mistakes each time.
constexpr size_t longest_tag = 256;  // bytes
constexpr size_t values_asked_for_quotes = 1000;

constexpr std::string_view blanks = " \t";
constexpr std::string_view white_space = " \t\r\n";

bool is_scalar(NodeRef node) {
  return !node.is_array() && !node.is_object();
}

bool in_flow(NodeRef node) {
  // A flow collection holds nothing but flow collections, so the nearest one tells.
  const NodeRef parent = node.parent();
  return parent && parent.node().style == Style::flow;
}

std::string_view bytes_of(NodeRef node) {
  return node.document().source->bytes();
}

std::string_view slice(NodeRef node, Span span) {
  return node.document().source->slice(span);
}

bool consists_of(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == std::string_view::npos;
}

bool is_replaceable(NodeRef scalar) {
  const Style style = scalar.node().style;
  return is_scalar(scalar) && !scalar.node().shared && style != Style::literal &&
         style != Style::folded && !is_tagged(scalar);
}

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

/// How the lists beside a member are indented, when they are written below their keys.
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

/// Where the value's side of a block member begins: behind the colon.
std::optional<uint32_t> behind_colon(NodeRef member) {
  const std::string_view bytes = bytes_of(member);
  const size_t colon = bytes.find_first_not_of(blanks, member.key_span().end);
  if (member.key_span().empty() || colon == std::string_view::npos || bytes[colon] != ':') {
    return std::nullopt;
  }
  return static_cast<uint32_t>(colon + 1);
}

/// Wraps a plain or quoted scalar that stands on the line of its key into a list below it.
std::optional<Edit> wrap_below(NodeRef scalar, std::string_view indentation) {
  const auto start = behind_colon(scalar);
  if (!start || *start > scalar.span().begin ||
      !consists_of(slice(scalar, {*start, scalar.span().begin}), blanks)) {
    return std::nullopt;
  }
  return Edit{{*start, scalar.span().begin},
              std::string(line_end_behind(scalar)) + std::string(indentation) + "- "};
}

/// The whole lines of a block item that has them to itself.
std::optional<Edit> remove_lines(NodeRef item) {
  const std::string_view bytes = bytes_of(item);
  const size_t line = bytes.rfind('\n', item.span().begin - 1) + 1;
  const std::string_view before = bytes.substr(line, item.span().begin - line);
  const size_t end = bytes.find('\n', item.span().end);
  if (end == std::string_view::npos ||
      !consists_of(bytes.substr(item.span().end, end - item.span().end), white_space)) {
    return std::nullopt;
  }
  const size_t dash = before.find_first_not_of(" ");
  if (dash == std::string_view::npos || before[dash] != '-' ||
      !consists_of(before.substr(dash + 1), blanks)) {
    return std::nullopt;
  }
  return Edit{{static_cast<uint32_t>(line), static_cast<uint32_t>(end + 1)}, ""};
}

NodeRef previous_sibling(NodeRef node) {
  NodeRef previous;
  for (const NodeRef sibling : node.parent().children()) {
    if (sibling == node) {
      break;
    }
    previous = sibling;
  }
  return previous;
}

}  // namespace

std::optional<std::string_view> item_indentation(NodeRef list) {
  if (!list.is_array() || list.node().style != Style::block || list.size() == 0) {
    return std::nullopt;
  }
  const std::string_view bytes = bytes_of(list);
  const size_t start = list.span().begin;
  const size_t line = bytes.rfind('\n', start) + 1;
  const std::string_view before = bytes.substr(line, start - line);
  if (!consists_of(before, " ") || start >= bytes.size() || bytes[start] != '-') {
    return std::nullopt;
  }
  return before;
}

std::string_view line_end_behind(NodeRef node) {
  const std::string_view rest = bytes_of(node).substr(node.span().end);
  return rest.substr(0, rest.find('\n')).ends_with('\r') ? "\r\n" : "\n";
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

std::optional<Edit> quote_value(NodeRef scalar) {
  if (!is_replaceable(scalar)) {
    return std::nullopt;
  }
  return replacement(
      scalar, written_text(scalar.text(), place_of_value(scalar), quotes_of(scalar.document())));
}

std::optional<Edit> quote_key(NodeRef member) {
  if (member.parent().node().shared) {
    return std::nullopt;
  }
  const ScalarPlace place{member.document().format, in_flow(member), true};
  return Edit{member.key_span(), written_text(member.key(), place, quotes_of(member.document()))};
}

std::optional<Edit> rename_key(NodeRef member, std::string_view key) {
  const Node& node = member.node();
  const Format format = member.document().format;
  const bool table =
      format == Format::toml && !is_scalar(member) && member.node().style != Style::flow;
  if (!member.parent() || member.parent().node().shared || node.key_span.empty() || table ||
      node.key_style == Style::literal || node.key_style == Style::folded) {
    return std::nullopt;
  }
  const ScalarPlace place{format, in_flow(member), true};
  return Edit{node.key_span, written_text(key, place, node.key_style)};
}

std::optional<Edit> replace_with_text(NodeRef scalar, std::string_view text) {
  if (!is_replaceable(scalar)) {
    return std::nullopt;
  }
  // Numbers and the like have no quotes to keep, but a text in their place may need some.
  return replacement(scalar, written_text(text, place_of_value(scalar), scalar.node().style));
}

std::optional<Edit> replace_with_literal(NodeRef scalar, std::string_view literal) {
  if (!is_replaceable(scalar)) {
    return std::nullopt;
  }
  return replacement(scalar, std::string(literal));
}

std::optional<Edit> replace_with_value(NodeRef scalar, NodeRef value) {
  if (!is_scalar(value)) {
    return std::nullopt;
  }
  if (value.is_string()) {
    return replace_with_text(scalar, value.text());
  }
  if (value.kind() == Kind::null && scalar.document().format == Format::toml) {
    return std::nullopt;
  }
  return replace_with_literal(scalar, value.kind() == Kind::null ? "null" : value.text());
}

std::optional<Edit> wrap_in_list(NodeRef scalar) {
  if (!is_replaceable(scalar) || scalar.span().empty()) {
    return std::nullopt;
  }
  const std::string_view written = slice(scalar, scalar.span());
  if (scalar.document().format == Format::yaml) {
    if (written.find('\n') != std::string_view::npos) {
      return std::nullopt;
    }
    const auto indentation = neighbouring_indentation(scalar);
    if (indentation) {
      return wrap_below(scalar, *indentation);
    }
    if (scalar.is_string() && scalar.node().style == Style::plain) {
      const ScalarPlace inside{Format::yaml, true, false};
      return Edit{scalar.span(), "[" + written_text(scalar.text(), inside, Style::plain) + "]"};
    }
  }
  return Edit{scalar.span(), "[" + std::string(written) + "]"};
}

std::optional<Edit> unwrap_list(NodeRef list) {
  if (!list.is_array() || list.size() != 1 || list.node().shared) {
    return std::nullopt;
  }
  const NodeRef item = *list.children().begin();
  if (!is_replaceable(item) || item.span().empty()) {
    return std::nullopt;
  }
  const std::string written(slice(list, item.span()));
  if (list.node().style == Style::block) {
    const auto start = behind_colon(list);
    if (!start || *start > item.span().begin) {
      return std::nullopt;
    }
    const std::string_view between = slice(list, {*start, item.span().begin});
    const bool only_a_dash =
        consists_of(between, " \t\r\n-") && std::count(between.begin(), between.end(), '-') == 1;
    if (!only_a_dash || written.find('\n') != std::string::npos) {
      return std::nullopt;
    }
    return Edit{{*start, item.span().end}, " " + written};
  }
  const std::string_view left = slice(list, {list.span().begin, item.span().begin});
  const std::string_view right = slice(list, {item.span().end, list.span().end});
  if (!consists_of(left, " \t\r\n[") || !consists_of(right, " \t\r\n,]") ||
      written.find('\n') != std::string::npos) {
    return std::nullopt;
  }
  return Edit{list.span(), written};
}

std::optional<Edit> remove_item(NodeRef item) {
  const NodeRef list = item.parent();
  const NodeRef previous = list && list.is_array() ? previous_sibling(item) : NodeRef();
  if (!previous || item.node().shared || previous.node().shared || list.node().shared) {
    return std::nullopt;
  }
  if (list.node().style == Style::block) {
    return remove_lines(item);
  }
  const Span gap{previous.span().end, item.span().begin};
  if (!consists_of(slice(item, gap), " \t\r\n,")) {
    return std::nullopt;
  }
  return Edit{{gap.begin, item.span().end}, ""};
}

std::optional<Edit> replace_with_list(NodeRef scalar, const std::vector<std::string_view>& items) {
  if (!is_replaceable(scalar)) {
    return std::nullopt;
  }
  const ScalarPlace inside{scalar.document().format, true, false};
  std::string list = "[";
  for (const std::string_view item : items) {
    list += (list.size() > 1 ? ", " : "") + written_text(item, inside, scalar.node().style);
  }
  return replacement(scalar, list + "]");
}

}  // namespace matterlint
