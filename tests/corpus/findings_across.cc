// SPDX-License-Identifier: MIT
#include <cstdio>
#include <filesystem>
#include <map>
#include <set>
#include <vector>

#include "checks/linter.h"
#include "corpus/corpus.h"
#include "support/files.h"

namespace matterlint::test {
namespace {

constexpr double wanted_precision = 0.9;
constexpr const char* judgements = "/fixtures/conformance/corpora/across.txt";

constexpr const char* corpora[] = {"astro-docs",     "endoflife-date",     "ethereum-eips",
                                   "github-explore", "hugo-docs",          "powershell-docs",
                                   "rust-blog",      "python-frontmatter", "seedlike"};

/// "endoflife-date files/products/a.md rare-key /alternative_urls" for each finding, with its
/// message.
std::map<std::string, std::string> findings_in(const std::string& name, const std::string& folder,
                                               unsigned jobs) {
  const DiskFileSystem files;
  Config config;
  config.no_schema = true;
  config.rules.select = {"across notes", "date-order"};
  const Report report =
      check_notes(load_project(files, config), files, walk(files, {folder}), jobs);
  std::map<std::string, std::string> findings;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    const std::string path(diagnostic.primary.path().substr(folder.size() + 1));
    findings[name + " " + path + " " + std::string(diagnostic.rule->id) + " " +
             diagnostic.pointer] = diagnostic.message;
  }
  return findings;
}

}  // namespace

void check_findings_across(const CorpusData& data, Verdict& verdict) {
  std::map<std::string, bool> judged;  // whether the finding is a mistake of the note
  for (const std::string& line :
       split_lines(read_file(std::string(MATTERLINT_ROOT) + judgements).value_or(""))) {
    if (line.starts_with("true ") || line.starts_with("false ")) {
      judged[line.substr(line.find(' ') + 1)] = line.starts_with("true ");
    }
  }
  size_t right = 0;
  size_t all = 0;
  std::set<std::string> seen;
  for (const char* name : corpora) {
    size_t here = 0;
    size_t right_here = 0;
    const auto findings = findings_in(name, data.corpora + "/" + name, 1);
    verdict.expect(findings == findings_in(name, data.corpora + "/" + name, 5), name,
                   "5 threads find something else than one");
    for (const auto& [finding, message] : findings) {
      const auto judgement = judged.find(finding);
      if (verdict.expect(judgement != judged.end(), judgements,
                         "does not judge: " + finding + "  # " + message)) {
        right_here += judgement->second ? 1U : 0U;
      }
      seen.insert(finding);
      ++here;
    }
    std::printf("%-20s %3zu findings across notes, %3zu true\n", name, here, right_here);
    all += here;
    right += right_here;
  }
  for (const auto& [finding, is_true] : judged) {
    verdict.expect(seen.contains(finding), judgements, "judges what is not found: " + finding);
  }
  std::printf("findings across notes: %zu of %zu true\n", right, all);
  verdict.expect(
      all > 0 && static_cast<double>(right) >= wanted_precision * static_cast<double>(all),
      judgements, "too few findings are true");
}

}  // namespace matterlint::test
