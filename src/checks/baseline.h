// SPDX-License-Identifier: MIT
// Holding back what stands in a baseline, and saying which of its entries no longer occur.
#ifndef MATTERLINT_CHECKS_BASELINE_H_
#define MATTERLINT_CHECKS_BASELINE_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "checks/baseline_file.h"
#include "checks/linter.h"
#include "diagnostics/report.h"
#include "source/file_system.h"

namespace matterlint {

/// An entry and how many of its findings were not found.
struct StaleEntry {
  const BaselineEntry* entry = nullptr;
  uint64_t missing = 0;
};

class Baseline {
 public:
  /// `path` is that of the file, as the user wrote it.
  Baseline(const FileSystem& files, BaselineFile file, const std::string& path);

  const BaselineFile& file() const { return file_; }

  /// Moves what the baseline knows from the diagnostics of the report to `baselined`, and lets a
  /// rule speak about the entries that no longer occur. `checked` are the notes of the run.
  void apply(const std::vector<ActiveRule>& rules, const std::vector<std::string>& checked,
             Report& report);

  /// The entries that are left when those that no longer occur are taken out, after `apply`. Those
  /// of notes that were not checked stay as long as the note is there; a renamed note has its new
  /// name.
  std::vector<BaselineEntry> still_needed() const;

  /// The path of a note as entries name it.
  std::string key_of(const std::string& note_path) const;

  /// After `apply`.
  const std::vector<StaleEntry>& stale() const { return stale_; }

 private:
  struct Use {
    uint64_t left = 0;    // findings of the entry that did not occur so far
    bool judged = false;  // its note was checked with its rule
    bool gone = false;    // its note is not there any more
    std::string path{};   // where its note is now
    std::string head{};   // hash of the front matter of the note as it is now
  };

  void find_notes(const std::vector<ActiveRule>& rules, const std::vector<std::string>& checked,
                  const std::vector<Diagnostic>& diagnostics);
  bool hold_back(const Diagnostic& diagnostic);

  const FileSystem& files_;
  BaselineFile file_;
  std::string folder_;  // of the baseline; `.` for the working directory
  std::string real_folder_;
  std::vector<Use> uses_;  // by entry
  std::multimap<std::string, size_t> by_key_{};
  std::vector<StaleEntry> stale_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_BASELINE_H_
