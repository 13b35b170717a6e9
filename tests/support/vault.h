// SPDX-License-Identifier: MIT
// A folder with one note that wants to be fixed, for the tests of writing.
#ifndef MATTERLINT_TESTS_SUPPORT_VAULT_H_
#define MATTERLINT_TESTS_SUPPORT_VAULT_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "source/replace_head.h"
#include "source/temporary_file.h"
#include "support/files.h"

namespace matterlint::test {

class Vault {
 public:
  explicit Vault(std::string body = "text\r\n\xFF") : body_(std::move(body)) {
    write_file(note(), old_head_ + body_);
  }

  std::string path(const std::string& name) const { return folder_.path() + "/" + name; }
  std::string note() const { return path("note.md"); }
  const std::string& body() const { return body_; }
  const std::string& old_head() const { return old_head_; }
  const std::string& new_head() const { return new_head_; }
  WriteOptions options() const { return {folder_.path(), false}; }

  /// Writes the new head of a note of this folder.
  std::optional<Failure> fix(const std::string& name) const { return fix(name, options()); }
  std::optional<Failure> fix(const std::string& name, const WriteOptions& with) const {
    DiskCalls calls;
    return replace_head(calls, {path(name), old_head_, new_head_}, with);
  }
  /// Writes the new head of the note with these calls.
  std::optional<Failure> fix_with(FileCalls& calls) const {
    return replace_head(calls, {note(), old_head_, new_head_}, options());
  }

  bool is_old() const { return read_file(note()) == old_head_ + body_; }
  bool is_new() const { return read_file(note()) == new_head_ + body_; }

  /// Names of the temporary files anywhere in the folder.
  std::vector<std::string> temporaries() const {
    std::vector<std::string> found;
    for (const std::string& path_below : files_below(folder_.path())) {
      const std::string name = path_below.substr(path_below.rfind('/') + 1);
      if (is_temporary_name(name)) {
        found.push_back(name);
      }
    }
    return found;
  }

 private:
  TemporaryFolder folder_;
  std::string body_;
  std::string old_head_ = "---\ntitle: Blom\n---\n";
  std::string new_head_ = "---\ntitle: Bloom, and a longer one than before\n---\n";
};

/// What a failure says; empty when there is none.
inline std::string message_of(const std::optional<Failure>& failure) {
  return failure ? failure->message : "";
}

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_VAULT_H_
