// SPDX-License-Identifier: MIT
// Mistakes in what a line begins with: its indentation, its key, the colon behind that.
#include <algorithm>
#include <string>
#include <utility>

#include "document/yaml_mistakes.h"
#include "document/yaml_spans.h"
#include "document/yaml_walk.h"
#include "source/limits.h"
#include "source/message_text.h"
#include "source/strange_character.h"
#include "source/unicode.h"

namespace matterlint::yaml {
namespace {

constexpr std::string_view wide_colon = "\uFF1A";

std::string name_at(std::string_view text, size_t at) {
  return code_point_name(decode_code_point(text, at).value);
}

// The first tab in the indentation of a line, dashes included; `nowhere` when there is none.
size_t tab_in_indentation(const BrokenLine& line) {
  const size_t tab = line.text().find('\t', line.begin);
  return tab < line.item && tab < line.end ? tab : nowhere;
}

// The indentation of a line without its tabs: like that of the line above when that has spaces and
// there is one tab, else two spaces for each tab.
std::string spaces_for(const BrokenLine& line, const BrokenLine& above) {
  const std::string_view written = line.slice(line.begin, line.first);
  const bool opens = above.has_key() && above.value == above.end;
  if (written == "\t" && above.indentation() > 0 && tab_in_indentation(above) == nowhere) {
    return std::string(above.indentation() + (opens ? 2 : 0), ' ');
  }
  std::string spaces;
  for (const char c : written) {
    spaces += c == '\t' ? "  " : " ";
  }
  return spaces;
}

// The blanks that are no spaces behind the spaces a line begins with, and those among them.
Span strange_indentation(const BrokenLine& line) {
  const size_t begin = std::min(line.text().find_first_not_of(' ', line.begin), line.end);
  size_t end = begin;
  while (end < line.end) {
    const size_t length = line.text()[end] == ' ' ? 1 : strange_blank_length(line.text(), end);
    if (length == 0) {
      break;
    }
    end += length;
  }
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

// True for a character that takes no room: a zero width space, or a byte order mark.
bool is_unseen(std::string_view text, size_t at) {
  const char32_t c = decode_code_point(text, at).value;
  return c == 0x200B || c == 0xFEFF;
}

// `title: Foo`, as the line should have been written.
std::string field_in_backticks(std::string_view key, std::string_view value) {
  constexpr size_t longest = 30;
  const bool shown = !value.empty() && value.size() <= longest;
  return "`" + std::string(key) + ": " + (shown ? std::string(value) : "…") + "`";
}

// Where the first key of this line begins that was not read; the end of the line when it is no key.
size_t unread_key(const BrokenLine& line) {
  if (!line.failure->open_bracket) {
    return line.item >= line.failure->read_to ? line.item : line.end;
  }
  const size_t unread =
      std::max({line.failure->read_to, *line.failure->open_bracket + 1, line.begin});
  return std::min(line.text().find_first_not_of(" \t,?", unread), line.end);
}

// The colon of the key that begins at `key`, on the same line; `nowhere` when there is none.
size_t colon_behind(std::string_view text, size_t key) {
  const size_t end = line_end(text, key);
  if (key == end || text[key] == ':') {
    return nowhere;
  }
  const bool bracket = text[key] == '[' || text[key] == '{';
  if (bracket || is_quote(text[key])) {
    const size_t close = bracket ? bracket_end(text, key) : quoted_end(text, key);
    const size_t at = close < end ? text.find_first_not_of(" \t", close) : nowhere;
    return at < end && text[at] == ':' ? at : nowhere;
  }
  for (size_t at = text.find(':', key); at < end; at = text.find(':', at + 1)) {
    if (is_space_or_end(text, at + 1)) {
      return at;
    }
  }
  return nowhere;
}

// A sentence behind a blank line: the body of the note, when the closing fence was forgotten.
bool is_body(const BrokenLine& line) {
  const std::string_view text = line.slice(line.first, line.end);
  const size_t above = line.text().substr(0, line.begin).find_last_not_of(" \t\r\n");
  const std::string_view between = line.slice(std::min(above, line.begin), line.begin);
  return above != nowhere && above >= line.failure->begin &&
         std::count(between.begin(), between.end(), '\n') > 1 &&
         std::count(text.begin(), text.end(), ' ') > 1;
}

}  // namespace

// What git writes into a file that two people changed.
Explained find_conflict_marker(const BrokenLine& line) {
  const std::string_view text = line.slice(line.begin, line.end);
  for (const std::string_view marker : {"<<<<<<<", "|||||||", "=======", ">>>>>>>"}) {
    if (text.starts_with(marker) && is_space_or_end(text, marker.size())) {
      return syntax_problem(
          line.begin, line.begin + marker.size(), "git has left a merge conflict here",
          "keep the lines that are right, and remove the others with the markers");
    }
  }
  return std::nullopt;
}

// For YAML a carriage return alone ends a line (YAML 1.2.2, 5.4); editors show no line end there.
Explained find_carriage_return(const BrokenLine& line) {
  const size_t at = line.text().find('\r', line.begin);
  if (at >= line.end || at == nowhere) {
    return std::nullopt;
  }
  Problem problem =
      syntax_problem(at, at + 1, "a carriage return without a line feed ends the line here",
                     "save the file with the line ends of Unix or Windows");
  for (size_t next = at; next < line.text().size(); next = line.text().find('\r', next + 1)) {
    if (break_length(line.text(), next) == 0) {
      replace(problem, next, next + 1, "\n");
    }
  }
  problem.repair_is_guess = true;
  return problem;
}

// Every tab that indents a line from here on is part of the same mistake.
Explained find_tab(const BrokenLine& line) {
  const size_t at = tab_in_indentation(line);
  if (at == nowhere) {
    return std::nullopt;
  }
  const size_t end = std::min(line.text().find_first_not_of('\t', at), line.end);
  Problem problem = syntax_problem(at, end, "this line is indented with a tab",
                                   "indent it with spaces, tabs are not allowed here");
  const BrokenLine above = line_above(line);
  for (BrokenLine each = line; !each.empty(); each = line_below(each)) {
    if (tab_in_indentation(each) != nowhere) {
      replace(problem, each.begin, each.first, spaces_for(each, above));
    }
  }
  problem.repair_is_guess = true;
  return problem;
}

// The same in every line from here on is part of the same mistake.
Explained find_strange_blank(const BrokenLine& line) {
  const Span strange = strange_indentation(line);
  if (strange.empty()) {
    return std::nullopt;
  }
  const size_t at = strange.begin;
  // Before a key beside the one above there is nothing to indent.
  const BrokenLine above = line_above(line);
  const bool at_margin =
      at == line.begin && above.has_key() && above.value < above.end && above.indentation() == 0;
  const bool unseen = is_unseen(line.text(), at);
  Problem problem = unseen
                        ? syntax_problem(at, strange.end,
                                         "this line begins with " + name_at(line.text(), at) +
                                             ", which nobody sees",
                                         "remove it")
                        : syntax_problem(at, strange.end,
                                         "this line is indented with " + name_at(line.text(), at) +
                                             ", which only looks like a space",
                                         "indent it with ordinary spaces");
  for (BrokenLine each = line; !each.empty(); each = line_below(each)) {
    const Span blanks = strange_indentation(each);
    if (!blanks.empty()) {
      const std::string_view written = each.slice(blanks.begin, blanks.end);
      const bool remove = at_margin || is_unseen(each.text(), blanks.begin);
      const size_t spaces = remove ? 0 : count_code_points(written);
      replace(problem, blanks.begin, blanks.end, std::string(spaces, ' '));
    }
  }
  problem.repair_title = unseen || at_margin ? "remove it" : "write ordinary spaces";
  return problem;
}

// `<!-- remark -->` or `// remark` on a line of its own.
Explained find_foreign_comment(const BrokenLine& line) {
  const std::string_view text = line.slice(line.first, line.end);
  const bool html = text.starts_with("<!--");
  if (!html && !text.starts_with("//")) {
    return std::nullopt;
  }
  const std::string_view mark = text.substr(0, html ? 4 : 2);
  Problem problem = syntax_problem(line.first, line.first + mark.size(),
                                   in_backticks(mark) + " begins no comment in YAML", "write `#`");
  if (!html) {
    replace(problem, line.first, line.first + mark.size(), "#");
  } else if (text.ends_with("-->") && text.size() > 7) {
    replace(problem, line.first, line.first + mark.size(), "#");
    const size_t close = line.text().find_last_not_of(' ', line.end - 4) + 1;
    replace(problem, close, line.end, "");
  }
  return problem;
}

// `%YAML 1.2` as the first line of the block, where it is no directive any more.
Explained find_directive(const BrokenLine& line) {
  const std::string_view text = line.slice(line.begin, line.end);
  if (!text.starts_with("%YAML ") && !text.starts_with("%TAG ")) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(line.begin, line.end,
                                   in_backticks(text) +
                                       " is a directive, which must stand before "
                                       "the opening fence",
                                   "remove it: front matter has no directives");
  const size_t end = line_end(line.text(), line.begin);
  replace(problem, line.begin, end + break_length(line.text(), end), "");
  return problem;
}

// `title:` with a no-break space behind it is text, not a key.
Explained find_strange_blank_behind_colon(const BrokenLine& line) {
  const size_t colon = line.text().find(':', line.item);
  const size_t length = colon < line.end ? strange_blank_length(line.text(), colon + 1) : 0;
  if (length == 0 || !is_word(line.slice(line.item, colon))) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(colon + 1, colon + 1 + length,
                                   "the colon is followed by " + name_at(line.text(), colon + 1) +
                                       ", which only looks like a space",
                                   "write an ordinary space");
  replace(problem, colon + 1, colon + 1 + length, " ");
  return problem;
}

Explained find_wide_colon(const BrokenLine& line) {
  const size_t at = line.text().find(wide_colon, line.item);
  if (line.has_key() || at >= line.end || line.has_dash()) {
    return std::nullopt;
  }
  const std::string_view key = line.slice(line.item, at);
  if (!is_word(key) || key.find(wide_colon) != nowhere) {
    return std::nullopt;
  }
  const size_t end = at + wide_colon.size();
  Problem problem = syntax_problem(
      at, end,
      in_backticks(wide_colon) + " (" + name_at(line.text(), at) + ") only looks like a colon",
      "write `:` and a space");
  replace(problem, at, end, is_space_or_end(line.text(), end) ? ":" : ": ");
  return problem;
}

Explained find_missing_blank(const BrokenLine& line) {
  if (line.has_key()) {
    return std::nullopt;
  }
  size_t colon = line.text().find(':', line.item);
  if (is_quote(line.value_first())) {
    const size_t close = quoted_end(line.text(), line.item);
    colon = close != nowhere && close < line.end && line.text()[close] == ':' ? close : nowhere;
  } else if (colon != nowhere && !is_word(line.slice(line.item, std::max(colon, line.item)))) {
    return std::nullopt;
  }
  if (colon == nowhere || colon + 1 >= line.end || line.slice(colon, line.end).starts_with("://")) {
    return std::nullopt;
  }
  const std::string_view key = line.slice(line.item, colon);
  const bool doubled = line.text()[colon + 1] == ':';
  const size_t value = colon + (doubled ? 2 : 1);
  Problem problem =
      syntax_problem(colon, colon + 1, "no space stands behind the colon of " + in_backticks(key),
                     "write " + field_in_backticks(key, line.slice(value, line.end)));
  replace(problem, colon + 1, value, " ");
  problem.repair_is_guess = doubled;
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
  Problem problem = syntax_problem(equals, equals + 1,
                                   "`=` stands between a key and its value, where YAML has `:`",
                                   "write `:` and a space");
  const bool blank = is_space_or_end(line.text(), equals + 1);
  replace(problem, key_end, equals + 1, blank ? ":" : ": ");
  return problem;
}

// A key whose colon is further away than readers look for it.
Explained find_long_key(const BrokenLine& line) {
  const YamlFailure& failure = *line.failure;
  if (failure.at < line.begin || failure.at > line_end(failure.text, line.begin)) {
    return std::nullopt;
  }
  const size_t key = unread_key(line);
  const size_t colon = colon_behind(failure.text, key);
  if (colon == nowhere || colon - key <= limits::yaml_key_bytes) {
    return std::nullopt;
  }
  const bool many = count_code_points(line.slice(key, colon)) > limits::yaml_key_bytes;
  const size_t end = failure.text.find_last_not_of(" \t", colon - 1) + 1;
  return syntax_problem(key, end,
                        "this key takes more than 1,024 " +
                            std::string(many ? "characters" : "bytes") +
                            ", and its colon is not looked for behind those",
                        is_quote(failure.text[key])
                            ? "write a shorter key"
                            : "write a shorter key, or put quotes around a text that is no key");
}

// A line that stands where a key has to, and has no colon at all.
Explained find_missing_colon(const BrokenLine& line) {
  if (line.has_key() || line.empty() || line.has_dash() ||
      std::string_view("\"'[{|>&*!@`%#").find(line.value_first()) != nowhere) {
    return std::nullopt;
  }
  size_t word = line.item;
  while (word < line.end && !is_blank(line.text()[word])) {
    ++word;
  }
  if (is_body(line)) {
    return syntax_problem(line.first, line.end, "this line has no colon, so it has no key",
                          "put a line `---` before it if the front matter ends above");
  }
  const std::string_view key = line.slice(line.item, word);
  const size_t rest = std::min(line.text().find_first_not_of(" \t", word), line.end);
  Problem problem = syntax_problem(line.item, is_word(key) ? word : line.end,
                                   is_word(key) ? in_backticks(key) + " has no colon"
                                                : "this line has no colon, so it has no key",
                                   "");
  if (is_word(key)) {
    replace(problem, word, word, ":");
    // With lines that belong to it, it can only be a key.
    const BrokenLine below = line_below(line);
    const bool has_block = below.indentation() > line.indentation() ||
                           (below.has_dash() && below.indentation() == line.indentation());
    problem.repair_is_guess = rest < line.end || !has_block;
    problem.help = "write " + field_in_backticks(key, line.slice(rest, line.end));
  }
  const BrokenLine above = line_above(line);
  if (above.has_key() && above.value < above.end && (rest < line.end || !is_word(key))) {
    problem.help += (problem.help.empty() ? "" : ", or ") +
                    std::string("indent the line if it continues ") +
                    in_backticks(line.slice(above.item, above.colon));
  } else if (problem.help.empty()) {
    problem.help = "write a key and a colon before it, or indent it";
  }
  return problem;
}

}  // namespace matterlint::yaml
