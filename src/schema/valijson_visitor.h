// SPDX-License-Identifier: MIT
// What walking valijson's graph of constraints needs: a visitor that wants nothing, our own
// constraints, and the way from a mark back to the subschema it stands for. Only compile.cc
// includes this file.
#ifndef MATTERLINT_SCHEMA_VALIJSON_VISITOR_H_
#define MATTERLINT_SCHEMA_VALIJSON_VISITOR_H_

#include <cstdint>
#include <new>
#include <string>
#include <string_view>
#include <valijson/constraint_builder.hpp>
#include <valijson/constraints/concrete_constraints.hpp>
#include <valijson/constraints/constraint_visitor.hpp>
#include <valijson/internal/adapter.hpp>
#include <valijson/subschema.hpp>
#include <vector>

#include "schema/schema.h"

namespace matterlint {

using Parsed = valijson::Subschema;

/// A keyword of ours in valijson's graph: the mark of a subschema, or an extension.
class OwnConstraint final : public valijson::constraints::PolyConstraint {
 public:
  OwnConstraint(std::string_view name, int64_t value) : name_(name), value_(value) {}
  std::string_view name() const { return name_; }
  int64_t value() const { return value_; }
  bool validate(const valijson::adapters::Adapter& /*target*/,
                const std::vector<std::string>& /*context*/,
                valijson::ValidationResults* /*results*/) const override {
    return true;  // evaluation is not valijson's task
  }

 private:
  Constraint* cloneInto(void* memory) const override { return new (memory) OwnConstraint(*this); }
  size_t sizeOf() const override { return sizeof(OwnConstraint); }

  std::string_view name_;
  int64_t value_;
};

class OwnBuilder final : public valijson::ConstraintBuilder {
 public:
  explicit OwnBuilder(std::string_view name) : name_(name) {}
  valijson::constraints::Constraint* make(const valijson::adapters::Adapter& value) const override {
    int64_t number = 0;
    value.getInteger(number);
    return new OwnConstraint(name_, number);
  }

 private:
  std::string_view name_;
};

/// A visitor that wants nothing: the base of those that want something.
class SilentVisitor : public valijson::constraints::ConstraintVisitor {
 public:
  bool visit(const AllOfConstraint&) override { return true; }
  bool visit(const AnyOfConstraint&) override { return true; }
  bool visit(const ConditionalConstraint&) override { return true; }
  bool visit(const ConstConstraint&) override { return true; }
  bool visit(const ContainsConstraint&) override { return true; }
  bool visit(const DependenciesConstraint&) override { return true; }
  bool visit(const EnumConstraint&) override { return true; }
  bool visit(const FormatConstraint&) override { return true; }
  bool visit(const LinearItemsConstraint&) override { return true; }
  bool visit(const MaximumConstraint&) override { return true; }
  bool visit(const MaxItemsConstraint&) override { return true; }
  bool visit(const MaxLengthConstraint&) override { return true; }
  bool visit(const MaxPropertiesConstraint&) override { return true; }
  bool visit(const MinimumConstraint&) override { return true; }
  bool visit(const MinItemsConstraint&) override { return true; }
  bool visit(const MinLengthConstraint&) override { return true; }
  bool visit(const MinPropertiesConstraint&) override { return true; }
  bool visit(const MultipleOfDoubleConstraint&) override { return true; }
  bool visit(const MultipleOfIntConstraint&) override { return true; }
  bool visit(const NotConstraint&) override { return true; }
  bool visit(const OneOfConstraint&) override { return true; }
  bool visit(const PatternConstraint&) override { return true; }
  bool visit(const PolyConstraint&) override { return true; }
  bool visit(const PropertiesConstraint&) override { return true; }
  bool visit(const PropertyNamesConstraint&) override { return true; }
  bool visit(const RequiredConstraint&) override { return true; }
  bool visit(const SingularItemsConstraint&) override { return true; }
  bool visit(const TypeConstraint&) override { return true; }
  bool visit(const UniqueItemsConstraint&) override { return true; }

 protected:
  void walk(const Parsed& parsed) {
    Parsed::ApplyFunction apply = [this](const valijson::constraints::Constraint& constraint) {
      return constraint.accept(*this);
    };
    parsed.apply(apply);
  }
};

/// Reads the mark that stands for a subschema.
class MarkReader final : public SilentVisitor {
 public:
  static SubschemaId read(const Parsed* parsed) {
    MarkReader reader;
    if (parsed != nullptr) {
      reader.walk(*parsed);
    }
    return reader.id_;
  }

  using SilentVisitor::visit;
  bool visit(const PolyConstraint& constraint) override {
    if (const auto* own = dynamic_cast<const OwnConstraint*>(&constraint)) {
      id_ = SubschemaId{static_cast<uint32_t>(own->value())};
    }
    return true;
  }

 private:
  SubschemaId id_ = no_subschema;
};

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_VALIJSON_VISITOR_H_
