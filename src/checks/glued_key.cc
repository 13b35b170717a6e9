// SPDX-License-Identifier: MIT
#include "checks/glued_key.h"

#include <memory>
#include <utility>

#include "checks/edit_place.h"
#include "checks/scalar_text.h"
#include "checks/value_edit.h"
#include "checks/value_fits.h"
#include "document/data_text.h"
#include "document/parse.h"
#include "document/scalar.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// Members of a map that are looked through for each key that is missing.
constexpr uint32_t most_members = 1000;

/// The value that a key was meant to have.
struct MeantValue {
  std::string written{};
  std::string data{};  // as one line of JSON
  Safety safety = Safety::risky;
};

/// All that stands behind the colon: the rest of the key and the value behind it.
std::optional<Span> text_behind(Span colon, NodeRef member) {
  const uint32_t end = member.span().empty() ? member.key_span().end : member.span().end;
  // A key without a value and with a colon behind it may be one half of anything.
  const bool ends_as_key = member.span().empty() && !in_flow(member);
  if (!is_scalar(member) || ends_as_key || end < member.key_span().end) {
    return std::nullopt;
  }
  const Span text{colon.end, end};
  return slice(member, text).find_first_of("\r\n") == std::string_view::npos ? std::optional(text)
                                                                             : std::nullopt;
}

/// How sure it is that the value was meant; nothing when the schema refuses it.
std::optional<Safety> safety_of(NodeRef schema, ScalarValue value,
                                const VocabularySet& vocabularies) {
  const Fit fit = schema ? value_fits(schema, value, vocabularies) : Fit::unknown;
  if (fit == Fit::no) {
    return std::nullopt;
  }
  return fit == Fit::yes ? Safety::safe : Safety::risky;
}

/// A text that is a value as it is: a number, something in quotes or in brackets.
std::optional<MeantValue> value_as_written(std::string_view text, NodeRef schema,
                                           const VocabularySet& vocabularies) {
  std::string written(text);
  const Document read =
      parse_data(std::make_shared<const SourceText>("value", written), Format::yaml);
  if (!read.readable() || !read.problems.empty()) {
    return std::nullopt;
  }
  const NodeRef root = read.root();
  const std::optional<Safety> safety =
      is_scalar(root) ? safety_of(schema, {root.kind(), root.text()}, vocabularies)
                      : std::optional(Safety::risky);
  return safety ? std::optional(MeantValue{std::move(written), data_text(root), *safety})
                : std::nullopt;
}

/// `text` as it was meant by somebody who forgot the space before it.
std::optional<MeantValue> value_of(std::string_view text, NodeRef member, NodeRef schema,
                                   const VocabularySet& vocabularies) {
  // Anchors, tags and the like may have been meant as what they are.
  if (std::string_view("&*!|>%@`").find(text.front()) != std::string_view::npos) {
    return std::nullopt;
  }
  if (std::string_view("\"'[{").find(text.front()) != std::string_view::npos ||
      resolve_plain_scalar(text) != Kind::string) {
    return value_as_written(text, schema, vocabularies);
  }
  const std::optional<Safety> safety = safety_of(schema, {Kind::string, text}, vocabularies);
  if (!safety) {
    return std::nullopt;
  }
  const bool flow = in_flow(member);
  // Quotes around the end of a text alone: which of them are meant to be seen is not known.
  const bool quoted = !member.span().empty() && member.node().style != Style::plain;
  const Style style = is_plain_text(text, flow) ? Style::plain : quotes_of(member.document());
  return MeantValue{written_text(text, {Format::yaml, flow, false}, style), data_text(text),
                    quoted ? Safety::risky : *safety};
}

}  // namespace

std::optional<Span> glued_colon(NodeRef member, std::string_view key) {
  const Node& node = member.node();
  if (member.document().format != Format::yaml || node.key_style != Style::plain || key.empty()) {
    return std::nullopt;
  }
  const std::string_view written = slice(member, node.key_span);
  if (written.size() < key.size() + 2 || !written.starts_with(key) || written[key.size()] != ':' ||
      written[key.size() + 1] == ':') {
    return std::nullopt;
  }
  const uint32_t colon = node.key_span.begin + static_cast<uint32_t>(key.size());
  return Span{colon, colon + 1};
}

NodeRef glued_member(NodeRef map, std::string_view key) {
  if (map.is_object() && map.size() <= most_members) {
    for (const NodeRef member : map.children()) {
      if (glued_colon(member, key)) {
        return member;
      }
    }
  }
  return {};
}

std::string glued_in_words(NodeRef member, std::string_view key) {
  return "no space stands behind the colon of " + in_backticks(key) + ", so the key is " +
         in_backticks(member.key());
}

void explain_glued_key(Diagnostic& diagnostic, NodeRef member, std::string_view key, NodeRef schema,
                       const VocabularySet& vocabularies) {
  const std::optional<Span> colon = glued_colon(member, key);
  if (!colon) {
    return;
  }
  diagnostic.primary.span = *colon;
  if (member.parent().find(key)) {
    diagnostic.help = in_backticks(key) + " is there already: put this value into it, or remove it";
    return;
  }
  const std::optional<Span> text = text_behind(*colon, member);
  const bool alone = !holds_anchor(member) && !is_tagged(member) && !member.parent().node().shared;
  const auto value =
      text && alone ? value_of(slice(member, *text), member, schema, vocabularies) : std::nullopt;
  if (value) {
    diagnostic.fixes.push_back({"write " + in_backticks(std::string(key) + ": " + value->written),
                                value->safety,
                                {{*text, " " + value->written}},
                                {renaming(member, key), setting(member, value->data)}});
  } else if (diagnostic.help.empty()) {
    diagnostic.help = "put a space behind the colon, and quotes around a value with a colon in it";
  }
}

}  // namespace matterlint
