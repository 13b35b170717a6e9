// SPDX-License-Identifier: MIT
#include "checks/suppression_comment.h"

#include <algorithm>
#include <utility>

#include "document/front_matter.h"
#include "source/message_text.h"
#include "source/suggest.h"

namespace matterlint {
namespace {

constexpr std::string_view label = "matterlint:";
constexpr std::string_view blanks = " \t";

Span span_of(size_t begin, size_t end) {
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

size_t skip_blanks(std::string_view bytes, size_t at, size_t end) {
  while (at < end && blanks.find(bytes[at]) != std::string_view::npos) {
    ++at;
  }
  return at;
}

void take_mistake(SuppressionComment& comment, Span span, std::string mistake, std::string help) {
  comment.mistake_span = span;
  comment.mistake = std::move(mistake);
  comment.help = std::move(help);
}

/// The names between the brackets, which begin at `open`.
void read_names(std::string_view bytes, size_t open, SuppressionComment& comment) {
  const size_t close = std::min(bytes.find(']', open), size_t{comment.span.end});
  if (close == comment.span.end) {
    take_mistake(comment, span_of(open, open + 1), "the `[` of this comment is never closed",
                 "close the list of rules: `ignore[unknown-term]`");
    return;
  }
  comment.list = span_of(open + 1, close);
  for (size_t at = open + 1; at <= close;) {
    const size_t end = std::min(bytes.find(',', at), close);
    size_t begin = skip_blanks(bytes, at, end);
    size_t last = end;
    while (last > begin && blanks.find(bytes[last - 1]) != std::string_view::npos) {
      --last;
    }
    if (begin < last && comment.names.size() < most_suppressed_names) {
      comment.names.push_back({bytes.substr(begin, last - begin), span_of(begin, last)});
    }
    at = end + 1;
  }
  if (comment.names.empty()) {
    take_mistake(comment, span_of(open, close + 1), "this comment names no rule",
                 "name the rules that are to be silent: `ignore[unknown-term]`");
  }
}

/// Reads what follows `matterlint:`. `comment.span` is known.
void read_request(std::string_view bytes, size_t at, SuppressionComment& comment) {
  at = skip_blanks(bytes, at, comment.span.end);
  const size_t end = std::min(bytes.find_first_of(" \t[", at), size_t{comment.span.end});
  const std::string word(bytes.substr(at, end - at));
  comment.whole_file = word == "ignore-file";
  if (word != "ignore" && word != "ignore-file") {
    const auto near = suggest(word, {"ignore", "ignore-file"}, 1);
    take_mistake(comment, span_of(at, end),
                 word.empty() ? "this comment asks for nothing"
                              : in_backticks(word) + " is nothing that a comment can ask for",
                 near.empty()
                     ? "write `ignore[RULE]` for a line or `ignore-file[RULE]` for the note"
                     : "did you mean `" + near.front().text + "[RULE]`?");
    return;
  }
  const size_t open = skip_blanks(bytes, end, comment.span.end);
  if (open >= comment.span.end || bytes[open] != '[') {
    take_mistake(comment, span_of(at, end), in_backticks(word) + " names no rule",
                 "name the rules that are to be silent: `" + word + "[unknown-term]`");
    return;
  }
  read_names(bytes, open, comment);
}

/// The `#` with which the comment of a line begins, at or before `hash`.
size_t comment_begin(const Document& document, const std::vector<WrittenText>& texts, size_t hash) {
  const std::string_view bytes = document.source->bytes();
  const size_t line = line_around(bytes, hash).begin;
  for (size_t at = bytes.find('#', line); at < hash; at = bytes.find('#', at + 1)) {
    const bool parted = document.format == Format::toml || at == line ||
                        blanks.find(bytes[at - 1]) != std::string_view::npos;
    if (parted && text_at(texts, at) == nullptr) {
      return at;
    }
  }
  return hash;
}

/// Where the next line begins that is neither blank nor a comment.
size_t next_written_line(const Document& document, size_t line_end) {
  const std::string_view bytes = document.source->bytes();
  size_t at = line_end;
  while (at < document.content.end) {
    at = std::min(bytes.find_first_not_of(" \t\r\n", at), bytes.size());
    if (at >= bytes.size() || bytes[at] != '#') {
      break;
    }
    at = line_around(bytes, at).end;
  }
  return line_around(bytes, std::min(at, bytes.size())).begin;
}

void find_in_content(const Document& document, std::vector<SuppressionComment>& found) {
  const std::string_view bytes = document.source->bytes();
  const size_t end = document.content.end;
  std::vector<WrittenText> texts;
  Span line{};
  for (size_t at = bytes.find(label, document.content.begin);
       at < end && found.size() < most_suppression_comments;
       at = bytes.find(label, at + label.size())) {
    const size_t hash = bytes.find_last_not_of(blanks, at - 1);
    if (hash == std::string_view::npos || hash < document.content.begin || bytes[hash] != '#') {
      continue;
    }
    if (texts.empty()) {
      texts = written_texts(document);
    }
    if (text_at(texts, hash) != nullptr) {
      continue;
    }
    SuppressionComment comment;
    line = hash < line.end ? line : line_around(bytes, hash);
    const size_t last = bytes.find_last_not_of(blanks, line.end - 1) + 1;
    comment.span = span_of(hash, std::min(last, end));
    const size_t begin = comment_begin(document, texts, hash);
    comment.alone = skip_blanks(bytes, line.begin, begin) == begin;
    // Comments that stand above each other speak of the same line.
    const bool stacked = !found.empty() && found.back().alone && found.back().covered > line.begin;
    comment.covered = !comment.alone ? line.begin
                      : stacked      ? found.back().covered
                                     : static_cast<uint32_t>(next_written_line(document, line.end));
    read_request(bytes, at + label.size(), comment);
    found.push_back(std::move(comment));
  }
}

/// HTML comments right below a block of JSON.
void find_in_body(const Document& document, std::vector<SuppressionComment>& found) {
  constexpr std::string_view open = "<!--";
  const std::string_view whole = document.source->bytes();
  size_t at = std::max(document.content.end, document.closing.end);
  const std::string_view bytes = whole.substr(0, at + suppression_body_bytes);
  for (;;) {
    at = std::min(bytes.find_first_not_of(" \t\r\n", at), bytes.size());
    const size_t close = bytes.find("-->", at);
    if (!bytes.substr(at).starts_with(open) || close == std::string_view::npos) {
      return;
    }
    const size_t request = bytes.find_first_not_of(blanks, at + open.size());
    if (bytes.substr(request).starts_with(label)) {
      SuppressionComment comment;
      comment.span = span_of(at, close + 3);
      comment.alone = true;
      read_request(bytes, request + label.size(), comment);
      if (comment.mistake.empty() && !comment.whole_file) {
        comment.names.clear();
        take_mistake(comment, comment.span,
                     "`ignore` speaks of a line, but JSON has no comments on its lines",
                     "write `ignore-file` instead");
      }
      found.push_back(std::move(comment));
    }
    at = close + 3;
  }
}

}  // namespace

bool holds_comments_below(std::string_view bytes, const FrontMatterRules& reading) {
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  if (line.find_first_of("{;j") == std::string_view::npos) {
    return true;  // no block of JSON begins so
  }
  const FrontMatter front = split_front_matter(bytes, reading);
  return front.format != Format::json ||
         bytes.size() >= std::max(front.content.end, front.closing.end) + suppression_body_bytes;
}

Span line_around(std::string_view bytes, size_t offset) {
  const size_t before = offset == 0 ? std::string_view::npos : bytes.rfind('\n', offset - 1);
  const size_t begin = before == std::string_view::npos ? 0 : before + 1;
  size_t end = std::min(bytes.find('\n', offset), bytes.size());
  if (end > begin && bytes[end - 1] == '\r') {
    --end;
  }
  return span_of(begin, end);
}

std::vector<WrittenText> written_texts(const Document& document) {
  std::vector<WrittenText> texts;
  for (const Node& node : document.nodes) {
    const bool keyed = node.key_span.begin < node.key_span.end;
    const uint32_t begin = keyed ? node.key_span.begin : node.span.begin;
    if (keyed) {
      texts.push_back({node.key_span, begin});
    }
    if (node.kind == Kind::array || node.kind == Kind::object || node.span.begin >= node.span.end) {
      continue;
    }
    WrittenText text{node.span, begin};
    if (node.style == Style::literal || node.style == Style::folded) {
      const Span first = line_around(document.source->bytes(), node.span.begin);
      text.span.begin = std::min(first.end, node.span.end);
    }
    texts.push_back(text);
  }
  std::sort(texts.begin(), texts.end(),
            [](const WrittenText& a, const WrittenText& b) { return a.span.begin < b.span.begin; });
  return texts;
}

const WrittenText* text_at(const std::vector<WrittenText>& texts, size_t offset) {
  const auto behind = std::upper_bound(
      texts.begin(), texts.end(), offset,
      [](size_t wanted, const WrittenText& text) { return wanted < text.span.begin; });
  if (behind == texts.begin()) {
    return nullptr;
  }
  const WrittenText& text = *std::prev(behind);
  return offset < text.span.end ? &text : nullptr;
}

std::vector<SuppressionComment> find_suppression_comments(const Document& document) {
  std::vector<SuppressionComment> found;
  if (!document.readable()) {
    return found;
  }
  if (document.format == Format::json) {
    find_in_body(document, found);
  } else {
    find_in_content(document, found);
  }
  return found;
}

}  // namespace matterlint
