// SPDX-License-Identifier: MIT
// The parts of a diagnostic that are the same for all rules: where it points, which line of the
// schema asks for it, whose words help, and how fixes are offered.
#ifndef MATTERLINT_CHECKS_NOTE_DIAGNOSTIC_H_
#define MATTERLINT_CHECKS_NOTE_DIAGNOSTIC_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/value_edit.h"
#include "diagnostics/diagnostic.h"
#include "document/document.h"
#include "schema/validate.h"
#include "source/suggest.h"

namespace matterlint {

/// The bytes that stand for a node: its value; the key of a value that is absent or takes several
/// lines of its own; for the root the fence or the opening brace.
Span span_of(NodeRef node);

/// The bytes that stand for a map as a whole, where something of it is missing or does not go
/// together: its key; in a list, where it has none, its first key.
Span span_of_map(NodeRef map);

/// The bytes of a node of a definition file: its key and, when short, its value.
Span definition_span(NodeRef node);

/// A diagnostic about the node that breaks a keyword, with the schema's line as related place and
/// the schema's `errorMessage`, if any, as help. The message says why the keyword counts, when it
/// stands behind a condition; `detail`, if any, follows behind a colon.
Diagnostic about_violation(const Violation& violation, std::string message,
                           std::string_view detail = "");

/// Gives a diagnostic that has neither help nor fix its help: `specific`, else the schema's
/// description of the node, else `general`.
void complete_help(Diagnostic& diagnostic, const Violation& violation, std::string specific,
                   std::string_view general);

/// Adds a fix of one edit; nothing for no edit.
void add_fix(Diagnostic& diagnostic, Safety safety, std::string title,
             std::optional<ValueEdit> edit);

/// Names what was probably meant, at the place and for machines: "did you mean `a` or `b`?".
void add_suggestions(Diagnostic& diagnostic, const std::vector<Suggestion>& suggestions);

/// A fix for each problem of a reader that has a certain repair, titled by what it does.
void add_repair(Diagnostic& diagnostic, const Problem& problem, const SourceText& source);

/// A problem that a reader left in a document, as a diagnostic.
Diagnostic about_problem(const Problem& problem, const Document& document);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_NOTE_DIAGNOSTIC_H_
