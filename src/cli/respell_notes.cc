// SPDX-License-Identifier: MIT
#include "cli/respell_notes.h"

#include <algorithm>
#include <utility>

#include "checks/active_rules.h"
#include "checks/linter.h"
#include "document/parse.h"
#include "fixes/new_finding.h"
#include "schema/governed.h"
#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

class Respeller {
 public:
  Respeller(const FileSystem& files, const VocabularyRun& run, const Respelling& respelling,
            const Project& after)
      : files_(files),
        before_(run.project),
        after_(after),
        respelling_(respelling),
        rules_before_(before_.config.rules),
        rules_after_(after_.config.rules) {}

  void look_at(const std::string& path) {
    auto document = read_front_matter(files_, before_, path);
    if (!document) {
      found_.failures.push_back(document.failure());
    } else if (!document->readable()) {
      judge_unreadable(*document);
    } else if (const auto texts = texts_in(*document); !texts.empty()) {
      for (const GovernedText& text : texts) {
        found_.seen.emplace(text.at_key ? text.node.key() : text.node.text());
      }
      change(*document, texts.size());
    }
  }

  RespelledNotes take() { return std::move(found_); }

 private:
  std::vector<GovernedText> texts_in(const Document& document) const {
    const auto schema = schema_of(before_, document);
    return schema == nullptr || schema->schema == nullptr
               ? std::vector<GovernedText>()
               : concerned(find_governed(*schema->schema, document.root()), respelling_);
  }

  /// Nobody can tell whether it is the term that stands in what cannot be read.
  void judge_unreadable(const Document& document) {
    if (document.format == Format::none) {
      return;
    }
    const std::string content = fold_case(document.source->slice(document.content));
    for (const std::string& term : respelling_.from) {
      if (content.find(fold_case(term)) != std::string::npos) {
        fail(document,
             "its front matter cannot be read, and " + in_backticks(term) + " stands in it");
        return;
      }
    }
    ++found_.unread;
  }

  void fail(const Document& document, std::string message) {
    found_.failures.push_back({document.source->path(), "not changed: " + std::move(message)});
  }

  void change(const Document& document, size_t uses) {
    const auto is_repeated = [](const Problem& problem) {
      return problem.kind == ProblemKind::duplicate_key;
    };
    // The reader of TOML leaves out a line whose key is given twice.
    if (document.format == Format::toml &&
        std::any_of(document.problems.begin(), document.problems.end(), is_repeated)) {
      return fail(document, "a key is given twice in it, which has to go first");
    }
    const NoteSettings settings = before_.settings_for(document.source->path());
    const ReadText read = [&settings](std::shared_ptr<const SourceText> text) {
      return parse_note(std::move(text), settings.settings().reading);
    };
    auto changed = change_text(document.source, read, [this](const Document& now) {
      return respell(texts_in(now), respelling_);
    });
    if (!changed) {
      return fail(document, changed.failure().message);
    }
    const auto found_before = check_note(before_, rules_before_, document.source).diagnostics;
    const auto found_after = check_note(after_, rules_after_, changed->text).diagnostics;
    const auto fresh = find_new_findings(found_before, found_after, changed->edits);
    if (!fresh.empty()) {
      return fail(document, "then " + fresh.front()->message + " (" +
                                std::string(fresh.front()->rule->id) + ")");
    }
    found_.notes.push_back({document.source, std::move(*changed), uses});
  }

  const FileSystem& files_;
  const Project& before_;
  const Project& after_;
  const Respelling& respelling_;
  ActiveRules rules_before_;
  ActiveRules rules_after_;
  RespelledNotes found_{};
};

}  // namespace

RespelledNotes respell_notes(const FileSystem& files, const VocabularyRun& run,
                             const Respelling& respelling, const Project& after) {
  Respeller respeller(files, run, respelling, after);
  for (const std::string& path : run.walked.files) {
    respeller.look_at(path);
  }
  return respeller.take();
}

}  // namespace matterlint
