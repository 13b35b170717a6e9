// SPDX-License-Identifier: MIT
#include "schema/shown.h"

#include <charconv>
#include <utility>

namespace matterlint {
namespace {

std::string number_of(NodeRef node) {
  return std::to_string(static_cast<uint32_t>(node.id()));
}

Shown show_integer(int64_t integer, NodeRef node) {
  return {.kind = Shown::Kind::integer, .integer = integer, .node = node};
}

Shown show_boolean(NodeRef node) {
  return {.kind = Shown::Kind::boolean, .integer = node.is_true() ? 1 : 0, .node = node};
}

Shown show_text(std::string text, NodeRef node) {
  return {.kind = Shown::Kind::text, .text = std::move(text), .node = node};
}

class Presenter {
 public:
  Presenter(const Places& places, const Place& place) : places_(places), place_(place) {}

  Shown run() {
    for (const NodeRef member : place_.node.children()) {
      const KeywordInfo* keyword = find_keyword(member.key());
      if (keyword != nullptr && is_in_force(*keyword, places_.dialect(place_))) {
        show(*keyword, member);
      }
    }
    return std::move(shown_);
  }

 private:
  void show(const KeywordInfo& keyword, NodeRef value) {
    const std::string_view name = keyword.name;
    if (name == "$ref") {
      member("allOf", Shown::Kind::list).push_back(mark(places_.all[place_.refers_to].stands_for));
    } else if (name == "$dynamicRef" || name == "$recursiveRef") {
      show_dynamic(name, value);
    } else if (name == "dependentRequired" || name == "dependentSchemas") {
      append("dependencies", show_value(keyword, value));
    } else if (name == "prefixItems") {
      append("items", show_value(keyword, value));
    } else if (name == "items" && place_.node.find("prefixItems")) {
      append("additionalItems", show_value(keyword, value));
    } else if (keyword.assertion || name == "deprecated" || name == "x-order" ||
               name == "x-unique" || name == "x-ref") {
      append(name, show_value(keyword, value));
    }
  }

  /// A dynamic reference that leads where a `$ref` would is shown as one.
  void show_dynamic(std::string_view name, NodeRef value) {
    if (place_.dynamic_name == no_name) {
      member("allOf", Shown::Kind::list).push_back(mark(places_.all[place_.dynamic_to].stands_for));
    } else {
      append(name, show_integer(1, value));
    }
  }

  /// The members of the map or list `name`, which is added when it is not there yet.
  std::vector<Shown>& member(std::string_view name, Shown::Kind kind) {
    for (Shown& known : shown_.members) {
      if (known.name == name) {
        return known.members;
      }
    }
    shown_.members.push_back({.kind = kind, .name = std::string(name)});
    return shown_.members.back().members;
  }

  /// Adds a member, or its members to those of the one that is there: several keywords of the file
  /// may be one for valijson.
  void append(std::string_view name, Shown value) {
    if (value.kind != Shown::Kind::map && value.kind != Shown::Kind::list) {
      value.name = name;
      shown_.members.push_back(std::move(value));
      return;
    }
    std::vector<Shown>& members = member(name, value.kind);
    for (Shown& added : value.members) {
      members.push_back(std::move(added));
    }
  }

  Shown mark(uint32_t place) const {
    Shown shown;
    shown.members.push_back(
        {.kind = Shown::Kind::integer, .integer = place, .name = std::string(place_mark)});
    return shown;
  }

  Shown mark(NodeRef schema) const { return mark(places_.all[places_.at(schema)].stands_for); }

  Shown show_value(const KeywordInfo& keyword, NodeRef value) const {
    switch (keyword.value) {
      case KeywordValue::schema:
      case KeywordValue::schema_or_boolean:
        return mark(value);
      case KeywordValue::schema_or_list:
        return value.is_array() ? show_children(value) : mark(value);
      case KeywordValue::schema_list:
      case KeywordValue::schema_map:
      case KeywordValue::pattern_map:
      case KeywordValue::dependencies:
      case KeywordValue::string_list_map:
      case KeywordValue::string_list:
        return show_children(value);
      case KeywordValue::list:
        return show_values(value);
      case KeywordValue::type_names:
        return value.is_array() ? show_types(value) : show_text(std::string(value.text()), value);
      case KeywordValue::boolean:
        return show_boolean(value);
      case KeywordValue::boolean_or_number:
        return value.is_number() ? show_integer(1, value) : show_boolean(value);
      case KeywordValue::anything:
      case KeywordValue::number:
      case KeywordValue::positive_number:
      case KeywordValue::count:
      case KeywordValue::vocabulary_map:
        return show_integer(1, value);
      case KeywordValue::string:
      case KeywordValue::anchor:
      case KeywordValue::address:
      case KeywordValue::pattern:
        return show_text(number_of(value), value);
    }
    return {};
  }

  static Shown show_types(NodeRef list) {
    Shown shown{.kind = Shown::Kind::list, .node = list};
    for (const NodeRef item : list.children()) {
      shown.members.push_back(show_text(std::string(item.text()), item));
    }
    return shown;
  }

  /// Only where the values stand: they may be anything, and keep their exact form in the file.
  static Shown show_values(NodeRef list) {
    Shown shown{.kind = Shown::Kind::list, .node = list};
    for (const NodeRef item : list.children()) {
      shown.members.push_back(show_integer(1, item));
    }
    return shown;
  }

  /// The children as marks where they are schemas, as lists of keys where they are lists of a
  /// dependency, else as their own numbers.
  Shown show_children(NodeRef parent) const {
    Shown shown{.kind = parent.is_array() ? Shown::Kind::list : Shown::Kind::map, .node = parent};
    for (const NodeRef child : parent.children()) {
      Shown value;
      if (places_.at(child) != no_place) {
        value = mark(child);
      } else if (child.is_array() && parent.is_object()) {
        value = show_children(child);
      } else {
        value = show_text(number_of(child), child);
      }
      value.name = parent.is_object() ? number_of(child) : "";
      shown.members.push_back(std::move(value));
    }
    return shown;
  }

  const Places& places_;
  const Place& place_;
  Shown shown_{};
};

}  // namespace

Shown show_schema(const Places& places, const Place& place) {
  return Presenter(places, place).run();
}

NodeRef shown_node(const Document& document, std::string_view name) {
  uint32_t number = 0;
  std::from_chars(name.data(), name.data() + name.size(), number);
  return {&document, NodeId{number}};
}

}  // namespace matterlint
