// SPDX-License-Identifier: MIT
// Reports before judges: XML by xmllint, JSON of GitLab and reviewdog by our own evaluator of
// schemas (which the suite of JSON Schema judges), both with the schemas of fixtures/output/judges;
// SARIF by Microsoft's validator with GitHub's rules where MATTERLINT_SARIF_MULTITOOL names its
// program.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "document/parse.h"
#include "output/output.h"
#include "schema/schema.h"
#include "schema/validate.h"
#include "support/files.h"
#include "support/hostile_report.h"
#include "support/json_document.h"
#include "support/process.h"
#include "support/sample_report.h"
#include "support/verdict.h"

namespace matterlint::test {
namespace {

constexpr uint32_t hostile_reports = 40;

std::string render(const std::string& format, const Report& report) {
  return find_output_format(format)->render(report, sample_options());
}

std::string judge_file(const std::string& name) {
  return std::string(MATTERLINT_ROOT) + "/fixtures/output/judges/" + name;
}

void judge_json(Verdict& verdict, const std::string& format) {
  const SchemaLoad load =
      load_schema(json_document(read_file(judge_file(format + ".schema.json")).value_or("")), {});
  if (!verdict.expect(load.schema != nullptr && load.problems.empty(), format,
                      "its schema cannot be used")) {
    return;
  }
  const auto judge = [&](const std::string& name, const Report& report) {
    const std::shared_ptr<const Document> document = json_document(render(format, report));
    if (verdict.expect(document->readable(), format, name + " is no JSON")) {
      for (const Violation& violation : validate(*load.schema, document->root())) {
        verdict.fail(format, name + ": " + std::string(violation.instance.pointer()) + " breaks " +
                                 violation.place.pointer());
      }
    }
  };
  judge("the sample", sample_report());
  judge("a clean report", Report{});
  for (uint32_t seed = 0; seed < hostile_reports; ++seed) {
    HostileTexts texts(seed);
    judge("hostile report " + std::to_string(seed), hostile_report(texts));
  }
}

void judge_xml(Verdict& verdict, const std::string& format) {
  const TemporaryFolder folder;
  Command command{.words = {"xmllint", "--noout", "--schema", judge_file(format + ".xsd")}};
  const auto add = [&](const std::string& name, const Report& report) {
    command.words.push_back(folder.path() + "/" + name);
    write_file(command.words.back(), render(format, report));
  };
  add("sample.xml", sample_report());
  add("clean.xml", Report{});
  for (uint32_t seed = 0; seed < hostile_reports; ++seed) {
    HostileTexts texts(seed);
    add("hostile" + std::to_string(seed) + ".xml", hostile_report(texts));
  }
  const Outcome outcome = run(command);
  verdict.expect(outcome.status == 0, format, outcome.err);
}

void judge_sarif(Verdict& verdict, const std::string& judge) {
  const TemporaryFolder folder;
  const std::string report = folder.path() + "/report.sarif";
  write_file(report, render("sarif", sample_report()));
  const Outcome outcome = run({.words = {judge, "validate", report, "--rule-kind", "Sarif;Ghas",
                                         "--level", "Error;Warning;Note"},
                               .folder = folder.path(),
                               .timeout_seconds = 120});
  // Its exit status is 0 whatever it found.
  verdict.expect(outcome.out.find("Analysis completed successfully") != std::string::npos &&
                     outcome.out.find(": error ") == std::string::npos,
                 "sarif", outcome.out + outcome.err);
}

int judge_reports() {
  Verdict verdict;
  judge_json(verdict, "gitlab");
  judge_json(verdict, "rdjson");
  if (run({.words = {"xmllint", "--version"}}).status == 0) {
    judge_xml(verdict, "junit");
    judge_xml(verdict, "checkstyle");
  } else {
    std::printf("not judged: junit and checkstyle, since xmllint is not installed\n");
  }
  if (const char* judge = std::getenv("MATTERLINT_SARIF_MULTITOOL")) {
    judge_sarif(verdict, judge);
  } else {
    std::printf("not judged: sarif, since MATTERLINT_SARIF_MULTITOOL names no program\n");
  }
  return verdict.finish("reports before judges");
}

}  // namespace
}  // namespace matterlint::test

int main() {
  return matterlint::test::judge_reports();
}
