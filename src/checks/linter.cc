// SPDX-License-Identifier: MIT
#include "checks/linter.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <optional>
#include <thread>
#include <utility>

#include "checks/schema_count.h"
#include "checks/suppressions.h"
#include "document/front_matter.h"
#include "document/parse.h"
#include "project/named_schema.h"
#include "schema/validate.h"

namespace matterlint {
namespace {

/// Files that one thread takes at a time: enough that the shared counter is not felt, few enough
/// that the last block does not keep one thread busy alone.
constexpr size_t block_size = 64;

/// A note's surroundings: all that decides how it is checked before it is read.
struct Surroundings {
  const Project& project;
  const NoteSettings& settings;
  const std::vector<ActiveRule>& rules;
};

/// What the schema says about a note. The key that names a schema is no part of any format.
std::vector<Violation> violations_of(const Schema& schema, const Document& note) {
  std::vector<Violation> violations = validate(schema, note.root());
  std::erase_if(violations, [](const Violation& violation) {
    return is_schema_key(violation.instance) && rule_for(violation) == "unknown-key";
  });
  return violations;
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

NoteCheck check_governed_note(const Surroundings& around, std::shared_ptr<const SourceText> text) {
  const Document document = parse_note(std::move(text), around.settings.settings().reading);
  const bool forbidden = around.settings.wish == FrontMatterWish::forbidden;
  NoteCheck result;
  result.has_front_matter = document.format != Format::none;
  result.was_checked = result.has_front_matter || forbidden;
  std::optional<UnusableSchema> unusable;
  if (result.has_front_matter && !forbidden) {
    ChosenSchema chosen = around.project.choose_schema(around.settings, document);
    result.schema = std::move(chosen.schema);
    unusable = std::move(chosen.unusable);
  }
  const Schema* schema = result.schema == nullptr ? nullptr : result.schema->schema.get();
  const bool validate_it = schema != nullptr && document.readable();
  const NoteFacts facts(validate_it ? violations_of(*schema, document) : std::vector<Violation>());
  const NoteContext context{around.project, around.settings, document,
                            facts,          schema,          unusable ? &*unusable : nullptr};
  for (const ActiveRule& active : around.rules) {
    if (active.rule->check_note != nullptr) {
      Sink sink(active.rule->info, active.severity, result.diagnostics);
      active.rule->check_note(context, sink);
    }
  }
  suppress(context, around.rules, validate_it, result);
  return result;
}

/// What one thread found; merged by sorting, so the order of work cannot be seen.
struct Harvest {
  std::vector<Diagnostic> diagnostics{};
  std::vector<Diagnostic> suppressed{};
  std::vector<Failure> failures{};
  SchemaCount schemas{};
  size_t notes = 0;
};

class Run {
 public:
  Run(const Project& project, const FileSystem& files, const std::vector<std::string>& paths)
      : project_(project), files_(files), paths_(paths), rules_(project.config.rules) {}

  void work(Harvest& harvest) {
    for (size_t first = next_.fetch_add(block_size); first < paths_.size();
         first = next_.fetch_add(block_size)) {
      const size_t last = std::min(first + block_size, paths_.size());
      for (size_t i = first; i < last; ++i) {
        check_file(paths_[i], harvest);
      }
    }
  }

  const ActiveRules& rules() const { return rules_; }

 private:
  void check_file(const std::string& path, Harvest& harvest) {
    const NoteSettings settings = project_.settings_for(path);
    const FrontMatterRules& reading = settings.settings().reading;
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
        check_governed_note({project_, settings, rules_.of(settings)},
                            std::make_shared<const SourceText>(path, std::move(*head)));
    if (check.was_checked) {
      ++harvest.notes;
      harvest.schemas.add(check.schema.get());
    }
    std::move(check.diagnostics.begin(), check.diagnostics.end(),
              std::back_inserter(harvest.diagnostics));
    std::move(check.suppressed.begin(), check.suppressed.end(),
              std::back_inserter(harvest.suppressed));
  }

  const Project& project_;
  const FileSystem& files_;
  const std::vector<std::string>& paths_;
  ActiveRules rules_;
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

NoteCheck check_note(const Project& project, const ActiveRules& rules,
                     std::shared_ptr<const SourceText> text) {
  const NoteSettings settings = project.settings_for(text->path());
  return check_governed_note({project, settings, rules.of(settings)}, std::move(text));
}

Report check_notes(const Project& project, const FileSystem& files, const WalkResult& walked,
                   unsigned jobs) {
  Report report;
  report.failures = project.failures;
  report.definition_errors = !project.broken.empty() || !project.failures.empty();
  if (report.definition_errors) {
    report_definitions(project.broken, report);
  } else {
    report.files = walked.files.size();
    report.skipped = walked.skipped;
    report.left_out = walked.left_out;
    report.failures.insert(report.failures.end(), walked.failures.begin(), walked.failures.end());
    Run run(project, files, walked.files);
    work_in_parallel(run, useful_jobs(jobs, walked.files.size()), report);
    report_run(project, run.rules(), report);
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
  report_run(project, ActiveRules(project.config.rules), report);
  sort_diagnostics(report.diagnostics);
}

}  // namespace matterlint
