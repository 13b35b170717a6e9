// SPDX-License-Identifier: MIT
#include "schema/branch_choice.h"

#include <algorithm>
#include <utility>

#include "schema/evaluator.h"
#include "schema/named_subschemas.h"

namespace matterlint {
namespace {

constexpr int deepest = 8;         // levels of `allOf`, `$ref` and `items` that are looked through
constexpr int most_schemas = 256;  // that are looked at for one value and branch

/// Items of a list that are compared with what a branch wants of them; more do not tell more.
constexpr size_t most_items = 16;

/// Members of a map whose keys are compared with those of the branches; a larger one is a table of
/// data, and its keys tell nothing.
constexpr uint32_t most_members = 1000;

/// Product of members and required keys up to which they are compared one by one.
constexpr size_t most_comparisons = 4096;

/// A fit, and the member that tells it.
struct Fit {
  BranchFit fit = BranchFit::plausible;
  NodeRef telling{};
};

bool has_kind_of(const Assertion& choice, NodeRef node) {
  return std::any_of(choice.values.begin(), choice.values.end(), [node](NodeRef value) {
    return value.kind() == node.kind() || (value.is_number() && node.is_number()) ||
           (value.is_string() && node.is_string());
  });
}

/// One look at a schema and a value.
class Look {
 public:
  Look(const Schema& schema, const IsMet& is_met) : schema_(schema), is_met_(is_met) {}

  Fit fit(SubschemaId id, NodeRef node, int depth = deepest) {
    Fit result;
    if (depth == 0 || left_-- <= 0) {
      return result;
    }
    for (const Assertion& assertion : schema_[id].assertions) {
      const Fit part = fit_by(assertion, node, depth);
      if (part.fit == BranchFit::wrong_type) {
        return part;
      }
      if (result.fit == BranchFit::plausible || part.fit == BranchFit::wrong_constant) {
        result = part;
      }
    }
    return result;
  }

  void find_known(SubschemaId id, NodeRef node, std::vector<bool>& known, int depth = deepest) {
    if (depth == 0 || left_-- <= 0) {
      return;
    }
    for (const Assertion& assertion : schema_[id].assertions) {
      if (assertion.keyword == Keyword::all_of) {
        for (const SubschemaId schema : assertion.schemas) {
          find_known(schema, node, known, depth - 1);
        }
      } else if (assertion.keyword == Keyword::properties) {
        mark(node, known,
             [&](std::string_view key) { return find_named(assertion.members, key) != nullptr; });
      } else if (assertion.keyword == Keyword::required &&
                 assertion.values.size() * node.size() <= most_comparisons) {
        mark(node, known, [&](std::string_view key) {
          return std::any_of(assertion.values.begin(), assertion.values.end(),
                             [key](NodeRef wanted) { return wanted.text() == key; });
        });
      }
    }
  }

 private:
  template <class Names>
  static void mark(NodeRef node, std::vector<bool>& known, const Names& names) {
    size_t index = 0;
    for (const NodeRef member : node.children()) {
      known[index] = known[index] || names(member.key());
      ++index;
    }
  }

  Fit fit_by(const Assertion& assertion, NodeRef node, int depth) {
    if (assertion.keyword == Keyword::false_schema ||
        (assertion.keyword == Keyword::type && !has_type(assertion, node)) ||
        (is_choice(assertion.keyword) && !has_kind_of(assertion, node))) {
      return {BranchFit::wrong_type, {}};
    }
    if (assertion.keyword == Keyword::properties && node.is_object() &&
        node.size() <= most_members) {
      return fit_members(assertion, node);
    }
    if (assertion.keyword == Keyword::items && node.is_array()) {
      return fit_items(assertion, node, depth);
    }
    if (assertion.keyword == Keyword::conditional) {
      return fit_condition(assertion, node);
    }
    Fit result;
    if (assertion.keyword == Keyword::all_of) {
      for (const SubschemaId schema : assertion.schemas) {
        const Fit inner = fit(schema, node, depth - 1);
        result = result.fit == BranchFit::plausible || inner.fit < result.fit ? inner : result;
      }
    }
    return result;
  }

  /// An `if` of which one side refuses all says what the branch is for.
  Fit fit_condition(const Assertion& condition, NodeRef node) const {
    const auto is_false = [this](SubschemaId id) {
      return id != no_subschema && refuses_all(schema_, id);
    };
    const bool by_then = is_false(condition.schemas[1]);
    const bool by_else = is_false(condition.schemas[2]);
    if (!by_then && !by_else) {
      return {};
    }
    const bool refused = is_met_(condition.schemas[0], node) ? by_then : by_else;
    return {refused ? BranchFit::wrong_type : BranchFit::named, {}};
  }

  /// A list of which no item is of the type that the branch wants was not meant to be such a list.
  Fit fit_items(const Assertion& items, NodeRef node, int depth) {
    if (items.place.is_array() || node.size() == 0) {
      return {};
    }
    size_t left = most_items;
    for (const NodeRef item : node.children()) {
      if (left-- == 0 || fit(items.schemas.front(), item, depth - 1).fit != BranchFit::wrong_type) {
        return {};
      }
    }
    return {BranchFit::wrong_constant, {}};
  }

  /// Members that can have one value only tell which branch is meant (`type: {const: book}`); where
  /// there are none, members with a list of values do.
  Fit fit_members(const Assertion& properties, NodeRef node) const {
    Fit by_constant;
    Fit by_list;
    for (const NodeRef member : node.children()) {
      const NamedSubschema* known = find_named(properties.members, member.key());
      if (known == nullptr) {
        continue;
      }
      for (const Assertion& assertion : schema_[known->schema].assertions) {
        if (!is_choice(assertion.keyword)) {
          continue;
        }
        const bool constant = assertion.values.size() == 1;
        Fit& by = constant ? by_constant : by_list;
        if (!assertion.allowed.contains(member)) {
          by = {BranchFit::wrong_constant, constant ? member : NodeRef()};
        } else if (by.fit != BranchFit::wrong_constant) {
          by = {BranchFit::named, member};
        }
      }
    }
    return by_constant.fit != BranchFit::plausible ? by_constant : by_list;
  }

  const Schema& schema_;
  const IsMet& is_met_;
  int left_ = most_schemas;
};

/// Members whose keys the branch names and none of its rivals.
std::vector<NodeRef> own_keys(const BranchLikeness& branch,
                              const std::vector<const BranchLikeness*>& rivals, NodeRef value) {
  std::vector<NodeRef> own;
  size_t index = 0;
  for (const NodeRef member : value.children()) {
    const bool shared =
        std::any_of(rivals.begin(), rivals.end(),
                    [index](const BranchLikeness* rival) { return rival->known[index]; });
    if (branch.known[index] && !shared) {
      own.push_back(member);
    }
    ++index;
  }
  return own;
}

/// The sign where the fit alone decides.
void read_fit(const BranchLikeness& best, const std::vector<BranchLikeness>& branches,
              NodeRef value, BranchChoice& choice) {
  if (best.fit == BranchFit::named) {
    choice.sign = BranchSign::constant;
    choice.signs.push_back(best.telling);
    return;
  }
  const bool by_type =
      std::all_of(branches.begin(), branches.end(), [&](const BranchLikeness& branch) {
        return &branch == &best || branch.fit == BranchFit::wrong_type;
      });
  choice.sign = by_type ? BranchSign::type : BranchSign::progress;
  if (by_type) {
    choice.signs.push_back(value);
  }
}

/// The sign where `rivals` fit as well as the best.
void read_rest(const BranchLikeness& best, const std::vector<const BranchLikeness*>& rivals,
               NodeRef value, BranchChoice& choice) {
  const auto all_rivals = [&rivals](const auto& worse) {
    return std::all_of(rivals.begin(), rivals.end(), worse);
  };
  if (all_rivals([&](const BranchLikeness* rival) { return rival->keys < best.keys; })) {
    choice.sign = BranchSign::keys;
    choice.signs = own_keys(best, rivals, value);
  } else if (value.is_object() && best.keys > 0 && all_rivals([&](const BranchLikeness* rival) {
               return rival->failures > best.failures;
             })) {
    choice.sign = BranchSign::progress;
  }
}

}  // namespace

bool is_choice(Keyword keyword) {
  return keyword == Keyword::constant || keyword == Keyword::enumeration;
}

BranchLikeness likeness_of(const Schema& schema, SubschemaId id, NodeRef value,
                           const IsMet& is_met) {
  const Fit fit = Look(schema, is_met).fit(id, value);
  BranchLikeness result{.fit = fit.fit, .telling = fit.telling};
  if (value.is_object() && value.size() <= most_members) {
    result.known.assign(value.size(), false);
    Look(schema, is_met).find_known(id, value, result.known);
    result.keys = static_cast<size_t>(std::count(result.known.begin(), result.known.end(), true));
  }
  return result;
}

BranchChoice choose_branch(const std::vector<BranchLikeness>& branches, NodeRef value) {
  BranchChoice choice;
  for (size_t i = 1; i < branches.size(); ++i) {
    choice.index = branches[choice.index] < branches[i] ? i : choice.index;
  }
  const BranchLikeness& best = branches[choice.index];
  if (best.fit == BranchFit::wrong_type) {
    return choice;
  }
  const bool same_constant =
      std::all_of(branches.begin(), branches.end(), [&](const BranchLikeness& branch) {
        return branch.fit == BranchFit::wrong_type || branch.telling == best.telling;
      });
  if (best.fit == BranchFit::wrong_constant && best.telling && same_constant) {
    choice.sign = BranchSign::wrong_constant;
    choice.signs.push_back(best.telling);
    return choice;
  }
  if (best.fit == BranchFit::named && !best.telling) {
    choice.sign = BranchSign::condition;
    return choice;
  }
  std::vector<const BranchLikeness*> rivals;
  for (const BranchLikeness& branch : branches) {
    if (&branch != &best && branch.fit == best.fit) {
      rivals.push_back(&branch);
    }
  }
  if (rivals.empty()) {
    read_fit(best, branches, value, choice);
  } else {
    read_rest(best, rivals, value, choice);
  }
  return choice;
}

}  // namespace matterlint
