// SPDX-License-Identifier: MIT
// The pages of docs/rules are what the rules say of themselves (MATTERLINT_UPDATE=1 rewrites them),
// and the pieces for GitHub do what docs/ci.md promises: the matcher reads our lines, the action
// checks what it is told to.
#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <span>
#include <string>

#include "checks/rule.h"
#include "output/output.h"
#include "support/files.h"
#include "support/golden.h"
#include "support/process.h"
#include "support/sample_report.h"
#include "support/verdict.h"

namespace matterlint::test {
namespace {

const std::string root = MATTERLINT_ROOT;

/// A summary, which begins in lower case and has no full stop, as a sentence.
std::string sentence(std::string_view summary) {
  std::string text(summary);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text + ".";
}

std::string fixes_of(const RuleInfo& rule) {
  return rule.fixes == FixAvailability::always      ? "always"
         : rule.fixes == FixAvailability::sometimes ? "sometimes"
                                                    : "never";
}

std::string sample(std::string_view title, std::string_view text, std::string_view language) {
  return "\n## " + std::string(title) + "\n\n````" + std::string(language) + "\n" +
         std::string(text) + (text.ends_with('\n') ? "" : "\n") + "````\n";
}

std::string page_of(const RuleInfo& rule) {
  std::string page = "# " + std::string(rule.id) + "\n\n" + sentence(rule.summary) + "\n\n" +
                     std::string(rule.why) +
                     "\n\n| family | severity | on by default | with a fix |\n" +
                     "| --- | --- | --- | --- |\n| " + std::string(family_name(rule.family)) +
                     " | " + std::string(severity_name(rule.severity)) + " | " +
                     (rule.on_by_default ? "yes" : "no") + " | " + fixes_of(rule) + " |\n";
  page += sample("Bad", rule.bad, "markdown") + sample("Good", rule.good, "markdown");
  if (!rule.schema.empty()) {
    page += sample("Checked with this schema", rule.schema, "yaml");
  }
  return page + "\n[All rules](README.md)\n";
}

std::string index_of(std::span<const Rule* const> rules) {
  std::string page =
      "# Rules\n\nMade from the rules themselves; in a terminal `matterlint rules` and `matterlint "
      "explain RULE` say the same.\n\n| rule | family | severity | finds |\n| --- | --- | --- | "
      "--- "
      "|\n";
  for (const Rule* rule : rules) {
    const std::string id(rule->info.id);
    std::string summary(rule->info.summary);
    for (size_t at = summary.find('|'); at != summary.npos; at = summary.find('|', at + 2)) {
      summary.insert(at, "\\");
    }
    page += "| [" + id + "](" + id + ".md) | " + std::string(family_name(rule->info.family)) +
            " | " +
            (rule->info.on_by_default ? std::string(severity_name(rule->info.severity)) : "off") +
            " | " + summary + " |\n";
  }
  return page;
}

void check_rule_pages(Verdict& verdict) {
  const std::span<const Rule* const> rules = all_rules();
  std::set<std::string> expected{"README.md"};
  for (const Rule* rule : rules) {
    const std::string name = std::string(rule->info.id) + ".md";
    expected.insert(name);
    check_golden(root + "/docs/rules/" + name, page_of(rule->info), golden_mode(), verdict);
  }
  check_golden(root + "/docs/rules/README.md", index_of(rules), golden_mode(), verdict);
  for (const std::string& name : files_below(root + "/docs/rules")) {
    if (expected.count(name) == 0 && golden_mode() == GoldenMode::update) {
      std::filesystem::remove(root + "/docs/rules/" + name);
    } else {
      verdict.expect(expected.count(name) == 1, "docs/rules/" + name, "there is no such rule");
    }
  }
}

// A runner tries the patterns on each line. Its dialect, .NET's, and the one here, ECMAScript's,
// agree on what these patterns use.
void check_matcher(Verdict& verdict) {
  const auto matchers = nlohmann::json::parse(
      read_file(root + "/.github/matterlint-matcher.json").value_or("{}"))["problemMatcher"];
  const Report report = sample_report();
  size_t matched = 0;
  for (const std::string& line : split_lines(render_concise(report, sample_options()))) {
    for (const auto& matcher : matchers) {
      const auto& pattern = matcher["pattern"][0];
      std::smatch groups;
      if (!std::regex_match(line, groups, std::regex(pattern["regexp"].get<std::string>()))) {
        continue;
      }
      ++matched;
      const auto group = [&](const char* name) {
        return groups[pattern[name].get<size_t>()].str();
      };
      const std::string severity =
          pattern.contains("severity") ? group("severity") : matcher["severity"].get<std::string>();
      verdict.expect(severity == "error" || severity == "warning" || severity == "notice", line,
                     severity + " is no severity of a runner");
      const std::string again = group("file") + ":" + group("line") + ":" + group("column") + ": " +
                                (severity == "notice" ? "info" : severity) + "[" + group("code") +
                                "] " + group("message");
      verdict.expect(again == line, line, "was taken apart wrongly: " + again);
    }
  }
  size_t with_place = 0;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    with_place += diagnostic.primary.source != nullptr ? 1U : 0U;
  }
  verdict.expect(matched == with_place && matched > 3, "matterlint-matcher.json",
                 std::to_string(matched) + " lines of " + std::to_string(with_place) + " matched");
}

// A repository as actions/checkout leaves it for a pull request: a merge, without history.
class Checkout {
 public:
  Checkout() {
    write("old.md", "---\ntitle: 5\n---\n");
    write("schema.yaml", "properties:\n  title: {type: string}\n");
    sh("git init -q -b main && git config user.name W && git config user.email w@example.org && "
       "git add . && git commit -qm first && git checkout -qb branch");
    write("new one.md", "---\ntitle: 6\n---\n");
    sh("git add . && git commit -qm second && git checkout -q main && git merge -q --no-ff branch "
       "-m merge && git config uploadpack.allowAnySHA1InWant true && "
       "git clone -q --depth=1 file://$PWD/. ../checkout");
  }

  Outcome check(std::vector<std::string> environment) const {
    const std::string commit = sh("git rev-parse HEAD").out;
    environment.insert(environment.end(),
                       {"MATTERLINT_PREFIX=" + folder_.path() + "/prefix", "GITHUB_ACTIONS=true",
                        "GITHUB_WORKFLOW=w", "GITHUB_SHA=" + commit.substr(0, commit.find('\n')),
                        "GITHUB_REF=HEAD", "GITHUB_OUTPUT=" + folder_.path() + "/output",
                        "INPUT_SCHEMA=schema.yaml"});
    std::filesystem::create_directories(folder_.path() + "/prefix/bin");
    std::error_code exists;
    std::filesystem::create_symlink(MATTERLINT_BINARY, folder_.path() + "/prefix/bin/matterlint",
                                    exists);
    Outcome outcome = run({.words = {"bash", root + "/packaging/action.sh"},
                           .environment = environment,
                           .folder = folder_.path() + "/checkout"});
    outcome.out += outcome.err;
    return outcome;
  }

  std::string output() const { return read_file(folder_.path() + "/output").value_or(""); }

 private:
  void write(const std::string& name, const std::string& text) const {
    write_file(folder_.path() + "/origin/" + name, text);
  }
  Outcome sh(const std::string& script) const {
    return run({.words = {"sh", "-c", script}, .folder = folder_.path() + "/origin"});
  }

  TemporaryFolder folder_{};
};

void check_action(Verdict& verdict) {
  if (run({.words = {"git", "--version"}}).status != 0) {
    return;
  }
  const Checkout checkout;
  const Outcome pull = checkout.check({"GITHUB_EVENT_NAME=pull_request"});
  verdict.expect(pull.status == 1 && pull.out.find("file=new one.md,line=2") != pull.out.npos &&
                     pull.out.find("old.md") == pull.out.npos,
                 "the action on a pull request", pull.out);
  verdict.expect(checkout.output() == "status=1\n", "the action's output", checkout.output());
  const Outcome push = checkout.check({"GITHUB_EVENT_NAME=push"});
  verdict.expect(push.status == 1 && push.out.find("file=old.md,line=2") != push.out.npos,
                 "the action on a push", push.out);
  const Outcome odd = checkout.check({"INPUT_PATHS=$(touch owned); --version\nold.md"});
  verdict.expect(odd.out.find("$(touch owned)") != odd.out.npos, "a path that looks like a command",
                 odd.out);
  const Outcome with_arguments =
      checkout.check({"INPUT_ARGS=--exit-zero\n--quiet", "INPUT_SARIF_FILE=a report.sarif",
                      "INPUT_CHANGED=false"});
  verdict.expect(with_arguments.status == 0, "the action with arguments", with_arguments.out);
  const Outcome wrong = checkout.check({"INPUT_CHANGED=perhaps"});
  verdict.expect(wrong.status == 2, "a wrong word", wrong.out);
}

}  // namespace
}  // namespace matterlint::test

int main() {
  matterlint::test::Verdict verdict;
  matterlint::test::check_rule_pages(verdict);
  matterlint::test::check_matcher(verdict);
  matterlint::test::check_action(verdict);
  return verdict.finish("docs");
}
