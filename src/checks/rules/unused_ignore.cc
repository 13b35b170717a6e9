// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/suppressions.h"
#include "source/message_text.h"
#include "source/suggest.h"

namespace matterlint {
namespace {

/// Rules and families that a comment can name.
std::vector<std::string_view> known_names() {
  std::vector<std::string_view> names;
  for (const Rule* rule : all_rules()) {
    if (can_be_ignored(rule->info)) {
      names.push_back(rule->info.id);
      names.push_back(family_name(rule->info.family));
    }
  }
  return names;
}

bool is_known(const SuppressedName& name, const std::vector<std::string_view>& known) {
  return std::find(known.begin(), known.end(), name.text) != known.end();
}

bool is_wanted(const SuppressedName& name, const std::vector<std::string_view>& known) {
  return is_known(name, known) && (name.used || !name.ran);
}

/// A name that is no rule may be wanted when it is written right.
bool may_be_wanted(const SuppressedName& name, const std::vector<std::string_view>& known) {
  return is_wanted(name, known) || (!is_known(name, known) && find_rule(name.text) == nullptr);
}

/// The comment with the blanks before it, or its whole line when nothing else stands there.
Edit without_comment(std::string_view bytes, const SuppressionComment& comment) {
  const Span line = line_around(bytes, comment.span.begin);
  const std::string_view before = bytes.substr(line.begin, comment.span.begin - line.begin);
  const size_t kept = before.find_last_not_of(" \t") + 1;
  if (kept > 0) {
    return {{static_cast<uint32_t>(line.begin + kept), comment.span.end}, ""};
  }
  const size_t end = bytes.find('\n', comment.span.end);
  return {{line.begin, static_cast<uint32_t>(std::min(end, bytes.size() - 1) + 1)}, ""};
}

/// Takes one name out of the list of several.
Edit without_name(const SuppressionComment& comment, size_t index) {
  const std::vector<SuppressedName>& names = comment.names;
  return index == 0 ? Edit{{names[0].span.begin, names[1].span.begin}, ""}
                    : Edit{{names[index - 1].span.end, names[index].span.end}, ""};
}

class UnusedIgnores {
 public:
  UnusedIgnores(const Document& document, Sink& sink)
      : document_(document), sink_(sink), known_(known_names()) {}

  void check(const SuppressionComment& comment) {
    if (!comment.mistake.empty()) {
      Diagnostic diagnostic = at(comment.mistake_span, comment.mistake);
      diagnostic.help = comment.help;
      sink_.report(std::move(diagnostic));
      return;
    }
    for (size_t i = 0; i < comment.names.size() && reported_ < most_violations_of_rule; ++i) {
      if (!is_wanted(comment.names[i], known_)) {
        ++reported_;
        check_name(comment, i);
      }
    }
  }

 private:
  Diagnostic at(Span span, std::string message) const {
    Diagnostic diagnostic;
    diagnostic.message = std::move(message);
    diagnostic.primary = {document_.source, span, ""};
    return diagnostic;
  }

  void check_name(const SuppressionComment& comment, size_t index) {
    const SuppressedName& name = comment.names[index];
    if (is_known(name, known_)) {
      Diagnostic diagnostic =
          at(name.span, in_backticks(name.text) + " is ignored here but was not found");
      add_removal(diagnostic, comment, index);
      sink_.report(std::move(diagnostic));
      return;
    }
    if (find_rule(name.text) != nullptr) {
      Diagnostic diagnostic =
          at(name.span, in_backticks(name.text) + " cannot be ignored by a comment in a note");
      add_removal(diagnostic, comment, index);
      sink_.report(std::move(diagnostic));
      return;
    }
    Diagnostic diagnostic = at(name.span, in_backticks(name.text) + " is no rule and no family");
    const std::vector<Suggestion> near = suggest(name.text, known_);
    add_suggestions(diagnostic, near);
    if (has_clear_winner(near)) {
      // It makes findings silent that were reported so far, so somebody should look.
      diagnostic.fixes.push_back({"replace with `" + near.front().text + "`",
                                  Safety::risky,
                                  {{name.span, near.front().text}},
                                  {}});
    } else if (near.empty()) {
      add_removal(diagnostic, comment, index);
    }
    if (!near.empty()) {
      diagnostic.help = "`matterlint rules` lists the rules";
    }
    sink_.report(std::move(diagnostic));
  }

  void add_removal(Diagnostic& diagnostic, const SuppressionComment& comment, size_t index) const {
    const bool whole =
        comment.names.size() == 1 ||
        std::none_of(comment.names.begin(), comment.names.end(),
                     [&](const SuppressedName& name) { return may_be_wanted(name, known_); });
    // What is written below the front matter is never touched.
    const bool in_body = comment.span.begin >= document_.content.end;
    diagnostic.help = in_body ? "take it out of the comment by hand" : "";
    if (in_body) {
      return;
    }
    diagnostic.fixes.push_back(
        {whole ? "remove the comment"
               : "remove " + in_backticks(comment.names[index].text) + " from the comment",
         Safety::safe,
         {whole ? without_comment(document_.source->bytes(), comment)
                : without_name(comment, index)},
         {}});
  }

  const Document& document_;
  Sink& sink_;
  std::vector<std::string_view> known_;
  size_t reported_ = 0;
};

void check(const NoteContext& context, const Suppressions& suppressions, Sink& sink) {
  UnusedIgnores unused(context.document, sink);
  for (const SuppressionComment& comment : suppressions.comments()) {
    unused.check(comment);
  }
}

}  // namespace

extern const Rule rule_unused_ignore;
const Rule rule_unused_ignore{
    .info = {.id = "unused-ignore",
             .family = RuleFamily::hygiene,
             .severity = Severity::warning,
             .fixes = FixAvailability::sometimes,
             .summary = "a comment ignores a rule that found nothing there, or that does not exist",
             .why = "A comment that outlives its mistake hides the next one at that place, and one "
                    "with a misspelt rule hides nothing although it looks as if.",
             .bad = R"note(---
title: Democratized models
# matterlint: ignore[wrong-type] the year is a text for now
year: 2022
---
)note",
             .good = R"note(---
title: Democratized models
year: 2022
---
)note",
             .schema = R"schema(properties:
  title: {type: string}
  year: {type: integer}
)schema"},
    .check_suppressions = check,
};

}  // namespace matterlint
