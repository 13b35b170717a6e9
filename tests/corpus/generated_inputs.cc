// SPDX-License-Identifier: MIT
// The hostile inputs that are too big or too odd to be delivered: their generator makes them anew.
#include <cstdio>
#include <filesystem>
#include <map>

#include "corpus/corpus.h"
#include "support/clean_text.h"
#include "support/files.h"
#include "support/process.h"

namespace matterlint::test {
namespace {

// Entries about writing have a test of their own.
bool is_about_writing(const nlohmann::json& entry) {
  return entry["hazard"].get<std::string>().starts_with("H-W");
}

bool generate(const CorpusData& data, const std::vector<std::string>& words, Verdict& verdict) {
  std::vector<std::string> command{"python3", data.folder + "/hostile/make_hostile.py"};
  command.insert(command.end(), words.begin(), words.end());
  const Outcome outcome = run({.words = std::move(command)});
  if (outcome.status == 127) {
    std::printf("SKIPPED: the generator of hostile inputs needs python3\n");
    return false;
  }
  return verdict.expect(outcome.status == 0, "make_hostile.py", outcome.err);
}

nlohmann::json check(const std::string& folder, const std::string& path, Verdict& verdict) {
  const Outcome outcome =
      run({.words = {MATTERLINT_BINARY, "check", "--no-schema", "--format", "json", path},
           .folder = folder,
           .without_rights = true});
  verdict.expect(outcome.signal == 0 && outcome.status >= 0 && outcome.status <= 2, path,
                 "ends by signal " + std::to_string(outcome.signal));
  verdict.expect(is_clean_text(outcome.out) && is_clean_text(outcome.err), path,
                 "is spoken of with raw control characters");
  auto report = nlohmann::json::parse(outcome.out, nullptr, false);
  verdict.expect(report.is_object(), path, "has no report:\n" + outcome.out + outcome.err);
  return report;
}

std::string first_rule(const nlohmann::json& report) {
  return report.is_object() && !report["diagnostics"].empty()
             ? report["diagnostics"][0]["rule"].get<std::string>()
             : "accepted";
}

void check_big(const std::string& folder, const nlohmann::json& entry, Findings& findings,
               Verdict& verdict) {
  static const std::map<std::string, std::string> rules = {
      {"syntax-error", "syntax"}, {"resource-limit", "resource-limit"}, {"accepted", "accepted"}};
  const std::string file = entry["file"];
  const auto rule = rules.find(entry["expected"].get<std::string>());
  if (verdict.expect(rule != rules.end(), file, "unknown outcome")) {
    findings.expected.insert(file + " " + rule->second);
  }
  findings.actual.insert(file + " " + first_rule(check(folder, file.substr(4), verdict)));
}

// The files of an entry as the generator names them.
std::vector<std::string> paths_of(const std::string& name) {
  static const std::map<std::string, std::vector<std::string>> table = {
      {"loop/a/back-to-loop", {"loop/a/x.md"}},
      {"dir.md", {}},
      {"new\\nline.md", {"new\nline.md"}},
      {"\\xff\\xfe.md", {"\xFF\xFE.md"}},
      {"--fix", {}},  // has no note's extension
      {"esc\\x1b[31m.md", {"esc\x1B[31m.md"}},
      {"bidi",
       {"bidi\xE2\x80\xAE"
        "dm.exe.md"}},
      {"CASE.md and case.md", {"CASE.md", "case.md"}},
      {"long (255-byte name)", {std::string(252, 'L') + ".md"}},
      {"wide (2,000 files)", {"wide/0000.md", "wide/1999.md"}},
  };
  const auto found = table.find(name);
  return found == table.end() ? std::vector<std::string>{name} : found->second;
}

// One run over the whole tree, by somebody without special rights.
void check_tree(const std::string& folder, const nlohmann::json& manifest, Verdict& verdict) {
  const nlohmann::json report = check(folder, ".", verdict);
  if (!report.is_object()) {
    return;
  }
  std::map<std::string, std::string> failures;
  for (const auto& failure : report["failures"]) {
    failures[failure["path"]] = failure["message"];
  }
  size_t expected_failures = 2;  // mode-0600.md and setgid.md are of another user
  size_t special = 0;
  for (const auto& entry : manifest["entries"]) {
    const std::string file = entry["file"];
    if (!file.starts_with("tree:") || is_about_writing(entry)) {
      continue;
    }
    const std::string name = file.substr(5);
    const bool fails = entry["expected"] == "io-error";
    expected_failures += fails ? 1U : 0U;
    special += entry["expected"] == "skip-special" ? 1U : 0U;
    if (name.starts_with("deep")) {
      verdict.expect(report.dump().find("file name too long") != std::string::npos, file,
                     "is not said to be too long");
      continue;
    }
    for (const std::string& path : paths_of(name)) {
      verdict.expect(failures.contains(path) == fails, file,
                     fails ? "is not said to be unreadable" : "cannot be read");
    }
  }
  verdict.expect(report["failures"].size() == expected_failures, "tree",
                 "has other failures:\n" + report["failures"].dump(1));
  verdict.expect(report["summary"]["skipped"] == special, "tree", "has other special files");
  verdict.expect(report["summary"]["notes"] > 2010, "tree", "the others are not checked");
  // Named one by one, odd names are files like others.
  for (const char* name : {"new\nline.md", "\xFF\xFE.md", "./-rf.md", "./--fix", "esc\x1B[31m.md",
                           "a::error::b.md", "space name.md"}) {
    const nlohmann::json one = check(folder, name, verdict);
    verdict.expect(one.is_object() && one["summary"]["notes"] == 1, name, "is not read");
  }
}

}  // namespace

void check_generated_inputs(const CorpusData& data, Verdict& verdict) {
  const nlohmann::json manifest = read_json(data.folder + "/hostile/manifest.json");
  const TemporaryFolder folder;
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
  const std::string big = folder.path() + "/big";
  const std::string tree = folder.path() + "/tree";
  if (!generate(data, {"big", "--huge", "--out", big}, verdict) ||
      !generate(data, {"tree", "--out", tree}, verdict)) {
    return;
  }
  Findings findings;
  for (const auto& entry : manifest["entries"]) {
    if (entry["file"].get<std::string>().starts_with("big:")) {
      check_big(big, entry, findings, verdict);
    }
  }
  std::printf("hostile inputs made anew: %zu\n", findings.expected.size());
  check_findings(findings,
                 std::string(MATTERLINT_ROOT) + "/fixtures/conformance/hostile/generated.txt",
                 verdict);
  check_tree(tree, manifest, verdict);
}

}  // namespace matterlint::test
