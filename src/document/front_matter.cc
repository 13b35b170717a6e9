// SPDX-License-Identifier: MIT
#include "document/front_matter.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "document/encoding.h"
#include "document/front_matter_begin.h"
#include "document/front_matter_end.h"
#include "source/limits.h"

namespace matterlint {
namespace {

struct Fence {
  std::string_view opening{};
  Format format = Format::none;
  std::string_view closing{};
};

constexpr auto fences = std::to_array<Fence>({
    // opening   format        closing
    {"---", Format::yaml, "---"},
    {"---yaml", Format::yaml, "---"},
    {"+++", Format::toml, "+++"},
    {"---toml", Format::toml, "---"},
    {"---json", Format::json, "---"},
    {";;;", Format::json, ";;;"},
});
constexpr size_t longest_fence = 7;

const Fence* find_fence(std::string_view line) {
  const auto* fence = std::find_if(fences.begin(), fences.end(),
                                   [line](const Fence& f) { return f.opening == line; });
  return fence == fences.end() ? nullptr : &*fence;
}

Span make_span(size_t begin, size_t end) {
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

// What was found, and whether more of the file could change it.
struct Finding {
  FrontMatter front{};
  bool final = true;
};

Finding undecided() {
  return {{}, false};
}

class Splitter {
 public:
  // `whole`: there is no more of the file than `text`, or none that will be read.
  Splitter(std::string_view text, bool whole, const FrontMatterRules& rules)
      : text_(text), whole_(whole || text.size() >= rules.most_bytes), rules_(rules) {}

  Finding split() const {
    if (text_.size() < 4 && !whole_) {
      return undecided();
    }
    if (std::optional<Problem> wide = find_wide_encoding(text_)) {
      Finding finding;
      finding.front.problem = std::move(wide);
      return finding;
    }
    const size_t begin = byte_order_mark_length(text_);
    if (begin == text_.size()) {
      return {{}, whole_};
    }
    switch (text_[begin]) {
      case '-':
      case '+':
      case ';':
        return split_fenced(begin);
      case '{':
        return split_json(begin);
      case ' ':
      case '\t':
      case '\r':
      case '\n':
      case '<':
        return find_misplaced(begin);
      default:
        return find_unopened(begin);
    }
  }

 private:
  Finding split_fenced(size_t begin) const {
    const TextLine line = line_at(text_, begin);
    if (!line.ended && !whole_) {
      return {{}, line.end - begin > limits::front_matter_bytes / 2};
    }
    const Fence* fence = find_fence(trimmed(text_, line));
    if (fence == nullptr) {
      return find_unopened(begin);
    }
    Finding finding;
    finding.front.format = fence->format;
    finding.front.fence = make_span(begin, begin + fence->opening.size());
    finding.front.content = make_span(line.next, line.next);
    const std::optional<TextLine> closing = find_closing(line.next, *fence);
    if (closing) {
      finding.front.content.end = static_cast<uint32_t>(closing->begin);
      finding.front.closing =
          make_span(closing->begin, closing->begin + trimmed(text_, *closing).size());
      finding.final = closing->ended || whole_;
    } else {
      finding.final = whole_;
      finding.front.problem = text_.size() < rules_.most_bytes
                                  ? unclosed_problem(text_, finding.front, fence->closing)
                                  : too_long_problem(finding.front.fence, rules_.most_bytes);
    }
    return finding;
  }

  std::optional<TextLine> find_closing(size_t at, const Fence& fence) const {
    const bool dots = rules_.dots_close && fence.format == Format::yaml;
    while (at < text_.size()) {
      const TextLine line = line_at(text_, at);
      const char first = text_[at];
      if ((first == fence.closing[0] && trimmed(text_, line) == fence.closing) ||
          (dots && first == '.' && trimmed(text_, line) == "...")) {
        return line;
      }
      at = line.next;
    }
    return std::nullopt;
  }

  Finding split_json(size_t begin) const {
    const std::optional<bool> json = looks_like_json(begin);
    if (!json) {
      return undecided();
    }
    if (!*json) {
      return {};
    }
    Finding finding;
    finding.front.format = Format::json;
    finding.front.content = make_span(begin, begin);
    const size_t end = closing_brace(begin);
    if (end > text_.size()) {
      finding.final = whole_;
      const Span brace = make_span(begin, begin + 1);
      finding.front.problem = text_.size() < rules_.most_bytes
                                  ? unclosed_brace_problem(brace)
                                  : too_long_problem(brace, rules_.most_bytes);
      return finding;
    }
    finding.front.content.end = static_cast<uint32_t>(end);
    const TextLine rest = line_at(text_, end);
    finding.final = rest.ended || whole_;
    if (!trimmed(text_, rest).empty()) {
      finding.front.problem = trailing_text_problem(
          text_, make_span(text_.find_first_not_of(" \t", end), end + trimmed(text_, rest).size()));
    }
    return finding;
  }

  // A brace may also begin a template, a shortcode or an attribute list.
  std::optional<bool> looks_like_json(size_t begin) const {
    const size_t next = text_.find_first_not_of(" \t", begin + 1);
    if (next == std::string_view::npos) {
      return whole_ ? std::optional(false) : std::nullopt;
    }
    const char c = text_[next];
    if (c == '"' || c == '\'' || c == '\n' || c == '\r' || c == '}') {
      return true;
    }
    const std::string_view rest = text_.substr(next);
    if (rest.starts_with("\u201C") || rest.starts_with("//") || rest.starts_with("/*")) {
      return true;
    }
    // An unquoted key is a mistake in JSON, `{width=50%}` is not JSON.
    size_t word = next;
    while (word < text_.size() && is_word(text_[word])) {
      ++word;
    }
    if (word + 1 >= text_.size() && !whole_) {
      return std::nullopt;
    }
    const std::string_view behind = text_.substr(word);
    return word > next && behind.size() > 1 && behind[0] == ':' &&
           std::string_view(" \"'[{0123456789").find(behind[1]) != std::string_view::npos;
  }

  static bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == '$';
  }

  // Behind the brace that matches the one at `begin`, or past the end of the text. A string ends
  // with its line; one that is not closed there is looked into, so that it swallows no brace.
  size_t closing_brace(size_t begin) const {
    std::string open;
    size_t raw_until = begin;  // no string begins before this
    for (size_t at = begin; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == '"' && at >= raw_until) {
        const size_t close = string_close(at);
        if (close < text_.size() && text_[close] == '"') {
          at = close;
        } else {
          raw_until = close;
        }
      } else if (c == '{' || c == '[') {
        open += c;
      } else if (c == '}' || c == ']') {
        if (close_bracket(open, at)) {
          return at + 1;
        }
      }
    }
    return text_.size() + 1;
  }

  // The quote that closes the string at `at`, or the end of its line.
  size_t string_close(size_t at) const {
    for (++at; at < text_.size() && text_[at] != '"' && text_[at] != '\n'; ++at) {
      at += text_[at] == '\\' && at + 1 < text_.size() && text_[at + 1] != '\n' ? 1U : 0U;
    }
    return std::min(at, text_.size());
  }

  // True when the bracket at `at` closes the outermost brace. One of the other kind closes a list
  // or map when a comma follows on its line; else the bracket it should close was forgotten, or it
  // is one too many.
  bool close_bracket(std::string& open, size_t at) const {
    const char wanted = text_[at] == '}' ? '{' : '[';
    const size_t next = text_.find_first_not_of(" \t", at + 1);
    const bool goes_on = next < text_.size() && text_[next] == ',';
    if (open.back() != wanted && goes_on && open.size() > 1) {
      open.pop_back();
      return false;
    }
    const size_t match = open.rfind(wanted);
    if (match != std::string::npos) {
      open.resize(match);
    }
    return open.empty();
  }

  // Front matter that was meant, but is not opened.
  Finding find_unopened(size_t begin) const {
    UnopenedBlock block = find_unopened_block(text_, begin, whole_);
    if (block.meant != Meant::yes) {
      return {{}, block.meant == Meant::no};
    }
    Finding finding;
    finding.front.problem = std::move(block.problem);
    return finding;
  }

  // Front matter behind blank lines or a comment: nobody reads it there.
  Finding find_misplaced(size_t begin) const {
    const size_t start = skip_preamble(begin);
    if (start >= text_.size()) {
      return {{}, whole_};
    }
    const TextLine line = line_at(text_, start);
    if (!line.ended && !whole_ && line.end - start <= longest_fence) {
      return undecided();
    }
    const Fence* fence = start == begin ? nullptr : find_fence(trimmed(text_, line));
    if (fence == nullptr || line.end - start > longest_fence + 64) {
      return start == begin ? find_unopened(begin) : Finding{};
    }
    const std::optional<TextLine> closing = find_closing(line.next, *fence);
    if (!closing) {
      return {{}, whole_};
    }
    Finding finding;
    finding.final = closing->ended || whole_;
    if (looks_like_fields(text_.substr(line.next, closing->begin - line.next), fence->format)) {
      finding.front.problem = misplaced_problem(text_, make_span(begin, start),
                                                make_span(start, start + fence->opening.size()));
    }
    return finding;
  }

  // Over blank lines and comments, to the head of a line or the end of the text.
  size_t skip_preamble(size_t at) const {
    while (at < text_.size()) {
      if (text_.substr(at).starts_with("<!--")) {
        const size_t close = text_.find("-->", at);
        if (close == std::string_view::npos) {
          return text_.size();
        }
        at = close + 3;
      }
      const TextLine line = line_at(text_, at);
      if (!trimmed(text_, line).empty()) {
        break;
      }
      at = line.next;
    }
    return at;
  }

  std::string_view text_;
  bool whole_;
  FrontMatterRules rules_;
};

}  // namespace

FrontMatter split_front_matter(std::string_view text, const FrontMatterRules& rules) {
  return Splitter(text, true, rules).split().front;
}

bool holds_front_matter(std::string_view text, const FrontMatterRules& rules) {
  return Splitter(text, false, rules).split().final;
}

}  // namespace matterlint
