// SPDX-License-Identifier: MIT
// Hugo, a reader of notes that knows nothing of us, builds a site of the sample vault before and
// after its repairs: what it could read it still can. Skipped where hugo is not installed.
#include <cstdio>
#include <string>
#include <vector>

#include "support/files.h"
#include "support/process.h"
#include "support/verdict.h"

namespace matterlint::test {
namespace {

const std::string vault = std::string(MATTERLINT_ROOT) + "/fixtures/notes";

/// A site that shows of each note what Hugo made of its front matter.
class Site {
 public:
  Site() {
    write_file(folder_.path() + "/config.toml",
               "baseURL = \"http://example.org/\"\ndisableKinds = [\"RSS\", \"sitemap\"]\n");
    const std::string page = "{{ .Title }}|{{ .Date }}|{{ .Params }}|{{ .Content }}";
    for (const std::string layout : {"single", "list"}) {
      write_file(folder_.path() + "/layouts/_default/" + layout + ".html", page);
    }
  }

  void add(const std::string& name, const std::string& note) const {
    write_file(folder_.path() + "/content/" + name, note);
  }

  /// What is wrong with the site for Hugo; empty when it can be built.
  std::string error() const {
    const Outcome outcome = run({.words = {"hugo", "--quiet"}, .folder = folder_.path()});
    if (outcome.status == 0) {
      return {};
    }
    // The folder is another one each time.
    std::string text = outcome.err + outcome.out;
    for (size_t at = text.find(folder_.path()); at != std::string::npos;
         at = text.find(folder_.path())) {
      text.erase(at, folder_.path().size());
    }
    return text.empty() ? "no message" : text;
  }

 private:
  TemporaryFolder folder_;
};

std::string error_of(const std::string& note) {
  const Site site;
  site.add("note.md", note);
  return site.error();
}

/// A copy of the vault after `matterlint` with these words.
class RepairedVault {
 public:
  explicit RepairedVault(const std::vector<std::string>& options) {
    for (const std::string& name : files_below(vault)) {
      write_file(folder_.path() + "/" + name, read_file(vault + "/" + name).value_or(""));
    }
    std::vector<std::string> words{MATTERLINT_BINARY, "--quiet", "--fix"};
    words.insert(words.end(), options.begin(), options.end());
    words.push_back(".");
    status_ = run({.words = words, .folder = folder_.path()}).status;
  }

  int status() const { return status_; }
  std::string note(const std::string& name) const {
    return read_file(folder_.path() + "/" + name).value_or("");
  }

 private:
  TemporaryFolder folder_;
  int status_ = -1;
};

void compare(const std::vector<std::string>& options, const std::string& what, Verdict& verdict) {
  const RepairedVault repaired(options);
  verdict.expect(repaired.status() == 0 || repaired.status() == 1, what, "the vault is repaired");
  const Site whole;
  size_t notes = 0;
  size_t changed = 0;
  size_t before_built = 0;
  size_t after_built = 0;
  for (const std::string& name : files_below(vault)) {
    const std::string before = read_file(vault + "/" + name).value_or("");
    const std::string after = repaired.note(name);
    const std::string old_error = error_of(before);
    const std::string new_error = after == before ? old_error : error_of(after);
    verdict.expect(new_error.empty() || new_error == old_error, name,
                   what + ", and Hugo says: " + new_error);
    if (new_error.empty()) {
      whole.add(name, after);
    }
    ++notes;
    changed += after == before ? 0U : 1U;
    before_built += old_error.empty() ? 1U : 0U;
    after_built += new_error.empty() ? 1U : 0U;
  }
  verdict.expect(changed > 0, what, "something is repaired");
  verdict.expect(after_built >= before_built, what, "Hugo reads fewer notes than before");
  verdict.expect(whole.error().empty(), what, "Hugo builds no site of all notes that it can read");
  std::printf("%s: %zu of %zu notes changed; Hugo reads %zu before, %zu after\n", what.c_str(),
              changed, notes, before_built, after_built);
}

int run_hugo_test() {
  if (run({.words = {"hugo", "version"}}).status != 0) {
    std::puts("skipped: hugo is not installed");
    return skipped_status;
  }
  Verdict verdict;
  verdict.expect(!error_of("---\ntitle: \"a\n---\n").empty(), "a broken note",
                 "Hugo should complain about it");
  compare({}, "--fix", verdict);
  compare({"--unsafe-fixes"}, "--fix --unsafe-fixes", verdict);
  return verdict.finish("sites of Hugo");
}

}  // namespace
}  // namespace matterlint::test

int main() {
  return matterlint::test::run_hugo_test();
}
