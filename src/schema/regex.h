// SPDX-License-Identifier: MIT
// Patterns of schemas: ECMA-262 as far as PCRE2 has it, searched in UTF-8 text, with limits.
#ifndef MATTERLINT_SCHEMA_REGEX_H_
#define MATTERLINT_SCHEMA_REGEX_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "source/result.h"

namespace matterlint {

/// Compiled once, then used by any number of threads.
class Regex {
 public:
  enum class Match : unsigned char { yes, no, limit };

  /// Compiles a pattern; the failure says what is wrong with it and at which byte.
  static Result<Regex> compile(std::string_view pattern);

  /// Whether the pattern occurs anywhere in `text`, which must be valid UTF-8. `limit` when the
  /// search took more steps or memory than limits.h allows.
  Match search(std::string_view text) const;

 private:
  struct Code;
  explicit Regex(std::shared_ptr<const Code> code) : code_(std::move(code)) {}
  std::shared_ptr<const Code> code_;
};

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_REGEX_H_
