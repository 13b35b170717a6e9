// SPDX-License-Identifier: MIT
#include "document/yaml_guard.h"

#include <algorithm>
#include <utility>

#include "document/builder.h"
#include "document/yaml_spans.h"
#include "document/yaml_walk.h"
#include "source/limits.h"

namespace matterlint::yaml {
namespace {

Span make_span(size_t begin, size_t end) {
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

// Finds brackets where a value begins, and counts what is between them. Not a parser.
class Surveyor {
 public:
  Surveyor(std::string_view text, size_t begin) : text_(text), begin_(begin), at_(begin) {}

  Survey look() {
    while (at_ < text_.size() && !problem_) {
      skip_block_line();
    }
    survey_.excess = std::move(problem_);
    return std::move(survey_);
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
    note_tabs();
    at_ += indentation;
    while (at_ < text_.size() && !problem_) {
      const char c = text_[at_];
      const bool indicator = c == '-' || c == '?' || c == ':';
      if (is_blank(c) || (indicator && is_space_or_end(text_, at_ + 1))) {
        ++at_;
      } else if (c == '[' || c == '{') {
        const size_t bracket = at_;
        skip_brackets();
        survey_.brackets.push_back(make_span(bracket, at_));
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

  void note_tabs() {
    const size_t first = std::min(text_.find_first_not_of(" \t", at_), text_.size());
    const bool matters =
        first == text_.size() || text_[first] == '#' || break_length(text_, first) > 0;
    behind_block_scalar_ = behind_block_scalar_ && matters;
    if (matters && !behind_block_scalar_ && text_.substr(at_, first - at_).find('\t') != nowhere) {
      survey_.tabs.push_back(make_span(at_, first));
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
          behind_block_scalar_ = true;
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
          problem_ = depth_problem(make_span(at_, at_ + 1));
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
      problem_ = node_problem(make_span(at_, at_ + 1));
    }
  }

  std::string_view text_;
  size_t begin_;
  size_t at_;
  size_t commas_ = 0;
  bool behind_block_scalar_ = false;  // where a line with a tab would be one of its lines
  std::optional<Problem> problem_{};
  Survey survey_{};
};

}  // namespace

Survey survey(std::string_view text, size_t begin) {
  if (text.find_first_of("[{\t", begin) == nowhere) {
    return {};
  }
  return Surveyor(text, begin).look();
}

}  // namespace matterlint::yaml
