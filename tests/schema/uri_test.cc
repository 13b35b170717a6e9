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
      {"http://a/b/c/d;p?q", "http://e/f/../g", "http://e/g"},
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

TEST_CASE("the way from one address to another", "[schema]") {
  const std::vector<Case> cases = {
      {"https://x/a/b.json", "https://x/a/c.json", "./c.json"},
      {"https://x/a/b.json", "http://x/a/c/d.json", "./c/d.json"},
      {"https://x/a/b/c.json", "https://x/d.json", "../../d.json"},
      {"https://x/ab/c.json", "https://x/a/d.json", "../a/d.json"},
      {"https://x/a/b.json", "https://x/a/e:f.json", "./e:f.json"},
      {"https://x", "https://x/a.json", "./a.json"},
      {"/a/b.json", "/c.json", "../c.json"},
      {"a/b.json", "c.json", "../c.json"},
      {"https://x/a/b.json", "https://x/a/b.json", ""},
      {"https://x/a/b.json", "http://x/a/b.json", ""},
      {"https://x/a/b.json", "https://y/a/c.json", ""},
      {"https://x/a/b.json", "https://x:8/a/c.json", ""},
      {"https://x/a/b.json", "https://x/a/c.json?d", ""},
      {"https://x/a/b.json", "ftp://x/a/c.json", ""},
      {"https://x/a/b.json", "/a/c.json", ""},
      {"urn:a:b", "urn:a:c", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.base, one.reference);
    const std::string way = relative_reference(one.base, one.reference);
    CHECK(way == one.resolved);
    CHECK((way.empty() || one.reference.starts_with("http:") ||
           resolve_uri(one.base, way) == one.reference));
  }
}

TEST_CASE("paths as references", "[schema]") {
  CHECK(path_reference("a b/100%?#:.json") == "a b/100%25%3F%23%3A.json");
  CHECK(percent_decoded(path_reference("a b/100%?#:.json")) == "a b/100%?#:.json");
}

}  // namespace
}  // namespace matterlint::test
