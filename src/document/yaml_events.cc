// SPDX-License-Identifier: MIT
#include "document/yaml_events.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "document/scalar.h"
#include "document/yaml_disguise.h"
#include "document/yaml_quoted.h"
#include "document/yaml_spans.h"
#include "source/limits.h"
#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint::yaml {
namespace {

Span make_span(size_t begin, size_t end) {
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

// Behind the character at `at`, if there is one.
size_t next_character(std::string_view text, size_t at) {
  return at < text.size() ? at + decode_code_point(text, at).length : at;
}

bool is_quoted(Style style) {
  return style == Style::double_quoted || style == Style::single_quoted;
}

// yaml-cpp says `?` for a list or map without a tag.
bool has_tag(std::string_view tag) {
  return !tag.empty() && tag != "?";
}

// What YAML 1.2 promises of every reader (10.1, 10.2 and 10.3).
bool is_known(std::string_view tag) {
  constexpr std::string_view core = "tag:yaml.org,2002:";
  constexpr std::string_view names[] = {"str", "int", "float", "bool", "null", "seq", "map"};
  return tag == "!" ||
         (tag.starts_with(core) && std::find(std::begin(names), std::end(names),
                                             tag.substr(core.size())) != std::end(names));
}

// The core types are honoured when the text is one; every other tag leaves the text as it is, and
// is never constructed (YAML 1.2.2, 10.3).
Kind kind_of(const ScalarEvent& scalar, std::string_view tag) {
  constexpr std::string_view core = "tag:yaml.org,2002:";
  const bool plain = scalar.style == Style::plain;
  if (!tag.starts_with(core)) {
    return plain && tag != "!" ? resolve_plain_scalar(scalar.text) : Kind::string;
  }
  const std::string_view type = tag.substr(core.size());
  const Kind kind = resolve_plain_scalar(scalar.text);
  const bool is_number = kind == Kind::number || kind == Kind::integer;
  if ((type == "int" && kind == Kind::integer) || (type == "bool" && kind == Kind::boolean) ||
      (type == "null" && kind == Kind::null)) {
    return kind;
  }
  return type == "float" && is_number ? Kind::number : Kind::string;
}

// An escape may stand for one of the characters that the disguise hides behind, so a text with
// escapes is taken from the source.
std::string restore_quoted(std::string_view written, std::string_view value) {
  return written.find_first_of("\n\\") == nowhere ? undisguise(value) : decode_quoted(written);
}

}  // namespace

void Events::check() const {
  if (walk_.mistake() || builder_.stopped()) {
    throw Stop{};
  }
}

void Events::check_tag(std::string_view tag) {
  if (!has_tag(tag) || is_known(tag) || walk_.tag().empty()) {
    return;
  }
  const Span place = walk_.tag();
  const std::string written(slice(place));
  // The parser leaves a handle that it does not know as it is.
  if (const size_t handle = written.find('!', 1);
      handle > 1 && handle != nowhere && tag == written) {
    walk_.fail_for_certain(syntax_problem(
        place.begin, place.begin + handle + 1,
        "the tag handle " + in_backticks(written.substr(0, handle + 1)) + " is not declared",
        "put quotes around a text that begins with `!`"));
    check();
    return;
  }
  if (in_key()) {
    return;  // that key is refused as a whole
  }
  Problem problem;
  problem.kind = ProblemKind::unknown_tag;
  problem.span = place;
  problem.message = "the tag " + in_backticks(written) +
                    " is not one that all readers know: some refuse the note for it";
  problem.help = "take the tag off, and write what it stands for";
  builder_.report(std::move(problem));
}

void Events::finish() {
  walk_.finish();
  check();
}

void Events::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  walk_.approach();
  walk_.skip_properties(anchor != 0, false);
  check();
  const size_t end = null_end(mark, anchor != 0);
  const bool is_key = walk_.at_key();
  if (is_key) {
    refuse_null_key(end);
  } else if (end == nowhere && anchor == 0 && walk_.at_flow_item()) {
    walk_.fail_for_certain(syntax_problem(walk_.at(), walk_.at() + 1,
                                          "nothing stands before this comma",
                                          "remove the comma, or write the item that is missing"));
  }
  check();
  ScalarEvent scalar;
  scalar.kind = Kind::null;
  scalar.shared = anchor != 0;
  if (end == nowhere) {
    scalar.style = Style::absent;
    scalar.span = make_span(walk_.behind(), walk_.behind());
    walk_.take_absent();
  } else {
    scalar.span = make_span(walk_.at(), end);
    scalar.text = slice(scalar.span);
    walk_.take_scalar(end);
  }
  check();
  add(scalar, is_key, anchor);
}

// End of a null that is written, or `nowhere`. The mark of one that is not written is that of the
// next token, which may be a key of the name `null`.
size_t Events::null_end(const YAML::Mark& mark, bool anchored) const {
  const size_t at = walk_.at();
  if (mark.pos < 0 || (!anchored && at != offset(mark)) || at >= text_.size() ||
      (!walk_.at_key() && walk_.left_block())) {
    return nowhere;
  }
  const size_t end = std::min(at + (text_[at] == '~' ? 1 : 4), text_.size());
  if (resolve_plain_scalar(text_.substr(at, end - at)) != Kind::null) {
    return nowhere;
  }
  size_t next = end;
  while (next < text_.size() && is_blank(text_[next])) {
    ++next;
  }
  const bool before_colon = next < text_.size() && text_[next] == ':';
  const bool ends = is_space_or_end(text_, end) || is_flow_indicator(text_[end]) || before_colon;
  return ends && (!before_colon || walk_.at_key()) ? end : nowhere;
}

void Events::refuse_null_key(size_t end) {
  const size_t at = walk_.at();
  const size_t next = next_character(text_, at);
  if (end != nowhere) {
    const std::string written(text_.substr(at, end - at));
    refuse_key(syntax_problem(
                   at, end, "the key " + in_backticks(written) + " is null, but a key must be text",
                   "put quotes around it"),
               true);
  } else if (walk_.behind() > begin_ && text_[walk_.behind() - 1] == '?') {
    refuse_key(syntax_problem(walk_.behind() - 1, walk_.behind(),
                              "`?` alone begins a key, which is missing", "put quotes around it"),
               true);
  } else if (walk_.in_flow() && at < text_.size() && text_[at] != ':' && text_[at] != ',') {
    // yaml-cpp takes no key whose colon is on another line.
    walk_.fail(syntax_problem(at, next, "this key has no colon on the same line",
                              "write the key, its colon and its value on one line"),
               at);
  } else {
    refuse_key(syntax_problem(at, next, "a key is missing here", "write a key before the colon"),
               true);
  }
}

void Events::refuse_key(Problem problem, bool certain) {
  if (!unfit_key_ && !in_key()) {
    const size_t at = problem.span.begin;
    unfit_key_ = {{std::move(problem), at, certain}, walk_.open_bracket()};
  }
}

void Events::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  walk_.arrive(offset(mark));
  check();
  const bool is_key = walk_.at_key();
  const size_t begin = walk_.at();
  const size_t end = property_end(text_, begin, walk_.in_flow());
  const Span place = make_span(begin, end);
  walk_.take_scalar(end);
  const Anchor target = anchors_.at(anchor);
  if (in_key()) {
    return check();
  }
  if (is_key) {
    take_alias_key(target, place);
  } else if (target.node == no_node) {
    builder_.scalar({Kind::string, target.style, place, target.text, true});
  } else {
    builder_.alias(target.node, place);
  }
  check();
}

void Events::take_alias_key(const Anchor& target, Span place) {
  if (target.is_scalar) {
    builder_.key(target.text, place, Style::plain);
  } else if (builder_.is_open(target.node)) {
    builder_.alias(target.node, place);
  } else {
    refuse_key(syntax_problem(place.begin, place.end,
                              "this alias repeats a list or a map, but a key must be text",
                              "write a key that is text"),
               false);
    builder_.key(slice(place), place, Style::plain);
  }
}

void Events::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                      const std::string& value) {
  walk_.arrive(offset(mark));
  walk_.skip_properties(anchor != 0, true);
  check();
  check_tag(tag);
  const bool is_key = walk_.at_key();
  // Behind `a: !tag` the next line may begin with the quote of another key.
  const bool absent = value.empty() && !is_key && walk_.left_block();
  ScalarEvent scalar;
  scalar.style = absent ? Style::absent : style_at();
  scalar.shared = anchor != 0;
  std::string restored = is_quoted(scalar.style) ? std::string() : undisguise(value);
  if (absent || (scalar.style == Style::plain && restored.empty())) {
    scalar.style = Style::absent;
    scalar.span = make_span(walk_.behind(), walk_.behind());
    walk_.take_absent();
  } else {
    const size_t begin = walk_.at();
    const size_t end = scalar_end(scalar.style, restored);
    scalar.span = make_span(begin, end);
    walk_.take_scalar(end);
  }
  check();
  if (is_quoted(scalar.style)) {
    restored = restore_quoted(slice(scalar.span), value);
  } else if (scalar.style == Style::folded) {
    restore_kept_breaks(restored, text_, scalar.span.begin, scalar.span.end);
  }
  scalar.text = stored(scalar, std::move(restored));
  scalar.kind = kind_of(scalar, tag);
  add(scalar, is_key, anchor);
}

Style Events::style_at() const {
  const char c = walk_.at() < text_.size() ? text_[walk_.at()] : '\0';
  if (c == '"') {
    return Style::double_quoted;
  }
  if (c == '\'') {
    return Style::single_quoted;
  }
  if (c == '|' && !walk_.in_flow()) {
    return Style::literal;
  }
  return c == '>' && !walk_.in_flow() ? Style::folded : Style::plain;
}

size_t Events::scalar_end(Style style, std::string_view value) {
  const size_t begin = walk_.at();
  if (style == Style::literal || style == Style::folded) {
    return block_scalar_end(text_, begin, value);
  }
  const size_t end = is_quoted(style) ? quoted_end(text_, begin) : plain_end(text_, begin, value);
  if (end != nowhere) {
    return end;
  }
  const size_t next = next_character(text_, begin);
  walk_.fail(is_quoted(style)
                 ? syntax_problem(begin, next, "the quote opened here is never closed",
                                  "close it at the end of the text")
                 : syntax_problem(begin, next, "this text cannot be read", "put quotes around it"),
             begin);
  return next;
}

// The source when it says the same as the decoded value, else a copy of the value.
std::string_view Events::stored(const ScalarEvent& scalar, std::string value) {
  std::string_view written = slice(scalar.span);
  if (is_quoted(scalar.style)) {
    written = written.substr(1, written.size() - 2);
  }
  return written == value ? written : builder_.keep(std::move(value));
}

void Events::remember(YAML::anchor_t anchor, Anchor target) {
  if (anchor != 0) {
    anchors_.resize(std::max(anchors_.size(), anchor + 1));
    anchors_[anchor] = target;
  }
}

void Events::add(const ScalarEvent& scalar, bool is_key, YAML::anchor_t anchor) {
  NodeId id = no_node;
  if (is_key && !in_key()) {
    builder_.key(scalar.text, scalar.span, scalar.style);
  } else if (!in_key()) {
    id = builder_.scalar(scalar);
  }
  remember(anchor, {id, true, scalar.style, scalar.text});
  check();
}

void Events::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  begin(mark, {Kind::array, style == YAML::EmitterStyle::Flow, tag}, anchor);
}

void Events::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                        YAML::EmitterStyle::value style) {
  begin(mark, {Kind::object, style == YAML::EmitterStyle::Flow, tag}, anchor);
}

void Events::begin(const YAML::Mark& mark, Collection collection, YAML::anchor_t anchor) {
  walk_.arrive(offset(mark));
  walk_.skip_properties(anchor != 0, has_tag(collection.tag));
  check();
  check_tag(collection.tag);
  const size_t at = walk_.at();
  const bool is_key = walk_.at_key();
  if (is_key || in_key()) {
    begin_in_key(at);
  }
  walk_.open(collection.kind == Kind::object, collection.flow);
  check();
  const Style style = walk_.in_flow() ? Style::flow : Style::block;
  NodeId id = no_node;
  if (!in_key()) {
    id = builder_.begin(collection.kind, style, make_span(at, at), anchor != 0);
    ++depth_;
  }
  remember(anchor, {id, false, style, {}});
  check();
}

// The builder counts only the levels that have nodes.
void Events::begin_in_key(size_t at) {
  if (!in_key()) {
    key_begin_ = at;
  }
  if (++key_depth_ + depth_ > limits::document_depth) {
    builder_.stop(depth_problem(make_span(at, next_character(text_, at))));
    check();
  }
}

void Events::end() {
  const size_t end = walk_.close();
  check();
  if (!in_key()) {
    builder_.end(static_cast<uint32_t>(end));
    --depth_;
  } else if (--key_depth_ == 0) {
    end_key(end);
  }
}

// A list or map was read as a key.
void Events::end_key(size_t end) {
  const char first = text_[key_begin_];
  const bool bracket = first == '[' || first == '{';
  const size_t shown = bracket ? end : line_end(text_, key_begin_);
  const size_t before = text_.substr(begin_, key_begin_ - begin_).find_last_not_of(" \t\r\n");
  const bool behind_mark = !bracket && before != nowhere && text_[begin_ + before] == '?';
  refuse_key(behind_mark
                 ? syntax_problem(key_begin_, shown,
                                  "a list or a map stands behind `?`, which makes a key of it, but "
                                  "a key must be text",
                                  "remove the `?`, or write a text behind it and its value behind "
                                  "a `:` on the next line")
                 : syntax_problem(key_begin_, shown,
                                  "a list or a map stands here as a key, but a key must be text",
                                  "put quotes around it"),
             false);
  const Span place = make_span(key_begin_, end);
  builder_.key(slice(place), place, Style::plain);
}

}  // namespace matterlint::yaml
