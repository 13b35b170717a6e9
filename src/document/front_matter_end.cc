// SPDX-License-Identifier: MIT
#include "document/front_matter_end.h"

#include <optional>
#include <string>
#include <utility>

#include "source/message_text.h"

namespace matterlint {
namespace {

Problem make_problem(ProblemKind kind, Span span, std::string message, std::string help) {
  Problem problem;
  problem.kind = kind;
  problem.span = span;
  problem.message = std::move(message);
  problem.help = std::move(help);
  return problem;
}

// A line that people write when they mean the closing fence.
bool is_near_fence(std::string_view line, std::string_view closing) {
  const size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos) {
    return false;
  }
  const std::string_view mark = line.substr(first);
  if (mark == "..." || mark == "\u2014" || mark == "\u2013" || mark == "+++" || mark == "---" ||
      mark == ";;;") {
    return true;
  }
  return mark.size() >= 2 && mark.find_first_not_of(closing[0]) == std::string_view::npos;
}

}  // namespace

TextLine line_at(std::string_view text, size_t begin) {
  const size_t newline = text.find('\n', begin);
  if (newline == std::string_view::npos) {
    return {begin, text.size(), text.size(), false};
  }
  const bool crlf = newline > begin && text[newline - 1] == '\r';
  return {begin, crlf ? newline - 1 : newline, newline + 1, true};
}

std::string_view trimmed(std::string_view text, const TextLine& line) {
  size_t end = line.end;
  while (end > line.begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) {
    --end;
  }
  return text.substr(line.begin, end - line.begin);
}

bool could_be_field(std::string_view line, Format format) {
  if (line.empty() || line[0] == '#' || line[0] == ' ' || line[0] == '\t') {
    return true;
  }
  switch (format) {
    case Format::yaml:
      return line == "-" || line.starts_with("- ") || line.ends_with(':') ||
             line.find(": ") != std::string_view::npos;
    case Format::toml:
      return line[0] == '[' || line[0] == ']' || line.find('=') != std::string_view::npos;
    case Format::json:
      return line[0] == '{' || line[0] == '}' || line[0] == '"' || line[0] == ']';
    case Format::none:
      return false;
  }
  return false;
}

bool looks_like_fields(std::string_view content, Format format) {
  size_t at = 0;
  while (at < content.size()) {
    const TextLine line = line_at(content, at);
    const std::string_view words = trimmed(content, line);
    if (!words.empty() && words[0] != '#') {
      return words[0] != ' ' && words[0] != '-' && could_be_field(words, format);
    }
    at = line.next;
  }
  return false;
}

Problem unclosed_problem(std::string_view text, const FrontMatter& front,
                         std::string_view closing) {
  const std::string fence(closing);
  Problem problem = make_problem(ProblemKind::unclosed_front_matter, front.fence,
                                 "the front matter opened here is never closed",
                                 "put a line " + in_backticks(fence) + " behind its last line");
  size_t at = front.content.begin;
  bool fields = false;
  while (at < text.size()) {
    const TextLine line = line_at(text, at);
    const std::string_view words = trimmed(text, line);
    const Span span{static_cast<uint32_t>(line.begin),
                    static_cast<uint32_t>(line.begin + words.size())};
    if (is_near_fence(words, closing)) {
      problem.related = span;
      problem.related_message = "this line does not close it";
      problem.help = "write " + in_backticks(fence) + " there";
      if (fields) {
        problem.repair.push_back({span, fence});
      }
      break;
    }
    if (!could_be_field(words, front.format)) {
      if (fields) {
        problem.related = span;
        problem.related_message = "this no longer looks like front matter";
      }
      break;
    }
    fields = fields || !words.empty();
    at = line.next;
  }
  return problem;
}

Problem unclosed_brace_problem(Span brace) {
  return make_problem(ProblemKind::unclosed_front_matter, brace,
                      "the `{` opened here is never closed", "put a `}` behind the last value");
}

Problem too_long_problem(Span fence, size_t most_bytes) {
  return make_problem(
      ProblemKind::resource_limit, fence,
      "the front matter opened here is not closed within " + std::to_string(most_bytes) + " bytes",
      "close it before that, or read more with `--max-front-matter`");
}

Problem trailing_text_problem(std::string_view text, Span trailing) {
  const std::string_view written = text.substr(trailing.begin, trailing.size());
  Problem problem = make_problem(ProblemKind::syntax, trailing,
                                 "text stands behind the brace that closes the front matter",
                                 "begin the text on a line of its own");
  if (written == "," || written == ";") {
    problem.message = in_backticks(written) + " stands behind the front matter";
    problem.help = "remove it";
    problem.repair.push_back({trailing, ""});
  }
  return problem;
}

Problem misplaced_problem(std::string_view text, Span before, Span fence) {
  Problem problem = make_problem(ProblemKind::misplaced_front_matter, fence,
                                 "this front matter is not at the head of the file, so nothing "
                                 "reads it",
                                 "move it to the first line");
  const std::string_view preamble = text.substr(before.begin, before.size());
  if (preamble.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    problem.help = "remove the blank lines before it";
    problem.repair.push_back({before, ""});
  }
  return problem;
}

}  // namespace matterlint
