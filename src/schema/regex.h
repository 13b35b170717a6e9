// SPDX-License-Identifier: MIT
// Patterns of schemas: ECMA-262 regular expressions (flag `u`) without lookbehind, searched in
// UTF-8 text by PCRE2, with limits. Only `.` differs: it also matches U+2028 and U+2029.
#ifndef MATTERLINT_SCHEMA_REGEX_H_
#define MATTERLINT_SCHEMA_REGEX_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "source/result.h"

namespace matterlint {

/// Compiled once, then used by any number of threads.
class Regex {
 public:
  enum class Match : unsigned char { yes, no, limit };

  /// Compiles a pattern; the failure says what is wrong with it and at which byte, counted from 1.
  static Result<Regex> compile(std::string_view pattern);

  /// Why `pattern` is not an ECMA-262 regular expression, or nothing when it is one. Unlike
  /// `compile` it takes lookbehinds.
  static std::optional<std::string> syntax_fault(std::string_view pattern);

  /// Whether the pattern occurs anywhere in `text`, which must be valid UTF-8 (other text never
  /// matches). `limit` when the search took more steps or memory than limits.h allows: a step is
  /// one item of the pattern tried at one place, or 64 bytes walked over, and each byte of the
  /// text allows four more. The outcome depends on nothing but pattern and text.
  Match search(std::string_view text) const;

 private:
  struct Code;
  explicit Regex(std::shared_ptr<const Code> code) : code_(std::move(code)) {}
  std::shared_ptr<const Code> code_;
};

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_REGEX_H_
