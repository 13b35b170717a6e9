// SPDX-License-Identifier: MIT
#include "schema/own_keywords.h"

#include <utility>

namespace matterlint {
namespace {

SubschemaId subschema_at(const Places& places, uint32_t index) {
  return SubschemaId{places.all[index].stands_for};
}

Assertion dynamic_reference(const Places& places, const Place& place, NodeRef value) {
  Assertion assertion{
      .keyword = Keyword::dynamic_reference, .place = value, .count = place.dynamic_name};
  assertion.schemas.push_back(subschema_at(places, place.dynamic_to));
  for (const uint32_t target : places.dynamic_targets(place.dynamic_name)) {
    if (target != place.dynamic_to) {
      assertion.schemas.push_back(subschema_at(places, target));
    }
  }
  return assertion;
}

}  // namespace

void lower_own_keyword(std::string_view name, uint32_t index, const Places& places,
                       const Schema& schema, std::vector<Assertion>& out) {
  const Place& place = places.all[index];
  const NodeRef value = place.node.find(name);
  if (name == place_mark) {
    return;
  }
  if (name == "x-vocabulary") {
    const auto vocabulary = schema.vocabularies.find(value.text());
    if (vocabulary != schema.vocabularies.end()) {
      out.push_back({.keyword = Keyword::x_vocabulary,
                     .place = value,
                     .vocabulary = vocabulary->second.get()});
    }
  } else if (name == "x-order") {
    Assertion assertion{.keyword = Keyword::x_order, .place = value};
    for (const NodeRef key : value.children()) {
      assertion.values.push_back(key);
    }
    out.push_back(std::move(assertion));
  } else if (name == "deprecated" || name == "x-unique") {
    if (value.is_true()) {
      out.push_back({.keyword = name == "x-unique" ? Keyword::x_unique : Keyword::deprecated,
                     .place = value});
    }
  } else if (name == "x-ref") {
    out.push_back({.keyword = Keyword::x_ref, .place = value});
  } else if (name.starts_with("unevaluated")) {
    const bool items = name == "unevaluatedItems";
    out.push_back(
        {.keyword = items ? Keyword::unevaluated_items : Keyword::unevaluated_properties,
         .place = value,
         .schemas = {subschema_at(places, places.at(value)), subschema_at(places, index)}});
  } else {
    out.push_back(dynamic_reference(places, place, value));
  }
}

void lower_dynamic_anchors(const Places& places, Schema& schema) {
  schema.dynamic_names = static_cast<uint32_t>(places.dynamic_names.size());
  std::vector<uint32_t> scope_of(places.resources.size(), no_scope);
  for (size_t i = 0; i < places.resources.size(); ++i) {
    std::vector<DynamicAnchor> anchors;
    for (const NamedPlace& anchor : places.resources[i].dynamic) {
      anchors.push_back({anchor.name, subschema_at(places, anchor.place)});
    }
    if (!anchors.empty()) {
      scope_of[i] = static_cast<uint32_t>(schema.scopes.size());
      schema.scopes.push_back(std::move(anchors));
    }
  }
  for (size_t i = 0; i < places.all.size(); ++i) {
    schema.subschemas[i].scope = scope_of[places.all[i].resource];
  }
}

}  // namespace matterlint
