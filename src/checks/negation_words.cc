// SPDX-License-Identifier: MIT
#include "checks/negation_words.h"

#include "checks/form_words.h"
#include "checks/schema_place.h"
#include "checks/wording.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

constexpr uint32_t most_keys = 20;  // that can be told; more are another sort of condition

/// The members that a schema which speaks of nothing but `required` asks for; empty when one of
/// them is not there, or for another schema.
std::vector<NodeRef> members_required(NodeRef schema, NodeRef map) {
  std::vector<NodeRef> members;
  const NodeRef required = schema.is_object() ? schema.find("required") : NodeRef();
  const uint32_t keywords = schema.is_object() && schema.find("type") ? 2 : 1;
  if (!required || !required.is_array() || required.size() > most_keys ||
      schema.size() != keywords) {
    return {};
  }
  for (const NodeRef key : required.children()) {
    const NodeRef member = map.find(key.text());
    if (!member) {
      return {};
    }
    members.push_back(member);
  }
  return members;
}

}  // namespace

std::vector<NodeRef> keys_ruled_out(const Violation& violation) {
  const NodeRef schema = follow_reference(violation.place);
  if (!violation.instance.is_object() || !schema || !schema.is_object()) {
    return {};
  }
  std::vector<NodeRef> members = members_required(schema, violation.instance);
  const NodeRef branches = schema.size() == 1 ? schema.find("anyOf") : NodeRef();
  if (!branches) {
    return members;
  }
  for (const NodeRef branch : branches.children()) {
    members = members_required(follow_reference(branch), violation.instance);
    if (!members.empty()) {
      break;
    }
  }
  return members;
}

std::string negation_message(const Violation& violation) {
  const NodeRef value = violation.instance;
  const std::vector<NodeRef> members = keys_ruled_out(violation);
  const std::string at = value.parent() ? " in " + place_in_words(value) : " here";
  if (members.size() == 1) {
    return in_backticks(members.front().key()) + " is not allowed" + at;
  }
  if (!members.empty()) {
    std::vector<std::string> keys;
    for (const NodeRef member : members) {
      keys.push_back(in_backticks(member.key()));
    }
    return all_of(keys) + " are not allowed together" + at;
  }
  const NodeRef schema = follow_reference(violation.place);
  const std::string place = place_in_words(value);
  if (schema.is_object() && (schema.find("const") || schema.find("enum"))) {
    return place + " is " + described(value) + ", which is not allowed here";
  }
  const std::string form = form_in_words(schema);
  if (form.empty() || form == "a map") {
    return place + " is " + described(value) + ", which the schema rules out";
  }
  return place + " is " + (value.is_object() ? form : described(value)) + ", wanted anything but " +
         (value.is_object() ? "that" : form);
}

std::string negation_help(const Violation& violation) {
  const size_t keys = keys_ruled_out(violation).size();
  return keys == 0   ? "write another value"
         : keys == 1 ? "remove the key"
                     : "remove one of the keys";
}

}  // namespace matterlint
