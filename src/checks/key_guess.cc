// SPDX-License-Identifier: MIT
#include "checks/key_guess.h"

#include "checks/schema_place.h"

namespace matterlint {
namespace {

/// Members of an object whose keys are compared with those of the schema; one with more is a table
/// of data, and looking through it for each of its keys would take long.
constexpr uint32_t most_members = 1000;

NodeRef known_keys(const Violation& unknown) {
  const NodeRef schema = schema_of(unknown);
  return schema ? schema.find("properties") : NodeRef();
}

}  // namespace

std::vector<std::string_view> absent_keys(const Violation& unknown) {
  std::vector<std::string_view> keys;
  const NodeRef known = known_keys(unknown);
  const NodeRef object = unknown.instance.parent();
  if (known && object && object.size() <= most_members) {
    for (const NodeRef property : known.children()) {
      if (!object.find(property.key())) {
        keys.push_back(property.key());
      }
    }
  }
  return keys;
}

std::string_view key_with_alias(const Violation& unknown) {
  const NodeRef known = known_keys(unknown);
  if (!known) {
    return {};
  }
  for (const NodeRef property : known.children()) {
    NodeRef aliases = property.find("x-aliases");
    if (!aliases) {
      aliases = follow_reference(property).find("x-aliases");
    }
    if (!aliases) {
      continue;
    }
    for (const NodeRef alias : aliases.children()) {
      if (alias.text() == unknown.instance.key()) {
        return property.key();
      }
    }
  }
  return {};
}

std::vector<Suggestion> guess_key(const Violation& unknown) {
  const std::string_view meant = key_with_alias(unknown);
  if (!meant.empty()) {
    if (unknown.instance.parent().find(meant)) {
      return {};
    }
    return {{std::string(meant), Likeness::same_but_case, 0}};
  }
  return suggest(unknown.instance.key(), absent_keys(unknown));
}

}  // namespace matterlint
