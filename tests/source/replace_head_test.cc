// SPDX-License-Identifier: MIT
#include "source/replace_head.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "source/temporary_file.h"
#include "source/write_failure.h"
#include "support/catch.h"
#include "support/files.h"

namespace matterlint::test {

namespace fs = std::filesystem;

namespace {

const std::string old_head = "---\ntitle: Blom\n---\n";
const std::string new_head = "---\ntitle: Bloom, and a longer one than before\n---\n";

/// A folder with one note, and what is done to it.
class Vault {
 public:
  explicit Vault(std::string body = "text\r\n\xFF") : body_(std::move(body)) {
    REQUIRE(write_file(note(), old_head + body_));
  }

  std::string path(const std::string& name) const { return folder_.path() + "/" + name; }
  std::string note() const { return path("note.md"); }
  const std::string& body() const { return body_; }

  std::optional<Failure> fix(const std::string& name) const { return fix(name, options()); }
  std::optional<Failure> fix(const std::string& name, const WriteOptions& with) const {
    DiskCalls calls;
    return replace_head(calls, {path(name), old_head, new_head}, with);
  }
  WriteOptions options() const { return {folder_.path(), false}; }

  bool is_old() const { return read_file(note()) == old_head + body_; }
  bool is_new() const { return read_file(note()) == new_head + body_; }
  bool has_temporaries() const {
    for (const std::string& name : files_below(folder_.path())) {
      if (is_temporary_name(name.substr(name.rfind('/') + 1))) {
        return true;
      }
    }
    return false;
  }

 private:
  TemporaryFolder folder_;
  std::string body_;
};

std::string message_of(const std::optional<Failure>& failure) {
  return failure ? failure->message : "";
}

}  // namespace

TEST_CASE("the head of a file is replaced and the rest stays", "[source]") {
  for (const size_t size : {0U, 1U, 65536U, 65537U, 1000000U}) {
    std::string body(size, 'x');
    for (size_t i = 0; i < size; i += 1000) {
      body[i] = static_cast<char>(i % 251);
    }
    const Vault vault(body);
    INFO(size);
    CHECK(message_of(vault.fix("note.md")).empty());
    CHECK(vault.is_new());
    CHECK_FALSE(vault.has_temporaries());
  }
}

TEST_CASE("a file that says something else by now is left alone", "[source]") {
  const Vault vault;
  for (const std::string& text : {std::string(), old_head.substr(1), "x" + old_head}) {
    REQUIRE(write_file(vault.note(), text));
    const auto failure = vault.fix("note.md");
    REQUIRE(failure);
    CHECK(is_changed_during_run(*failure));
    CHECK(failure->path == vault.note());
    CHECK(read_file(vault.note()) == text);
    CHECK_FALSE(vault.has_temporaries());
  }
}

}  // namespace matterlint::test
