// SPDX-License-Identifier: MIT
#include "project/named_schema.h"

#include <memory>
#include <string>

#include "checks/linter.h"
#include "document/parse.h"
#include "project/project.h"
#include "support/catch.h"

namespace matterlint::test {
namespace {

std::string name_in(const std::string& text) {
  const Document note = parse_note(std::make_shared<const SourceText>("note.md", text));
  const NamedSchema named = find_named_schema(note);
  if (!named.name.empty()) {
    CHECK(note.source->slice(named.span).find(named.name) != std::string_view::npos);
  }
  return std::string(named.name);
}

Report check(const MemoryFileSystem& files, const Config& config = {}) {
  const WalkResult walked = walk(files, {"."});
  return check_notes(load_project(files, config, walked.files), files, walked, 2);
}

}  // namespace

TEST_CASE("a note names its schema in a comment or by a key", "[config]") {
  CHECK(name_in("---\n# yaml-language-server: $schema=../s.json\ntitle: x\n---\n") == "../s.json");
  CHECK(name_in("---\ntitle: x\n#yaml-language-server:   $schema= s.json \n---\n") == "s.json");
  CHECK(name_in("+++\n#:schema ./s.json\ntitle = 'x'\n+++\n") == "./s.json");
  CHECK(name_in("---\n$schema: s.json\n---\n") == "s.json");
  CHECK(name_in("{\"$schema\": \"s.json\"}\n") == "s.json");
  CHECK(name_in("---\n$schema: b.json\n#:schema a.json\n---\n") == "a.json");
}

TEST_CASE("other words about schemas name none", "[config]") {
  for (const char* text :
       {"---\ntitle: a schema\n---\n", "---\n# the $schema=x.json is old\ntitle: x\n---\n",
        "---\ntext: |\n  a\n  #:schema x.json\nb: 1\n---\n", "---\n#:schemas x\n---\n",
        "---\na: {$schema: x.json}\n---\n", "---\n$schema: 12\n---\n", "#:schema x.json\n",
        "---\ntitle: x\n---\n#:schema x.json\n"}) {
    CAPTURE(text);
    CHECK(name_in(text).empty());
  }
}

TEST_CASE("the schema that a note names counts more than that of the configuration", "[config]") {
  MemoryFileSystem files;
  files.add("matterlint.yaml", "notes:\n  - {files: ['**'], schema: none}\n");
  files.add("s/own.yaml", "additionalProperties: false\nproperties: {title: {type: integer}}\n");
  files.add("a/note.md", "---\n$schema: ../s/own.yaml\ntitle: x\n---\n");
  const Report report = check(files);
  REQUIRE(report.diagnostics.size() == 1);
  CHECK(report.diagnostics.front().rule->id == "wrong-type");
  CHECK(report.checked_against == "s/own.yaml");
  Config config;
  config.no_schema = true;
  CHECK(check(files, config).diagnostics.empty());
}

TEST_CASE("a schema that cannot be had is told at its name, and never opened", "[config]") {
  for (const char* name : {"http://127.0.0.1:9/x.json", "file:///etc/passwd", "../../etc/passwd",
                           "/etc/passwd", "none.json", "broken.json"}) {
    MemoryFileSystem files;
    files.add("matterlint.yaml", "notes:\n  - {files: ['**'], schema: none}\n");
    files.add("broken.json", "{\"type\": 1}");
    const std::string text = "---\n$schema: \"" + std::string(name) + "\"\n---\n";
    files.add("note.md", text);
    const Report report = check(files);
    CAPTURE(name);
    REQUIRE(report.diagnostics.size() == 1);
    const Diagnostic& found = report.diagnostics.front();
    CHECK(found.rule->id == "unusable-schema");
    CHECK(found.severity == Severity::warning);
    CHECK(found.primary.source->position(found.primary.span.begin, ColumnUnit::bytes).line == 2);
    CHECK(found.message.find(name) != std::string::npos);
    CHECK_FALSE(found.help.empty());
  }
}

TEST_CASE("an address in a note may be mapped to a file", "[config]") {
  MemoryFileSystem files;
  files.add("matterlint.yaml", "schemas: {'https://x.org/s': s.yaml}\n");
  files.add("s.yaml", "required: [rating]\n");
  files.add("note.md", "---\n$schema: https://x.org/s#\n---\n");
  const Report report = check(files);
  REQUIRE(report.diagnostics.size() == 1);
  CHECK(report.diagnostics.front().rule->id == "missing-key");
}

}  // namespace matterlint::test
