// SPDX-License-Identifier: MIT
// Our evaluation against valijson's own Validator, which shares nothing with it but the schema
// parser: on generated schemas and values of draft 7 both must say the same. Where they differ the
// reason must be one that is known: with one thing that valijson is known to get wrong written in
// another way, both must agree.
#define VALIJSON_USE_EXCEPTIONS 1
#include <array>
#include <exception>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#include <vector>

#include "schema/schema.h"
#include "schema/validate.h"
#include "support/catch.h"
#include "support/json_document.h"

namespace matterlint::test {
namespace {

constexpr int pairs = 10'000;
constexpr unsigned seed = 20221115;

struct Pair {
  std::string schema{};
  std::string data{};
};

/// Texts of JSON by chance. Few keys and values, so that schemas and values meet.
class Generator {
 public:
  Pair next() {
    Pair pair;
    std::string definitions;
    for (const char* name : {"p", "q"}) {
      definitions += (definitions.empty() ? "" : ", ") + quoted(name) + ": " + schema(1, false);
    }
    std::string body = schema(3, true);
    if (body.starts_with('{')) {
      body = R"({"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {)" +
             definitions + "}" + (body == "{}" ? "" : ", ") + body.substr(1);
    } else {
      body = R"({"$schema": "http://json-schema.org/draft-07/schema#", "allOf": [)" + body + "]}";
    }
    pair.schema = body;
    pair.data = value(3);
    return pair;
  }

 private:
  /// Less than `end`; the standard's distributions differ between libraries.
  unsigned below(unsigned end) { return static_cast<unsigned>(random_() % end); }

  template <size_t size>
  std::string one_of(const std::array<const char*, size>& choices) {
    return choices[below(size)];
  }

  static std::string quoted(const std::string& text) { return "\"" + text + "\""; }

  std::string key() { return one_of(std::array{"a", "b", "c", "x1", "é"}); }
  std::string text() {
    return quoted(one_of(std::array{"", "a", "ab", "abc", "b1", "é", "2023-02-28", "2023-02-30"}));
  }
  std::string number() {
    return one_of(std::array{"-2", "0", "1", "2", "3", "4", "6", "1.0", "2.5", "0.1", "4.5"});
  }

  std::string value(int depth) {
    switch (below(depth > 0 ? 10 : 6)) {
      case 0:
        return one_of(std::array{"null", "true", "false"});
      case 1:
      case 2:
        return text();
      case 3:
      case 4:
      case 5:
        return number();
      case 6:
      case 7: {
        std::string list;
        for (unsigned i = below(4); i > 0; --i) {
          list += (list.empty() ? "" : ", ") + value(depth - 1);
        }
        return "[" + list + "]";
      }
      default: {
        std::map<std::string, std::string> members;
        for (unsigned i = below(4); i > 0; --i) {
          members[key()] = value(depth - 1);
        }
        return object(members);
      }
    }
  }

  static std::string object(const std::map<std::string, std::string>& members) {
    std::string out;
    for (const auto& [name, member] : members) {
      out += (out.empty() ? "" : ", ") + quoted(name) + ": " + member;
    }
    return "{" + out + "}";
  }

  std::string list_of_schemas(int depth, bool may_refer) {
    std::string list;
    for (unsigned i = 1 + below(3); i > 0; --i) {
      list += (list.empty() ? "" : ", ") + schema(depth - 1, may_refer);
    }
    return "[" + list + "]";
  }

  std::string map_of_schemas(int depth, bool may_refer, bool patterns) {
    std::map<std::string, std::string> members;
    for (unsigned i = 1 + below(3); i > 0; --i) {
      const std::string name = patterns ? one_of(std::array{"^a", "[0-9]$", "^.$", "x"}) : key();
      members[name] = schema(depth - 1, may_refer);
    }
    return object(members);
  }

  std::string list_of_keys() {
    std::set<std::string> keys;
    for (unsigned i = 1 + below(2); i > 0; --i) {
      keys.insert(quoted(key()));
    }
    std::string list;
    for (const std::string& one : keys) {
      list += (list.empty() ? "" : ", ") + one;
    }
    return "[" + list + "]";
  }

  std::string list_of_values() {
    std::set<std::string> values;
    for (unsigned i = 1 + below(4); i > 0; --i) {
      values.insert(value(1));
    }
    std::string list;
    for (const std::string& one : values) {
      list += (list.empty() ? "" : ", ") + one;
    }
    return "[" + list + "]";
  }

  std::string schema(int depth, bool may_refer) {
    if (below(12) == 0) {
      return one_of(std::array{"true", "false", "{}"});
    }
    if (may_refer && below(10) == 0) {
      return R"({"$ref": "#/definitions/)" + one_of(std::array{"p", "q"}) + "\"}";
    }
    std::map<std::string, std::string> members;
    for (unsigned i = 1 + below(3); i > 0; --i) {
      if (depth > 0 && below(2) == 0) {
        add_applicator(depth, may_refer, members);
      } else {
        add_assertion(members);
      }
    }
    return object(members);
  }

  void add_assertion(std::map<std::string, std::string>& members) {
    const std::string count = one_of(std::array{"0", "1", "2", "3"});
    switch (below(12)) {
      case 0:
      case 1:
        members["type"] = quoted(one_of(
            std::array{"null", "boolean", "object", "array", "number", "string", "integer"}));
        return;
      case 2:
        members["type"] = one_of(std::array{R"(["string", "null"])", R"(["integer", "array"])"});
        return;
      case 3:
        members["enum"] = list_of_values();
        return;
      case 4:
        members["const"] = value(1);
        return;
      case 5:
        members["multipleOf"] = one_of(std::array{"1", "2", "3", "0.5"});
        return;
      case 6:
        members[one_of(std::array{"maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum"})] =
            number();
        return;
      case 7:
        members[one_of(std::array{"maxLength", "minLength"})] = count;
        return;
      case 8:
        members["pattern"] = quoted(one_of(std::array{"^a", "b", "^.$", "^[a-z]*$", "[0-9]"}));
        return;
      case 9:
        members[one_of(std::array{"maxItems", "minItems", "maxProperties", "minProperties"})] =
            count;
        return;
      case 10:
        members["required"] = list_of_keys();
        return;
      default:
        members[below(3) == 0 ? "format" : "uniqueItems"] = "true";
        if (members.contains("format")) {
          members["format"] = quoted("date");
        }
    }
  }

  void add_applicator(int depth, bool may_refer, std::map<std::string, std::string>& members) {
    switch (below(10)) {
      case 0:
        members[one_of(std::array{"allOf", "anyOf", "oneOf"})] = list_of_schemas(depth, may_refer);
        return;
      case 1:
        members["not"] = schema(depth - 1, may_refer);
        return;
      case 2:
        members["if"] = schema(depth - 1, may_refer);
        members["then"] = schema(depth - 1, may_refer);
        if (below(2) == 0) {
          members["else"] = schema(depth - 1, may_refer);
        }
        return;
      case 3:
        members["items"] = schema(depth - 1, may_refer);
        return;
      case 4:
        members["items"] = list_of_schemas(depth, may_refer);
        members["additionalItems"] = schema(depth - 1, may_refer);
        return;
      case 5:
        members["contains"] = schema(depth - 1, may_refer);
        return;
      case 6:
        members["patternProperties"] = map_of_schemas(depth, may_refer, true);
        return;
      case 7:
        members["additionalProperties"] = schema(depth - 1, may_refer);
        return;
      case 8:
        members["dependencies"] =
            object({{key(), below(2) == 0 ? list_of_keys() : schema(depth - 1, may_refer)}});
        return;
      default:
        members[below(4) == 0 ? "propertyNames" : "properties"] = "{}";
        if (members.contains("properties")) {
          members["properties"] = map_of_schemas(depth, may_refer, false);
        }
        if (members.contains("propertyNames")) {
          members["propertyNames"] = schema(depth - 1, may_refer);
        }
    }
  }

  std::mt19937 random_{seed};
};

/// Empty when the schema has problems, which would be a mistake of the generator.
std::optional<bool> our_verdict(const Pair& pair) {
  const SchemaLoad load = load_schema(json_document(pair.schema), {});
  if (!load.schema) {
    return std::nullopt;
  }
  return validate(*load.schema, json_document(pair.data)->root()).empty();
}

/// Empty when valijson throws.
std::optional<bool> their_verdict(const Pair& pair) {
  using Adapter = valijson::adapters::NlohmannJsonAdapter;
  try {
    const nlohmann::json schema = nlohmann::json::parse(pair.schema);
    const nlohmann::json data = nlohmann::json::parse(pair.data);
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    valijson::Schema parsed;
    parser.populateSchema(Adapter(schema), parsed);
    valijson::Validator validator;
    return validator.validate(parsed, Adapter(data), nullptr);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

std::string without_fractions(std::string text) {
  for (const char* fraction : {"2.5", "4.5"}) {
    text = replaced(text, fraction, std::string(1, fraction[0]));
  }
  return replaced(replaced(text, "0.5", "5"), "0.1", "0");
}

/// A reason why valijson may say something else, as what must be written otherwise.
struct Reason {
  std::string_view why;
  Pair (*without)(const Pair& pair);
};

const std::vector<Reason>& reasons() {
  static const std::vector<Reason> table = {
      {"1.0 is an integer and equals 1 (core 4.2.2, validation 6.1.1)",
       [](const Pair& pair) {
         return Pair{replaced(pair.schema, "1.0", "1"), replaced(pair.data, "1.0", "1")};
       }},
      {"a fraction may be a multiple, or not (validation 6.2.1)",
       [](const Pair& pair) {
         return Pair{without_fractions(pair.schema), without_fractions(pair.data)};
       }},
      {"a pattern sees characters, not bytes (validation 6.3.3, ECMA-262 21.2.2)",
       [](const Pair& pair) {
         return Pair{replaced(pair.schema, "é", "e"), replaced(pair.data, "é", "e")};
       }},
      {"a format is about text only, and days must be there (validation 7.1, 7.3.1)",
       [](const Pair& pair) {
         return Pair{replaced(pair.schema, "\"format\"", "\"x-none\""), pair.data};
       }},
  };
  return table;
}

/// The reasons, one or two, without which both say the same; none when there are no such reasons.
std::vector<const Reason*> explain(const Pair& pair) {
  for (const Reason& reason : reasons()) {
    const Pair other = reason.without(pair);
    if (our_verdict(other) == their_verdict(other)) {
      return {&reason};
    }
  }
  for (const Reason& first : reasons()) {
    for (const Reason& second : reasons()) {
      const Pair other = second.without(first.without(pair));
      if (our_verdict(other) == their_verdict(other)) {
        return {&first, &second};
      }
    }
  }
  return {};
}

TEST_CASE("valijson's own validator says the same, or errs for a known reason", "[schema]") {
  Generator generator;
  std::map<std::string_view, int> explained;
  std::map<bool, int> verdicts;
  for (int i = 0; i < pairs; ++i) {
    const Pair pair = generator.next();
    INFO("pair " << i << "\nschema " << pair.schema << "\ndata " << pair.data);
    const std::optional<bool> ours = our_verdict(pair);
    REQUIRE(ours);
    ++verdicts[*ours];
    const std::optional<bool> theirs = their_verdict(pair);
    if (theirs == ours) {
      continue;
    }
    const std::vector<const Reason*> found = explain(pair);
    INFO("we say " << *ours << ", valijson " << (theirs ? *theirs ? "1" : "0" : "throws"));
    CHECK_FALSE(found.empty());
    for (const Reason* reason : found) {
      ++explained[reason->why];
    }
  }
  CHECK(verdicts[true] > pairs / 5);
  CHECK(verdicts[false] > pairs / 5);
  for (const Reason& reason : reasons()) {
    INFO("explains too little or too much: " << reason.why);
    CHECK(explained[reason.why] > 0);
    CHECK(explained[reason.why] < pairs / 20);
  }
}

}  // namespace
}  // namespace matterlint::test
