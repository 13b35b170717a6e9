// SPDX-License-Identifier: MIT
#include "project/named_schema.h"

#include <algorithm>
#include <array>

namespace matterlint {
namespace {

constexpr std::string_view key = "$schema";
constexpr std::string_view blanks = " \t\r";

std::string_view without_blanks_before(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(blanks), text.size()));
}

/// What a comment line says behind `words`, which blanks may stand between.
std::string_view behind(std::string_view comment, const std::array<std::string_view, 2>& words) {
  for (const std::string_view word : words) {
    comment = without_blanks_before(comment);
    if (!comment.starts_with(word)) {
      return {};
    }
    comment.remove_prefix(word.size());
  }
  comment = without_blanks_before(comment);
  return comment.substr(0, comment.find_first_of(blanks));
}

std::string_view name_in_comment(std::string_view line) {
  line = without_blanks_before(line);
  if (!line.starts_with('#')) {
    return {};
  }
  if (line.starts_with("#:schema") && line.size() > 8 && blanks.find(line[8]) != blanks.npos) {
    return behind(line, {"#:schema", ""});
  }
  return behind(line.substr(1), {"yaml-language-server:", "$schema="});
}

/// Whether a line of the content lies inside a value, such as a block of text.
bool is_inside_value(const Document& note, uint32_t offset) {
  return std::any_of(note.nodes.begin(), note.nodes.end(), [&](const Node& node) {
    return node.kind == Kind::string && node.span.begin < offset && offset < node.span.end;
  });
}

}  // namespace

NamedSchema find_named_schema(const Document& note) {
  const std::string_view bytes = note.source->bytes();
  const Span content = note.content;
  // Nearly all notes have no such word, and they must not pay for the search of a comment.
  if (note.format == Format::none ||
      note.source->slice(content).find("schema") == std::string_view::npos) {
    return {};
  }
  for (uint32_t begin = content.begin; begin < content.end && note.format != Format::json;) {
    const auto end = static_cast<uint32_t>(std::min<size_t>(bytes.find('\n', begin), content.end));
    const std::string_view line = bytes.substr(begin, end - begin);
    const std::string_view name = name_in_comment(line);
    if (!name.empty() && !is_inside_value(note, begin)) {
      const auto at = static_cast<uint32_t>(name.data() - bytes.data());
      return {name, {at, at + static_cast<uint32_t>(name.size())}};
    }
    begin = end + 1;
  }
  const NodeRef root = note.root();
  const NodeRef member = root && root.is_object() ? root.find(key) : NodeRef();
  if (member && member.is_string() && !member.text().empty()) {
    return {member.text(), member.span()};
  }
  return {};
}

bool is_schema_key(NodeRef member) {
  return member.key() == key && member.parent() && !member.parent().parent();
}

}  // namespace matterlint
