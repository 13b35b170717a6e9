// SPDX-License-Identifier: MIT
#include <cstdio>
#include <map>

#include "corpus/corpus.h"
#include "support/clean_text.h"
#include "support/process.h"

namespace matterlint::test {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double most_seconds = 20;
#elif !defined(__OPTIMIZE__)
constexpr double most_seconds = 8;
#else
constexpr double most_seconds = 2;
#endif

// Enough for a program whose recursion is bounded; sanitizers want more for themselves.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr size_t small_stack_kib = 0;
#else
constexpr size_t small_stack_kib = 512;
#endif

// What the manifest calls an outcome, and the rule that speaks about it; empty: nothing about
// reading may be said.
const std::map<std::string, std::string>& rules_by_outcome() {
  static const std::map<std::string, std::string> table = {
      {"syntax-error", "syntax"},
      {"encoding-error", "encoding"},
      {"duplicate-key", "duplicate-key"},
      {"resource-limit", "resource-limit"},
      {"no-front-matter", ""},
      {"unterminated", "unclosed-front-matter"},
      {"accepted", ""},
      {"warning", ""},
      {"fixable", ""},
  };
  return table;
}

// The program on one input: it ends by itself, in time, and prints nothing that could harm.
Outcome run_on(const CorpusData& data, std::vector<std::string> words, Verdict& verdict) {
  const std::string where = words.back();
  words.insert(words.begin(), MATTERLINT_BINARY);
  const Outcome outcome = run({.words = std::move(words),
                               .folder = data.folder + "/hostile",
                               .timeout_seconds = most_seconds * 2,
                               .stack_kib = small_stack_kib});
  verdict.expect(outcome.signal == 0 && outcome.status >= 0 && outcome.status <= 2, where,
                 outcome.timed_out
                     ? "takes too long"
                     : "ended by signal " + std::to_string(outcome.signal) + " or with status " +
                           std::to_string(outcome.status) + "\n" + outcome.err);
  verdict.expect(outcome.seconds <= most_seconds, where,
                 "takes " + std::to_string(outcome.seconds) + " s");
  verdict.expect(is_clean_text(outcome.out) && is_clean_text(outcome.err), where,
                 "output has raw control characters or is not UTF-8");
  return outcome;
}

// The rules of the reading family that spoke, each as `file rule`.
void add_reading_rules(const std::string& file, const std::string& json,
                       std::set<std::string>& findings) {
  static const std::set<std::string> about_reading = {"syntax",
                                                      "encoding",
                                                      "duplicate-key",
                                                      "resource-limit",
                                                      "unclosed-front-matter",
                                                      "misplaced-front-matter"};
  const auto report = nlohmann::json::parse(json, nullptr, false);
  if (!report.is_object()) {
    return;
  }
  for (const auto& diagnostic : report["diagnostics"]) {
    const std::string rule = diagnostic["rule"];
    if (about_reading.contains(rule)) {
      findings.insert(file + " " + rule);
    }
  }
}

bool names_schema(const nlohmann::json& entry) {
  return entry["file"].get<std::string>().starts_with("files/ref-schema");
}

// An input that the manifest calls worth a warning has one on its line.
void check_warning(const nlohmann::json& entry, const std::string& json, Verdict& verdict) {
  const auto report = nlohmann::json::parse(json, nullptr, false);
  bool found = false;
  if (report.is_object()) {
    for (const auto& diagnostic : report["diagnostics"]) {
      found = found ||
              (diagnostic["severity"] == "warning" && diagnostic["start"]["line"] == entry["line"]);
    }
  }
  verdict.expect(found, entry["file"].get<std::string>(),
                 "has no warning in line " + entry["line"].dump() + ":\n" + json);
}

// Status 2 says that the schema was refused.
void add_schema_outcome(const CorpusData& data, const std::string& file, Verdict& verdict,
                        std::set<std::string>& findings) {
  const int status =
      run_on(data, {"check", "--schema", file, "files/fence-trailing-space.md"}, verdict).status;
  if (status == 2) {
    findings.insert(file + " schema-error");
  }
  const int alone = run_on(data, {"schema", "check", file}, verdict).status;
  verdict.expect(alone == (status == 2 ? 2 : 0), file,
                 "`schema check` ends with " + std::to_string(alone));
}

}  // namespace

void check_hostile_inputs(const CorpusData& data, Verdict& verdict) {
  const nlohmann::json manifest = read_json(data.folder + "/hostile/manifest.json");
  if (!verdict.expect(manifest.is_object(), "hostile", "has no manifest.json")) {
    return;
  }
  Findings findings;
  size_t inputs = 0;
  size_t warnings = 0;
  for (const nlohmann::json& entry : manifest["entries"]) {
    const std::string file = entry["file"];
    const std::string expected = entry["expected"];
    if (file.starts_with("schemas/")) {
      add_schema_outcome(data, file, verdict, findings.actual);
      if (expected == "schema-error") {
        findings.expected.insert(file + " schema-error");
      }
    } else if (file.starts_with("files/")) {
      run_on(data, {"check", file}, verdict);
      const Outcome outcome =
          run_on(data, {"check", "--no-schema", "--format", "json", file}, verdict);
      add_reading_rules(file, outcome.out, findings.actual);
      if (expected == "warning") {
        // Where a note names its schema, that is looked at only when schemas count.
        const Outcome asked = names_schema(entry)
                                  ? run_on(data, {"check", "--format", "json", file}, verdict)
                                  : outcome;
        check_warning(entry, asked.out, verdict);
        ++warnings;
      }
      const auto rule = rules_by_outcome().find(expected);
      if (verdict.expect(rule != rules_by_outcome().end(), file, "unknown outcome " + expected) &&
          !rule->second.empty()) {
        findings.expected.insert(file + " " + rule->second);
      }
    } else {
      continue;  // made by a generator, not delivered
    }
    ++inputs;
  }
  std::printf("hostile inputs: %zu\n", inputs);
  verdict.expect(inputs > 150 && warnings >= 21, "hostile", "too few inputs");
  check_findings(findings,
                 std::string(MATTERLINT_ROOT) + "/fixtures/conformance/hostile/differences.txt",
                 verdict);
}

}  // namespace matterlint::test
