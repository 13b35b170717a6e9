// SPDX-License-Identifier: MIT
#include "support/planted_mistakes.h"

namespace matterlint::test {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    out += c == '\n' ? ' ' : c;
  }
  return out + "\"";
}

// TOML and JSON agree about all scalars but null.
std::string scalar(NodeRef node) {
  return node.kind() == Kind::integer || node.kind() == Kind::boolean ? std::string(node.text())
                                                                      : quoted(node.text());
}

bool holds_maps(NodeRef list) {
  for (const NodeRef item : list.children()) {
    if (item.is_object() || item.is_array()) {
      return true;
    }
  }
  return false;
}

void write_json_members(NodeRef map, const std::string& indentation, FieldLines& lines) {
  for (const NodeRef member : map.children()) {
    const std::string key = indentation + quoted(member.key()) + ": ";
    if (member.is_object()) {
      lines.push_back(key + "{");
      write_json_members(member, indentation + "  ", lines);
      lines.push_back(indentation + "},");
    } else if (!member.is_array()) {
      lines.push_back(key + scalar(member) + ",");
    } else if (!holds_maps(member)) {
      lines.push_back(key + "[");
      for (const NodeRef item : member.children()) {
        lines.push_back(indentation + "  " + scalar(item) + ",");
      }
      lines.back().erase(lines.back().size() - (member.size() > 0 ? 1U : 0U));
      lines.push_back(indentation + "],");
    }
  }
  if (!lines.empty() && lines.back().ends_with(',')) {
    lines.back().pop_back();
  }
}

std::string toml_list(NodeRef list) {
  std::string text = "[";
  for (const NodeRef item : list.children()) {
    text += (text.size() > 1 ? ", " : "") + scalar(item);
  }
  return text + "]";
}

void write_toml_table(NodeRef map, const std::string& name, FieldLines& lines) {
  for (const NodeRef member : map.children()) {
    const std::string key = std::string(member.key()) + " = ";
    if (member.is_array() && !holds_maps(member)) {
      lines.push_back(key + toml_list(member));
    } else if (!member.is_array() && !member.is_object()) {
      lines.push_back(key + scalar(member));
    }
  }
  for (const NodeRef member : map.children()) {
    if (member.is_object()) {
      const std::string inner = name + (name.empty() ? "" : ".") + std::string(member.key());
      lines.push_back("[" + inner + "]");
      write_toml_table(member, inner, lines);
    }
  }
}

}  // namespace

FieldLines write_json(const Document& note) {
  FieldLines lines{"{"};
  write_json_members(note.root(), "  ", lines);
  lines.emplace_back("}");
  return lines;
}

FieldLines write_toml(const Document& note) {
  FieldLines lines;
  write_toml_table(note.root(), "", lines);
  return lines;
}

Planted pick_line(const FieldLines& lines, Dice& dice, const std::function<bool(size_t)>& fits) {
  std::vector<size_t> found;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (fits(i)) {
      found.push_back(i);
    }
  }
  return found.empty() ? std::nullopt : Planted(found[dice.roll(found.size())]);
}

}  // namespace matterlint::test
