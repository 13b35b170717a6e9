// SPDX-License-Identifier: MIT
#include "checks/linter.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <set>
#include <string_view>
#include <thread>
#include <utility>

#include "checks/across_notes.h"
#include "checks/schema_count.h"

namespace matterlint {
namespace {

/// Files that one thread takes at a time: enough that the shared counter is not felt, few enough
/// that the last block does not keep one thread busy alone.
constexpr size_t block_size = 64;

/// What one thread found; merged so that the order of work cannot be seen.
struct Harvest {
  std::vector<Diagnostic> diagnostics{};
  std::vector<Diagnostic> suppressed{};
  std::vector<Failure> failures{};
  SchemaCount schemas{};
  size_t notes = 0;
  VaultFacts facts{};
  FactSheet sheet{};  // of one note after the other
};

/// What rules that compare notes want to know of each of them.
struct WantedFacts {
  bool index = false;
  bool marked = false;            // the values that a schema has marked for comparing
  std::set<std::string> names{};  // how references name notes

  bool any() const { return index || marked; }
};

WantedFacts wanted_facts(const Project& project, const std::vector<ActiveRule>& rules) {
  WantedFacts wanted;
  bool compares_marked = false;
  for (const ActiveRule& active : rules) {
    wanted.index = wanted.index || active.rule->compares == Compares::all_values;
    compares_marked = compares_marked || active.rule->compares == Compares::marked_values;
  }
  if (!compares_marked) {
    return wanted;
  }
  for (const Schema* schema : project.loaded_schemas()) {
    if (schema->marks_values) {
      wanted.marked = true;
      wanted.names.merge(reference_sorts(*schema));
    }
  }
  return wanted;
}

void add(NoteCheck&& check, std::vector<Diagnostic>& diagnostics,
         std::vector<Diagnostic>& suppressed) {
  std::move(check.diagnostics.begin(), check.diagnostics.end(), std::back_inserter(diagnostics));
  std::move(check.suppressed.begin(), check.suppressed.end(), std::back_inserter(suppressed));
}

class Run {
 public:
  Run(const Project& project, const NoteShelf& notes, const ActiveRules& rules)
      : project_(project),
        notes_(notes),
        rules_(rules),
        wanted_(notes.paths().size() < 2
                    ? WantedFacts()
                    : wanted_facts(project, rules.of(project.run_settings()))) {}

  void work(Harvest& harvest) {
    for (const std::string& sort : wanted_.names) {
      harvest.facts.names[sort];
    }
    const size_t count = notes_.paths().size();
    for (size_t first = next_.fetch_add(block_size); first < count;
         first = next_.fetch_add(block_size)) {
      const size_t last = std::min(first + block_size, count);
      for (size_t i = first; i < last; ++i) {
        look_at(NoteId{static_cast<uint32_t>(i)}, harvest);
      }
    }
  }

  const WantedFacts& wanted() const { return wanted_; }

 private:
  void look_at(NoteId id, Harvest& harvest) {
    const std::string& path = notes_.path(id);
    const bool reported = notes_.is_reported(id);
    if (!reported && !wanted_.any()) {
      return;
    }
    const NoteSettings settings = project_.settings_for(path);
    Result<std::string> head = notes_.read(id, settings);
    if (!head) {
      if (reported) {
        harvest.failures.push_back({path, "could not be read: " + head.failure().message});
      }
      return;
    }
    const ReadNote note(project_, settings,
                        std::make_shared<const SourceText>(path, std::move(*head)),
                        reported || wanted_.marked ? Validation::wanted : Validation::unwanted);
    if (reported) {
      NoteCheck check = note.check(rules_.of(settings), nullptr);
      if (check.was_checked) {
        ++harvest.notes;
        harvest.schemas.add(check.schema.get());
      }
      add(std::move(check), harvest.diagnostics, harvest.suppressed);
    }
    collect(note, id, harvest);
  }

  void collect(const ReadNote& note, NoteId id, Harvest& harvest) const {
    if (wanted_.index) {
      collect_facts(note.document(), harvest.sheet);
      harvest.facts.index.add(harvest.sheet, id);
    }
    if (wanted_.marked) {
      harvest.facts.add_marked(note.document(), note.facts().all(), id);
      harvest.facts.add_names(note.document());
    }
  }

  const Project& project_;
  const NoteShelf& notes_;
  const ActiveRules& rules_;
  WantedFacts wanted_;
  std::atomic<size_t> next_{0};
};

/// Runs `run.work` on several threads and puts what they found into the report. The answer is all
/// that the notes are compared by.
VaultFacts work_in_parallel(Run& run, unsigned jobs, Report& report) {
  std::vector<Harvest> harvests(jobs);
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < jobs; ++i) {
      threads.emplace_back([&run, &harvests, i] { run.work(harvests[i]); });
    }
    run.work(harvests[0]);
  }
  VaultFacts facts = std::move(harvests[0].facts);
  for (size_t i = 1; i < harvests.size(); ++i) {
    facts.merge(std::move(harvests[i].facts));
    harvests[i].facts = {};
  }
  facts.settle();
  SchemaCount schemas;
  for (Harvest& harvest : harvests) {
    report.notes += harvest.notes;
    schemas.add(harvest.schemas);
    std::move(harvest.diagnostics.begin(), harvest.diagnostics.end(),
              std::back_inserter(report.diagnostics));
    std::move(harvest.suppressed.begin(), harvest.suppressed.end(),
              std::back_inserter(report.suppressed));
    std::move(harvest.failures.begin(), harvest.failures.end(),
              std::back_inserter(report.failures));
  }
  report.checked_against = schemas.in_words();
  return facts;
}

/// Looks once more at the notes that comparing has made suspicious.
void look_again(const Project& project, const NoteShelf& notes, const ActiveRules& rules,
                const AcrossNotes& across, Report& report) {
  std::vector<Diagnostic> found = across.elsewhere();
  std::vector<Diagnostic> suppressed;
  std::set<std::string_view> seen;
  for (const NoteId id : across.suspected()) {
    const std::string& path = notes.path(id);
    Result<std::string> head = notes.read(id, project.settings_for(path));
    if (head) {
      auto text = std::make_shared<const SourceText>(path, std::move(*head));
      add(check_note(project, rules, std::move(text), &across), found, suppressed);
      seen.insert(path);
    }
  }
  const auto is_seen = [&seen](const Diagnostic& diagnostic) {
    return seen.contains(diagnostic.primary.path());
  };
  std::erase_if(report.diagnostics, is_seen);
  std::erase_if(report.suppressed, is_seen);
  std::move(found.begin(), found.end(), std::back_inserter(report.diagnostics));
  std::move(suppressed.begin(), suppressed.end(), std::back_inserter(report.suppressed));
}

/// Threads worth starting for a number of files; `wanted` 0 means one for each processor.
unsigned useful_jobs(unsigned wanted, size_t file_count) {
  const unsigned available =
      wanted != 0 ? wanted : std::max(1U, std::thread::hardware_concurrency());
  const size_t blocks = (file_count + block_size - 1) / block_size;
  return static_cast<unsigned>(std::clamp<size_t>(blocks, 1, available));
}

void report_definitions(const std::vector<Definition>& definitions, Report& report) {
  for (const Definition& definition : definitions) {
    for (const Rule* rule : all_rules()) {
      if (rule->check_definition != nullptr) {
        Sink sink(rule->info, rule->info.severity, report.diagnostics);
        rule->check_definition(definition, sink);
      }
    }
  }
}

void report_run(const Project& project, const ActiveRules& rules, Report& report) {
  std::vector<Diagnostic> found;
  for (const ActiveRule& active : rules.of(project.run_settings())) {
    if (active.rule->check_run != nullptr) {
      Sink sink(active.rule->info, active.severity, found);
      active.rule->check_run({project, report}, sink);
    }
  }
  std::move(found.begin(), found.end(), std::back_inserter(report.diagnostics));
}

/// The final order, which does not depend on how the report came about.
void settle(Report& report) {
  sort_diagnostics(report.diagnostics);
  sort_diagnostics(report.suppressed);
  std::sort(report.failures.begin(), report.failures.end(),
            [](const Failure& a, const Failure& b) { return a.path < b.path; });
}

}  // namespace

Report check_notes(const Project& project, const FileSystem& files, const WalkResult& walked,
                   unsigned jobs) {
  return check_notes_among(project, files, walked, {}, jobs).report;
}

CheckedNotes check_notes_among(const Project& project, const FileSystem& files,
                               const WalkResult& walked, const Surroundings& surroundings,
                               unsigned jobs) {
  CheckedNotes checked;
  Report& report = checked.report;
  report.failures = project.failures;
  report.definition_errors = !project.broken.empty() || !project.failures.empty();
  if (report.definition_errors) {
    report_definitions(project.broken, report);
  } else {
    report.files = walked.files.size();
    report.skipped = walked.skipped;
    report.left_out = walked.left_out;
    report.failures.insert(report.failures.end(), walked.failures.begin(), walked.failures.end());
    const ActiveRules rules(project.config.rules);
    const NoteShelf notes(files, project, walked.files, surroundings.others);
    Run run(project, notes, rules);
    const VaultFacts facts = work_in_parallel(run, useful_jobs(jobs, notes.paths().size()), report);
    if (run.wanted().any()) {
      checked.across = std::make_shared<const AcrossNotes>(
          rules.of(project.run_settings()),
          ProjectContext{project, facts, notes, surroundings.coverage});
      look_again(project, notes, rules, *checked.across, report);
    }
    report_run(project, rules, report);
  }
  settle(report);
  return checked;
}

Report check_definitions(const std::vector<Project>& projects) {
  Report report;
  size_t usable = 0;
  for (const Project& project : projects) {
    report_definitions(project.broken, report);
    report_definitions(project.advice, report);
    report.failures.insert(report.failures.end(), project.failures.begin(), project.failures.end());
    if (project.broken.empty() && project.failures.empty()) {
      ++usable;
    }
  }
  report.files = projects.size();
  report.usable_schemas = usable;
  report.definition_errors = usable < projects.size();
  settle(report);
  return report;
}

void check_run_again(const Project& project, Report& report) {
  std::erase_if(report.diagnostics, [](const Diagnostic& diagnostic) {
    const Rule* rule = find_rule(diagnostic.rule->id);
    return rule != nullptr && rule->check_run != nullptr;
  });
  report_run(project, ActiveRules(project.config.rules), report);
  sort_diagnostics(report.diagnostics);
}

}  // namespace matterlint
