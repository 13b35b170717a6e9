// SPDX-License-Identifier: MIT
#include "project/identity.h"

#include <initializer_list>
#include <string>

#include "support/catch.h"
#include "support/tree_dump.h"

using namespace matterlint;

namespace {

void check_same(std::initializer_list<const char*> texts) {
  for (const char* text : texts) {
    CAPTURE(std::string(text));
    CHECK(identity_of(text) == identity_of(*texts.begin()));
  }
}

void check_different(std::initializer_list<const char*> texts) {
  for (const char* a : texts) {
    for (const char* b : texts) {
      CAPTURE(std::string(a), std::string(b));
      CHECK((a == b) == (identity_of(a) == identity_of(b)));
    }
  }
}

}  // namespace

TEST_CASE("spellings of one identifier are one", "[identity]") {
  check_same({"10.1000/ABC", "10.1000/abc", "https://doi.org/10.1000/abc", "doi:10.1000/abc",
              "http://dx.doi.org/10.1000/abc", " 10.1000/abc "});
  check_same({"2211.05100", "arXiv:2211.05100", "2211.05100v2", "https://arxiv.org/abs/2211.05100",
              "https://arxiv.org/abs/2211.05100v11", "https://arxiv.org/pdf/2211.05100v1"});
  check_same({"hep-th/9901001", "arXiv:hep-th/9901001v3"});
  check_same({"9780306406157", "978-0-306-40615-7", "0-306-40615-2", "0306406152"});
  check_same({"https://example.org/a", "http://Example.ORG/a/",
              "https://example.org/a?utm_source=x", "https://example.org/a/?fbclid=1&utm_medium=y",
              "https://example.org:443/a"});
  check_same({"https://example.org/a?id=3", "https://example.org/a/?id=3&gclid=x"});
}

TEST_CASE("different identifiers are different", "[identity]") {
  check_different({"10.1000/abc", "10.1000/abd", "2211.05100", "2211.05101", "9780306406157",
                   "9780131103627", "https://example.org/a", "https://example.org/A",
                   "https://example.org/a?id=3", "https://example.org/a?id=4",
                   "https://example.org/a#part", "https://example.org", "example.org/a", "bloom",
                   "Bloom", "bloom v2"});
}

TEST_CASE("lists, maps and numbers are compared as data", "[identity]") {
  const Document document = test::note_document("---\na: [1, x]\nb: [1, x]\nc: 1\nd: '1'\n---\n");
  const auto identity = [&](const char* key) { return identity_of(document.root().find(key)); };
  CHECK(identity("a") == identity("b"));
  CHECK(identity("a") != identity("c"));
  CHECK(identity("c") != identity("d"));
}
