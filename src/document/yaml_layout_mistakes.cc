// SPDX-License-Identifier: MIT
// Mistakes in how a line stands among its neighbours.
#include <algorithm>
#include <string>

#include "document/yaml_mistakes.h"
#include "document/yaml_spans.h"
#include "document/yaml_walk.h"
#include "source/message_text.h"

namespace matterlint::yaml {
namespace {

std::string spaces_in_words(size_t count) {
  return count == 0 ? "none" : std::to_string(count);
}

// The nearest line above that is not indented more, with its dashes; empty when there is none.
BrokenLine outer_line(const BrokenLine& line) {
  BrokenLine above = line_above(line);
  while (!above.empty() && above.indentation() > line.indentation()) {
    above = line_above(above);
  }
  return above;
}

bool has_value(const BrokenLine& line) {
  return line.has_key() && line.value < line.end && line.value_first() != '|' &&
         line.value_first() != '>';
}

// `title: Foo` with a deeper key below it.
Problem below_a_value(const BrokenLine& line, const BrokenLine& above) {
  Problem problem = syntax_problem(
      line.first, line.end,
      "this line is indented more than " + in_backticks(line.slice(above.item, above.colon)) +
          " above, which has a value already",
      "indent both alike, or put quotes around a text that goes on here");
  if (line.has_key()) {
    replace(problem, line.begin, line.first, std::string(above.item - above.begin, ' '));
    problem.repair_is_guess = true;
  }
  return problem;
}

// `-item` on a line of its own.
bool has_glued_dash(const BrokenLine& line) {
  const size_t dash = line.first;
  return line.end > dash + 1 && line.text()[dash] == '-' && !line.has_dash() &&
         line.text()[dash + 1] != '-' && !line.has_key();
}

// Length of the sign that stands where the dash of an item should; 0 when there is none.
size_t bullet_length(const BrokenLine& line) {
  for (const std::string_view sign : {"*", "+", "\u2022", "\u2013", "\u2014"}) {
    const size_t end = line.first + sign.size();
    if (end < line.end && line.slice(line.first, end) == sign && is_blank(line.text()[end])) {
      return sign.size();
    }
  }
  return 0;
}

// Moves `line` to `column`, and with it the lines below it that belong to the same item.
void shift(Problem& problem, const BrokenLine& line, size_t column) {
  const std::string blanks(column - line.indentation(), ' ');
  for (BrokenLine each = line; !each.empty() && each.indentation() >= line.indentation() &&
                               (each.indentation() > line.indentation() || !each.has_dash());
       each = line_below(each)) {
    replace(problem, each.begin, each.begin, blanks);
  }
}

// True for an item of the same list, with or without a blank behind its dash.
bool is_beside(const BrokenLine& item, const BrokenLine& line) {
  return !item.empty() && (item.has_dash() || has_glued_dash(item)) &&
         item.indentation() == line.indentation();
}

// The next ` - ` outside quotes; the end of the line when there is none.
size_t next_dash(const BrokenLine& line, size_t at) {
  const std::string_view text = line.text();
  while (at < line.end && !(text[at] == '-' && is_blank(text[at - 1]) && is_blank(text[at + 1]))) {
    const bool opens = is_quote(text[at]) && is_blank(text[at - 1]);
    const size_t close = opens ? quoted_end(text.substr(0, line.end), at) : nowhere;
    at = close == nowhere ? at + 1 : close;
  }
  return std::min(at, line.end);
}

// `tags: some` or `tags: []` with an item of a list below it.
Problem item_below_value(const BrokenLine& line, const BrokenLine& above) {
  Problem problem = syntax_problem(
      line.first, line.end,
      "this list item belongs to no key: " + in_backticks(line.slice(above.item, above.colon)) +
          " above has a value already",
      "remove that value, or make it an item of the list");
  if (above.value_text() == "[]") {
    replace(problem, above.colon + 1, above.end, "");
    problem.repair_is_guess = true;
  }
  return problem;
}

// A key that is indented like the dashes; below an item that is a map it belongs into that.
Problem key_among_items(const BrokenLine& line, const BrokenLine& item) {
  Problem problem =
      syntax_problem(line.first, line.end, "a key stands here among the items of a list",
                     "indent it like the lines it belongs to, or write `- ` before it");
  if (item.has_key() && line.slice(line.item, line.colon) == item.slice(item.item, item.colon)) {
    replace(problem, line.first, line.first, "- ");
    problem.repair_is_guess = true;
  } else if (item.has_key()) {
    shift(problem, line, item.item - item.begin);
    problem.repair_title = "indent it like " + in_backticks(line.slice(item.item, item.colon));
    problem.repair_is_guess = true;
  }
  return problem;
}

// `tags:` with nothing behind it.
bool awaits_list(const BrokenLine& line) {
  return line.has_key() && line.value == line.end;
}

// `? key` or `: value` on a line of its own.
bool is_explicit(const BrokenLine& line) {
  return !line.empty() && (line.text()[line.first] == '?' || line.text()[line.first] == ':') &&
         is_space_or_end(line.text(), line.first + 1);
}

}  // namespace

// `* item`, as Markdown writes a list, and the same in the items that follow.
Explained find_bullet(const BrokenLine& line) {
  const size_t length = bullet_length(line);
  if (length == 0) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(
      line.first, line.first + length,
      in_backticks(line.slice(line.first, line.first + length)) + " begins no list item in YAML",
      "write `- ` before an item");
  for (BrokenLine each = line; bullet_length(each) != 0; each = line_below(each)) {
    replace(problem, each.first, each.first + bullet_length(each), "-");
  }
  return problem;
}

// Each item becomes a line: in the column of the items below, when the list goes on there.
Explained find_block_behind_key(const BrokenLine& line) {
  if (!line.has_key() || !line.value_text().starts_with("- ")) {
    return std::nullopt;
  }
  Problem problem =
      syntax_problem(line.value, line.value + 1,
                     "a list cannot begin on the line of its key " +
                         in_backticks(line.slice(line.item, line.colon)),
                     "begin it on the next line, or put quotes around the value if it is a text");
  const size_t key_column = line.item - line.begin;
  const BrokenLine below = line_below(line);
  const bool goes_on = below.has_dash() && below.indentation() >= key_column;
  const size_t end = line_end(line.text(), line.end);
  const std::string line_start =
      std::string(line.slice(end, end + break_length(line.text(), end))) +
      std::string(goes_on ? below.indentation() : key_column + 2, ' ');
  replace(problem, line.colon + 1, line.value, line_start);
  for (size_t dash = next_dash(line, line.value + 2); dash < line.end;
       dash = next_dash(line, dash + 2)) {
    const size_t blanks = line.slice(0, dash).find_last_not_of(" \t") + 1;
    replace(problem, blanks, dash, line_start);
  }
  problem.repair_title =
      problem.repair.size() == 1 ? "begin a new line" : "write each item on a line of its own";
  problem.repair_is_guess = true;
  return problem;
}

// The same in the items that follow is part of the same mistake.
Explained find_missing_dash_blank(const BrokenLine& lower) {
  // An item that is right is read as more of the one above, whose dash has no blank.
  const BrokenLine upper = line_above(lower);
  const bool above_is_wrong =
      lower.has_dash() && has_glued_dash(upper) && upper.indentation() == lower.indentation();
  const BrokenLine line = above_is_wrong ? upper : lower;
  const bool in_list = is_beside(line_above(line), line) || is_beside(line_below(line), line) ||
                       is_beside(outer_line(line), line) || awaits_list(line_above(line));
  if (!has_glued_dash(line) || !in_list) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(line.first, line.first + 1,
                                   "no space stands behind the dash of this list item",
                                   "write `- ` before an item");
  for (BrokenLine each = line; is_beside(each, line); each = line_below(each)) {
    if (has_glued_dash(each)) {
      replace(problem, each.first + 1, each.first + 1, " ");
    }
  }
  return problem;
}

// `- &name |`: yaml-cpp wants the text below indented more than the anchor or tag, YAML more than
// the dash. Its data does not depend on it.
Explained find_text_below_property(const BrokenLine& line) {
  const BrokenLine above = line_above(line);
  const size_t column = above.item - above.begin;
  const char first = above.value_first();
  if (!above.has_dash() || above.has_key() || (first != '&' && first != '!') ||
      line.indentation() <= above.indentation() || line.indentation() > column) {
    return std::nullopt;
  }
  const size_t sign = above.value_text().find_last_of("|>");
  if (sign == nowhere || above.value_text().find_first_not_of("+-123456789", sign + 1) != nowhere) {
    return std::nullopt;
  }
  const size_t property = property_end(line.text(), above.item, false);
  Problem problem = syntax_problem(
      line.first, line.end,
      "this text stands below " + in_backticks(line.slice(above.item, property)) +
          ", but is not indented more than that",
      "indent all its lines alike, by " + std::to_string(column + 1) + " spaces or more");
  for (size_t at = line.begin; at < line.text().size();) {
    const size_t end = line_end(line.text(), at);
    const size_t text = std::min(line.text().find_first_not_of(' ', at), end);
    if (text < end && text - at <= above.indentation()) {
      break;
    }
    if (text < end) {
      replace(problem, at, at, std::string(column + 1 - line.indentation(), ' '));
    }
    at = end + break_length(line.text(), end);
  }
  return problem;
}

// A text among the items of a list, indented like their dashes or like what is behind those.
Explained find_missing_dash(const BrokenLine& line) {
  if (line.empty() || line.has_dash() || line.has_key()) {
    return std::nullopt;
  }
  const BrokenLine above = line_above(line);
  const size_t indentation = line.indentation();
  const BrokenLine below = line_below(line);
  const bool item_follows = below.has_dash() && below.indentation() == above.indentation();
  // At the margin, several words behind the last item may as well be a key without its colon; so
  // may be one word with lines that belong to it.
  const bool lone_word = line.slice(line.first, line.end).find(' ') == nowhere &&
                         below.indentation() <= indentation && !below.has_dash();
  const bool beside_item =
      above.indentation() == indentation || above.item - above.begin == indentation;
  const bool among_items = !above.empty() && above.has_dash() && beside_item &&
                           (above.indentation() > 0 || item_follows || lone_word);
  if (!among_items) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(line.first, line.end, "a dash is missing before this list item",
                                   "write `- ` before it");
  replace(problem, line.begin, line.first, std::string(above.indentation(), ' ') + "- ");
  problem.repair_is_guess = true;
  return problem;
}

// A key and a list item that are indented alike cannot belong together.
Explained find_mixed_block(const BrokenLine& line) {
  const BrokenLine above = outer_line(line);
  if (above.empty() || above.indentation() != line.indentation() ||
      above.has_dash() == line.has_dash() || is_explicit(above) || is_explicit(line)) {
    return std::nullopt;
  }
  if (!line.has_dash()) {
    return line.has_key() ? Explained(key_among_items(line, above)) : std::nullopt;
  }
  if (!has_value(above)) {
    return std::nullopt;
  }
  return item_below_value(line, above);
}

// `- a: 1` with a deeper `- b: 2` below it.
Explained find_deep_item(const BrokenLine& line) {
  const BrokenLine above = line_above(line);
  const bool items = line.has_dash() && above.has_dash() && line.text()[line.first] == '-' &&
                     line.text()[above.first] == '-';
  if (!items || !has_value(above) || line.indentation() <= above.indentation()) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(
      line.begin, line.first, "this item is indented deeper than the dash above",
      "indent all items of a list alike, by " + counted(above.indentation(), "space"));
  for (BrokenLine each = line; !each.empty() && each.indentation() >= line.indentation();
       each = line_below(each)) {
    replace(problem, each.begin, each.begin + line.indentation() - above.indentation(), "");
  }
  problem.repair_title = "indent it like the item above";
  problem.repair_is_guess = true;
  return problem;
}

// The first lines of the block are indented, what follows is not.
Explained find_indented_head(const BrokenLine& line) {
  BrokenLine head = line;
  for (BrokenLine above = line_above(line); !above.empty(); above = line_above(above)) {
    if (above.indentation() <= line.indentation()) {
      return std::nullopt;
    }
    head = above;
  }
  if (line.indentation() > 0 || !line.has_key() || head.indentation() == 0 || !head.has_key()) {
    return std::nullopt;
  }
  Problem problem =
      syntax_problem(head.begin, head.first, "this line is indented, but the keys below are not",
                     "remove the blanks before it");
  const size_t surplus = head.indentation();
  for (BrokenLine each = head; each.begin < line.begin; each = line_below(each)) {
    replace(problem, each.begin, each.begin + std::min(surplus, each.indentation()), "");
  }
  problem.repair_title = "begin it at the margin";
  problem.repair_is_guess = true;
  return problem;
}

// Compares with the lines above that are still open: those that are indented less and less.
Explained find_wrong_indentation(const BrokenLine& line) {
  const size_t indentation = line.indentation();
  size_t least = nowhere;
  for (BrokenLine above = line_above(line); !above.empty(); above = line_above(above)) {
    const size_t level = above.indentation();
    if (level >= least) {
      continue;
    }
    const bool nearest = least == nowhere;
    if (nearest && indentation > level && has_value(above) &&
        indentation != above.item - above.begin) {
      return line.has_dash() && !above.has_dash() ? item_below_value(line, above)
                                                  : below_a_value(line, above);
    }
    if (level == indentation || above.item - above.begin == indentation) {
      return std::nullopt;
    }
    if (level < indentation) {
      return nearest
                 ? std::nullopt
                 : Explained(syntax_problem(
                       line.first, line.end,
                       "this line is indented with " + spaces_in_words(indentation) +
                           (indentation == 1 ? " space" : " spaces") + ", the lines above with " +
                           spaces_in_words(level) + " and " + spaces_in_words(least),
                       "indent it like the lines it belongs to"));
    }
    least = level;
  }
  return std::nullopt;
}

}  // namespace matterlint::yaml
