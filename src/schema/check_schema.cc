// SPDX-License-Identifier: MIT
#include "schema/check_schema.h"

#include <algorithm>
#include <utility>

#include "schema/dialect.h"
#include "schema/keyword_values.h"
#include "schema/schema.h"
#include "source/suggest.h"

namespace matterlint {
namespace {

std::string quoted(std::string_view text) {
  return "`" + std::string(text) + "`";
}

/// The keyword that an unknown key was surely meant to be, or nothing. Own annotations are common,
/// so only slips of a finger count: one edit, or two in a long name, or other case and separators.
const KeywordInfo* misspelt_keyword(std::string_view key) {
  std::vector<std::string_view> names;
  for (const KeywordInfo& keyword : all_keywords()) {
    if (keyword.assertion || keyword.name.starts_with("x-")) {
      names.push_back(keyword.name);
    }
  }
  const std::vector<Suggestion> suggestions = suggest(key, names, 1);
  if (suggestions.empty()) {
    return nullptr;
  }
  const Suggestion& best = suggestions.front();
  std::string letters(key);
  std::string meant(best.text);
  std::sort(letters.begin(), letters.end());
  std::sort(meant.begin(), meant.end());
  const size_t length = std::max(letters.size(), meant.size());
  const size_t slips = length >= 9 ? 2 : length >= 5 ? 1 : 0;
  const bool surely = best.likeness != Likeness::near || best.distance <= slips ||
                      (best.distance == 1 && letters == meant);
  return surely ? find_keyword(best.text) : nullptr;
}

class SchemaChecker {
 public:
  SchemaChecker(const Places& places, const VocabularySet& vocabularies,
                std::vector<DefinitionProblem>& problems)
      : places_(places), vocabularies_(vocabularies), problems_(problems) {}

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
        check_unknown(member);
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

  void check_unknown(NodeRef member) {
    if (const KeywordInfo* meant = misspelt_keyword(member.key())) {
      report(member, true, quoted(member.key()) + " is not a keyword of JSON Schema",
             "did you mean " + quoted(meant->name) + "?");
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
      report(member, true, quoted(keyword.name) + " is not part of " + draft,
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
    } else if (key == "$schema" && place.node.parent()) {
      check_inner_draft(member, draft);
    } else if (key == "$recursiveRef" && member.text() != "#") {
      report(member, false, "`$recursiveRef` must be `#`", "write `$ref` for any other target");
    } else if (draft == Draft::draft4 && key.starts_with("exclusiveM")) {
      const std::string_view limit = key == "exclusiveMaximum" ? "maximum" : "minimum";
      if (!place.node.find(limit)) {
        report(member, true, quoted(key) + " stands without " + quoted(limit),
               "add " + quoted(limit) + ": in draft 4 " + quoted(key) + " only says how it counts");
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
    report(member, false, "there is no vocabulary " + quoted(member.text()),
           did_you_mean(member.text(), names,
                        "name the vocabulary in the configuration, or correct the name here"));
  }

  /// The specification wants unknown formats ignored; a slip of a finger is reported all the same.
  void check_format(NodeRef member) {
    if (find_format(member.text()) != nullptr) {
      return;
    }
    std::vector<std::string_view> names;
    for (const FormatInfo& format : all_formats()) {
      names.push_back(format.name);
    }
    const std::vector<Suggestion> suggestions = suggest(member.text(), names, 1);
    if (!suggestions.empty() && suggestions.front().distance <= 1) {
      report(member, false, "there is no format " + quoted(member.text()),
             "did you mean " + quoted(suggestions.front().text) + "?");
    }
  }

  void check_inner_draft(NodeRef member, Draft draft) {
    const NodeRef outer = member.document().root().find("$schema");
    const bool same = outer && outer.text() == member.text();
    if (!same && draft_of_uri(member.text()) != draft) {
      report(member, false,
             "one file cannot mix drafts: the file itself is written in " +
                 std::string(draft_name(draft)),
             "take this `$schema` out, or the schema into a file of its own");
    }
  }

  const Places& places_;
  const VocabularySet& vocabularies_;
  std::vector<DefinitionProblem>& problems_;
};

}  // namespace

void check_keywords(const Places& places, const VocabularySet& vocabularies,
                    std::vector<DefinitionProblem>& problems) {
  SchemaChecker checker(places, vocabularies, problems);
  for (const Place& place : places.all) {
    checker.check(place);
  }
}

}  // namespace matterlint
