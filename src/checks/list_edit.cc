// SPDX-License-Identifier: MIT
#include "checks/list_edit.h"

#include <algorithm>
#include <string>
#include <utility>

#include "checks/edit_place.h"
#include "checks/scalar_text.h"
#include "document/data_text.h"

namespace matterlint {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view white_space = " \t\r\n";

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

/// Writes items on lines of their own in place of a scalar on the line of its key.
std::optional<Edit> write_below(NodeRef scalar, const std::vector<std::string_view>& items,
                                std::string_view indentation, Style quotes) {
  const auto start = behind_colon(scalar);
  if (!start || *start > scalar.span().begin ||
      !consists_of(slice(scalar, {*start, scalar.span().begin}), blanks)) {
    return std::nullopt;
  }
  const std::string head = std::string(line_end_behind(scalar)) + std::string(indentation) + "- ";
  std::string lines;
  for (const std::string_view item : items) {
    lines += head + written_text(item, {Format::yaml, false, false}, quotes);
  }
  return Edit{{*start, scalar.span().end}, std::move(lines)};
}

/// The whole lines of a block item that has them to itself.
std::optional<Edit> remove_lines(NodeRef item, NodeRef previous) {
  const std::string_view before = before_on_line(item, item.span().begin);
  const size_t dash = before.find_first_not_of(' ');
  const uint32_t end = end_of(item);
  const auto line = next_line(item, end);
  if (dash == std::string_view::npos || before[dash] != '-' ||
      !consists_of(before.substr(dash + 1), blanks) || !line || takes_in_comment(previous, *line) ||
      slice(item, {item.span().begin, *line}).find('#') != std::string_view::npos) {
    return std::nullopt;
  }
  return Edit{{item.span().begin - static_cast<uint32_t>(before.size()), *line}, ""};
}

NodeRef next_sibling(NodeRef node) {
  return {&node.document(), node.node().next_sibling};
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

/// Takes an item between brackets out, with the comma behind the item before it or, for the first,
/// with its own.
std::optional<Edit> remove_from_brackets(NodeRef item, NodeRef previous) {
  const NodeRef next = next_sibling(item);
  const Span gap =
      previous ? Span{end_of(previous), item.span().begin} : Span{end_of(item), next.span().begin};
  if (!consists_of(slice(item, gap), " \t\r\n,") || (!previous && is_tagged(next))) {
    return std::nullopt;
  }
  return previous ? Edit{{gap.begin, end_of(item)}, ""} : Edit{{item.span().begin, gap.end}, ""};
}

/// Where an item begins: its value, or the first key of a map that is written in lines.
uint32_t begin_of(NodeRef item) {
  return item.is_object() && item.node().style == Style::block && item.size() > 0
             ? (*item.children().begin()).key_span().begin
             : item.span().begin;
}

/// What stands before an item on its line when that is one dash with blanks around it; else the
/// dash as the list is indented. Nothing when more stands there.
std::optional<std::string> dash_before(NodeRef item) {
  const std::string_view before = before_on_line(item, begin_of(item));
  if (consists_of(before, " -") && std::count(before.begin(), before.end(), '-') == 1) {
    return std::string(before);
  }
  const auto indentation = item_indentation(item.parent());
  return indentation ? std::optional(std::string(*indentation) + "- ") : std::nullopt;
}

std::optional<Edit> insert_lines(NodeRef list, NodeRef behind, const std::vector<NewItem>& items) {
  const NodeRef neighbour = behind ? behind : *list.children().begin();
  const auto dash = dash_before(neighbour);
  if (!dash) {
    return std::nullopt;
  }
  const uint32_t begin = begin_of(neighbour);
  const auto at =
      behind
          ? line_behind_item(behind)
          : std::optional(begin - static_cast<uint32_t>(before_on_line(neighbour, begin).size()));
  if (!at) {
    return std::nullopt;
  }
  std::string lines;
  for (const NewItem& item : items) {
    lines += *dash + item.written + std::string(line_end_behind(neighbour));
  }
  return Edit{{*at, *at}, std::move(lines)};
}

/// The white space before an item between brackets, from its line end on when it begins a line.
std::string gap_before(NodeRef item) {
  const std::string_view before = bytes_of(item).substr(0, item.span().begin);
  const size_t end = before.find_last_not_of(" \t") + 1;
  const std::string_view blank = before.substr(end);
  return before.substr(0, end).ends_with('\n')
             ? std::string(line_end_behind(item)) + std::string(blank)
             : std::string(blank);
}

std::string joined(const std::vector<NewItem>& items, const std::string& gap) {
  std::string text;
  for (const NewItem& item : items) {
    text += (text.empty() ? "" : "," + gap) + item.written;
  }
  return text;
}

/// Behind the last item, its comma and the comment on its line.
std::optional<Edit> append_in_brackets(NodeRef last, const std::vector<NewItem>& items) {
  const std::string_view bytes = bytes_of(last);
  uint32_t end = end_of(last);
  const size_t sign = bytes.find_first_not_of(white_space, end);
  const bool has_comma = sign != std::string_view::npos && bytes[sign] == ',';
  if (has_comma) {
    end = static_cast<uint32_t>(sign + 1);
  }
  std::string gap = last.parent().size() > 1 || gap_before(last).find('\n') != std::string::npos
                        ? gap_before(last)
                        : " ";
  const size_t line_end = bytes.find_first_of("\r\n", end);
  const size_t comment = bytes.find_first_not_of(blanks, end);
  const bool has_comment = comment < line_end && bytes[comment] == '#';
  const std::string before = has_comma ? "" : ",";
  const std::string after = has_comma ? "," : "";
  if (!has_comment) {
    return Edit{{end, end}, before + gap + joined(items, gap) + after};
  }
  if (line_end == std::string_view::npos) {
    return std::nullopt;
  }
  if (gap.find('\n') == std::string::npos) {
    const std::string_view line = before_on_line(last, last.span().begin);
    gap = std::string(line_end_behind(last)) +
          std::string(line.substr(0, line.find_first_not_of(blanks))) + "  ";
  }
  const Span behind{end, static_cast<uint32_t>(line_end)};
  return Edit{behind, before + std::string(slice(last, behind)) + gap + joined(items, gap) + after};
}

std::optional<Edit> insert_in_brackets(NodeRef list, NodeRef behind,
                                       const std::vector<NewItem>& items) {
  if (list.size() == 0) {
    const Span inside{list.span().begin + 1, list.span().end - 1};
    return consists_of(slice(list, inside), white_space)
               ? std::optional(Edit{{inside.begin, inside.begin}, joined(items, " ")})
               : std::nullopt;
  }
  const NodeRef next = behind ? next_sibling(behind) : *list.children().begin();
  if (!next) {
    return append_in_brackets(behind, items);
  }
  // What is before a value, an anchor or a tag, would become the new one's.
  if (next.node().shared || is_tagged(next)) {
    return std::nullopt;
  }
  const NodeRef second = next_sibling(next);
  const bool own_line = gap_before(next).find('\n') != std::string::npos;
  const std::string gap = behind || own_line ? gap_before(next) : second ? gap_before(second) : " ";
  return Edit{{next.span().begin, next.span().begin}, joined(items, gap) + "," + gap};
}

/// The item of a list of one scalar; empty when it cannot be taken out.
NodeRef only_item(NodeRef list) {
  const bool in_brackets = list.node().style == Style::flow;
  if (!list.is_array() || list.size() != 1 || list.node().shared || is_tagged(list) ||
      (in_brackets && is_at_margin(list))) {
    return {};
  }
  const NodeRef item = *list.children().begin();
  return is_replaceable(item) && !item.span().empty() ? item : NodeRef();
}

/// What stands where the list stood is `written`.
std::optional<Edit> unwrap(NodeRef list, const std::string& written) {
  const NodeRef item = *list.children().begin();
  if (list.node().style == Style::block) {
    const auto start = behind_colon(list);
    if (!start || *start > item.span().begin) {
      return std::nullopt;
    }
    const std::string_view between = slice(list, {*start, item.span().begin});
    const bool only_a_dash =
        consists_of(between, " \t\r\n-") && std::count(between.begin(), between.end(), '-') == 1;
    if (!only_a_dash || written.find_first_of("\r\n") != std::string::npos) {
      return std::nullopt;
    }
    return Edit{{*start, item.span().end}, " " + written};
  }
  const std::string_view left = slice(list, {list.span().begin, item.span().begin});
  const std::string_view right = slice(list, {item.span().end, list.span().end});
  if (!consists_of(left, " \t\r\n[") || !consists_of(right, " \t\r\n,]") ||
      written.find_first_of("\r\n") != std::string::npos) {
    return std::nullopt;
  }
  const bool needs_blank = list.document().format == Format::yaml && list.span().begin > 0 &&
                           bytes_of(list)[list.span().begin - 1] == ':';
  return Edit{list.span(), (needs_blank ? " " : "") + written};
}

}  // namespace

std::optional<ValueEdit> wrap_in_list(NodeRef scalar) {
  if (!is_replaceable(scalar) || scalar.span().empty()) {
    return std::nullopt;
  }
  const std::string_view written = slice(scalar, scalar.span());
  DataChange change = setting(scalar, "[" + data_text(scalar) + "]");
  if (scalar.document().format == Format::yaml) {
    if (written.find_first_of("\r\n") != std::string_view::npos) {
      return std::nullopt;
    }
    const auto indentation = neighbouring_indentation(scalar);
    if (indentation) {
      return declared(wrap_below(scalar, *indentation), std::move(change));
    }
    if (scalar.is_string() && scalar.node().style == Style::plain) {
      const ScalarPlace inside{Format::yaml, true, false};
      return declared(
          Edit{scalar.span(), "[" + written_text(scalar.text(), inside, Style::plain) + "]"},
          std::move(change));
    }
  }
  return declared(Edit{scalar.span(), "[" + std::string(written) + "]"}, std::move(change));
}

std::optional<ValueEdit> unwrap_list(NodeRef list) {
  const NodeRef item = only_item(list);
  if (!item) {
    return std::nullopt;
  }
  // Brackets let a text stand without quotes that needs some without them.
  const bool plain = item.is_string() && item.node().style == Style::plain &&
                     list.document().format == Format::yaml;
  const std::string written =
      plain ? written_text(item.text(), {Format::yaml, in_flow(list), false}, Style::plain)
            : std::string(slice(list, item.span()));
  return declared(unwrap(list, written), setting(list, data_text(item)));
}

std::optional<ValueEdit> unwrap_list(NodeRef list, std::string_view text) {
  const NodeRef item = only_item(list);
  const ScalarPlace place{list.document().format, in_flow(list), false};
  return item ? declared(unwrap(list, written_text(text, place, item.node().style)),
                         setting(list, data_text(text)))
              : std::nullopt;
}

std::optional<ValueEdit> remove_item(NodeRef item) {
  const NodeRef list = item.parent();
  if (!list || !list.is_array() || list.size() < 2 || holds_anchor(item) || list.node().shared) {
    return std::nullopt;
  }
  const NodeRef previous = previous_sibling(item);
  if (previous && previous.node().shared) {
    return std::nullopt;
  }
  return declared(list.node().style == Style::block ? remove_lines(item, previous)
                                                    : remove_from_brackets(item, previous),
                  {ChangeKind::remove, static_cast<uint32_t>(item.id()), "", ""});
}

std::optional<uint32_t> line_behind_item(NodeRef item) {
  const auto indentation = item_indentation(item.parent());
  auto at = next_line(item, end_of(item));
  const std::string_view bytes = bytes_of(item);
  while (at && indentation) {
    const size_t sign = bytes.find_first_not_of(' ', *at);
    const size_t end = bytes.find('\n', *at);
    if (sign == std::string_view::npos || end == std::string_view::npos || bytes[sign] != '#' ||
        sign - *at <= indentation->size()) {
      break;
    }
    at = static_cast<uint32_t>(end + 1);
  }
  return at;
}

std::optional<ItemsEdit> insert_items(NodeRef list, NodeRef behind,
                                      const std::vector<NewItem>& items) {
  if (!list.is_array() || list.node().shared || is_tagged(list) || items.empty()) {
    return std::nullopt;
  }
  auto edit = list.node().style == Style::block ? insert_lines(list, behind, items)
                                                : insert_in_brackets(list, behind, items);
  if (!edit) {
    return std::nullopt;
  }
  ItemsEdit made{std::move(*edit), {}};
  const ChangeKind kind = behind ? ChangeKind::add_item : ChangeKind::add_first_item;
  for (const NewItem& item : items) {
    made.changes.push_back(
        {kind, static_cast<uint32_t>((behind ? behind : list).id()), "", item.value});
  }
  return made;
}

std::optional<ValueEdit> replace_with_list(NodeRef scalar,
                                           const std::vector<std::string_view>& items,
                                           Style quotes) {
  if (!is_replaceable(scalar)) {
    return std::nullopt;
  }
  if (const auto indentation = neighbouring_indentation(scalar)) {
    return declared(write_below(scalar, items, *indentation, quotes),
                    setting(scalar, data_text(items)));
  }
  const ScalarPlace inside{scalar.document().format, true, false};
  std::string list = "[";
  for (const std::string_view item : items) {
    list += (list.size() > 1 ? ", " : "") + written_text(item, inside, quotes);
  }
  return declared(Edit{scalar.span(), list + "]"}, setting(scalar, data_text(items)));
}

}  // namespace matterlint
