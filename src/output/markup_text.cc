// SPDX-License-Identifier: MIT
#include "output/markup_text.h"

#include <algorithm>

#include "source/unicode.h"

namespace matterlint {

namespace {

constexpr std::string_view xml_markup = "&<>\"'";
// With these as references neither emphasis, tables, links, bare addresses nor mentions can begin.
constexpr std::string_view rich_markup = "&<>`*_[]#|\\~@:$";

void append_reference(std::string& out, char c) {
  out += "&#" + std::to_string(static_cast<unsigned char>(c)) + ';';
}

void append_with_references(std::string& out, std::string_view text, std::string_view markup) {
  for (const char c : text) {
    if (markup.find(c) == std::string_view::npos) {
      out += c;
    } else {
      append_reference(out, c);
    }
  }
}

}  // namespace

void append_xml_text(std::string& out, std::string_view text) {
  for (size_t begin = 0;;) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    append_with_references(out, escape_unprintable(text.substr(begin, end - begin)), xml_markup);
    if (end == text.size()) {
      return;
    }
    append_reference(out, '\n');
    begin = end + 1;
  }
}

void append_page_text(std::string& out, std::string_view text) {
  append_with_references(out, text, xml_markup);
}

void append_xml_attribute(std::string& out, std::string_view name, std::string_view text) {
  out += ' ';
  out += name;
  out += "=\"";
  append_xml_text(out, text);
  out += '"';
}

void append_rich_text(std::string& out, std::string_view message) {
  const std::string text = escape_unprintable(message);
  for (size_t begin = 0; begin < text.size();) {
    const size_t open = std::min(text.find('`', begin), text.size());
    const size_t close = open == text.size() ? std::string::npos : text.find('`', open + 1);
    if (close == std::string::npos) {
      append_with_references(out, std::string_view(text).substr(begin), rich_markup);
      return;
    }
    const std::string_view view = text;
    append_with_references(out, view.substr(begin, open - begin), rich_markup);
    out += "<code>";
    append_with_references(out, view.substr(open + 1, close - open - 1), rich_markup);
    out += "</code>";
    begin = close + 1;
  }
}

}  // namespace matterlint
