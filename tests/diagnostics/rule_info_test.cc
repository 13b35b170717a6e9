// SPDX-License-Identifier: MIT
#include "diagnostics/rule_info.h"

#include <set>

#include "support/catch.h"

namespace matterlint {

TEST_CASE("severities are ordered and have the names of the configuration", "[diagnostics]") {
  const std::pair<Severity, std::string_view> cases[] = {{Severity::off, "off"},
                                                         {Severity::info, "info"},
                                                         {Severity::warning, "warning"},
                                                         {Severity::error, "error"}};
  for (const auto& [severity, name] : cases) {
    CHECK(severity_name(severity) == name);
  }
  CHECK(Severity::off < Severity::info);
  CHECK(Severity::info < Severity::warning);
  CHECK(Severity::warning < Severity::error);
}

TEST_CASE("every family of rules has a heading of its own", "[diagnostics]") {
  std::set<std::string_view> names;
  for (int family = 0; family <= static_cast<int>(RuleFamily::definitions); ++family) {
    const std::string_view name = family_name(static_cast<RuleFamily>(family));
    CHECK_FALSE(name.empty());
    CHECK(names.insert(name).second);
  }
  CHECK(family_name(RuleFamily::across_notes) == "across notes");
}

}  // namespace matterlint
