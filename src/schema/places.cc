// SPDX-License-Identifier: MIT
#include "schema/places.h"

namespace matterlint {
namespace {

void add_children(NodeRef parent, bool in_place, std::vector<ChildSchema>& out) {
  for (const NodeRef child : parent.children()) {
    if (is_schema(child)) {
      out.push_back({child, in_place});
    }
  }
}

void add_value(NodeRef value, const KeywordInfo& keyword, std::vector<ChildSchema>& out) {
  switch (keyword.value) {
    case KeywordValue::schema:
    case KeywordValue::schema_or_boolean:
    case KeywordValue::schema_or_list:
      if (is_schema(value)) {
        out.push_back({value, keyword.in_place});
      } else if (value.is_array() && keyword.value == KeywordValue::schema_or_list) {
        add_children(value, keyword.in_place, out);
      }
      return;
    case KeywordValue::schema_list:
      if (value.is_array()) {
        add_children(value, keyword.in_place, out);
      }
      return;
    case KeywordValue::schema_map:
    case KeywordValue::pattern_map:
    case KeywordValue::dependencies:
      if (value.is_object()) {
        add_children(value, keyword.in_place, out);
      }
      return;
    case KeywordValue::anything:
    case KeywordValue::string:
    case KeywordValue::anchor:
    case KeywordValue::address:
    case KeywordValue::boolean:
    case KeywordValue::number:
    case KeywordValue::positive_number:
    case KeywordValue::count:
    case KeywordValue::string_list:
    case KeywordValue::type_names:
    case KeywordValue::list:
    case KeywordValue::pattern:
    case KeywordValue::vocabulary_map:
    case KeywordValue::string_list_map:
    case KeywordValue::boolean_or_number:
      return;
  }
}

}  // namespace

bool is_schema(NodeRef node) {
  return node.is_object() || node.kind() == Kind::boolean;
}

bool ref_hides_siblings(NodeRef schema, Draft draft) {
  return draft <= Draft::draft7 && schema.find("$ref");
}

std::vector<ChildSchema> child_schemas(NodeRef schema, const Dialect& dialect) {
  std::vector<ChildSchema> children;
  if (!schema.is_object()) {
    return children;
  }
  const bool hidden = ref_hides_siblings(schema, dialect.draft);
  for (const NodeRef member : schema.children()) {
    const KeywordInfo* keyword = find_keyword(member.key());
    // What `definitions` holds can be referred to even beside a `$ref`.
    if (keyword != nullptr && is_in_force(*keyword, dialect) && !(hidden && keyword->assertion)) {
      add_value(member, *keyword, children);
    }
  }
  return children;
}

std::vector<uint32_t> Places::dynamic_targets(uint32_t name) const {
  std::vector<uint32_t> targets;
  for (const Resource& resource : resources) {
    for (const NamedPlace& anchor : resource.dynamic) {
      if (anchor.name == name) {
        targets.push_back(anchor.place);
      }
    }
  }
  return targets;
}

void settle_references(Places& places) {
  std::vector<uint32_t> chain;
  for (uint32_t i = 0; i < places.all.size(); ++i) {
    uint32_t at = i;
    while (places.all[at].stands_for == no_place && places.all[at].refers_to != no_place &&
           ref_hides_siblings(places.all[at].node, places.dialect(places.all[at]).draft)) {
      chain.push_back(at);
      at = places.all[at].refers_to;
    }
    if (places.all[at].stands_for == no_place) {
      places.all[at].stands_for = at;
    }
    for (const uint32_t link : chain) {
      places.all[link].stands_for = places.all[at].stands_for;
    }
    chain.clear();
  }
}

}  // namespace matterlint
