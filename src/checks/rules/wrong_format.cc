// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>
#include <utility>

#include "checks/because_words.h"
#include "checks/form_words.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/value_edit.h"
#include "checks/value_fits.h"
#include "checks/wording.h"
#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

/// The longest text whose shape is compared; no example of a format comes near it.
constexpr size_t longest_shape = 64;

/// Digits as `0` and letters as `a`, so that texts of the same form are equal.
std::u32string shape_of(std::string_view text) {
  std::u32string shape = to_code_points(text.substr(0, longest_shape));
  for (char32_t& point : shape) {
    const char32_t lower = point | 0x20;
    if (point >= U'0' && point <= U'9') {
      point = U'0';
    } else if (lower >= U'a' && lower <= U'z') {
      point = U'a';
    }
  }
  return shape;
}

/// How far a text is from the example that a format gives of itself ("a date such as 2022-07-12").
size_t distance_to(const FormatInfo& format, std::string_view text) {
  constexpr std::string_view marker = "such as ";
  const size_t at = format.wanted.find(marker);
  if (at == std::string_view::npos) {
    return longest_shape;
  }
  std::string_view example = format.wanted.substr(at + marker.size());
  if (example.starts_with('`')) {
    example.remove_prefix(1);
  }
  example = example.substr(0, example.find('`'));
  return edit_distance(shape_of(text), shape_of(example), longest_shape);
}

/// The violation of the format that was meant: of several alternatives the one whose example the
/// text looks like.
Violation meant(const Violation& violation) {
  Violation best = violation;
  const NodeRef list = violation.branch ? violation.branch.parent() : NodeRef();
  const bool direct =
      list && list.is_array() && follow_reference(violation.branch) == violation.place.parent();
  if (!direct) {
    return best;
  }
  size_t nearest = distance_to(*violation.format, violation.instance.text());
  for (const NodeRef branch : list.children()) {
    const NodeRef name = follow_reference(branch).find("format");
    const FormatInfo* format = name ? find_format(name.text()) : nullptr;
    if (format == nullptr || format->check == nullptr) {
      continue;
    }
    const size_t distance = distance_to(*format, violation.instance.text());
    if (distance < nearest) {
      nearest = distance;
      best.format = format;
      best.place = name;
      best.branch = branch;
    }
  }
  return best;
}

void offer_normal_form(Diagnostic& diagnostic, const Violation& violation,
                       const std::string& normal_form, const VocabularySet& vocabularies) {
  if (normal_form.empty()) {
    return;
  }
  const Fit fit =
      value_fits(governing_schema(violation), {Kind::string, normal_form}, vocabularies);
  if (fit == Fit::no) {
    return;
  }
  diagnostic.suggestions.push_back(normal_form);
  diagnostic.primary.text = "did you mean " + in_backticks(normal_form) + "?";
  add_fix(diagnostic, fit == Fit::yes ? Safety::safe : Safety::risky,
          "replace with " + in_backticks(normal_form),
          replace_with_text(violation.instance, normal_form));
}

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* found : context.facts.of("wrong-format")) {
    const Violation violation = meant(*found);
    const FormatError error =
        violation.format->check(violation.instance.text()).value_or(FormatError{});
    const bool conditional = !circumstance_in_words(violation).empty();
    Diagnostic diagnostic = about_violation(
        violation,
        place_in_words(violation.instance) + " is " + in_backticks(violation.instance.text()) +
            (conditional ? ", wanted a valid " : ", which is no valid ") +
            std::string(format_noun(*violation.format)),
        error.reason);
    offer_normal_form(diagnostic, violation, error.normal_form, context.vocabularies());
    const std::string wanted = wanted_in_words(violation);
    complete_help(diagnostic, violation, wanted.empty() ? "" : "write " + wanted,
                  "write a text of this format");
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_wrong_format;
const Rule rule_wrong_format{
    .info = {.id = "wrong-format",
             .family = RuleFamily::values,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "a text is not a date, address or number of the format that is wanted",
             .why = "A day that does not exist sorts the note to the wrong place or stops the "
                    "build, and a broken identifier leads nowhere. Nobody sees it by reading the "
                    "note.",
             .bad = R"note(---
title: Democratized models
date: 2023-02-30
---
)note",
             .good = R"note(---
title: Democratized models
date: 2023-02-28
---
)note",
             .schema = R"note(properties:
  title: {type: string}
  date: {type: string, format: date}
)note"},
    .check_note = check,
};

}  // namespace matterlint
