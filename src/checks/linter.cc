// SPDX-License-Identifier: MIT
#include "checks/linter.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <thread>
#include <utility>

#include "checks/suppressions.h"
#include "document/front_matter.h"
#include "document/parse.h"
#include "schema/validate.h"

namespace matterlint {
namespace {

/// Files that one thread takes at a time: enough that the shared counter is not felt, few enough
/// that the last block does not keep one thread busy alone.
constexpr size_t block_size = 64;

/// What one thread found; merged by sorting, so the order of work cannot be seen.
struct Harvest {
  std::vector<Diagnostic> diagnostics{};
  std::vector<Diagnostic> suppressed{};
  std::vector<Failure> failures{};
  size_t notes = 0;
};

class Run {
 public:
  Run(const Project& project, const FileSystem& files, const std::vector<std::string>& paths)
      : project_(project), files_(files), paths_(paths), rules_(active_rules(project.config)) {}

  void work(Harvest& harvest) {
    for (size_t first = next_.fetch_add(block_size); first < paths_.size();
         first = next_.fetch_add(block_size)) {
      const size_t last = std::min(first + block_size, paths_.size());
      for (size_t i = first; i < last; ++i) {
        check_file(paths_[i], harvest);
      }
    }
  }

  const std::vector<ActiveRule>& rules() const { return rules_; }

 private:
  void check_file(const std::string& path, Harvest& harvest) {
    const FrontMatterRules& reading = project_.config.reading;
    auto head = files_.read_head(
        path,
        [&](std::string_view bytes) {
          return holds_front_matter(bytes, reading) && holds_comments_below(bytes, reading);
        },
        reading.most_bytes);
    if (!head) {
      harvest.failures.push_back({path, "could not be read: " + head.failure().message});
      return;
    }
    NoteCheck check =
        check_note(project_, rules_, std::make_shared<const SourceText>(path, std::move(*head)));
    harvest.notes += check.has_front_matter ? 1 : 0;
    std::move(check.diagnostics.begin(), check.diagnostics.end(),
              std::back_inserter(harvest.diagnostics));
    std::move(check.suppressed.begin(), check.suppressed.end(),
              std::back_inserter(harvest.suppressed));
  }

  const Project& project_;
  const FileSystem& files_;
  const std::vector<std::string>& paths_;
  std::vector<ActiveRule> rules_;
  std::atomic<size_t> next_{0};
};

/// Runs `run.work` on several threads and puts what they found into the report.
void work_in_parallel(Run& run, unsigned jobs, Report& report) {
  std::vector<Harvest> harvests(jobs);
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < jobs; ++i) {
      threads.emplace_back([&run, &harvests, i] { run.work(harvests[i]); });
    }
    run.work(harvests[0]);
  }
  for (Harvest& harvest : harvests) {
    report.notes += harvest.notes;
    std::move(harvest.diagnostics.begin(), harvest.diagnostics.end(),
              std::back_inserter(report.diagnostics));
    std::move(harvest.suppressed.begin(), harvest.suppressed.end(),
              std::back_inserter(report.suppressed));
    std::move(harvest.failures.begin(), harvest.failures.end(),
              std::back_inserter(report.failures));
  }
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
                     std::shared_ptr<const SourceText> text) {
  const Document document = parse_note(std::move(text), project.config.reading);
  const Schema* schema = project.schema_for(document.source->path());
  const bool validate_it = schema != nullptr && document.readable();
  const NoteFacts facts(validate_it ? validate(*schema, document.root())
                                    : std::vector<Violation>());
  NoteCheck result;
  result.has_front_matter = document.format != Format::none;
  const NoteContext context{project, document, facts};
  for (const ActiveRule& active : rules) {
    if (active.rule->check_note != nullptr) {
      Sink sink(active.rule->info, active.severity, result.diagnostics);
      active.rule->check_note(context, sink);
    }
  }
  suppress(context, rules, validate_it, result);
  return result;
}

Report check_notes(const Project& project, const FileSystem& files, const WalkResult& walked,
                   unsigned jobs) {
  Report report;
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
    Run run(project, files, walked.files);
    work_in_parallel(run, useful_jobs(jobs, walked.files.size()), report);
    report_run(run.rules(), report);
  }
  settle(report);
  return report;
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
