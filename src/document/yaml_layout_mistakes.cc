// SPDX-License-Identifier: MIT
// Mistakes in what a line begins with, and in how it stands among its neighbours.
#include <algorithm>
#include <string>
#include <utility>

#include "document/yaml_mistakes.h"
#include "document/yaml_spans.h"
#include "document/yaml_walk.h"
#include "source/unicode.h"

namespace matterlint::yaml {
namespace {

bool is_word(std::string_view text) {
  return !text.empty() && text[0] != '-' && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || static_cast<unsigned char>(c) >= 0x80;
  });
}

std::string code_point_name(char32_t c) {
  std::string name = "U+0000";
  for (size_t i = name.size(); c != 0; c /= 16) {
    name[--i] = "0123456789ABCDEF"[c % 16];
  }
  return name;
}

std::string quoted_text(const BrokenLine& line, size_t begin, size_t end) {
  return "`" + std::string(line.slice(begin, end)) + "`";
}

}  // namespace

Explained find_tab(const BrokenLine& line) {
  size_t at = line.begin;
  while (at < line.item && line.text()[at] != '\t') {
    ++at;
  }
  if (at >= line.item || at >= line.end) {
    return std::nullopt;
  }
  size_t end = at;
  while (end < line.end && line.text()[end] == '\t') {
    ++end;
  }
  return syntax_problem(at, end, "a tab indents this line", "YAML wants spaces here");
}

Explained find_strange_blank(const BrokenLine& line) {
  size_t at = line.begin;
  while (at < line.end && line.text()[at] == ' ') {
    ++at;
  }
  size_t end = at;
  std::string spaces;
  while (end < line.end) {
    const size_t length = line.text()[end] == ' ' ? 1 : strange_blank_length(line.text(), end);
    if (length == 0) {
      break;
    }
    end += length;
    spaces += ' ';
  }
  if (end == at) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(at, end,
                                   "this line is indented with " +
                                       code_point_name(decode_code_point(line.text(), at).value) +
                                       ", which looks like a space",
                                   "YAML wants ordinary spaces");
  problem.repair.push_back({problem.span, std::move(spaces)});
  return problem;
}

Explained find_missing_blank(const BrokenLine& line) {
  if (line.has_key()) {
    return std::nullopt;
  }
  size_t colon = line.text().find(':', line.item);
  const char first = line.value_first();
  if (first == '"' || first == '\'') {
    const size_t close = quoted_end(line.text(), line.item);
    colon = close != nowhere && close < line.end && line.text()[close] == ':' ? close : nowhere;
  } else if (colon != nowhere && !is_word(line.slice(line.item, std::max(colon, line.item)))) {
    return std::nullopt;
  }
  if (colon == nowhere || colon + 1 >= line.end || line.slice(colon, line.end).starts_with("://")) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(colon, colon + 1, "no blank stands behind this colon",
                                   "put a blank between the colon and the value");
  problem.repair.push_back({{problem.span.end, problem.span.end}, " "});
  return problem;
}

Explained find_equals_sign(const BrokenLine& line) {
  const size_t equals = line.text().find('=', line.item);
  if (line.has_key() || equals >= line.end) {
    return std::nullopt;
  }
  size_t key_end = equals;
  while (key_end > line.item && is_blank(line.text()[key_end - 1])) {
    --key_end;
  }
  if (!is_word(line.slice(line.item, key_end))) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(equals, equals + 1, "`=` stands between a key and its value",
                                   "YAML wants `:`");
  const bool blank = is_space_or_end(line.text(), equals + 1);
  problem.repair.push_back(
      {{static_cast<uint32_t>(key_end), problem.span.end}, blank ? ":" : ": "});
  return problem;
}

Explained find_block_behind_key(const BrokenLine& line) {
  if (!line.has_key() || !line.value_text().starts_with("- ")) {
    return std::nullopt;
  }
  return syntax_problem(
      line.value, line.value + 1,
      "a list begins on the line of its key " + quoted_text(line, line.item, line.colon),
      "begin it on the next line, or put quotes around a text");
}

// A key and a list item that are indented alike cannot belong together.
Explained find_mixed_block(const BrokenLine& line) {
  const YamlFailure& failure = *line.failure;
  const bool is_item = line.item != line.first;
  for (size_t above = line.begin; above > failure.begin;) {
    above = line_begin(failure.text, failure.begin, above - 1);
    const BrokenLine other = cut_line(failure, above);
    if (other.first >= other.end || other.first - other.begin > line.first - line.begin) {
      continue;
    }
    if (other.first - other.begin < line.first - line.begin ||
        is_item == (other.item != other.first) || (is_item ? !other.has_key() : !line.has_key()) ||
        (is_item && other.value >= other.end)) {
      return std::nullopt;
    }
    return syntax_problem(
        line.first, line.end,
        is_item ? "this list item stands among keys" : "this key stands among the items of a list",
        "indent it like the block it belongs to");
  }
  return std::nullopt;
}

// Compares with the lines above that are still open: those that are indented less and less.
Explained find_wrong_indentation(const BrokenLine& line) {
  const YamlFailure& failure = *line.failure;
  const size_t indentation = line.first - line.begin;
  size_t above = line.begin;
  size_t least = nowhere;
  while (above > failure.begin) {
    above = line_begin(failure.text, failure.begin, above - 1);
    const BrokenLine other = cut_line(failure, above);
    const size_t level = other.first - other.begin;
    if (other.first >= other.end || level >= least) {
      continue;
    }
    const bool nearest = least == nowhere;
    if (nearest && indentation > level && other.has_key() && other.value < other.end &&
        indentation != other.item - other.begin &&
        std::string_view("|>").find(other.value_first()) == nowhere) {
      return syntax_problem(line.first, line.end,
                            "this line is indented more than " +
                                quoted_text(other, other.item, other.colon) +
                                ", which has a value already",
                            "indent both by the same number of spaces");
    }
    if (level == indentation || other.item - other.begin == indentation) {
      return std::nullopt;
    }
    if (level < indentation) {
      return nearest ? std::nullopt
                     : Explained(syntax_problem(line.first, line.end,
                                                "this line is indented by " +
                                                    std::to_string(indentation) +
                                                    ", those above by " + std::to_string(level) +
                                                    " and " + std::to_string(least),
                                                "indent it like the line it belongs to"));
    }
    least = level;
  }
  return std::nullopt;
}

Explained find_missing_colon(const BrokenLine& line) {
  if (line.has_key() || line.item >= line.end || line.item != line.first) {
    return std::nullopt;
  }
  size_t word = line.item;
  while (word < line.end && !is_blank(line.text()[word])) {
    ++word;
  }
  if (!is_word(line.slice(line.item, word))) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(line.item, word,
                                   quoted_text(line, line.item, word) + " has no colon behind it",
                                   "write `" + std::string(line.slice(line.item, word)) + ": …`");
  if (word < line.end) {
    problem.help += ", or indent a text that goes on";
  }
  return problem;
}

}  // namespace matterlint::yaml
