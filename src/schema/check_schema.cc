// SPDX-License-Identifier: MIT
#include "schema/check_schema.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "schema/dialect.h"
#include "schema/keyword_values.h"
#include "schema/keywords_in_force.h"
#include "schema/schema.h"
#include "source/message_text.h"
#include "source/suggest.h"

namespace matterlint {
namespace {

/// True when `written` is surely a misspelling and no word of its own: one edit, or two in a long
/// word, or other case and separators.
bool is_slip(std::string_view written, const Suggestion& meant) {
  std::string letters(written);
  std::string letters_meant(meant.text);
  std::sort(letters.begin(), letters.end());
  std::sort(letters_meant.begin(), letters_meant.end());
  const size_t length = std::max(letters.size(), letters_meant.size());
  const size_t slips = length >= 9 ? 2 : length >= 5 ? 1 : 0;
  return meant.likeness != Likeness::near || meant.distance <= slips ||
         (meant.distance == 1 && letters == letters_meant);
}

/// The keyword that an unknown key was surely meant to be, or nothing. Own annotations are common,
/// so only slips of a finger count.
const KeywordInfo* misspelt_keyword(std::string_view key) {
  std::vector<std::string_view> names;
  for (const KeywordInfo& keyword : all_keywords()) {
    if (keyword.assertion || keyword.name.starts_with("x-")) {
      names.push_back(keyword.name);
    }
  }
  const std::vector<Suggestion> suggestions = suggest(key, names, 1);
  return !suggestions.empty() && is_slip(key, suggestions.front())
             ? find_keyword(suggestions.front().text)
             : nullptr;
}

/// Words that editors, generators and OpenAPI put into schemas, where they do what they should
/// although no validator looks at them.
constexpr auto words_of_tools = std::to_array<std::string_view>({
    "allowComments",
    "allowTrailingCommas",
    "defaultSnippets",
    "deprecationMessage",
    "discriminator",
    "doNotSuggest",
    "enumDescriptions",
    "enumDetails",
    "enumItemLabels",
    "enumNames",
    "enumSortTexts",
    "example",
    "existingJavaType",
    "externalDocs",
    "goType",
    "javaEnumNames",
    "javaInterfaces",
    "javaName",
    "javaType",
    "links",
    "markdownDeprecationMessage",
    "markdownDescription",
    "markdownEnumDescriptions",
    "patternErrorMessage",
    "propertyOrder",
    "suggestSortText",
    "tsEnumNames",
    "tsImport",
    "tsType",
    "xml",
});

/// True for what is plainly no keyword: by its sign, or because it is known.
bool is_own_word(std::string_view key) {
  return key.starts_with("x-") || key.starts_with('@') || key.starts_with('_') ||
         key.starts_with("//") || key.find(':') != std::string_view::npos ||
         std::binary_search(words_of_tools.begin(), words_of_tools.end(), key);
}

/// What is written now for a keyword that went away after draft 3; empty for any other word.
std::string_view keyword_of_draft_3(std::string_view key) {
  return key == "divisibleBy" ? "multipleOf"
         : key == "disallow"  ? "not"
         : key == "extends"   ? "allOf"
                              : std::string_view();
}

class SchemaChecker {
 public:
  SchemaChecker(const Places& places, const VocabularySet& vocabularies, SchemaFindings findings)
      : places_(places),
        vocabularies_(vocabularies),
        problems_(findings.problems),
        advice_(findings.advice) {}

  void check(const Place& place) {
    if (place.node.kind() == Kind::boolean) {
      check_boolean(place);
    }
    if (!place.node.is_object()) {
      return;
    }
    const Dialect& dialect = places_.dialect(place);
    const bool hidden = ref_hides_siblings(place.node, dialect.draft);
    for (const NodeRef member : place.node.children()) {
      const KeywordInfo* keyword = find_keyword(member.key());
      if (hidden && member.key() != "$ref" && (keyword == nullptr || keyword->assertion)) {
        continue;
      }
      if (keyword == nullptr) {
        check_unknown(member, dialect);
      } else if (!keyword->assertion && !is_defined_in(*keyword, dialect.draft)) {
        check_foreign_annotation(*keyword, member, dialect.draft);
      } else if (check_draft(*keyword, member, dialect.draft)) {
        check_keyword_value(*keyword, member, dialect.draft, problems_);
        check_meaning(place, member, dialect.draft);
      }
    }
  }

 private:
  void report(NodeRef at, bool at_key, std::string message, std::string help) {
    problems_.push_back({at, at_key, std::move(message), std::move(help)});
  }

  /// Draft 4 has no boolean schemas, only two keywords that take a boolean.
  void check_boolean(const Place& place) {
    const NodeRef node = place.node;
    if (places_.dialect(place).draft != Draft::draft4 || node.key() == "additionalItems" ||
        node.key() == "additionalProperties") {
      return;
    }
    report(node, false, "a schema must be a map in draft 4",
           "write `{}` for `true` and `{not: {}}` for `false`, or name a later draft in `$schema`");
  }

  void advise(NodeRef at, std::string message, std::string help) {
    advice_.push_back({at, true, std::move(message), std::move(help)});
  }

  /// A map may be the author's own place for schemas that references lead to.
  void check_unknown(NodeRef member, const Dialect& dialect) {
    const std::string_view key = member.key();
    if (const KeywordInfo* meant = misspelt_keyword(key)) {
      report(member, true, in_backticks(key) + " is not a keyword of JSON Schema",
             "did you mean " + in_backticks(meant->name) + "?");
    } else if (key == "nullable") {
      check_nullable(member, dialect);
    } else if (!member.is_object() && !is_own_word(key) &&
               unknown_.emplace(&member.document(), key).second) {
      const std::string_view now = keyword_of_draft_3(key);
      advise(member, in_backticks(key) + " is not a keyword of JSON Schema, so it does nothing",
             now.empty() ? "name it `x-" + std::string(key) + "` when it is a remark of your own"
                         : "write " + in_backticks(now));
    }
  }

  /// OpenAPI 3.0 allows `null` in this way, which no draft of JSON Schema does.
  void check_nullable(NodeRef member, const Dialect& dialect) {
    const KeywordsInForce keywords(member.parent(), dialect);
    if (member.is_true() && !keywords.allows(type_bit(Kind::null))) {
      advise(member, "`nullable` is a word of OpenAPI and does nothing here: `null` is refused",
             "add `null` to `type`: `type: [string, \"null\"]`");
    }
  }

  /// An annotation that the draft does not know may have any value: it is the author's own. Where
  /// it was meant as the keyword of another draft, that is worth saying.
  void check_foreign_annotation(const KeywordInfo& keyword, NodeRef member, Draft draft) {
    const std::string not_known = in_backticks(keyword.name) + " is not part of " +
                                  std::string(draft_name(draft)) + ", so it does nothing";
    if (keyword.name == "$recursiveAnchor" && draft > keyword.until) {
      report(member, true, "`$recursiveAnchor` is not part of " + std::string(draft_name(draft)),
             "write `$dynamicAnchor` with a name, and `$dynamicRef` with that name");
    } else if (keyword.name == "id" && member.kind() == Kind::string) {
      advise(member, not_known, "write `$id`");
    } else if (keyword.name == "$id") {
      advise(member, not_known, "write `id`, or name a later draft in `$schema`");
    } else if (keyword.value == KeywordValue::anchor || keyword.name == "$recursiveAnchor") {
      advise(member, not_known,
             "it came with " + std::string(draft_name(keyword.since)) +
                 ": name that draft or a later one in `$schema`");
    } else {
      check_keyword_value(keyword, member, draft, advice_);
    }
  }

  bool check_draft(const KeywordInfo& keyword, NodeRef member, Draft own) {
    if (is_in_draft(keyword, own)) {
      return true;
    }
    const std::string draft(draft_name(own));
    if (keyword.name == "additionalItems") {
      report(member, true, "`additionalItems` is not part of " + draft,
             "write `prefixItems` for the first items and `items` for the others");
    } else if (keyword.name == "$recursiveRef" && own > keyword.until) {
      report(member, true, "`$recursiveRef` is not part of " + draft,
             "write `$dynamicRef` and give the schemas it may lead to a `$dynamicAnchor`");
    } else {
      report(member, true, in_backticks(keyword.name) + " is not part of " + draft,
             "it came with " + std::string(draft_name(keyword.since)) +
                 ": name that draft or a later one in `$schema`");
    }
    return false;
  }

  /// What goes beyond one value: words that must be known, keywords that need another.
  void check_meaning(const Place& place, NodeRef member, Draft draft) {
    const std::string_view key = member.key();
    if (key == "x-vocabulary" && member.kind() == Kind::string) {
      check_vocabulary(member);
    } else if (key == "format" && member.kind() == Kind::string) {
      check_format(member);
    } else if (key == "$schema" && place.node.parent() && member.kind() == Kind::string) {
      check_inner_draft(member, draft);
    } else if (key == "$recursiveRef" && member.text() != "#") {
      report(member, false, "`$recursiveRef` must be `#`", "write `$ref` for any other target");
    } else if (draft == Draft::draft4 && key.starts_with("exclusiveM")) {
      const std::string_view limit = key == "exclusiveMaximum" ? "maximum" : "minimum";
      if (!place.node.find(limit)) {
        report(member, true, in_backticks(key) + " stands without " + in_backticks(limit),
               "add " + in_backticks(limit) + ": in draft 4 " + in_backticks(key) +
                   " only says how it counts");
      }
    }
  }

  void check_vocabulary(NodeRef member) {
    if (vocabularies_.contains(member.text())) {
      return;
    }
    std::vector<std::string_view> names;
    for (const auto& vocabulary : vocabularies_) {
      names.push_back(vocabulary.first);
    }
    report(member, false, "there is no vocabulary " + in_backticks(member.text()),
           did_you_mean(member.text(), names,
                        "name the vocabulary in the configuration, or correct the name here"));
  }

  /// The specification wants unknown formats ignored; a slip of a finger is reported all the same,
  /// and what is near a format may have been meant as one.
  void check_format(NodeRef member) {
    if (find_format(member.text()) != nullptr) {
      return;
    }
    std::vector<std::string_view> names;
    for (const FormatInfo& format : all_formats()) {
      names.push_back(format.name);
    }
    const std::vector<Suggestion> suggestions = suggest(member.text(), names, 1);
    if (suggestions.empty() || suggestions.front().distance > 1) {
      return;
    }
    std::string message = "there is no format " + in_backticks(member.text());
    std::string help = "did you mean " + in_backticks(suggestions.front().text) + "?";
    if (is_slip(member.text(), suggestions.front())) {
      report(member, false, std::move(message), std::move(help));
    } else {
      advice_.push_back({member, false, message + ", so it does nothing", std::move(help)});
    }
  }

  void check_inner_draft(NodeRef member, Draft draft) {
    const NodeRef outer = member.document().root().find("$schema");
    const bool same = outer && outer.text() == member.text();
    const auto named = draft_of_uri(member.text());
    if (!same && !named) {
      report_unknown_draft(member, problems_);
    } else if (!same && named != draft) {
      report(member, false,
             "a schema without an `$id` of its own is written in the draft of the schema around "
             "it, which is " +
                 std::string(draft_name(draft)),
             "give it an `$id`, or take this `$schema` out");
    }
  }

  const Places& places_;
  const VocabularySet& vocabularies_;
  std::vector<DefinitionProblem>& problems_;
  std::vector<DefinitionProblem>& advice_;
  std::set<std::pair<const Document*, std::string_view>> unknown_{};  // told once for each file
};

}  // namespace

void check_keywords(const Places& places, const VocabularySet& vocabularies,
                    SchemaFindings findings) {
  SchemaChecker checker(places, vocabularies, findings);
  for (const Place& place : places.all) {
    checker.check(place);
  }
}

}  // namespace matterlint
