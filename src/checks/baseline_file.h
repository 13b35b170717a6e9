// SPDX-License-Identifier: MIT
// A baseline: findings that are known and held back until somebody has the time. No line numbers
// stand in it, so it holds while notes are edited elsewhere, and one entry is one line, so that
// git can merge it.
#ifndef MATTERLINT_CHECKS_BASELINE_FILE_H_
#define MATTERLINT_CHECKS_BASELINE_FILE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "project/project.h"

namespace matterlint {

inline constexpr std::string_view baseline_name = "matterlint-baseline.json";

struct BaselineEntry {
  std::string path{};  // of the note, relative to the folder of the baseline
  std::string rule{};
  std::string pointer{};  // of the value; an item of a list is `*`, so that items can change places
  std::string value{};    // hash of the text that the finding is about
  std::string head{};     // hash of the front matter as it was: a renamed note is known by it
  uint64_t count = 1;     // of findings that are the same in all this
  NodeId node = no_node;  // in the document of the baseline

  friend bool operator==(const BaselineEntry&, const BaselineEntry&) = default;
};

struct BaselineFile {
  Definition definition{};  // the file with what is wrong with it
  std::vector<BaselineEntry> entries{};

  bool broken() const {
    return !definition.problems.empty() || !definition.document->problems.empty();
  }
};

BaselineFile read_baseline(std::shared_ptr<const SourceText> source);

/// The entry for a finding in a note; `path` is the note's, relative to the folder of the baseline.
BaselineEntry baseline_entry(const Diagnostic& diagnostic, std::string path);

/// True for findings that a baseline can hold: those that stand in a note.
bool fits_baseline(const Diagnostic& diagnostic);

/// The file for these entries, which are sorted and counted together.
std::string write_baseline(std::vector<BaselineEntry> entries);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_BASELINE_FILE_H_
