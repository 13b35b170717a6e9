// SPDX-License-Identifier: MIT
#include "checks/active_rules.h"

#include <string>

#include "support/catch.h"

namespace matterlint::test {
namespace {

/// The severity of a rule for a note, as a word.
std::string severity(const MemoryFileSystem& files, const std::string& note, std::string_view rule,
                     const RuleChoice& choice = {}) {
  const Project project = load_project(files, Config(), {note});
  REQUIRE(project.broken.empty());
  const NoteSettings settings = project.settings_for(note);
  const RuleVerdict verdict =
      judge_rule(find_rule(rule)->info, choice, settings.settings(), settings.per_file);
  bool runs = false;
  const ActiveRules active(choice);
  for (const ActiveRule& one : active.of(settings)) {
    runs = runs || one.rule->info.id == rule;
  }
  CHECK(runs == (verdict.severity != Severity::off));
  return std::string(severity_name(verdict.severity));
}

MemoryFileSystem site() {
  MemoryFileSystem files;
  files.add("base.yaml", "rules: {keys: error, unknown-key: info, values: info}\n");
  files.add("matterlint.yaml",
            "extends: base.yaml\n"
            "rules: {keys: warning, missing-key: off, key-order: info}\n"
            "per-file:\n"
            "  'old/**': {all: info}\n"
            "  'old/worst/**': {missing-key: error, keys: off}\n");
  return files;
}

}  // namespace

TEST_CASE("a rule's own row beats its family's, and the own file what it extends", "[config]") {
  const MemoryFileSystem files = site();
  CHECK(severity(files, "a.md", "missing-key") == "off");
  CHECK(severity(files, "a.md", "unknown-key") == "warning");
  CHECK(severity(files, "a.md", "key-order") == "info");
  CHECK(severity(files, "a.md", "wrong-type") == "info");
  CHECK(severity(files, "a.md", "syntax") == "error");
}

TEST_CASE("per-file beats rules, later patterns earlier ones", "[config]") {
  const MemoryFileSystem files = site();
  CHECK(severity(files, "old/a.md", "missing-key") == "info");
  CHECK(severity(files, "old/a.md", "syntax") == "info");
  CHECK(severity(files, "old/worst/a.md", "missing-key") == "error");
  CHECK(severity(files, "old/worst/a.md", "unknown-key") == "off");
  CHECK(severity(files, "old/worst/a.md", "syntax") == "info");
}

TEST_CASE("the command line beats the configuration", "[config]") {
  const MemoryFileSystem files = site();
  RuleChoice choice;
  choice.select = {"missing-key", "unknown-key"};
  CHECK(severity(files, "a.md", "missing-key", choice) == "error");
  CHECK(severity(files, "a.md", "unknown-key", choice) == "warning");
  CHECK(severity(files, "a.md", "syntax", choice) == "off");
  choice = {};
  choice.ignore = {"keys"};
  CHECK(severity(files, "a.md", "unknown-key", choice) == "off");
}

}  // namespace matterlint::test
