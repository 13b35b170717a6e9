// SPDX-License-Identifier: MIT
#include "document/yaml_walk.h"

#include <algorithm>
#include <utility>

#include "document/yaml_spans.h"
#include "source/message_text.h"

namespace matterlint::yaml {
namespace {

uint32_t offset(size_t at) {
  return static_cast<uint32_t>(at);
}

// What people would call the piece of text at `at`: up to the next blank or line end.
std::string word_at(std::string_view text, size_t at) {
  size_t end = at;
  while (!is_space_or_end(text, end) && end - at < 40) {
    ++end;
  }
  while (end < text.size() && (text[end] & 0xC0) == 0x80) {
    ++end;
  }
  return std::string(text.substr(at, end - at));
}

}  // namespace

Problem syntax_problem(size_t begin, size_t end, std::string message, std::string help) {
  Problem problem;
  problem.kind = ProblemKind::syntax;
  problem.span = {offset(begin), offset(end)};
  problem.message = std::move(message);
  problem.help = std::move(help);
  return problem;
}

void YamlWalk::fail(Problem problem, size_t at) {
  if (!mistake_) {
    mistake_ = Mistake{std::move(problem), at, false};
  }
}

void YamlWalk::fail_for_certain(Problem problem) {
  if (!mistake_) {
    const size_t at = problem.span.begin;
    mistake_ = Mistake{std::move(problem), at, true};
  }
}

void YamlWalk::fail_unexpected() {
  if (at_ >= text_.size()) {
    fail(syntax_problem(text_.size(), text_.size(), "the text ends where more was wanted",
                        "close what is open, or remove the last line"),
         at_);
    return;
  }
  const std::string word = word_at(text_, at_);
  fail(syntax_problem(at_, at_ + word.size(),
                      in_backticks(word) + " does not fit the YAML around it",
                      "put quotes around text that has a special meaning, and check the "
                      "indentation"),
       at_);
}

size_t YamlWalk::open_bracket() const {
  const auto frame =
      std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& f) { return f.bracket; });
  return frame == frames_.rend() ? nowhere : frame->begin;
}

// Blanks, line ends and comments; true when a line end was among them.
bool YamlWalk::skip_trivia() {
  bool crossed = at_ == begin_;
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == ' ' || c == '\t') {
      ++at_;
    } else if (const size_t length = break_length(text_, at_); length > 0) {
      crossed = true;
      at_ += length;
    } else if (c == '#' && (at_ == begin_ || is_blank(text_[at_ - 1]) || text_[at_ - 1] == '\n')) {
      at_ = line_end(text_, at_);
    } else {
      break;
    }
  }
  if (crossed && in_flow() && at_ < text_.size()) {
    const size_t line = line_begin(text_, begin_, at_);
    check_bracket_lines(line - std::min<size_t>(line, 1), at_ + 1);
  }
  return crossed;
}

bool YamlWalk::take_indicator(char indicator) {
  if (at_ >= text_.size() || text_[at_] != indicator || !is_space_or_end(text_, at_ + 1)) {
    return false;
  }
  ++at_;
  return true;
}

// `---` or `...` alone or before a blank, at the head of a line.
bool YamlWalk::at_marker(std::string_view marker) const {
  return (at_ == begin_ || text_[at_ - 1] == '\n') && text_.substr(at_).starts_with(marker) &&
         is_space_or_end(text_, at_ + marker.size());
}

void YamlWalk::approach() {
  if (mistake_) {
    return;
  }
  if (frames_.empty()) {
    approach_root();
  } else if (Frame& frame = frames_.back(); frame.map && frame.value_next) {
    approach_value(frame);
  } else {
    approach_entry(frame);
  }
  behind_ = at_;
  behind_property_ = false;
  crossed_line_ = skip_trivia();
  behind_marker_ = behind_marker_ && frames_.empty() && !crossed_line_;
}

void YamlWalk::approach_root() {
  skip_trivia();
  const size_t directives = at_;
  while (at_ < text_.size() && text_[at_] == '%') {
    at_ = line_end(text_, at_);
    skip_trivia();
  }
  if (at_marker("---")) {
    at_ += 3;
    behind_marker_ = true;
  } else if (at_ != directives) {
    at_ = directives;
    fail(syntax_problem(at_, line_end(text_, at_), "a directive stands here without a document",
                        "put quotes around a text that begins with `%`"),
         at_);
  }
}

void YamlWalk::approach_entry(Frame& frame) {
  const bool crossed = skip_trivia();
  frame.explicit_key = false;
  if (!frame.flow) {
    if (frame.entries > 0 && !crossed) {
      fail_unexpected();
      return;
    }
    check_indentation(frame);
    if (frame.map) {
      frame.explicit_key = take_indicator('?');
    } else if (!take_indicator('-')) {
      fail_unexpected();
    }
    return;
  }
  if (frame.bracket && frame.entries > 0) {
    if (at_ >= text_.size() || text_[at_] != ',') {
      fail(syntax_problem(at_, at_, "a comma is missing between two items",
                          "put a comma before " + in_backticks(word_at(text_, at_))),
           at_);
      return;
    }
    ++at_;
    skip_trivia();
  }
  if (frame.map) {
    frame.explicit_key = take_indicator('?');
  }
}

void YamlWalk::approach_value(const Frame& frame) {
  const size_t key_end = at_;
  const bool crossed = skip_trivia() && at_ > key_end;
  if (frame.flow) {
    if (at_ < text_.size() && text_[at_] == ':') {
      ++at_;
    } else {
      at_ = key_end;
    }
    return;
  }
  if ((frame.explicit_key || !crossed) && take_indicator(':')) {
    return;
  }
  const bool misplaced = !crossed && at_ < text_.size();
  if (frame.explicit_key && !misplaced) {
    at_ = key_end;
    return;
  }
  const std::string key(text_.substr(frame.key.begin, frame.key.size()));
  fail(syntax_problem(frame.key.begin, frame.key.end, in_backticks(key) + " has no colon behind it",
                      "write `" + key + ": …`"),
       key_end);
}

void YamlWalk::arrive(size_t mark) {
  approach();
  if (!mistake_ && at_ != mark) {
    fail_unexpected();
  }
}

bool YamlWalk::left_block() const {
  const Frame* block = innermost_block();
  return crossed_line_ && block != nullptr && !in_flow() &&
         at_ - line_begin(text_, begin_, at_) <= block->column;
}

void YamlWalk::skip_properties(bool anchor, bool tag) {
  while (!mistake_ && at_ < text_.size() &&
         ((anchor && text_[at_] == '&') || (tag && text_[at_] == '!'))) {
    const bool is_tag = text_[at_] == '!';
    (is_tag ? tag : anchor) = false;
    if (!at_key() && left_block()) {
      fail_unexpected();
      return;
    }
    const size_t property = at_;
    at_ = property_end(text_, at_, in_flow());
    if (is_tag) {
      tag_ = {offset(property), offset(at_)};
    }
    behind_ = at_;
    behind_property_ = true;
    const size_t before = at_;
    crossed_line_ = skip_trivia();
    const bool ends_entry = in_flow() && at_ < text_.size() && text_[at_] != '[' &&
                            text_[at_] != '{' && is_flow_indicator(text_[at_]);
    if (before == at_ && at_ < text_.size() && !ends_entry) {
      fail_unexpected();
    }
  }
}

void YamlWalk::finish_node(size_t begin) {
  last_end_ = at_;
  if (frames_.empty()) {
    return;
  }
  Frame& frame = frames_.back();
  if (frame.map && !frame.value_next) {
    frame.key = {offset(begin), offset(at_)};
    frame.value_next = true;
    if (!frame.explicit_key && !frame.flow &&
        text_.substr(begin, at_ - begin).find('\n') != nowhere) {
      const size_t end = std::min(at_, line_end(text_, begin));
      fail(syntax_problem(begin, end,
                          in_backticks(word_at(text_, begin)) + " has no colon on its line",
                          "write a key and its colon on one line"),
           begin);
    }
    return;
  }
  frame.value_next = false;
  ++frame.entries;
}

void YamlWalk::take_scalar(size_t end) {
  if (mistake_) {
    return;
  }
  const size_t begin = at_;
  check_value_line();
  const bool quoted = text_[begin] == '"' || text_[begin] == '\'';
  if (quoted) {
    check_continuation(begin, end);
    if (text_[begin] == '"') {
      check_escapes(begin, end);
    }
  } else if (!in_flow() && (text_[begin] == '|' || text_[begin] == '>')) {
    check_block_header(begin);
  } else if (in_flow() && text_[begin] == '-' && end == begin + 1) {
    fail_for_certain(syntax_problem(begin, end, "a dash alone stands between brackets",
                                    "put quotes around it, or remove it"));
  } else if (in_flow()) {
    check_bracket_lines(begin, end);
  } else if (const size_t blank = strange_blank_length(text_, begin); blank > 0) {
    fail(syntax_problem(begin, begin + blank, "this character looks like a space, but is text",
                        "YAML wants ordinary spaces"),
         begin);
  }
  at_ = end;
  finish_node(begin);
}

void YamlWalk::take_absent() {
  if (!mistake_) {
    at_ = behind_;
    finish_node(at_);
  }
}

bool YamlWalk::open(bool map, bool flow) {
  if (mistake_) {
    return false;
  }
  Frame frame;
  frame.map = map;
  frame.begin = at_;
  frame.bracket = flow && at_ < text_.size() && text_[at_] == (map ? '{' : '[');
  frame.flow = frame.bracket || in_flow();
  if (frame.bracket) {
    check_value_line();
    ++at_;
  } else {
    if (!frame.flow && !crossed_line_ && (behind_marker_ || behind_property_)) {
      fail_unexpected();
    }
    // A pair between brackets has no column, and a line may have very many of them.
    frame.column = frame.flow ? 0 : at_ - line_begin(text_, begin_, at_);
  }
  frames_.push_back(frame);
  return frame.bracket;
}

size_t YamlWalk::close() {
  if (mistake_) {
    return at_;
  }
  const Frame frame = frames_.back();
  if (frame.bracket) {
    skip_trivia();
    if (frame.entries > 0 && text_[at_] == ',') {
      ++at_;
      skip_trivia();
    }
    if (at_ >= text_.size() || text_[at_] != (frame.map ? '}' : ']')) {
      fail_unexpected();
      return at_;
    }
    ++at_;
    last_end_ = at_;
  }
  frames_.pop_back();
  const size_t end = std::max(last_end_, frame.begin);
  finish_node(frame.begin);
  last_end_ = end;
  return end;
}

void YamlWalk::finish() {
  if (mistake_) {
    return;
  }
  skip_trivia();
  const size_t marker = at_;
  if (at_marker("...")) {
    at_ += 3;
    skip_trivia();
    if (at_ < text_.size()) {
      fail_for_certain(syntax_problem(marker, marker + 3, "text stands behind the end marker `...`",
                                      "remove the marker, or what is behind it"));
    }
    return;
  }
  if (at_marker("---")) {
    fail_for_certain(
        syntax_problem(at_, at_ + 3, "a second document begins here", "keep only one document"));
  } else if (at_ < text_.size()) {
    fail_unexpected();
  }
}

}  // namespace matterlint::yaml
