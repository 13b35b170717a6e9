// SPDX-License-Identifier: MIT
// A broken line in its parts, and what the functions that look for mistakes share.
#include <algorithm>
#include <utility>

#include "document/yaml_mistakes.h"
#include "document/yaml_spans.h"
#include "document/yaml_walk.h"

namespace matterlint::yaml {
namespace {

size_t skip_blanks(std::string_view text, size_t at, size_t end) {
  while (at < end && is_blank(text[at])) {
    ++at;
  }
  return at;
}

// The colon of the key that begins at `at`: the first `:` before a blank or the end, quotes passed
// over; `end` when there is none, or a bracket begins there.
size_t find_key_colon(std::string_view text, size_t at, size_t end) {
  if (at < end && (text[at] == '[' || text[at] == '{')) {
    return end;
  }
  if (at < end && is_quote(text[at])) {
    const size_t close = quoted_end(text.substr(0, end), at);
    at = skip_blanks(text, close == nowhere ? end : close, end);
    return at < end && text[at] == ':' && is_space_or_end(text, at + 1) ? at : end;
  }
  while (at < end && (text[at] != ':' || !is_space_or_end(text, at + 1))) {
    ++at;
  }
  return at;
}

// The end of the line without its comment, whose `#` follows a blank.
size_t text_end(std::string_view text, size_t begin, size_t end) {
  char open = '\0';
  for (size_t at = begin; at < end; ++at) {
    const char c = text[at];
    if (open != '\0') {
      open = c == open ? '\0' : open;
    } else if (is_quote(c) && (at == begin || is_blank(text[at - 1]))) {
      open = text.substr(0, end).find(c, at + 1) == nowhere ? '\0' : c;
    } else if (c == '#' && (at == begin || is_blank(text[at - 1]))) {
      end = at;
    }
  }
  while (end > begin && is_blank(text[end - 1])) {
    --end;
  }
  return end;
}

}  // namespace

BrokenLine cut_line(const YamlFailure& failure, size_t at) {
  BrokenLine line;
  line.failure = &failure;
  line.begin = line_begin(failure.text, failure.begin, at);
  const size_t stop = line_end(failure.text, line.begin);
  line.first = skip_blanks(failure.text, line.begin, stop);
  line.end = std::max(line.first, text_end(failure.text, line.first, stop));
  line.item = line.first;
  while (line.item < line.end &&
         (failure.text[line.item] == '-' || failure.text[line.item] == '?') &&
         is_space_or_end(failure.text, line.item + 1)) {
    line.item = skip_blanks(failure.text, line.item + 1, line.end);
  }
  line.colon = find_key_colon(failure.text, line.item, line.end);
  line.value = line.has_key() ? skip_blanks(failure.text, line.colon + 1, line.end) : line.item;
  return line;
}

BrokenLine line_below(const BrokenLine& line) {
  BrokenLine below = line;
  do {
    const size_t end = line_end(line.text(), below.begin);
    const size_t next = end + break_length(line.text(), end);
    below = cut_line(*line.failure, next);
    if (next == end) {
      below.begin = below.first = below.item = below.colon = below.value = below.end = next;
      return below;
    }
  } while (below.empty());
  return below;
}

BrokenLine line_above(const BrokenLine& line) {
  size_t at = line.begin;
  while (at > line.failure->begin) {
    at = line_begin(line.text(), line.failure->begin, at - 1);
    const BrokenLine above = cut_line(*line.failure, at);
    if (!above.empty()) {
      return above;
    }
  }
  BrokenLine nothing = line;
  nothing.begin = nothing.first = nothing.item = nothing.colon = nothing.value = nothing.end = at;
  return nothing;
}

bool swallows_line_below(const BrokenLine& line, size_t stop) {
  const BrokenLine below = line_below(line);
  return !below.empty() && below.first < stop && (below.has_key() || below.has_dash());
}

bool is_quote(char c) {
  return c == '"' || c == '\'';
}

bool is_word(std::string_view text) {
  return !text.empty() && text[0] != '-' && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || static_cast<unsigned char>(c) >= 0x80;
  });
}

void replace(Problem& problem, size_t begin, size_t end, std::string text) {
  problem.repair.push_back(
      {{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, std::move(text)});
}

Problem glued_comment(size_t hash) {
  Problem problem = syntax_problem(hash, hash + 1, "no space stands before this comment",
                                   "write a space before `#`");
  replace(problem, hash, hash, " ");
  return problem;
}

void quote(Problem& problem, const BrokenLine& line, size_t begin, size_t end) {
  const std::string text(line.slice(begin, end));
  if (text.find_first_of("\"\\") == std::string::npos) {
    replace(problem, begin, end, "\"" + text + "\"");
  } else if (text.find('\'') == std::string::npos) {
    replace(problem, begin, end, "'" + text + "'");
  }
}

}  // namespace matterlint::yaml
