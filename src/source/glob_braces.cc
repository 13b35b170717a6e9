// SPDX-License-Identifier: MIT
#include "source/glob_braces.h"

#include <utility>

#include "source/limits.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

Failure bad(std::string message) {
  return {"", std::move(message)};
}

/// Where a `{` is closed and where its alternatives are parted.
struct Braces {
  size_t open = 0;
  std::vector<size_t> commas{};
  size_t close = 0;
};

/// The first `{…}` of a text; nothing when there is none.
Result<std::optional<Braces>> find_braces(std::string_view text) {
  Braces found;
  size_t depth = 0;
  for (size_t i = 0; i < text.size();) {
    size_t length = 1;
    switch (text[i]) {
      case '\\':
        length = glob_escape_length(text, i);
        if (length == 0) {
          return bad(
              "ends with a `\\` that nothing follows; write `\\\\` for the character itself");
        }
        break;
      case '[': {
        const auto end = glob_set_end(text, i);
        if (!end) {
          return bad("has a `[` that is never closed; write `\\[` for the character itself");
        }
        length = *end - i;
        break;
      }
      case '{':
        found.open = depth++ == 0 ? i : found.open;
        break;
      case ',':
        if (depth == 1) {
          found.commas.push_back(i);
        }
        break;
      case '}':
        if (depth == 0) {
          return bad("has a `}` without a `{`; write `\\}` for the character itself");
        }
        if (--depth == 0) {
          found.close = i;
          return std::optional<Braces>(std::move(found));
        }
        break;
      default:
        break;
    }
    i += length;
  }
  if (depth > 0) {
    return bad("has a `{` that is never closed; write `\\{` for the character itself");
  }
  return std::optional<Braces>();
}

}  // namespace

size_t glob_escape_length(std::string_view text, size_t at) {
  return at + 1 < text.size() ? 1 + decode_code_point(text, at + 1).length : 0;
}

std::optional<size_t> glob_set_end(std::string_view text, size_t at) {
  size_t i = at + 1;
  if (i < text.size() && (text[i] == '!' || text[i] == '^')) {
    ++i;
  }
  for (bool first = true; i < text.size(); first = false) {
    if (text[i] == ']' && !first) {
      return i + 1;
    }
    if (text[i] == '\\') {
      const size_t length = glob_escape_length(text, i);
      if (length == 0) {
        return std::nullopt;
      }
      i += length;
    } else {
      ++i;
    }
  }
  return std::nullopt;
}

Result<std::vector<std::string>> expand_glob_braces(std::string_view text) {
  std::vector<std::string> waiting{std::string(text)};
  std::vector<std::string> expanded;
  while (!waiting.empty()) {
    const std::string next = std::move(waiting.back());
    waiting.pop_back();
    auto braces = find_braces(next);
    if (!braces) {
      return braces.failure();
    }
    if (!*braces) {
      expanded.push_back(next);
      continue;
    }
    size_t begin = (*braces)->open + 1;
    (*braces)->commas.push_back((*braces)->close);
    for (const size_t end : (*braces)->commas) {
      waiting.push_back(next.substr(0, (*braces)->open) + next.substr(begin, end - begin) +
                        next.substr((*braces)->close + 1));
      begin = end + 1;
    }
    if (waiting.size() + expanded.size() > limits::glob_alternatives) {
      return bad("stands for more than " + std::to_string(limits::glob_alternatives) +
                 " globs by its `{…}`; write several shorter ones");
    }
  }
  return expanded;
}

}  // namespace matterlint
