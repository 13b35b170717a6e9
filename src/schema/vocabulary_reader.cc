// SPDX-License-Identifier: MIT
#include "schema/vocabulary_reader.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "source/message_text.h"
#include "source/suggest.h"

namespace matterlint {
namespace {

constexpr std::array<std::string_view, 3> file_keys = {"case", "terms", "description"};
constexpr std::array<std::string_view, 5> term_keys = {"term", "aliases", "replaced-by", "rejected",
                                                       "description"};

std::string seen(NodeRef node) {
  return std::string(kind_name(node.kind()));
}

class Reader {
 public:
  explicit Reader(std::vector<DefinitionProblem>& problems) : problems_(problems) {}

  VocabularyContent run(NodeRef root) {
    if (!root) {
      return {};
    }
    if (root.is_array()) {
      read_terms(root);
    } else if (root.is_object()) {
      read_file(root);
    } else {
      problem(root, "a vocabulary must be a list of terms, but here stands: " + seen(root),
              "write one term behind each dash, or a map with `terms`");
    }
    return std::move(content_);
  }

 private:
  void problem(NodeRef at, std::string message, std::string help) {
    problems_.push_back({at, false, std::move(message), std::move(help)});
  }

  // Reports the members of `map` whose keys are not in `known`.
  size_t unknown_keys(NodeRef map, std::span<const std::string_view> known) {
    size_t found = 0;
    for (const NodeRef member : map.children()) {
      if (std::ranges::find(known, member.key()) != known.end()) {
        continue;
      }
      ++found;
      const std::vector<Suggestion> near = suggest(member.key(), {known.begin(), known.end()}, 2);
      std::string all;
      for (const std::string_view key : known) {
        all += (all.empty() ? "" : ", ") + in_backticks(key);
      }
      const std::string help = has_clear_winner(near)
                                   ? "did you mean " + in_backticks(near.front().text) + "?"
                                   : "the keys are " + all;
      problems_.push_back(
          {member, true, in_backticks(member.key()) + " is not a key of a vocabulary", help});
    }
    return found;
  }

  void read_file(NodeRef root) {
    unknown_keys(root, file_keys);
    read_case(root.find("case"));
    const NodeRef terms = root.find("terms");
    if (!terms) {
      problem(root, "the vocabulary has no `terms`", "add `terms:` and a list below it");
    } else if (terms.is_array()) {
      read_terms(terms);
    } else {
      problem(terms, "`terms` must be a list, but here stands: " + seen(terms),
              "write one term behind each dash");
    }
  }

  void read_case(NodeRef value) {
    if (!value) {
      return;
    }
    const bool text = value.kind() == Kind::string;
    if (text && value.text() == "ignore") {
      content_.ignore_case = true;
    } else if (!text || value.text() != "exact") {
      problem(value, "`case` must be `exact` or `ignore`",
              "`exact`: capitals matter; `ignore`: they do not");
    }
  }

  void read_terms(NodeRef list) {
    for (const NodeRef item : list.children()) {
      Term term;
      term.defined_at = item;
      if (item.is_object()) {
        read_term_map(item, term);
      } else {
        term.value = read_text(item, "a term");
      }
      if (!term.value.empty()) {
        content_.terms.push_back(std::move(term));
      }
    }
  }

  void read_term_map(NodeRef item, Term& term) {
    const size_t unknown = unknown_keys(item, term_keys);
    const NodeRef value = item.find("term");
    if (value) {
      term.value = read_text(value, "`term`");
    } else if (unknown == 0) {
      problem(item, "the term has no `term`", "add `term:` with the word itself");
    }
    if (const NodeRef aliases = item.find("aliases")) {
      read_aliases(aliases, term);
    }
    term.replaced_by = read_optional_text(item, "replaced-by");
    term.rejected = read_optional_text(item, "rejected");
    term.description = read_optional_text(item, "description");
    if (!term.replaced_by.empty() && !term.rejected.empty()) {
      problem(item.find("rejected"), in_backticks(term.value) + " is both replaced and rejected",
              "keep `replaced-by` when another term takes its place, else `rejected`");
    }
  }

  void read_aliases(NodeRef aliases, Term& term) {
    if (!aliases.is_array()) {
      problem(aliases, "`aliases` must be a list, but here stands: " + seen(aliases),
              aliases.text().empty() ? "write one alias behind each dash"
                                     : "write `aliases: [" + std::string(aliases.text()) + "]`");
      return;
    }
    for (const NodeRef alias : aliases.children()) {
      const std::string_view text = read_text(alias, "an alias");
      if (!text.empty()) {
        term.aliases.push_back(text);
      }
    }
  }

  std::string_view read_optional_text(NodeRef item, std::string_view key) {
    const NodeRef value = item.find(key);
    return value ? read_text(value, in_backticks(key)) : std::string_view();
  }

  // The text of a scalar. A number or boolean counts as it is written: 2024 is a fine tag.
  std::string_view read_text(NodeRef node, std::string_view what) {
    switch (node.kind()) {
      case Kind::array:
      case Kind::object:
        problem(node, std::string(what) + " must be a text, but here stands: " + seen(node),
                "write one word or phrase");
        return {};
      case Kind::null:
        problem(node, std::string(what) + " has no text",
                node.node().style == Style::absent
                    ? "write one, or remove it"
                    : "write it in quotes if the word " + in_backticks(node.text()) + " is meant");
        return {};
      case Kind::boolean:
      case Kind::integer:
      case Kind::number:
      case Kind::string:
      case Kind::date_time:
        break;
    }
    if (node.text().find_first_not_of(" \t\r\n") == std::string_view::npos) {
      problem(node, std::string(what) + " has no text", "write one, or remove it");
      return {};
    }
    return node.text();
  }

  std::vector<DefinitionProblem>& problems_;
  VocabularyContent content_{};
};

}  // namespace

VocabularyContent read_vocabulary(NodeRef root, std::vector<DefinitionProblem>& problems) {
  return Reader(problems).run(root);
}

}  // namespace matterlint
