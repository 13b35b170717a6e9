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
    if (continues_text(indentation)) {
      next_line();
      return;
    }
    const size_t line = at_;
    size_t owner = nowhere;  // column of the key or dash whose value is read
    size_t first = nowhere;  // column of what may turn out to be a key
    at_ += indentation;
    while (at_ < text_.size() && !problem_) {
      const char c = text_[at_];
      const bool indicator = (c == '-' || c == '?' || c == ':') && is_space_or_end(text_, at_ + 1);
      first = indicator || is_blank(c) ? first : std::min(first, at_ - line);
      if (indicator) {
        owner = c != ':' ? at_ - line : first == nowhere ? owner : first;
        first = nowhere;
        ++at_;
      } else if (is_blank(c)) {
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
        text_owner_ = begins_comment(at_) ? nowhere : owner;
        next_line();
        return;
      }
      if (break_length(text_, at_) > 0) {
        next_line();
        return;
      }
    }
  }

  // True inside of a plain text that goes on over lines, where no bracket and no quote begins.
  bool continues_text(size_t indentation) {
    const size_t first = at_ + indentation;
    const bool blank = break_length(text_, first) > 0;
    const bool continues = text_owner_ != nowhere && first < text_.size() &&
                           (blank || (indentation > text_owner_ && !begins_comment(first)));
    text_owner_ = continues ? text_owner_ : nowhere;
    return continues;
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

  // What stands between two of the brackets, commas and colons.
  struct Item {
    bool written = false;    // there is something
    bool begins = true;      // nothing but an indicator, an anchor or a tag so far
    bool json_like = false;  // a quote or bracket was closed: a colon needs no blank behind it
  };

  void skip_brackets() {
    size_t depth = 0;
    Item item;
    for (; at_ < text_.size() && !problem_; ++at_) {
      const char c = text_[at_];
      if (c == '[' || c == '{') {
        if (++depth > limits::document_depth) {
          problem_ = depth_problem(make_span(at_, at_ + 1));
        }
        item = {};
      } else if (c == ']' || c == '}') {
        item = {true, false, true};
        if (--depth == 0) {
          ++at_;
          return;
        }
      } else if (c == ',') {
        count_comma(item.written);
        item = {};
      } else if (begins_comment(at_)) {
        at_ = line_end(text_, at_) - 1;
      } else if (c == ':' && ends_key(item)) {
        item = {true, true, false};  // a comma may follow, for a value that is left out
      } else if (!is_space_or_end(text_, at_)) {
        at_ = std::min(behind_text(item), text_.size()) - 1;
      }
    }
  }

  bool ends_key(const Item& item) const {
    return item.json_like || is_space_or_end(text_, at_ + 1) || is_flow_indicator(text_[at_ + 1]);
  }

  // Behind the quoted text, the anchor or tag, the `?` or the character of a plain text here.
  size_t behind_text(Item& item) const {
    const char c = text_[at_];
    item.written = true;
    if (item.begins && (c == '"' || c == '\'')) {
      item = {true, false, true};
      return quoted_end(text_, at_);
    }
    if (item.begins && (c == '&' || c == '!')) {
      return property_end(text_, at_, true);
    }
    item.begins = item.begins && c == '?' && is_space_or_end(text_, at_ + 1);
    item.json_like = false;
    return at_ + 1;
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
  size_t text_owner_ = nowhere;       // column of the key or dash whose plain text may go on
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
