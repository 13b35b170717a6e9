// SPDX-License-Identifier: MIT
#include "checks/type_change.h"

#include <algorithm>
#include <string>

#include "checks/colon_map.h"
#include "checks/list_edit.h"
#include "checks/list_in_text.h"
#include "checks/literal_text.h"
#include "checks/note_diagnostic.h"
#include "checks/schema_place.h"
#include "checks/value_edit.h"
#include "checks/value_fits.h"
#include "checks/wiki_link.h"
#include "schema/formats.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

bool is_wanted(const std::vector<NodeRef>& alternatives, Kind kind) {
  return std::any_of(alternatives.begin(), alternatives.end(),
                     [&](NodeRef schema) { return schema.find("type") && has_type(schema, kind); });
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
      if (const auto link = wiki_link_at(value_); link && wants(Kind::string)) {
        add_quoted_link(diagnostic, *link);
      } else {
        add_unwrapped(diagnostic);
      }
      return;
    }
    if (value_.is_object()) {
      add_quoted_line(diagnostic);
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
  bool wants(Kind kind) const { return is_wanted(alternatives_, kind); }

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
    } else if (value_.node().style == Style::plain) {
      add_without_sign(diagnostic);
    }
  }

  /// `1,` and `true;` can only be a number and a boolean; behind `//` something may be lost.
  void add_without_sign(Diagnostic& diagnostic) const {
    const auto spoilt = spoilt_literal(value_.text());
    const Fit result = spoilt ? fit({spoilt->kind, spoilt->literal}) : Fit::no;
    if (result == Fit::no || !wants(spoilt->kind)) {
      return;
    }
    const bool sure = result == Fit::yes && spoilt->spoiler.size() == 1;
    add_fix(diagnostic, sure ? Safety::safe : Safety::risky,
            "write " + in_backticks(spoilt->literal),
            replace_with_literal(value_, spoilt->literal));
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
    const ListInText list = value_.is_string() ? list_in_text(value_.text()) : ListInText();
    if (list.signs) {
      add_split(diagnostic, items, list.items);
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
  void add_split(Diagnostic& diagnostic, NodeRef items,
                 const std::vector<std::string_view>& parts) const {
    const bool fit_in = std::all_of(parts.begin(), parts.end(), [&](std::string_view part) {
      return !items || value_fits(items, {Kind::string, part}, vocabularies_) != Fit::no;
    });
    if (parts.empty() || !fit_in) {
      return;
    }
    const bool quoted_as_a_whole = value_.text().find_first_of("[]") != std::string_view::npos;
    add_fix(
        diagnostic, Safety::risky,
        "make it a list of " + (parts.size() == 1 ? "one" : std::to_string(parts.size())),
        replace_with_list(value_, parts, quoted_as_a_whole ? Style::plain : value_.node().style));
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

  /// Nobody writes such a list into a note, but what a list of one link is meant to be is not
  /// certain.
  void add_quoted_link(Diagnostic& diagnostic, Span link) const {
    const std::string_view text = value_.document().source->slice(link);
    const bool whole = link == value_.span();
    const Fit result = fit({Kind::string, text});
    if (result != Fit::no) {
      add_fix(diagnostic, whole && result == Fit::yes ? Safety::safe : Safety::risky,
              "put " + in_backticks(text) + " in quotes", quote_wiki_link(value_));
    }
  }

  void add_quoted_line(Diagnostic& diagnostic) const {
    const auto line = line_of_map(value_);
    if (line && wants(Kind::string) &&
        fit({Kind::string, value_.document().source->slice(*line)}) != Fit::no) {
      add_fix(diagnostic, Safety::risky, "put quotes around the line", quote_line(value_));
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

bool wants_type(const Violation& violation, Kind kind) {
  return is_wanted(alternatives_of(violation), kind);
}

}  // namespace matterlint
