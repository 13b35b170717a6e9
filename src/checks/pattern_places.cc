// SPDX-License-Identifier: MIT
#include "checks/pattern_places.h"

#include <algorithm>

#include "checks/schema_place.h"

namespace matterlint {
namespace {

constexpr std::string_view item_token = "*";

std::vector<std::string_view> tokens_of(std::string_view pattern) {
  std::vector<std::string_view> tokens;
  while (!pattern.empty()) {
    const size_t end = std::min(pattern.find('/', 1), pattern.size());
    tokens.push_back(pattern.substr(1, end - 1));
    pattern.remove_prefix(end);
  }
  return tokens;
}

/// The subschemas that apply to the same value as one of those in `schemas`, these included.
class SameValue {
 public:
  std::vector<NodeRef> all{};

  void add(NodeRef schema) {
    if (!schema || !schema.is_object()) {
      return;
    }
    if (std::find(all.begin(), all.end(), schema) != all.end()) {
      return;
    }
    all.push_back(schema);
    add(follow_reference(schema));
    for (const std::string_view keyword : {"allOf", "anyOf", "oneOf"}) {
      if (const NodeRef list = schema.find(keyword); list && list.is_array()) {
        for (const NodeRef branch : list.children()) {
          add(branch);
        }
      }
    }
    for (const std::string_view keyword : {"if", "then", "else", "not"}) {
      add(schema.find(keyword));
    }
    if (const NodeRef map = schema.find("dependentSchemas"); map && map.is_object()) {
      for (const NodeRef branch : map.children()) {
        add(branch);
      }
    }
  }

  /// Those of a part of the value.
  SameValue step(std::string_view token) const {
    SameValue next;
    for (const NodeRef schema : all) {
      if (token == item_token) {
        for (const std::string_view keyword :
             {"items", "prefixItems", "additionalItems", "contains"}) {
          next.add_or_each(schema.find(keyword));
        }
      } else if (const NodeRef map = schema.find("properties"); map && map.is_object()) {
        next.add(map.find(key_of_token(token)));
      }
    }
    return next;
  }

 private:
  void add_or_each(NodeRef schema) {
    if (schema && schema.is_array()) {
      for (const NodeRef one : schema.children()) {
        add(one);
      }
    } else {
      add(schema);
    }
  }
};

}  // namespace

std::string key_of_token(std::string_view token) {
  std::string key;
  for (size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size()) {
      ++i;
      key += token[i] == '0' ? '~' : token[i] == '1' ? '/' : '*';
    } else {
      key += token[i];
    }
  }
  return key;
}

std::vector<NodeRef> nodes_at(const Document& document, std::string_view pattern) {
  std::vector<NodeRef> nodes;
  if (!document.readable()) {
    return nodes;
  }
  nodes.push_back(document.root());
  for (const std::string_view token : tokens_of(pattern)) {
    std::vector<NodeRef> next;
    const std::string key = key_of_token(token);
    for (const NodeRef node : nodes) {
      if (token == item_token) {
        if (node.is_array()) {
          for (const NodeRef item : node.children()) {
            next.push_back(item);
          }
        }
      } else if (const NodeRef member = node.find(key)) {
        next.push_back(member);
      }
    }
    nodes = std::move(next);
  }
  return nodes;
}

std::string dotted(std::string_view pattern) {
  std::string keys;
  for (const std::string_view token : tokens_of(pattern)) {
    if (token != item_token) {
      keys += (keys.empty() ? "" : ".") + key_of_token(token);
    }
  }
  return keys;
}

std::vector<NodeRef> schemas_at(const Schema* schema, std::string_view pattern) {
  if (schema == nullptr || schema->documents.empty()) {
    return {};
  }
  SameValue at;
  at.add(schema->documents.front()->root());
  for (const std::string_view token : tokens_of(pattern)) {
    at = at.step(token);
  }
  return at.all;
}

bool have_keyword(const std::vector<NodeRef>& schemas,
                  std::initializer_list<std::string_view> keywords) {
  return std::any_of(schemas.begin(), schemas.end(), [&](NodeRef schema) {
    return std::any_of(keywords.begin(), keywords.end(), [&](std::string_view keyword) {
      return static_cast<bool>(schema.find(keyword));
    });
  });
}

}  // namespace matterlint
