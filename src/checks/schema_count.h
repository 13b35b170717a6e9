// SPDX-License-Identifier: MIT
// How many notes were checked with which schema.
#ifndef MATTERLINT_CHECKS_SCHEMA_COUNT_H_
#define MATTERLINT_CHECKS_SCHEMA_COUNT_H_

#include <cstddef>
#include <map>
#include <string>

#include "project/load_definitions.h"

namespace matterlint {

class SchemaCount {
 public:
  /// A note that was checked with `schema`; null: with none.
  void add(const LoadedSchema* schema);
  void add(const SchemaCount& other);

  /// "a.json", "a.json (12 notes) and b.json (3)"; empty when no note had a schema.
  std::string in_words() const;

 private:
  std::map<std::string, size_t, std::less<>> notes_{};  // by the schema's name; empty: none
};

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_SCHEMA_COUNT_H_
