// SPDX-License-Identifier: MIT
#include <map>
#include <string>
#include <utility>

#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/strange_text.h"
#include "checks/wording.h"
#include "source/message_text.h"
#include "source/strange_character.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

void report(const NoteContext& context, NodeRef node, StrangeText strange, Sink& sink) {
  if (strange.message.empty() || context.facts.speak_about(node)) {
    return;
  }
  Diagnostic diagnostic;
  diagnostic.message = std::move(strange.message);
  diagnostic.primary = {context.document.source, strange.span, ""};
  diagnostic.pointer = node.pointer();
  diagnostic.help = std::move(strange.help);
  diagnostic.fixes = std::move(strange.fixes);
  sink.report(std::move(diagnostic));
}

/// Composed and decomposed forms differ in a combining mark, a Hangul letter or a kana mark.
bool may_be_decomposed(std::string_view text) {
  return text.find_first_of("\xCC\xCD\xE1\xE3") != std::string_view::npos;
}

void report_twins(const NoteContext& context, NodeRef node, NodeRef first, bool keys, Sink& sink) {
  if (context.facts.speak_about(node)) {
    return;
  }
  const std::string text = in_backticks(keys ? node.key() : node.text());
  const Span span = keys ? node.key_span() : node.span();
  Diagnostic diagnostic;
  diagnostic.message = (keys ? "the key " : "the item ") + text + " looks like " +
                       (keys ? "another key" : "another item") + " of " +
                       place_in_words(node.parent()) + " but is made of other characters";
  diagnostic.primary = {context.document.source, span, ""};
  diagnostic.related.push_back(
      {context.document.source, keys ? first.key_span() : first.span(), "the other one"});
  diagnostic.pointer = node.pointer();
  diagnostic.help =
      "one of them has its accents as characters of their own (U+0301 and the like): "
      "write both in the composed form NFC, or keep one";
  sink.report(std::move(diagnostic));
}

/// Members or items that are equal once their accents are composed.
void check_twins(const NoteContext& context, NodeRef parent, bool keys, Sink& sink) {
  const auto text_of = [keys](NodeRef node) { return keys ? node.key() : node.text(); };
  bool decomposed = false;
  for (const NodeRef node : parent.children()) {
    decomposed = decomposed || may_be_decomposed(text_of(node));
  }
  if (!decomposed) {
    return;
  }
  std::map<std::string, NodeRef, std::less<>> composed;
  for (const NodeRef node : parent.children()) {
    if (!keys && !node.is_string()) {
      continue;
    }
    const auto [first, is_new] = composed.try_emplace(normalize_nfc(text_of(node)), node);
    if (!is_new && text_of(first->second) != text_of(node)) {
      report_twins(context, node, first->second, keys, sink);
    }
  }
}

void check_node(const NoteContext& context, NodeRef node, Sink& sink) {
  if (!node.key().empty() && !is_everyday(node.key())) {
    report(context, node, strange_key(node), sink);
  }
  if (node.is_array() || node.is_object()) {
    // The children of an alias are looked at below its anchor.
    if (node.size() > 1 && (*node.children().begin()).parent() == node) {
      check_twins(context, node, node.is_object(), sink);
    }
  } else if (node.kind() == Kind::string && !is_everyday(node.text())) {
    report(context, node, strange_value(node), sink);
  }
}

void check(const NoteContext& context, Sink& sink) {
  const Document& document = context.document;
  if (!document.readable()) {
    return;
  }
  const std::string_view written = document.source->slice(document.content);
  // What is written in ASCII without escapes holds nothing strange.
  if (is_ascii(written) && written.find('\\') == std::string_view::npos) {
    return;
  }
  for (uint32_t id = 0; id < document.nodes.size(); ++id) {
    check_node(context, NodeRef(&document, NodeId{id}), sink);
  }
}

}  // namespace

extern const Rule rule_invisible_character;
const Rule rule_invisible_character{
    .info = {.id = "invisible-character",
             .family = RuleFamily::meaning,
             .severity = Severity::warning,
             .fixes = FixAvailability::sometimes,
             .summary = "a character that nobody sees, or a letter that is not what it looks like",
             .why =
                 "Text that was copied from a page or a chat brings characters without width and "
                 "letters of other alphabets along. The tag looks right, and yet it is another "
                 "tag: no search finds it, no page lists it.",
             .bad = "---\ntitle: Democratized models\ntags:\n  - bi\xD0\xB0s\n---\n",
             .good = R"note(---
title: Democratized models
tags:
  - bias
---
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
