// SPDX-License-Identifier: MIT
// The hooks of .pre-commit-hooks.yaml under the real pre-commit, installed from a clone of these
// sources. No package index is reached. Where a case is not about building, the program that was
// built already is installed; the cases that build take minutes and run when MATTERLINT_SLOW_TESTS
// is set. Without git or pre-commit the test is skipped.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "support/files.h"
#include "support/process.h"
#include "support/verdict.h"

namespace matterlint::test {
namespace {

constexpr const char* good = "---\ntitle: fine\n---\n";
constexpr const char* bad = "---\ntitle: 5\n---\n";  // wants quotes
constexpr const char* schema = "properties:\n  title: {type: string}\n";
constexpr double build_seconds = 1500;

enum class Program { already_built, from_source };

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// The folders of the test: the sources as a repository of hooks, pre-commit's own, the program.
class Workshop {
 public:
  Workshop() {
    const std::string home = folder_.path();
    write_file(home + "/.gitconfig",
               "[user]\nname = A Writer\nemail = writer@example.org\n"
               "[init]\ndefaultBranch = main\n[protocol \"file\"]\nallow = always\n");
    std::filesystem::create_directory(hooks());
    call({"git", "init", "-q"}, hooks());
    const std::string in_sources = "--work-tree=" MATTERLINT_ROOT;
    const std::string git_folder = "--git-dir=" + hooks() + "/.git";
    call({"git", git_folder, in_sources, "add", "-A"}, home);
    call({"git", git_folder, in_sources, "commit", "-q", "-m", "sources"}, home);
    call({"git", "tag", "v1"}, hooks());
    call({"git", "reset", "-q", "--hard"}, hooks());
    call({"cmake", "--install", MATTERLINT_BUILD, "--prefix", home + "/prefix"}, home);
  }

  /// Whether all of it is there.
  bool is_ready() const {
    return read_file(hooks() + "/.pre-commit-hooks.yaml") &&
           read_file(path("prefix/bin/matterlint"));
  }

  std::string hooks() const { return folder_.path() + "/hooks"; }
  std::string path(const std::string& name) const { return folder_.path() + "/" + name; }

  /// Runs a program as somebody who has only this workshop. `store`: pre-commit's folder.
  Outcome call(std::vector<std::string> words, const std::string& folder,
               Program program = Program::already_built, const std::string& store = "store") const {
    std::vector<std::string> environment{"PIP_NO_INDEX=1", "HOME=" + folder_.path(),
                                         "PRE_COMMIT_HOME=" + path(store)};
    if (program == Program::already_built) {
      environment.push_back("MATTERLINT_PREFIX=" + path("prefix"));
    }
    if (!search_path_.empty()) {
      environment.push_back("PATH=" + search_path_);
    }
    if (const char* cache = std::getenv("CCACHE_DIR")) {
      environment.push_back(std::string("CCACHE_DIR=") + cache);
    } else if (const char* home = std::getenv("HOME")) {
      environment.push_back("CCACHE_DIR=" + std::string(home) + "/.cache/ccache");
    }
    return run({.words = std::move(words),
                .environment = std::move(environment),
                .folder = folder,
                .timeout_seconds = build_seconds});
  }

  /// From now on programs are found in this folder only.
  void set_search_path(std::string search_path) { search_path_ = std::move(search_path); }

 private:
  TemporaryFolder folder_{};
  std::string search_path_{};
};

// A writer's repository with a schema, a good note and one hook.
class Notes {
 public:
  Notes(const Workshop& workshop, const std::string& name, const std::string& hook,
        const std::string& arguments = "")
      : workshop_(workshop), folder_(workshop.path(name)) {
    write("post.schema.yaml", schema);
    write("good.md", good);
    write(".pre-commit-config.yaml",
          "repos:\n- repo: " + workshop.hooks() + "\n  rev: v1\n  hooks:\n  - id: " + hook +
              "\n    args: [--schema, post.schema.yaml" + arguments + "]\n");
    call({"git", "init", "-q"});
    call({"git", "add", "."});
    call({"git", "commit", "-q", "-m", "first"});
  }

  void write(const std::string& name, const std::string& text) const {
    write_file(folder_ + "/" + name, text);
  }
  std::string read(const std::string& name) const {
    return read_file(folder_ + "/" + name).value_or("");
  }
  const std::string& folder() const { return folder_; }

  Outcome call(std::vector<std::string> words) const { return call_in(folder_, std::move(words)); }
  Outcome call_in(const std::string& folder, std::vector<std::string> words) const {
    Outcome outcome = workshop_.call(std::move(words), folder, program_, store_);
    outcome.out += outcome.err;
    return outcome;
  }
  Outcome run_hooks() const { return call({"pre-commit", "run", "--all-files"}); }

  void build_in(const std::string& store) {
    program_ = Program::from_source;
    store_ = store;
  }

 private:
  const Workshop& workshop_;
  std::string folder_;
  Program program_ = Program::already_built;
  std::string store_ = "store";
};

void expect_outcome(Verdict& verdict, const std::string& where, const Outcome& outcome, int status,
                    const std::vector<std::string>& parts) {
  verdict.expect(outcome.status == status, where,
                 "exit status " + std::to_string(outcome.status) + "\n" + outcome.out);
  for (const std::string& part : parts) {
    verdict.expect(has(outcome.out, part), where, "`" + part + "` is not in\n" + outcome.out);
  }
}

void check_run(Verdict& verdict, const Workshop& workshop) {
  const Notes notes(workshop, "run", "matterlint");
  expect_outcome(verdict, "a good note", notes.run_hooks(), 0, {"Passed"});
  notes.write("sub folder/\xC3\xA9t\xC3\xA9 \xC3\xA0 la carte.md", bad);
  notes.call({"git", "add", "."});
  expect_outcome(
      verdict, "a bad note", notes.run_hooks(), 1,
      {"Failed", "sub folder/\xC3\xA9t\xC3\xA9 \xC3\xA0 la carte.md:2:8: error[wrong-type]"});
  expect_outcome(
      verdict, "try-repo",
      notes.call({"pre-commit", "try-repo", workshop.hooks(), "matterlint", "--all-files"}), 1,
      {"Failed", "la carte.md:", "error["});
}

void check_fix(Verdict& verdict, const Workshop& workshop) {
  const Notes notes(workshop, "fix", "matterlint", ", --fix");
  notes.write("bad.md", bad);
  notes.call({"git", "add", "."});
  expect_outcome(verdict, "--fix", notes.run_hooks(), 1, {"files were modified by this hook"});
  verdict.expect(notes.read("bad.md") == "---\ntitle: \"5\"\n---\n", "--fix", notes.read("bad.md"));
  notes.call({"git", "add", "."});
  expect_outcome(verdict, "--fix, once more", notes.run_hooks(), 0, {"Passed"});
}

// In the repository or in a linked worktree of it: git then says in its environment where it is.
void check_commit(Verdict& verdict, const Notes& notes, const std::string& folder,
                  const std::string& where) {
  write_file(folder + "/new.md", bad);
  notes.call_in(folder, {"git", "add", "new.md"});
  const std::vector<std::string> commit{"git", "commit", "-q", "-m", "a note"};
  expect_outcome(verdict, where + ": a commit of a bad note", notes.call_in(folder, commit), 1,
                 {"new.md:2:8: error[wrong-type]"});
  verdict.expect(has(notes.call_in(folder, {"git", "status", "--short"}).out, "A  new.md"), where,
                 "the bad note was committed");
  write_file(folder + "/new.md", good);
  notes.call_in(folder, {"git", "add", "new.md"});
  expect_outcome(verdict, where + ": a commit of a good note", notes.call_in(folder, commit), 0,
                 {"Passed"});
  verdict.expect(notes.call_in(folder, {"git", "status", "--short"}).out.empty(), where,
                 "the good note was not committed");
}

void check_commits(Verdict& verdict, const Workshop& workshop, const std::string& hook) {
  const Notes notes(workshop, "commit-" + hook, hook);
  notes.call({"pre-commit", "install"});
  check_commit(verdict, notes, notes.folder(), hook);
  const std::string linked = notes.folder() + "-linked";
  notes.call({"git", "worktree", "add", "-q", linked, "-b", "other", "HEAD~1"});
  check_commit(verdict, notes, linked, hook + " in a linked worktree");
}

// More files than go into one command line; a mistake in the last one is found all the same.
void check_many(Verdict& verdict, const Workshop& workshop) {
  const Notes notes(workshop, "many", "matterlint", ", --format, concise");
  for (int i = 0; i < 3000; ++i) {
    notes.write("a folder with a name that is rather long/note " + std::to_string(i) + ".md", good);
  }
  notes.call({"git", "add", "."});
  const Outcome clean = notes.run_hooks();
  expect_outcome(verdict, "3,000 notes", clean, 0, {"Passed"});
  std::printf("pre-commit with 3,000 notes: %.1f s\n", clean.seconds);
  notes.write("a folder with a name that is rather long/note 2999.md", bad);
  notes.call({"git", "add", "."});
  expect_outcome(verdict, "a bad one of 3,000", notes.run_hooks(), 1,
                 {"note 2999.md:2:8: error[wrong-type]"});
}

// A change of the schema alone is a reason to check the notes; a draft that git does not know is
// none.
void check_all(Verdict& verdict, const Workshop& workshop) {
  const Notes notes(workshop, "all", "matterlint-all");
  notes.write("draft.md", bad);
  notes.write("post.schema.yaml", "properties:\n  title: {type: string, maxLength: 2}\n");
  notes.call({"git", "add", "post.schema.yaml"});
  const Outcome outcome = notes.call({"pre-commit", "run"});
  expect_outcome(verdict, "another schema", outcome, 1, {"good.md:2:8: error[wrong-length]"});
  verdict.expect(!has(outcome.out, "draft.md"), "a draft", outcome.out);
}

void check_system(Verdict& verdict, Workshop& workshop) {
  const Notes notes(workshop, "system", "matterlint-system");
  notes.write("bad.md", bad);
  notes.call({"git", "add", "."});
  const std::string usual = std::getenv("PATH") == nullptr ? "" : std::getenv("PATH");
  workshop.set_search_path(workshop.path("prefix/bin") + ":" + usual);
  expect_outcome(verdict, "matterlint-system", notes.run_hooks(), 1, {"bad.md:2:8: error["});
  workshop.set_search_path("");
}

// A folder with all programs of the machine but those whose name has one of these beginnings.
std::string programs_without(const Workshop& workshop, const std::string& name,
                             const std::vector<std::string>& beginnings) {
  const std::string folder = workshop.path(name);
  std::filesystem::create_directory(folder);
  for (const std::string from : {"/bin", "/usr/bin"}) {
    for (const auto& entry : std::filesystem::directory_iterator(from)) {
      const std::string program = entry.path().filename();
      bool wanted = true;
      for (const std::string& beginning : beginnings) {
        wanted = wanted && !program.starts_with(beginning);
      }
      std::error_code exists;
      if (wanted) {
        std::filesystem::create_symlink(entry.path(), folder + "/" + program, exists);
      }
    }
  }
  return folder;
}

void check_missing(Verdict& verdict, Workshop& workshop, const std::string& what,
                   const std::vector<std::string>& beginnings) {
  workshop.set_search_path(programs_without(workshop, "without-" + what, beginnings));
  for (const std::string hook : {"matterlint", "matterlint-src"}) {
    Notes notes(workshop, "without-" + what + "-" + hook, hook);
    notes.build_in("store-without-" + what);
    const Outcome outcome = notes.run_hooks();
    const std::string where = hook + " without " + what;
    verdict.expect(outcome.status != 0, where, outcome.out);
    bool said = false;
    for (const std::string& line : split_lines(outcome.out)) {
      said = said || (has(line, "matterlint: ") && has(line, "no " + what + " was found") &&
                      has(line, "apt-get install") && has(line, "`matterlint-system`"));
    }
    verdict.expect(said, where, "no line says what to do:\n" + outcome.out);
  }
  workshop.set_search_path("");
}

// Two writers commit for the first time at the same moment, one of them in a linked worktree.
void check_cold_starts(Verdict& verdict, const Workshop& workshop, const std::string& hook) {
  std::vector<Outcome> outcomes(2);
  std::vector<std::thread> threads;
  for (size_t i = 0; i < outcomes.size(); ++i) {
    threads.emplace_back([&, i] {
      Notes notes(workshop, "cold-" + hook + std::to_string(i), hook);
      notes.build_in("store-cold-" + hook);
      std::string folder = notes.folder();
      if (i == 1) {
        folder += "-linked";
        notes.call({"git", "worktree", "add", "-q", folder, "-b", "other"});
      }
      notes.call({"pre-commit", "install"});
      write_file(folder + "/bad.md", bad);
      notes.call_in(folder, {"git", "add", "bad.md"});
      outcomes[i] = notes.call_in(folder, {"git", "commit", "-q", "-m", "a note"});
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const Outcome& outcome : outcomes) {
    expect_outcome(verdict, hook + " built from source, two at once", outcome, 1,
                   {"bad.md:2:8: error[wrong-type]"});
    std::printf("%s from source, two at once: %.0f s\n", hook.c_str(), outcome.seconds);
  }
}

int check_hooks() {
  for (const std::string program : {"git", "pre-commit"}) {
    if (run({.words = {program, "--version"}}).status != 0) {
      std::printf("SKIPPED: %s is not installed\n", program.c_str());
      return skipped_status;
    }
  }
  Verdict verdict;
  Workshop workshop;
  if (!verdict.expect(workshop.is_ready(), "preparing", "the sources or the program are missing")) {
    return verdict.finish("hooks of pre-commit");
  }
  check_run(verdict, workshop);
  check_fix(verdict, workshop);
  check_commits(verdict, workshop, "matterlint");
  check_commits(verdict, workshop, "matterlint-src");
  check_many(verdict, workshop);
  check_all(verdict, workshop);
  check_system(verdict, workshop);
  check_missing(verdict, workshop, "C++ compiler", {"c++", "g++", "clang++", "x86_64", "aarch64"});
  check_missing(verdict, workshop, "cmake", {"cmake"});
  if (std::getenv("MATTERLINT_SLOW_TESTS") != nullptr) {
    check_cold_starts(verdict, workshop, "matterlint");
    check_cold_starts(verdict, workshop, "matterlint-src");
  } else {
    std::printf("not built from source, since MATTERLINT_SLOW_TESTS is not set\n");
  }
  return verdict.finish("hooks of pre-commit");
}

}  // namespace
}  // namespace matterlint::test

int main() {
  return matterlint::test::check_hooks();
}
