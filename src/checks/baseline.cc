// SPDX-License-Identifier: MIT
#include "checks/baseline.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "checks/rule.h"

namespace matterlint {
namespace {

std::string folder_of(const std::string& path) {
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, std::max<size_t>(slash, 1));
}

/// All that says which finding an entry is about; NUL bytes stand in none of it.
std::string one_key(const BaselineEntry& entry, const std::string& path) {
  constexpr char end = '\0';
  return path + end + entry.rule + end + entry.pointer + end + entry.value;
}

}  // namespace

Baseline::Baseline(const FileSystem& files, BaselineFile file, const std::string& path)
    : files_(files), file_(std::move(file)), folder_(folder_of(path)) {
  if (folder_ != ".") {
    const auto real = files_.real_path(folder_);
    real_folder_ = real ? *real + "/" : "";
  }
  for (const BaselineEntry& entry : file_.entries) {
    uses_.push_back({entry.count, false, false, entry.path, entry.head});
  }
}

std::string Baseline::key_of(const std::string& note_path) const {
  if (real_folder_.empty()) {
    return note_path;
  }
  const auto real = files_.real_path(note_path);
  return real && real->starts_with(real_folder_) ? real->substr(real_folder_.size()) : note_path;
}

void Baseline::find_notes(const std::vector<ActiveRule>& rules,
                          const std::vector<std::string>& checked,
                          const std::vector<Diagnostic>& diagnostics) {
  std::set<std::string> keys;
  for (const std::string& path : checked) {
    keys.insert(key_of(path));
  }
  // Notes with findings, by their content: where a note that is gone may be by now.
  std::map<std::string, std::string> paths_by_head;
  for (const Diagnostic& one : diagnostics) {
    if (fits_baseline(one)) {
      const BaselineEntry entry = baseline_entry(one, key_of(one.primary.source->path()));
      paths_by_head.emplace(entry.head, entry.path);
    }
  }
  for (size_t i = 0; i < uses_.size(); ++i) {
    const BaselineEntry& entry = file_.entries[i];
    Use& use = uses_[i];
    const bool active = std::any_of(rules.begin(), rules.end(), [&](const ActiveRule& rule) {
      return rule.rule->info.id == entry.rule;
    });
    use.judged = keys.contains(entry.path) && (active || find_rule(entry.rule) == nullptr);
    if (keys.contains(entry.path) ||
        files_.kind(folder_ == "." ? entry.path : folder_ + "/" + entry.path)) {
      continue;
    }
    use.gone = true;
    if (const auto moved = paths_by_head.find(entry.head); moved != paths_by_head.end()) {
      use.path = moved->second;
      use.gone = false;
      use.judged = active;
    }
  }
}

void Baseline::apply(const std::vector<ActiveRule>& rules, const std::vector<std::string>& checked,
                     Report& report) {
  find_notes(rules, checked, report.diagnostics);
  for (size_t i = 0; i < uses_.size(); ++i) {
    by_key_.emplace(one_key(file_.entries[i], uses_[i].path), i);
  }
  const auto held = std::stable_partition(
      report.diagnostics.begin(), report.diagnostics.end(),
      [this](const Diagnostic& diagnostic) { return !hold_back(diagnostic); });
  std::move(held, report.diagnostics.end(), std::back_inserter(report.baselined));
  report.diagnostics.erase(held, report.diagnostics.end());
  sort_diagnostics(report.baselined);
  for (size_t i = 0; i < uses_.size(); ++i) {
    if (uses_[i].judged && uses_[i].left > 0) {
      stale_.push_back({&file_.entries[i], uses_[i].left});
    }
  }
  for (const ActiveRule& active : rules) {
    if (active.rule->check_baseline != nullptr) {
      Sink sink(active.rule->info, active.severity, report.diagnostics);
      active.rule->check_baseline(*this, sink);
    }
  }
  sort_diagnostics(report.diagnostics);
}

bool Baseline::hold_back(const Diagnostic& diagnostic) {
  if (!fits_baseline(diagnostic)) {
    return false;
  }
  const BaselineEntry wanted =
      baseline_entry(diagnostic, key_of(diagnostic.primary.source->path()));
  const auto [first, last] = by_key_.equal_range(one_key(wanted, wanted.path));
  const auto found =
      std::find_if(first, last, [this](const auto& known) { return uses_[known.second].left > 0; });
  if (found == last) {
    return false;
  }
  --uses_[found->second].left;
  uses_[found->second].head = wanted.head;
  return true;
}

std::vector<BaselineEntry> Baseline::still_needed() const {
  std::vector<BaselineEntry> entries;
  for (size_t i = 0; i < uses_.size(); ++i) {
    const Use& use = uses_[i];
    BaselineEntry entry = file_.entries[i];
    entry.count -= use.judged ? use.left : 0;
    if (!use.gone && entry.count > 0) {
      entry.path = use.path;
      entry.head = use.head;
      entries.push_back(std::move(entry));
    }
  }
  return entries;
}

}  // namespace matterlint
