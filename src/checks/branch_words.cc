// SPDX-License-Identifier: MIT
#include "checks/branch_words.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

#include "checks/because_words.h"
#include "checks/form_words.h"
#include "checks/key_guess.h"
#include "checks/limit_words.h"
#include "checks/schema_place.h"
#include "checks/wording.h"
#include "schema/formats.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

constexpr size_t most_reasons = 4;  // named in a message; more do not help to see the one to repair
constexpr size_t most_keys = 4;
constexpr uint32_t most_branches = 32;  // of which the keys are looked at
constexpr uint32_t most_members = 50;   // of a map whose keys are compared with those of the forms

std::vector<NodeRef> branches_of(const Violation& violation) {
  std::vector<NodeRef> branches;
  for (const NodeRef branch : violation.place.children()) {
    branches.push_back(follow_reference(branch));
  }
  return branches;
}

/// A value as it is compared with forms: a map by its keys.
std::string described_by_keys(NodeRef value) {
  if (!value.is_object() || value.size() == 0) {
    return described(value);
  }
  std::vector<std::string> keys;
  for (const NodeRef member : value.children()) {
    keys.push_back(in_backticks(member.key()));
  }
  return "a map with " + all_of(keys, most_keys);
}

std::string reasons_of(const std::vector<Violation>& causes) {
  std::string text;
  for (size_t i = 0; i < causes.size() && i < most_reasons; ++i) {
    text += (i > 0 ? "; " : "") + reason_in_words(causes[i]);
  }
  if (causes.size() > most_reasons) {
    text += "; and " + counted(causes.size() - most_reasons, "more mistake");
  }
  return text;
}

/// What the branch that was meant is called: by the constant that tells it, its `title`, or what it
/// accepts.
std::string name_of_branch(const Violation& violation) {
  const std::string_view title = text_of(violation.branch, "title");
  if (!title.empty()) {
    return in_backticks(title);
  }
  if (violation.sign == BranchSign::constant && violation.signs.front().is_string()) {
    return "a " + in_backticks(violation.signs.front().text());
  }
  return form_in_words(violation.branch);
}

/// The members that a form which asks for nothing but keys asks for; empty for another form.
std::vector<NodeRef> only_required(NodeRef schema, NodeRef map) {
  std::vector<NodeRef> members;
  const NodeRef required = schema.is_object() ? schema.find("required") : NodeRef();
  if (required && required.is_array() && required.size() <= most_members && schema.size() == 1) {
    for (const NodeRef key : required.children()) {
      members.push_back(map.find(key.text()));
    }
  }
  return members;
}

/// `oneOf` with forms that exclude each other by their keys: "`isbn` and `url`".
std::string fitting_keys_in_words(const Violation& violation) {
  std::vector<std::string> words;
  for (const NodeRef branch : violation.fitting) {
    std::vector<std::string> keys;
    for (const NodeRef member : only_required(follow_reference(branch), violation.instance)) {
      keys.push_back(in_backticks(member.key()));
    }
    words.push_back(all_of(keys, most_keys));
  }
  return all_of(words, most_keys);
}

std::string several_message(const Violation& violation) {
  const std::string place = place_in_words(violation.instance);
  if (!keys_of_fitting(violation).empty()) {
    const std::string at = violation.instance.parent() ? " in " + place : "";
    return "only one of " + fitting_keys_in_words(violation) + " is wanted" + at + ", " +
           (violation.fitting.size() == 2 ? "both are there" : "several are there");
  }
  std::vector<std::string> forms;
  for (const NodeRef branch : violation.fitting) {
    const std::string_view title = text_of(branch, "title");
    forms.push_back(title.empty() ? form_in_words(branch) : in_backticks(title));
  }
  if (!forms[0].empty() && !forms[1].empty() && forms[0] != forms[1]) {
    return place + " is both " + forms[0] + " and " + forms[1] + ", wanted only one of them";
  }
  return place + " fits " + std::to_string(violation.fitting.size()) +
         " forms that exclude each other, wanted only one of them";
}

}  // namespace

std::string missing_by_branches(const Violation& violation) {
  const bool only_keys =
      violation.sign == BranchSign::nothing && !violation.causes.empty() &&
      violation.instance.is_object() &&
      std::all_of(violation.causes.begin(), violation.causes.end(), [&](const Violation& cause) {
        return cause.keyword == Keyword::required && cause.instance == violation.instance;
      });
  if (!only_keys || violation.place.size() > most_branches) {
    return {};
  }
  std::vector<std::string> branches;
  for (const NodeRef branch : branches_of(violation)) {
    std::vector<std::string> keys;
    const NodeRef required = branch && branch.is_object() ? branch.find("required") : NodeRef();
    if (required && required.is_array() && required.size() <= most_members) {
      for (const NodeRef key : required.children()) {
        if (!violation.instance.find(key.text())) {
          keys.push_back(in_backticks(key.text()));
        }
      }
    }
    if (keys.empty()) {
      return {};
    }
    branches.push_back(all_of(keys, most_keys));
  }
  return one_of(branches);
}

std::vector<NodeRef> keys_of_fitting(const Violation& violation) {
  std::vector<NodeRef> all;
  for (const NodeRef branch : violation.fitting) {
    const std::vector<NodeRef> members =
        violation.instance.is_object() ? only_required(follow_reference(branch), violation.instance)
                                       : std::vector<NodeRef>();
    if (members.empty()) {
      return {};
    }
    all.insert(all.end(), members.begin(), members.end());
  }
  return all;
}

StrayKey stray_key(const Violation& violation) {
  const NodeRef map = violation.instance;
  if (violation.sign != BranchSign::nothing || !violation.fitting.empty() || !map.is_object() ||
      map.size() > most_members || violation.place.size() > most_branches) {
    return {};
  }
  std::vector<std::string_view> absent;
  std::set<std::string_view> known;
  for (const NodeRef branch : branches_of(violation)) {
    const NodeRef properties = branch && branch.is_object() ? branch.find("properties") : NodeRef();
    if (!properties || !properties.is_object()) {
      continue;
    }
    for (const NodeRef property : properties.children()) {
      if (known.insert(property.key()).second && !map.find(property.key())) {
        absent.push_back(property.key());
      }
    }
  }
  for (const NodeRef member : map.children()) {
    if (!known.contains(member.key())) {
      std::vector<Suggestion> guesses = suggest(member.key(), absent);
      if (!guesses.empty()) {
        return {member, std::move(guesses)};
      }
    }
  }
  return {};
}

std::string branches_message(const Violation& violation) {
  if (!violation.fitting.empty()) {
    return several_message(violation);
  }
  const std::string place = place_in_words(violation.instance);
  const std::string reasons = reasons_of(violation.causes);
  const std::string forms = forms_in_words(branches_of(violation));
  const bool told = !forms.empty() && !(violation.instance.is_object() && forms == "a map");
  if (violation.sign == BranchSign::nothing && told) {
    return place + " is " + described_by_keys(violation.instance) + ", wanted " + forms;
  }
  const std::string sign = sign_in_words(violation);
  const std::string name = name_of_branch(violation);
  if (!sign.empty() && !name.empty() && !reasons.empty()) {
    return place + " is checked as " + name + ", because " + sign + ": " + reasons;
  }
  const std::string message = place + " fits none of the " +
                              std::to_string(violation.place.size()) + " forms that are allowed";
  if (violation.causes.size() == 1 && violation.causes.front().keyword == Keyword::conditional) {
    const std::string because = circumstance_in_words(violation.causes.front());
    return because.empty() ? message : message + " because " + because;
  }
  return reasons.empty() ? message : message + "; of the nearest one, " + reasons;
}

std::string branches_help(const Violation& violation) {
  if (!violation.fitting.empty()) {
    return keys_of_fitting(violation).empty() ? "change it so that only one of these is true"
                                              : "remove one of the keys";
  }
  std::vector<NodeRef> others;
  for (const NodeRef branch : branches_of(violation)) {
    if (branch != follow_reference(violation.branch)) {
      others.push_back(branch);
    }
  }
  const std::string forms = forms_in_words(others);
  if (violation.sign == BranchSign::nothing || forms.empty()) {
    return "write one of the forms that are allowed";
  }
  return "repair this, or write one of the other forms: " + forms;
}

std::string reason_in_words(const Violation& violation) {
  const std::string place = place_in_words(violation.instance);
  if (!violation.missing_key.empty()) {
    return in_backticks(violation.missing_key) + " is missing";
  }
  if (violation.keyword == Keyword::additional_properties ||
      violation.keyword == Keyword::unevaluated_properties) {
    const std::vector<Suggestion> guesses = guess_key(violation);
    return in_backticks(violation.instance.key()) + " is not one of its keys" +
           (guesses.empty() ? "" : ", wanted " + in_backticks(guesses.front().text));
  }
  if (violation.keyword == Keyword::format) {
    return place + " is " + in_backticks(violation.instance.text()) + ", which is no valid " +
           std::string(format_noun(*violation.format));
  }
  if (is_limit_of_number(violation.keyword)) {
    return number_message(violation);
  }
  if (is_limit_of_length(violation.keyword)) {
    return length_message(violation);
  }
  if (violation.keyword == Keyword::any_of || violation.keyword == Keyword::one_of) {
    return branches_message(violation);
  }
  const NodeRef schema = schema_of(violation);
  std::string wanted = wanted_in_words(violation);
  if (violation.keyword == Keyword::pattern || wanted.empty()) {
    wanted = schema ? form_in_words(schema) : "";
  }
  return wanted.empty() ? place + " is not allowed here"
                        : place + " is " + described(violation.instance) + ", wanted " + wanted;
}

}  // namespace matterlint
