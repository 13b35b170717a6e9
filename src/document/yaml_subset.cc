// SPDX-License-Identifier: MIT
#include "document/yaml_subset.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "document/builder.h"
#include "document/scalar.h"
#include "document/yaml_spans.h"

namespace matterlint {
namespace {

using yaml::nowhere;

// A key and its colon are at most 1,024 characters apart (YAML 1.2.2, 7.4.2).
constexpr size_t longest_key = 1000;

// What a byte is in a plain scalar.
enum class Role : uint8_t {
  text,    // part of it wherever it stands
  inside,  // part of it, but not at its head
  flow,    // the same in a block; ends it between brackets
  asked,   // depends on its neighbours
  never    // a tab, or no text at all
};

constexpr std::array<Role, 256> make_roles() {
  std::array<Role, 256> roles{};
  for (size_t c = 0; c < 0x20; ++c) {
    roles[c] = Role::never;
  }
  roles[0x7F] = Role::never;
  for (const char c : std::string_view(" &*!|>'\"%@`-")) {
    roles[static_cast<unsigned char>(c)] = Role::inside;
  }
  for (const char c : std::string_view(",[]{}")) {
    roles[static_cast<unsigned char>(c)] = Role::flow;
  }
  for (const char c : std::string_view(":#?")) {
    roles[static_cast<unsigned char>(c)] = Role::asked;
  }
  return roles;
}

constexpr std::array<Role, 256> roles = make_roles();

constexpr Role role_of(char c) {
  return roles[static_cast<unsigned char>(c)];
}

constexpr bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

Span make_span(size_t begin, size_t end) {
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

// A carriage return that ends no line of ours ends one for YAML.
bool has_lone_return(std::string_view text, size_t begin) {
  for (size_t at = text.find('\r', begin); at != nowhere; at = text.find('\r', at + 1)) {
    if (yaml::break_length(text, at) == 0) {
      return true;
    }
  }
  return false;
}

// Every function that answers `bool` says false when it gives up, and so does its caller. Between
// two entries `at_` is at the head of the next one.
class SubsetReader {
 public:
  SubsetReader(DocumentBuilder& builder, std::string_view text, size_t begin)
      : builder_(builder), text_(text), at_(begin), line_(begin) {}

  bool read() {
    return go_to_entry() && more_ && column() == 0 && read_map() && !more_ && !builder_.stopped();
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\n'; }
  char peek_next() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : '\n'; }
  size_t column() const { return at_ - line_; }
  bool at_line_end() const { return at_ >= text_.size() || yaml::break_length(text_, at_) > 0; }
  bool at_dash() const { return peek() == '-' && yaml::is_space_or_end(text_, at_ + 1); }

  void skip_spaces() {
    while (peek() == ' ') {
      ++at_;
    }
  }

  // Over blank lines and comments to the next entry; `more_` tells whether there is one.
  bool go_to_entry() {
    for (;;) {
      skip_spaces();
      if (peek() == '#') {
        at_ = yaml::line_end(text_, at_);
      }
      const size_t length = yaml::break_length(text_, at_);
      if (length == 0) {
        break;
      }
      at_ += length;
      line_ = at_;
    }
    more_ = at_ < text_.size();
    const std::string_view rest = text_.substr(at_);
    return column() > 0 || !(rest.starts_with("---") || rest.starts_with("..."));
  }

  // Nothing but blanks and a comment, which has a blank before it, may follow on this line.
  bool finish_line() {
    const size_t end = at_;
    skip_spaces();
    if (peek() == '#' && at_ > end) {
      at_ = yaml::line_end(text_, at_);
    }
    return at_line_end() && go_to_entry();
  }

  bool read_map() {
    const size_t keys = column();
    if (!open(Kind::object, Style::block)) {
      return false;
    }
    while (more_ && column() == keys) {
      if (!read_key(Style::block) || !read_value(keys, true)) {
        return false;
      }
    }
    builder_.end(static_cast<uint32_t>(last_end_));
    return !more_ || column() < keys;
  }

  bool read_list() {
    const size_t dashes = column();
    if (!open(Kind::array, Style::block)) {
      return false;
    }
    while (more_ && column() == dashes && at_dash()) {
      ++at_;
      if (!read_item(dashes)) {
        return false;
      }
    }
    builder_.end(static_cast<uint32_t>(last_end_));
    return !more_ || column() <= dashes;
  }

  bool open(Kind kind, Style style) {
    return builder_.begin(kind, style, make_span(at_, at_), false) != no_node;
  }

  bool read_item(size_t dash) {
    const size_t behind = at_;
    skip_spaces();
    if (key_follows()) {
      return read_map();
    }
    at_ = behind;
    return read_value(dash, false);
  }

  // True when this line looks like a key with its colon; `read_key` has the last word.
  bool key_follows() const {
    const std::string_view line = text_.substr(0, yaml::line_end(text_, at_));
    size_t colon = at_;
    if (peek() == '"' || peek() == '\'') {
      colon = yaml::quoted_end(line, at_);
    } else if (peek() == '[' || peek() == '{') {
      return false;
    }
    while (colon < line.size() && !(line[colon] == ':' && yaml::is_space_or_end(line, colon + 1))) {
      ++colon;
    }
    return colon < line.size();
  }

  bool read_key(Style context) {
    ScalarEvent key;
    if (!read_scalar(context, key) || key.kind == Kind::null) {
      return false;
    }
    skip_spaces();
    if (peek() != ':' || !yaml::is_space_or_end(text_, at_ + 1) ||
        at_ - key.span.begin > longest_key) {
      return false;
    }
    ++at_;
    builder_.key(key.text, key.span, key.style);
    return true;
  }

  // What stands behind a colon or a dash at column `parent`, and on to the next entry. Blocks
  // inside are indented more, but for a list below its key.
  bool read_value(size_t parent, bool is_member) {
    const size_t behind = at_;
    skip_spaces();
    if (!at_line_end() && (peek() != '#' || at_ == behind)) {
      return read_inline(Style::block) && finish_line() && (!more_ || column() <= parent);
    }
    at_ = behind;
    if (!finish_line()) {
      return false;
    }
    if (more_ && (column() > parent || (is_member && column() == parent && at_dash()))) {
      return at_dash() ? read_list() : read_map();
    }
    last_end_ = behind;
    return builder_.scalar({Kind::null, Style::absent, make_span(behind, behind), {}, false}) !=
           no_node;
  }

  bool read_inline(Style context) {
    if (peek() == '[' || peek() == '{') {
      return read_brackets(peek() == '{');
    }
    ScalarEvent value;
    if (!read_scalar(context, value)) {
      return false;
    }
    last_end_ = at_;
    return builder_.scalar(value) != no_node;
  }

  bool read_brackets(bool map) {
    if (!open(map ? Kind::object : Kind::array, Style::flow)) {
      return false;
    }
    const char close = map ? '}' : ']';
    ++at_;
    skip_spaces();
    bool wants_entry = false;
    while (wants_entry || peek() != close) {
      if (map && !read_key(Style::flow)) {
        return false;
      }
      skip_spaces();
      if (!read_inline(Style::flow)) {
        return false;
      }
      skip_spaces();
      wants_entry = peek() == ',';
      if (!wants_entry && peek() != close) {
        return false;
      }
      if (wants_entry) {
        ++at_;
        skip_spaces();
      }
    }
    last_end_ = ++at_;
    builder_.end(static_cast<uint32_t>(at_));
    return true;
  }

  bool read_scalar(Style context, ScalarEvent& scalar) {
    return peek() == '"' || peek() == '\'' ? read_quoted(scalar)
                                           : read_plain(context == Style::flow, scalar);
  }

  bool begins_plain() const {
    if (peek() == '-') {
      return is_letter_or_digit(peek_next());
    }
    return role_of(peek()) == Role::text && yaml::strange_blank_length(text_, at_) == 0;
  }

  // True when the indicator at `at_`, which is not the head, ends the plain scalar before it.
  bool ends_plain(bool flow) const {
    switch (peek()) {
      case ':':
        return yaml::is_space_or_end(text_, at_ + 1) ||
               (flow && yaml::is_flow_indicator(peek_next()));
      case '#':
        return text_[at_ - 1] == ' ';
      default:
        return flow && yaml::is_space_or_end(text_, at_ + 1);  // a `?`: not for us
    }
  }

  bool read_plain(bool flow, ScalarEvent& scalar) {
    const size_t begin = at_;
    if (!begins_plain()) {
      return false;
    }
    size_t end = begin;
    for (; !at_line_end(); ++at_) {
      const Role role = role_of(peek());
      if (role == Role::never) {
        return false;
      }
      if ((role == Role::flow && flow) || (role == Role::asked && ends_plain(flow))) {
        break;
      }
      end = peek() == ' ' ? end : at_ + 1;
    }
    at_ = end;
    scalar.style = Style::plain;
    scalar.span = make_span(begin, end);
    scalar.text = text_.substr(begin, end - begin);
    scalar.kind = resolve_plain_scalar(scalar.text);
    return true;
  }

  bool read_quoted(ScalarEvent& scalar) {
    const size_t begin = at_;
    const char quote = peek();
    const char escape = quote == '"' ? '\\' : '\'';
    bool escaped = false;
    for (++at_; peek() != quote || (quote == escape && peek_next() == quote); ++at_) {
      if (at_line_end()) {
        return false;
      }
      if (peek() == escape) {
        ++at_;
        escaped = true;
        if (peek() != '"' && peek() != escape) {
          return false;
        }
      }
    }
    ++at_;
    scalar.kind = Kind::string;
    scalar.style = quote == '"' ? Style::double_quoted : Style::single_quoted;
    scalar.span = make_span(begin, at_);
    scalar.text = text_.substr(begin + 1, at_ - begin - 2);
    if (escaped) {
      scalar.text = builder_.keep(without_escapes(scalar.text, escape));
    }
    return true;
  }

  // Each escape stands for the one character behind it.
  static std::string without_escapes(std::string_view written, char escape) {
    std::string text;
    text.reserve(written.size());
    for (size_t at = 0; at < written.size(); ++at) {
      at += written[at] == escape ? 1u : 0u;
      text += written[at];
    }
    return text;
  }

  DocumentBuilder& builder_;
  std::string_view text_;
  size_t at_;
  size_t line_;          // first byte of the line that `at_` is on
  size_t last_end_ = 0;  // end of the last node
  bool more_ = false;
};

}  // namespace

bool read_yaml_subset(Document& document) {
  const std::string_view text = document.source->bytes().substr(0, document.content.end);
  const size_t begin = document.content.begin;
  const size_t problems = document.problems.size();
  const bool complete = document.complete;
  DocumentBuilder builder(document);
  if (!has_lone_return(text, begin) && SubsetReader(builder, text, begin).read()) {
    return true;
  }
  document.nodes.clear();
  document.decoded.clear();
  document.problems.resize(problems);
  document.complete = complete;
  return false;
}

}  // namespace matterlint
