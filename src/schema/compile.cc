// SPDX-License-Identifier: MIT
// The only file that knows valijson. Each schema of the file goes through valijson's parser alone,
// with marks for its subschemas, so its recursion never depends on the file; what the parser makes
// of it is lowered by a visitor.
#define VALIJSON_USE_EXCEPTIONS 1
#if defined(__GNUC__) && !defined(__clang__)
// GCC 12 with sanitizers sees ghosts in the std::regex that valijson's own code for URNs contains.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include "schema/compile.h"

#include <algorithm>
#include <exception>
#include <utility>
#include <valijson/constraints/concrete_constraints.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>

#include "schema/keyword_values.h"
#include "schema/own_keywords.h"
#include "schema/shown.h"
#include "schema/type_names.h"
#include "schema/valijson_adapter.h"
#include "schema/valijson_visitor.h"

namespace matterlint {
namespace {

/// The word of JSON Schema for one of valijson's types.
std::string_view parsed_type_name(valijson::constraints::TypeConstraint::JsonType type) {
  using valijson::constraints::TypeConstraint;
  switch (type) {
    case TypeConstraint::kAny:
      return "any";
    case TypeConstraint::kArray:
      return "array";
    case TypeConstraint::kBoolean:
      return "boolean";
    case TypeConstraint::kInteger:
      return "integer";
    case TypeConstraint::kNull:
      return "null";
    case TypeConstraint::kNumber:
      return "number";
    case TypeConstraint::kObject:
      return "object";
    case TypeConstraint::kString:
      return "string";
  }
  return "";
}

/// Turns the constraints of one schema into assertions.
class Lowerer final : public SilentVisitor {
 public:
  Lowerer(const Places& places, uint32_t index, const Schema& schema, std::vector<Assertion>& out)
      : places_(places),
        index_(index),
        draft_(places.dialect(places.all[index]).draft),
        node_(places.all[index].node),
        schema_(schema),
        out_(out) {}

  void run(const Parsed& parsed) {
    walk(parsed);
    std::stable_sort(out_.begin(), out_.end(),
                     [](const Assertion& a, const Assertion& b) { return a.keyword < b.keyword; });
  }

  using SilentVisitor::visit;

  bool visit(const AllOfConstraint& constraint) override {
    return lower_list(Keyword::all_of, node_.find("allOf") ? "allOf" : "$ref", constraint);
  }
  bool visit(const AnyOfConstraint& constraint) override {
    return lower_list(Keyword::any_of, "anyOf", constraint);
  }
  bool visit(const OneOfConstraint& constraint) override {
    return lower_list(Keyword::one_of, "oneOf", constraint);
  }
  bool visit(const NotConstraint& constraint) override {
    return lower_one(Keyword::negation, "not", constraint.getSubschema());
  }
  bool visit(const PropertyNamesConstraint& constraint) override {
    return lower_one(Keyword::property_names, "propertyNames", constraint.getSubschema());
  }
  bool visit(const SingularItemsConstraint& constraint) override {
    return lower_one(Keyword::items, "items", constraint.getItemsSubschema());
  }

  bool visit(const ConditionalConstraint& constraint) override {
    add(Keyword::conditional, "if").schemas = {MarkReader::read(constraint.getIfSubschema()),
                                               MarkReader::read(constraint.getThenSubschema()),
                                               MarkReader::read(constraint.getElseSubschema())};
    return true;
  }

  bool visit(const ContainsConstraint& constraint) override {
    lower_one(Keyword::contains, "contains", constraint.getSubschema());
    Assertion& assertion = out_.back();
    assertion.count = count("minContains", 1);
    assertion.most = count("maxContains", UINT64_MAX);
    assertion.whole = draft_ >= Draft::draft2020_12;
    return true;
  }

  bool visit(const LinearItemsConstraint& constraint) override {
    const bool prefixed = static_cast<bool>(node_.find("prefixItems"));
    Assertion& items = add(Keyword::items, prefixed ? "prefixItems" : "items");
    constraint.applyToItemSubschemas([&items](unsigned /*index*/, const Parsed* item) {
      items.schemas.push_back(MarkReader::read(item));
      return true;
    });
    const uint64_t before = items.schemas.size();
    const std::string_view others = prefixed ? "items" : "additionalItems";
    if (node_.find(others)) {
      lower_one(Keyword::additional_items, others, constraint.getAdditionalItemsSubschema());
      out_.back().count = before;
    }
    return true;
  }

  bool visit(const PropertiesConstraint& constraint) override {
    Assertion properties{.keyword = Keyword::properties, .place = node_.find("properties")};
    constraint.applyToProperties([this, &properties](const auto& name, const Parsed* member) {
      properties.members.push_back({name_of(name), MarkReader::read(member)});
      return true;
    });
    std::sort(properties.members.begin(), properties.members.end(),
              [](const NamedSubschema& a, const NamedSubschema& b) { return a.name < b.name; });
    Assertion patterns{.keyword = Keyword::pattern_properties,
                       .place = node_.find("patternProperties")};
    constraint.applyToPatternProperties([this, &patterns](const auto& name, const Parsed* member) {
      if (auto compiled = Regex::compile(name_of(name))) {
        patterns.patterns.push_back({std::move(*compiled), MarkReader::read(member)});
      }
      return true;
    });
    if (node_.find("additionalProperties")) {
      lower_one(Keyword::additional_properties, "additionalProperties",
                constraint.getAdditionalPropertiesSubschema());
      out_.back().members = properties.members;
      out_.back().patterns = patterns.patterns;
    }
    for (Assertion* assertion : {&properties, &patterns}) {
      if (assertion->place) {
        out_.push_back(std::move(*assertion));
      }
    }
    return true;
  }

  bool visit(const DependenciesConstraint& constraint) override {
    Assertion assertion{.keyword = Keyword::dependencies};
    for (const std::string_view name : {"dependentSchemas", "dependentRequired", "dependencies"}) {
      assertion.place = node_.find(name) ? node_.find(name) : assertion.place;
    }
    constraint.applyToPropertyDependencies([this, &assertion](const auto& name, const auto& keys) {
      assertion.keys.push_back({name_of(name), nodes_of(keys)});
      return true;
    });
    constraint.applyToSchemaDependencies([this, &assertion](const auto& name, const Parsed* then) {
      assertion.members.push_back({name_of(name), MarkReader::read(then)});
      return true;
    });
    out_.push_back(std::move(assertion));
    return true;
  }

  bool visit(const RequiredConstraint& constraint) override {
    std::vector<NodeRef>& values = add(Keyword::required, "required").values;
    constraint.applyToRequiredProperties([this, &values](const auto& name) {
      values.push_back(shown_node(node_.document(), std::string_view(name)));
      return true;
    });
    sort_nodes(values);
    return true;
  }

  bool visit(const EnumConstraint& constraint) override {
    Assertion& assertion = add(Keyword::enumeration, "enum");
    constraint.applyToValues([&assertion](const valijson::adapters::FrozenValue& value) {
      assertion.values.push_back(static_cast<const ShownFrozen&>(value).node());
      return true;
    });
    assertion.allowed.insert(assertion.values.begin(), assertion.values.end());
    return true;
  }

  bool visit(const ConstConstraint& constraint) override {
    Assertion& assertion = add(Keyword::constant, "const");
    assertion.values = {static_cast<const ShownFrozen&>(*constraint.getValue()).node()};
    assertion.allowed.insert(assertion.values.front());
    return true;
  }

  bool visit(const TypeConstraint& constraint) override {
    Assertion& assertion = add(Keyword::type, "type");
    uint8_t& types = assertion.types;
    constraint.applyToNamedTypes([&types](TypeConstraint::JsonType type) {
      types |= type_bits(parsed_type_name(type)).value_or(0);
      return true;
    });
    assertion.whole = draft_ != Draft::draft4;
    return true;
  }

  bool visit(const MaximumConstraint& constraint) override {
    return lower_limit(constraint.getExclusiveMaximum(), Keyword::maximum,
                       Keyword::exclusive_maximum);
  }
  bool visit(const MinimumConstraint& constraint) override {
    return lower_limit(constraint.getExclusiveMinimum(), Keyword::minimum,
                       Keyword::exclusive_minimum);
  }
  bool visit(const MultipleOfDoubleConstraint&) override { return lower_divisor(); }
  bool visit(const MultipleOfIntConstraint&) override { return lower_divisor(); }

  bool visit(const MaxItemsConstraint&) override { return lower_count(Keyword::max_items); }
  bool visit(const MinItemsConstraint&) override { return lower_count(Keyword::min_items); }
  bool visit(const MaxLengthConstraint&) override { return lower_count(Keyword::max_length); }
  bool visit(const MinLengthConstraint&) override { return lower_count(Keyword::min_length); }
  bool visit(const MaxPropertiesConstraint&) override {
    return lower_count(Keyword::max_properties);
  }
  bool visit(const MinPropertiesConstraint&) override {
    return lower_count(Keyword::min_properties);
  }
  bool visit(const UniqueItemsConstraint&) override {
    add(Keyword::unique_items, "uniqueItems");
    return true;
  }

  bool visit(const PatternConstraint&) override {
    if (auto compiled = Regex::compile(node_.find("pattern").text())) {
      add(Keyword::pattern, "pattern").regex.push_back(std::move(*compiled));
    }
    return true;
  }

  bool visit(const FormatConstraint&) override {
    const FormatInfo* format = find_format(node_.find("format").text());
    if (format != nullptr && format->check != nullptr) {
      add(Keyword::format, "format").format = format;
    }
    return true;
  }

  bool visit(const PolyConstraint& constraint) override {
    const auto* own = dynamic_cast<const OwnConstraint*>(&constraint);
    if (own != nullptr) {
      lower_own_keyword(own->name(), index_, places_, schema_, out_);
    }
    return true;
  }

 private:
  Assertion& add(Keyword keyword, std::string_view name) {
    out_.push_back({.keyword = keyword, .place = node_.find(name)});
    return out_.back();
  }

  template <class Constraint>
  bool lower_list(Keyword keyword, std::string_view name, const Constraint& constraint) {
    std::vector<SubschemaId>& schemas = add(keyword, name).schemas;
    constraint.applyToSubschemas([&schemas](unsigned /*index*/, const Parsed* parsed) {
      schemas.push_back(MarkReader::read(parsed));
      return true;
    });
    return true;
  }

  bool lower_one(Keyword keyword, std::string_view name, const Parsed* parsed) {
    add(keyword, name).schemas = {MarkReader::read(parsed)};
    return true;
  }

  bool lower_limit(bool exclusive, Keyword inclusive_keyword, Keyword exclusive_keyword) {
    const bool own_limit = exclusive && draft_ != Draft::draft4;
    Assertion& assertion = add(exclusive ? exclusive_keyword : inclusive_keyword,
                               keyword_name(own_limit ? exclusive_keyword : inclusive_keyword));
    assertion.number = Decimal::parse(assertion.place.text()).value_or(Decimal{});
    return true;
  }

  bool lower_divisor() {
    Assertion& assertion = add(Keyword::multiple_of, "multipleOf");
    assertion.number = Decimal::parse(assertion.place.text()).value_or(Decimal{});
    return true;
  }

  bool lower_count(Keyword keyword) {
    add(keyword, keyword_name(keyword)).count = count(keyword_name(keyword), 0);
    return true;
  }

  uint64_t count(std::string_view name, uint64_t otherwise) const {
    const NodeRef node = node_.find(name);
    return node ? read_count(node.text()).value_or(otherwise) : otherwise;
  }

  template <class Name>
  std::string_view name_of(const Name& name) const {
    const NodeRef node = shown_node(node_.document(), std::string_view(name));
    return node.key();
  }

  template <class Names>
  std::vector<NodeRef> nodes_of(const Names& names) const {
    std::vector<NodeRef> nodes;
    nodes.reserve(names.size());
    for (const auto& name : names) {
      nodes.push_back(shown_node(node_.document(), std::string_view(name)));
    }
    sort_nodes(nodes);
    return nodes;
  }

  /// Into the order of the file, which valijson's sets have lost.
  static void sort_nodes(std::vector<NodeRef>& nodes) {
    std::sort(nodes.begin(), nodes.end(), [](NodeRef a, NodeRef b) { return a.id() < b.id(); });
  }

  const Places& places_;
  uint32_t index_;
  Draft draft_;
  NodeRef node_;
  const Schema& schema_;
  std::vector<Assertion>& out_;
};

class Compiler {
 public:
  Compiler(const Places& places, Schema& schema)
      : places_(places),
        schema_(schema),
        draft4_parser_(valijson::SchemaParser::kDraft4),
        parser_(valijson::SchemaParser::kDraft7) {
    for (const std::string_view keyword : own_keywords) {
      draft4_parser_.addConstraintBuilder(std::string(keyword), new OwnBuilder(keyword));
      parser_.addConstraintBuilder(std::string(keyword), new OwnBuilder(keyword));
    }
  }

  void compile(uint32_t index) {
    const Place& place = places_.all[index];
    Subschema& out = schema_.subschemas[index];
    out.place = place.node;
    if (place.stands_for != index) {
      return;  // never evaluated: whoever names it gets the place that it stands for
    }
    if (!place.node.is_object()) {
      if (!place.node.is_true()) {
        out.assertions.push_back({.keyword = Keyword::false_schema, .place = place.node});
      }
      return;
    }
    const Shown shown = show_schema(places_, place);
    valijson::Schema parsed;
    const bool draft4 = places_.dialect(place).draft == Draft::draft4;
    (draft4 ? draft4_parser_ : parser_).populateSchema(ShownAdapter(shown), parsed);
    Lowerer(places_, index, schema_, out.assertions).run(parsed);
  }

 private:
  const Places& places_;
  Schema& schema_;
  valijson::SchemaParser draft4_parser_;
  valijson::SchemaParser parser_;
};

}  // namespace

void compile_places(const Places& places, Schema& schema,
                    std::vector<DefinitionProblem>& problems) {
  schema.subschemas.resize(places.all.size());
  schema.root = SubschemaId{places.all.front().stands_for};
  lower_dynamic_anchors(places, schema);
  uint32_t index = 0;
  try {
    Compiler compiler(places, schema);
    for (; index < places.all.size(); ++index) {
      compiler.compile(index);
    }
  } catch (const std::exception& error) {
    problems.push_back({places.all[index].node, false, "this schema cannot be compiled",
                        std::string("valijson says: ") + error.what()});
  }
}

}  // namespace matterlint
