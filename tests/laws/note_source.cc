// SPDX-License-Identifier: MIT
#include "laws/note_source.h"

#include <cstdlib>
#include <utility>

#include "document/front_matter.h"
#include "source/limits.h"
#include "source/walk.h"
#include "support/files.h"
#include "support/rule_case.h"

namespace matterlint::test {
namespace {

void add_rule_cases(const std::string& rule, std::vector<LawNote>& notes) {
  const RuleFolder folder = load_rule_folder(MATTERLINT_ROOT, rule);
  MemoryFileSystem files;
  Config config;
  config.no_schema = true;
  for (const auto& [path, bytes] : folder.files) {
    files.add(path, bytes);
    if (path == "schema.yaml" || path == "schema.json") {
      config.no_schema = false;
      config.schema_path = path;
    }
  }
  config.rules.select = all_rules_for({});
  auto project = std::make_shared<const Project>(load_project(files, config));
  for (const RuleCase& one : folder.cases) {
    if (one.kind == CaseKind::note && project->broken.empty()) {
      notes.push_back({project, one.name, folder.files.at(one.name), true});
    }
  }
}

void add_folder(const std::string& folder, const std::string& schema, std::vector<LawNote>& notes) {
  const DiskFileSystem files;
  Config config;
  if (!schema.empty()) {
    config.schema_path = schema;
  }
  auto project = std::make_shared<const Project>(load_project(files, config));
  for (const std::string& path : walk(files, {folder}).files) {
    auto head = files.read_head(
        path, [](std::string_view bytes) { return holds_front_matter(bytes); },
        limits::front_matter_bytes);
    if (head && project->broken.empty()) {
      notes.push_back({project, path, std::move(*head), false});
    }
  }
}

struct Corpus {
  const char* notes;
  const char* schema;  // empty: the built-in one
};

constexpr Corpus corpora[] = {
    {"seedlike/content", "seedlike/linklog-strict.schema.json"},
    {"endoflife-date/files/products", "endoflife-date/project/product-schema.json"},
    {"github-explore/files/topics", "github-explore/schema/explore-topic.schema.json"},
    {"github-explore/files/collections", "github-explore/schema/explore-collection.schema.json"},
    {"ethereum-eips/files/EIPS", "ethereum-eips/schema/eip.schema.json"},
    {"astro-docs/files/src/content/docs", "astro-docs/schema/astro-docs.schema.json"},
    {"hugo-docs/files", ""},
    {"rust-blog/files", ""},
    {"powershell-docs/files", ""},
};

/// The corpora that `corpus_test` unpacked; empty when it did not.
std::string unpacked_corpora() {
  for (const std::string& folder : folders_in(MATTERLINT_TEST_DATA)) {
    if (folder.starts_with("corpora-") && !folder.ends_with(".half-done")) {
      return std::string(MATTERLINT_TEST_DATA) + "/" + folder;
    }
  }
  return {};
}

}  // namespace

std::vector<LawNote> notes_for_laws() {
  std::vector<LawNote> notes;
  for (const std::string& rule : folders_in(std::string(MATTERLINT_ROOT) + "/fixtures/rules")) {
    add_rule_cases(rule, notes);
  }
  add_folder(std::string(MATTERLINT_ROOT) + "/fixtures/notes", "", notes);
  if (const std::string root = unpacked_corpora(); !root.empty()) {
    for (const Corpus& corpus : corpora) {
      const std::string schema = corpus.schema;
      add_folder(root + "/" + corpus.notes, schema.empty() ? "" : root + "/" + schema, notes);
    }
  }
  return notes;
}

}  // namespace matterlint::test
