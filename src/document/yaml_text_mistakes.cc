// SPDX-License-Identifier: MIT
// Mistakes in texts that go on over lines.
#include <algorithm>
#include <string>

#include "document/yaml_mistakes.h"
#include "document/yaml_spans.h"
#include "document/yaml_walk.h"
#include "source/message_text.h"

namespace matterlint::yaml {
namespace {

size_t key_column(const BrokenLine& line) {
  return line.item - line.begin;
}

// True for a line whose value is `|` or `>` and what may follow it there.
bool opens_text(const BrokenLine& line) {
  const std::string_view value = line.value_text();
  return (line.has_key() || line.has_dash()) &&
         (value.starts_with('|') || value.starts_with('>')) &&
         value.find_first_not_of("+-123456789", 1) == nowhere;
}

// The line whose text `line` belongs below: the nearest one above with `|` or `>`, everything
// between them indented more than its key. Empty when there is none.
BrokenLine opening_line(const BrokenLine& line) {
  BrokenLine above = line_above(line);
  size_t least = nowhere;
  while (!above.empty() && !opens_text(above)) {
    least = std::min(least, above.indentation());
    above = line_above(above);
  }
  return above.empty() || least > key_column(above) ? above : BrokenLine();
}

// True for what cannot be anything but more of a text: a line without a key and without a dash.
bool is_prose(const BrokenLine& line) {
  return !line.empty() && !line.has_key() && !line.has_dash();
}

// Indents `line` and the lines below it that go on with its text by as much as `line` lacks.
void indent(Problem& problem, const BrokenLine& line, size_t column) {
  const std::string blanks(column - line.indentation(), ' ');
  for (BrokenLine each = line; is_prose(each) && each.indentation() < column;
       each = line_below(each)) {
    replace(problem, each.begin, each.begin, blanks);
  }
  problem.repair_title = "indent this text with " + counted(column, "space");
  problem.repair_is_guess = true;
}

// Blanks between words.
size_t gaps(std::string_view text) {
  return static_cast<size_t>(std::count(text.begin(), text.end(), ' '));
}

}  // namespace

// The text of `|` and `>` stands deeper than their key, and all its lines as deep as the first.
Explained find_unindented_text(const BrokenLine& line) {
  const BrokenLine above = is_prose(line) ? opening_line(line) : BrokenLine();
  if (above.empty()) {
    return std::nullopt;
  }
  const BrokenLine first = line_below(above);
  const size_t column = first.begin == line.begin ? key_column(above) + 2 : first.indentation();
  if (line.indentation() >= column) {
    return std::nullopt;
  }
  const std::string sign = in_backticks(above.value_text().substr(0, 1));
  Problem problem = syntax_problem(
      line.first, line.end, "this line is not indented like the text of the " + sign + " above",
      "indent all lines of the text alike, deeper than its key");
  indent(problem, line, column);
  return problem;
}

// A sentence below a sentence: several words that no key and no colon goes with.
Explained find_unindented_rest(const BrokenLine& line) {
  const BrokenLine above = line_above(line);
  const bool text_above = above.has_key() && above.value < above.end && above.end > above.value &&
                          std::string_view("\"'[{|>&*!").find(above.value_first()) == nowhere;
  if (!is_prose(line) || !text_above || line.indentation() > key_column(above) ||
      gaps(above.value_text()) < 1 || gaps(line.slice(line.first, line.end)) < 2) {
    return std::nullopt;
  }
  const std::string key = in_backticks(line.slice(above.item, above.colon));
  Problem problem = syntax_problem(
      line.first, line.end, "this line has no colon, so it has no key",
      "indent it if it goes on with the text of " + key + ", or write a key and a colon before it");
  indent(problem, line, key_column(above) + 2);
  return problem;
}

}  // namespace matterlint::yaml
