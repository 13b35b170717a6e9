// SPDX-License-Identifier: MIT
#include "source/hugo_folders.h"

#include "support/catch.h"

namespace matterlint::test {

namespace {

/// The template folders among names that are sorted; those of folders end with `/`.
size_t count(const std::vector<std::string>& names) {
  std::vector<DirectoryEntry> entries;
  for (const std::string& name : names) {
    const bool folder = name.ends_with('/');
    entries.push_back({name.substr(0, name.size() - (folder ? 1 : 0)),
                       folder ? FileKind::directory : FileKind::regular});
  }
  return hugo_template_folders(entries).size();
}

}  // namespace

TEST_CASE("template folders are Hugo's only beside more of Hugo", "[hugo]") {
  CHECK(count({"archetypes/", "hugo.toml"}) == 1);
  CHECK(count({"archetypes/", "content/", "layouts/"}) == 2);
  CHECK(count({"config.yaml", "layouts/"}) == 1);
  CHECK(count({"archetypes/", "persona/", "shadow.md"}) == 0);
  CHECK(count({"layouts/", "readme.md"}) == 0);
  CHECK(count({"content/", "hugo.toml"}) == 0);
  CHECK(count({"archetypes", "hugo.toml"}) == 0);
}

}  // namespace matterlint::test
