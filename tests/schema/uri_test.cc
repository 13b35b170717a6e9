// SPDX-License-Identifier: MIT
#include "schema/uri.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace matterlint::test {
namespace {

struct Case {
  std::string base{};
  std::string reference{};
  std::string resolved{};
};

TEST_CASE("references seen from a base", "[schema]") {
  // The first ones are examples of RFC 3986, 5.4.
  const std::vector<Case> cases = {
      {"http://a/b/c/d;p?q", "g", "http://a/b/c/g"},
      {"http://a/b/c/d;p?q", "/g", "http://a/g"},
      {"http://a/b/c/d;p?q", "//g", "http://g"},
      {"http://a/b/c/d;p?q", "?y", "http://a/b/c/d;p?y"},
      {"http://a/b/c/d;p?q", "../../../g", "http://a/g"},
      {"http://a/b/c/d;p?q", "urn:x:y", "urn:x:y"},
      {"schemas/post.json", "common.json", "schemas/common.json"},
      {"schemas/post.json", "./a/../b.json", "schemas/b.json"},
      {"schemas/post.json", "../b.json", "b.json"},
      {"schemas/post.json", "../../b.json", "../b.json"},
      {"schemas/post.json", "../../../b.json", "../../b.json"},
      {"../schemas/post.json", "../b.json", "../b.json"},
      {"../schemas/post.json", "../../b.json", "../../b.json"},
      {"/p/schemas/post.json", "../b.json", "/p/b.json"},
      {"/p/post.json", "../../../b.json", "/b.json"},
      {"schemas/post.json", "folder/", "schemas/folder/"},
      {"schemas/post.json", "..", ""},
      {"", "./post.json", "post.json"},
      {"", "", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.base, one.reference);
    CHECK(resolve_uri(one.base, one.reference) == one.resolved);
  }
}

TEST_CASE("paths as references", "[schema]") {
  CHECK(path_reference("a b/100%?#:.json") == "a b/100%25%3F%23%3A.json");
  CHECK(percent_decoded(path_reference("a b/100%?#:.json")) == "a b/100%?#:.json");
}

}  // namespace
}  // namespace matterlint::test
