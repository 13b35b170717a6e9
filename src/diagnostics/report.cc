// SPDX-License-Identifier: MIT
#include "diagnostics/report.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_set>

namespace matterlint {

namespace {

/// The place that a diagnostic refers to first: mostly the line of the schema. Diagnostics about
/// one place stand in this order, so that missing keys come as the schema lists them.
auto reference_key(const Diagnostic& diagnostic) {
  const bool refers = !diagnostic.related.empty();
  return std::tuple(refers ? diagnostic.related.front().path() : std::string_view(),
                    refers ? diagnostic.related.front().span.begin : 0U);
}

/// Everything that tells two diagnostics apart for a reader, in the order of sorting.
auto sort_key(const Diagnostic& diagnostic) {
  const Label& primary = diagnostic.primary;
  return std::tuple(primary.path(), primary.span.begin, diagnostic.rule->id,
                    reference_key(diagnostic), std::string_view(diagnostic.message),
                    primary.span.end, std::string_view(diagnostic.pointer), diagnostic.severity,
                    std::string_view(primary.text), std::string_view(diagnostic.help));
}

bool is_fixable(const Diagnostic& diagnostic, Safety best) {
  Safety found = Safety::manual;
  for (const Fix& fix : diagnostic.fixes) {
    found = std::max(found, fix.safety);
  }
  return found == best;
}

}  // namespace

size_t Report::count(Severity severity) const {
  return static_cast<size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(),
                    [severity](const Diagnostic& each) { return each.severity == severity; }));
}

size_t Report::fixable(Safety safety) const {
  return static_cast<size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(),
                    [safety](const Diagnostic& each) { return is_fixable(each, safety); }));
}

size_t Report::fixable() const {
  return fixable(Safety::safe) + (least_safety <= Safety::risky ? fixable(Safety::risky) : 0);
}

size_t Report::notes_with_diagnostics() const {
  std::unordered_set<std::string_view> paths;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.primary.source != nullptr) {
      paths.insert(diagnostic.primary.path());
    }
  }
  return paths.size();
}

void sort_diagnostics(std::vector<Diagnostic>& diagnostics) {
  std::stable_sort(
      diagnostics.begin(), diagnostics.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return sort_key(a) < sort_key(b); });
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(),
                                [](const Diagnostic& a, const Diagnostic& b) {
                                  return sort_key(a) == sort_key(b);
                                }),
                    diagnostics.end());
}

}  // namespace matterlint
