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
                                std::string_view indentation) {
  const auto start = behind_colon(scalar);
  if (!start || *start > scalar.span().begin ||
      !consists_of(slice(scalar, {*start, scalar.span().begin}), blanks)) {
    return std::nullopt;
  }
  const std::string head = std::string(line_end_behind(scalar)) + std::string(indentation) + "- ";
  std::string lines;
  for (const std::string_view item : items) {
    lines += head + written_text(item, {Format::yaml, false, false}, scalar.node().style);
  }
  return Edit{{*start, scalar.span().end}, std::move(lines)};
}

/// The whole lines of a block item that has them to itself.
std::optional<Edit> remove_lines(NodeRef item) {
  const std::string_view before = before_on_line(item, item.span().begin);
  const size_t dash = before.find_first_not_of(' ');
  const uint32_t end = end_of(item);
  const auto line = next_line(item, end);
  if (dash == std::string_view::npos || before[dash] != '-' ||
      !consists_of(before.substr(dash + 1), blanks) || !line ||
      slice(item, {item.span().begin, *line}).find('#') != std::string_view::npos) {
    return std::nullopt;
  }
  return Edit{{item.span().begin - static_cast<uint32_t>(before.size()), *line}, ""};
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
  const NodeRef previous = list && list.is_array() ? previous_sibling(item) : NodeRef();
  if (!previous || holds_anchor(item) || previous.node().shared || list.node().shared) {
    return std::nullopt;
  }
  const DataChange change{ChangeKind::remove, static_cast<uint32_t>(item.id()), "", ""};
  if (list.node().style == Style::block) {
    return declared(remove_lines(item), change);
  }
  const Span gap{previous.span().end, item.span().begin};
  if (!consists_of(slice(item, gap), " \t\r\n,")) {
    return std::nullopt;
  }
  return declared(Edit{{gap.begin, item.span().end}, ""}, change);
}

std::optional<ValueEdit> replace_with_list(NodeRef scalar,
                                           const std::vector<std::string_view>& items) {
  if (!is_replaceable(scalar)) {
    return std::nullopt;
  }
  if (const auto indentation = neighbouring_indentation(scalar)) {
    return declared(write_below(scalar, items, *indentation), setting(scalar, data_text(items)));
  }
  const ScalarPlace inside{scalar.document().format, true, false};
  std::string list = "[";
  for (const std::string_view item : items) {
    list += (list.size() > 1 ? ", " : "") + written_text(item, inside, scalar.node().style);
  }
  return declared(Edit{scalar.span(), list + "]"}, setting(scalar, data_text(items)));
}

}  // namespace matterlint
