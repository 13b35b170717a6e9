// SPDX-License-Identifier: MIT
#include "checks/folded_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "checks/edit_place.h"
#include "checks/scalar_text.h"
#include "checks/value_edit.h"
#include "document/data_text.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

constexpr std::string_view blanks = " \t";

bool is_letter(char c) {
  const char lower = static_cast<char>(c | 0x20);
  return (lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view trimmed(std::string_view text) {
  const size_t first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  text.remove_prefix(first);
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

/// The number of an item with the sign behind it: `1.`, `12)`; empty for other texts.
std::string_view number_at(std::string_view text) {
  const size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const bool ends = digits + 1 < text.size() && (text[digits] == '.' || text[digits] == ')') &&
                    blanks.find(text[digits + 1]) != std::string_view::npos;
  return digits >= 1 && digits <= 3 && ends ? text.substr(0, digits + 1) : std::string_view();
}

/// The sign that a text begins with in place of the dash of a list, as other notations have it.
std::string_view bullet_at(std::string_view text) {
  for (const std::string_view bullet : {"+", "--", "\u2022", "\u2013", "\u2014"}) {
    if (text.size() > bullet.size() && text.starts_with(bullet) &&
        blanks.find(text[bullet.size()]) != std::string_view::npos) {
      return bullet;
    }
  }
  if (const std::string_view number = number_at(text); !number.empty()) {
    return number;
  }
  const bool glued = text.size() > 2 && text[0] == '-' && is_letter(text[1]) && is_letter(text[2]);
  return glued ? text.substr(0, 1) : std::string_view();
}

bool is_number(std::string_view bullet) {
  return !bullet.empty() && bullet.front() >= '0' && bullet.front() <= '9';
}

/// True for equal bullets, and for numbers with the same sign behind them.
bool is_same_sort(std::string_view a, std::string_view b) {
  return a == b || (is_number(a) && is_number(b) && a.back() == b.back());
}

/// The bullet of the lines of a value that stands below its key; empty when it is no such list. A
/// text may begin with any number, a list begins with one.
std::string_view bullet_of(NodeRef value) {
  if (value.parent().is_array()) {
    return {};
  }
  const std::string_view bullet = bullet_at(slice(value, value.span()));
  return !is_number(bullet) || bullet == "1." || bullet == "1)" ? bullet : std::string_view();
}

/// True for `- item`, and below an item of a list for `-item`, which is no option such as `-x`.
bool looks_like_item(std::string_view line, bool below_item) {
  if (line.size() < 3 || line[0] != '-') {
    return false;
  }
  if (line[1] == ' ' || line[1] == '\t') {
    return !trimmed(line.substr(1)).empty();
  }
  return below_item && is_letter(line[1]) && is_letter(line[2]);
}

uint32_t line_begin(std::string_view bytes, uint32_t at) {
  return static_cast<uint32_t>(bytes.rfind('\n', at) + 1);
}

/// The text behind the dash or the bullet of a folded item.
uint32_t text_begin(std::string_view bytes, uint32_t item) {
  const size_t sign = std::max<size_t>(bullet_at(bytes.substr(item)).size(), 1);
  return static_cast<uint32_t>(bytes.find_first_not_of(blanks, item + sign));
}

/// The same for the value itself, which begins with an item when that has a bullet.
uint32_t first_begin(NodeRef value) {
  const uint32_t begin = value.span().begin;
  return bullet_of(value).empty() ? begin : text_begin(value.document().source->bytes(), begin);
}

/// A line end of its own for YAML, but for hardly anybody else.
bool has_lone_carriage_return(std::string_view text) {
  size_t at = text.find('\r');
  while (at != std::string_view::npos && text.substr(at).starts_with("\r\n")) {
    at = text.find('\r', at + 1);
  }
  return at != std::string_view::npos;
}

/// The texts that the value becomes: what stands before the first folded item, then the items.
/// Empty when one of them takes several lines or could not stand without quotes.
std::vector<std::string_view> parts_of(NodeRef value, const std::vector<Span>& items) {
  const std::string_view bytes = value.document().source->bytes();
  std::vector<std::string_view> parts;
  uint32_t begin = first_begin(value);
  if (has_lone_carriage_return(slice(value, value.span()))) {
    return {};
  }
  for (size_t i = 0; i <= items.size(); ++i) {
    const uint32_t end = i < items.size() ? line_begin(bytes, items[i].begin) : value.span().end;
    const std::string_view part = trimmed(bytes.substr(begin, end - begin));
    if (!is_plain_text(part, false)) {
      return {};
    }
    parts.push_back(part);
    begin = i < items.size() ? text_begin(bytes, items[i].begin) : end;
  }
  return parts;
}

/// What the data becomes: items behind the item that swallowed them, or a list in place of a text.
std::vector<DataChange> unfolding(NodeRef value, const std::vector<std::string_view>& parts) {
  if (!value.parent().is_array()) {
    return {setting(value, data_text(parts))};
  }
  std::vector<DataChange> changes{setting(value, data_text(parts.front()))};
  for (size_t i = 1; i < parts.size(); ++i) {
    changes.push_back(
        {ChangeKind::add_item, static_cast<uint32_t>(value.id()), "", data_text(parts[i])});
  }
  return changes;
}

/// Where a value that stands alone behind its colon begins a list instead.
std::optional<Edit> list_begin(NodeRef value, std::string_view indentation) {
  const std::string_view bytes = value.document().source->bytes();
  const uint32_t key_end = value.key_span().end;
  const std::string_view between = bytes.substr(key_end, value.span().begin - key_end);
  const size_t colon = between.find(':');
  if (value.key_span().empty() || colon == std::string_view::npos ||
      between.find_first_not_of(" \t\r\n", colon + 1) != std::string_view::npos) {
    return std::nullopt;
  }
  const uint32_t behind_colon = key_end + static_cast<uint32_t>(colon) + 1;
  return Edit{{behind_colon, first_begin(value)},
              std::string(line_end_behind(value)) + std::string(indentation) + "- "};
}

}  // namespace

std::vector<Span> folded_items(NodeRef value) {
  const Node& node = value.node();
  std::vector<Span> items;
  if (node.kind != Kind::string || node.style != Style::plain ||
      value.document().format != Format::yaml || is_alias(value)) {
    return items;
  }
  const std::string_view bytes = value.document().source->bytes().substr(0, node.span.end);
  const NodeRef parent = value.parent();
  if (!parent || parent.node().style == Style::flow) {
    return items;
  }
  const std::string_view bullet = bullet_of(value);
  for (size_t end = bytes.find('\n', node.span.begin); end != std::string_view::npos;) {
    const size_t begin = std::min(bytes.find_first_not_of(" \t\r\n", end), bytes.size());
    end = bytes.find('\n', begin);
    const std::string_view line = trimmed(bytes.substr(begin, std::min(end, bytes.size()) - begin));
    const bool bulleted = !bullet.empty() && is_same_sort(bullet_at(line), bullet);
    if (bulleted || looks_like_item(line, parent.is_array())) {
      const auto at = static_cast<uint32_t>(begin);
      items.push_back({at, at + static_cast<uint32_t>(line.size())});
    }
  }
  return items;
}

Span folding_span(NodeRef value, const std::vector<Span>& items) {
  const std::string_view bullet = bullet_of(value);
  const uint32_t begin = value.span().begin;
  return bullet.empty() ? items.front() : Span{begin, begin + static_cast<uint32_t>(bullet.size())};
}

std::string folding_in_words(NodeRef value, const std::vector<Span>& items) {
  if (const std::string_view bullet = bullet_of(value); !bullet.empty()) {
    return in_backticks(bullet) + (bullet == "-" ? " without a space behind it" : "") +
           " begins no list item: all lines are the one text " + in_backticks(value.text());
  }
  const std::string first = in_backticks(value.document().source->slice(items.front()));
  const std::string more = items.size() == 1 ? first : first + " and what follows it";
  return value.parent().is_array()
             ? more + (items.size() == 1 ? " belongs" : " belong") +
                   " to the item above: both are " + "the one text " + in_backticks(value.text())
             : more + (items.size() == 1 ? " is" : " are") + " no list but a part of the text " +
                   in_backticks(value.text());
}

std::string folding_help(NodeRef value) {
  return value.parent().is_array()
             ? "write each item on a line of its own, with its dash below the dash above and a "
               "space behind it"
             : "write every item with a dash, the first one on the line below the key; or put "
               "quotes around the text";
}

void add_unfolding(Diagnostic& diagnostic, NodeRef value) {
  const std::vector<Span> items = folded_items(value);
  const std::string_view bytes = value.document().source->bytes();
  const std::vector<std::string_view> parts = items.empty() || value.node().shared
                                                  ? std::vector<std::string_view>()
                                                  : parts_of(value, items);
  if (parts.empty()) {
    return;
  }
  Fix fix{"make " +
              std::string(items.size() == 1 && bullet_of(value).empty() ? "an item" : "items") +
              " of it",
          Safety::risky,
          {},
          {}};
  std::string_view indentation;
  if (value.parent().is_array()) {
    const auto found = item_indentation(value.parent());
    if (!found) {
      return;
    }
    indentation = *found;
  } else {
    const uint32_t line = line_begin(bytes, items.front().begin);
    indentation = bytes.substr(line, items.front().begin - line);
    auto edit = list_begin(value, indentation);
    if (!edit || indentation.find('\t') != std::string_view::npos) {
      return;
    }
    fix.edits.push_back(*std::move(edit));
  }
  for (const Span item : items) {
    fix.edits.push_back({{line_begin(bytes, item.begin), text_begin(bytes, item.begin)},
                         std::string(indentation) + "- "});
  }
  fix.changes = unfolding(value, parts);
  diagnostic.fixes.push_back(std::move(fix));
}

}  // namespace matterlint
