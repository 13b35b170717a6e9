// SPDX-License-Identifier: MIT
#include "document/yaml_disguise.h"

#include <algorithm>
#include <vector>

#include "document/yaml_spans.h"

namespace matterlint::yaml {
namespace {

// No content holds these: control characters are refused before.
constexpr char question_mark = '\x01';
constexpr char line_feed = '\x02';    // in a key
constexpr char other_blank = '\x03';  // around a `line_feed`

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

void hide_question_marks(std::string& content, size_t begin, size_t end) {
  for (size_t at = begin; at < end; ++at) {
    if (content[at] == '?' && !is_key_indicator(content, at)) {
      content[at] = question_mark;
    }
  }
}

bool is_trivia(char c) {
  return is_blank(c) || c == '\n' || c == '\r';
}

// Goes through one `[…]` or `{…}` and joins the lines of each key between braces, and of what is
// between it and its colon. Between square brackets a key has to be on one line
// (YAML 1.2.2, 7.4.2).
class KeyJoiner {
 public:
  KeyJoiner(std::string& content, size_t begin, size_t end)
      : content_(content), at_(begin), end_(end) {}

  void run() {
    do {
      step();
    } while (at_ < end_ && !levels_.empty());
  }

 private:
  // The entry that is being read between two brackets.
  struct Level {
    bool map = false;
    bool at_key = true;
    bool simple = true;      // the key is text, and no `?` is before it
    size_t first = nowhere;  // of the key
    size_t last = 0;         // behind its last byte
  };

  void step() {
    const char c = content_[at_];
    if (c == '[' || c == '{') {
      open(c == '{');
    } else if (c == ']' || c == '}') {
      end_key();
      levels_.pop_back();
      take(1);
      json_like_ = true;
    } else if (c == ',') {
      end_key();
      levels_.back() = {levels_.back().map};
      separate();
    } else if (c == ':' && is_indicator()) {
      end_key();
      separate();
    } else if (c == '#' && is_trivia(content_[at_ - 1])) {
      at_ = line_end(content_, at_);
    } else if (is_trivia(c)) {
      ++at_;
    } else {
      step_over_text(c);
    }
  }

  void open(bool map) {
    if (!levels_.empty()) {
      levels_.back().simple = levels_.back().simple && !levels_.back().at_key;
    }
    levels_.push_back({map});
    separate();
  }

  // Over the indicator before a key or value.
  void separate() {
    begins_ = true;
    json_like_ = false;
    ++at_;
  }

  void step_over_text(char c) {
    if (begins_ && (c == '"' || c == '\'')) {
      take(std::min(quoted_end(content_, at_), end_) - at_);
      json_like_ = true;
    } else if (begins_ && (c == '&' || c == '!')) {
      take(property_end(content_, at_, true) - at_);
      begins_ = true;
    } else if (begins_ && c == '?' && is_space_or_end(content_, at_ + 1)) {
      levels_.back().simple = false;
      ++at_;
    } else {
      take(1);
    }
  }

  void take(size_t length) {
    if (!levels_.empty() && levels_.back().at_key) {
      levels_.back().first = std::min(levels_.back().first, at_);
      levels_.back().last = at_ + length;
    }
    begins_ = false;
    json_like_ = false;
    at_ += length;
  }

  // Behind a quote or bracket a colon needs no blank.
  bool is_indicator() const {
    return json_like_ || is_space_or_end(content_, at_ + 1) || is_flow_indicator(content_[at_ + 1]);
  }

  void end_key() {
    Level& level = levels_.back();
    if (level.map && level.at_key && level.simple && level.first < level.last) {
      join(level.first, level.last);
      for (size_t at = level.last; at < at_; ++at) {
        content_[at] = ' ';
      }
    }
    level.at_key = false;
  }

  // Hides each line end with the blanks around it.
  void join(size_t begin, size_t end) {
    for (size_t at = begin; at < end; ++at) {
      if (content_[at] == '\n') {
        size_t first = at;
        while (first > begin && is_trivia(content_[first - 1])) {
          --first;
        }
        for (at = first; at < end && is_trivia(content_[at]); ++at) {
          content_[at] = content_[at] == '\n' ? line_feed : other_blank;
        }
      }
    }
  }

  std::string& content_;
  size_t at_;
  size_t end_;
  bool begins_ = true;      // nothing of the key or value was read yet
  bool json_like_ = false;  // a quote or bracket was closed, and nothing is behind it
  std::vector<Level> levels_{};
};

// The content needs a copy only when something in it can be the matter.
bool may_need_disguise(std::string_view text, size_t begin, const Survey& survey) {
  const bool ends = text.size() == begin || text.back() == '\n';
  return !ends || !survey.tabs.empty() ||
         std::any_of(survey.brackets.begin(), survey.brackets.end(), [&](Span place) {
           return text.substr(place.begin, place.size()).find_first_of("?\n") != nowhere;
         });
}

}  // namespace

std::optional<std::string> disguise(std::string_view text, size_t begin, const Survey& survey) {
  if (!may_need_disguise(text, begin, survey)) {
    return std::nullopt;
  }
  std::string content(text.substr(begin));
  for (const Span tabs : survey.tabs) {
    content.replace(tabs.begin - begin, tabs.size(), tabs.size(), ' ');
  }
  for (const Span place : survey.brackets) {
    hide_question_marks(content, place.begin - begin, place.end - begin);
    KeyJoiner(content, place.begin - begin, place.end - begin).run();
  }
  if (!content.ends_with('\n')) {
    content += '\n';
  }
  return content;
}

std::string undisguise(std::string_view value) {
  if (value.find_first_of("\x01\x02\x03") == nowhere) {
    return std::string(value);
  }
  std::string text;
  text.reserve(value.size());
  for (size_t at = 0; at < value.size(); ++at) {
    if (value[at] != line_feed && value[at] != other_blank) {
      text += value[at] == question_mark ? '?' : value[at];
      continue;
    }
    const size_t end = std::min(value.find_first_not_of("\x02\x03", at), value.size());
    const auto feeds = std::count(value.begin() + static_cast<ptrdiff_t>(at),
                                  value.begin() + static_cast<ptrdiff_t>(end), line_feed);
    // One line end is a blank, each further one a line feed (YAML 1.2.2, 6.5).
    text += feeds < 2 ? std::string(" ") : std::string(static_cast<size_t>(feeds) - 1, '\n');
    at = end - 1;
  }
  return text;
}

}  // namespace matterlint::yaml
