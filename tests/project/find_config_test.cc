// SPDX-License-Identifier: MIT
#include "project/find_config.h"

#include "support/catch.h"

namespace matterlint::test {

TEST_CASE("the nearest configuration above a folder is found", "[config]") {
  MemoryFileSystem files;
  files.add("/site/matterlint.yaml", "");
  files.add("/site/content/post/.matterlint.yaml", "");
  files.add("/site/content/post/x/a.md", "");
  ConfigSearch search(files);
  CHECK(search.at("/site/content/post/x").path == "/site/content/post/.matterlint.yaml");
  CHECK(search.at("/site/content/post/x").root == "/site");
  CHECK(search.at("/site/content").path == "/site/matterlint.yaml");
  CHECK(search.at("/elsewhere").path.empty());
  CHECK(search.at("/").path.empty());
}

TEST_CASE("the search ends at the top of the repository", "[config]") {
  MemoryFileSystem files;
  files.add("/home/matterlint.yaml", "");
  files.add("/home/site/.git/HEAD", "");
  files.add("/home/site/content/a.md", "");
  files.add("/home/site/module/.git", "gitdir: elsewhere");
  files.add("/home/site/matterlint.yaml", "");
  ConfigSearch search(files);
  CHECK(search.at("/home/site/content").path == "/home/site/matterlint.yaml");
  CHECK(search.at("/home/site/content").root == "/home/site");
  CHECK(search.at("/home/site/module").path.empty());
  CHECK(search.at("/home/site/module/x").path.empty());
  CHECK(search.at("/home").path == "/home/matterlint.yaml");
}

TEST_CASE("two configurations in one folder are told", "[config]") {
  MemoryFileSystem files;
  files.add("a/matterlint.yaml", "");
  files.add("a/.matterlint.yaml", "");
  ConfigSearch search(files);
  CHECK(search.at("a").path == "a/matterlint.yaml");
  CHECK(search.at("a").unread == "a/.matterlint.yaml");
}

}  // namespace matterlint::test
