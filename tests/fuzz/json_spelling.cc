// SPDX-License-Identifier: MIT
#include "fuzz/json_spelling.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>

#include "source/unicode.h"

namespace matterlint::test {
namespace {

constexpr size_t most_bytes = 32 << 10;

// Characters are escaped where JSON or YAML wants it, and a few more: all that nobody sees.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = decode_code_point(text, at);
    if (c.value == U'"' || c.value == U'\\') {
      out += '\\';
      out += text[at];
    } else if (is_unprintable(c.value) && c.value <= 0xFFFF) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c.value));
      out += escape;
    } else {
      out += text.substr(at, c.length);
    }
    at += c.length;
  }
  return out + "\"";
}

class Speller {
 public:
  // False when there is too much of it.
  bool spell(NodeRef node) {
    switch (node.kind()) {
      case Kind::object:
        return spell_children(node, '{', '}');
      case Kind::array:
        return spell_children(node, '[', ']');
      case Kind::null:
        out += "null";
        break;
      case Kind::boolean:
        out += node.is_true() ? "true" : "false";
        break;
      case Kind::integer:
      case Kind::number:
        out += nlohmann::json::accept(node.text()) ? std::string(node.text()) : quoted(node.text());
        break;
      case Kind::string:
      case Kind::date_time:
        out += quoted(node.text());
        break;
    }
    return out.size() <= most_bytes;
  }

  std::string out{};

 private:
  bool spell_children(NodeRef node, char open, char close) {
    out += open;
    const char* separator = "";
    for (const NodeRef child : node.children()) {
      out += separator;
      separator = ", ";
      if (open == '{') {
        out += quoted(child.key()) + ": ";
      }
      if (!spell(child)) {
        return false;
      }
    }
    out += close;
    return out.size() <= most_bytes;
  }
};

}  // namespace

std::optional<std::string> spell_as_json(NodeRef node) {
  Speller speller;
  if (!speller.spell(node)) {
    return std::nullopt;
  }
  return std::move(speller.out);
}

size_t longest_json_key(const Document& document) {
  size_t longest = 0;
  for (const Node& node : document.nodes) {
    longest = std::max(longest, quoted(node.key).size());
  }
  return longest;
}

bool has_json_numbers(const Document& document) {
  return std::all_of(document.nodes.begin(), document.nodes.end(), [](const Node& node) {
    const bool is_number = node.kind == Kind::integer || node.kind == Kind::number;
    return !is_number || nlohmann::json::accept(node.text);
  });
}

}  // namespace matterlint::test
