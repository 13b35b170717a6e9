// SPDX-License-Identifier: MIT
#include "checks/key_guess.h"

#include <set>

#include "checks/glued_key.h"
#include "checks/schema_place.h"

namespace matterlint {
namespace {

/// Members of an object whose keys are compared with those of the schema; one with more is a table
/// of data, and looking through it for each of its keys would take long.
constexpr uint32_t most_members = 1000;

/// The schemas of the keys that the object may have, in schema order.
std::vector<NodeRef> known_keys(const Violation& unknown) {
  std::vector<NodeRef> maps;
  if (unknown.known) {
    maps = *unknown.known;
  } else if (const NodeRef schema = schema_of(unknown)) {
    maps.push_back(schema.find("properties"));
  }
  std::vector<NodeRef> keys;
  for (const NodeRef map : maps) {
    if (map && map.is_object()) {
      for (const NodeRef property : map.children()) {
        keys.push_back(property);
      }
    }
  }
  return keys;
}

}  // namespace

std::vector<std::string_view> absent_keys(const Violation& unknown) {
  std::vector<std::string_view> keys;
  const NodeRef object = unknown.instance.parent();
  if (!object || object.size() > most_members) {
    return keys;
  }
  std::set<std::string_view> seen;
  for (const NodeRef property : known_keys(unknown)) {
    if (seen.insert(property.key()).second && !object.find(property.key())) {
      keys.push_back(property.key());
    }
  }
  return keys;
}

NodeRef schema_of_key(const Violation& unknown, std::string_view key) {
  for (const NodeRef property : known_keys(unknown)) {
    if (property.key() == key) {
      return follow_reference(property);
    }
  }
  return {};
}

std::vector<std::string_view> key_patterns(const Violation& unknown) {
  std::vector<std::string_view> patterns;
  const NodeRef schema = schema_of(unknown);
  const NodeRef map = schema ? schema.find("patternProperties") : NodeRef();
  if (map && map.is_object()) {
    for (const NodeRef pattern : map.children()) {
      patterns.push_back(pattern.key());
    }
  }
  return patterns;
}

std::string_view key_with_alias(const Violation& unknown) {
  for (const NodeRef property : known_keys(unknown)) {
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

std::string_view key_with_value(const Violation& unknown) {
  if (unknown.instance.key().find(':') != std::string_view::npos) {
    for (const NodeRef property : known_keys(unknown)) {
      if (glued_colon(unknown.instance, property.key())) {
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
  if (const std::string_view key = key_with_value(unknown); !key.empty()) {
    if (unknown.instance.parent().find(key)) {
      return {};
    }
    return {{std::string(key), Likeness::same_but_case, 0}};
  }
  return suggest(unknown.instance.key(), absent_keys(unknown));
}

}  // namespace matterlint
