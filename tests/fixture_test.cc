// SPDX-License-Identifier: MIT
// Runs `fixtures/rules/<rule-id>/`: `ok-` cases must be silent under their rule, `bad-` cases must
// be found by it as their goldens say, and each keeps the promises of support/fixture_promises.h.
//
//   fixture_test [RULE]             check all folders, or one
//   fixture_test --update [RULE]    rewrite goldens (so does MATTERLINT_UPDATE=1)
//   fixture_test --new-rule NAME    write the file and the folder of a new rule
//   --root DIR                      the project, when it is not the one this was built from
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "output/output.h"
#include "source/walk.h"
#include "support/files.h"
#include "support/fixture_promises.h"
#include "support/golden.h"
#include "support/new_rule.h"
#include "support/rule_case.h"

namespace matterlint::test {
namespace {

struct Arguments {
  std::string root = MATTERLINT_ROOT;
  std::string rule{};
  std::string new_rule{};
  GoldenMode mode = GoldenMode::compare;
};

void check_case(const RuleFolder& folder, const RuleCase& one, GoldenMode mode,
                const std::string& root, Verdict& verdict) {
  const std::string where = folder.rule + "/" + one.name;
  // Rules about definitions speak whatever is selected.
  const Report alone = only_rule(run_rules(run_of(folder.files, one, {folder.rule})), folder.rule);
  const std::string text = render_plain(alone);
  verdict.expect(alone.failures.empty(), where, "could not be read");
  if (!one.bad) {
    verdict.expect(alone.diagnostics.empty(), where, "is not silent:\n" + text);
    return;
  }
  if (!verdict.expect(!alone.diagnostics.empty(), where, "is not found by the rule")) {
    return;
  }
  check_golden(root + "/fixtures/rules/" + folder.rule + "/" + one.golden,
               text + render_fixes(alone, folder.files), mode, verdict);
  const Report all = run_rules(run_of(folder.files, one, all_rules_for(folder.rule)));
  const std::string among_all = render_plain(only_rule(all, folder.rule));
  verdict.expect(among_all == text, where,
                 "the rule says something else among all rules:\n" + among_all);
  for (const Diagnostic& diagnostic : all.diagnostics) {
    check_diagnostic(diagnostic, where, verdict);
  }
  check_json(all, where, verdict);
  check_safe_fixes(folder, one, alone, verdict);
}

std::string render_all_ways(const Report& report) {
  return render_plain(report) + render_concise(report, {}) + render_json(report, {});
}

// All notes of a folder in one run: what is said about one must not depend on the others, nor on
// the number of threads.
void check_together(const RuleFolder& folder, Verdict& verdict) {
  RuleRun run;
  run.files = &folder.files;
  run.select = all_rules_for({});
  run.front_matter = front_matter_wish(folder.rule);
  Report one_by_one;
  for (const RuleCase& one : folder.cases) {
    if (one.kind == CaseKind::note) {
      run.paths = {one.name};
      for (Diagnostic& diagnostic : run_rules(run).diagnostics) {
        one_by_one.diagnostics.push_back(std::move(diagnostic));
      }
    }
  }
  run.paths.clear();
  for (const RuleCase& one : folder.cases) {
    if (one.kind == CaseKind::note) {
      run.paths.push_back(one.name);
    }
  }
  if (run.paths.empty()) {
    return;
  }
  sort_diagnostics(one_by_one.diagnostics);
  const Report together = run_rules(run);
  run.jobs = 8;
  const Report with_threads = run_rules(run);
  verdict.expect(render_plain(together) == render_plain(one_by_one), folder.rule,
                 "its cases say something else in one run:\n" + render_plain(together));
  verdict.expect(render_all_ways(together) == render_all_ways(with_threads), folder.rule,
                 "its cases say something else with 8 threads:\n" + render_plain(with_threads));
}

// Every note of every folder at once, without a schema and under a schema that most of them break,
// and several times over, so that there is work for every thread.
void check_all_at_once(const std::vector<RuleFolder>& folders, Verdict& verdict) {
  FileMap files;
  for (const RuleFolder& folder : folders) {
    for (const auto& [path, bytes] : folder.files) {
      if (has_note_extension(path)) {
        for (const char* copy : {"a/", "b/", "c/", "d/", "e/", "f/", "g/", "h/"}) {
          files["notes/" + std::string(copy) + folder.rule + "/" + path] = bytes;
        }
      }
    }
  }
  files["strict.yaml"] =
      "type: object\nrequired: [title, tags]\nadditionalProperties: false\n"
      "properties:\n  title: {type: string, minLength: 1}\n  tags: {type: array}\n";
  for (const char* schema : {"", "strict.yaml"}) {
    RuleRun run;
    run.files = &files;
    run.paths = {"notes"};
    run.schema = schema;
    run.select = all_rules_for({});
    const std::string one_thread = render_all_ways(run_rules(run));
    run.jobs = 8;
    const Report report = run_rules(run);
    verdict.expect(render_all_ways(report) == one_thread, "all notes at once",
                   "8 threads say something else than one");
    check_json(report, "all notes at once", verdict);
  }
}

int check_folders(const Arguments& arguments) {
  Verdict verdict;
  std::vector<RuleFolder> folders;
  for (const std::string& rule : folders_in(arguments.root + "/fixtures/rules")) {
    if (arguments.rule.empty() || arguments.rule == rule) {
      folders.push_back(load_rule_folder(arguments.root, rule));
    }
  }
  for (const RuleFolder& folder : folders) {
    for (const std::string& mistake : folder.mistakes) {
      verdict.fail(folder.rule, mistake);
    }
    if (!verdict.expect(find_rule(folder.rule) != nullptr, folder.rule, "there is no such rule")) {
      continue;
    }
    for (const RuleCase& one : folder.cases) {
      check_case(folder, one, arguments.mode, arguments.root, verdict);
    }
    check_together(folder, verdict);
  }
  if (arguments.rule.empty()) {
    check_all_at_once(folders, verdict);
  }
  return verdict.finish("rule fixtures");
}

bool parse(const std::vector<std::string_view>& words, Arguments& arguments) {
  for (size_t i = 0; i < words.size(); ++i) {
    const bool has_value = i + 1 < words.size();
    if (words[i] == "--update") {
      arguments.mode = update_on_request();
    } else if (words[i] == "--new-rule" && has_value) {
      arguments.new_rule = words[++i];
    } else if (words[i] == "--root" && has_value) {
      arguments.root = words[++i];
    } else if (words[i].starts_with("-") || !arguments.rule.empty()) {
      return false;
    } else {
      arguments.rule = words[i];
    }
  }
  return true;
}

int run_main(const std::vector<std::string_view>& words) {
  Arguments arguments;
  arguments.mode = golden_mode();
  if (!parse(words, arguments)) {
    std::fprintf(stderr, "usage: fixture_test [--root DIR] [--update] [RULE] | --new-rule NAME\n");
    return 2;
  }
  if (!arguments.new_rule.empty()) {
    return write_new_rule(arguments.root, arguments.new_rule);
  }
  return check_folders(arguments);
}

}  // namespace
}  // namespace matterlint::test

int main(int argc, char** argv) {
  return matterlint::test::run_main({argv + 1, argv + argc});
}
