// SPDX-License-Identifier: MIT
#include "support/rule_case.h"

#include <algorithm>
#include <set>

#include "checks/baseline.h"
#include "checks/linter.h"
#include "fixes/plan.h"
#include "output/output.h"
#include "project/vocabulary_advice.h"
#include "support/files.h"

namespace matterlint::test {
namespace {

bool is_definition(CaseKind kind) {
  return kind == CaseKind::schema || kind == CaseKind::vocabulary || kind == CaseKind::baseline ||
         kind == CaseKind::config;
}

std::string_view first_part(std::string_view path) {
  return path.substr(0, path.find('/'));
}

// The kind of a case by its name; a folder case is known by the `/` in its files' paths.
bool classify(std::string_view path, RuleCase& one) {
  one.name = first_part(path);
  one.bad = one.name.starts_with("bad-");
  one.golden = one.name.substr(0, one.name.find('.')) + ".expected";
  if (one.name.size() < path.size()) {
    one.kind = CaseKind::folder;
  } else if (one.name.find(".schema.") != std::string::npos) {
    one.kind = CaseKind::schema;
  } else if (one.name.find(".vocabulary.") != std::string::npos) {
    one.kind = CaseKind::vocabulary;
  } else if (one.name.find(".baseline.") != std::string::npos) {
    one.kind = CaseKind::baseline;
  } else if (one.name.find(".config.") != std::string::npos) {
    one.kind = CaseKind::config;
  } else if (has_note_extension(one.name)) {
    one.kind = CaseKind::note;
  } else {
    return false;
  }
  return true;
}

void add_file(RuleFolder& folder, const std::string& path, std::string bytes) {
  const bool named_as_case = path.starts_with("ok-") || path.starts_with("bad-");
  RuleCase one;
  if (!named_as_case) {
    if (has_note_extension(path)) {
      folder.mistakes.push_back(path + " begins with neither `ok-` nor `bad-`");
    }
  } else if (!classify(path, one)) {
    folder.mistakes.push_back(path +
                              " is neither a note nor `.schema.…`, `.vocabulary.…` or `.config.…`");
  } else if (folder.cases.empty() || folder.cases.back().name != one.name) {
    one.rule = folder.rule;
    folder.cases.push_back(std::move(one));
  }
  folder.files[path] = std::move(bytes);
}

// Notes that are alike need one file: `NAME.x12.md` in a folder stands for `NAME-01.md` to
// `NAME-12.md`.
void add_copies(RuleFolder& folder, const std::string& path, const std::string& bytes) {
  const size_t extension = path.rfind('.');
  const size_t mark = extension == std::string::npos ? extension : path.rfind(".x", extension - 1);
  const bool copied = mark != std::string::npos && path.find('/') < mark && extension > mark + 2;
  const std::string digits = copied ? path.substr(mark + 2, extension - mark - 2) : std::string();
  if (digits.empty() || digits.size() > 2 ||
      digits.find_first_not_of("0123456789") != std::string::npos) {
    add_file(folder, path, bytes);
    return;
  }
  for (int i = 1; i <= std::stoi(digits); ++i) {
    add_file(
        folder,
        path.substr(0, mark) + (i < 10 ? "-0" : "-") + std::to_string(i) + path.substr(extension),
        bytes);
  }
}

void check_goldens(RuleFolder& folder, const std::set<std::string>& goldens) {
  std::set<std::string> wanted;
  for (const RuleCase& one : folder.cases) {
    if (one.bad && !wanted.insert(one.golden).second) {
      folder.mistakes.push_back(one.golden + " would be the golden of two cases");
    }
  }
  for (const std::string& golden : goldens) {
    if (!wanted.contains(golden)) {
      folder.mistakes.push_back(golden + " is the golden of no `bad-` case");
    }
  }
}

// A vocabulary is read when a schema asks for it.
constexpr const char* asking_schema = "asks-for-example.schema.yaml";

// What governs notes that have no configuration of their own.
std::string configuration_for(const FileMap& files) {
  std::string schema = "none";
  for (const char* path : {"schema.json", "schema.yaml"}) {
    schema = files.contains(path) ? path : schema;
  }
  return "notes:\n  - {files: ['**'], schema: " + schema + "}\n";
}

Config config_of(const RuleRun& run) {
  Config config;
  if (!run.schema.empty()) {
    config.schema_path = run.schema;
  } else if (!run.vocabulary.empty()) {
    config.schema_path = asking_schema;
    config.vocabulary_paths["example"] = run.vocabulary;
  } else if (!run.config.empty()) {
    config.config_path = run.config;
  }
  config.rules.select = run.select;
  config.front_matter = run.front_matter;
  config.today = Date{2026, 11, 27};
  return config;
}

MemoryFileSystem files_of(const RuleRun& run) {
  MemoryFileSystem files;
  for (const auto& [path, bytes] : *run.files) {
    files.add(path, bytes);
  }
  files.add(asking_schema, "x-vocabulary: example\n");
  if (!run.paths.empty() && !run.files->contains("matterlint.yaml")) {
    files.add("matterlint.yaml", configuration_for(*run.files));
  }
  return files;
}

/// A run over notes, from the project to the report.
struct NoteRun {
  WalkResult walked{};
  Project project{};
  CheckedNotes checked{};
};

NoteRun check_notes_of(const RuleRun& run, const FileSystem& files) {
  NoteRun result;
  result.walked = walk(files, run.paths);
  const std::vector<std::string>& notes = result.walked.files;
  result.project = load_project(files, config_of(run), notes);
  result.project.patterns =
      count_pattern_use(*result.project.tree, notes, run.paths, PatternCount::up_to_one);
  result.checked =
      check_notes_among(result.project, files, result.walked, {{}, Coverage::everything}, run.jobs);
  return result;
}

BaselineFile read_named_baseline(const FileMap& files, const std::string& path) {
  return read_baseline(std::make_shared<const SourceText>(path, files.at(path)));
}

}  // namespace

bool judges_others(std::string_view id) {
  const Rule* rule = find_rule(id);
  return rule != nullptr &&
         (rule->check_suppressions != nullptr || rule->check_baseline != nullptr);
}

RuleFolder load_rule_folder(const std::string& root, const std::string& rule) {
  RuleFolder folder;
  folder.rule = rule;
  const std::string path = root + "/fixtures/rules/" + rule;
  std::set<std::string> goldens;
  for (const std::string& file : files_below(path)) {
    if (file.ends_with(".expected")) {
      goldens.insert(file);
    } else if (std::optional<std::string> bytes = read_file(path + "/" + file)) {
      add_copies(folder, file, *bytes);
    } else {
      folder.mistakes.push_back(file + " cannot be read");
    }
  }
  check_goldens(folder, goldens);
  return folder;
}

FrontMatterWish front_matter_wish(std::string_view rule) {
  return rule == "missing-front-matter" ? FrontMatterWish::required : FrontMatterWish::optional;
}

RuleRun run_of(const FileMap& files, const RuleCase& one, std::vector<std::string> select) {
  RuleRun run;
  run.files = &files;
  run.select = std::move(select);
  if (judges_others(one.rule)) {
    run.select = all_rules_for(one.rule);
  }
  run.front_matter = front_matter_wish(one.rule);
  if (one.kind == CaseKind::schema) {
    run.schema = one.name;
  } else if (one.kind == CaseKind::vocabulary) {
    run.vocabulary = one.name;
  } else if (one.kind == CaseKind::baseline) {
    run.baseline = one.name;
  } else if (one.kind == CaseKind::config) {
    run.config = one.name;
  }
  if (!is_definition(one.kind)) {
    run.paths.push_back(one.name);
  }
  if (one.kind == CaseKind::folder && files.contains(one.name + "/schema.yaml")) {
    run.schema = one.name + "/schema.yaml";
  }
  return run;
}

Report run_rules(const RuleRun& run) {
  const MemoryFileSystem files = files_of(run);
  if (run.paths.empty()) {
    const Config config = config_of(run);
    Project project =
        run.config.empty() ? load_project(files, config) : load_project(files, config, {"note.md"});
    if (!run.baseline.empty()) {
      BaselineFile file = read_named_baseline(*run.files, run.baseline);
      if (file.broken()) {
        project.broken.push_back(std::move(file.definition));
      }
    }
    for (const auto& [name, vocabulary] : project.vocabularies()) {
      project.advice.push_back(advice_about(*vocabulary));
    }
    return check_definitions({project});
  }
  NoteRun notes = check_notes_of(run, files);
  const std::string held(baseline_name);
  if (run.files->contains(held)) {
    Baseline baseline(files, read_named_baseline(*run.files, held), held);
    baseline.apply(active_rules(notes.project), notes.walked.files, notes.checked.report);
  }
  return std::move(notes.checked.report);
}

std::map<std::string, FixedText> fix_notes_of(const RuleRun& run) {
  const MemoryFileSystem files = files_of(run);
  const NoteRun notes = check_notes_of(run, files);
  const ActiveRules rules(notes.project.config.rules);
  const CheckText check = [&](std::shared_ptr<const SourceText> text) {
    return check_note(notes.project, rules, std::move(text), notes.checked.across.get())
        .diagnostics;
  };
  std::map<std::string, FixedText> fixed;
  for (const Diagnostic& diagnostic : notes.checked.report.diagnostics) {
    const std::string path(diagnostic.primary.path());
    if (best_fix(diagnostic, Safety::safe) != nullptr && !fixed.contains(path)) {
      fixed[path] = fix_text(diagnostic.primary.source, check, Safety::safe);
    }
  }
  return fixed;
}

Report only_rule(Report report, std::string_view rule) {
  std::erase_if(report.diagnostics,
                [&](const Diagnostic& diagnostic) { return diagnostic.rule->id != rule; });
  return report;
}

std::string render_plain(const Report& report) {
  RenderOptions options;
  options.quiet = true;
  return render_human(report, options);
}

std::vector<std::string> all_rules_for(std::string_view rule) {
  std::vector<std::string> ids;
  for (const Rule* one : all_rules()) {
    const bool about_absence =
        one->check_run != nullptr || front_matter_wish(one->info.id) == FrontMatterWish::required;
    const bool about_others = one->check_project != nullptr;
    if (!(about_absence || about_others) || one->info.id == rule) {
      ids.push_back(std::string(one->info.id));
    }
  }
  return ids;
}

Example example_of(const Rule& rule, std::string_view text) {
  Example example;
  example.one.rule = rule.info.id;
  example.one.name = "note.md";
  if (rule.check_baseline != nullptr) {
    example.files[std::string(baseline_name)] = text;
    example.files[example.one.name] = "---\ntitle: Democratized models\n---\n";
    return example;
  }
  if (rule.info.id == "dead-glob") {
    // Its page shows the configuration of a folder with one note.
    example.one.kind = CaseKind::folder;
    example.one.name = "site";
    example.files["site/matterlint.yaml"] = text;
    example.files["site/notes/note.md"] = "---\ntitle: A note\n---\n";
    return example;
  }
  if (rule.check_definition != nullptr) {
    const auto is_about = [&](const char* word) {
      return rule.info.id.find(word) != std::string_view::npos;
    };
    const bool vocabulary = is_about("vocabulary") || is_about("terms");
    example.one.kind = is_about("baseline") ? CaseKind::baseline
                       : vocabulary         ? CaseKind::vocabulary
                       : is_about("config") ? CaseKind::config
                                            : CaseKind::schema;
    example.one.name = is_about("baseline") ? "example.baseline.json"
                       : vocabulary         ? "example.vocabulary.yaml"
                       : is_about("config") ? "example.config.yaml"
                                            : "example.schema.yaml";
  }
  if (rule.check_project != nullptr) {
    example.one.kind = CaseKind::folder;
    example.one.name = "notes";
    for (unsigned i = 0; i < rule.info.copies; ++i) {
      example.files["notes/beside-" + std::to_string(i) + ".md"] = rule.info.beside;
    }
    // The notes beside it use a vocabulary, and the example is that.
    const bool note = text.starts_with("---");
    example.files[note ? "notes/note.md" : "vocabularies/example.yaml"] = text;
  } else {
    example.files[example.one.name] = text;
  }
  if (!rule.info.schema.empty()) {
    example.files["schema.yaml"] = rule.info.schema;
  }
  return example;
}

}  // namespace matterlint::test
