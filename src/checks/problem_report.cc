// SPDX-License-Identifier: MIT
#include "checks/problem_report.h"

#include <algorithm>
#include <map>
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

Label label_at(NodeRef node, bool at_key, std::string text) {
  const bool key = at_key && !node.key_span().empty();
  return {node.document().source, key ? node.key_span() : span_of(node), std::move(text)};
}

Diagnostic about_definition(const DefinitionProblem& problem, const Document& document) {
  Diagnostic diagnostic;
  diagnostic.message = problem.message;
  diagnostic.help = problem.help;
  diagnostic.primary.source = document.source;
  if (problem.at) {
    diagnostic.primary = label_at(problem.at, problem.at_key, "");
    diagnostic.pointer = problem.at.pointer();
  }
  for (const DefinitionLabel& other : problem.related) {
    diagnostic.related.push_back(label_at(other.at, other.at_key, other.text));
  }
  return diagnostic;
}

}  // namespace

void report_problems(const NoteContext& context, ProblemKind kind, std::string_view help,
                     Sink& sink) {
  size_t count = 0;
  for (const Problem& problem : context.document.problems) {
    if (problem.kind == kind && ++count <= most_violations_of_rule) {
      report(about_problem(problem, context.document), help, sink);
    }
  }
}

size_t problems_left_out(const Document& document) {
  size_t left_out = 0;
  std::map<ProblemKind, size_t> counts;
  for (const Problem& problem : document.problems) {
    left_out += ++counts[problem.kind] > most_violations_of_rule ? 1U : 0U;
  }
  return left_out;
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
