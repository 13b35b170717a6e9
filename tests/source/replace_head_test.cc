// SPDX-License-Identifier: MIT
#include "source/replace_head.h"

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "source/write_failure.h"
#include "support/catch.h"
#include "support/failing_calls.h"
#include "support/vault.h"

namespace matterlint::test {

namespace fs = std::filesystem;

namespace {

struct stat status_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Number of calls that a replacement makes when all goes well.
size_t calls_when_all_is_well() {
  const Vault vault;
  FailingCalls calls({});
  REQUIRE_FALSE(vault.fix_with(calls));
  return calls.made().size();
}

}  // namespace

TEST_CASE("the head of a file is replaced and the rest stays", "[source]") {
  for (const size_t size : {0U, 1U, 65536U, 65537U, 1000000U}) {
    std::string body(size, 'x');
    for (size_t i = 0; i < size; i += 1000) {
      body[i] = static_cast<char>(i % 251);
    }
    for (const size_t most_bytes : {size_t{1} << 30, size_t{4096}, size_t{7}}) {
      if (size / most_bytes > 10'000) {
        continue;
      }
      INFO(size << " bytes, " << most_bytes << " at a time");
      const Vault vault(body);
      Mishap mishap;
      mishap.most_bytes = most_bytes;
      FailingCalls calls(mishap);
      CHECK(message_of(vault.fix_with(calls)).empty());
      CHECK(vault.is_new());
      CHECK(vault.temporaries().empty());
      CHECK(calls.open_files() == 0);
    }
  }
}

TEST_CASE("a head may begin from nothing and shrink to nothing", "[source]") {
  const Vault vault("body");
  DiskCalls calls;
  const std::string whole = vault.old_head() + "body";
  CHECK_FALSE(replace_head(calls, {vault.note(), "", "---\n---\n"}, vault.options()));
  CHECK(read_file(vault.note()) == "---\n---\n" + whole);
  CHECK_FALSE(replace_head(calls, {vault.note(), "---\n---\n" + whole, ""}, vault.options()));
  CHECK(read_file(vault.note()) == "");
}

TEST_CASE("a file that says something else by now is left alone", "[source]") {
  const Vault vault;
  for (const std::string& text :
       {std::string(), vault.old_head().substr(1), "x" + vault.old_head()}) {
    REQUIRE(write_file(vault.note(), text));
    const auto failure = vault.fix("note.md");
    REQUIRE(failure);
    CHECK(is_changed_during_run(*failure));
    CHECK(failure->path == vault.note());
    CHECK(read_file(vault.note()) == text);
    CHECK(vault.temporaries().empty());
  }
}

TEST_CASE("whichever call fails, the old file or the new one is there, whole", "[source]") {
  const size_t all = calls_when_all_is_well();
  REQUIRE(all > 20);
  for (const int error : {ENOSPC, EIO, EDQUOT, EACCES, EPERM, EROFS, EXDEV, EBUSY, EMFILE, ENOENT,
                          ENOLCK, EOPNOTSUPP, EINVAL, EWOULDBLOCK, ELOOP, EINTR}) {
    for (size_t fail_at = 1; fail_at <= all; ++fail_at) {
      const Vault vault;
      Mishap mishap;
      mishap.fail_at = fail_at;
      mishap.error = error;
      FailingCalls calls(mishap);
      const auto failure = vault.fix_with(calls);
      const std::string call = calls.made().at(fail_at - 1);
      INFO(call << " (call " << fail_at << ") fails with " << error << ": " << message_of(failure));
      CHECK(vault.temporaries().empty());
      CHECK(calls.open_files() == 0);
      if (!failure) {
        CHECK(vault.is_new());
        // Only these may be passed over: what the new file has is looked at to save work, some
        // systems have no attributes or nothing to flush, and some errors say "try again".
        CHECK((error == EINTR || call == "read_attribute" || error == EWOULDBLOCK ||
               error == ELOOP || error == ENOENT || error == EOPNOTSUPP || error == EINVAL));
        continue;
      }
      CHECK(failure->path == vault.note());
      const bool late = contains(failure->message, "written, but");
      CHECK((late ? vault.is_new() : vault.is_old()));
      CHECK((!late || fail_at == all));
      CHECK((error != EINTR || call == "rename"));
    }
  }
}

TEST_CASE("the new bytes are on the disk before they get the name", "[source]") {
  FailingCalls calls({});
  REQUIRE_FALSE(Vault().fix_with(calls));
  const auto& made = calls.made();
  const auto last = [&](const std::string& call) {
    return made.rend() - std::find(made.rbegin(), made.rend(), call);
  };
  const auto first_sync = std::find(made.begin(), made.end(), "sync") - made.begin() + 1;
  CHECK(last("write") < first_sync);
  CHECK(last("set_permissions") < first_sync);
  CHECK(first_sync < last("rename"));
  CHECK(last("sync") == last("rename") + 1);
}

TEST_CASE("a disk that fails for good leaves a whole file", "[source]") {
  const size_t all = calls_when_all_is_well();
  for (size_t fail_at = 1; fail_at <= all; ++fail_at) {
    const Vault vault;
    Mishap mishap;
    mishap.fail_at = fail_at;
    mishap.error = EIO;
    mishap.from_then_on = true;
    FailingCalls calls(mishap);
    const auto failure = vault.fix_with(calls);
    INFO(fail_at << ' ' << message_of(failure));
    REQUIRE(failure);
    CHECK((fail_at == all ? vault.is_new() : vault.is_old()));
    const auto left = vault.temporaries();
    CHECK(left.size() <= 1);
    for (const std::string& name : left) {
      CHECK(contains(failure->message, "`" + name + "` beside it is left over"));
    }
  }
}

TEST_CASE("each failure says what happened and what to do", "[source]") {
  struct Case {
    std::string call;
    int error;
    std::string message;
  };
  const std::vector<Case> cases = {
      {"create_file", EACCES,
       "left as it is because no temporary file could be made in its folder (permission denied); "
       "run as a user who may write the file and its folder"},
      {"open_file", EROFS,
       "left as it is because it could not be opened for writing (read-only file system); mount "
       "the disk for writing"},
      {"write", ENOSPC,
       "left as it is because the new text could not be written beside it (no space left on "
       "device); make room on the disk and run again"},
      {"write", EDQUOT,
       "left as it is because the new text could not be written beside it (disk quota exceeded); "
       "make room within the quota and run again"},
      {"sync", EIO,
       "left as it is because the new text did not reach the disk (input/output error); the disk "
       "may be failing, so save a copy of the notes first"},
      {"rename", EBUSY,
       "left as it is because the new text could not take its place (device or resource busy); a "
       "file that is mounted by itself cannot be replaced, so mount its folder instead"},
      {"lock", ENOLCK,
       "left as it is because it could not be locked (no locks available); the file system cannot "
       "do that, so fix a copy that lies on another one"},
      {"set_permissions", EPERM,
       "left as it is because its mode and owner could not be kept (operation not permitted); run "
       "as the owner and a member of the group of the file, or lift its protection (`chattr -i`)"},
  };
  FailingCalls well({});
  REQUIRE_FALSE(Vault().fix_with(well));
  for (const Case& c : cases) {
    const auto at = std::find(well.made().begin(), well.made().end(), c.call);
    REQUIRE(at != well.made().end());
    Mishap mishap;
    mishap.fail_at = static_cast<size_t>(at - well.made().begin()) + 1;
    mishap.error = c.error;
    FailingCalls calls(mishap);
    CHECK(message_of(Vault().fix_with(calls)) == c.message);
  }
}

TEST_CASE("what somebody else does meanwhile is not lost", "[source]") {
  FailingCalls well({});
  REQUIRE_FALSE(Vault().fix_with(well));
  struct Case {
    std::string name;
    void (*change)(const Vault& vault);
    std::optional<std::string> (*expected)(const Vault& vault);
  };
  static const std::string other = "---\ntitle: Klee\n---\nnew";
  const auto is_other = [](const Vault&) { return std::optional<std::string>(other); };
  const std::vector<Case> cases = {
      {"written in place", [](const Vault& vault) { write_file(vault.note(), other); }, is_other},
      {"replaced",
       [](const Vault& vault) {
         write_file(vault.path("other"), other);
         fs::rename(vault.path("other"), vault.note());
       },
       is_other},
      {"removed", [](const Vault& vault) { fs::remove(vault.note()); },
       [](const Vault&) { return std::optional<std::string>(); }},
      {"made a link to another file",
       [](const Vault& vault) {
         write_file(vault.path("other"), other);
         fs::remove(vault.note());
         fs::create_symlink("other", vault.note());
       },
       is_other},
  };
  for (const Case& c : cases) {
    for (size_t at = 1; at <= well.made().size(); ++at) {
      // Between the last look and the rename there is no call, and what happens there is lost.
      if (well.made()[at - 1] == "rename") {
        continue;
      }
      const Vault vault;
      Mishap mishap;
      mishap.interrupt_at = at;
      mishap.meanwhile = [&] { c.change(vault); };
      FailingCalls calls(mishap);
      const auto failure = vault.fix_with(calls);
      INFO(c.name << " before " << well.made()[at - 1] << " (call " << at
                  << "): " << message_of(failure));
      CHECK(read_file(vault.note()) == c.expected(vault));
      CHECK((failure || at == well.made().size()));
      CHECK(vault.temporaries().empty());
    }
  }
}

TEST_CASE("a body that grows meanwhile keeps all that was added", "[source]") {
  const size_t all = calls_when_all_is_well();
  FailingCalls well({});
  REQUIRE_FALSE(Vault().fix_with(well));
  for (size_t at = 1; at <= all; ++at) {
    if (well.made()[at - 1] == "rename") {
      continue;
    }
    const Vault vault;
    Mishap mishap;
    mishap.interrupt_at = at;
    mishap.meanwhile = [&] { write_file(vault.note(), *read_file(vault.note()) + "more"); };
    FailingCalls calls(mishap);
    const auto failure = vault.fix_with(calls);
    INFO(at << ' ' << message_of(failure));
    CHECK(read_file(vault.note()) ==
          (failure ? vault.old_head() : vault.new_head()) + vault.body() + "more");
    CHECK((!failure || is_changed_during_run(*failure)));
  }
}

TEST_CASE("a change that no time or size shows is seen in the bytes", "[source]") {
  const Vault pattern("old body");
  FailingCalls well({});
  REQUIRE_FALSE(pattern.fix_with(well));
  const size_t synced = static_cast<size_t>(
      std::find(well.made().begin(), well.made().end(), "sync") - well.made().begin());
  for (const std::string& other :
       {pattern.old_head() + "new body", std::string("---\ntitle: Klee\n---\nold body")}) {
    REQUIRE(other.size() == (pattern.old_head() + pattern.body()).size());
    for (size_t at = 1; at <= synced + 1; ++at) {
      const Vault vault("old body");
      Mishap mishap;
      mishap.coarse_times = true;
      mishap.interrupt_at = at;
      mishap.meanwhile = [&] { write_file(vault.note(), other); };
      FailingCalls calls(mishap);
      const auto failure = vault.fix_with(calls);
      INFO(at << ' ' << well.made()[at - 1] << ' ' << message_of(failure));
      // A new body may be taken over, if it was there before the old one was copied.
      CHECK((read_file(vault.note()) == other ||
             (!failure && read_file(vault.note()) == vault.new_head() + "new body")));
    }
  }
}

TEST_CASE("a file too short for the head may grow meanwhile", "[source]") {
  for (size_t at = 1; at <= calls_when_all_is_well(); ++at) {
    const Vault vault("");
    const std::string short_text = vault.old_head().substr(0, 10);
    REQUIRE(write_file(vault.note(), short_text));
    Mishap mishap;
    mishap.interrupt_at = at;
    mishap.meanwhile = [&] { write_file(vault.note(), vault.old_head()); };
    FailingCalls calls(mishap);
    const auto failure = vault.fix_with(calls);
    INFO(at << ' ' << message_of(failure));
    const auto now = read_file(vault.note());
    CHECK((failure ? now == short_text || now == vault.old_head() : now == vault.new_head()));
  }
}

TEST_CASE("a disk that takes no bytes and gives no reason is not asked forever", "[source]") {
  const Vault vault;
  REQUIRE(write_file(vault.note(), ""));
  Mishap mishap;
  mishap.most_bytes = 0;
  FailingCalls calls(mishap);
  const auto failure = replace_head(calls, {vault.note(), "", "text"}, vault.options());
  CHECK(contains(message_of(failure), "could not be written beside it"));
  CHECK(read_file(vault.note()) == "");
}

TEST_CASE("a lock of somebody else is waited for", "[source]") {
  const Vault vault;
  DiskCalls disk;
  const int folder = static_cast<int>(disk.open_folder(fs::canonical(vault.path("")).string()));
  const int file = static_cast<int>(disk.open_file(folder, "note.md"));
  REQUIRE(disk.lock(file) == 0);

  FailingCalls patient({});
  const auto failure = vault.fix_with(patient);
  CHECK(contains(message_of(failure), "another program keeps it locked"));
  CHECK(patient.pauses() == 100);
  CHECK(vault.is_old());

  Mishap mishap;
  mishap.during_pause = [&] { disk.close(file); };
  FailingCalls calls(mishap);
  CHECK(message_of(vault.fix_with(calls)).empty());
  CHECK(calls.pauses() == 1);
  CHECK(vault.is_new());
  disk.close(folder);
}

TEST_CASE("who waited for a lock writes what the note is by then", "[source]") {
  const Vault vault("old body");
  DiskCalls disk;
  const int folder = static_cast<int>(disk.open_folder(fs::canonical(vault.path("")).string()));
  const int file = static_cast<int>(disk.open_file(folder, "note.md"));
  REQUIRE(disk.lock(file) == 0);
  Mishap mishap;
  mishap.during_pause = [&] {
    write_file(vault.path("other"), vault.old_head() + "new body");
    fs::rename(vault.path("other"), vault.note());
    disk.close(file);
  };
  FailingCalls calls(mishap);
  CHECK(message_of(vault.fix_with(calls)).empty());
  CHECK(read_file(vault.note()) == vault.new_head() + "new body");
  disk.close(folder);
}

TEST_CASE("mode, owner and attributes are kept", "[source]") {
  for (const mode_t mode : {0644U, 0600U, 0664U, 0666U, 0755U, 0200U, 0020U, 04755U}) {
    if (::geteuid() != 0 && (mode & 0600) != 0600) {
      continue;
    }
    const Vault vault;
    if (::geteuid() == 0) {
      REQUIRE(::chown(vault.note().c_str(), 1234, 4321) == 0);
    }
    REQUIRE(::chmod(vault.note().c_str(), mode) == 0);
    const struct stat before = status_of(vault.note());
    INFO(mode);
    CHECK(message_of(vault.fix("note.md")).empty());
    const struct stat after = status_of(vault.note());
    CHECK(after.st_mode == before.st_mode);
    CHECK(after.st_uid == before.st_uid);
    CHECK(after.st_gid == before.st_gid);
    CHECK(after.st_ino != before.st_ino);
  }
}

namespace {

// The kernel's form of `user::rw-, user:NUMBER:r--, group::r--, mask::r--, other::---`.
std::string access_list(char user) {
  std::string list("\x02\0\0\0", 4);
  const auto add = [&](char tag, char rights, const std::string& who) {
    list += std::string{tag, '\0', rights, '\0'} + who;
  };
  const std::string nobody = "\xFF\xFF\xFF\xFF";
  add(0x01, 6, nobody);
  add(0x02, 4, std::string{user, '\0', '\0', '\0'});
  add(0x04, 4, nobody);
  add(0x10, 4, nobody);
  add(0x20, 0, nobody);
  return list;
}

bool set_attribute(const std::string& path, const std::string& name, const std::string& value) {
  return ::setxattr(path.c_str(), name.c_str(), value.data(), value.size(), 0) == 0;
}

std::string attribute(const std::string& path, const std::string& name) {
  std::string value(1000, '\0');
  const ssize_t size = ::getxattr(path.c_str(), name.c_str(), value.data(), value.size());
  return size < 0 ? "none" : value.substr(0, static_cast<size_t>(size));
}

}  // namespace

TEST_CASE("access lists and extended attributes are kept, and none is added", "[source]") {
  const std::string access = "system.posix_acl_access";
  const Vault vault;
  if (!set_attribute(vault.note(), "user.colour", std::string("r\0d", 3)) ||
      !set_attribute(vault.note(), access, access_list(77))) {
    WARN("skipped: this file system has no extended attributes or access lists");
    return;
  }
  REQUIRE(write_file(vault.path("plain.md"), vault.old_head()));
  // What is made in the folder from now on gets another list; neither note may have it.
  REQUIRE(set_attribute(vault.path("."), "system.posix_acl_default", access_list(99)));

  CHECK(message_of(vault.fix("note.md")).empty());
  CHECK(attribute(vault.note(), "user.colour") == std::string("r\0d", 3));
  CHECK(attribute(vault.note(), access) == access_list(77));

  CHECK(message_of(vault.fix("plain.md")).empty());
  CHECK(attribute(vault.path("plain.md"), access) == "none");
  CHECK((status_of(vault.path("plain.md")).st_mode & 0777) == 0644);

  REQUIRE(write_file(vault.note(), vault.old_head() + vault.body()));
  FailingCalls well({});
  REQUIRE_FALSE(vault.fix_with(well));
  const auto at = std::find(well.made().begin(), well.made().end(), "write_attribute");
  REQUIRE(at != well.made().end());
  REQUIRE(write_file(vault.note(), vault.old_head() + vault.body()));
  Mishap mishap;
  mishap.fail_at = static_cast<size_t>(at - well.made().begin()) + 1;
  mishap.error = EOPNOTSUPP;
  FailingCalls calls(mishap);
  const auto failure = vault.fix_with(calls);
  CHECK(contains(message_of(failure), "its attribute `"));
  CHECK(vault.is_old());
  CHECK(vault.temporaries().empty());
}

TEST_CASE("a read-only file is left alone, by root too", "[source]") {
  const Vault vault;
  REQUIRE(::chmod(vault.note().c_str(), 0444) == 0);
  CHECK(message_of(vault.fix("note.md")) ==
        "left as it is because it is read-only; allow writing with `chmod u+w`");
  CHECK(vault.is_old());
}

TEST_CASE("of a file with several names one is written when that is allowed", "[source]") {
  const Vault vault;
  fs::create_hard_link(vault.note(), vault.path("twin.md"));
  CHECK(contains(message_of(vault.fix("note.md")), "2 names (hard links)"));
  CHECK(vault.is_old());

  WriteOptions options = vault.options();
  options.follow_hard_links = true;
  CHECK(message_of(vault.fix("note.md", options)).empty());
  CHECK(vault.is_new());
  CHECK(read_file(vault.path("twin.md")) == vault.old_head() + vault.body());
  CHECK(message_of(vault.fix("twin.md")).empty());  // it has one name by now
}

TEST_CASE("links are followed inside the root only and stay links", "[source]") {
  const Vault vault;
  const Vault outside;
  fs::create_directories(vault.path("inside"));
  fs::create_symlink("../note.md", vault.path("inside/link.md"));
  fs::create_symlink("inside", vault.path("folder"));
  fs::create_symlink("inside/link.md", vault.path("chain.md"));
  fs::create_symlink(outside.note(), vault.path("out.md"));
  fs::create_symlink(outside.path(""), vault.path("out"));
  fs::create_symlink("nothing", vault.path("dangling.md"));
  fs::create_symlink("circle.md", vault.path("circle.md"));

  for (const std::string name :
       {"inside/link.md", "folder/link.md", "chain.md", "inside/../note.md", "./note.md"}) {
    INFO(name);
    REQUIRE(write_file(vault.note(), vault.old_head() + vault.body()));
    CHECK(message_of(vault.fix(name)).empty());
    CHECK(vault.is_new());
  }
  CHECK(fs::is_symlink(vault.path("inside/link.md")));
  CHECK(fs::is_symlink(vault.path("chain.md")));

  for (const std::string name : {"out.md", "out/note.md"}) {
    INFO(name);
    const std::string message = message_of(vault.fix(name));
    CHECK(contains(message, "a link leads to `" + outside.note() + "`, which is outside of `"));
    CHECK(outside.is_old());
  }
  CHECK(contains(message_of(vault.fix("dangling.md")), "it could not be found"));
  CHECK(contains(message_of(vault.fix("circle.md")), "it could not be found"));
  CHECK(fs::is_symlink(vault.path("out.md")));
  // Where no link is on the way, the root does not matter.
  CHECK(message_of(vault.fix("note.md", {outside.path(""), false})) != "");  // new by now
  CHECK(message_of(outside.fix("note.md", vault.options())).empty());
  CHECK(outside.is_new());
}

TEST_CASE("a relative path is seen from the working folder", "[source]") {
  const Vault vault;
  const Vault outside;
  fs::create_directories(vault.path("below"));
  fs::create_symlink(outside.note(), vault.path("out.md"));
  fs::create_symlink("note.md", vault.path("link.md"));
  const fs::path before = fs::current_path();
  fs::current_path(vault.path("below"));
  DiskCalls calls;
  for (const std::string name : {"../note.md", "./..//note.md", "../link.md"}) {
    INFO(name);
    REQUIRE(write_file(vault.note(), vault.old_head() + vault.body()));
    CHECK(message_of(replace_head(calls, {name, vault.old_head(), vault.new_head()}, {"..", false}))
              .empty());
    CHECK(vault.is_new());
  }
  const HeadReplacement out{"../out.md", vault.old_head(), vault.new_head()};
  CHECK(contains(message_of(replace_head(calls, out, {"..", false})), "outside of"));
  const HeadReplacement above{"../link.md", vault.new_head(), vault.old_head()};
  CHECK(contains(message_of(replace_head(calls, above, {".", false})), "outside of"));
  fs::current_path(before);
}

TEST_CASE("a folder beside the root with a longer name is outside", "[source]") {
  const Vault vault;
  fs::create_directories(vault.path("root"));
  REQUIRE(write_file(vault.path("root2/note.md"), vault.old_head()));
  fs::create_symlink("../root2/note.md", vault.path("root/link.md"));
  CHECK(contains(message_of(vault.fix("root/link.md", {vault.path("root"), false})), "outside of"));
}

TEST_CASE("what is no regular file is not touched", "[source]") {
  const Vault vault;
  fs::create_directories(vault.path("folder.md"));
  REQUIRE(::mkfifo(vault.path("pipe.md").c_str(), 0666) == 0);
  for (const std::string name : {"folder.md", "pipe.md"}) {
    CHECK(message_of(vault.fix(name)) == "left as it is because it is not a regular file");
  }
  CHECK(contains(message_of(vault.fix("nothing.md")), "it could not be found (no such file"));
  CHECK(contains(message_of(vault.fix("note.md/x")), "it could not be found (not a directory"));
}

TEST_CASE("a name may be as long as names can be", "[source]") {
  const Vault vault;
  const std::string name = std::string(252, 'n') + ".md";
  REQUIRE(write_file(vault.path(name), vault.old_head()));
  CHECK(message_of(vault.fix(name)).empty());
  CHECK(read_file(vault.path(name)) == vault.new_head());
}

}  // namespace matterlint::test
