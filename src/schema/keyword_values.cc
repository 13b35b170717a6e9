// SPDX-License-Identifier: MIT
#include "schema/keyword_values.h"

#include <charconv>
#include <utility>

#include "document/decimal.h"
#include "schema/formats.h"
#include "schema/regex.h"
#include "schema/schema.h"
#include "schema/text_cursor.h"
#include "schema/type_names.h"
#include "schema/values.h"
#include "source/message_text.h"
#include "source/suggest.h"

namespace matterlint {
namespace {

class ValueChecker {
 public:
  ValueChecker(const KeywordInfo& keyword, Draft draft, std::vector<DefinitionProblem>& problems)
      : keyword_(keyword), draft_(draft), problems_(problems) {}

  void check(NodeRef value) {
    switch (keyword_.value) {
      case KeywordValue::anything:
        return;
      case KeywordValue::string:
        return want(value.kind() == Kind::string, value, "text", "put the value in quotes");
      case KeywordValue::anchor:
        return check_anchor(value);
      case KeywordValue::address:
        return check_address(value);
      case KeywordValue::boolean:
        return want(value.kind() == Kind::boolean, value, "`true` or `false`",
                    "write `true` or `false` without quotes");
      case KeywordValue::number:
        return want(is_number(value), value, "a number", "write a number without quotes");
      case KeywordValue::positive_number:
        return check_positive(value);
      case KeywordValue::count:
        return check_count(value);
      case KeywordValue::boolean_or_number:
        return check_exclusive_limit(value);
      case KeywordValue::string_list:
        return check_string_list(value);
      case KeywordValue::string_list_map:
        return check_map(value, &ValueChecker::check_string_list, "a list of keys for each key");
      case KeywordValue::type_names:
        return check_types(value);
      case KeywordValue::list:
        return check_list(value);
      case KeywordValue::vocabulary_map:
        return check_map(value, &ValueChecker::check_vocabulary, "`true` or `false` for each URI");
      case KeywordValue::pattern:
        return check_pattern(value, false, value.text());
      case KeywordValue::schema:
      case KeywordValue::schema_or_boolean:
        return check_schema(value);
      case KeywordValue::schema_or_list:
        return check_items(value);
      case KeywordValue::schema_list:
        return check_schema_list(value);
      case KeywordValue::schema_map:
        return check_map(value, &ValueChecker::check_schema, "a schema for each name");
      case KeywordValue::pattern_map:
        return check_map(value, &ValueChecker::check_pattern_member, "a schema for each pattern");
      case KeywordValue::dependencies:
        return check_map(value, &ValueChecker::check_dependency,
                         "a schema or a list of keys for each key");
    }
  }

 private:
  void report(NodeRef at, bool at_key, std::string message, std::string help) {
    problems_.push_back({at, at_key, std::move(message), std::move(help)});
  }

  void want(bool good, NodeRef at, std::string_view wanted, std::string help) {
    if (!good) {
      report(at, false, in_backticks(keyword_.name) + " must be " + std::string(wanted),
             std::move(help));
    }
  }

  static bool is_number(NodeRef value) { return value.is_number() && Decimal::parse(value.text()); }

  void check_positive(NodeRef value) {
    const auto number = value.is_number() ? Decimal::parse(value.text()) : std::nullopt;
    want(number && !number->is_zero() && !number->is_negative(), value, "a number over 0",
         "write a number over 0 such as `0.01`");
  }

  void check_exclusive_limit(NodeRef value) {
    if (draft_ == Draft::draft4) {
      want(value.kind() == Kind::boolean, value, "`true` or `false` in draft 4",
           "write `true` beside the limit, or name a later draft in `$schema`");
    } else if (value.kind() == Kind::boolean) {
      want(false, value, "a number in " + std::string(draft_name(draft_)),
           "write the limit itself here; `true` is the way of draft 4");
    } else {
      want(is_number(value), value, "a number", "write a number without quotes");
    }
  }

  /// Draft 4 knows 2.0 as a number only.
  void check_count(NodeRef value) {
    const bool good = value.is_number() && read_count(value.text());
    want(good, value, "a whole number of 0 or more", "write a whole number such as `1`");
    if (good && draft_ == Draft::draft4) {
      want(value.kind() == Kind::integer, value, "a whole number without a point in draft 4",
           "write a whole number such as `1`");
    }
  }

  void check_string_list(NodeRef value) {
    if (!value.is_array()) {
      const bool old = keyword_.name == "required" && value.kind() == Kind::boolean;
      return want(false, value, "a list of texts",
                  old ? "write the key into the `required` list of the map that has it"
                      : "put the names in a list: `[…]`");
    }
    for (const NodeRef item : value.children()) {
      want(item.kind() == Kind::string, item, "a list of texts", "put the item in quotes");
    }
    if (keyword_.name.starts_with("x-")) {
      return;
    }
    check_distinct(value);
    want(draft_ > Draft::draft4 || value.size() > 0, value,
         "a list of at least one text in draft 4",
         "take the list out, or name a later draft in `$schema`");
  }

  /// `enum` may name a value twice from draft 6 on.
  void check_list(NodeRef value) {
    want(value.is_array(), value, "a list", "put the value in a list: `[…]`");
    if (keyword_.name == "enum" && draft_ == Draft::draft4) {
      check_distinct(value);
    }
  }

  void check_distinct(NodeRef list) {
    ValueSet known;
    for (const NodeRef item : list.children()) {
      const auto [first, added] = known.insert(item);
      if (!added) {
        problems_.push_back({item,
                             false,
                             "this stands in " + in_backticks(keyword_.name) + " twice",
                             "keep one of the two",
                             {{*first, false, "the first one"}}});
      }
    }
  }

  /// 2019-09, 8.2.3 and 2020-12, 8.2.2.
  void check_anchor(NodeRef value) {
    const std::string_view name = value.text();
    const bool old = draft_ == Draft::draft2019_09;
    bool good = value.kind() == Kind::string && !name.empty() &&
                (is_ascii_letter(name.front()) || (name.front() == '_' && !old));
    for (const char c : name) {
      good = good && (is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '.' || c == '_' ||
                      (c == ':' && old));
    }
    want(good, value, "a name: letters, digits, `-`, `_` and `.`, a letter first",
         "write a name such as `author`, without `#`");
  }

  /// A `#` with a name was a way to give a name to a schema until `$anchor` came.
  void check_address(NodeRef value) {
    const FormatInfo* format = find_format("uri-reference");
    want(value.kind() == Kind::string && !format->check(value.text()), value,
         "an address: a URI, or a path in the form of one",
         "write an address such as `https://example.org/note.json`; blanks are written `%20`");
    const size_t hash = value.text().find('#');
    const bool named = hash != std::string_view::npos && hash + 1 < value.text().size();
    want(draft_ < Draft::draft2019_09 || !named, value,
         "an address without a part behind `#` in " + std::string(draft_name(draft_)),
         "write the name behind `#` as an `$anchor`");
  }

  void check_vocabulary(NodeRef member) {
    const FormatInfo* format = find_format("uri");
    if (format->check(member.key())) {
      report(member, true, "a vocabulary must be named by a URI", "write its whole address");
    }
    want(member.kind() == Kind::boolean, member, "a map: `true` or `false` for each URI",
         "write `true` when the vocabulary must be known, else `false`");
  }

  void check_types(NodeRef value) {
    if (!value.is_array()) {
      return check_type(value);
    }
    want(value.size() > 0, value, "a type or a list of types", "write at least one type");
    for (const NodeRef item : value.children()) {
      check_type(item);
    }
    check_distinct(value);
  }

  void check_type(NodeRef value) {
    if (value.kind() == Kind::null) {
      report(value, false, "`type` must be a type or a list of types",
             "put the word in quotes: \"null\"");
      return;
    }
    if (value.kind() != Kind::string) {
      return want(false, value, "a type or a list of types", "write a name such as `string`");
    }
    if (type_bits(value.text())) {
      return;
    }
    report(value, false, "there is no type " + in_backticks(value.text()),
           help_for_unknown_type(value.text()));
  }

  void check_pattern(NodeRef at, bool at_key, std::string_view pattern) {
    if (!at_key && at.kind() != Kind::string) {
      return want(false, at, "a pattern", "put the pattern in quotes");
    }
    if (const auto compiled = Regex::compile(pattern); !compiled) {
      report(at, at_key, "this pattern cannot be used: " + compiled.failure().message,
             "correct the regular expression");
    }
  }

  void check_pattern_member(NodeRef member) {
    check_pattern(member, true, member.key());
    check_schema(member);
  }

  void check_schema(NodeRef value) {
    if (!value.is_object() && value.kind() != Kind::boolean) {
      report(value, false, "a schema must be a map, or `true` or `false`",
             "write keywords such as `type: string`");
    }
  }

  void check_items(NodeRef value) {
    if (!value.is_array()) {
      return check_schema(value);
    }
    if (draft_ >= Draft::draft2020_12) {
      report(
          value, false, "`items` must be one schema in " + std::string(draft_name(draft_)),
          "write `prefixItems` for a schema for each item, or name an earlier draft in `$schema`");
      return;
    }
    check_schema_list(value);
  }

  void check_schema_list(NodeRef value) {
    want(value.is_array() && value.size() > 0, value, "a list of at least one schema",
         "put the schemas in a list: `[…]`");
    if (value.is_array()) {
      for (const NodeRef item : value.children()) {
        check_schema(item);
      }
    }
  }

  void check_map(NodeRef value, void (ValueChecker::*check_member)(NodeRef),
                 std::string_view wanted) {
    want(value.is_object(), value, "a map: " + std::string(wanted), "write keys with values");
    if (value.is_object()) {
      for (const NodeRef member : value.children()) {
        (this->*check_member)(member);
      }
    }
  }

  void check_dependency(NodeRef value) {
    if (value.is_array()) {
      check_string_list(value);
    } else {
      check_schema(value);
    }
  }

  const KeywordInfo& keyword_;
  Draft draft_;
  std::vector<DefinitionProblem>& problems_;
};

}  // namespace

void check_keyword_value(const KeywordInfo& keyword, NodeRef value, Draft draft,
                         std::vector<DefinitionProblem>& problems) {
  ValueChecker(keyword, draft, problems).check(value);
}

std::optional<uint64_t> read_count(std::string_view text) {
  uint64_t count = 0;
  const char* const end = text.data() + text.size();
  if (text.starts_with("0x") || text.starts_with("0o")) {
    const auto read = std::from_chars(text.data() + 2, end, count, text[1] == 'x' ? 16 : 8);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(count) : std::nullopt;
  }
  const auto exact = Decimal::parse(text);
  if (!exact || !exact->is_integer() || (exact->is_negative() && !exact->is_zero())) {
    return std::nullopt;
  }
  if (text.starts_with('+')) {
    text.remove_prefix(1);
  }
  // Up to 2^53 a double holds every whole number, so `2.0` and `2e1` lose nothing on this way.
  double number = 0;
  const auto read = std::from_chars(text.data(), end, number);
  constexpr double largest = 9007199254740992.0;
  if (read.ec != std::errc{} || read.ptr != end || number > largest) {
    return std::nullopt;
  }
  return static_cast<uint64_t>(number);
}

std::string did_you_mean(std::string_view text, const std::vector<std::string_view>& names,
                         std::string otherwise) {
  const std::vector<Suggestion> suggestions = suggest(text, names, 1);
  return suggestions.empty() ? std::move(otherwise)
                             : "did you mean " + in_backticks(suggestions.front().text) + "?";
}

}  // namespace matterlint
