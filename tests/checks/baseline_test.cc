// SPDX-License-Identifier: MIT
#include "checks/baseline.h"

#include "checks/linter.h"
#include "support/catch.h"

namespace matterlint::test {

namespace {

constexpr const char* schema =
    "properties:\n  title: {type: string}\n  tags: {type: array, items: {enum: [meadow]}}\n";

Report check_all(const MemoryFileSystem& files, const Project& project) {
  return check_notes(project, files, walk(files, {"."}), 1);
}

Project project_of(const MemoryFileSystem& files) {
  Config config;
  config.schema_path = "schema.yaml";
  return load_project(files, config);
}

BaselineFile read(const std::string& text) {
  return read_baseline(std::make_shared<const SourceText>("matterlint-baseline.json", text));
}

/// What `baseline write` writes for one note of that text.
std::string written_for(const std::string& note) {
  MemoryFileSystem files;
  files.add("schema.yaml", schema);
  files.add("note.md", note);
  std::vector<BaselineEntry> entries;
  for (const Diagnostic& one : check_all(files, project_of(files)).diagnostics) {
    entries.push_back(baseline_entry(one, "note.md"));
  }
  return write_baseline(std::move(entries));
}

struct Held {
  size_t found = 0;  // `stale-baseline` left out
  size_t held = 0;
  size_t stale = 0;
  size_t left = 0;  // entries that `prune` would leave
};

Held hold(const std::string& baseline_text, const std::string& path, const std::string& note) {
  MemoryFileSystem files;
  files.add("schema.yaml", schema);
  files.add(path, note);
  const Project project = project_of(files);
  Report report = check_all(files, project);
  Baseline baseline(files, read(baseline_text), "matterlint-baseline.json");
  baseline.apply(active_rules(project.config), walk(files, {"."}).files, report);
  const size_t stale = baseline.stale().size();
  return {report.diagnostics.size() - stale, report.baselined.size(), stale,
          baseline.still_needed().size()};
}

void check(const Held& held, const Held& wanted) {
  CHECK(held.found == wanted.found);
  CHECK(held.held == wanted.held);
  CHECK(held.stale == wanted.stale);
  CHECK(held.left == wanted.left);
}

const std::string note = "---\ntitle: 5\ntags: [swamp, bog, bog]\n---\n";

}  // namespace

TEST_CASE("a baseline is read as it is written", "[baseline]") {
  const std::string text = written_for(note);
  const BaselineFile file = read(text);
  CHECK_FALSE(file.broken());
  REQUIRE(file.entries.size() == 3);
  CHECK(file.entries[0].pointer == "/tags/*");
  CHECK(file.entries[0].count + file.entries[1].count == 3);
  CHECK(write_baseline(file.entries) == text);
  CHECK(read("{\"version\": 1, \"findings\": [{}]}").broken());
  CHECK(read("").broken());
}

TEST_CASE("a finding is known wherever it moves in its note", "[baseline]") {
  const std::string text = written_for(note);
  check(hold(text, "note.md", note), {0, 4, 0, 3});
  check(hold(text, "note.md",
             "---\n# moved\ntags:\n- bog\n- meadow\n- swamp\n- bog\ntitle: 5\n---\n"),
        {0, 4, 0, 3});
  check(hold(text, "note.md", "---\ntitle: 5\ntags: [swamp, bog, bog, bog]\n---\n"), {1, 4, 0, 3});
  check(hold(text, "note.md", "---\ntitle: 6\ntags: [swamp, bog]\n---\n"), {1, 2, 2, 2});
}

TEST_CASE("a note that was renamed is known by its front matter", "[baseline]") {
  const std::string text = written_for(note);
  check(hold(text, "new/name.md", note), {0, 4, 0, 3});
  check(hold(text, "other.md", "---\ntitle: 5\n---\n"), {1, 0, 0, 0});
}

}  // namespace matterlint::test
