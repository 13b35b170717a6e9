// SPDX-License-Identifier: MIT
#include "checks/note_facts.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "checks/branch_words.h"
#include "checks/glued_dash.h"
#include "checks/key_guess.h"
#include "checks/wording.h"

namespace matterlint {
namespace {

/// Unknown keys of one note that are compared with the keys of the schema; a note with more has no
/// typos but another format.
constexpr size_t most_guesses = 200;

bool is_blank_text(NodeRef node) {
  return node.kind() == Kind::string && is_blank(node.text());
}

std::string_view rule_for_term(const Violation& violation) {
  if (violation.vocabulary == nullptr) {
    return "unknown-term";
  }
  switch (violation.vocabulary->find(violation.instance.text()).status) {
    case TermStatus::unknown:
      return "unknown-term";
    case TermStatus::rejected:
      return "rejected-term";
    case TermStatus::term:
    case TermStatus::variant:
    case TermStatus::alias:
    case TermStatus::deprecated:
      break;
  }
  return "non-canonical-term";
}

/// Keywords about what a text says, the most telling first. Of several that one text breaks only
/// the first is reported: they are sides of one mistake.
constexpr std::array<Keyword, 5> text_keywords{Keyword::constant, Keyword::enumeration,
                                               Keyword::x_vocabulary, Keyword::format,
                                               Keyword::pattern};

size_t rank_in_text(Keyword keyword) {
  return static_cast<size_t>(std::find(text_keywords.begin(), text_keywords.end(), keyword) -
                             text_keywords.begin());
}

bool is_about_text(Keyword keyword) {
  return rank_in_text(keyword) < text_keywords.size();
}

/// Two failing alternatives of one node need not be the same mistake; two failing limits of the
/// same sort are (`allOf` may ask twice).
bool may_repeat(Keyword keyword) {
  return keyword == Keyword::any_of || keyword == Keyword::one_of || keyword == Keyword::negation ||
         keyword == Keyword::contains;
}

/// For suggestions, and for whatever else has a likeness and a distance.
template <class A, class B>
bool is_nearer(const A& a, const B& b) {
  return std::tie(a.likeness, a.distance) < std::tie(b.likeness, b.distance);
}

/// A reason that is one whichever branch was meant: it names the values or forms of all of them.
bool is_reason_of_all(const Violation& cause, const Violation& branches) {
  const bool about_value = cause.keyword == Keyword::type ||
                           cause.keyword == Keyword::enumeration ||
                           cause.keyword == Keyword::constant;
  const bool scalar = !cause.instance.is_array() && !cause.instance.is_object();
  return cause.instance == branches.instance && (scalar || about_value);
}

/// True for what a schema says of a value that only other notes can show to be wrong.
bool is_mark(const Violation& violation) {
  return violation.keyword == Keyword::x_unique || violation.keyword == Keyword::x_ref;
}

/// Replaces alternatives that fail for one reason by the reason.
void add_opened(Violation violation, std::vector<Violation>& out) {
  const bool alternatives =
      violation.keyword == Keyword::any_of || violation.keyword == Keyword::one_of;
  if (!alternatives || violation.limit || violation.causes.empty()) {
    out.push_back(std::move(violation));
    return;
  }
  std::erase_if(violation.causes, [](const Violation& cause) { return is_mark(cause); });
  NoteFacts causes(std::move(violation.causes));
  const bool known =
      violation.sign != BranchSign::nothing || is_reason_of_all(causes.all().front(), violation);
  if (causes.mistakes() != 1 || !known) {
    violation.causes = causes.spoken();
    out.push_back(std::move(violation));
    return;
  }
  for (Violation cause : causes.all()) {
    if (!cause.branch) {
      cause.branch = violation.branch;
      cause.sign = violation.sign;
      cause.signs = violation.signs;
    }
    out.push_back(std::move(cause));
  }
}

}  // namespace

std::string_view rule_for(const Violation& violation) {
  if (violation.limit) {
    return "resource-limit";
  }
  const NodeRef instance = violation.instance;
  switch (violation.keyword) {
    case Keyword::type:
      return instance.kind() == Kind::null ? "empty-value" : "wrong-type";
    case Keyword::enumeration:
    case Keyword::constant:
      return is_blank_text(instance) ? "empty-value" : "not-allowed";
    case Keyword::multiple_of:
    case Keyword::maximum:
    case Keyword::exclusive_maximum:
    case Keyword::minimum:
    case Keyword::exclusive_minimum:
      return "out-of-range";
    case Keyword::min_length:
      return is_blank_text(instance) ? "empty-value" : "wrong-length";
    case Keyword::min_items:
    case Keyword::min_properties:
      return instance.size() == 0 ? "empty-value" : "wrong-length";
    case Keyword::max_length:
    case Keyword::max_items:
    case Keyword::max_properties:
      return "wrong-length";
    case Keyword::pattern:
      return is_blank_text(instance) ? "empty-value" : "wrong-pattern";
    case Keyword::format:
      return is_blank_text(instance) ? "empty-value" : "wrong-format";
    case Keyword::x_vocabulary:
      return is_blank_text(instance) ? "empty-value" : rule_for_term(violation);
    case Keyword::unique_items:
      return "duplicate-item";
    case Keyword::required:
      return "missing-key";
    case Keyword::dependencies:
      return violation.missing_key.empty() ? "schema-mismatch" : "missing-key";
    case Keyword::additional_properties:
    case Keyword::unevaluated_properties:
      return "unknown-key";
    case Keyword::deprecated:
      return "deprecated-key";
    case Keyword::x_order:
      return "key-order";
    case Keyword::x_unique:
      return "duplicate-value";
    case Keyword::x_ref:
      return "dangling-reference";
    case Keyword::any_of:
    case Keyword::one_of:
      return missing_by_branches(violation).empty() ? "schema-mismatch" : "missing-key";
    case Keyword::false_schema:
    case Keyword::all_of:
    case Keyword::dynamic_reference:
    case Keyword::negation:
    case Keyword::conditional:
    case Keyword::items:
    case Keyword::additional_items:
    case Keyword::unevaluated_items:
    case Keyword::contains:
    case Keyword::properties:
    case Keyword::pattern_properties:
    case Keyword::property_names:
      break;
  }
  return "schema-mismatch";
}

NoteFacts::NoteFacts(std::vector<Violation> violations) {
  violations_.reserve(violations.size());
  for (Violation& violation : violations) {
    add_opened(std::move(violation), violations_);
  }
  rules_.reserve(violations_.size());
  for (const Violation& violation : violations_) {
    rules_.push_back(rule_for(violation));
  }
  cover_consequences();
  cover_glued_dashes();
  pair_misspelt_keys();
  for (const Violation& violation : violations_) {
    if (!violation.advisory) {
      spoken_about_.push_back(violation.instance.id());
    }
  }
  std::sort(spoken_about_.begin(), spoken_about_.end());
}

void NoteFacts::cover_consequences() {
  // A node is reported for one thing when it is empty or of the wrong type, else for at most one
  // thing about its text, and for each other keyword once.
  struct Leader {
    size_t whole = SIZE_MAX;
    size_t text = SIZE_MAX;
  };
  std::unordered_map<uint32_t, Leader> leaders;
  for (size_t i = 0; i < violations_.size(); ++i) {
    const Keyword keyword = violations_[i].keyword;
    Leader& leader = leaders[static_cast<uint32_t>(violations_[i].instance.id())];
    if (violations_[i].limit) {
      continue;
    }
    if ((rules_[i] == "empty-value" || keyword == Keyword::type) && leader.whole == SIZE_MAX) {
      leader.whole = i;
    } else if (is_about_text(keyword) &&
               (leader.text == SIZE_MAX ||
                rank_in_text(keyword) < rank_in_text(violations_[leader.text].keyword))) {
      leader.text = i;
    }
  }
  std::set<std::tuple<uint32_t, Keyword, std::string_view>> seen;
  for (size_t i = 0; i < violations_.size(); ++i) {
    const Violation& violation = violations_[i];
    if (violation.limit) {
      continue;
    }
    const auto id = static_cast<uint32_t>(violation.instance.id());
    const Leader& leader = leaders[id];
    const Keyword sort = violation.missing_key.empty() ? violation.keyword : Keyword::required;
    const bool by_whole = leader.whole != SIZE_MAX && leader.whole != i && !violation.advisory;
    const bool by_text = is_about_text(sort) && leader.text != SIZE_MAX && leader.text != i;
    const bool is_new = seen.insert({id, sort, violation.missing_key}).second;
    if (by_whole || by_text || (!is_new && !may_repeat(sort))) {
      rules_[i] = {};
    }
  }
}

void NoteFacts::cover_glued_dashes() {
  // Items that became keys are told where their list is missed, else at the first of them.
  std::set<uint32_t> told;
  for (size_t i = 0; i < violations_.size(); ++i) {
    if (rules_[i] == "empty-value") {
      told.insert(static_cast<uint32_t>(violations_[i].instance.id()));
    }
  }
  size_t guesses = 0;
  for (size_t i = 0; i < violations_.size() && guesses < most_guesses; ++i) {
    if (rules_[i] != "unknown-key" || !has_glued_dash(violations_[i].instance)) {
      continue;
    }
    ++guesses;
    const NodeRef head = head_of_items(violations_[i].instance);
    if (head && !told.insert(static_cast<uint32_t>(head.id())).second) {
      rules_[i] = {};
    }
  }
}

void NoteFacts::pair_misspelt_keys() {
  std::map<std::pair<uint32_t, std::string_view>, size_t> missing;
  for (size_t i = 0; i < violations_.size(); ++i) {
    if (rules_[i] == "missing-key" && !violations_[i].missing_key.empty()) {
      missing.try_emplace(
          {static_cast<uint32_t>(violations_[i].instance.id()), violations_[i].missing_key}, i);
    }
  }
  struct Candidate {
    Likeness likeness = Likeness::near;
    size_t distance = 0;
    MisspeltKey pair{};
  };
  std::vector<Candidate> candidates;
  size_t guesses = 0;
  for (size_t i = 0; i < violations_.size() && !missing.empty() && guesses < most_guesses; ++i) {
    if (rules_[i] != "unknown-key" || !violations_[i].instance.parent()) {
      continue;
    }
    ++guesses;
    const auto object = static_cast<uint32_t>(violations_[i].instance.parent().id());
    const std::vector<Suggestion> guesses_of_key = guess_key(violations_[i]);
    for (const Suggestion& guess : guesses_of_key) {
      const auto found = missing.find({object, guess.text});
      // A key that is not missing but nearer was rather meant.
      if (found != missing.end() && !is_nearer(guesses_of_key.front(), guess)) {
        candidates.push_back({guess.likeness, guess.distance, {i, found->second}});
      }
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const auto& a, const auto& b) { return is_nearer(a, b); });
  for (const Candidate& candidate : candidates) {
    const bool taken =
        std::any_of(misspelt_.begin(), misspelt_.end(), [&](const MisspeltKey& pair) {
          return pair.unknown == candidate.pair.unknown || pair.missing == candidate.pair.missing;
        });
    if (!taken) {
      misspelt_.push_back(candidate.pair);
      rules_[candidate.pair.missing] = {};
    }
  }
}

std::vector<const Violation*> NoteFacts::of(std::string_view rule_id) const {
  std::vector<const Violation*> found;
  for (size_t i = 0; i < violations_.size() && found.size() < most_violations_of_rule; ++i) {
    if (rules_[i] == rule_id) {
      found.push_back(&violations_[i]);
    }
  }
  return found;
}

size_t NoteFacts::left_out() const {
  if (violations_.size() <= most_violations_of_rule) {
    return 0;
  }
  std::map<std::string_view, size_t> counts;
  for (const std::string_view rule : rules_) {
    counts[rule] += rule.empty() ? 0U : 1U;
  }
  size_t left_out = 0;
  for (const auto& [rule, count] : counts) {
    left_out += count > most_violations_of_rule ? count - most_violations_of_rule : 0;
  }
  return left_out;
}

const Violation* NoteFacts::missing_key_meant_by(const Violation& unknown) const {
  for (const MisspeltKey& pair : misspelt_) {
    if (&violations_[pair.unknown] == &unknown) {
      return &violations_[pair.missing];
    }
  }
  return nullptr;
}

bool NoteFacts::speak_about(NodeRef node) const {
  return std::binary_search(spoken_about_.begin(), spoken_about_.end(), node.id());
}

std::vector<Violation> NoteFacts::spoken() const {
  std::vector<Violation> spoken;
  for (size_t i = 0; i < violations_.size(); ++i) {
    if (!rules_[i].empty()) {
      spoken.push_back(violations_[i]);
    }
  }
  return spoken;
}

size_t NoteFacts::mistakes() const {
  return static_cast<size_t>(
      std::count_if(rules_.begin(), rules_.end(), [](std::string_view id) { return !id.empty(); }));
}

}  // namespace matterlint
