// SPDX-License-Identifier: MIT
// The adapter through which valijson looks at a schema. Only compile.cc includes this file:
// valijson must be included with its exceptions turned on.
#ifndef MATTERLINT_SCHEMA_VALIJSON_ADAPTER_H_
#define MATTERLINT_SCHEMA_VALIJSON_ADAPTER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <valijson/internal/adapter.hpp>
#include <valijson/internal/basic_adapter.hpp>
#include <valijson/internal/frozen_value.hpp>
#include <vector>

#include "document/document.h"
#include "schema/shown.h"

namespace matterlint {

class ShownAdapter;

class ShownFrozen final : public valijson::adapters::FrozenValue {
 public:
  explicit ShownFrozen(NodeRef node) : node_(node) {}
  NodeRef node() const { return node_; }
  FrozenValue* clone() const override { return new ShownFrozen(node_); }
  bool equalTo(const valijson::adapters::Adapter& /*other*/, bool /*strict*/) const override {
    return false;  // notes are never compared through valijson
  }

 private:
  NodeRef node_;
};

/// Over the items of a list or the members of a map.
template <class Value>
class ShownIterator {
 public:
  explicit ShownIterator(const Shown* at) : at_(at) {}
  Value operator*() const;
  valijson::adapters::DerefProxy<Value> operator->() const {
    return valijson::adapters::DerefProxy<Value>(**this);
  }
  ShownIterator& operator++() {
    ++at_;
    return *this;
  }
  ShownIterator operator++(int) { return ShownIterator(at_++); }
  void advance(ptrdiff_t count) { at_ += count; }
  friend bool operator==(ShownIterator a, ShownIterator b) { return a.at_ == b.at_; }

 private:
  const Shown* at_;
};

// NOLINTBEGIN(readability-identifier-naming): valijson wants these names.

using ShownMember = std::pair<std::string, ShownAdapter>;

template <class Value>
class ShownChildren {
 public:
  using const_iterator = ShownIterator<Value>;

  ShownChildren() = default;
  explicit ShownChildren(const Shown& shown) : members_(&shown.members) {}
  const_iterator begin() const { return const_iterator(members_->data()); }
  const_iterator end() const { return const_iterator(members_->data() + members_->size()); }
  const_iterator find(const std::string& name) const {
    const Shown* at = members_->data();
    while (at != members_->data() + members_->size() && at->name != name) {
      ++at;
    }
    return const_iterator(at);
  }
  size_t size() const { return members_->size(); }

 private:
  const std::vector<Shown>* members_ = nullptr;
};

using ShownArray = ShownChildren<ShownAdapter>;
using ShownObject = ShownChildren<ShownMember>;

class ShownValue {
 public:
  ShownValue() = default;
  explicit ShownValue(const Shown& shown) : shown_(&shown) {}

  valijson::adapters::FrozenValue* freeze() const { return new ShownFrozen(shown_->node); }
  opt::optional<ShownArray> getArrayOptional() const {
    return isArray() ? opt::make_optional(ShownArray(*shown_)) : opt::optional<ShownArray>();
  }
  opt::optional<ShownObject> getObjectOptional() const {
    return isObject() ? opt::make_optional(ShownObject(*shown_)) : opt::optional<ShownObject>();
  }
  bool getArraySize(size_t& out) const { return isArray() && set(out, shown_->members.size()); }
  bool getObjectSize(size_t& out) const { return isObject() && set(out, shown_->members.size()); }
  bool getBool(bool& out) const { return isBool() && set(out, shown_->integer != 0); }
  bool getInteger(int64_t& out) const { return isInteger() && set(out, shown_->integer); }
  bool getString(std::string& out) const { return isString() && set(out, shown_->text); }
  static bool getDouble(double& /*out*/) { return false; }

  static bool hasStrictTypes() { return true; }
  bool isArray() const { return shown_->kind == Shown::Kind::list; }
  bool isObject() const { return shown_->kind == Shown::Kind::map; }
  bool isBool() const { return shown_->kind == Shown::Kind::boolean; }
  bool isInteger() const { return shown_->kind == Shown::Kind::integer; }
  bool isNumber() const { return isInteger(); }
  bool isString() const { return shown_->kind == Shown::Kind::text; }
  static bool isDouble() { return false; }
  static bool isNull() { return false; }

 private:
  template <class T>
  static bool set(T& out, const T& value) {
    out = value;
    return true;
  }

  const Shown* shown_ = nullptr;
};

class ShownAdapter final
    : public valijson::adapters::BasicAdapter<ShownAdapter, ShownArray, ShownMember, ShownObject,
                                              ShownValue> {
 public:
  explicit ShownAdapter(const Shown& shown) : BasicAdapter(ShownValue(shown)) {}
};

template <>
inline ShownAdapter ShownIterator<ShownAdapter>::operator*() const {
  return ShownAdapter(*at_);
}
template <>
inline ShownMember ShownIterator<ShownMember>::operator*() const {
  return {at_->name, ShownAdapter(*at_)};
}

}  // namespace matterlint

template <>
struct valijson::adapters::AdapterTraits<matterlint::ShownAdapter> {
  using DocumentType = matterlint::Shown;
  static std::string adapterName() { return "ShownAdapter"; }
};
// NOLINTEND(readability-identifier-naming)

#endif  // MATTERLINT_SCHEMA_VALIJSON_ADAPTER_H_
