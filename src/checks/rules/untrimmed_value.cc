// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <utility>

#include "checks/edit_place.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/value_edit.h"
#include "checks/value_fits.h"
#include "checks/wording.h"
#include "document/data_text.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

bool is_quoted(Style style) {
  return style == Style::single_quoted || style == Style::double_quoted;
}

bool is_blank_sign(char c) {
  return c == ' ' || c == '\t';
}

/// Blanks around a text; a text of nothing but blanks is a separator, or empty.
bool is_untrimmed(std::string_view text) {
  return !text.empty() && (is_blank_sign(text.front()) || is_blank_sign(text.back())) &&
         !is_blank(text);
}

/// The blanks between a quote and the text, at both ends.
struct Margins {
  Span front{};
  Span back{};
};

/// Empty spans for a blank that is written as an escape, or in the quotes of a text on several
/// lines.
Margins margins_of(const SourceText& source, Span quoted) {
  const std::string_view written = source.slice(quoted);
  Margins margins;
  if (written.size() < 2 || written.starts_with("\"\"\"") || written.starts_with("'''")) {
    return margins;
  }
  uint32_t begin = quoted.begin + 1;
  const uint32_t last = quoted.end - 1;
  const std::string_view bytes = source.bytes();
  margins.front.begin = begin;
  while (begin < last && is_blank_sign(bytes[begin])) {
    ++begin;
  }
  margins.front.end = begin;
  margins.back = {last, last};
  while (margins.back.begin > begin && is_blank_sign(bytes[margins.back.begin - 1])) {
    --margins.back.begin;
  }
  // A blank behind a backslash is an escape (YAML 1.2.2, 5.7), unless that one is escaped itself.
  const std::string_view inside = bytes.substr(begin, margins.back.begin - begin);
  const size_t backslashes = inside.size() - (inside.find_last_not_of('\\') + 1);
  if (written.front() == '"' && backslashes % 2 == 1) {
    margins.back.begin = std::min(margins.back.begin + 1, last);
  }
  return margins;
}

Fix trimming(const Margins& margins, std::string_view what, DataChange change) {
  Fix fix{
      "remove the blanks around the " + std::string(what), Safety::safe, {}, {std::move(change)}};
  for (const Span margin : {margins.front, margins.back}) {
    if (!margin.empty()) {
      fix.edits.push_back({margin, ""});
    }
  }
  return fix;
}

/// The text without as many blanks as the margins have; a blank that is an escape stays.
std::string_view without_margins(std::string_view text, const Margins& margins) {
  return text.substr(margins.front.size(),
                     text.size() - margins.front.size() - margins.back.size());
}

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(text.find_first_not_of(" \t"));
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

void report(const NoteContext& context, NodeRef node, bool key, Sink& sink) {
  const Margins margins = margins_of(*context.document.source, key ? node.key_span() : node.span());
  if (margins.front.empty() && margins.back.empty()) {
    return;
  }
  Diagnostic diagnostic;
  diagnostic.message =
      (key ? "the key " + in_backticks(trimmed(node.key())) : place_in_words(node)) +
      (margins.front.empty()  ? " ends with a blank"
       : margins.back.empty() ? " begins with a blank"
                              : " begins and ends with a blank");
  diagnostic.primary = {context.document.source,
                        margins.front.empty() ? margins.back : margins.front, ""};
  diagnostic.pointer = node.pointer();
  diagnostic.help = "remove the blanks inside the quotes";
  const bool editable =
      key ? rename_key(node, trimmed(node.key())).has_value() : !node.node().shared;
  const bool taken = key && node.parent().find(trimmed(node.key()));
  // On several lines the blanks take part in folding.
  const std::string_view written =
      context.document.source->slice(key ? node.key_span() : node.span());
  if (editable && !taken && written.find_first_of("\r\n") == std::string_view::npos) {
    diagnostic.fixes.push_back(
        key ? trimming(margins, "key", renaming(node, without_margins(node.key(), margins)))
            : trimming(margins, "text",
                       setting(node, data_text(without_margins(node.text(), margins)))));
  }
  sink.report(std::move(diagnostic));
}

/// True when the schema wants the blanks.
bool needs_blanks(const NoteContext& context, NodeRef value) {
  const Schema* schema = context.schema;
  const NodeRef wanted = schema != nullptr ? schema_at(*schema, value) : NodeRef();
  return wanted && value_fits(wanted, {Kind::string, trimmed(value.text())},
                              context.vocabularies()) == Fit::no;
}

void check(const NoteContext& context, Sink& sink) {
  const Document& document = context.document;
  if (!document.readable()) {
    return;
  }
  for (uint32_t id = 0; id < document.nodes.size(); ++id) {
    const Node& node = document.nodes[id];
    const NodeRef ref(&document, NodeId{id});
    if (is_quoted(node.key_style) && is_untrimmed(node.key) && !context.facts.speak_about(ref)) {
      report(context, ref, true, sink);
    }
    if (node.kind == Kind::string && is_quoted(node.style) && is_untrimmed(node.text) &&
        !is_alias(ref) && !context.facts.speak_about(ref) && !needs_blanks(context, ref)) {
      report(context, ref, false, sink);
    }
  }
}

}  // namespace

extern const Rule rule_untrimmed_value;
const Rule rule_untrimmed_value{
    .info = {.id = "untrimmed-value",
             .family = RuleFamily::meaning,
             .severity = Severity::warning,
             .fixes = FixAvailability::sometimes,
             .summary = "a key or text in quotes begins or ends with a blank",
             .why = "Blanks inside quotes belong to the text: `\"bias \"` is another tag than "
                    "`bias`, and a key with a blank is found by no template. Nobody sees the "
                    "difference on the page.",
             .bad = R"note(---
title: "Democratized models "
---
)note",
             .good = R"note(---
title: "Democratized models"
---
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
