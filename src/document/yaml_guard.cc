// SPDX-License-Identifier: MIT
#include "document/yaml_guard.h"

#include "document/builder.h"
#include "document/yaml_spans.h"
#include "document/yaml_walk.h"
#include "source/limits.h"

namespace matterlint::yaml {
namespace {

Span byte_at(size_t at) {
  return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + 1)};
}

// Finds brackets where a value begins, and counts what is between them. Not a parser: it has to be
// right about texts that are, and cheap about those that are not.
class ExcessFinder {
 public:
  ExcessFinder(std::string_view text, size_t begin) : text_(text), begin_(begin), at_(begin) {}

  std::optional<Problem> find() {
    while (at_ < text_.size() && !problem_) {
      skip_block_line();
    }
    return problem_;
  }

 private:
  bool begins_comment(size_t at) const {
    return text_[at] == '#' && (at == begin_ || is_blank(text_[at - 1]) || text_[at - 1] == '\n');
  }

  void next_line() {
    at_ = line_end(text_, at_);
    at_ += break_length(text_, at_);
  }

  size_t spaces_at(size_t at) const {
    size_t end = at;
    while (end < text_.size() && text_[end] == ' ') {
      ++end;
    }
    return end - at;
  }

  void skip_block_line() {
    const size_t indentation = spaces_at(at_);
    at_ += indentation;
    while (at_ < text_.size() && !problem_) {
      const char c = text_[at_];
      const bool indicator = c == '-' || c == '?' || c == ':';
      if (is_blank(c) || (indicator && is_space_or_end(text_, at_ + 1))) {
        ++at_;
      } else if (c == '[' || c == '{') {
        skip_brackets();
      } else if (c == '"' || c == '\'') {
        const size_t end = quoted_end(text_, at_);
        at_ = end == nowhere ? text_.size() : end;
      } else if (c == '|' || c == '>') {
        skip_block_scalar(indentation);
        return;
      } else if (c == '&' || c == '!') {
        at_ = property_end(text_, at_, false);
      } else if (!skip_plain()) {
        next_line();
        return;
      }
      if (break_length(text_, at_) > 0) {
        next_line();
        return;
      }
    }
  }

  // Over plain text up to its `: `; false when the rest of the line has none.
  bool skip_plain() {
    const size_t end = line_end(text_, at_);
    while (at_ < end) {
      if (begins_comment(at_)) {
        return false;
      }
      if (text_[at_] == ':' && is_space_or_end(text_, at_ + 1)) {
        return true;
      }
      ++at_;
    }
    return false;
  }

  void skip_block_scalar(size_t indentation) {
    next_line();
    size_t body = 0;
    while (at_ < text_.size()) {
      const size_t spaces = spaces_at(at_);
      const bool blank = break_length(text_, at_ + spaces) > 0;
      if (!blank) {
        body = body == 0 ? spaces : body;
        if (spaces <= indentation || spaces < body) {
          return;
        }
      }
      next_line();
    }
  }

  void skip_brackets() {
    size_t depth = 0;
    bool item_before_comma = true;
    for (; at_ < text_.size() && !problem_; ++at_) {
      const char c = text_[at_];
      if (c == '[' || c == '{') {
        if (++depth > limits::document_depth) {
          problem_ = depth_problem(byte_at(at_));
        }
        item_before_comma = false;
      } else if (c == ']' || c == '}') {
        item_before_comma = true;
        if (--depth == 0) {
          ++at_;
          return;
        }
      } else if (c == ',') {
        count_comma(item_before_comma);
        item_before_comma = false;
      } else if (begins_comment(at_)) {
        at_ = line_end(text_, at_) - 1;
      } else if ((c == '"' || c == '\'') && !item_before_comma) {
        const size_t end = quoted_end(text_, at_);
        at_ = end == nowhere ? text_.size() : end - 1;
        item_before_comma = true;
      } else if (c == ':' && is_space_or_end(text_, at_ + 1)) {
        // A quote may follow; a comma may too, for a value that is left out.
        after_colon();
        item_before_comma = true;
      } else if (!is_space_or_end(text_, at_)) {
        item_before_comma = true;
      }
    }
  }

  // Over the quoted value of a pair, whose quote does not follow a comma.
  void after_colon() {
    size_t value = at_ + 1;
    while (value < text_.size() && is_blank(text_[value])) {
      ++value;
    }
    if (value < text_.size() && (text_[value] == '"' || text_[value] == '\'')) {
      const size_t end = quoted_end(text_, value);
      at_ = end == nowhere ? text_.size() : end - 1;
    }
  }

  void count_comma(bool item_before_comma) {
    if (!item_before_comma) {
      problem_ = syntax_problem(at_, at_ + 1, "nothing stands before this comma",
                                "remove the comma, or write the item that is missing");
    } else if (++commas_ > limits::document_nodes) {
      problem_ = node_problem(byte_at(at_));
    }
  }

  std::string_view text_;
  size_t begin_;
  size_t at_;
  size_t commas_ = 0;
  std::optional<Problem> problem_{};
};

// A `?` before a blank is the indicator of a key when nothing but an indicator is before it.
bool is_key_indicator(std::string_view content, size_t at) {
  if (!is_space_or_end(content, at + 1)) {
    return false;
  }
  while (at > 0 && is_blank(content[at - 1])) {
    --at;
  }
  if (at == 0) {
    return true;
  }
  const char before = content[at - 1];
  return before == '\n' || before == '-' || before == '?' || before == ':' || before == '[' ||
         before == '{' || before == ',';
}

}  // namespace

std::optional<Problem> find_excess(std::string_view text, size_t begin) {
  if (text.find_first_of("[{", begin) == nowhere) {
    return std::nullopt;
  }
  return ExcessFinder(text, begin).find();
}

std::optional<std::string> hide_question_marks(std::string_view content) {
  if (content.find('?') == nowhere || content.find_first_of("[{") == nowhere) {
    return std::nullopt;
  }
  std::string hidden(content);
  for (size_t at = content.find('?'); at != nowhere; at = content.find('?', at + 1)) {
    if (!is_key_indicator(content, at)) {
      hidden[at] = question_mark;
    }
  }
  return hidden;
}

}  // namespace matterlint::yaml
