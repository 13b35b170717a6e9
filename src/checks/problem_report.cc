// SPDX-License-Identifier: MIT
#include "checks/problem_report.h"

#include <algorithm>
#include <utility>

#include "checks/note_diagnostic.h"

namespace matterlint {
namespace {

void report(Diagnostic diagnostic, std::string_view help, Sink& sink) {
  if (diagnostic.help.empty() && diagnostic.fixes.empty()) {
    diagnostic.help = help;
  }
  sink.report(std::move(diagnostic));
}

Diagnostic about_definition(const DefinitionProblem& problem, const Document& document) {
  Diagnostic diagnostic;
  diagnostic.message = problem.message;
  diagnostic.help = problem.help;
  diagnostic.primary.source = document.source;
  if (problem.at) {
    diagnostic.primary.source = problem.at.document().source;
    const bool key = problem.at_key && !problem.at.key_span().empty();
    diagnostic.primary.span = key ? problem.at.key_span() : span_of(problem.at);
    diagnostic.pointer = problem.at.pointer();
  }
  return diagnostic;
}

}  // namespace

void report_problems(const NoteContext& context, ProblemKind kind, std::string_view help,
                     Sink& sink) {
  for (const Problem& problem : context.document.problems) {
    if (problem.kind == kind) {
      report(about_problem(problem, context.document), help, sink);
    }
  }
}

void report_definition(const Definition& definition, DefinitionKind kind, std::string_view help,
                       Sink& sink) {
  if (definition.kind != kind) {
    return;
  }
  const std::vector<Problem>& read = definition.document->problems;
  for (const Problem& problem : read) {
    report(about_problem(problem, *definition.document), help, sink);
  }
  for (const DefinitionProblem& problem : definition.problems) {
    // A definition may repeat what its reader said.
    const bool said = std::any_of(read.begin(), read.end(), [&](const Problem& other) {
      return other.message == problem.message;
    });
    if (!said) {
      report(about_definition(problem, *definition.document), help, sink);
    }
  }
}

}  // namespace matterlint
