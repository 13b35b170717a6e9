// SPDX-License-Identifier: MIT
#include "learn/schema_text.h"

#include <algorithm>
#include <vector>

#include "output/json_writer.h"

namespace matterlint {
namespace {

constexpr size_t words_on_a_line = 5;

class SchemaWriter {
 public:
  explicit SchemaWriter(std::string& out) : json_(out) {}

  void root(const ProposedSchema& schema, std::string_view title, std::string_view description) {
    json_.begin_object(JsonShape::lines);
    json_.member("$schema", "https://json-schema.org/draft/2020-12/schema");
    json_.member("title", title);
    json_.member("description", description);
    keywords(schema);
    json_.end_object();
  }

 private:
  /// What is short stands on one line.
  static bool is_flat(const ProposedSchema& schema) {
    return schema.members.empty() && schema.items == nullptr &&
           (!schema.values || schema.values->terms.size() <= words_on_a_line);
  }

  void subschema(const ProposedSchema& schema) {
    json_.begin_object(is_flat(schema) ? JsonShape::one_line : JsonShape::lines);
    if (!schema.seen.empty()) {
      json_.member("description", schema.seen);
    }
    keywords(schema);
    json_.end_object();
  }

  void keywords(const ProposedSchema& schema) {
    types("type", schema.types);
    texts(schema);
    if (schema.range) {
      json_.key("minimum");
      json_.literal(std::to_string(schema.range->least));
      json_.key("maximum");
      json_.literal(std::to_string(schema.range->most));
    }
    list(schema);
    map(schema);
  }

  void types(std::string_view key, const std::vector<std::string_view>& names) {
    if (names.empty()) {
      return;
    }
    json_.key(key);
    if (names.size() == 1) {
      json_.string(names.front());
      return;
    }
    json_.begin_array(JsonShape::one_line);
    for (const std::string_view name : names) {
      json_.string(name);
    }
    json_.end_array();
  }

  void texts(const ProposedSchema& schema) {
    if (schema.formats.size() == 1) {
      json_.member("format", schema.formats.front());
    } else if (!schema.formats.empty()) {
      json_.key("anyOf");
      json_.begin_array(JsonShape::one_line);
      for (const std::string_view format : schema.formats) {
        json_.begin_object(JsonShape::one_line);
        json_.member("format", format);
        json_.end_object();
      }
      json_.end_array();
    }
    if (!schema.pattern.empty()) {
      json_.member("pattern", schema.pattern);
    }
    if (schema.values) {
      json_.key("enum");
      json_.begin_array(schema.values->terms.size() > words_on_a_line ? JsonShape::lines
                                                                      : JsonShape::one_line);
      for (const LearnedTerm& term : schema.values->terms) {
        json_.string(term.term.text);
      }
      json_.end_array();
    }
    if (schema.vocabulary) {
      json_.member("x-vocabulary", schema.vocabulary_name);
    }
    const bool has_text = std::ranges::find(schema.types, "string") != schema.types.end();
    if (schema.not_empty && has_text) {
      json_.member("minLength", 1);
    }
  }

  void list(const ProposedSchema& schema) {
    const bool has_list = std::ranges::find(schema.types, "array") != schema.types.end();
    if (has_list && schema.not_empty) {
      json_.member("minItems", 1);
    }
    if (schema.unique_items) {
      json_.key("uniqueItems");
      json_.boolean(true);
    }
    if (schema.items != nullptr) {
      json_.key("items");
      subschema(*schema.items);
    }
  }

  void map(const ProposedSchema& schema) {
    if (schema.single_member) {
      json_.member("minProperties", 1);
      json_.member("maxProperties", 1);
    }
    if (!schema.required.empty()) {
      json_.key("required");
      json_.begin_array(schema.required.size() > words_on_a_line ? JsonShape::lines
                                                                 : JsonShape::one_line);
      for (const std::string& key : schema.required) {
        json_.string(key);
      }
      json_.end_array();
    }
    if (schema.closed) {
      json_.key("additionalProperties");
      json_.boolean(false);
    } else if (!schema.rest_types.empty()) {
      json_.key("additionalProperties");
      json_.begin_object(JsonShape::one_line);
      types("type", schema.rest_types);
      json_.end_object();
    }
    if (schema.members.empty()) {
      return;
    }
    json_.key("properties");
    json_.begin_object(JsonShape::lines);
    for (const ProposedSchema& member : schema.members) {
      json_.key(member.name);
      subschema(member);
    }
    json_.end_object();
  }

  JsonWriter json_;
};

}  // namespace

std::string schema_text(const ProposedSchema& schema, std::string_view title,
                        std::string_view description) {
  std::string out;
  SchemaWriter(out).root(schema, title, description);
  return out + "\n";
}

}  // namespace matterlint
