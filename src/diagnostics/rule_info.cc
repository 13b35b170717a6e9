// SPDX-License-Identifier: MIT
#include "diagnostics/rule_info.h"

namespace matterlint {

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::off:
      return "off";
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return {};
}

std::string_view family_name(RuleFamily family) {
  switch (family) {
    case RuleFamily::reading:
      return "reading";
    case RuleFamily::meaning:
      return "meaning";
    case RuleFamily::keys:
      return "keys";
    case RuleFamily::values:
      return "values";
    case RuleFamily::vocabulary:
      return "vocabulary";
    case RuleFamily::across_notes:
      return "across notes";
    case RuleFamily::time:
      return "time";
    case RuleFamily::hygiene:
      return "hygiene";
    case RuleFamily::definitions:
      return "definitions";
  }
  return {};
}

}  // namespace matterlint
