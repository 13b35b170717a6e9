// SPDX-License-Identifier: MIT
// What every rule promises by being in the table: it is named, documented, shown and tested.
#include <algorithm>
#include <set>
#include <string>

#include "project/schema_files.h"
#include "support/catch.h"
#include "support/files.h"
#include "support/rule_case.h"

using matterlint::all_rules;
using matterlint::Diagnostic;
using matterlint::FixAvailability;
using matterlint::Report;
using matterlint::Rule;
using matterlint::RuleInfo;
using namespace matterlint::test;

namespace {

const std::string root = MATTERLINT_ROOT;

std::string text_of(std::string_view view) {
  return std::string(view);
}

bool is_kebab_case(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  });
}

bool has_trailing_blanks(std::string_view text) {
  return text.find(" \n") != std::string_view::npos || text.ends_with(' ');
}

/// The ids that the files of `src/checks/rules` stand for.
std::set<std::string> ids_of_files() {
  std::set<std::string> ids;
  for (std::string file : files_below(root + "/src/checks/rules")) {
    if (file.ends_with(".cc")) {
      file.resize(file.size() - 3);
      std::replace(file.begin(), file.end(), '_', '-');
      ids.insert(file);
    }
  }
  return ids;
}

Report run_example(const Rule& rule, std::string_view text) {
  const Example example = example_of(rule, text);
  return run_rules(run_of(example.files, example.one, all_rules_for(rule.info.id)));
}

/// How many diagnostics of a rule's own fixtures come with a fix, and how many without.
struct FixCount {
  size_t with = 0;
  size_t without = 0;
};

FixCount count_fixes(const RuleFolder& folder) {
  FixCount count;
  for (const RuleCase& one : folder.cases) {
    const Report report = run_rules(run_of(folder.files, one, {folder.rule}));
    for (const Diagnostic& diagnostic : only_rule(report, folder.rule).diagnostics) {
      ++(diagnostic.fixes.empty() ? count.without : count.with);
    }
  }
  return count;
}

}  // namespace

TEST_CASE("rules are sorted by id and named as their files", "[registry]") {
  std::set<std::string> ids;
  std::string previous;
  for (const Rule* rule : all_rules()) {
    const std::string id = text_of(rule->info.id);
    CAPTURE(id);
    CHECK(is_kebab_case(id));
    CHECK(previous < id);
    CHECK(matterlint::find_rule(id) == rule);
    previous = id;
    ids.insert(id);
  }
  CHECK(ids == ids_of_files());
  CHECK(!ids.empty());
}

TEST_CASE("a configuration may name every rule and every family", "[registry]") {
  const auto schema = matterlint::open_builtin("schemas/config.schema.json");
  REQUIRE(schema != nullptr);
  std::set<std::string> named;
  const auto rows = schema->root().find("definitions").find("severities").find("properties");
  for (const auto row : rows.children()) {
    named.insert(text_of(row.key()));
  }
  std::set<std::string> wanted{"all"};
  for (const Rule* rule : all_rules()) {
    if (rule->info.family != matterlint::RuleFamily::definitions) {
      wanted.insert(text_of(rule->info.id));
    }
  }
  for (const auto family :
       {matterlint::RuleFamily::reading, matterlint::RuleFamily::meaning,
        matterlint::RuleFamily::keys, matterlint::RuleFamily::values,
        matterlint::RuleFamily::vocabulary, matterlint::RuleFamily::across_notes,
        matterlint::RuleFamily::time, matterlint::RuleFamily::hygiene}) {
    wanted.insert(text_of(family_name(family)));
  }
  for (const std::string& name : wanted) {
    CAPTURE(name);  // schemas/config.schema.json has no row for it
    CHECK(named.contains(name));
  }
  for (const std::string& name : named) {
    CAPTURE(name);  // schemas/config.schema.json has a row for a rule that is not there
    CHECK(wanted.contains(name));
  }
}

TEST_CASE("a rule has exactly one function", "[registry]") {
  for (const Rule* rule : all_rules()) {
    CAPTURE(text_of(rule->info.id));
    const int functions =
        (rule->check_note != nullptr ? 1 : 0) + (rule->check_project != nullptr ? 1 : 0) +
        (rule->check_definition != nullptr ? 1 : 0) + (rule->check_run != nullptr ? 1 : 0) +
        (rule->check_suppressions != nullptr ? 1 : 0) + (rule->check_baseline != nullptr ? 1 : 0);
    CHECK(functions == 1);
    CHECK((rule->check_project != nullptr) == (rule->compares != matterlint::Compares::nothing));
    CHECK((rule->check_project != nullptr) == !rule->info.beside.empty());
  }
}

TEST_CASE("a rule explains itself", "[registry]") {
  for (const Rule* rule : all_rules()) {
    const RuleInfo& info = rule->info;
    CAPTURE(text_of(info.id), text_of(info.summary), text_of(info.why));
    CHECK(!info.summary.empty());
    CHECK(info.summary.find('\n') == std::string_view::npos);
    CHECK(!info.summary.ends_with('.'));
    CHECK(info.summary.size() <= 100);
    CHECK(info.why.ends_with('.'));
    CHECK(info.why.size() >= 40);
    CHECK(!info.bad.empty());
    CHECK(!info.good.empty());
    CHECK(info.bad != info.good);
    CHECK(!has_trailing_blanks(info.why));
    CHECK(info.severity != matterlint::Severity::off);
  }
}

TEST_CASE("the bad example has one diagnostic, of its rule, and the good one has none",
          "[registry]") {
  for (const Rule* rule : all_rules()) {
    CAPTURE(text_of(rule->info.id));
    const Report bad = run_example(*rule, rule->info.bad);
    CAPTURE(render_plain(bad));
    CHECK(bad.failures.empty());
    CHECK(bad.diagnostics.size() == 1);
    for (const Diagnostic& diagnostic : bad.diagnostics) {
      CHECK(diagnostic.rule->id == rule->info.id);
    }
    const Report good = run_example(*rule, rule->info.good);
    CAPTURE(render_plain(good));
    CHECK(good.failures.empty());
    CHECK(good.diagnostics.empty());
  }
}

TEST_CASE("a rule has fixtures of both kinds, and fixtures have a rule", "[registry]") {
  for (const Rule* rule : all_rules()) {
    const std::string id = text_of(rule->info.id);
    CAPTURE(id);
    const RuleFolder folder = load_rule_folder(root, id);
    size_t bad = 0;
    size_t goldens = 0;
    for (const RuleCase& one : folder.cases) {
      if (one.bad) {
        ++bad;
        const auto golden = read_file(root + "/fixtures/rules/" + id + "/" + one.golden);
        if (golden && golden->find("[" + id + "]") != std::string::npos) {
          ++goldens;
        }
      }
    }
    CHECK(bad >= 1);
    CHECK(folder.cases.size() > bad);
    CHECK(goldens == bad);
  }
  for (const std::string& folder : folders_in(root + "/fixtures/rules")) {
    CAPTURE(folder);
    CHECK(matterlint::find_rule(folder) != nullptr);
  }
}

TEST_CASE("a rule has fixes as often as it says", "[registry]") {
  for (const Rule* rule : all_rules()) {
    CAPTURE(text_of(rule->info.id));
    const FixCount count = count_fixes(load_rule_folder(root, text_of(rule->info.id)));
    CAPTURE(count.with, count.without);
    switch (rule->info.fixes) {
      case FixAvailability::never:
        CHECK(count.with == 0);
        break;
      case FixAvailability::sometimes:
        CHECK(count.with > 0);
        CHECK(count.without > 0);
        break;
      case FixAvailability::always:
        CHECK(count.with > 0);
        CHECK(count.without == 0);
        break;
    }
  }
}
