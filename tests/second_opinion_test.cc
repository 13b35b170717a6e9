// SPDX-License-Identifier: MIT
// libfyaml 0.7, which follows YAML 1.2 closely, as a second opinion about what is YAML: on texts
// made at random, whole and damaged, and on the notes of real corpora where they are at hand. Only
// tests use it, and only where it is installed. Where the two differ, one of the tables below knows
// why.
#include <libfyaml.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "corpus/corpus.h"
#include "document/front_matter.h"
#include "document/parse.h"
#include "support/files.h"
#include "support/tree_dump.h"
#include "support/yaml_writer.h"

namespace matterlint::test {
namespace {

struct KnownDifference {
  std::string_view part;  // of what the one that refuses says
  std::string_view reason;
  std::string_view in_text{};  // what the text has to have in it
};

constexpr KnownDifference we_accept[] = {
    {"wrongly indented single-quoted scalar", "all readers but the strictest take such lines"},
    {"wrongly indented double-quoted scalar", "all readers but the strictest take such lines"},
    {"wrongly indented mapping end", "a closing bracket alone on its line, forgiven"},
    {"wrongly indented sequence end", "a closing bracket alone on its line, forgiven"},
    {"wrongly indented flow", "behind a quote that hides where the bracket closes"},
    {"tab character may not be used", "a line of blanks may have tabs", "\t"},
    {"invalid tab", "a line with only a comment may have tabs, a line of block text too", "\t"},
    {"could not find expected ':'", "theirs: `? ` inside of a text", "? "},
    {"did not find expected node content", "theirs: a list item that is empty at the end"},
    {"did not find expected '-' indicator", "theirs: block text indented less than its `|`"},
    {"invalid value after mapping", "theirs: block text indented less than its `|`"},
    {"invalid multiline plain key", "theirs: an anchor may end with a colon"},
    {"invalid tag terminator", "theirs: a tag may have a quote in it"},
    {"missing comma in flow mapping", "theirs: `:` before a comma ends a key"},
};

constexpr KnownDifference we_refuse[] = {
    {"but a key must be text", "on purpose: keys are text"},
    {"a key is missing here", "on purpose: keys are text"},
    {"`?` alone begins a key", "on purpose: keys are text"},
    {"a second document begins here", "on purpose: one document"},
    {"text stands behind the end marker", "on purpose: one document"},
    {"which is not defined above", "theirs: events do not know what an alias means"},
    {"this alias stands inside", "theirs: events do not know what an alias means"},
    {"the quote opened here is never closed", "on purpose: a line of the text looks like a key"},
    {"has no colon", "theirs: text that is indented like its key is no value"},
    {"does not fit", "theirs: no blank behind a tag, a `%` at the head of a line"},
    {"this value contains `: `", "theirs: `a: : b`"},
    {"this value ends with a colon", "theirs: `a: :`"},
    {"cannot begin with", "theirs: a `%` at the head of a line"},
    {"directive stands here", "theirs: a `%` at the head of a line"},
    {"no space stands behind the colon", "theirs: text that is indented like its key"},
    {"is not indented more than", "theirs: text that is indented like its key is no value"},
    {"but is not indented", "theirs: plain text between brackets that is not indented"},
    {"looks like a space", "theirs: text that is indented like its key"},
    {"text stands behind the closing", "a second mistake: a line of a text looks like a key"},
    {"is never closed", "theirs: block text that is indented like its key"},
    {"a dash is missing before this list item", "theirs: block text that is indented like its key"},
    {"the value goes on after its closing bracket", "a second mistake: a key without a colon"},
    {"this list item belongs to no key", "on purpose: keys are text"},
    {"stands among", "an explicit key with a map, which is refused anyway"},
    {"is not indented like the text of", "theirs: block text that is indented like its key"},
    {"a carriage return without a line feed", "on purpose: a carriage return alone ends no line"},
    {"this line is indented", "theirs: block text that is indented like its key"},
    {"a tab indents this line", "theirs: a tab before a key or a text"},
    {"closes the text too early", "a second mistake: a line of a text looks like a key"},
    {"is a template that nobody filled in", "on purpose: keys are text"},
};

// What libfyaml has against a text; empty when it reads it.
std::string objection(const std::string& text) {
  fy_diag_cfg diagnostics{};
  fy_diag_cfg_default(&diagnostics);
  diagnostics.fp = nullptr;
  const std::unique_ptr<fy_diag, void (*)(fy_diag*)> diag(fy_diag_create(&diagnostics),
                                                          fy_diag_destroy);
  fy_diag_set_collect_errors(diag.get(), true);
  fy_parse_cfg config{};
  config.flags = FYPCF_DEFAULT_VERSION_1_2;
  config.diag = diag.get();
  const std::unique_ptr<fy_parser, void (*)(fy_parser*)> parser(fy_parser_create(&config),
                                                                fy_parser_destroy);
  fy_parser_set_string(parser.get(), text.data(), text.size());
  bool ended = false;
  while (fy_event* event = fy_parser_parse(parser.get())) {
    ended = event->type == FYET_STREAM_END;
    fy_parser_event_free(parser.get(), event);
  }
  if (ended && !fy_parser_get_stream_error(parser.get())) {
    return "";
  }
  void* before = nullptr;
  const fy_diag_error* error = fy_diag_errors_iterate(diag.get(), &before);
  return error == nullptr ? "no reason" : error->msg;
}

template <size_t size>
std::string_view reason_for(const KnownDifference (&known)[size], std::string_view words,
                            std::string_view text) {
  const auto* row = std::find_if(known, known + size, [&](const KnownDifference& one) {
    return words.find(one.part) != std::string_view::npos &&
           text.find(one.in_text) != std::string_view::npos;
  });
  return row == known + size ? std::string_view() : row->reason;
}

struct Agreement {
  size_t texts = 0;
  size_t differences = 0;
};

// Both read the text or both do not, or the difference is known.
void compare(const std::string& text, const std::string& where, Agreement& agreement,
             Verdict& verdict) {
  const Document document =
      parse_data(std::make_shared<const SourceText>(where, text), Format::yaml);
  const std::string theirs = objection(text);
  ++agreement.texts;
  if (document.readable() == theirs.empty()) {
    return;
  }
  ++agreement.differences;
  const std::string ours = theirs.empty() ? dump_problems(document) : "";
  const std::string_view reason =
      theirs.empty() ? reason_for(we_refuse, ours, text) : reason_for(we_accept, theirs, text);
  verdict.expect(!reason.empty(), where,
                 theirs.empty() ? "only we refuse: " + ours + text
                                : "only libfyaml refuses: " + theirs + "\n" + text);
}

void report(std::string_view what, const Agreement& agreement, double most_differences,
            Verdict& verdict) {
  std::printf("%.*s: %zu texts, %zu differences\n", static_cast<int>(what.size()), what.data(),
              agreement.texts, agreement.differences);
  verdict.expect(static_cast<double>(agreement.differences) <=
                     most_differences * static_cast<double>(agreement.texts),
                 what, "differs too often");
}

void check_made_texts(Verdict& verdict) {
  Dice dice(99);
  Agreement whole;
  Agreement after_damage;
  for (int i = 0; i < 4000; ++i) {
    const std::string text = write_yaml(dice).text;
    compare(text, "made text " + std::to_string(i), whole, verdict);
    compare(damaged(text, dice), "damaged text " + std::to_string(i), after_damage, verdict);
  }
  report("made texts", whole, 0, verdict);
  report("damaged texts", after_damage, 0.04, verdict);
}

void check_corpora(Verdict& verdict) {
  const std::optional<CorpusData> data = find_corpus_data();
  if (!data) {
    return;
  }
  Dice dice(5);
  Agreement whole;
  Agreement after_damage;
  for (const std::string& file : files_below(data->corpora)) {
    const std::string bytes = file.ends_with(".md") || file.ends_with(".mdx")
                                  ? read_file(data->corpora + "/" + file).value_or("")
                                  : "";
    const FrontMatter front = split_front_matter(bytes);
    const Document document = note_document(bytes);
    const bool has_other_problem =
        std::any_of(document.problems.begin(), document.problems.end(), [](const Problem& problem) {
          return problem.kind != ProblemKind::syntax && problem.kind != ProblemKind::duplicate_key;
        });
    if (front.format == Format::yaml && !has_other_problem) {
      const std::string text = bytes.substr(front.content.begin, front.content.size());
      compare(text, file, whole, verdict);
      compare(damaged(text, dice), file + " (damaged)", after_damage, verdict);
    }
  }
  report("real notes", whole, 0.002, verdict);
  report("damaged real notes", after_damage, 0.04, verdict);
}

int run_all() {
  Verdict verdict;
  check_made_texts(verdict);
  check_corpora(verdict);
  return verdict.finish("second opinion");
}

}  // namespace
}  // namespace matterlint::test

int main() {
  return matterlint::test::run_all();
}
