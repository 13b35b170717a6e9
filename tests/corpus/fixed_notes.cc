// SPDX-License-Identifier: MIT
#include <cstdio>
#include <filesystem>
#include <map>
#include <string_view>
#include <vector>

#include "corpus/corpus.h"
#include "support/files.h"
#include "support/process.h"

namespace matterlint::test {
namespace {

constexpr double wanted_share = 0.98;

/// Seeded mistakes with a safe repair.
constexpr std::string_view repaired_kinds[] = {"date:month-name",
                                               "date:list",
                                               "pattern:arxiv-pdf",
                                               "pattern:bare-doi",
                                               "pattern:doi-prefix",
                                               "duplicate-item",
                                               "empty-item",
                                               "enum-case",
                                               "layout:leading-blank-line",
                                               "layout:nbsp-indent",
                                               "syntax:at-start",
                                               "syntax:close-two-dashes",
                                               "syntax:percent-start",
                                               "syntax:unquoted-colon",
                                               "type:bool-as-string",
                                               "type:list-for-string",
                                               "type:string-for-int",
                                               "unknown-key-case",
                                               "unknown-key-dash",
                                               "unknown-key-respell",
                                               "unknown-key-singular",
                                               "unknown-key-typo",
                                               "yaml11-bool"};

/// Folders of corpora with the schema that belongs to them; without one the built-in schema.
struct Corpus {
  const char* notes;
  const char* schema;
};
constexpr Corpus corpora[] = {
    {"seedlike/content", "seedlike/linklog-strict.schema.json"},
    {"endoflife-date/files", "endoflife-date/project/product-schema.json"},
    {"github-explore/files", "github-explore/schema/explore-topic.schema.json"},
    {"ethereum-eips/files", "ethereum-eips/schema/eip.schema.json"},
    {"astro-docs/files", "astro-docs/schema/astro-docs.schema.json"},
    {"hugo-docs/files", ""},
    {"rust-blog/files", ""},
    {"powershell-docs/files", ""},
};

bool is_repaired_kind(std::string_view kind) {
  for (const std::string_view one : repaired_kinds) {
    if (one == kind) {
      return true;
    }
  }
  return false;
}

Outcome matterlint(const std::string& folder, const std::string& schema,
                   const std::vector<std::string>& options) {
  Command command;
  command.words = {MATTERLINT_BINARY, "check", "notes", "--quiet"};
  command.words.insert(command.words.end(), options.begin(), options.end());
  if (!schema.empty()) {
    command.words.insert(command.words.end(), {"--schema", schema});
  }
  command.folder = folder;
  return run(command);
}

void copy_folder(const std::string& from, const std::string& to) {
  std::error_code error;
  std::filesystem::copy(from, to, std::filesystem::copy_options::recursive, error);
}

/// How many of the mistakes are repaired, and whether clean notes stay.
void check_repairs(const CorpusData& data, Verdict& verdict) {
  const std::string seedlike = data.corpora + "/seedlike";
  const TemporaryFolder folder;
  copy_folder(seedlike + "/content", folder.path() + "/notes");
  // A date that can be read again may be seen to lie before another one, which was no planted
  // mistake.
  const Outcome outcome = matterlint(folder.path(), seedlike + "/linklog-strict.schema.json",
                                     {"--fix", "--format", "json", "--ignore", "date-order"});
  verdict.expect(outcome.status == 1 && outcome.err.empty(), "seedlike", outcome.err);
  const auto report = nlohmann::json::parse(outcome.out, nullptr, false);
  if (!verdict.expect(report.is_object(), "seedlike", "no report: " + outcome.out)) {
    return;
  }
  std::map<std::string, int> remaining;
  for (const auto& finding : report["diagnostics"]) {
    ++remaining[finding["path"].get<std::string>()];
  }
  size_t mistakes = 0;
  size_t repaired = 0;
  const nlohmann::json truth = read_json(seedlike + "/truth.json");
  for (const auto& note : truth["notes"]) {
    const std::string file = note["file"].get<std::string>().substr(sizeof "content/" - 1);
    const std::string kind = note["kind"];
    if (is_repaired_kind(kind)) {
      const bool done = !remaining.contains("notes/" + file);
      ++mistakes;
      repaired += done ? 1 : 0;
      if (!done) {
        std::printf("not repaired: %s in %s\n", kind.c_str(), file.c_str());
      }
    } else if (note["expect"] == "none" && kind != "ok:dots-terminator") {
      verdict.expect(
          read_file(folder.path() + "/notes/" + file) == read_file(seedlike + "/content/" + file),
          file, "is clean, but was changed");
    }
  }
  const double share = static_cast<double>(repaired) / static_cast<double>(mistakes);
  std::printf("repaired %zu of %zu mistakes with a safe repair: %.1f %%\n", repaired, mistakes,
              100 * share);
  verdict.expect(mistakes > 100 && share >= wanted_share, "seedlike", "too few are repaired");
}

/// The patch of `--diff`, applied by git, gives what `--fix` writes.
void check_patch(const Corpus& corpus, const CorpusData& data, Verdict& verdict) {
  const std::string from = data.corpora + "/" + corpus.notes;
  const std::string schema = *corpus.schema == '\0' ? "" : data.corpora + "/" + corpus.schema;
  const TemporaryFolder patched;
  const TemporaryFolder fixed;
  copy_folder(from, patched.path() + "/notes");
  copy_folder(from, fixed.path() + "/notes");
  const Outcome patch = matterlint(patched.path(), schema, {"--diff", "--unsafe-fixes"});
  verdict.expect(!patch.out.empty() || patch.status == 0, corpus.notes, "no patch: " + patch.err);
  matterlint(fixed.path(), schema, {"--fix", "--unsafe-fixes"});
  if (!patch.out.empty()) {
    Command apply;
    apply.words = {"git", "apply", "-"};
    apply.folder = patched.path();
    apply.input = patch.out;
    const Outcome applied = run(apply);
    verdict.expect(applied.status == 0, corpus.notes, "git does not apply it: " + applied.err);
  }
  size_t changed = 0;
  for (const std::string& file : files_below(from)) {
    const auto after = read_file(fixed.path() + "/notes/" + file);
    changed += after == read_file(from + "/" + file) ? 0U : 1U;
    verdict.expect(after == read_file(patched.path() + "/notes/" + file), file,
                   "the patch and --fix differ");
  }
  std::printf("%s: %zu notes changed\n", corpus.notes, changed);
}

}  // namespace

void check_fixed_notes(const CorpusData& data, Verdict& verdict) {
  check_repairs(data, verdict);
  for (const Corpus& corpus : corpora) {
    check_patch(corpus, data, verdict);
  }
}

}  // namespace matterlint::test
