// SPDX-License-Identifier: MIT
#include "checks/member_edit.h"

#include <algorithm>
#include <string>
#include <utility>

#include "checks/data_writer.h"
#include "checks/edit_place.h"
#include "document/data_text.h"

namespace matterlint {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view white_space = " \t\r\n";

std::optional<Edit> insertion(uint32_t at, std::string text) {
  return Edit{{at, at}, std::move(text)};
}

uint32_t line_begin(NodeRef member) {
  const uint32_t key = member.key_span().begin;
  return key - static_cast<uint32_t>(before_on_line(member, key).size());
}

/// True when the key is the first thing on its line, or only dashes of items are before it.
bool begins_line(NodeRef member, std::string_view before) {
  return !member.key_span().empty() &&
         consists_of(before_on_line(member, member.key_span().begin), before);
}

/// A table of TOML with a header: what follows its header belongs to it.
bool is_table(NodeRef member) {
  if (member.document().format != Format::toml || is_scalar(member)) {
    return false;
  }
  return !begins_line(member, blanks) || member.node().style != Style::flow;
}

/// Texts beside the new one without quotes, or nothing to go by: no quotes. Else those of the note.
Style text_style(NodeRef map) {
  Style style = Style::plain;
  for (const NodeRef member : map.children()) {
    const Style one = member.node().style;
    if (member.is_string() && one == Style::plain) {
      return Style::plain;
    }
    if (one == Style::single_quoted || one == Style::double_quoted) {
      style = quotes_of(map.document());
    }
  }
  return map.document().format == Format::yaml ? style : quotes_of(map.document());
}

/// The members around the place of a new key.
struct Neighbours {
  NodeRef before{};  // the new one comes behind it
  NodeRef after{};   // or else in front of it
};

Neighbours find_neighbours(NodeRef map, std::string_view key,
                           const std::vector<std::string_view>& order) {
  const auto own = std::find(order.begin(), order.end(), key);
  Neighbours found;
  for (auto at = own; own != order.end() && at != order.begin() && !found.before;) {
    found.before = map.find(*--at);
  }
  for (auto at = own; at != order.end() && !found.after; ++at) {
    found.after = map.find(*at);
  }
  if (!found.before && !found.after) {
    for (const NodeRef member : map.children()) {
      found.before = member;
    }
  }
  return found;
}

/// In TOML keys have to stand before the tables. Empty when there are only tables.
NodeRef last_before_tables(NodeRef map) {
  NodeRef last;
  for (const NodeRef member : map.children()) {
    if (is_table(member)) {
      break;
    }
    last = member;
  }
  return last;
}

/// Comments right above a member belong to it.
uint32_t begin_with_comments(NodeRef member) {
  const std::string_view bytes = bytes_of(member);
  uint32_t begin = line_begin(member);
  while (begin > member.document().content.begin) {
    const uint32_t above =
        begin - 1 - static_cast<uint32_t>(before_on_line(member, begin - 1).size());
    const size_t sign = bytes.find_first_not_of(blanks, above);
    if (above < member.document().content.begin || bytes[sign] != '#') {
      break;
    }
    begin = above;
  }
  return begin;
}

bool is_list_of_scalars(NodeRef value) {
  bool scalars = value.is_array() && value.size() > 0;
  if (scalars) {
    for (const NodeRef item : value.children()) {
      scalars = scalars && is_scalar(item);
    }
  }
  return scalars;
}

/// A member on a line of its own, in the blocks of YAML and TOML.
class BlockWriter {
 public:
  BlockWriter(NodeRef map, std::string_view key, NodeRef value)
      : map_(map), key_(key), value_(value) {}

  std::optional<Edit> write(Neighbours at) const {
    if (map_.document().format == Format::toml) {
      const NodeRef last = last_before_tables(map_);
      if (!last && map_.parent()) {
        return std::nullopt;
      }
      at.before = at.before && !is_table(at.before) ? at.before : at.after ? NodeRef() : last;
      at.after = at.after && !is_table(at.after) ? at.after : NodeRef();
      if (!at.before && !at.after) {
        at.before = last;
      }
    }
    if (at.before) {
      return write_behind(at.before);
    }
    if (at.after && begins_line(at.after, blanks)) {
      return line_at(begin_with_comments(at.after), at.after);
    }
    return at.after ? write_behind(at.after) : write_into_empty();
  }

 private:
  std::optional<Edit> write_behind(NodeRef member) const {
    const auto next = next_line(member, end_of(member));
    return next && begins_line(member, map_.document().format == Format::yaml ? " -" : blanks)
               ? line_at(*next, member)
               : std::nullopt;
  }

  std::optional<Edit> write_into_empty() const {
    const Document& document = map_.document();
    return map_.parent() || map_.size() > 0 || document.fence.empty()
               ? std::nullopt
               : line_at(document.content.begin, map_);
  }

  std::optional<Edit> line_at(uint32_t at, NodeRef neighbour) const {
    std::string indentation;
    if (!neighbour.key_span().empty() && neighbour != map_) {
      const std::string_view before = before_on_line(neighbour, neighbour.key_span().begin);
      indentation =
          consists_of(before, blanks) ? std::string(before) : std::string(before.size(), ' ');
    }
    const std::string end(neighbour == map_ ? line_end_of_fence() : line_end_behind(neighbour));
    const auto value = written(indentation, end);
    if (!value) {
      return std::nullopt;
    }
    const Format format = map_.document().format;
    return insertion(at, indentation + written_text(key_, {format, false, true}, Style::plain) +
                             (format == Format::toml ? " =" : ":") + *value + end);
  }

  std::string_view line_end_of_fence() const {
    const Document& document = map_.document();
    const std::string_view between = slice(map_, {document.fence.end, document.content.begin});
    return between.find('\r') == std::string_view::npos ? "\n" : "\r\n";
  }

  /// Behind the colon: on the same line, or below it when the lists beside it are.
  std::optional<std::string> written(const std::string& indentation, const std::string& end) const {
    const Format format = map_.document().format;
    const Style style = text_style(map_);
    const auto beside = list_indentation();
    const bool below = beside && is_list_of_scalars(value_);
    if (!below) {
      const auto value = written_value(value_, {format, false, false}, style);
      return value ? std::optional(" " + *value) : std::nullopt;
    }
    std::string lines;
    for (const NodeRef item : value_.children()) {
      const auto text = written_value(item, {format, false, false}, style);
      if (!text) {
        return std::nullopt;
      }
      lines += end + std::string(std::max(*beside, indentation.size()), ' ') + "- " + *text;
    }
    return lines;
  }

  std::optional<size_t> list_indentation() const {
    for (const NodeRef member : map_.children()) {
      if (const auto indentation = item_indentation(member)) {
        return indentation->size();
      }
    }
    return std::nullopt;
  }

  NodeRef map_;
  std::string_view key_;
  NodeRef value_;
};

/// A member between brackets, in JSON, in flow maps of YAML and in inline tables of TOML.
std::optional<Edit> write_in_brackets(NodeRef map, Neighbours at, const std::string& member) {
  if (map.size() == 0) {
    const uint32_t begin = map.span().begin + 1;
    return consists_of(slice(map, {begin, map.span().end - 1}), white_space)
               ? insertion(begin, member)
               : std::nullopt;
  }
  const NodeRef neighbour = at.before ? at.before : at.after;
  std::string gap = " ";
  if (begins_line(neighbour, blanks)) {
    gap = std::string(line_end_behind(*map.children().begin())) +
          std::string(before_on_line(neighbour, neighbour.key_span().begin));
  }
  return at.before ? insertion(end_of(neighbour), "," + gap + member)
                   : insertion(neighbour.key_span().begin, member + "," + gap);
}

struct Siblings {
  NodeRef previous{};
  NodeRef next{};
};

Siblings siblings_of(NodeRef member) {
  Siblings around;
  for (const NodeRef sibling : member.parent().children()) {
    if (sibling == member) {
      break;
    }
    around.previous = sibling;
  }
  around.next = NodeRef(&member.document(), member.node().next_sibling);
  return around;
}

std::optional<Edit> remove_from_brackets(NodeRef member) {
  const Siblings around = siblings_of(member);
  const uint32_t key = member.key_span().begin;
  const uint32_t end = end_of(member);
  if (around.previous) {
    const Span gap{end_of(around.previous), key};
    return consists_of(slice(member, gap), " \t\r\n,") ? std::optional(Edit{{gap.begin, end}, ""})
                                                       : std::nullopt;
  }
  if (around.next) {
    const Span gap{end, around.next.key_span().begin};
    return consists_of(slice(member, gap), " \t\r\n,") ? std::optional(Edit{{key, gap.end}, ""})
                                                       : std::nullopt;
  }
  return Edit{{key, end}, ""};
}

std::optional<Edit> remove_from_block(NodeRef member) {
  const auto next = next_line(member, end_of(member));
  const bool last_one = member.parent().size() == 1 && member.parent().parent();
  if (!next || last_one || is_table(member) ||
      takes_in_comment(siblings_of(member).previous, *next)) {
    return std::nullopt;
  }
  if (begins_line(member, blanks)) {
    // A comment above may head the keys that follow, unless none does.
    const std::string_view rest = bytes_of(member).substr(*next);
    const NodeRef following = siblings_of(member).next;
    const bool own_comment = !following || rest.starts_with('\n') || rest.starts_with("\r\n") ||
                             rest.substr(rest.find_first_not_of(blanks)).starts_with('#');
    return Edit{{own_comment ? begin_with_comments(member) : line_begin(member), *next}, ""};
  }
  // The first key of an item: the next one takes its place behind the dash.
  const NodeRef following = siblings_of(member).next;
  const bool first = following && begins_line(member, " -") && begins_line(following, " ") &&
                     line_begin(following) == *next;
  return first ? std::optional(Edit{{member.key_span().begin, following.key_span().begin}, ""})
               : std::nullopt;
}

}  // namespace

std::optional<ValueEdit> insert_member(NodeRef map, std::string_view key, NodeRef value,
                                       const std::vector<std::string_view>& order) {
  if (!map.is_object() || map.node().shared || map.find(key)) {
    return std::nullopt;
  }
  const Neighbours at = find_neighbours(map, key, order);
  DataChange change{ChangeKind::add_member, static_cast<uint32_t>(map.id()), std::string(key),
                    data_text(value)};
  if (map.node().style != Style::flow) {
    return declared(BlockWriter(map, key, value).write(at), std::move(change));
  }
  const Format format = map.document().format;
  const auto written = written_value(value, {format, true, false}, text_style(map));
  if (!written) {
    return std::nullopt;
  }
  return declared(write_in_brackets(map, at,
                                    written_text(key, {format, true, true}, Style::plain) +
                                        (format == Format::toml ? " = " : ": ") + *written),
                  std::move(change));
}

std::optional<ValueEdit> remove_member(NodeRef member) {
  const NodeRef map = member.parent();
  if (!map || !map.is_object() || member.key_span().empty() || holds_anchor(member)) {
    return std::nullopt;
  }
  return declared(
      map.node().style == Style::flow ? remove_from_brackets(member) : remove_from_block(member),
      {ChangeKind::remove, static_cast<uint32_t>(member.id()), "", ""});
}

}  // namespace matterlint
