// SPDX-License-Identifier: MIT
#include "diagnostics/report_difference.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace matterlint {
namespace {

/// What makes two findings the same one.
using Identity = std::tuple<std::string_view, std::string_view, std::string_view, Span, size_t>;

std::vector<std::pair<Identity, const Diagnostic*>> identified(const Report& report) {
  std::vector<std::pair<Identity, const Diagnostic*>> all;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    // Findings are sorted, so the ones that differ in words alone stand side by side; two of them
    // are still two.
    Identity identity{diagnostic.primary.path(), diagnostic.rule->id, diagnostic.pointer,
                      diagnostic.primary.span, 0};
    if (!all.empty()) {
      Identity first = all.back().first;
      const size_t before = std::get<4>(first);
      std::get<4>(first) = 0;
      std::get<4>(identity) = first == identity ? before + 1 : 0;
    }
    all.emplace_back(std::move(identity), &diagnostic);
  }
  return all;
}

std::set<std::string_view> failing_notes(const Report& report, Severity fail_level) {
  std::set<std::string_view> paths;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (diagnostic.severity >= fail_level) {
      paths.insert(diagnostic.primary.path());
    }
  }
  return paths;
}

/// The findings of `report` that are not in `other`.
std::vector<const Diagnostic*> alone_in(const Report& report, const Report& other) {
  std::set<Identity> known;
  for (const auto& [identity, diagnostic] : identified(other)) {
    known.insert(identity);
  }
  std::vector<const Diagnostic*> alone;
  for (const auto& [identity, diagnostic] : identified(report)) {
    if (!known.contains(identity)) {
      alone.push_back(diagnostic);
    }
  }
  return alone;
}

size_t count_notes(const std::vector<const Diagnostic*>& findings) {
  std::set<std::string_view> paths;
  for (const Diagnostic* finding : findings) {
    paths.insert(finding->primary.path());
  }
  return paths.size();
}

std::vector<FindingGroup> grouped(const std::vector<const Diagnostic*>& findings) {
  using Key = std::tuple<std::string_view, std::string, std::string_view, uint32_t>;
  std::map<Key, FindingGroup> groups;
  for (const Diagnostic* finding : findings) {
    std::string place = key_path_of(finding->pointer);
    const Label asked_for = finding->related.empty() ? Label() : finding->related.front();
    FindingGroup& group =
        groups[{finding->rule->id, place, asked_for.path(), asked_for.span.begin}];
    group.rule = finding->rule->id;
    group.place = std::move(place);
    group.findings.push_back(finding);
  }
  std::vector<FindingGroup> sorted;
  for (auto& [key, group] : groups) {
    group.notes = count_notes(group.findings);
    sorted.push_back(std::move(group));
  }
  std::ranges::stable_sort(sorted, std::ranges::greater(), &FindingGroup::notes);
  return sorted;
}

bool is_index(std::string_view token) {
  return !token.empty() && std::ranges::all_of(token, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string key_path_of(std::string_view pointer) {
  std::string path;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);  // its slash
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(token.size());
    if (is_index(token) && !path.empty()) {
      path += "[]";
      continue;
    }
    path += path.empty() ? "" : ".";
    for (size_t i = 0; i < token.size(); ++i) {
      const bool escape = token[i] == '~' && i + 1 < token.size();
      path += !escape ? token[i] : token[i + 1] == '1' ? '/' : '~';
      i += escape ? 1 : 0;
    }
  }
  return path;
}

ReportDifference difference_of(const Report& before, const Report& after, Severity fail_level) {
  const std::set<std::string_view> failed = failing_notes(before, fail_level);
  const std::set<std::string_view> fails = failing_notes(after, fail_level);
  ReportDifference difference;
  difference.notes = after.notes;
  std::ranges::set_difference(fails, failed, std::back_inserter(difference.begin_to_fail));
  std::ranges::set_difference(failed, fails, std::back_inserter(difference.stop_failing));
  difference.fail_in_both = fails.size() - difference.begin_to_fail.size();
  difference.begun = grouped(alone_in(after, before));
  difference.ended = grouped(alone_in(before, after));
  return difference;
}

}  // namespace matterlint
