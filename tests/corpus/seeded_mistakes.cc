// SPDX-License-Identifier: MIT
#include <cstdio>
#include <map>
#include <vector>

#include "checks/linter.h"
#include "corpus/corpus.h"
#include "support/rule_case.h"

namespace matterlint::test {
namespace {

constexpr double wanted_share = 0.98;

/// Kinds that neither the strict schema nor a rule of today can see, and what will.
struct LaterKind {
  std::string_view kind;
  std::string_view needs;
};
constexpr LaterKind later_kinds[] = {
    {"duplicate-title", "the schema has no `x-unique`"},
    {"key-order", "key-order"},
    {"checksum:isbn", "the schema has a pattern only, no format"},
};

std::string_view needed_for(std::string_view kind) {
  for (const LaterKind& later : later_kinds) {
    if (later.kind == kind) {
      return later.needs;
    }
  }
  return {};
}

struct Tally {
  size_t notes = 0;
  size_t found = 0;
};

/// What was found in one note.
using FindingsByPath = std::map<std::string, std::vector<Diagnostic>>;

bool is_at(const Diagnostic& diagnostic, const std::string& pointer) {
  if (diagnostic.pointer == pointer || diagnostic.pointer.starts_with(pointer + "/")) {
    return true;
  }
  // A key that is not there has no node: the finding is about the object that lacks it.
  const size_t slash = pointer.rfind('/');
  return diagnostic.rule->id == "missing-key" && slash != std::string::npos &&
         diagnostic.pointer == pointer.substr(0, slash) &&
         diagnostic.message.find("`" + pointer.substr(slash + 1) + "`") != std::string::npos;
}

std::string render(const std::vector<Diagnostic>& diagnostics) {
  Report report;
  report.diagnostics = diagnostics;
  return render_plain(report);
}

void print_table(const std::map<std::string, Tally>& by_kind) {
  std::printf("%-28s %6s %6s %6s\n", "seeded mistake", "notes", "found", "%");
  for (const auto& [kind, tally] : by_kind) {
    const std::string_view later = needed_for(kind);
    std::printf("%-28s %6zu %6zu %6.1f %s%.*s\n", kind.c_str(), tally.notes, tally.found,
                100.0 * static_cast<double>(tally.found) / static_cast<double>(tally.notes),
                later.empty() ? "" : "later: ", static_cast<int>(later.size()), later.data());
  }
}

FindingsByPath check_all(const std::string& folder, Verdict& verdict) {
  const DiskFileSystem files;
  Config config;
  config.schema_path = folder + "/linklog-strict.schema.json";
  const Report report =
      check_notes(load_project(files, config), files, walk(files, {folder + "/content"}), 0);
  verdict.expect(!report.definition_errors && report.failures.empty(), folder,
                 "could not be checked:\n" + render_plain(report));
  FindingsByPath found;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    found[std::string(diagnostic.primary.path())].push_back(diagnostic);
  }
  return found;
}

void check_sums(const std::map<std::string, Tally>& by_kind, Verdict& verdict) {
  Tally sum;
  for (const auto& [kind, tally] : by_kind) {
    if (needed_for(kind).empty()) {
      sum.notes += tally.notes;
      sum.found += tally.found;
    } else {
      verdict.expect(tally.found < tally.notes, kind, "is found now: take it off the list");
    }
  }
  const double share = static_cast<double>(sum.found) / static_cast<double>(sum.notes);
  std::printf("found %zu of %zu mistakes that can be seen today: %.1f %%\n", sum.found, sum.notes,
              100 * share);
  verdict.expect(sum.notes > 300 && share >= wanted_share, "seeded mistakes", "too few are found");
}

}  // namespace

bool is_about_reading(const std::string& kind) {
  return kind.starts_with("syntax:") || kind.starts_with("layout:") || kind == "ok:dots-terminator";
}

bool is_mistake_found(const std::vector<Diagnostic>& diagnostics, const std::string& kind,
                      const std::string& pointer) {
  for (const Diagnostic& diagnostic : diagnostics) {
    // Of a block that cannot be read any word about that will do.
    const bool fits = is_about_reading(kind) ? diagnostic.rule->family == RuleFamily::reading
                                             : is_at(diagnostic, pointer);
    if (fits && diagnostic.severity >= Severity::warning) {
      return true;
    }
  }
  return false;
}

void check_seeded_mistakes(const CorpusData& data, Verdict& verdict) {
  const std::string folder = data.corpora + "/seedlike";
  const nlohmann::json truth = read_json(folder + "/truth.json");
  if (!verdict.expect(truth.is_object(), folder, "has no truth.json")) {
    return;
  }
  const FindingsByPath found = check_all(folder, verdict);
  std::map<std::string, Tally> by_kind;
  for (const nlohmann::json& note : truth["notes"]) {
    const std::string kind = note["kind"];
    const std::string pointer = note["pointer"];
    const std::string path = folder + "/" + note["file"].get<std::string>();
    const auto at = found.find(path);
    const std::vector<Diagnostic> here = at == found.end() ? std::vector<Diagnostic>() : at->second;
    const bool is_clean = note["expect"] == "none" && !is_about_reading(kind);
    if (is_clean) {
      verdict.expect(here.empty(), path, "is clean (" + kind + "), but\n" + render(here));
      continue;
    }
    const bool hit = is_mistake_found(here, kind, pointer);
    Tally& tally = by_kind[kind];
    ++tally.notes;
    tally.found += hit ? 1 : 0;
    if (!hit && needed_for(kind).empty()) {
      std::printf("not found: %s at `%s` in %s\n%s", kind.c_str(), pointer.c_str(), path.c_str(),
                  render(here).c_str());
    }
  }
  print_table(by_kind);
  check_sums(by_kind, verdict);
}

}  // namespace matterlint::test
