// SPDX-License-Identifier: MIT
#include "checks/list_in_text.h"

#include <algorithm>
#include <array>

namespace matterlint {
namespace {

constexpr std::array<std::string_view, 3> commas{",", "\uFF0C", "\u3001"};

bool is_letter(char c) {
  const char lower = static_cast<char>(c | 0x20);
  return (lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

/// The first comma of any width; empty when there is none. It looks at nothing behind the comma,
/// since it is asked again for what follows.
std::string_view comma_in(std::string_view text) {
  constexpr std::string_view first_bytes = ",\xEF\xE3";
  for (size_t at = text.find_first_of(first_bytes); at != std::string_view::npos;
       at = text.find_first_of(first_bytes, at + 1)) {
    for (const std::string_view comma : commas) {
      if (text.substr(at).starts_with(comma)) {
        return text.substr(at, comma.size());
      }
    }
  }
  return {};
}

/// True for `-a`, which no number begins with.
bool begins_with_glued_dash(std::string_view text) {
  return text.size() > 1 && text[0] == '-' && is_letter(text[1]);
}

std::vector<std::string_view> between_dashes(std::string_view text) {
  std::vector<std::string_view> items;
  while (!text.empty()) {
    size_t next = text.find(" -", 1);
    while (next != std::string_view::npos && !begins_with_glued_dash(text.substr(next + 1))) {
      next = text.find(" -", next + 1);
    }
    items.push_back(trimmed(text.substr(1, next == std::string_view::npos ? next : next - 1)));
    text = next == std::string_view::npos ? std::string_view() : text.substr(next + 1);
  }
  return items;
}

/// Without the brackets of a list, also when only one of them is there. `[[A]]` is a link.
std::string_view without_brackets(std::string_view text) {
  const auto opening = std::count(text.begin(), text.end(), '[');
  const auto closing = std::count(text.begin(), text.end(), ']');
  const bool begins = text.starts_with('[') && opening == 1;
  const bool ends = text.ends_with(']') && closing == 1;
  if ((begins && (ends || closing == 0)) || (ends && opening == 0)) {
    text.remove_prefix(begins ? 1 : 0);
    text.remove_suffix(ends ? 1 : 0);
  }
  return text;
}

std::string_view without_quotes(std::string_view text) {
  const bool quoted = text.size() > 2 && (text.front() == '"' || text.front() == '\'') &&
                      text.find(text.front(), 1) == text.size() - 1;
  return quoted ? text.substr(1, text.size() - 2) : text;
}

/// True for one wiki link and nothing else.
bool is_link(std::string_view text) {
  return text.size() > 4 && text.starts_with("[[") && text.find("]]") == text.size() - 2;
}

/// A part of a link or of a list in a list is no item.
bool is_item(std::string_view text) {
  return !text.empty() &&
         std::count(text.begin(), text.end(), '[') == std::count(text.begin(), text.end(), ']');
}

}  // namespace

std::string_view wide_comma_in(std::string_view text) {
  const std::string_view comma = comma_in(text);
  return comma == "," ? std::string_view() : comma;
}

std::vector<std::string_view> between_commas(std::string_view text) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::string_view comma = comma_in(text);
    if (comma.empty()) {
      parts.push_back(trimmed(text));
      return parts;
    }
    const auto at = static_cast<size_t>(comma.data() - text.data());
    parts.push_back(trimmed(text.substr(0, at)));
    text.remove_prefix(at + comma.size());
  }
}

ListInText list_in_text(std::string_view text) {
  const std::string_view whole = trimmed(text);
  ListInText list;
  if (begins_with_glued_dash(whole)) {
    return {between_dashes(whole), true};
  }
  if (is_link(whole)) {
    return {{whole}, !comma_in(whole).empty()};
  }
  const std::string_view inside = without_brackets(whole);
  list.items = between_commas(inside);
  list.signs = inside.size() < whole.size() || list.items.size() > 1;
  if (inside.size() < whole.size()) {
    std::transform(list.items.begin(), list.items.end(), list.items.begin(), without_quotes);
  }
  if (!std::all_of(list.items.begin(), list.items.end(), is_item)) {
    list.items.clear();
  }
  return list;
}

}  // namespace matterlint
