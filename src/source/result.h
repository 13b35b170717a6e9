// SPDX-License-Identifier: MIT
// Outcomes of dealing with the world outside: a value, or one sentence why there is none.
// Mistakes in notes, schemas and configuration are data, not failures.
#ifndef MATTERLINT_SOURCE_RESULT_H_
#define MATTERLINT_SOURCE_RESULT_H_

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace matterlint {

/// Why something could not be done. `message` is a clause such as "permission denied";
/// `path` names the file concerned and is empty when there is none.
struct Failure {
  std::string path{};
  std::string message{};
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}            // NOLINT(google-explicit-constructor)
  Result(Failure failure) : state_(std::move(failure)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return std::holds_alternative<T>(state_); }
  T& operator*() { return value(); }
  T* operator->() { return &value(); }
  const T& operator*() const { return value(); }
  const T* operator->() const { return &value(); }

  /// The failure; only for a result that is not ok.
  const Failure& failure() const {
    assert(!*this);
    return *std::get_if<Failure>(&state_);
  }

 private:
  T& value() {
    assert(*this);
    return *std::get_if<T>(&state_);
  }
  const T& value() const {
    assert(*this);
    return *std::get_if<T>(&state_);
  }

  std::variant<T, Failure> state_;
};

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_RESULT_H_
