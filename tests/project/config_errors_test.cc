// SPDX-License-Identifier: MIT
// Every mistake of a configuration is one finding at the wrong bytes, and nothing is checked.
#include <string>
#include <vector>

#include "checks/linter.h"
#include "output/output.h"
#include "project/project.h"
#include "support/catch.h"
#include "support/marked_text.h"

namespace matterlint::test {
namespace {

struct ConfigError {
  const char* name;
  const char* config;   // with marks around the wrong bytes
  const char* message;  // a part of what is said
};

const std::vector<ConfigError>& config_errors() {
  static const std::vector<ConfigError> table = {
      {"unknown key", "«note»: []\n", "`note` is not a key of this file"},
      {"unknown key of an entry", "notes:\n  - files: [a.md]\n    «shcema»: s.yaml\n", "`shcema`"},
      {"unknown front matter wish", "notes:\n  - files: [a.md]\n    front-matter: «maybe»\n",
       "`maybe`"},
      {"entry without files", "notes:\n  - «schema»: s.yaml\n", "`files`"},
      {"entry without a pattern", "notes:\n  - files: «[]»\n", "`files`"},
      {"empty pattern", "notes:\n  - files: [«\"\"»]\n", "item 1 of `files`"},
      {"files as a text", "notes:\n  - files: «a.md»\n", "`files` is the text"},
      {"notes as a map", "notes: «{files: [a.md]}»\n", "`notes` is a map"},
      {"entry as a text", "notes:\n  - «a.md»\n", "item 1 of `notes`"},
      {"pattern as a number", "notes:\n  - files: [«12»]\n", "item 1 of `files`"},
      {"bracket of a pattern", "notes:\n  - files: [«'a[b.md'»]\n", "the pattern `a[b.md`"},
      {"brace of a pattern", "exclude: [«'{a,b.md'»]\n", "the pattern `{a,b.md`"},
      {"pattern of severities", "per-file:\n  «'a[b'»: {syntax: off}\n", "the pattern `a[b`"},
      {"schema that is not there", "notes:\n  - files: [a.md]\n    schema: «none.yaml»\n",
       "no such file"},
      {"schema that is a folder", "notes:\n  - files: [a.md]\n    schema: «sub»\n", "sub"},
      {"schema above the project", "notes:\n  - files: [a.md]\n    schema: «../s.yaml»\n",
       "outside the project"},
      {"schema with a root", "notes:\n  - files: [a.md]\n    schema: «/etc/passwd»\n",
       "root of the file system"},
      {"schema on a network", "notes:\n  - files: [a.md]\n    schema: «https://x.org/s.json»\n",
       "nothing is fetched"},
      {"unknown embedded schema", "notes:\n  - files: [a.md]\n    schema: «builtin:nte»\n",
       "no embedded schema"},
      {"empty schema", "notes:\n  - files: [a.md]\n    schema: «\"\"»\n", "`schema`"},
      {"vocabulary that is not there", "vocabularies:\n  tags: «none.yaml»\n", "no such file"},
      {"vocabulary above the project", "vocabularies:\n  tags: «../../tags.yaml»\n",
       "outside the project"},
      {"vocabulary as a number", "vocabularies:\n  tags: «3»\n", "`tags`"},
      {"vocabularies as a list", "vocabularies: «[tags]»\n", "`vocabularies` is a list"},
      {"unknown rule", "rules:\n  «unknown-kye»: off\n", "`unknown-kye`"},
      {"unknown severity", "rules:\n  unknown-key: «fatal»\n", "`fatal`"},
      {"severity as a boolean", "rules:\n  unknown-key: «false»\n", "`unknown-key`"},
      {"unknown rule for some files", "per-file:\n  a.md: {«no-rule»: off}\n", "`no-rule`"},
      {"unknown severity for some files", "per-file:\n  a.md: {syntax: «warn»}\n", "`warn`"},
      {"rule that nobody can turn off", "rules:\n  «invalid-schema»: off\n", "`invalid-schema`"},
      {"exclude as a text", "exclude: «archetypes/**»\n", "`exclude` is the text"},
      {"dots as a text", "dots-close-fence: «\"yes\"»\n", "`dots-close-fence`"},
      {"address without scheme", "schemas:\n  «person.json»: s.yaml\n", "`person.json`"},
      {"mapped schema that is not there", "schemas:\n  https://x.org/a: «none.yaml»\n",
       "no such file"},
      {"extends nothing", "extends: «none.yaml»\n", "no such file"},
      {"extends outside", "extends: «../base.yaml»\n", "outside the project"},
      {"extends itself", "extends: «matterlint.yaml»\n", "extends itself"},
      {"extends a number", "extends: «1»\n", "`extends`"},
      {"key twice", "rules: {}\n«rules»: {}\n", "twice"},
      {"list instead of a map", "«-» notes\n", "this file is a list"},
      {"syntax", "notes:\n  - files: «[»a.md\n", "never closed"},
  };
  return table;
}

MemoryFileSystem site() {
  MemoryFileSystem files;
  files.add("s.yaml", "type: object\n");
  files.add("sub/x.md", "no front matter\n");
  files.add("a.md", "---\ntitle: x\n---\n");
  return files;
}

Report check_site(const MemoryFileSystem& files) {
  const WalkResult walked = walk(files, {"."});
  return check_notes(load_project(files, Config(), walked.files), files, walked, 1);
}

}  // namespace

TEST_CASE("a mistake in the configuration is found at its bytes, and nothing is checked",
          "[config]") {
  CHECK(config_errors().size() >= 30);
  for (const ConfigError& error : config_errors()) {
    const MarkedText marked = parse_marks(error.config);
    MemoryFileSystem files = site();
    files.add("matterlint.yaml", marked.text);
    const Report report = check_site(files);
    CAPTURE(error.name, render_human(report, {}));
    CHECK(report.definition_errors);
    CHECK(report.notes == 0);
    CHECK(report.failures.empty());
    REQUIRE(report.diagnostics.size() == 1);
    const Diagnostic& found = report.diagnostics.front();
    CHECK(found.rule->id == "invalid-config");
    CHECK(found.primary.path() == "matterlint.yaml");
    CHECK(mark(marked.text, found.primary.span) == error.config);
    CHECK(found.message.find(error.message) != std::string::npos);
    CHECK(!found.help.empty());
  }
}

TEST_CASE("a mistake in a file that is extended is shown there", "[config]") {
  MemoryFileSystem files = site();
  files.add("matterlint.yaml", "extends: sub/base.yaml\n");
  files.add("sub/base.yaml", "extends: ../matterlint.yaml\n");
  const Report circle = check_site(files);
  REQUIRE(circle.diagnostics.size() == 1);
  CHECK(circle.diagnostics.front().primary.path() == "sub/base.yaml");
  CHECK(circle.diagnostics.front().message.find(
            "`matterlint.yaml`, then `sub/base.yaml`, then `matterlint.yaml` again") !=
        std::string::npos);
  files.add("sub/base.yaml", "rules: {unknown-key: wrong}\n");
  const Report wrong = check_site(files);
  REQUIRE(wrong.diagnostics.size() == 1);
  CHECK(wrong.diagnostics.front().primary.path() == "sub/base.yaml");
}

TEST_CASE("a broken configuration of a folder below stops the run, too", "[config]") {
  MemoryFileSystem files = site();
  files.add("sub/matterlint.yaml", "rulse: {}\n");
  const Report report = check_site(files);
  CHECK(report.definition_errors);
  REQUIRE(report.diagnostics.size() == 1);
  CHECK(report.diagnostics.front().primary.path() == "sub/matterlint.yaml");
}

TEST_CASE("two configurations side by side are refused", "[config]") {
  MemoryFileSystem files = site();
  files.add("matterlint.yaml", "rules: {}\n");
  files.add(".matterlint.yaml", "rules: {}\n");
  const Report report = check_site(files);
  CHECK(report.definition_errors);
  REQUIRE(report.failures.size() == 1);
  CHECK(report.failures.front().path == ".matterlint.yaml");
}

TEST_CASE("an empty configuration says nothing", "[config]") {
  for (const char* text : {"", "# nothing yet\n", "{}\n"}) {
    MemoryFileSystem files = site();
    files.add("matterlint.yaml", text);
    CAPTURE(text);
    CHECK_FALSE(check_site(files).definition_errors);
  }
}

TEST_CASE("a schema with a mistake that a configuration names is shown itself", "[config]") {
  MemoryFileSystem files = site();
  files.add("matterlint.yaml", "notes:\n  - {files: ['**'], schema: wrong.yaml}\n");
  files.add("wrong.yaml", "type: strong\n");
  const Report report = check_site(files);
  CHECK(report.definition_errors);
  REQUIRE(report.diagnostics.size() == 1);
  CHECK(report.diagnostics.front().rule->id == "invalid-schema");
  CHECK(report.diagnostics.front().primary.path() == "wrong.yaml");
}

TEST_CASE("a vocabulary in the configuration with a mistake is shown there", "[config]") {
  MemoryFileSystem files = site();
  files.add("matterlint.yaml", "vocabularies:\n  moods: [calm, calm]\n");
  const Report report = check_site(files);
  REQUIRE(report.diagnostics.size() == 1);
  CHECK(report.diagnostics.front().rule->id == "invalid-vocabulary");
  CHECK(report.diagnostics.front().primary.path() == "matterlint.yaml");
}

}  // namespace matterlint::test
