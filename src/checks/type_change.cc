// SPDX-License-Identifier: MIT
#include "checks/type_change.h"

#include <algorithm>
#include <array>
#include <string>

#include "checks/list_edit.h"
#include "checks/note_diagnostic.h"
#include "checks/schema_place.h"
#include "checks/value_edit.h"
#include "checks/value_fits.h"
#include "schema/formats.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

struct Word {
  std::string_view text{};
  std::string_view literal{};
};

constexpr std::array<Word, 6> truth_words{{{"yes", "true"},
                                           {"on", "true"},
                                           {"true", "true"},
                                           {"no", "false"},
                                           {"off", "false"},
                                           {"false", "false"}}};

bool equal_but_case(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) {
    return false;
  }
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] | 0x20) : text[i];
    if (c != lower[i]) {
      return false;
    }
  }
  return true;
}

std::string_view truth_literal(std::string_view text) {
  for (const Word& word : truth_words) {
    if (equal_but_case(text, word.text)) {
      return word.literal;
    }
  }
  return {};
}

size_t skip_digits(std::string_view text, size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
    ++at;
  }
  return at;
}

/// The kind of a text that is a number in YAML, TOML and JSON alike, and of which nothing is lost
/// when it loses its quotes: no leading zero, no sign but `-`, no exponent. `string` for others.
Kind plain_number_kind(std::string_view text) {
  const size_t start = text.starts_with('-') ? 1 : 0;
  const size_t end = skip_digits(text, start);
  if (end == start || (text[start] == '0' && end - start > 1)) {
    return Kind::string;
  }
  if (end == text.size()) {
    return Kind::integer;
  }
  const bool fraction = text[end] == '.' && end + 1 < text.size();
  return fraction && skip_digits(text, end + 1) == text.size() ? Kind::number : Kind::string;
}

/// One violation with what is needed to judge a repair of it.
class TypeChange {
 public:
  TypeChange(const Violation& violation, const VocabularySet& vocabularies)
      : value_(violation.instance),
        schema_(follow_reference(governing_schema(violation))),
        alternatives_(alternatives_of(violation)),
        vocabularies_(vocabularies) {}

  void add_fixes(Diagnostic& diagnostic) const {
    if (value_.is_array()) {
      add_unwrapped(diagnostic);
      return;
    }
    if (value_.is_object()) {
      return;
    }
    if (value_.is_string()) {
      add_without_quotes(diagnostic);
    } else if (wants(Kind::string)) {
      add_literal(diagnostic, {Kind::string, value_.text()},
                  "put " + in_backticks(value_.text()) + " in quotes");
    }
    if (diagnostic.fixes.empty() && wants(Kind::array)) {
      add_wrapped(diagnostic);
    }
  }

 private:
  bool wants(Kind kind) const {
    for (const NodeRef schema : alternatives_) {
      if (schema.find("type") && has_type(schema, kind)) {
        return true;
      }
    }
    return false;
  }

  Fit fit(ScalarValue value) const { return value_fits(schema_, value, vocabularies_); }

  void add_literal(Diagnostic& diagnostic, ScalarValue value, std::string title) const {
    const Fit result = fit(value);
    if (result == Fit::no) {
      return;
    }
    const Safety safety = result == Fit::yes ? Safety::safe : Safety::risky;
    add_fix(diagnostic, safety, std::move(title),
            // In quotes even where the word itself would do: it was wrong without them.
            value.kind == Kind::string ? quote_value(value_)
                                       : replace_with_literal(value_, value.text));
  }

  void add_without_quotes(Diagnostic& diagnostic) const {
    const std::string_view text = value_.text();
    const Kind kind = plain_number_kind(text);
    const std::string_view truth = truth_literal(text);
    if (kind != Kind::string && wants(kind)) {
      add_literal(diagnostic, {kind, text}, "write the number " + in_backticks(text));
    } else if (!truth.empty() && wants(Kind::boolean)) {
      add_literal(diagnostic, {Kind::boolean, truth}, "write " + in_backticks(truth));
    }
  }

  NodeRef item_schema() const {
    const NodeRef items = schema_ ? schema_.find("items") : NodeRef();
    return items && items.is_object() ? follow_reference(items) : NodeRef();
  }

  void add_wrapped(Diagnostic& diagnostic) const {
    const NodeRef items = item_schema();
    if (items && !has_type(items, value_.kind())) {
      return;
    }
    if (value_.is_string() && value_.text().find(',') != std::string_view::npos) {
      add_split(diagnostic, items);
      return;
    }
    const bool fits_in =
        schema_ && schema_.find("type") &&
        (!items || value_fits(items, {value_.kind(), value_.text()}, vocabularies_) == Fit::yes);
    const NodeRef least = schema_ ? schema_.find("minItems") : NodeRef();
    const bool enough = !least || least.text() == "0" || least.text() == "1";
    add_fix(diagnostic, fits_in && enough ? Safety::safe : Safety::risky, "make it a list of one",
            wrap_in_list(value_));
  }

  /// `a, b` was probably meant as a list of two, but a name may hold a comma.
  void add_split(Diagnostic& diagnostic, NodeRef items) const {
    std::vector<std::string_view> parts;
    std::string_view rest = value_.text();
    while (true) {
      const size_t comma = rest.find(',');
      std::string_view part = rest.substr(0, comma);
      part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
      part = part.substr(0, part.find_last_not_of(' ') + 1);
      if (part.empty() ||
          (items && value_fits(items, {Kind::string, part}, vocabularies_) == Fit::no)) {
        return;
      }
      parts.push_back(part);
      if (comma == std::string_view::npos) {
        break;
      }
      rest.remove_prefix(comma + 1);
    }
    add_fix(diagnostic, Safety::risky, "make it a list of " + std::to_string(parts.size()),
            replace_with_list(value_, parts));
  }

  /// A text as the format of the schema writes it; empty when it does not say the same.
  std::string normal_form_of(NodeRef item) const {
    const NodeRef name = item.is_string() && schema_ ? schema_.find("format") : NodeRef();
    const FormatInfo* format = name ? find_format(name.text()) : nullptr;
    const auto error =
        format != nullptr && format->check != nullptr ? format->check(item.text()) : std::nullopt;
    return error ? error->normal_form : std::string();
  }

  void add_unwrapped(Diagnostic& diagnostic) const {
    if (value_.size() != 1) {
      return;
    }
    const NodeRef item = *value_.children().begin();
    if (item.is_array() || item.is_object() || !wants(item.kind())) {
      return;
    }
    const Fit result = fit({item.kind(), item.text()});
    if (result != Fit::no) {
      add_fix(diagnostic, result == Fit::yes ? Safety::safe : Safety::risky,
              "write the one item without a list", unwrap_list(value_));
    } else if (const std::string text = normal_form_of(item);
               !text.empty() && fit({Kind::string, text}) == Fit::yes) {
      add_fix(diagnostic, Safety::safe, "write " + in_backticks(text) + " without a list",
              unwrap_list(value_, text));
    }
  }

  NodeRef value_;
  NodeRef schema_;
  std::vector<NodeRef> alternatives_;
  const VocabularySet& vocabularies_;
};

}  // namespace

void add_type_fixes(Diagnostic& diagnostic, const Violation& violation,
                    const VocabularySet& vocabularies) {
  TypeChange(violation, vocabularies).add_fixes(diagnostic);
}

}  // namespace matterlint
