// SPDX-License-Identifier: MIT
// What YAML says about the inside of a node and the parser does not look at.
#include <algorithm>

#include "document/yaml_spans.h"
#include "document/yaml_walk.h"

namespace matterlint::yaml {
namespace {

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

// The lines of a scalar must be indented more than the block they are in (YAML 1.2.2, 7.4). Readers
// forgive that, but a line that looks like a key was swallowed because a quote is missing.
void YamlWalk::check_continuation(size_t begin, size_t end) {
  const Frame* block = innermost_block();
  if (block == nullptr) {
    return;
  }
  for (size_t line = text_.find('\n', begin); line < end; line = text_.find('\n', line)) {
    ++line;
    size_t first = line;
    while (first < end && text_[first] == ' ') {
      ++first;
    }
    const size_t stop = line_end(text_, first);
    if (first - line <= block->column && looks_like_key(text_.substr(first, stop - first))) {
      fail(syntax_problem(begin, begin + 1, "the quote opened here is never closed",
                          "close it at the end of the text"),
           begin);
      return;
    }
  }
}

}  // namespace matterlint::yaml
