// SPDX-License-Identifier: MIT
#include "fuzz/target.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>

#include "document/encoding.h"
#include "document/front_matter.h"
#include "document/parse.h"
#include "document/readers.h"
#include "fuzz/json_spelling.h"
#include "source/limits.h"
#include "support/tree_dump.h"

namespace matterlint::test {
namespace {

std::string_view written_content(std::string_view input, Format format) {
  const FrontMatter front = split_front_matter(input);
  return front.format == format && !front.problem
             ? input.substr(front.content.begin, front.content.size())
             : input;
}

void read(Document& document) {
  switch (document.format) {
    case Format::yaml:
      return read_yaml(document);
    case Format::toml:
      return read_toml(document);
    case Format::json:
      return read_json(document);
    case Format::none:
      return;
  }
}

void require_way_back(const SourceText& source, uint32_t offset) {
  for (const ColumnUnit unit : {ColumnUnit::bytes, ColumnUnit::code_points, ColumnUnit::utf16}) {
    require(source.offset(source.position(offset, unit), unit) == offset,
            "line and column lead back to the byte", std::to_string(offset));
  }
}

void require_same(const std::string& json, Format format, std::string_view reader) {
  const Document again = data_document(json, format);
  require(again.readable(), reader, json + "\n" + dump_problems(again));
  const std::optional<std::string> spelled = spell_as_json(again.root());
  require(spelled == json, reader, json + "\nbut then\n" + spelled.value_or("too much"));
}

}  // namespace

void require(bool holds, std::string_view promise, std::string_view detail) {
  if (!holds) {
    std::fprintf(stderr, "broken promise: %.*s: %.*s\n", static_cast<int>(promise.size()),
                 promise.data(), static_cast<int>(detail.size()), detail.data());
    std::abort();
  }
}

std::pair<std::string_view, std::string_view> two_parts(std::string_view input) {
  constexpr std::string_view line = "\n%%\n";
  const size_t cut = input.find(line);
  return cut == std::string_view::npos
             ? std::pair(input, std::string_view())
             : std::pair(input.substr(0, cut + 1), input.substr(cut + line.size()));
}

Document data_document(std::string_view input, Format format) {
  Document document;
  document.source =
      std::make_shared<const SourceText>("data", std::string(written_content(input, format)));
  document.format = format;
  const std::string_view bytes = document.source->bytes();
  document.content = {static_cast<uint32_t>(byte_order_mark_length(bytes)),
                      static_cast<uint32_t>(bytes.size())};
  if (std::optional<Problem> problem = find_encoding_problem(bytes, document.content, format)) {
    document.problems.push_back(*std::move(problem));
  } else {
    read(document);
  }
  return document;
}

void require_sound(const Document& document) {
  const std::string broken = find_broken_promise(document);
  require(broken.empty(), "a document is sound", broken);
  for (const Problem& problem : document.problems) {
    if (problem.kind != ProblemKind::encoding) {
      require_way_back(*document.source, problem.span.begin);
      require_way_back(*document.source, problem.span.end);
    }
  }
}

void require_same_in_other_spellings(const Document& document) {
  const std::optional<std::string> json = spell_as_json(document.root());
  if (!json) {
    return;
  }
  require_same(*json, Format::json, "JSON has the same data");
  if (longest_json_key(document) <= limits::yaml_key_bytes) {
    require_same(*json, Format::yaml, "JSON read as YAML has the same data");
  }
}

}  // namespace matterlint::test
