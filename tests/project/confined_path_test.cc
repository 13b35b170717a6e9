// SPDX-License-Identifier: MIT
#include "project/confined_path.h"

#include "support/catch.h"

namespace matterlint::test {

TEST_CASE("a real path is written as it is seen from a folder", "[project]") {
  CHECK(path_seen_from("/a/b/c.yaml", "/a/b") == "c.yaml");
  CHECK(path_seen_from("/a/b/c.yaml", "/a") == "b/c.yaml");
  CHECK(path_seen_from("/a/c.yaml", "/a/b/d") == "../../c.yaml");
  CHECK(path_seen_from("/x/c.yaml", "/a/b") == "/x/c.yaml");
  CHECK(path_seen_from("/a", "/a") == ".");
  CHECK(path_seen_from("c.yaml", "") == "c.yaml");
}

TEST_CASE("a file outside of the project is refused before it is looked for", "[project]") {
  MemoryFileSystem files;
  files.add("site/a.yaml", "");
  files.add("site/sub/b.yaml", "");
  files.add("secret.yaml", "");
  CHECK(confine(files, "../a.yaml", "site/sub/c.yaml", "site").path == "site/a.yaml");
  CHECK(confine(files, "b.yaml", "site/sub/c.yaml", "site").path == "site/sub/b.yaml");
  for (const char* name : {"../../secret.yaml", "../../none.yaml", "../../../x"}) {
    CAPTURE(name);
    CHECK(confine(files, name, "site/sub/c.yaml", "site").refusal ==
          "this file lies outside the project");
  }
  CHECK_FALSE(confine(files, "/etc/passwd", "site/a.yaml", "site").refusal.empty());
  CHECK(confine(files, "none.yaml", "site/a.yaml", "site").refusal.find("no such file") !=
        std::string::npos);
}

}  // namespace matterlint::test
