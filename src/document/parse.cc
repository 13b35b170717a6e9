// SPDX-License-Identifier: MIT
#include "document/parse.h"

#include <algorithm>
#include <string>
#include <utility>

#include "document/builder.h"
#include "document/encoding.h"
#include "document/front_matter.h"
#include "document/readers.h"
#include "document/syntax_help.h"
#include "source/limits.h"

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

void read_format(Document& document) {
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

bool has_certain_repair(const Document& document) {
  return !document.readable() && !document.problems.empty() &&
         !document.problems.back().repair.empty() && !document.problems.back().repair_is_guess;
}

// A repair is certain when the text can be read behind it, or behind certain repairs of the
// mistakes that follow it; else it is a guess.
void doubt_repair(Document& document) {
  if (document.readable() || document.problems.empty()) {
    return;
  }
  Problem& problem = document.problems.back();
  if (problem.repair.empty() || problem.repair_is_guess) {
    return;
  }
  if (document.content.size() > limits::repair_trial_bytes) {
    problem.repair_is_guess = true;
    return;
  }
  Document trial = edited(document, problem.repair);
  read_format(trial);
  for (size_t step = 0; step < limits::repair_trials && has_certain_repair(trial); ++step) {
    trial = edited(trial, trial.problems.back().repair);
    read_format(trial);
  }
  problem.repair_is_guess = !trial.readable();
}

void read_content(Document& document) {
  const std::string_view text = document.source->bytes();
  if (auto problem = find_encoding_problem(text, document.content, document.format)) {
    document.problems.push_back(*std::move(problem));
    add_empty_root(document);
    return;
  }
  read_format(document);
  doubt_repair(document);
}

std::string_view root_in_words(Kind kind) {
  return kind == Kind::string ? "text" : kind_name(kind);
}

// A single line that was meant as a key and its value is a text when something is wrong with its
// colon.
Problem explain_lone_text(const Document& document, Problem problem) {
  YamlFailure failure;
  failure.text = document.source->bytes().substr(0, document.content.end);
  failure.begin = document.content.begin;
  failure.read_to = failure.begin;
  failure.at = problem.span.begin;
  failure.fallback = problem;
  Problem explained = explain_yaml_failure(failure);
  return explained.repair.empty() ? std::move(problem) : std::move(explained);
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
  problem.message = "the front matter is a " + std::string(root_in_words(root.kind)) +
                    ", but must be a map of keys and values";
  problem.help = "give each value a key";
  if (document.format == Format::yaml && root.kind == Kind::string &&
      (root.text.find_first_of(":=") != std::string_view::npos ||
       root.text.find("\uFF1A") != std::string_view::npos)) {
    problem = explain_lone_text(document, std::move(problem));
  }
  document.problems.push_back(std::move(problem));
}

}  // namespace

Document edited(const Document& document, const std::vector<Edit>& edits) {
  const std::string_view bytes = document.source->bytes();
  Document copy;
  copy.source =
      std::make_shared<const SourceText>(document.source->path(), apply_edits(bytes, edits));
  copy.format = document.format;
  copy.fence = document.fence;
  const size_t behind = bytes.size() - document.content.end;
  copy.content = {document.content.begin,
                  static_cast<uint32_t>(copy.source->bytes().size() - behind)};
  return copy;
}

Document parse_note(std::shared_ptr<const SourceText> source, const FrontMatterRules& rules) {
  FrontMatter front = split_front_matter(source->bytes(), rules);
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
