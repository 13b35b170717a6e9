// SPDX-License-Identifier: MIT
#include "checks/schema_place.h"

#include <algorithm>
#include <charconv>

namespace matterlint {
namespace {

constexpr int most_references = 16;  // a circle of references is refused when the schema is loaded

/// RFC 6901, section 4: `~1` is `/`, `~0` is `~`.
std::string unescaped_token(std::string_view token) {
  std::string key;
  for (size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size()) {
      ++i;
      key += token[i] == '1' ? '/' : '~';
    } else {
      key += token[i];
    }
  }
  return key;
}

NodeRef child(NodeRef parent, std::string_view token) {
  if (parent.is_object()) {
    return parent.find(unescaped_token(token));
  }
  size_t index = 0;
  const auto read = std::from_chars(token.data(), token.data() + token.size(), index);
  if (!parent.is_array() || read.ptr != token.data() + token.size()) {
    return {};
  }
  for (const NodeRef item : parent.children()) {
    if (index-- == 0) {
      return item;
    }
  }
  return {};
}

NodeRef node_at(const Document& document, std::string_view pointer) {
  NodeRef node = document.root();
  while (node && !pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    node = child(node, token);
    pointer.remove_prefix(token.size());
  }
  return node;
}

NodeRef reference_target(NodeRef schema) {
  const NodeRef reference = schema.find("$ref");
  if (!reference || !reference.is_string() || !reference.text().starts_with('#')) {
    return {};
  }
  const std::string_view pointer = reference.text().substr(1);
  // An anchor or an encoded pointer: rare, and the words it leads to are only a help.
  if (pointer.find('%') != std::string_view::npos ||
      (!pointer.empty() && !pointer.starts_with('/'))) {
    return {};
  }
  return node_at(schema.document(), pointer);
}

/// The schema that a branch has for the values of a key, its references followed.
NodeRef property_of(NodeRef branch, std::string_view key) {
  const NodeRef properties = branch.is_object() ? branch.find("properties") : NodeRef();
  const NodeRef property = properties && properties.is_object() ? properties.find(key) : NodeRef();
  return property ? follow_reference(property) : NodeRef();
}

/// The schema of a node by its keys from the root, as far as `properties`, `items` and `$ref` lead:
/// its description is about this very key, that of a shared definition is not.
NodeRef schema_along(NodeRef root, NodeRef instance) {
  const NodeRef parent = instance.parent();
  if (!parent) {
    return root;
  }
  const NodeRef above = follow_reference(schema_along(root, parent));
  if (!above) {
    return {};
  }
  if (parent.is_array()) {
    const NodeRef items = above.find("items");
    return items && items.is_object() ? items : NodeRef();
  }
  const NodeRef properties = above.find("properties");
  return properties ? properties.find(instance.key()) : NodeRef();
}

/// The schema of the same value around one that is a branch of it; empty for others.
NodeRef enclosing_schema(NodeRef schema) {
  const NodeRef parent = schema.parent();
  if (!parent) {
    return {};
  }
  if (schema.key() == "then" || schema.key() == "else") {
    return parent;
  }
  const bool branch = parent.is_array() && (parent.key() == "allOf" || parent.key() == "anyOf" ||
                                            parent.key() == "oneOf");
  return branch ? parent.parent() : NodeRef();
}

}  // namespace

NodeRef follow_reference(NodeRef schema) {
  for (int i = 0; i < most_references && schema; ++i) {
    const NodeRef target = reference_target(schema);
    if (!target) {
      break;
    }
    schema = target;
  }
  return schema;
}

NodeRef schema_of(const Violation& violation) {
  NodeRef schema = violation.place;
  if (!schema) {
    return {};
  }
  if (violation.keyword == Keyword::false_schema) {
    schema = schema.parent();
    return schema && schema.is_object() && schema.find("properties") ? schema : NodeRef();
  }
  const bool deep =
      violation.keyword == Keyword::required || violation.keyword == Keyword::dependencies;
  if (deep) {
    // `place` is an item inside the keyword's value, at most two levels down.
    while (schema && !schema.key().starts_with("depend") && schema.key() != "required") {
      schema = schema.parent();
    }
  }
  return schema ? schema.parent() : schema;
}

std::vector<NodeRef> alternatives_of(const Violation& violation) {
  const NodeRef own = schema_of(violation);
  if (!own) {
    return {};
  }
  const NodeRef list = violation.branch ? violation.branch.parent() : NodeRef();
  const NodeRef branch = list ? follow_reference(violation.branch) : NodeRef();
  const bool of_member = violation.sign == BranchSign::wrong_constant;
  if (!list || !list.is_array() ||
      (of_member ? property_of(branch, violation.instance.key()) : branch) != own) {
    return {own};
  }
  std::vector<NodeRef> schemas;
  for (const NodeRef each : list.children()) {
    const NodeRef schema = follow_reference(each);
    const NodeRef alternative = of_member ? property_of(schema, violation.instance.key()) : schema;
    if (alternative) {
      schemas.push_back(alternative);
    }
  }
  return schemas;
}

NodeRef property_schema(const Violation& violation, std::string_view key) {
  const NodeRef schema = schema_of(violation);
  const NodeRef properties = schema ? schema.find("properties") : NodeRef();
  return properties ? properties.find(key) : NodeRef();
}

std::string_view text_of(NodeRef schema, std::string_view keyword) {
  for (int i = 0; i < most_references && schema; ++i) {
    const NodeRef value = schema.find(keyword);
    if (value && value.is_string()) {
      return value.text();
    }
    schema = reference_target(schema);
  }
  return {};
}

NodeRef governing_schema(const Violation& violation) {
  const NodeRef schema = schema_along(violation.place.document().root(), violation.instance);
  return schema ? schema : schema_of(violation);
}

NodeRef schema_at(const Schema& schema, NodeRef instance) {
  const NodeRef found = schema_along(schema.documents.front()->root(), instance);
  return found ? follow_reference(found) : NodeRef();
}

std::string_view description_of(NodeRef instance, const Violation& violation) {
  const NodeRef schema = schema_along(violation.place.document().root(), instance);
  const std::string_view description = text_of(schema, "description");
  return description.empty() ? text_of(schema_of(violation), "description") : description;
}

std::string_view keyword_in_schema(const Violation& violation) {
  NodeRef place = violation.place;
  if (violation.keyword == Keyword::dependencies) {
    while (place.parent() && !place.key().starts_with("depend")) {
      place = place.parent();
    }
  }
  return find_keyword(place.key()) != nullptr ? place.key() : keyword_name(violation.keyword);
}

std::string_view error_message(const Violation& violation) {
  for (NodeRef schema = schema_of(violation); schema; schema = enclosing_schema(schema)) {
    NodeRef message = schema.find("errorMessage");
    if (message && message.is_object()) {
      message = message.find(keyword_in_schema(violation));
    }
    if (message && message.is_object() && !violation.missing_key.empty()) {
      message = message.find(violation.missing_key);
    }
    if (message && message.is_string()) {
      return message.text();
    }
  }
  return {};
}

std::string_view limit_of(const Violation& violation) {
  if (violation.place.kind() != Kind::boolean) {
    return violation.place.text();
  }
  const NodeRef schema = violation.place.parent();
  const NodeRef limit =
      schema.find(violation.keyword == Keyword::exclusive_minimum ? "minimum" : "maximum");
  return limit ? limit.text() : std::string_view();
}

}  // namespace matterlint
