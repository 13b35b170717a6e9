// SPDX-License-Identifier: MIT
// A regular expression, a line `%%`, and a text to search.
#include "fuzz/target.h"
#include "schema/ecma_pattern.h"
#include "schema/regex.h"
#include "source/unicode.h"

namespace matterlint::test {
namespace {

void require_clause(std::string_view message, std::string_view pattern) {
  require(!message.empty() && (find_invalid_utf8(pattern) || !find_invalid_utf8(message)),
          "a fault of a pattern is said in words", message);
}

void check_translation(std::string_view pattern) {
  const Result<EcmaPattern> translated = translate_pattern(pattern);
  if (!translated) {
    require_clause(translated.failure().message, pattern);
    return;
  }
  require(translated->origins.size() == translated->pcre.size(), "each byte has an origin");
  for (const uint32_t origin : translated->origins) {
    require(origin < pattern.size(), "an origin is a byte of the pattern");
  }
}

}  // namespace
}  // namespace matterlint::test

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace matterlint;
  auto [pattern, text] = test::two_parts(test::as_text(data, size));
  if (pattern.ends_with('\n')) {
    pattern.remove_suffix(1);
  }
  test::check_translation(pattern);
  const Result<Regex> regex = Regex::compile(pattern);
  if (!regex) {
    test::require_clause(regex.failure().message, pattern);
    return 0;
  }
  test::require(!Regex::syntax_fault(pattern), "what compiles has no fault", pattern);
  test::require(regex->search(text) == regex->search(text), "a search stays", pattern);
  return 0;
}
