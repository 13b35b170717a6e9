// SPDX-License-Identifier: MIT
#include <optional>
#include <string>
#include <utility>

#include "checks/edit_place.h"
#include "checks/note_diagnostic.h"
#include "checks/problem_report.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/value_edit.h"
#include "checks/value_fits.h"
#include "document/yaml_readings.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// What is ambiguous about a scalar.
struct Ambiguity {
  std::string message{};
  std::string help{};
  bool may_quote = true;  // as text it would say the same to everybody
};

bool is_number(Kind kind) {
  return kind == Kind::integer || kind == Kind::number;
}

std::string in_words(const YamlReading& reading) {
  if (reading.kind == Kind::boolean) {
    return in_backticks(reading.value);
  }
  return is_number(reading.kind) ? "the number " + reading.value : "text";
}

/// What the readers that differ make of a text, and which they are.
std::string who_reads(std::string_view text, const YamlReading& old, const YamlReading& now) {
  const KnownReaders readers = known_readers(text);
  std::string words = in_words(old) + " for " + std::string(readers.yaml_1_1) + " (YAML 1.1), " +
                      in_words(now) + " for " + std::string(readers.yaml_1_2) + " (YAML 1.2)";
  words.shrink_to_fit();  // a note may have very many of them
  return words;
}

std::optional<Ambiguity> about_loss(std::string_view text, bool wants_number) {
  const std::string quoted = in_backticks(text);
  const std::string help = wants_number
                               ? "write a number of at most 15 digits, which all readers keep"
                               : "put quotes around it, so that every digit stays";
  switch (loss_of(text)) {
    case NumberLoss::none:
      return std::nullopt;
    case NumberLoss::digits:
      return Ambiguity{
          quoted + " has more digits than JavaScript and many JSON tools keep of a number", help};
    case NumberLoss::integer:
      return Ambiguity{quoted + " does not fit into 64 bits: some readers round it, some refuse it",
                       help};
    case NumberLoss::too_large:
      return Ambiguity{quoted + " is too large for a number: most readers take it for infinity",
                       wants_number ? "write a smaller number" : help};
    case NumberLoss::not_a_number:
      return Ambiguity{
          quoted + " is a number that JSON does not have: many tools cannot pass it on",
          wants_number ? "leave the key out" : "leave the key out, or put quotes around a text",
          false};
  }
  return std::nullopt;
}

/// A key under which people write versions, where `1.10` and `1.1` are two.
bool names_version(NodeRef value) {
  while (value.parent() && value.parent().is_array()) {
    value = value.parent();
  }
  std::string key(value.key());
  for (char& c : key) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  for (const std::string_view word : {"version", "release", "cycle", "semver", "revision"}) {
    if (key.find(word) != std::string::npos) {
      return true;
    }
  }
  return false;
}

/// True when it matters that readers print the number in another way than it was written: `007`,
/// `0x1F`, `1.10`; not for `+5`, `1.` and the weight `0.50`.
bool loses_spelling(NodeRef value, const YamlReading& now) {
  const std::string_view text = value.text();
  const std::string_view digits = text.substr(text[0] == '-' || text[0] == '+' ? 1 : 0);
  if (now.kind == Kind::integer) {
    return digits.size() > 1 && digits[0] == '0';
  }
  const size_t dot = text.find('.');
  if (dot == std::string_view::npos || !text.ends_with('0') ||
      text.find_first_of("eE_") != std::string_view::npos) {
    return false;
  }
  const bool in_list = value.parent() && value.parent().is_array();
  return names_version(value) || (!in_list && digits[0] != '0' && text.size() > dot + 2);
}

std::string help_of(std::string_view text, const YamlReading& old, const YamlReading& now,
                    bool wants_number) {
  if (text.find(':') != std::string_view::npos) {
    return "put quotes around it, so that it stays a text everywhere";
  }
  std::string value = is_number(now.kind) ? now.value : old.value;
  if (is_number(now.kind) && is_number(old.kind) && now.value != old.value) {
    value += " or " + old.value;
  }
  if (wants_number) {
    return "write " + value;
  }
  return "put quotes around it when it is text; write " + (old.kind == Kind::boolean
                                                               ? "`" + old.value + "` for a boolean"
                                                               : value + " for a number");
}

std::optional<Ambiguity> about_readings(NodeRef value, bool wants_number) {
  const std::string_view text = value.text();
  const YamlReading now = read_as_yaml_1_2(text);
  const YamlReading old = read_as_yaml_1_1(text);
  const std::string quoted = in_backticks(text);
  if (now != old) {
    // A schema that wants the number of YAML 1.2 says what was meant.
    if (wants_number && is_number(now.kind) && (!is_number(old.kind) || now.value == old.value)) {
      return std::nullopt;
    }
    return Ambiguity{quoted + " is " + who_reads(text, old, now),
                     help_of(text, old, now, wants_number)};
  }
  if (!wants_number && is_number(now.kind) && loses_spelling(value, now)) {
    return Ambiguity{quoted + " is a number, which readers print as " + now.value,
                     "put quotes around it when the spelling matters"};
  }
  return std::nullopt;
}

/// True when the schema asks for a number and not for a text, so that nobody meant one.
bool asks_for_number(NodeRef schema) {
  return schema && schema.is_object() && schema.find("type") && !has_type(schema, Kind::string) &&
         has_type(schema, Kind::integer);
}

std::optional<Ambiguity> look_at(NodeRef value, bool wants_number) {
  const bool yaml = value.document().format == Format::yaml;
  if (value.is_number()) {
    if (auto loss = about_loss(value.text(), wants_number)) {
      return loss;
    }
  }
  return yaml ? about_readings(value, wants_number) : std::nullopt;
}

bool is_candidate(const Node& node, Format format) {
  switch (node.kind) {
    case Kind::integer:
    case Kind::number:
      return format == Format::yaml ? may_be_ambiguous(node.text)
                                    : loss_of(node.text) != NumberLoss::none;
    case Kind::string:
      return format == Format::yaml && node.style == Style::plain && may_be_ambiguous(node.text);
    case Kind::null:
    case Kind::boolean:
    case Kind::date_time:
    case Kind::array:
    case Kind::object:
      break;
  }
  return false;
}

void check_value(const NoteContext& context, NodeRef value, Sink& sink) {
  const Schema* schema = context.schema;
  const NodeRef wanted = schema != nullptr ? schema_at(*schema, value) : NodeRef();
  const auto found = look_at(value, asks_for_number(wanted));
  if (!found || is_alias(value) || is_tagged(value) || context.facts.speak_about(value)) {
    return;
  }
  Diagnostic diagnostic;
  diagnostic.message = found->message;
  diagnostic.primary = {context.document.source, value.span(), ""};
  diagnostic.pointer = value.pointer();
  diagnostic.help = found->help;
  const bool fits = !wanted || value_fits(wanted, {Kind::string, value.text()},
                                          context.vocabularies()) == Fit::yes;
  if (found->may_quote && fits) {
    add_fix(diagnostic, context.document.format == Format::yaml ? Safety::safe : Safety::risky,
            "put quotes around " + in_backticks(value.text()), quote_value(value));
  }
  sink.report(std::move(diagnostic));
}

/// `on: push`: an old reader makes the key the boolean `true`, so nobody finds it by its name.
void check_key(const NoteContext& context, NodeRef member, Sink& sink) {
  const YamlReading old = read_as_yaml_1_1(member.key());
  const YamlReading now = read_as_yaml_1_2(member.key());
  if (member.key().size() == 1 || old.kind != Kind::boolean || now.kind == Kind::boolean ||
      context.facts.speak_about(member)) {
    return;
  }
  Diagnostic diagnostic;
  diagnostic.message =
      "the key " + in_backticks(member.key()) + " is " + who_reads(member.key(), old, now);
  diagnostic.primary = {context.document.source, member.key_span(), ""};
  diagnostic.pointer = member.pointer();
  diagnostic.help = "put quotes around the key";
  add_fix(diagnostic, Safety::safe, "put quotes around " + in_backticks(member.key()),
          quote_key(member));
  sink.report(std::move(diagnostic));
}

void check(const NoteContext& context, Sink& sink) {
  const Document& document = context.document;
  report_problems(context, ProblemKind::unknown_tag, "take the tag off", sink);
  if (!document.readable()) {
    return;
  }
  for (uint32_t id = 0; id < document.nodes.size(); ++id) {
    const Node& node = document.nodes[id];
    if (is_candidate(node, document.format)) {
      check_value(context, NodeRef(&document, NodeId{id}), sink);
    }
    if (document.format == Format::yaml && node.key_style == Style::plain && node.key.size() <= 3 &&
        may_be_ambiguous(node.key)) {
      check_key(context, NodeRef(&document, NodeId{id}), sink);
    }
  }
}

}  // namespace

extern const Rule rule_ambiguous_scalar;
const Rule rule_ambiguous_scalar{
    .info = {.id = "ambiguous-scalar",
             .family = RuleFamily::meaning,
             .severity = Severity::warning,
             .fixes = FixAvailability::sometimes,
             .summary = "a value without quotes that readers take for different things",
             .why = "YAML 1.1 reads `no` as a boolean, `012` as ten and `12:30` as a number; YAML "
                    "1.2 does not, and every tool follows the one or the other. The version 1.10 "
                    "becomes 1.1, and a long number loses its last digits.",
             .bad = R"note(---
title: Democratized models
country: NO
---
)note",
             .good = R"note(---
title: Democratized models
country: "NO"
---
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
