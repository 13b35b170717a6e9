// SPDX-License-Identifier: MIT
#include "schema/places.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "schema/uri.h"

namespace matterlint {
namespace {

bool is_schema(NodeRef node) {
  return node.is_object() || node.kind() == Kind::boolean;
}

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
    case KeywordValue::boolean:
    case KeywordValue::number:
    case KeywordValue::positive_number:
    case KeywordValue::count:
    case KeywordValue::string_list:
    case KeywordValue::type_names:
    case KeywordValue::list:
    case KeywordValue::pattern:
    case KeywordValue::map:
    case KeywordValue::string_list_map:
    case KeywordValue::boolean_or_number:
      return;
  }
}

class Finder {
 public:
  Finder(const Document& document, Draft draft, std::vector<DefinitionProblem>& problems)
      : problems_(problems) {
    places_.draft = draft;
    places_.by_node.assign(document.nodes.size(), no_place);
    places_.resources.emplace_back();
    places_.ids.emplace("", 0);
    add(document.root(), 0);
  }

  Places run() {
    discover(0);
    // A reference may lead to a schema at a place that no keyword knows; what stands below it is
    // then found too, with the references there.
    for (uint32_t i = 0; i < places_.all.size(); ++i) {
      const size_t known = places_.all.size();
      places_.all[i].refers_to = follow(i);
      discover(known);
    }
    return std::move(places_);
  }

 private:
  uint32_t add(NodeRef node, uint32_t resource) {
    uint32_t& index = places_.by_node[static_cast<uint32_t>(node.id())];
    if (index == no_place) {
      index = static_cast<uint32_t>(places_.all.size());
      places_.all.push_back({node, resource, no_place});
    }
    return index;
  }

  void discover(size_t from) {
    for (size_t i = from; i < places_.all.size(); ++i) {
      const NodeRef node = places_.all[i].node;
      if (!ref_hides_siblings(node, places_.draft)) {
        read_names(static_cast<uint32_t>(i));
      }
      for (const ChildSchema& child : child_schemas(node, places_.draft)) {
        add(child.node, places_.all[i].resource);
      }
    }
  }

  void read_names(uint32_t index) {
    Place& place = places_.all[index];
    const NodeRef id = place.node.find(places_.draft == Draft::draft4 ? "id" : "$id");
    if (id && id.kind() == Kind::string) {
      const SplitUri split = split_fragment(id.text());
      if (!split.address.empty()) {
        places_.resources.push_back(resolve_uri(places_.resources[place.resource], split.address));
        place.resource = static_cast<uint32_t>(places_.resources.size() - 1);
        name(places_.resources.back(), index, id);
      }
      if (!split.fragment.empty()) {
        name(places_.resources[place.resource] + "#" + std::string(split.fragment), index, id);
      }
    }
    const NodeRef anchor = place.node.find("$anchor");
    if (anchor && anchor.kind() == Kind::string && places_.draft >= Draft::draft2019_09) {
      name(places_.resources[place.resource] + "#" + std::string(anchor.text()), index, anchor);
    }
  }

  void name(const std::string& uri, uint32_t index, NodeRef at) {
    if (!places_.ids.emplace(uri, index).second) {
      problems_.push_back({at, false, "another schema of this file has the same name",
                           "give each schema its own name"});
    }
  }

  uint32_t follow(uint32_t index) {
    const Place place = places_.all[index];
    const NodeRef ref = place.node.find("$ref");
    if (!ref || ref.kind() != Kind::string) {
      return no_place;
    }
    const SplitUri split = split_fragment(ref.text());
    const std::string address = resolve_uri(places_.resources[place.resource], split.address);
    const auto resource = places_.ids.find(address);
    if (resource == places_.ids.end()) {
      report_outside(ref);
      return no_place;
    }
    const std::string fragment = percent_decoded(split.fragment);
    if (!fragment.empty() && !fragment.starts_with('/')) {
      const auto anchor = places_.ids.find(address + "#" + fragment);
      if (anchor == places_.ids.end()) {
        report(ref, "no schema of this file is named `" + fragment + "`",
               "give the schema that is meant the `$anchor` of that name");
        return no_place;
      }
      return anchor->second;
    }
    const NodeRef target = point(places_.all[resource->second].node, fragment);
    if (!target || !is_schema(target)) {
      report(ref, "`" + std::string(ref.text()) + "` leads nowhere",
             target ? "a reference must lead to a schema: a map, or `true` or `false`"
                    : "check the path: each `/` goes one key or list index down");
      return no_place;
    }
    return add(target, resource_around(target));
  }

  void report(NodeRef at, std::string message, std::string help) {
    problems_.push_back({at, false, std::move(message), std::move(help)});
  }

  void report_outside(NodeRef ref) {
    const std::string text(ref.text());
    if (text.starts_with("http:") || text.starts_with("https:")) {
      report(ref, "nothing is fetched from a network: `" + text + "`",
             "copy that schema into `$defs` of this file and refer to it by `#/$defs/…`");
    } else {
      report(ref, "only references inside this file are followed: `" + text + "`",
             "write `#/` and the path of the schema in this file");
    }
  }

  /// The node that a JSON Pointer (RFC 6901) leads to, or an empty one.
  NodeRef point(NodeRef from, std::string_view pointer) {
    while (from && !pointer.empty()) {
      pointer.remove_prefix(1);
      const size_t end = std::min(pointer.find('/'), pointer.size());
      from = step(from, pointer.substr(0, end));
      pointer.remove_prefix(end);
    }
    return from;
  }

  NodeRef step(NodeRef from, std::string_view token) {
    if (from.is_array()) {
      uint32_t index = 0;
      const auto parsed = std::from_chars(token.data(), token.data() + token.size(), index);
      if (parsed.ec != std::errc{} || parsed.ptr != token.data() + token.size() ||
          (token.size() > 1 && token[0] == '0')) {
        return {};
      }
      for (const NodeRef item : from.children()) {
        if (index-- == 0) {
          return item;
        }
      }
      return {};
    }
    std::string key;
    for (size_t i = 0; i < token.size(); ++i) {
      const bool escaped = token[i] == '~' && i + 1 < token.size();
      key += escaped ? (token[++i] == '1' ? '/' : '~') : token[i];
    }
    return from.size() < worth_an_index ? from.find(key) : find_indexed(from, key);
  }

  /// Thousands of references into one big `definitions` must not walk over it each time.
  NodeRef find_indexed(NodeRef object, std::string_view key) {
    std::unordered_map<std::string_view, NodeRef>& members = indexes_[object.id()];
    if (members.empty()) {
      for (const NodeRef member : object.children()) {
        members.emplace(member.key(), member);
      }
    }
    const auto found = members.find(key);
    return found == members.end() ? NodeRef() : found->second;
  }

  uint32_t resource_around(NodeRef node) const {
    while (places_.at(node) == no_place && node.parent()) {
      node = node.parent();
    }
    return places_.all[places_.at(node)].resource;
  }

  static constexpr uint32_t worth_an_index = 64;  // members

  Places places_;
  std::vector<DefinitionProblem>& problems_;
  std::unordered_map<NodeId, std::unordered_map<std::string_view, NodeRef>> indexes_{};
};

}  // namespace

bool is_in_draft(const KeywordInfo& keyword, Draft draft) {
  return !keyword.assertion || (keyword.since <= draft && draft <= keyword.until);
}

bool ref_hides_siblings(NodeRef schema, Draft draft) {
  return draft <= Draft::draft7 && schema.find("$ref");
}

std::vector<ChildSchema> child_schemas(NodeRef schema, Draft draft) {
  std::vector<ChildSchema> children;
  if (!schema.is_object()) {
    return children;
  }
  const bool hidden = ref_hides_siblings(schema, draft);
  for (const NodeRef member : schema.children()) {
    const KeywordInfo* keyword = find_keyword(member.key());
    // What `definitions` holds can be referred to even beside a `$ref`.
    if (keyword != nullptr && is_in_draft(*keyword, draft) && !(hidden && keyword->assertion)) {
      add_value(member, *keyword, children);
    }
  }
  return children;
}

Places find_places(const Document& document, Draft draft,
                   std::vector<DefinitionProblem>& problems) {
  return Finder(document, draft, problems).run();
}

void settle_references(Places& places) {
  std::vector<uint32_t> chain;
  for (uint32_t i = 0; i < places.all.size(); ++i) {
    uint32_t at = i;
    while (places.all[at].stands_for == no_place && places.all[at].refers_to != no_place &&
           ref_hides_siblings(places.all[at].node, places.draft)) {
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
