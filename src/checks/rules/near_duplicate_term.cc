// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <utility>

#include "checks/majority.h"
#include "checks/note_diagnostic.h"
#include "checks/pattern_places.h"
#include "checks/project_rule.h"
#include "checks/spelling_slip.h"
#include "checks/value_edit.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

constexpr size_t longest_term = 60;     // bytes; longer texts are sentences
constexpr uint32_t least_of_usual = 4;  // notes, below which no term is usual

/// What the texts of a key are: items of a list that come again and again, single values that do,
/// or texts that are nearly all different.
enum class ValueSort : uint8_t { items, terms, titles };

/// A term with what it is compared by.
struct TermForm {
  const ValueFacts* value = nullptr;
  SlipForm form;
  uint32_t notes() const { return value->seen.notes; }
};

/// The usual term that a rare one was probably meant to be.
struct Meant {
  const TermForm* usual = nullptr;
  Likeness likeness = Likeness::near;
  size_t distance = 0;
  bool several = false;  // another is as likely
};

bool is_term(const ValueFacts& value) {
  const std::string& text = value.text;
  return value.kind == Kind::string && !text.empty() && text.size() <= longest_term &&
         text.find_first_of("\n\\@") == std::string::npos && !text.starts_with('/') &&
         text.find("://") == std::string::npos && text.find("()") == std::string::npos;
}

/// `page.Pages` is no slip of `page.Pager`.
bool is_name_of_code(std::string_view text) {
  return text.find('.') != std::string_view::npos && text.find(' ') == std::string_view::npos;
}

bool is_enough(const Majority& majority, Likeness likeness, ValueSort sort) {
  switch (likeness) {
    case Likeness::same_but_case:
    case Likeness::same_but_separators:
      return majority.is_at_least(4, least_of_usual);
    case Likeness::same_but_plural:
      // One item or several is a question of taste in a list, and a statement in a single value.
      return sort == ValueSort::items ? majority.is_at_least(5, 5) : majority.is_at_least(20, 20);
    case Likeness::near:
      return majority.is_at_least(10, 10);
  }
  return false;
}

/// Of a name such as an author's, letters say less than of a word: twice the evidence is wanted.
Safety safety_of(const Majority& majority, Likeness likeness) {
  const bool certain =
      likeness == Likeness::near ? majority.is_at_least(20, 20) : majority.rules_clearly();
  return certain ? Safety::safe : Safety::manual;
}

void consider(const TermForm& rare, const TermForm& usual, ValueSort sort, Meant& meant) {
  const Majority majority{rare.notes(), usual.notes()};
  if (!majority.is_at_least(4, least_of_usual)) {
    return;
  }
  const auto slip = find_slip(rare.form, usual.form);
  const bool letters = slip && slip->likeness > Likeness::same_but_separators;
  if (!slip || (letters && is_name_of_code(rare.form.text)) ||
      !is_enough(majority, slip->likeness, sort)) {
    return;
  }
  const auto now = std::pair(slip->likeness, slip->distance);
  const auto before = std::pair(meant.likeness, meant.distance);
  if (meant.usual == nullptr || now < before) {
    meant = {&usual, slip->likeness, slip->distance, false};
  } else if (now == before) {
    meant.several = true;
    if (usual.notes() > meant.usual->notes()) {
      meant.usual = &usual;
    }
  }
}

/// The terms of one key in buckets, so that only those are compared that may be alike.
class TermTable {
 public:
  TermTable(std::vector<TermForm> terms, ValueSort sort) : terms_(std::move(terms)), sort_(sort) {
    for (const TermForm& term : terms_) {
      if (term.notes() >= least_of_usual) {
        variants_[term.form.variant].push_back(&term);
      }
      if (term.notes() >= 10 && !term.form.words.empty()) {
        near_[{term.form.words.size(), term.form.words.front().front()}].push_back(&term);
      }
    }
  }

  const std::vector<TermForm>& terms() const { return terms_; }

  Meant find_meant(const TermForm& rare) const {
    Meant meant;
    if (const auto same = variants_.find(rare.form.variant); same != variants_.end()) {
      for (const TermForm* usual : same->second) {
        consider(rare, *usual, sort_, meant);
      }
    }
    if (meant.usual != nullptr || rare.form.words.empty()) {
      return meant;
    }
    const auto near = near_.find({rare.form.words.size(), rare.form.words.front().front()});
    if (near != near_.end()) {
      for (const TermForm* usual : near->second) {
        consider(rare, *usual, sort_, meant);
      }
    }
    return meant;
  }

 private:
  std::vector<TermForm> terms_;
  ValueSort sort_;
  std::map<std::string_view, std::vector<const TermForm*>> variants_{};
  std::map<std::pair<size_t, char32_t>, std::vector<const TermForm*>> near_{};
};

/// All that is said about a rare spelling, wherever it stands.
struct RareTerm {
  std::string pattern{};
  std::string text{};
  std::string usual{};
  Majority majority{};
  Likeness likeness = Likeness::near;
  bool several = false;
  std::vector<Label> examples{};
};

void say(const RareTerm& rare, const NoteContext& context, Sink& sink) {
  for (const NodeRef node : nodes_at(context.document, rare.pattern)) {
    if (node.kind() != Kind::string || node.text() != rare.text ||
        context.facts.speak_about(node)) {
      continue;
    }
    Diagnostic diagnostic;
    diagnostic.message =
        in_backticks(dotted(rare.pattern)) + (rare.pattern.ends_with("/*") ? " has " : " is ") +
        in_backticks(rare.text) + " " + counts_in_words(rare.majority, in_backticks(rare.usual));
    diagnostic.primary = {context.document.source, node.span(), ""};
    diagnostic.related = rare.examples;
    diagnostic.pointer = node.pointer();
    diagnostic.help = "write " + in_backticks(rare.usual) +
                      " when that is meant; a vocabulary settles which terms there are";
    add_suggestions(diagnostic, {{rare.usual, rare.likeness, 1}});
    add_fix(diagnostic, rare.several ? Safety::manual : safety_of(rare.majority, rare.likeness),
            "replace with " + in_backticks(rare.usual), replace_with_text(node, rare.usual));
    sink.report(std::move(diagnostic));
  }
}

std::vector<TermForm> terms_of(const KeyFacts& key) {
  std::vector<TermForm> terms;
  const bool any_usual = std::any_of(key.values.begin(), key.values.end(), [](const auto& entry) {
    return entry.second.seen.notes >= least_of_usual && is_term(entry.second);
  });
  for (const auto& [hash, value] : key.values) {
    if (any_usual && is_term(value)) {
      terms.push_back({&value, SlipForm(value.text)});
    }
  }
  std::sort(terms.begin(), terms.end(),
            [](const TermForm& a, const TermForm& b) { return a.form.text < b.form.text; });
  return terms;
}

/// Titles may be nearly the same and mean what they say. In a list most uses are of terms that come
/// again, however long the tail of rare ones; a single value has two and a half uses when it is a
/// term.
ValueSort sort_of(const std::vector<TermForm>& terms, bool items) {
  uint64_t uses = 0;
  uint64_t of_repeated = 0;
  for (const TermForm& term : terms) {
    uses += term.notes();
    of_repeated += term.notes() > 1 ? term.notes() : 0;
  }
  if (items) {
    return of_repeated * 2 >= uses ? ValueSort::items : ValueSort::titles;
  }
  return terms.size() * 5 <= uses * 2 ? ValueSort::terms : ValueSort::titles;
}

std::vector<NoteId> notes_of(const Occurrences& seen) {
  std::vector<NoteId> notes;
  for (const FactPlace place : seen.places.all()) {
    if (notes.empty() || notes.back() != place.note) {
      notes.push_back(place.note);
    }
  }
  return notes;
}

/// True when many of the notes have both terms: who wrote them holds them for two.
bool stand_together(const ProjectContext& context, std::string_view pattern,
                    const std::vector<NoteId>& notes, std::string_view usual) {
  const auto with_both = std::count_if(notes.begin(), notes.end(), [&](NoteId note) {
    const auto document = context.notes.open(note);
    const auto nodes = document ? nodes_at(*document, pattern) : std::vector<NodeRef>();
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](NodeRef node) { return node.is_string() && node.text() == usual; });
  });
  return static_cast<size_t>(with_both) * 3 > notes.size();
}

void check_key(const ProjectContext& context, const KeyFacts& key, ProjectSink& sink) {
  std::vector<TermForm> terms = terms_of(key);
  const ValueSort sort = sort_of(terms, key.pattern.ends_with("/*"));
  if (sort == ValueSort::titles) {
    return;
  }
  const TermTable table(std::move(terms), sort);
  for (const TermForm& rare : table.terms()) {
    const Meant meant = table.find_meant(rare);
    if (meant.usual == nullptr) {
      continue;
    }
    RareTerm term;
    term.pattern = key.pattern;
    term.text = rare.form.text;
    term.usual = meant.usual->form.text;
    term.majority = {rare.notes(), meant.usual->notes()};
    term.likeness = meant.likeness;
    term.several = meant.several;
    std::vector<NoteId> notes = notes_of(rare.value->seen);
    const bool two_terms = meant.likeness > Likeness::same_but_separators &&
                           stand_together(context, key.pattern, notes, term.usual);
    if (!two_terms) {
      term.examples =
          places_of_usual(context.notes, meant.usual->value->seen.places.all(), "written so here");
      sink.suspect(
          {std::move(notes), [term](const NoteContext& note, Sink& out) { say(term, note, out); }});
    }
  }
}

void check(const ProjectContext& context, ProjectSink& sink) {
  for (const KeyFacts* key : context.facts.index.keys()) {
    const Occurrences& texts = key->of(Kind::string);
    if (texts.notes < least_of_usual) {
      continue;
    }
    const Schema* schema =
        context.project.expected_schema(context.notes.path(texts.places.all().front().note));
    if (!have_keyword(schemas_at(schema, key->pattern), {"enum", "const", "x-vocabulary"})) {
      check_key(context, *key, sink);
    }
  }
}

}  // namespace

extern const Rule rule_near_duplicate_term;
const Rule rule_near_duplicate_term{
    .info = {.id = "near-duplicate-term",
             .family = RuleFamily::across_notes,
             .severity = Severity::warning,
             .fixes = FixAvailability::sometimes,
             .summary = "a term of few notes is nearly spelt as a term of many",
             .why =
                 "`MLops` in one note beside `mlops` in seventeen makes a page of its own that "
                 "nobody finds. Compared are the texts of one key that no schema closes: by case, "
                 "blanks and hyphens, plural, and letters that were mistyped.",
             .bad = R"note(---
title: Democratized models
tags: [MLops, bias]
---
)note",
             .good = R"note(---
title: Democratized models
tags: [mlops, bias]
---
)note",
             .beside = R"note(---
title: Pipelines
tags: [mlops]
---
)note",
             .copies = 10},
    .check_project = check,
    .compares = Compares::all_values,
};

}  // namespace matterlint
