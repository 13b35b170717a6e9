// SPDX-License-Identifier: MIT
#include "source/file_system.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <limits>

#include "support/catch.h"
#include "support/files.h"

namespace matterlint::test {

namespace {

constexpr size_t mebibyte = 1 << 20;
constexpr size_t no_limit = std::numeric_limits<size_t>::max();

bool never(std::string_view /*bytes*/) {
  return false;
}

bool at_once(std::string_view /*bytes*/) {
  return true;
}

/// The same small tree in memory and on the disk: what holds for one must hold for the other.
class TwoFileSystems {
 public:
  explicit TwoFileSystems(const std::vector<std::pair<std::string, std::string>>& files) {
    for (const auto& file : files) {
      memory_.add(root() + file.first, file.second);
      REQUIRE(write_file(root() + file.first, file.second));
    }
  }

  std::string root() const { return folder_.path() + '/'; }
  std::vector<const FileSystem*> both() const { return {&memory_, &disk_}; }

 private:
  TemporaryFolder folder_;
  MemoryFileSystem memory_;
  DiskFileSystem disk_;
};

template <class T>
std::string message_of(const Result<T>& result) {
  return result ? "no failure" : result.failure().message;
}

std::string shown_kind(const Result<FileKind>& kind) {
  if (!kind) {
    return kind.failure().message;
  }
  switch (*kind) {
    case FileKind::regular:
      return "file";
    case FileKind::directory:
      return "directory";
    case FileKind::symlink:
      return "link";
    case FileKind::special:
      return "special";
  }
  return {};
}

std::string shown_list(const Result<std::vector<DirectoryEntry>>& entries) {
  if (!entries) {
    return entries.failure().message;
  }
  std::string shown;
  for (const DirectoryEntry& entry : *entries) {
    shown += (shown.empty() ? "" : ", ") + entry.name + ' ' + shown_kind(entry.kind);
  }
  return shown;
}

}  // namespace

TEST_CASE("files in memory and on the disk answer alike", "[source]") {
  const TwoFileSystems files(
      {{"a.md", "text"}, {"b/c.md", ""}, {"b/d/e.md", "e"}, {"b.md", "\xFF"}, {"Z", "z"}});
  struct Case {
    std::string path;
    std::string kind;
    std::string list;
    std::string read;  // the failure, or the bytes
  };
  const std::string missing = "no such file or directory";
  const std::vector<Case> cases = {
      {"", "directory", "Z file, a.md file, b directory, b.md file", "is a directory, not a file"},
      {"b", "directory", "c.md file, d directory", "is a directory, not a file"},
      {"b/", "directory", "c.md file, d directory", "is a directory, not a file"},
      {"b/d", "directory", "e.md file", "is a directory, not a file"},
      {"a.md", "file", "not a directory", "text"},
      {"b/c.md", "file", "not a directory", ""},
      {"b.md", "file", "not a directory", "\xFF"},
      {"nothing", missing, missing, missing},
      {"b/nothing", missing, missing, missing},
      {"a.m", missing, missing, missing},
  };
  for (const FileSystem* system : files.both()) {
    for (const Case& c : cases) {
      INFO((system == files.both()[0] ? "memory " : "disk ") << c.path);
      const std::string path = files.root() + c.path;
      CHECK(shown_kind(system->kind(path)) == c.kind);
      CHECK(shown_list(system->list(path)) == c.list);
      for (const auto& bytes : {system->read(path, mebibyte), system->read(path, no_limit),
                                system->read_head(path, never, mebibyte)}) {
        CHECK((bytes ? *bytes : bytes.failure().message) == c.read);
        CHECK((bytes || bytes.failure().path == path));
      }
    }
  }
}

TEST_CASE("the head of a file is read in growing pieces until there is enough", "[source]") {
  std::string large(10 * mebibyte, 'x');
  for (size_t i = 0; i < large.size(); i += 4096) {
    large[i] = static_cast<char>('a' + i / 4096 % 26);
  }
  const std::string page = large.substr(0, 4096);
  const TwoFileSystems files(
      {{"large", large}, {"page", page}, {"short", large.substr(0, 3)}, {"empty", ""}});
  struct Case {
    std::string path;
    EnoughRead enough;
    size_t limit;
    size_t size;
  };
  const std::vector<Case> cases = {
      {"large", at_once, mebibyte, 4096},
      {"large", [](std::string_view head) { return head.size() > 4096; }, mebibyte, 8192},
      {"large", [](std::string_view head) { return head.size() > 20000; }, mebibyte, 32768},
      {"large", [](std::string_view head) { return head.size() == 100; }, 100, 100},
      {"large", never, mebibyte, mebibyte},
      {"large", never, 10000, 10000},
      {"large", never, no_limit, 10 * mebibyte},
      {"large", never, 0, 0},
      {"page", never, mebibyte, 4096},
      {"page", at_once, mebibyte, 4096},
      {"short", never, mebibyte, 3},
      {"short", never, 2, 2},
      {"empty", never, mebibyte, 0},
  };
  for (const FileSystem* system : files.both()) {
    for (const Case& c : cases) {
      INFO((system == files.both()[0] ? "memory " : "disk ") << c.path << " up to " << c.limit);
      const auto head = system->read_head(files.root() + c.path, c.enough, c.limit);
      REQUIRE(head);
      CHECK(head->size() == c.size);
      CHECK(large.compare(0, c.size, *head) == 0);
    }
  }
}

// A map of the file into memory would end the program here.
TEST_CASE("a file may change while it is read", "[source]") {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/a";
  const std::string before(20'000, 'x');
  struct Case {
    std::string after{};
    size_t size = 0;      // of what is read: the first piece of the old file, then the new one
    size_t old_size = 0;  // how much of it is old
  };
  const Case cases[] = {
      {"", 4096, 4096},                                            // truncated
      {std::string(6000, 'y'), 6000, 4096},                        // shorter
      {std::string(20'000, 'y'), 20'000, 4096},                    // written over
      {std::string(3 * mebibyte, 'y'), 3 * mebibyte, 4096},        // grown
      {std::string(3 * mebibyte, 'y') + "z", 3 * mebibyte, 4096},  // grown beyond the limit
  };
  for (const Case& one : cases) {
    REQUIRE(write_file(path, before));
    bool changed = false;
    const auto change = [&](std::string_view /*head*/) {
      changed = changed || write_file(path, one.after);
      return false;
    };
    const auto head = DiskFileSystem().read_head(path, change, 3 * mebibyte);
    REQUIRE(head);
    CHECK(head->size() == one.size);
    CHECK(*head ==
          before.substr(0, one.old_size) +
              one.after.substr(std::min(one.old_size, one.after.size()), one.size - one.old_size));
  }
}

TEST_CASE("a file over the limit is a failure that names the limit", "[source]") {
  const TwoFileSystems files({{"a", std::string(5000, 'x')}, {"empty", ""}});
  for (const FileSystem* system : files.both()) {
    const std::string path = files.root() + "a";
    CHECK(message_of(system->read(path, 4999)) == "is larger than 4999 bytes");
    CHECK(message_of(system->read(path, 4096)) == "is larger than 4096 bytes");
    CHECK(message_of(system->read(path, 0)) == "is larger than 0 bytes");
    CHECK(message_of(system->read(path, 5000)) == "no failure");
    CHECK(message_of(system->read(files.root() + "empty", 0)) == "no failure");
  }
}

TEST_CASE("what is no regular file is refused and never waited for", "[source]") {
  const TemporaryFolder folder;
  const std::string pipe = folder.path() + "/pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const DiskFileSystem files;
  CHECK(shown_kind(files.kind(pipe)) == "special");
  CHECK(message_of(files.read(pipe, mebibyte)) == "is a named pipe, not a file");
  CHECK(message_of(files.read_head(pipe, at_once, mebibyte)) == "is a named pipe, not a file");
  CHECK(message_of(files.read("/dev/null", mebibyte)) == "is a device, not a file");
}

TEST_CASE("links are followed to what they name", "[source]") {
  const TemporaryFolder folder;
  const std::string root = folder.path() + '/';
  REQUIRE(write_file(root + "dir/a.md", "text"));
  std::filesystem::create_symlink("dir/a.md", root + "file");
  std::filesystem::create_symlink("dir", root + "folder");
  std::filesystem::create_symlink("gone", root + "dangling");
  std::filesystem::create_symlink("loop", root + "loop");
  const DiskFileSystem files;
  CHECK(shown_list(files.list(root)) ==
        "dangling link, dir directory, file link, folder link, loop link");
  CHECK(shown_kind(files.kind(root + "file")) == "file");
  CHECK(shown_kind(files.kind(root + "folder")) == "directory");
  CHECK(shown_kind(files.kind(root + "dangling")) == "no such file or directory");
  CHECK(shown_kind(files.kind(root + "loop")) == "too many levels of symbolic links");
  CHECK(message_of(files.read(root + "loop", 10)) == "too many levels of symbolic links");
  CHECK(*files.read(root + "file", 10) == "text");
}

TEST_CASE("a file without permission is a failure in the system's words", "[source]") {
  if (::geteuid() == 0) {
    return;  // nothing is forbidden to root
  }
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/a.md";
  REQUIRE(write_file(path, "text"));
  REQUIRE(::chmod(path.c_str(), 0) == 0);
  CHECK(message_of(DiskFileSystem().read(path, mebibyte)) == "permission denied");
}

}  // namespace matterlint::test
