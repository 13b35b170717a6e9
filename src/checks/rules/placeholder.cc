// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "checks/edit_place.h"
#include "checks/note_diagnostic.h"
#include "checks/placeholder_text.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/wording.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

constexpr uint32_t least_choice = 3;  // terms that are not kept all by chance

std::string_view nearest_key(NodeRef node) {
  while (node.parent() && node.parent().is_array()) {
    node = node.parent();
  }
  return node.key();
}

/// The bytes of a part of the value, when it is written as it is read.
Span span_of_part(NodeRef value, std::string_view part) {
  const size_t at = value.document().source->slice(value.span()).find(part);
  if (at == std::string_view::npos) {
    return span_of(value);
  }
  const uint32_t begin = value.span().begin + static_cast<uint32_t>(at);
  return {begin, begin + static_cast<uint32_t>(part.size())};
}

bool lists(NodeRef schema, std::string_view keyword, std::string_view text) {
  const NodeRef texts = schema.is_object() ? schema.find(keyword) : NodeRef();
  if (!texts || !texts.is_array()) {
    return false;
  }
  for (const NodeRef one : texts.children()) {
    if (one.text() == text) {
      return true;
    }
  }
  return false;
}

/// The schema whose `x-placeholders` list the text; empty when none does.
NodeRef schema_with_placeholder(const Schema* schema, NodeRef value) {
  if (schema == nullptr) {
    return {};
  }
  const bool somewhere = std::any_of(schema->placeholders.begin(), schema->placeholders.end(),
                                     [&](NodeRef text) { return text.text() == value.text(); });
  const NodeRef found = somewhere ? schema_at(*schema, value) : NodeRef();
  return found && lists(found, "x-placeholders", value.text()) ? found : NodeRef();
}

void check_text(const NoteContext& context, const Schema* schema, NodeRef value, Sink& sink) {
  std::string_view part = placeholder_in(value.text(), nearest_key(value));
  const NodeRef asked = schema_with_placeholder(schema, value);
  if (asked) {
    part = value.text();
  }
  if (part.empty() || context.facts.speak_about(value) || is_alias(value)) {
    return;
  }
  Diagnostic diagnostic;
  diagnostic.message =
      place_in_words(value) + " was not filled in: " + in_backticks(part) + " is a placeholder";
  diagnostic.primary = {context.document.source, span_of_part(value, part), ""};
  diagnostic.pointer = value.pointer();
  if (asked) {
    const NodeRef texts = asked.find("x-placeholders");
    diagnostic.related.push_back(
        {texts.document().source, definition_span(texts), "named here by `x-placeholders`"});
    diagnostic.help = text_of(asked, "description");
  }
  if (diagnostic.help.empty()) {
    diagnostic.help = "write what belongs there, or remove the key";
  }
  sink.report(std::move(diagnostic));
}

/// The closed choice that a schema offers for the items of a list; empty when it offers none.
std::vector<std::string_view> choice_of(NodeRef items, const VocabularySet& vocabularies) {
  std::vector<std::string_view> terms;
  if (const NodeRef values = items.find("enum")) {
    for (const NodeRef value : values.children()) {
      terms.push_back(value.text());
    }
  } else if (const NodeRef name = items.find("x-vocabulary")) {
    const auto vocabulary = vocabularies.find(name.text());
    if (vocabulary != vocabularies.end()) {
      terms = vocabulary->second->current_terms();
    }
  }
  return terms;
}

bool holds_all(NodeRef list, const std::vector<std::string_view>& terms) {
  if (terms.size() != list.size()) {
    return false;
  }
  std::vector<std::string_view> texts;
  for (const NodeRef item : list.children()) {
    texts.push_back(item.text());
  }
  return std::is_permutation(terms.begin(), terms.end(), texts.begin(), texts.end());
}

void check_list(const NoteContext& context, const Schema& schema, NodeRef list, Sink& sink) {
  const NodeRef wanted = schema_at(schema, list);
  const NodeRef items =
      wanted && wanted.is_object() ? follow_reference(wanted.find("items")) : NodeRef();
  if (!items || !items.is_object()) {
    return;
  }
  const auto terms = choice_of(items, context.vocabularies());
  if (terms.size() < least_choice || !holds_all(list, terms) || context.facts.speak_about(list)) {
    return;
  }
  Diagnostic diagnostic;
  diagnostic.message = place_in_words(list) + " holds all " + std::to_string(terms.size()) +
                       " terms that there are, as a template does";
  diagnostic.primary = {context.document.source, span_of(list), ""};
  diagnostic.pointer = list.pointer();
  diagnostic.related.push_back({items.document().source, definition_span(items), "the terms"});
  diagnostic.help = "keep those that fit this note";
  sink.report(std::move(diagnostic));
}

void check(const NoteContext& context, Sink& sink) {
  const Document& document = context.document;
  if (!document.readable()) {
    return;
  }
  const Schema* schema = context.schema;
  for (uint32_t id = 0; id < document.nodes.size(); ++id) {
    const Node& node = document.nodes[id];
    const NodeRef ref(&document, NodeId{id});
    if (node.kind == Kind::string) {
      check_text(context, schema, ref, sink);
    } else if (node.kind == Kind::array && node.child_count >= least_choice && schema != nullptr) {
      check_list(context, *schema, ref, sink);
    }
  }
}

}  // namespace

extern const Rule rule_placeholder;
const Rule rule_placeholder{
    .info = {.id = "placeholder",
             .family = RuleFamily::meaning,
             .severity = Severity::warning,
             .fixes = FixAvailability::never,
             .summary = "a text of the template that nobody has filled in",
             .why =
                 "A note that was begun from a template and not finished looks complete to every "
                 "other check: the title is there, and it is `<your title>`. Readers see it on the "
                 "page.",
             .bad = R"note(---
title: "{{ .Name }}"
rating: 4
---
)note",
             .good = R"note(---
title: Democratized models
rating: 4
---
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
