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
#include "checks/suppressions.h"
#include "document/parse.h"
#include "schema/validate.h"

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
  for (const ActiveRule& active : rules) {
    wanted.index = wanted.index || active.rule->compares == Compares::all_values;
    wanted.marked = wanted.marked || active.rule->compares == Compares::marked_values;
  }
  wanted.marked = wanted.marked && project.schema != nullptr && project.schema->marks_values;
  if (wanted.marked) {
    wanted.names = reference_sorts(*project.schema);
  }
  return wanted;
}

NoteFacts facts_of(const Project& project, const Document& document) {
  const Schema* schema = project.schema_for(document.source->path());
  const bool validate_it = schema != nullptr && document.readable();
  return NoteFacts(validate_it ? validate(*schema, document.root()) : std::vector<Violation>());
}

void apply_rules(const NoteContext& context, const std::vector<ActiveRule>& rules,
                 std::vector<Diagnostic>& out) {
  for (const ActiveRule& active : rules) {
    if (active.rule->check_note != nullptr) {
      Sink sink(active.rule->info, active.severity, out);
      active.rule->check_note(context, sink);
    }
  }
}

/// Takes out what comments of the note ask to leave out, and lets rules speak about the comments.
void suppress(const NoteContext& context, const std::vector<ActiveRule>& rules, bool validated,
              NoteCheck& result) {
  Suppressions suppressions(context.document);
  if (suppressions.empty()) {
    return;
  }
  suppressions.apply(result.diagnostics, result.suppressed);
  suppressions.mark([&](const RuleInfo& info) {
    const bool by_schema = info.family == RuleFamily::keys || info.family == RuleFamily::values ||
                           info.family == RuleFamily::vocabulary;
    return (validated || !by_schema) &&
           std::any_of(rules.begin(), rules.end(), [&](const ActiveRule& active) {
             return active.rule->info.id == info.id && active.rule->check_note != nullptr;
           });
  });
  for (const ActiveRule& active : rules) {
    if (active.rule->check_suppressions != nullptr) {
      Sink sink(active.rule->info, active.severity, result.diagnostics);
      active.rule->check_suppressions(context, suppressions, sink);
    }
  }
}

/// What the rules say about one note that was read.
NoteCheck check_document(const NoteContext& context, const std::vector<ActiveRule>& rules,
                         const AcrossNotes* across) {
  NoteCheck result;
  result.has_front_matter = context.document.format != Format::none;
  apply_rules(context, rules, result.diagnostics);
  if (across != nullptr) {
    across->check(context, result.diagnostics);
  }
  const bool validated = context.project.schema_for(context.document.source->path()) != nullptr &&
                         context.document.readable();
  suppress(context, rules, validated, result);
  return result;
}

void add(NoteCheck&& check, std::vector<Diagnostic>& diagnostics,
         std::vector<Diagnostic>& suppressed) {
  std::move(check.diagnostics.begin(), check.diagnostics.end(), std::back_inserter(diagnostics));
  std::move(check.suppressed.begin(), check.suppressed.end(), std::back_inserter(suppressed));
}

class Run {
 public:
  Run(const Project& project, const NoteShelf& notes, const std::vector<ActiveRule>& rules)
      : project_(project), notes_(notes), rules_(rules), wanted_(wanted_facts(project, rules)) {
    if (notes.paths().size() < 2) {
      wanted_ = {};
    }
  }

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
  void look_at(NoteId note, Harvest& harvest) {
    const std::string& path = notes_.path(note);
    const bool reported = notes_.is_reported(note);
    if (!reported && !wanted_.any()) {
      return;
    }
    Result<std::string> head = notes_.read(note);
    if (!head) {
      if (reported) {
        harvest.failures.push_back({path, "could not be read: " + head.failure().message});
      }
      return;
    }
    const Document document = parse_note(std::make_shared<const SourceText>(path, std::move(*head)),
                                         project_.config.reading);
    const NoteFacts facts = reported || wanted_.marked ? facts_of(project_, document)
                                                       : NoteFacts(std::vector<Violation>());
    if (reported) {
      NoteCheck check = check_document({project_, document, facts}, rules_, nullptr);
      harvest.notes += check.has_front_matter ? 1 : 0;
      add(std::move(check), harvest.diagnostics, harvest.suppressed);
    }
    collect(document, facts, note, harvest);
  }

  void collect(const Document& document, const NoteFacts& facts, NoteId note,
               Harvest& harvest) const {
    if (wanted_.index) {
      collect_facts(document, harvest.sheet);
      harvest.facts.index.add(harvest.sheet, note);
    }
    if (wanted_.marked) {
      harvest.facts.add_marked(document, facts.all(), note);
      harvest.facts.add_names(document);
    }
  }

  const Project& project_;
  const NoteShelf& notes_;
  const std::vector<ActiveRule>& rules_;
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
  for (Harvest& harvest : harvests) {
    report.notes += harvest.notes;
    std::move(harvest.diagnostics.begin(), harvest.diagnostics.end(),
              std::back_inserter(report.diagnostics));
    std::move(harvest.suppressed.begin(), harvest.suppressed.end(),
              std::back_inserter(report.suppressed));
    std::move(harvest.failures.begin(), harvest.failures.end(),
              std::back_inserter(report.failures));
  }
  return facts;
}

/// Looks once more at the notes that comparing has made suspicious.
void look_again(const Project& project, const NoteShelf& notes,
                const std::vector<ActiveRule>& rules, const AcrossNotes& across, Report& report) {
  std::vector<Diagnostic> found = across.elsewhere();
  std::vector<Diagnostic> suppressed;
  std::set<std::string_view> seen;
  for (const NoteId note : across.suspected()) {
    Result<std::string> head = notes.read(note);
    if (head) {
      const std::string& path = notes.path(note);
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

void report_run(const std::vector<ActiveRule>& rules, Report& report) {
  std::vector<Diagnostic> found;
  for (const ActiveRule& active : rules) {
    if (active.rule->check_run != nullptr) {
      Sink sink(active.rule->info, active.severity, found);
      active.rule->check_run({report}, sink);
    }
  }
  std::move(found.begin(), found.end(), std::back_inserter(report.diagnostics));
}

bool names(const std::vector<std::string>& choice, const RuleInfo& rule) {
  return std::any_of(choice.begin(), choice.end(), [&](const std::string& name) {
    return name == "all" || names_rule(name, rule);
  });
}

/// The final order, which does not depend on how the report came about.
void settle(Report& report) {
  sort_diagnostics(report.diagnostics);
  sort_diagnostics(report.suppressed);
  std::sort(report.failures.begin(), report.failures.end(),
            [](const Failure& a, const Failure& b) { return a.path < b.path; });
}

}  // namespace

std::vector<ActiveRule> active_rules(const Config& config) {
  std::vector<ActiveRule> active;
  for (const Rule* rule : all_rules()) {
    const RuleChoice& choice = config.rules;
    const bool selected =
        choice.select.empty() ? rule->info.on_by_default : names(choice.select, rule->info);
    if (selected && !names(choice.ignore, rule->info)) {
      active.push_back({rule, rule->info.severity});
    }
  }
  return active;
}

NoteCheck check_note(const Project& project, const std::vector<ActiveRule>& rules,
                     std::shared_ptr<const SourceText> text, const AcrossNotes* across) {
  const Document document = parse_note(std::move(text), project.config.reading);
  const NoteFacts facts = facts_of(project, document);
  return check_document({project, document, facts}, rules, across);
}

Report check_notes(const Project& project, const FileSystem& files, const WalkResult& walked,
                   unsigned jobs) {
  return check_notes_among(project, files, walked, {}, jobs).report;
}

CheckedNotes check_notes_among(const Project& project, const FileSystem& files,
                               const WalkResult& walked, const Surroundings& surroundings,
                               unsigned jobs) {
  CheckedNotes checked;
  Report& report = checked.report;
  report.files = walked.files.size();
  report.skipped = walked.skipped;
  report.left_out = walked.left_out;
  report.failures = project.failures;
  report.checked_against = project.schema_name;
  report.definition_errors = !project.broken.empty() || !project.failures.empty();
  if (report.definition_errors) {
    report_definitions(project.broken, report);
  } else {
    report.failures.insert(report.failures.end(), walked.failures.begin(), walked.failures.end());
    const std::vector<ActiveRule> rules = active_rules(project.config);
    const NoteShelf notes(files, project.config.reading, walked.files, surroundings.others);
    Run run(project, notes, rules);
    const VaultFacts facts = work_in_parallel(run, useful_jobs(jobs, notes.paths().size()), report);
    if (run.wanted().any()) {
      checked.across = std::make_shared<const AcrossNotes>(
          rules, ProjectContext{project, facts, notes, surroundings.coverage});
      look_again(project, notes, rules, *checked.across, report);
    }
    report_run(rules, report);
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
  report_run(active_rules(project.config), report);
  sort_diagnostics(report.diagnostics);
}

}  // namespace matterlint
