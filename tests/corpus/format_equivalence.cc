// SPDX-License-Identifier: MIT
#include <cstdio>
#include <map>
#include <string>

#include "checks/linter.h"
#include "corpus/corpus.h"
#include "support/files.h"
#include "support/json_data.h"
#include "support/rule_case.h"
#include "support/tree_dump.h"

namespace matterlint::test {
namespace {

constexpr std::string_view spellings[] = {"json",      "semicolon-json",  "toml",           "yaml",
                                          "yaml-flow", "yaml-json-fence", "yaml-toml-fence"};

/// Rules and pointers and messages found in one note: all that says nothing about places.
using Finding = std::string;
using FindingsByNote = std::map<std::string, std::multiset<Finding>>;

FindingsByNote check_spelling(const std::string& folder, const std::string& schema,
                              Verdict& verdict) {
  const DiskFileSystem files;
  Config config;
  config.schema_path = schema;
  const Report report = check_notes(load_project(files, config), files, walk(files, {folder}), 0);
  verdict.expect(!report.definition_errors && report.failures.empty(), folder,
                 "could not be checked:\n" + render_plain(report));
  FindingsByNote found;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    const std::string path(diagnostic.primary.path());
    found[path.substr(path.rfind('/') + 1)].insert(std::string(diagnostic.rule->id) + " " +
                                                   diagnostic.pointer + " " + diagnostic.message);
  }
  return found;
}

std::string joined(const std::multiset<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    text += "\n  " + finding;
  }
  return text;
}

size_t compare_findings(const std::string& folder, const std::string& schema, Verdict& verdict) {
  FindingsByNote first = check_spelling(folder + "/" + std::string(spellings[0]), schema, verdict);
  size_t findings = 0;
  for (const auto& [note, of_note] : first) {
    findings += of_note.size();
  }
  for (const std::string_view spelling : spellings) {
    FindingsByNote other = check_spelling(folder + "/" + std::string(spelling), schema, verdict);
    for (const auto& [note, of_note] : other) {
      first.try_emplace(note);
    }
    for (const auto& [note, of_note] : first) {
      verdict.expect(other[note] == of_note, std::string(spelling) + "/" + note,
                     "has the findings" + joined(other[note]) + "\nbut as " +
                         std::string(spellings[0]) + joined(of_note));
    }
  }
  return findings;
}

void compare_data(const std::string& folder, const nlohmann::json& note, Verdict& verdict) {
  const nlohmann::json wanted = with_plain_numbers(note["data"]);
  for (const std::string_view spelling : spellings) {
    const std::string path =
        folder + "/" + std::string(spelling) + "/" + note["id"].get<std::string>() + ".md";
    const Document document = note_document(read_file(path).value_or(""));
    const bool same =
        document.readable() && document.problems.empty() && data_of(document.root()) == wanted;
    verdict.expect(same, path,
                   "gives " + dump_data(document.root()) + ", not " + wanted.dump() + "\n" +
                       dump_problems(document));
  }
}

}  // namespace

void check_format_equivalence(const CorpusData& data, Verdict& verdict) {
  const std::string folder = data.corpora + "/format-equivalence";
  const nlohmann::json notes = read_json(folder + "/data.json");
  for (const nlohmann::json& note : notes) {
    compare_data(folder, note, verdict);
  }
  const size_t findings =
      compare_findings(folder, data.corpora + "/github-explore/schema/explore-topic.schema.json",
                       verdict) +
      compare_findings(folder, data.corpora + "/ethereum-eips/schema/eip.schema.json", verdict);
  std::printf("format equivalence: %zu notes in %zu spellings, %zu findings in each\n",
              notes.size(), std::size(spellings), findings);
  verdict.expect(notes.size() >= 200 && findings > 200, folder, "has too little to compare");
}

}  // namespace matterlint::test
