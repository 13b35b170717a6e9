// SPDX-License-Identifier: MIT
#include "document/data_text.h"

namespace matterlint {
namespace {

void append_string(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += digits[byte >> 4U];
      out += digits[byte & 0xFU];
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_value(std::string& out, NodeRef value) {
  switch (value.kind()) {
    case Kind::null:
      out += "null";
      return;
    case Kind::boolean:
      out += value.is_true() ? "true" : "false";
      return;
    case Kind::integer:
    case Kind::number:
      out += value.text();
      return;
    case Kind::string:
    case Kind::date_time:
      append_string(out, value.text());
      return;
    case Kind::array:
    case Kind::object:
      break;
  }
  // Readers bound the depth and the number of nodes, aliases expanded.
  const bool map = value.is_object();
  out += map ? '{' : '[';
  bool first = true;
  for (const NodeRef child : value.children()) {
    out += first ? "" : ",";
    first = false;
    if (map) {
      append_string(out, child.key());
      out += ':';
    }
    append_value(out, child);
  }
  out += map ? '}' : ']';
}

}  // namespace

std::string data_text(NodeRef value) {
  std::string out;
  append_value(out, value);
  return out;
}

std::string data_text(std::string_view text) {
  std::string out;
  append_string(out, text);
  return out;
}

std::string data_text(const std::vector<std::string_view>& texts) {
  std::string out = "[";
  for (const std::string_view text : texts) {
    out += out.size() > 1 ? "," : "";
    append_string(out, text);
  }
  return out + ']';
}

}  // namespace matterlint
