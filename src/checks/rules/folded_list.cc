// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/folded_text.h"
#include "checks/rule.h"
#include "checks/wide_commas.h"

namespace matterlint {
namespace {

void report_wide_comma(NodeRef item, Span comma, Sink& sink) {
  Diagnostic diagnostic;
  diagnostic.message = wide_comma_in_words(item, comma);
  diagnostic.primary = {item.document().source, comma, ""};
  diagnostic.pointer = item.pointer();
  diagnostic.help = "write `,` between the items, or put quotes around the text";
  add_narrow_commas(diagnostic, item);
  sink.report(std::move(diagnostic));
}

void check(const NoteContext& context, Sink& sink) {
  const Document& document = context.document;
  if (document.format != Format::yaml || !document.readable()) {
    return;
  }
  for (uint32_t id = 0; id < document.nodes.size(); ++id) {
    const Node& node = document.nodes[id];
    const NodeRef value(&document, NodeId{id});
    if (const auto comma = wide_comma(value); comma && !context.facts.speak_about(value)) {
      report_wide_comma(value, *comma, sink);
    }
    // A plain text on several lines is never what stands in the source.
    if (node.kind != Kind::string || node.style != Style::plain ||
        node.text.size() == node.span.size()) {
      continue;
    }
    const std::vector<Span> items = folded_items(value);
    if (items.empty() || context.facts.speak_about(value)) {
      continue;
    }
    Diagnostic diagnostic;
    diagnostic.message = folding_in_words(value, items);
    diagnostic.primary = {document.source, folding_span(value, items), ""};
    diagnostic.pointer = value.pointer();
    diagnostic.help = folding_help(value);
    add_unfolding(diagnostic, value);
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_folded_list;
const Rule rule_folded_list{
    .info = {.id = "folded-list",
             .family = RuleFamily::meaning,
             .severity = Severity::warning,
             .fixes = FixAvailability::sometimes,
             .summary = "lines that were meant as items of a list are read as one text",
             .why =
                 "A dash that stands deeper than the dashes above it begins no item: YAML takes "
                 "the line for more of the text before it. So it does with lines that begin with "
                 "`•`, `1.` or with a dash and no space, and `[a，b]` is one item. Two authors "
                 "become one person, and nothing "
                 "complains.",
             .bad = R"note(---
title: Democratized models
authors:
  - Dmitri Haddad
   -Priya Tanaka
---
)note",
             .good = R"note(---
title: Democratized models
authors:
  - Dmitri Haddad
  - Priya Tanaka
---
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
