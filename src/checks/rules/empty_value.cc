// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/form_words.h"
#include "checks/list_edit.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/wording.h"

namespace matterlint {
namespace {

std::string wanted(const Violation& violation) {
  const std::string least(violation.place.text());
  if (violation.keyword == Keyword::min_items) {
    return least == "1" ? "at least one item" : "at least " + least + " items";
  }
  if (violation.keyword == Keyword::min_properties) {
    return least == "1" ? "at least one key" : "at least " + least + " keys";
  }
  if (violation.keyword == Keyword::min_length) {
    return "text that is not blank";
  }
  const std::string words = wanted_in_words(violation);
  return words.empty() ? "a value" : words;
}

bool is_required(const Violation& violation) {
  const NodeRef member = violation.instance;
  const NodeRef property = governing_schema(violation);
  const NodeRef schema = property && property.parent() ? property.parent().parent() : NodeRef();
  const NodeRef required = schema ? schema.find("required") : NodeRef();
  if (!required || !required.is_array()) {
    return false;
  }
  for (const NodeRef key : required.children()) {
    if (key.text() == member.key()) {
      return true;
    }
  }
  return false;
}

/// True when nothing but empty items follows.
bool is_at_end(NodeRef item) {
  NodeRef at = item;
  while (at && at.kind() == Kind::null) {
    at = NodeRef(&item.document(), at.node().next_sibling);
  }
  return item.parent() && item.parent().is_array() && !at;
}

std::string help_of(const Violation& violation) {
  const NodeRef node = violation.instance;
  if (!node.parent() || is_required(violation)) {
    return "write " + wanted(violation);
  }
  return "write " + wanted(violation) +
         (node.parent().is_array() ? ", or remove the item" : ", or remove the key");
}

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("empty-value")) {
    const NodeRef node = violation->instance;
    const std::string seen = node.span().empty() ? "nothing" : described(node);
    Diagnostic diagnostic = about_violation(
        *violation, place_in_words(node) + " is " + seen + ", wanted " + wanted(*violation));
    if (is_at_end(node)) {
      add_fix(diagnostic, Safety::safe, "remove the empty item", remove_item(node));
    }
    if (diagnostic.help.empty()) {
      diagnostic.help = help_of(*violation);
    }
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_empty_value;
const Rule rule_empty_value{
    .info = {.id = "empty-value",
             .family = RuleFamily::values,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "a key has nothing, or only blanks, where a value is wanted",
             .why = "A key without a value looks filled in to whoever counts keys, and empty to "
                    "whoever reads the page. Readers of YAML see null there, which many templates "
                    "print as a word.",
             .bad = R"note(---
title: Democratized models
link_title:
---
)note",
             .good = R"note(---
title: Democratized models
link_title: Inside a radical new project
---
)note",
             .schema = R"note(properties:
  title: {type: string}
  link_title: {type: string, minLength: 1}
)note"},
    .check_note = check,
};

}  // namespace matterlint
