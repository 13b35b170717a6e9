// SPDX-License-Identifier: MIT
#include "checks/because_words.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "checks/form_words.h"
#include "checks/schema_place.h"
#include "checks/wording.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

constexpr size_t most_members = 3;  // named as reasons
constexpr size_t most_asked = 16;   // keys of a condition that are looked for
constexpr int deepest = 4;          // schemas inside the condition that are looked into

/// A key that a condition looks at.
struct Asked {
  std::string_view key{};
  NodeRef schema{};  // what is asked of its value; empty when it only has to be there
};

void add_asked(std::vector<Asked>& asked, Asked one) {
  if (asked.size() == most_asked) {
    return;
  }
  for (Asked& known : asked) {
    if (known.key == one.key) {
      known.schema = known.schema ? known.schema : one.schema;
      return;
    }
  }
  asked.push_back(one);
}

void find_asked(NodeRef condition, std::vector<Asked>& asked, int depth) {
  condition = follow_reference(condition);
  if (depth > deepest || !condition || !condition.is_object()) {
    return;
  }
  if (const NodeRef properties = condition.find("properties")) {
    for (const NodeRef property : properties.children()) {
      add_asked(asked, {property.key(), property});
    }
  }
  const NodeRef required = condition.find("required");
  if (required && required.is_array()) {
    for (const NodeRef key : required.children()) {
      add_asked(asked, {key.text(), {}});
    }
  }
  for (const std::string_view keyword : {"allOf", "anyOf", "oneOf"}) {
    if (const NodeRef parts = condition.find(keyword)) {
      for (const NodeRef part : parts.children()) {
        find_asked(part, asked, depth + 1);
      }
    }
  }
  if (const NodeRef ruled_out = condition.find("not")) {
    find_asked(ruled_out, asked, depth + 1);
  }
}

std::string state_of(NodeRef member, const Asked& asked) {
  const std::string key = in_backticks(asked.key);
  if (!member) {
    return key + " is missing";
  }
  if (!asked.schema) {
    return key + " is there";
  }
  return key + " is " + (member.is_number() ? in_backticks(member.text()) : value_in_words(member));
}

/// What the condition found in the map that it was asked of.
std::string members_in_words(NodeRef map, NodeRef condition) {
  std::vector<Asked> asked;
  find_asked(condition, asked, 0);
  std::vector<std::string> words;
  for (const Asked& one : asked) {
    if (words.size() < most_members) {
      words.push_back(state_of(map.find(one.key), one));
    }
  }
  return all_of(words, most_members);
}

/// "a list", "text": what a value is, without its own words.
std::string kind_in_words(NodeRef value) {
  if (value.is_string()) {
    return "text";
  }
  return value.is_number() ? "a number" : described(value);
}

std::string keys_in_words(const std::vector<NodeRef>& members) {
  std::vector<std::string> words;
  for (const NodeRef member : members) {
    words.push_back(in_backticks(member.key()));
  }
  return all_of(words, most_members) + (words.size() == 1 ? " is there" : " are there");
}

}  // namespace

std::string circumstance_in_words(const Violation& violation) {
  const Circumstance& circumstance = violation.circumstance;
  if (!circumstance.value) {
    return {};
  }
  if (!circumstance.condition) {
    return in_backticks(circumstance.value.key()) + " is there";
  }
  if (circumstance.value.is_object()) {
    return members_in_words(circumstance.value, circumstance.condition);
  }
  const bool itself = circumstance.value == violation.instance;
  const NodeRef condition = follow_reference(circumstance.condition);
  // How the value itself is written stands before the writer; the schema's pattern for it explains
  // nothing.
  if (itself && condition && condition.is_object() && condition.find("pattern")) {
    return {};
  }
  const std::string form = form_in_words(circumstance.condition);
  if (form.empty()) {
    return {};
  }
  return (itself ? "it" : place_in_words(circumstance.value)) +
         (circumstance.met ? " is " : " is not ") + form;
}

std::string sign_in_words(const Violation& violation) {
  const std::vector<NodeRef>& signs = violation.signs;
  switch (violation.sign) {
    case BranchSign::nothing:
    case BranchSign::wrong_constant:
    case BranchSign::condition:  // the circumstance of its violations tells it
    case BranchSign::progress:
      return {};
    case BranchSign::type:
      return place_in_words(signs.front()) + " is " + kind_in_words(signs.front());
    case BranchSign::constant:
      return in_backticks(signs.front().key()) + " is " + value_in_words(signs.front());
    case BranchSign::keys:
      return signs.empty() ? "" : keys_in_words(signs);
  }
  return {};
}

}  // namespace matterlint
