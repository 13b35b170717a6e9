// SPDX-License-Identifier: MIT
#include "document/yaml_spans.h"

#include <algorithm>

#include "source/unicode.h"

namespace matterlint::yaml {
namespace {

// The line breaks and blanks at `at`, when there is at least one break among them.
struct Fold {
  size_t end = 0;
  size_t breaks = 0;
};

Fold fold_at(std::string_view text, size_t at) {
  Fold fold{at, 0};
  while (fold.end < text.size()) {
    if (const size_t length = break_length(text, fold.end); length > 0) {
      ++fold.breaks;
      fold.end += length;
    } else if (is_blank(text[fold.end])) {
      ++fold.end;
    } else {
      break;
    }
  }
  return fold;
}

size_t count_spaces(std::string_view text, size_t at) {
  size_t count = 0;
  while (at + count < text.size() && text[at + count] == ' ') {
    ++count;
  }
  return count;
}

// How far the content of a block scalar is indented: what its first line that is not blank has in
// the source, less what it still has in `value` (which an indentation indicator keeps).
size_t content_indentation(std::string_view text, size_t at, std::string_view value) {
  while (at < text.size()) {
    const size_t indentation = count_spaces(text, at);
    if (break_length(text, at + indentation) == 0) {
      const size_t first = std::min(value.find_first_not_of(" \n"), value.size());
      const size_t line = value.substr(0, first).rfind('\n') + 1;
      const size_t kept = first - line;
      return indentation - std::min(indentation, kept);
    }
    at = line_end(text, at);
    at += break_length(text, at);
  }
  return 0;
}

// Line ends from `at` on with nothing but spaces between them.
size_t trailing_breaks(std::string_view text, size_t at) {
  size_t breaks = 0;
  while (at < text.size()) {
    const size_t end = at + count_spaces(text, at);
    const size_t length = break_length(text, end);
    if (length == 0) {
      break;
    }
    ++breaks;
    at = end + length;
  }
  return breaks;
}

}  // namespace

size_t break_length(std::string_view text, size_t at) {
  if (at >= text.size()) {
    return 0;
  }
  if (text[at] == '\n') {
    return 1;
  }
  return text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 0;
}

bool is_space_or_end(std::string_view text, size_t at) {
  return at >= text.size() || is_blank(text[at]) || break_length(text, at) > 0;
}

size_t strange_blank_length(std::string_view text, size_t at) {
  if (at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80) {
    return 0;
  }
  const CodePoint point = decode_code_point(text, at);
  const char32_t c = point.value;
  const bool blank = c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F ||
                     c == 0x3000 || c == 0xFEFF;
  return blank ? point.length : 0;
}

size_t escape_length(std::string_view text, size_t backslash) {
  if (backslash + 1 >= text.size()) {
    return 0;
  }
  const char kind = text[backslash + 1];
  const size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
  if (digits == 0) {
    const bool known = std::string_view("0abt\tnvfre \"/\\N_LP\r\n").find(kind) != nowhere;
    return known ? 2 : 0;
  }
  const std::string_view number = text.substr(backslash + 2, digits);
  const bool hex =
      number.size() == digits && number.find_first_not_of("0123456789abcdefABCDEF") == nowhere;
  const bool surrogate = kind == 'u' && hex && (number[0] | 0x20) == 'd' && number[1] >= '8';
  return hex && !surrogate ? 2 + digits : 0;
}

size_t line_begin(std::string_view text, size_t floor, size_t at) {
  if (at == 0) {
    return 0;
  }
  const size_t newline = text.rfind('\n', at - 1);
  return newline == nowhere ? floor : std::max(floor, newline + 1);
}

size_t line_end(std::string_view text, size_t at) {
  const size_t newline = text.find('\n', at);
  if (newline == nowhere) {
    return text.size();
  }
  return newline > at && text[newline - 1] == '\r' ? newline - 1 : newline;
}

size_t property_end(std::string_view text, size_t at, bool in_flow) {
  if (text.substr(at, 2) == "!<") {
    const size_t close = text.find('>', at);
    return close == nowhere ? text.size() : close + 1;
  }
  // A tag never has brackets or commas (YAML 1.2.2, 6.8.2.2), an anchor may in a block.
  const bool stops = in_flow || text[at] == '!';
  ++at;
  while (!is_space_or_end(text, at) && !(stops && is_flow_indicator(text[at]))) {
    ++at;
  }
  return at;
}

size_t quoted_end(std::string_view text, size_t at) {
  const char quote = text[at];
  for (++at; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || at + 1 >= text.size() || text[at + 1] != quote) {
        return at + 1;
      }
      ++at;
    }
  }
  return nowhere;
}

size_t plain_end(std::string_view text, size_t at, std::string_view value) {
  size_t read = 0;
  while (read < value.size()) {
    const Fold fold = fold_at(text, at);
    if (fold.breaks == 0) {
      const size_t length = std::max<size_t>(fold.end - at, 1);
      if (at >= text.size() || text.substr(at, length) != value.substr(read, length)) {
        return nowhere;
      }
      at += length;
      read += length;
      continue;
    }
    // One line break is a blank, each further one a line feed (YAML 1.2.2, 6.5).
    const size_t length = fold.breaks == 1 ? 1 : fold.breaks - 1;
    const char wanted = fold.breaks == 1 ? ' ' : '\n';
    for (size_t i = 0; i < length; ++i, ++read) {
      if (read >= value.size() || value[read] != wanted) {
        return nowhere;
      }
    }
    at = fold.end;
  }
  return at;
}

size_t block_scalar_end(std::string_view text, size_t at, std::string_view value) {
  size_t end = at + 1;
  while (end < text.size() &&
         (text[end] == '+' || text[end] == '-' || (text[end] >= '1' && text[end] <= '9'))) {
    ++end;
  }
  if (value.find_first_not_of('\n') == nowhere) {
    return end;
  }
  at = line_end(text, end);
  at += break_length(text, at);
  const size_t indentation = content_indentation(text, at, value);
  while (at < text.size()) {
    const size_t spaces = count_spaces(text, at);
    const size_t line = line_end(text, at);
    if (at + spaces < line) {
      if (spaces < indentation) {
        break;
      }
      end = line;
    }
    at = line + break_length(text, line);
  }
  return end;
}

void restore_kept_breaks(std::string& value, std::string_view text, size_t begin, size_t end) {
  const std::string_view header = text.substr(begin + 1, 2);
  const size_t last = value.find_last_not_of('\n');
  if (last == nowhere || value[last] == ' ' ||
      header.find('+') >= std::min(header.find_first_of("\r\n"), header.size())) {
    return;
  }
  value.resize(last + 1);
  value.append(trailing_breaks(text, end), '\n');
}

size_t bracket_end(std::string_view text, size_t at) {
  size_t depth = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '[' || c == '{') {
      ++depth;
    } else if (c == ']' || c == '}') {
      if (--depth == 0) {
        return at + 1;
      }
    } else if (c == '#' && (is_blank(text[at - 1]) || text[at - 1] == '\n')) {
      at = line_end(text, at) - 1;
    } else if (c == '"' || c == '\'') {
      const char before = text[at - 1];
      if (is_blank(before) || before == '\n' || before == ':' || is_flow_indicator(before)) {
        at = quoted_end(text, at);
        if (at == nowhere) {
          return nowhere;
        }
        --at;
      }
    }
  }
  return nowhere;
}

}  // namespace matterlint::yaml
