// SPDX-License-Identifier: MIT
// Which notes are checked in a repository of git: what is staged, what has changed, what git knows.
// Without git the test is skipped.
#include <cstdio>
#include <string>
#include <vector>

#include "support/files.h"
#include "support/process.h"
#include "support/verdict.h"

namespace matterlint::test {
namespace {

constexpr const char* good = "---\ntitle: fine\n---\n";
constexpr const char* bad = "---\ntitle: 5\n---\n";
constexpr const char* schema = "properties:\n  title: {type: string}\n";

// A repository with a branch `main` of one commit, and a branch `work` at the same commit.
class Repository {
 public:
  Repository() {
    write("schema.yaml", schema);
    write("old.md", bad);
    write("sub/deep.md", good);
    git({"init", "-q", "-b", "main"});
    git({"config", "user.name", "A Writer"});
    git({"config", "user.email", "writer@example.org"});
    git({"add", "."});
    git({"commit", "-q", "-m", "first"});
    git({"checkout", "-q", "-b", "work"});
  }

  void write(const std::string& name, const std::string& text) const {
    write_file(folder_.path() + "/" + name, text);
  }

  void git(std::vector<std::string> words, const std::string& folder = "") const {
    words.insert(words.begin(), "git");
    run({.words = words, .folder = folder_.path() + folder});
  }

  /// What `matterlint --format concise …` prints and how it ends: "a.md:2:8 [1]".
  std::string check(std::vector<std::string> words, const std::string& folder = "",
                    std::vector<std::string> environment = {}) const {
    words.insert(words.begin(), {MATTERLINT_BINARY, "check", "--format", "concise", "--schema",
                                 folder_.path() + "/schema.yaml"});
    const Outcome outcome = run({.words = words,
                                 .environment = std::move(environment),
                                 .folder = folder_.path() + folder,
                                 .input = input_});
    std::string places;
    for (const std::string& line : split_lines(outcome.out)) {
      places += line.substr(0, line.find(": ")) + " ";
    }
    return places + "[" + std::to_string(outcome.status) + "]" +
           (outcome.err.empty() ? "" : " " + outcome.err);
  }

  void set_input(std::string input) { input_ = std::move(input); }
  const std::string& path() const { return folder_.path(); }

 private:
  TemporaryFolder folder_{};
  std::string input_{};
};

void expect_text(Verdict& verdict, const std::string& where, const std::string& found,
                 const std::string& wanted) {
  verdict.expect(found == wanted, where, "gave\n  " + found + "\nnot\n  " + wanted);
}

// Chosen notes are compared with all that git knows, and only they are spoken about.
void check_compared(Verdict& verdict) {
  Repository repository;
  repository.write("schema.yaml", "properties:\n  id: {x-unique: true}\n");
  for (int i = 0; i < 12; ++i) {
    repository.write("n" + std::to_string(i) + ".md", "---\ntags: [mlops]\n---\n");
  }
  repository.write("a.md", "---\nid: one\ntags: [MLops]\n---\n");
  repository.git({"add", "."});
  repository.git({"commit", "-q", "-m", "vault"});
  expect_text(verdict, "all notes", repository.check({}), "a.md:3:8 [0]");

  // The file is another by now; what is staged counts.
  repository.write("new.md", "---\nid: one\ntags: [ML-ops]\n---\n");
  repository.git({"add", "new.md"});
  repository.write("new.md", "---\nid: two\n---\n");
  expect_text(verdict, "staged among others", repository.check({"--staged"}),
              "new.md:2:5 new.md:3:8 [1]");
  expect_text(verdict, "changed among others", repository.check({"--changed"}), "a.md:3:8 [0]");
  expect_text(verdict, "a note alone", repository.check({"a.md"}), "[0]");
  expect_text(verdict, "a note from pre-commit", repository.check({"a.md"}, "", {"PRE_COMMIT=1"}),
              "a.md:3:8 [0]");

  // Of two notes with one value that one is told which was chosen, even when it is the first.
  repository.write("new.md", "---\nid: one\n---\n");
  repository.git({"add", "new.md"});
  repository.git({"commit", "-q", "-m", "second of two"});
  expect_text(verdict, "two in the vault", repository.check({}), "a.md:3:8 new.md:2:5 [1]");
  repository.write("a.md", "---\nid: one\n---\n");
  repository.git({"add", "a.md"});
  expect_text(verdict, "the first of two", repository.check({"--staged"}), "a.md:2:5 [1]");
  repository.set_input("a.md\n");
  expect_text(verdict, "a list of notes", repository.check({"--files-from", "-"}), "a.md:2:5 [1]");
}

// A note that is staged counts as it is staged, whatever the file says by now.
void check_staged(Verdict& verdict) {
  const Repository repository;
  expect_text(verdict, "nothing staged", repository.check({"--staged"}),
              "[0] matterlint: no note is staged\n");
  repository.write("sub/deep.md", bad);
  repository.write("an \xC3\xA9 new\nnote.md", bad);
  repository.write("picture.png", bad);
  repository.git({"add", "."});
  repository.write("sub/deep.md", good);
  expect_text(verdict, "staged", repository.check({"--staged"}),
              "an \xC3\xA9 new\\nnote.md:2:8 sub/deep.md:2:8 [1]");
  expect_text(verdict, "staged below a path", repository.check({"--staged", "sub"}),
              "sub/deep.md:2:8 [1]");
  expect_text(verdict, "staged from a folder", repository.check({"--staged"}, "/sub"),
              "deep.md:2:8 [1]");
  repository.git({"rm", "-q", "--cached", "old.md"});
  expect_text(verdict, "a note taken out", repository.check({"--staged", "old.md"}),
              "[0] matterlint: no note is staged\n");
}

void check_first_commit(Verdict& verdict) {
  const TemporaryFolder folder;
  write_file(folder.path() + "/a.md", "---\ntitle: 'x\n---\n");
  run({.words = {"git", "init", "-q"}, .folder = folder.path()});
  run({.words = {"git", "add", "."}, .folder = folder.path()});
  const Outcome outcome =
      run({.words = {MATTERLINT_BINARY, "--staged", "--no-schema"}, .folder = folder.path()});
  verdict.expect(outcome.status == 1, "a repository without a commit", outcome.out + outcome.err);
}

// Committed, staged, only on the disk and new to git: all of it has changed since the branch began.
void check_changed(Verdict& verdict) {
  const Repository repository;
  expect_text(verdict, "nothing changed", repository.check({"--changed"}),
              "[0] matterlint: no note has changed\n");
  repository.write("committed.md", bad);
  repository.git({"add", "."});
  repository.git({"commit", "-q", "-m", "second"});
  repository.write("sub/deep.md", bad);
  repository.write("new.md", bad);
  expect_text(verdict, "changed", repository.check({"--changed"}),
              "committed.md:2:8 new.md:2:8 sub/deep.md:2:8 [1]");
  expect_text(verdict, "changed since a commit", repository.check({"--changed=HEAD"}),
              "new.md:2:8 sub/deep.md:2:8 [1]");
  repository.git({"checkout", "-q", "main"});
  repository.write("elsewhere.md", bad);
  repository.git({"add", "elsewhere.md"});
  repository.git({"commit", "-q", "-m", "on the main branch"});
  repository.git({"checkout", "-q", "work"});
  expect_text(verdict, "what changed on the main branch alone is none of ours",
              repository.check({"--changed=main"}),
              "committed.md:2:8 new.md:2:8 sub/deep.md:2:8 [1]");
  expect_text(verdict, "an unknown base", repository.check({"--changed=nowhere"}),
              "matterlint [2]");
  expect_text(verdict, "the base of a pull request",
              repository.check({"--changed"}, "", {"GITHUB_BASE_REF=gone"}), "matterlint [2]");
}

void check_tracked_and_listed(Verdict& verdict) {
  Repository repository;
  repository.write("draft.md", bad);
  expect_text(verdict, "tracked", repository.check({"--tracked"}), "old.md:2:8 [1]");
  repository.set_input("draft.md\r\n\nsub/deep.md\n");
  expect_text(verdict, "a list", repository.check({"--files-from", "-"}), "draft.md:2:8 [1]");
  repository.set_input(std::string("draft.md\0old.md\0", 16));
  expect_text(verdict, "a list with NUL", repository.check({"--files-from", "-", "-0"}),
              "draft.md:2:8 old.md:2:8 [1]");
  repository.set_input("");
  expect_text(verdict, "an empty list", repository.check({"--files-from", "-"}),
              "[0] matterlint: the list of files is empty\n");
  expect_text(verdict, "no list", repository.check({"--files-from", "none"}), "none [2]");
  const Outcome both = run({.words = {MATTERLINT_BINARY, "--staged", "--tracked"}});
  verdict.expect(both.status == 2 && both.err.find("choose one") != std::string::npos, "two scopes",
                 both.err);
}

// Git keeps paths that are longer than the system takes; ours are as deep as it takes, and a folder
// costs no stack.
void check_deep_paths(Verdict& verdict) {
  const Repository repository;
  std::string folders;
  for (int i = 0; i < 1900; ++i) {
    folders += "d/";
  }
  const std::string index = "100644 " + std::string(40, '1') + "\t" + folders + "note.md\n";
  run({.words = {"git", "update-index", "--add", "--index-info"},
       .folder = repository.path(),
       .input = index});
  repository.write("sub/deep.md", bad);
  repository.git({"add", "sub/deep.md"});
  const Outcome outcome = run({.words = {MATTERLINT_BINARY, "check", "--staged", "sub"},
                               .folder = repository.path(),
                               .stack_kib = small_stack_kib});
  verdict.expect(outcome.signal == 0, "a path of 1,900 folders", "ended by a signal");
}

void check_outside(Verdict& verdict) {
  const TemporaryFolder folder;
  const Outcome outcome =
      run({.words = {MATTERLINT_BINARY, "--staged", "--no-schema", "--format", "concise"},
           .folder = folder.path()});
  verdict.expect(
      outcome.status == 2 && outcome.out.find("not a git repository") != std::string::npos,
      "outside a repository", outcome.out + outcome.err);
}

int run_test() {
  if (run({.words = {"git", "--version"}}).status != 0) {
    std::printf("SKIPPED: git is not installed\n");
    return skipped_status;
  }
  Verdict verdict;
  check_staged(verdict);
  check_compared(verdict);
  check_first_commit(verdict);
  check_changed(verdict);
  check_tracked_and_listed(verdict);
  check_deep_paths(verdict);
  check_outside(verdict);
  return verdict.finish("scopes");
}

}  // namespace
}  // namespace matterlint::test

int main() {
  return matterlint::test::run_test();
}
