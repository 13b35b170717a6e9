// SPDX-License-Identifier: MIT
#include "source/stale_temporaries.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "source/temporary_file.h"
#include "source/walk.h"
#include "support/catch.h"
#include "support/failing_calls.h"
#include "support/vault.h"

namespace matterlint::test {

namespace fs = std::filesystem;

namespace {

const std::string stale_name = ".matterlint-0123456789abcdef.tmp";

std::vector<Failure> sweep(const Vault& vault, FileCalls& calls) {
  return sweep_stale_temporaries(calls, {vault.note(), vault.note()}, vault.path(""));
}

}  // namespace

TEST_CASE("temporary names are told from all others", "[source]") {
  CHECK(is_temporary_name(stale_name));
  for (const std::string name :
       {"", ".tmp", "note.md", ".matterlint-.tmp", ".matterlint-0123456789abcdeg.tmp",
        ".matterlint-0123456789ABCDEF.tmp", ".matterlint-0123456789abcdef.md",
        ".matterlint-0123456789abcdef0.tmp", "x.matterlint-0123456789abcdef.tmp"}) {
    INFO(name);
    CHECK_FALSE(is_temporary_name(name));
  }
  CHECK_FALSE(has_note_extension(stale_name));
}

TEST_CASE("what a killed run left is swept, nothing else", "[source]") {
  const Vault vault;
  const std::vector<std::string> others = {"notes.tmp", ".matterlint-x.tmp", ".matterlint.yaml",
                                           "below/" + stale_name};
  for (const std::string& name : others) {
    REQUIRE(write_file(vault.path(name), "kept"));
  }
  REQUIRE(write_file(vault.path(stale_name), "half a no"));
  fs::create_directory(vault.path(".matterlint-0000000000000000.tmp"));
  fs::create_symlink("note.md", vault.path(".matterlint-0000000000000001.tmp"));

  DiskCalls calls;
  CHECK(sweep(vault, calls).empty());
  CHECK_FALSE(fs::exists(vault.path(stale_name)));
  CHECK(fs::exists(vault.path(".matterlint-0000000000000000.tmp")));
  CHECK(fs::is_symlink(vault.path(".matterlint-0000000000000001.tmp")));
  CHECK(vault.is_old());
  for (const std::string& name : others) {
    INFO(name);
    CHECK(read_file(vault.path(name)) == "kept");
  }
}

TEST_CASE("the folder behind a link is swept", "[source]") {
  const Vault vault;
  fs::create_directory(vault.path("links"));
  fs::create_symlink("../note.md", vault.path("links/link.md"));
  REQUIRE(write_file(vault.path(stale_name), ""));
  DiskCalls calls;
  CHECK(sweep_stale_temporaries(calls, {vault.path("links/link.md")}, vault.path("")).empty());
  CHECK(vault.temporaries().empty());
}

TEST_CASE("a temporary file in use is not swept", "[source]") {
  const Vault vault;
  DiskCalls calls;
  const OpenFile folder(calls, calls.open_folder(vault.path("")));
  REQUIRE(folder.error() == 0);
  {
    TemporaryFile live(calls, folder.get());
    REQUIRE(live.make() == 0);
    CHECK(sweep(vault, calls).empty());
    CHECK(vault.temporaries() == std::vector<std::string>{live.name()});
  }
  CHECK(vault.temporaries().empty());
}

TEST_CASE("a sweep at any moment does not disturb a run", "[source]") {
  FailingCalls well({});
  REQUIRE_FALSE(Vault().fix_with(well));
  for (size_t at = 1; at <= well.made().size(); ++at) {
    const Vault vault;
    Mishap mishap;
    mishap.interrupt_at = at;
    mishap.meanwhile = [&] {
      DiskCalls disk;
      sweep(vault, disk);
    };
    FailingCalls calls(mishap);
    INFO(at << ' ' << well.made()[at - 1]);
    CHECK(message_of(vault.fix_with(calls)).empty());
    CHECK(vault.is_new());
    CHECK(vault.temporaries().empty());
  }
}

TEST_CASE("a file that takes the name of a stale one meanwhile is not swept", "[source]") {
  const Vault pattern;
  REQUIRE(write_file(pattern.path(stale_name), ""));
  FailingCalls well({});
  REQUIRE(sweep(pattern, well).empty());
  const auto lock = std::find(well.made().begin(), well.made().end(), "lock");
  REQUIRE(lock != well.made().end());

  const Vault vault;
  REQUIRE(write_file(vault.path(stale_name), "stale"));
  Mishap mishap;
  mishap.interrupt_at = static_cast<size_t>(lock - well.made().begin()) + 1;
  mishap.meanwhile = [&] {
    write_file(vault.path("live"), "live");
    fs::rename(vault.path("live"), vault.path(stale_name));
  };
  FailingCalls calls(mishap);
  CHECK(sweep(vault, calls).empty());
  CHECK(read_file(vault.path(stale_name)) == "live");
}

TEST_CASE("a sweep that fails somewhere removes nothing that is no rubbish", "[source]") {
  const Vault whole;
  REQUIRE(write_file(whole.path(stale_name), ""));
  FailingCalls well({});
  REQUIRE(sweep(whole, well).empty());
  size_t reported = 0;
  for (size_t fail_at = 1; fail_at <= well.made().size(); ++fail_at) {
    const Vault vault;
    REQUIRE(write_file(vault.path(stale_name), ""));
    Mishap mishap;
    mishap.fail_at = fail_at;
    mishap.error = EIO;
    FailingCalls calls(mishap);
    const auto failures = sweep(vault, calls);
    INFO(fail_at << ' ' << calls.made()[fail_at - 1]);
    CHECK(calls.open_files() == 0);
    CHECK(vault.is_old());
    for (const Failure& failure : failures) {
      ++reported;
      CHECK(failure.path == vault.path(stale_name));
      CHECK(failure.message ==
            "left behind by a run that was killed, and it could not be removed (input/output "
            "error); remove it");
    }
  }
  CHECK(reported == 1);
}

}  // namespace matterlint::test
