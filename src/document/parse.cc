// SPDX-License-Identifier: MIT
#include "document/parse.h"

#include <algorithm>
#include <string>
#include <utility>

#include "document/builder.h"
#include "document/encoding.h"
#include "document/front_matter.h"
#include "document/readers.h"

namespace matterlint {
namespace {

// The root of a document that could not be read: nothing, where its content begins.
void add_empty_root(Document& document) {
  ScalarEvent nothing;
  nothing.kind = Kind::null;
  nothing.style = Style::absent;
  nothing.span = {document.content.begin, document.content.begin};
  DocumentBuilder(document).scalar(nothing);
}

void read_content(Document& document) {
  const std::string_view text = document.source->bytes();
  if (auto problem = find_encoding_problem(text, document.content, document.format)) {
    document.problems.push_back(*std::move(problem));
    add_empty_root(document);
    return;
  }
  switch (document.format) {
    case Format::yaml:
      read_yaml(document);
      break;
    case Format::toml:
      read_toml(document);
      break;
    case Format::json:
      read_json(document);
      break;
    case Format::none:
      break;
  }
}

// Front matter is keys with values; nothing at all is a map without keys.
void require_map(Document& document) {
  Node& root = document.nodes.front();
  if (!document.readable() || root.kind == Kind::object) {
    return;
  }
  if (root.style == Style::absent) {
    root.kind = Kind::object;
    root.style = Style::block;
    return;
  }
  Problem problem;
  const std::string_view bytes = document.source->bytes();
  const size_t line_end = std::min(bytes.find_first_of("\r\n", root.span.begin), bytes.size());
  problem.span = {root.span.begin, std::min(root.span.end, static_cast<uint32_t>(line_end))};
  problem.message = "the front matter is a " + std::string(kind_name(root.kind)) +
                    ", but must be a map of keys and values";
  problem.help = "give each value a key";
  document.problems.push_back(std::move(problem));
}

}  // namespace

Document parse_note(std::shared_ptr<const SourceText> source) {
  FrontMatter front = split_front_matter(source->bytes());
  Document document;
  document.source = std::move(source);
  document.format = front.format;
  document.fence = front.fence;
  document.content = front.content;
  document.closing = front.closing;
  if (front.problem) {
    document.problems.push_back(*std::move(front.problem));
    if (document.format != Format::none) {
      add_empty_root(document);
    }
  } else if (document.format != Format::none) {
    read_content(document);
    require_map(document);
  }
  return document;
}

Document parse_data(std::shared_ptr<const SourceText> source, Format format) {
  Document document;
  document.source = std::move(source);
  document.format = format;
  const std::string_view bytes = document.source->bytes();
  document.content = {static_cast<uint32_t>(byte_order_mark_length(bytes)),
                      static_cast<uint32_t>(bytes.size())};
  if (std::optional<Problem> wide = find_wide_encoding(bytes)) {
    document.problems.push_back(*std::move(wide));
    add_empty_root(document);
  } else {
    read_content(document);
  }
  return document;
}

Format data_format(std::string_view path) {
  return path.ends_with(".json") ? Format::json : Format::yaml;
}

}  // namespace matterlint
