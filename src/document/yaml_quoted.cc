// SPDX-License-Identifier: MIT
#include "document/yaml_quoted.h"

#include <algorithm>
#include <utility>

#include "document/yaml_spans.h"
#include "source/unicode.h"

namespace matterlint::yaml {
namespace {

char32_t hex_value(std::string_view digits) {
  char32_t value = 0;
  for (const char c : digits) {
    const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return value;
}

char32_t escaped(std::string_view escape) {
  using namespace std::string_view_literals;
  constexpr std::string_view letters = "0abt\tnvfreNLP_";
  constexpr std::u32string_view meanings = U"\0\a\b\t\t\n\v\f\r\u001B\u0085\u2028\u2029\u00A0"sv;
  if (escape.size() > 2) {
    return hex_value(escape.substr(2));
  }
  const size_t letter = letters.find(escape[1]);
  return letter == nowhere ? static_cast<unsigned char>(escape[1]) : meanings[letter];
}

class Decoder {
 public:
  explicit Decoder(std::string_view written)
      : text_(written.substr(0, written.size() - 1)), quote_(written[0]) {}

  std::string run() {
    while (at_ < text_.size()) {
      if (text_[at_] == '\\' && quote_ == '"') {
        take_escape();
      } else if (break_length(text_, at_) > 0) {
        fold();
      } else {
        if (text_[at_] == '\'' && quote_ == '\'') {
          ++at_;  // the first of two
        }
        decoded_ += text_[at_++];
      }
    }
    return std::move(decoded_);
  }

 private:
  void take_escape() {
    if (break_length(text_, at_ + 1) > 0) {
      ++at_;
      decoded_ += std::string(skip_breaks() - 1, '\n');
    } else if (const size_t known = escape_length(text_, at_); known > 0) {
      append_utf8(decoded_, escaped(text_.substr(at_, known)));
      at_ += known;
    } else {
      ++at_;
    }
    kept_ = decoded_.size();
  }

  // A line end takes the blanks around it away. One alone is a blank, each further one a line feed
  // (YAML 1.2.2, 6.5).
  void fold() {
    while (decoded_.size() > kept_ && is_blank(decoded_.back())) {
      decoded_.pop_back();
    }
    const size_t breaks = skip_breaks();
    decoded_ += breaks == 1 ? std::string(" ") : std::string(breaks - 1, '\n');
    kept_ = decoded_.size();
  }

  // Over line ends and the blanks behind them; how many line ends.
  size_t skip_breaks() {
    size_t breaks = 0;
    while (const size_t length = break_length(text_, at_)) {
      ++breaks;
      at_ = std::min(text_.find_first_not_of(" \t", at_ + length), text_.size());
    }
    return breaks;
  }

  std::string_view text_;
  char quote_;
  size_t at_ = 1;
  size_t kept_ = 0;  // up to here blanks were written to stay
  std::string decoded_{};
};

}  // namespace

std::string decode_quoted(std::string_view written) {
  return Decoder(written).run();
}

}  // namespace matterlint::yaml
