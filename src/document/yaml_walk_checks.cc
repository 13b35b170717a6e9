// SPDX-License-Identifier: MIT
// What YAML says about the inside of a node and the parser does not look at.
#include <algorithm>
#include <string>
#include <utility>

#include "document/yaml_spans.h"
#include "document/yaml_walk.h"

namespace matterlint::yaml {
namespace {

uint32_t offset(size_t at) {
  return static_cast<uint32_t>(at);
}

bool looks_like_key(std::string_view line) {
  const size_t first = line.find_first_not_of(" \t-");
  const size_t colon = line.find(':', first == nowhere ? 0 : first);
  if (first == nowhere || colon == nowhere || !is_space_or_end(line, colon + 1)) {
    return false;
  }
  return line.substr(first, colon - first).find_first_of(" \t\"") == nowhere;
}

}  // namespace

// Tabs cannot indent blocks (YAML 1.2.2, 6.1), which the parser takes in some places.
void YamlWalk::check_indentation(const Frame& frame) {
  const size_t line = line_begin(text_, begin_, at_);
  const size_t tab = text_.substr(0, at_).find('\t', line);
  if (tab != nowhere) {
    fail(syntax_problem(tab, tab + 1, "a tab indents this line", "YAML wants spaces here"), tab);
  } else if (at_ - line != frame.column) {
    fail_unexpected();
  }
}

const YamlWalk::Frame* YamlWalk::innermost_block() const {
  const auto block =
      std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& f) { return !f.flow; });
  return block == frames_.rend() ? nullptr : &*block;
}

// The header ends at a blank, and no blank line before the first line of text is indented more than
// that (YAML 1.2.2, 8.1.1).
void YamlWalk::check_block_header(size_t begin) {
  const size_t header = text_.find_first_not_of("+-123456789", begin + 1);
  if (!is_space_or_end(text_, header)) {
    fail_for_certain(syntax_problem(header, header + 1, "no blank stands before this comment",
                                    "put a blank before `#`"));
    return;
  }
  const Frame* block = innermost_block();
  const size_t parent = block == nullptr ? 0 : block->column + 1;
  if (header < text_.size() && header > begin + 1 && text_[header - 1] >= '1') {
    return;
  }
  size_t longest = 0;
  for (size_t line = line_end(text_, header); line < text_.size(); line = line_end(text_, line)) {
    line += break_length(text_, line);
    const size_t first = std::min(text_.find_first_not_of(' ', line), text_.size());
    if (break_length(text_, first) == 0) {
      if (first < text_.size() && first - line >= parent && first - line < longest) {
        fail_unexpected();
      }
      return;
    }
    longest = std::max(longest, first - line);
  }
}

void YamlWalk::check_escapes(size_t begin, size_t end) {
  for (size_t at = text_.find('\\', begin); at < end; at = text_.find('\\', at)) {
    const size_t length = escape_length(text_, at);
    if (length == 0) {
      fail(syntax_problem(at, at + 1, "this escape is not one that YAML knows",
                          "write `\\\\` for a backslash"),
           at);
      return;
    }
    at += length;
  }
}

// How many spaces a line needs that is not the first one of a value.
size_t YamlWalk::least_indentation() const {
  const Frame* block = innermost_block();
  return block == nullptr ? 0 : block->column + 1;
}

// A value on a line of its own must be indented more than the block it is in (8.2.1 and 8.2.2);
// only the items of a list need not, and they begin with their dash.
void YamlWalk::check_value_line() {
  if (!crossed_line_ || in_flow() || at_key()) {
    return;
  }
  const size_t line = line_begin(text_, begin_, at_);
  if (at_ - line >= least_indentation()) {
    return;
  }
  // Of plain text there is more to say: a colon or the blank behind one is missing.
  if (std::string_view("\"'[{").find(text_[at_]) == nowhere) {
    fail_unexpected();
    return;
  }
  const std::string owner = innermost_block()->map ? "key" : "dash";
  Problem problem =
      syntax_problem(at_, line_end(text_, at_),
                     "this value is not indented more than the " + owner + " it belongs to",
                     "put blanks before it");
  problem.repair.push_back(
      {{offset(line), offset(line)}, std::string(least_indentation() + 1, ' ')});
  fail_for_certain(std::move(problem));
}

// The lines of a text must be indented more than the block they are in (YAML 1.2.2, 7.3). Readers
// forgive that, and so is it written, but a line that looks like a key was swallowed because a
// quote is missing.
void YamlWalk::check_continuation(size_t begin, size_t end) {
  for (auto line = find_short_line(begin, end); line; line = find_short_line(*line, end)) {
    const size_t first = std::min(text_.find_first_not_of(' ', *line), end);
    const size_t stop = std::min(line_end(text_, first), end);
    if (text_[first] == '\t') {
      fail(short_line_problem(*line), first);
    } else if (looks_like_key(text_.substr(first, stop - first))) {
      fail(syntax_problem(begin, begin + 1, "the quote opened here is never closed",
                          "close it at the end of the text"),
           begin);
    }
  }
}

// What is between brackets must be indented like that too (7.4), here the lines in [begin, end).
// The closing bracket alone on its line is forgiven: so lists are written everywhere, and every
// reader takes it. About a bracket that is not closed there is more to say than that.
void YamlWalk::check_bracket_lines(size_t begin, size_t end) {
  const std::optional<size_t> line = find_short_line(begin, end);
  const size_t bracket = open_bracket();
  if (!line || text_[at_] == ']' || text_[at_] == '}' || bracket >= *line ||
      bracket == unclosed_bracket_) {
    return;
  }
  const size_t close = bracket_end(text_, bracket);
  if (close == nowhere) {
    unclosed_bracket_ = bracket;
    return;
  }
  Problem problem = short_line_problem(*line);
  if (text_[problem.span.begin] == '\t') {
    const size_t tab = problem.span.begin;
    fail(std::move(problem), tab);
    return;
  }
  for (auto next = find_short_line(bracket, close); next; next = find_short_line(*next, close)) {
    problem.repair.push_back(
        {{offset(*next), offset(*next)}, std::string(least_indentation() + 1, ' ')});
  }
  fail_for_certain(std::move(problem));
}

// The first line that begins behind `begin`, is not blank and not indented enough.
std::optional<size_t> YamlWalk::find_short_line(size_t begin, size_t end) const {
  const size_t least = least_indentation();
  if (least == 0) {
    return std::nullopt;
  }
  const std::string_view value = text_.substr(0, end);
  for (size_t line = value.find('\n', begin); line != nowhere; line = value.find('\n', line)) {
    ++line;
    const size_t first = std::min(text_.find_first_not_of(' ', line), text_.size());
    const size_t visible = std::min(text_.find_first_not_of(" \t", line), text_.size());
    if (first < end && first - line < least && break_length(text_, visible) == 0) {
      return line;
    }
  }
  return std::nullopt;
}

Problem YamlWalk::short_line_problem(size_t line) const {
  const size_t first = std::min(text_.find_first_not_of(' ', line), text_.size());
  return syntax_problem(first, line_end(text_, first),
                        "this line goes on with a value that began above, but is not indented",
                        "indent it more than the " +
                            std::string(innermost_block()->map ? "key" : "dash") + " of the value");
}

}  // namespace matterlint::yaml
