// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <set>

#include "checks/linter.h"
#include "corpus/corpus.h"
#include "document/parse.h"
#include "learn/learn.h"
#include "schema/validate.h"
#include "source/walk.h"
#include "support/files.h"

namespace matterlint::test {
namespace {

constexpr double accepted_share = 0.98;
constexpr double found_share = 0.80;

Lesson lesson_of(const std::string& folder) {
  Lesson lesson;
  for (const std::string& path : walk(DiskFileSystem(), {folder}).files) {
    lesson.notes.push_back(
        std::make_shared<const Document>(parse_note(std::make_shared<const SourceText>(
            path.substr(folder.size() + 1), read_file(path).value_or("")))));
  }
  return lesson;
}

/// A project with a schema that was learned.
Project project_of(const Learned& learned, const std::string& schema_path) {
  MemoryFileSystem files;
  for (const LearnedFile& file : learned.files) {
    files.add(file.path, file.bytes);
  }
  Config config;
  config.schema_path = schema_path;
  return load_project(files, config);
}

/// The schemas take nearly all notes that they were learned from.
void check_acceptance(const std::string& name, const std::string& folder, Verdict& verdict) {
  const Lesson lesson = lesson_of(folder);
  const Learned learned = learn(lesson);
  std::map<std::string, std::shared_ptr<const Document>> notes;
  for (const auto& note : lesson.notes) {
    notes[note->source->path()] = note;
  }
  size_t seen = 0;
  size_t accepted = 0;
  for (const LearnedKind& kind : learned.kinds) {
    const Project project = project_of(learned, kind.schema_path);
    if (!verdict.expect(project.schema() != nullptr && project.advice.empty(), name,
                        kind.schema_path + " is no good schema")) {
      continue;
    }
    for (const size_t note : kind.notes) {
      ++seen;
      const auto violations = validate(*project.schema(), notes.at(learned.paths[note])->root());
      accepted += violations.empty() ? 1U : 0U;
    }
  }
  const double share =
      static_cast<double>(accepted) / static_cast<double>(std::max<size_t>(1, seen));
  std::printf("%-20s %5zu of %5zu notes fit what was learned: %.1f %% (%zu schemas)\n",
              name.c_str(), accepted, seen, 100 * share, learned.kinds.size());
  verdict.expect(seen == learned.notes && seen > 5, name, "not every note is of some kind");
  verdict.expect(share >= accepted_share, name, "too many notes fail what was learned from them");
}

std::string file_of(const Learned& learned, std::string_view path) {
  const auto found = std::ranges::find(learned.files, path, &LearnedFile::path);
  return found == learned.files.end() ? "" : found->bytes;
}

std::set<std::string> strings_of(const nlohmann::json& list) {
  std::set<std::string> all;
  for (const nlohmann::json& item : list) {
    all.insert(item.get<std::string>());
  }
  return all;
}

/// What was learned, against the schema that a person wrote for the same notes.
void check_against_strict(const nlohmann::json& strict, const Learned& learned, Verdict& verdict) {
  const nlohmann::json schema =
      nlohmann::json::parse(file_of(learned, "schemas/note.schema.json"), nullptr, false);
  if (!verdict.expect(schema.is_object(), "seedlike", "no schema was learned")) {
    return;
  }
  const std::set<std::string> required = strings_of(schema["required"]);
  for (const std::string& key : strings_of(strict["required"])) {
    verdict.expect(required.contains(key), key, "is required, which was not learned");
  }
  for (const auto& [key, wanted] : strict["properties"].items()) {
    if (key == "RSS") {
      continue;  // stands in no note
    }
    const nlohmann::json& got = schema["properties"][key];
    verdict.expect(got["type"] == wanted["type"], key, "has another type: " + got.dump());
  }
  const nlohmann::json& rating = schema["properties"]["rating"];
  verdict.expect(rating["minimum"] == 1 && rating["maximum"] == 5, "rating", rating.dump());
  verdict.expect(schema["additionalProperties"] == false, "seedlike", "other keys are allowed");
  for (const std::string name : {"difficulties", "linktypes"}) {
    verdict.expect(schema["properties"][name]["items"]["x-vocabulary"] == name, name,
                   "has no vocabulary");
    const std::string terms = file_of(learned, "schemas/vocabularies/" + name + ".yaml");
    const std::set<std::string> allowed = strings_of(strict["properties"][name]["items"]["enum"]);
    size_t known = 0;
    for (size_t at = terms.find("  - "); at != std::string::npos; at = terms.find("  - ", at + 1)) {
      const std::string term = terms.substr(at + 4, terms.find("  ", at + 4) - at - 4);
      verdict.expect(allowed.contains(term), name, "`" + term + "` is no term");
      ++known;
    }
    verdict.expect(known >= 3, name, "has too few terms:\n" + terms);
  }
}

/// The seeded mistakes are found with a schema that was learned from the notes with the mistakes.
void check_mistakes(const std::string& folder, const Learned& learned, Verdict& verdict) {
  const Project project = project_of(learned, "schemas/note.schema.json");
  const DiskFileSystem files;
  const Report report = check_notes(project, files, walk(files, {folder + "/content"}), 0);
  std::map<std::string, std::vector<Diagnostic>> found;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    found[std::string(diagnostic.primary.path())].push_back(diagnostic);
  }
  size_t mistakes = 0;
  size_t seen = 0;
  const nlohmann::json truth = read_json(folder + "/truth.json");
  for (const nlohmann::json& note : truth["notes"]) {
    const std::string kind = note["kind"];
    const auto& here = found[folder + "/" + note["file"].get<std::string>()];
    if (note["expect"] == "none") {
      verdict.expect(here.empty() || is_about_reading(kind), note["file"].get<std::string>(),
                     "is clean but has findings");
      continue;
    }
    ++mistakes;
    seen += is_mistake_found(here, kind, note["pointer"]) ? 1U : 0U;
  }
  const double share =
      static_cast<double>(seen) / static_cast<double>(std::max<size_t>(1, mistakes));
  std::printf("found %zu of %zu seeded mistakes with what was learned: %.1f %%\n", seen, mistakes,
              100 * share);
  verdict.expect(mistakes > 300 && share >= found_share, "seedlike", "too few mistakes are found");
}

}  // namespace

void check_learned_schemas(const CorpusData& data, Verdict& verdict) {
  for (const std::string name :
       {"endoflife-date", "github-explore", "ethereum-eips", "rust-blog", "hugo-docs", "astro-docs",
        "powershell-docs", "python-frontmatter"}) {
    check_acceptance(name, data.corpora + "/" + name + "/files", verdict);
  }
  for (const std::string name : {"yaml", "toml", "json"}) {
    check_acceptance("format-equivalence", data.corpora + "/format-equivalence/" + name, verdict);
  }
  const std::string seedlike = data.corpora + "/seedlike";
  const Learned learned = learn(lesson_of(seedlike));
  check_against_strict(read_json(seedlike + "/linklog-strict.schema.json"), learned, verdict);
  check_mistakes(seedlike, learned, verdict);
}

}  // namespace matterlint::test
