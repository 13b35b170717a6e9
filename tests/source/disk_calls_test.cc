// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "source/file_calls.h"
#include "source/open_file.h"
#include "support/catch.h"
#include "support/vault.h"

namespace matterlint::test {

namespace fs = std::filesystem;

TEST_CASE("a folder is not opened through a link", "[source]") {
  const Vault vault;
  fs::create_directories(vault.path("a/b"));
  fs::create_directory_symlink("a", vault.path("link"));
  DiskCalls calls;
  const auto opened = [&](const std::string& path) {
    return OpenFile(calls, calls.open_folder(path)).error();
  };
  CHECK(opened("/") == 0);
  CHECK(opened(vault.path("a/b")) == 0);
  CHECK(opened(vault.path("a//b/")) == 0);
  CHECK(opened(vault.path("link")) == ENOTDIR);
  CHECK(opened(vault.path("link/b")) == ENOTDIR);
  CHECK(opened(vault.note()) == ENOTDIR);
  CHECK(opened(vault.path("nothing/b")) == ENOENT);
}

TEST_CASE("a file is not opened through a link or made over another", "[source]") {
  const Vault vault;
  fs::create_symlink("note.md", vault.path("link.md"));
  fs::create_symlink("nothing.md", vault.path("dangling.md"));
  DiskCalls calls;
  const OpenFile folder(calls, calls.open_folder(fs::canonical(vault.path("")).string()));
  REQUIRE(folder.error() == 0);
  CHECK(OpenFile(calls, calls.open_file(folder.get(), "note.md")).error() == 0);
  CHECK(OpenFile(calls, calls.open_file(folder.get(), "link.md")).error() == ELOOP);
  for (const char* name : {"note.md", "link.md", "dangling.md"}) {
    CHECK(OpenFile(calls, calls.create_file(folder.get(), name)).error() == EEXIST);
  }
  CHECK_FALSE(fs::exists(vault.path("nothing.md")));
  const OpenFile made(calls, calls.create_file(folder.get(), "new.md"));
  REQUIRE(made.error() == 0);
  CHECK(fs::status(vault.path("new.md")).permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a folder can be listed again and again", "[source]") {
  const Vault vault;
  DiskCalls calls;
  const OpenFile folder(calls, calls.open_folder(fs::canonical(vault.path("")).string()));
  REQUIRE(write_file(vault.path("b"), ""));
  for (int i = 0; i < 2; ++i) {
    std::vector<std::string> names;
    CHECK(calls.list_folder(folder.get(), names) == 0);
    std::sort(names.begin(), names.end());
    CHECK(names == std::vector<std::string>{"b", "note.md"});
  }
}

}  // namespace matterlint::test
