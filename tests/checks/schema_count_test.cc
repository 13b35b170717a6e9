// SPDX-License-Identifier: MIT
#include "checks/schema_count.h"

#include <string>

#include "support/catch.h"

namespace matterlint::test {

TEST_CASE("the words about schemas name the most used ones first", "[checks]") {
  LoadedSchema post;
  post.name = "post.json";
  LoadedSchema talk;
  talk.name = "talk.json";
  SchemaCount count;
  CHECK(count.in_words().empty());
  count.add(&post);
  CHECK(count.in_words() == "post.json");
  SchemaCount other;
  other.add(&talk);
  other.add(&talk);
  count.add(other);
  CHECK(count.in_words() == "talk.json (2 notes) and post.json (1)");
  count.add(nullptr);
  count.add(nullptr);
  count.add(nullptr);
  CHECK(count.in_words() == "no schema (3 notes), talk.json (2) and post.json (1)");
}

TEST_CASE("of many schemas the rest is counted", "[checks]") {
  SchemaCount count;
  for (int i = 0; i < 7; ++i) {
    LoadedSchema schema;
    schema.name = "s" + std::to_string(i);
    count.add(&schema);
  }
  CHECK(count.in_words() == "s0 (1 note), s1 (1), s2 (1), s3 (1) and 3 other schemas");
}

}  // namespace matterlint::test
