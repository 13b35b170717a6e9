// SPDX-License-Identifier: MIT
#include "corpus/corpus.h"
#include "support/process.h"

namespace matterlint::test {

void check_seed_note(const CorpusData& data, Verdict& verdict) {
  const std::string where = "seed-note.md";
  const Outcome outcome = run(
      {.words = {MATTERLINT_BINARY, "check", where, "--format", "json"}, .folder = data.folder});
  verdict.expect(outcome.status == 1, where, "exit status " + std::to_string(outcome.status));
  const auto report = nlohmann::json::parse(outcome.out, nullptr, false);
  const bool one = report.is_object() && report["diagnostics"].size() == 1;
  if (!verdict.expect(one, where, "wants exactly one finding:\n" + outcome.out + outcome.err)) {
    return;
  }
  const auto& finding = report["diagnostics"][0];
  const auto place = [&](const char* end, const char* unit) { return finding[end].value(unit, 0); };
  verdict.expect(place("start", "line") == 21 && place("start", "column") == 7, where,
                 "wants the finding to begin at 21:7");
  verdict.expect(place("end", "line") == 21 && place("end", "column") == 19, where,
                 "wants the finding to end at 21:19");
  verdict.expect(finding["suggestions"] == nlohmann::json{"transparency"}, where,
                 "wants `transparency` suggested, not " + finding["suggestions"].dump());
  verdict.expect(finding["fixes"].size() == 1 && finding["fixes"][0]["safety"] == "safe", where,
                 "wants one safe fix");
}

}  // namespace matterlint::test
