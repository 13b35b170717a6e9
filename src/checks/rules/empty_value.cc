// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>
#include <utility>

#include "checks/edit_place.h"
#include "checks/form_words.h"
#include "checks/glued_dash.h"
#include "checks/list_edit.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/scalar_text.h"
#include "checks/schema_place.h"
#include "checks/value_edit.h"
#include "checks/wording.h"
#include "document/data_text.h"
#include "source/message_text.h"

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

/// The text that was meant as the value of an empty node of YAML, but is a comment because it
/// begins with `#`: `#draft` in `status: #draft`. A remark has a blank behind its `#`.
std::optional<Span> commented_out(NodeRef node) {
  if (node.kind() != Kind::null || !node.span().empty() || in_flow(node) ||
      node.document().format != Format::yaml) {
    return std::nullopt;
  }
  const std::string_view bytes = bytes_of(node);
  size_t at = node.span().begin;
  if (!node.key_span().empty()) {
    at = bytes.find(':', node.key_span().end) + 1;
  }
  at = std::min(bytes.find_first_not_of(" \t", at), bytes.size());
  const size_t line_end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
  if (bytes[at] != '#' || line_end < at + 2 ||
      std::string_view(" \t#!").find(bytes[at + 1]) != std::string_view::npos) {
    return std::nullopt;
  }
  const size_t end = bytes.find_last_not_of(" \t", line_end - 1) + 1;
  return Span{static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
}

/// Says that the value is a comment, and makes it a text.
void explain_comment(Diagnostic& diagnostic, NodeRef node, Span comment) {
  const std::string text(slice(node, comment));
  diagnostic.message = place_in_words(node) + " is nothing: " + in_backticks(text) +
                       " is a comment, because it begins with `#`";
  diagnostic.primary.span = comment;
  diagnostic.help = "put quotes around it, or write it without `#`";
  const Style quotes = quotes_of(node.document());
  add_fix(diagnostic, Safety::risky, "put quotes around " + in_backticks(text),
          ValueEdit{{comment, written_text(text, {node.document().format}, quotes)},
                    setting(node, data_text(text))});
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
    if (const std::optional<Span> comment = commented_out(node)) {
      explain_comment(diagnostic, node, *comment);
    } else if (const NodeRef item = glued_items_of(node)) {
      diagnostic.message = place_in_words(node) + " is nothing: " + glued_dash_in_words(item);
      explain_glued_dash(diagnostic, node);
    } else if (is_at_end(node)) {
      add_fix(diagnostic, Safety::safe, "remove the empty item", remove_item(node));
    }
    if (diagnostic.help.empty() && !glued_items_of(node)) {
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
