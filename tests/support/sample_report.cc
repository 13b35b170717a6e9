// SPDX-License-Identifier: MIT
#include "support/sample_report.h"

#include <cassert>
#include <map>
#include <utility>

namespace matterlint::test {

namespace {

using Source = std::shared_ptr<const SourceText>;

Source make_source(std::string path, std::string bytes) {
  return std::make_shared<const SourceText>(std::move(path), std::move(bytes));
}

Source bloom_note() {
  return make_source("content/post/bloom.md",
                     "---\n"
                     "title: BLOOM\n"
                     "date: 2022-11-09T10:00:00Z\n"
                     "draft: false\n"
                     "rating: 5\n"
                     "identifyer:\n"
                     "    - arxiv: 2211.05100\n"
                     "link_title: \"BLOOM: a multilingual model\"\n"
                     "pubDate: \"9 November 2022\"\n"
                     "authors:\n"
                     "    - Teven Le Scao\n"
                     "    - Angela Fan\n"
                     "difficulties:\n"
                     "    - intermediate\n"
                     "linktypes:\n"
                     "    - paper\n"
                     "    - website\n"
                     "tags:\n"
                     "    - NLP\n"
                     "    - LLM\n"
                     "    - transparancy\n"
                     "---\n");
}

Source note_schema() {
  return make_source("schemas/note.schema.json",
                     std::string(73, '\n') + "        \"x-vocabulary\": \"tags\"\n");
}

Edit edit_on(const Label& label, std::string text) {
  return {label.span, std::move(text)};
}

Diagnostic wrong_type(const Source& note) {
  Diagnostic diagnostic;
  diagnostic.rule = &sample_rule("wrong-type");
  diagnostic.message = "`rating` is the text `5`, not a whole number";
  diagnostic.primary = label_on(note, "\"5\"", "a text");
  diagnostic.pointer = "/rating";
  diagnostic.help = "write the number without quotes:\n    rating: 5";
  diagnostic.fixes = {{"write the number `5`", Safety::safe, {edit_on(diagnostic.primary, "5")}}};
  return diagnostic;
}

Diagnostic invisible_character(const Source& note) {
  Diagnostic diagnostic;
  diagnostic.rule = &sample_rule("invisible-character");
  diagnostic.severity = Severity::warning;
  diagnostic.message = "`title` contains U+202E, which turns the text around it: `\u4e2d\u202e`";
  diagnostic.primary = label_on(note, "\u202e", "right-to-left override");
  diagnostic.pointer = "/title";
  diagnostic.fixes = {{"remove the character", Safety::risky, {edit_on(diagnostic.primary, "")}}};
  return diagnostic;
}

Diagnostic duplicate_key(const Source& note) {
  Diagnostic diagnostic;
  diagnostic.rule = &sample_rule("duplicate-key");
  diagnostic.message = "the key `tags` stands here a second time";
  diagnostic.primary = label_on(note, "tags:\n  - b\n  - c\n");
  diagnostic.related = {label_on(note, "tags", "first here"), {{}, {}, "keys are unique in a map"}};
  diagnostic.pointer = "/tags";
  diagnostic.suggestions = {"tag", "topics"};
  diagnostic.fixes = {
      {"join the two lists", Safety::manual, {}},
      {"remove the first one",
       Safety::risky,
       {edit_on(label_on(note, "tags"), ""), edit_on(label_on(note, ": [a]\n"), "")}}};
  return diagnostic;
}

Diagnostic nothing_checked() {
  Diagnostic diagnostic;
  diagnostic.rule = &sample_rule("nothing-checked");
  diagnostic.severity = Severity::info;
  diagnostic.message = "no note in `drafts` was checked";
  diagnostic.help = "name a folder that has notes";
  return diagnostic;
}

}  // namespace

const RuleInfo& sample_rule(std::string_view id) {
  static const std::map<std::string_view, RuleInfo> rules = [] {
    std::map<std::string_view, RuleInfo> all;
    for (const std::string_view each : {"duplicate-key", "invisible-character", "nothing-checked",
                                        "unknown-term", "wrong-type"}) {
      all[each].id = each;
    }
    return all;
  }();
  return rules.at(id);
}

Label label_on(const Source& source, std::string_view text, std::string remark) {
  const size_t found = source->bytes().find(text);
  assert(found != std::string_view::npos);
  const auto begin = static_cast<uint32_t>(found);
  return {source, {begin, begin + static_cast<uint32_t>(text.size())}, std::move(remark)};
}

Diagnostic misspelt_tag() {
  Diagnostic diagnostic;
  diagnostic.rule = &sample_rule("unknown-term");
  diagnostic.message = "`transparancy` is not a term of `tags`";
  diagnostic.primary = label_on(bloom_note(), "transparancy", "did you mean `transparency`?");
  diagnostic.related = {
      label_on(note_schema(), "\"x-vocabulary\"", "required here by `x-vocabulary`")};
  diagnostic.pointer = "/tags/2";
  diagnostic.suggestions = {"transparency"};
  diagnostic.fixes = {
      {"replace with `transparency`", Safety::safe, {edit_on(diagnostic.primary, "transparency")}}};
  return diagnostic;
}

Report sample_report() {
  const Source doubled =
      make_source("content/a\nb\xff.md",
                  "\xEF\xBB\xBF---\r\ntitle: x\r\ntags: [a]\ntags:\n  - b\n  - c\n---\n");
  const Source hostile =
      make_source("content/\u202etrap.md",
                  "---\ntitle:\t\u4e2d\u6587 \u202eevil\x1b[31m\u202c\nrating: \"5\"\n---\n");
  Report report;
  report.diagnostics = {misspelt_tag(), wrong_type(hostile), invisible_character(hostile),
                        duplicate_key(doubled), nothing_checked()};
  sort_diagnostics(report.diagnostics);
  report.failures = {{"content/\x1b]8;;secret.md", "permission denied"},
                     {"", "the run was stopped\nbefore its end"}};
  report.skipped = {{"content/loop.md", "a link to nowhere"}};
  report.files = 138;
  report.notes = 128;
  report.checked_against = "schemas/note.schema.json";
  return report;
}

RenderOptions sample_options() {
  RenderOptions options;
  options.seconds = 0.02;
  options.version = "1.2.3";
  return options;
}

}  // namespace matterlint::test
