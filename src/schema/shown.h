// SPDX-License-Identifier: MIT
// The form in which valijson is shown one schema of a file.
#ifndef MATTERLINT_SCHEMA_SHOWN_H_
#define MATTERLINT_SCHEMA_SHOWN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "schema/places.h"

namespace matterlint {

/// A value as valijson sees it. `node` is where it comes from, and survives in frozen values.
struct Shown {
  enum class Kind : uint8_t { boolean, integer, text, list, map };

  Kind kind = Kind::map;
  int64_t integer = 0;  // also the boolean: 0 or 1
  std::string text{};
  std::vector<Shown> members{};  // of a map or list
  NodeRef node{};
  std::string name{};  // of a member of a map
};

/// The key of the mark that stands for a subschema: its value is the index of the place.
inline constexpr std::string_view place_mark = "place";

/// One schema object in the words of draft 7 (or draft 4), with these differences, which keep
/// valijson away from what it does badly (recursion, references, texts with NUL, big numbers):
/// - a subschema is a mark, `{"place": index}`; the target of a `$ref` is one more item of `allOf`;
/// - a reference that looks into the dynamic scope is a number, to be read by own_keywords.h;
/// - the name of a property, a pattern or a required key is the number of its node;
/// - other texts are empty and numbers 1, since they are read from the file where they are exact.
Shown show_schema(const Places& places, const Place& place);

/// The node whose number was shown as `name`.
NodeRef shown_node(const Document& document, std::string_view name);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_SHOWN_H_
