// SPDX-License-Identifier: MIT
#include "checks/note_diagnostic.h"

#include <algorithm>
#include <utility>

#include "checks/because_words.h"
#include "checks/folded_text.h"
#include "checks/schema_place.h"
#include "checks/strange_text.h"
#include "checks/wide_commas.h"
#include "checks/wording.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

bool is_container(NodeRef node) {
  return node.is_array() || node.is_object();
}

bool has_line_end(NodeRef node, Span span) {
  return node.document().source->slice(span).find('\n') != std::string_view::npos;
}

Span first_line(NodeRef node, Span span) {
  const std::string_view text = node.document().source->slice(span);
  size_t length = std::min(text.find('\n'), text.size());
  if (length > 0 && length < text.size() && text[length - 1] == '\r') {
    --length;
  }
  return {span.begin, span.begin + static_cast<uint32_t>(length)};
}

Span root_span(NodeRef root) {
  const Document& document = root.document();
  if (!document.fence.empty()) {
    return document.fence;
  }
  const Span span = root.span();
  return {span.begin, std::min(span.end, span.begin + 1)};
}

Label label_of(NodeRef place, std::string text) {
  return {place.document().source, definition_span(place), std::move(text)};
}

/// What the schema wants, as the remark at its line.
std::string required_here(const Violation& violation) {
  const std::string keyword = in_backticks(keyword_in_schema(violation));
  switch (violation.keyword) {
    case Keyword::false_schema:
      return "ruled out here";
    case Keyword::required:
      return "required here";
    case Keyword::negation:
      return "ruled out here by " + keyword;
    case Keyword::deprecated:
      return "deprecated here";
    case Keyword::dependencies:
      return violation.missing_key.empty() ? "ruled out here" : "required here by " + keyword;
    case Keyword::additional_properties:
    case Keyword::unevaluated_properties:
      return "other keys are ruled out here by " + keyword;
    case Keyword::items:
    case Keyword::additional_items:
    case Keyword::unevaluated_items:
      return "further items are ruled out here by " + keyword;
    case Keyword::type:
    case Keyword::enumeration:
    case Keyword::constant:
    case Keyword::all_of:
    case Keyword::dynamic_reference:
    case Keyword::any_of:
    case Keyword::one_of:
    case Keyword::conditional:
    case Keyword::multiple_of:
    case Keyword::maximum:
    case Keyword::exclusive_maximum:
    case Keyword::minimum:
    case Keyword::exclusive_minimum:
    case Keyword::max_length:
    case Keyword::min_length:
    case Keyword::pattern:
    case Keyword::format:
    case Keyword::max_items:
    case Keyword::min_items:
    case Keyword::unique_items:
    case Keyword::contains:
    case Keyword::max_properties:
    case Keyword::min_properties:
    case Keyword::properties:
    case Keyword::pattern_properties:
    case Keyword::property_names:
    case Keyword::x_vocabulary:
    case Keyword::x_order:
    case Keyword::x_unique:
    case Keyword::x_ref:
      break;
  }
  return "required here by " + keyword;
}

/// The form that the value was checked against, with what tells it; nothing where all forms count.
std::optional<Label> label_of_branch(const Violation& violation) {
  const NodeRef list = violation.branch ? violation.branch.parent() : NodeRef();
  const bool all_are_named =
      !is_container(violation.instance) && alternatives_of(violation).size() > 1;
  if (!list || !list.is_array() || all_are_named) {
    return std::nullopt;
  }
  const std::string sign = sign_in_words(violation);
  if (sign.empty() && violation.sign != BranchSign::progress) {
    return std::nullopt;
  }
  return label_of(violation.branch, sign.empty()
                                        ? "this form is the nearest of those that are allowed"
                                        : "checked as this form, because " + sign);
}

/// What the message cannot show: the value is not what it looks like.
std::string hidden_cause(NodeRef node) {
  if (const auto comma = wide_comma(node)) {
    return wide_comma_in_words(node, *comma);
  }
  const std::vector<Span> items = folded_items(node);
  return items.empty() ? strangeness_in_words(node) : folding_in_words(node, items);
}

std::string edit_in_words(const Edit& edit, const SourceText& source) {
  if (edit.span.empty()) {
    return "insert " + in_backticks(edit.text);
  }
  const std::string_view removed = source.slice(edit.span);
  if (edit.text.empty() && is_blank(removed)) {
    const auto lines = static_cast<size_t>(std::count(removed.begin(), removed.end(), '\n'));
    return lines == 0 ? "remove the blanks" : "remove " + counted(lines, "blank line");
  }
  const std::string old = in_backticks(removed);
  return edit.text.empty() ? "remove " + old
                           : "replace " + old + " with " + in_backticks(edit.text);
}

}  // namespace

Span span_of(NodeRef node) {
  if (!node.parent()) {
    return root_span(node);
  }
  const Span value = node.span();
  const bool below_key =
      is_container(node) &&
      has_line_end(node, {node.key_span().end, std::max(node.key_span().end, value.end)});
  if ((value.empty() || below_key) && !node.key_span().empty()) {
    return node.key_span();
  }
  return is_container(node) ? first_line(node, value) : value;
}

Span span_of_map(NodeRef map) {
  if (!map.parent()) {
    return span_of(map);
  }
  if (map.key_span().empty() && map.size() > 0) {
    return (*map.children().begin()).key_span();
  }
  return map.key_span().empty() ? span_of(map) : map.key_span();
}

Span definition_span(NodeRef node) {
  if (node.key_span().empty()) {
    return is_container(node) ? first_line(node, node.span()) : node.span();
  }
  const Span whole{node.key_span().begin, node.span().end};
  return has_line_end(node, whole) ? node.key_span() : whole;
}

Diagnostic about_violation(const Violation& violation, std::string message,
                           std::string_view detail) {
  Diagnostic diagnostic;
  diagnostic.message = std::move(message);
  if (const std::string because = circumstance_in_words(violation); !because.empty()) {
    diagnostic.message += " because " + because;
  }
  if (!detail.empty()) {
    diagnostic.message += ": " + std::string(detail);
  }
  diagnostic.primary = {violation.instance.document().source, span_of(violation.instance), ""};
  diagnostic.pointer = violation.instance.pointer();
  if (violation.place) {
    diagnostic.related.push_back(label_of(violation.place, required_here(violation)));
  }
  if (std::optional<Label> label = label_of_branch(violation)) {
    diagnostic.related.push_back(std::move(*label));
  }
  diagnostic.help = error_message(violation);
  if (diagnostic.help.empty()) {
    diagnostic.help = hidden_cause(violation.instance);
  }
  return diagnostic;
}

void complete_help(Diagnostic& diagnostic, const Violation& violation, std::string specific,
                   std::string_view general) {
  if (!diagnostic.help.empty() || !diagnostic.fixes.empty()) {
    return;
  }
  diagnostic.help = std::move(specific);
  if (diagnostic.help.empty()) {
    diagnostic.help = description_of(violation.instance, violation);
  }
  if (diagnostic.help.empty()) {
    diagnostic.help = general;
  }
}

void add_fix(Diagnostic& diagnostic, Safety safety, std::string title,
             std::optional<ValueEdit> edit) {
  if (edit) {
    diagnostic.fixes.push_back(
        {std::move(title), safety, {std::move(edit->edit)}, {std::move(edit->change)}});
  }
}

void add_suggestions(Diagnostic& diagnostic, const std::vector<Suggestion>& suggestions) {
  std::vector<std::string> words;
  for (const Suggestion& suggestion : suggestions) {
    words.push_back(in_backticks(suggestion.text));
    diagnostic.suggestions.push_back(suggestion.text);
  }
  if (!words.empty()) {
    diagnostic.primary.text = "did you mean " + one_of(words) + "?";
  }
}

void add_repair(Diagnostic& diagnostic, const Problem& problem, const SourceText& source) {
  if (problem.repair.empty()) {
    return;
  }
  std::string title = problem.repair_title;
  if (title.empty()) {
    title = problem.repair.size() == 1 ? edit_in_words(problem.repair.front(), source)
                                       : "change " + counted(problem.repair.size(), "place");
  }
  diagnostic.fixes.push_back(
      {std::move(title), problem.repair_is_guess ? Safety::risky : Safety::safe, problem.repair});
}

Diagnostic about_problem(const Problem& problem, const Document& document) {
  Diagnostic diagnostic;
  diagnostic.message = problem.message;
  diagnostic.primary = {document.source, problem.span, ""};
  diagnostic.help = problem.help;
  if (problem.related) {
    diagnostic.related.push_back({document.source, *problem.related, problem.related_message});
  }
  add_repair(diagnostic, problem, *document.source);
  return diagnostic;
}

}  // namespace matterlint
