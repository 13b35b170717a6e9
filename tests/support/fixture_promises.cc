// SPDX-License-Identifier: MIT
#include "support/fixture_promises.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "fixes/data_proof.h"
#include "fixes/fix_text.h"
#include "fixes/plan.h"
#include "output/output.h"
#include "source/unicode.h"
#include "source/walk.h"
#include "support/files.h"
#include "support/line_diff.h"
#include "support/tree_dump.h"

namespace matterlint::test {
namespace {

bool on_boundaries(std::string_view bytes, Span span) {
  if (span.begin > span.end || span.end > bytes.size()) {
    return false;
  }
  if (find_invalid_utf8(bytes)) {
    return true;  // such a text has no characters to cut
  }
  const auto boundary = [&](uint32_t offset) {
    return offset == bytes.size() || (static_cast<unsigned char>(bytes[offset]) & 0xC0) != 0x80;
  };
  return boundary(span.begin) && boundary(span.end);
}

void check_label(const Label& label, const std::string& where, Verdict& verdict) {
  if (label.source) {
    verdict.expect(on_boundaries(label.source->bytes(), label.span), where,
                   "place " + std::to_string(label.span.begin) + "-" +
                       std::to_string(label.span.end) + " is outside " + label.source->path() +
                       " or cuts a character");
  }
}

bool is_clause(std::string_view text) {
  return !text.empty() && text.find('\n') == std::string_view::npos && !text.ends_with('.') &&
         find_invalid_utf8(text) == std::nullopt;
}

const Fix* safe_fix(const Diagnostic& diagnostic) {
  for (const Fix& fix : diagnostic.fixes) {
    if (fix.safety == Safety::safe) {
      return &fix;
    }
  }
  return nullptr;
}

size_t count_rule(const Report& report, std::string_view rule) {
  return static_cast<size_t>(
      std::count_if(report.diagnostics.begin(), report.diagnostics.end(),
                    [&](const Diagnostic& diagnostic) { return diagnostic.rule->id == rule; }));
}

Report full_run(const FileMap& files, const RuleCase& one) {
  return run_rules(run_of(files, one, all_rules_for(one.rule)));
}

// True when the same is said about the same place.
bool contains(const Report& report, const Diagnostic& wanted) {
  return std::any_of(report.diagnostics.begin(), report.diagnostics.end(),
                     [&wanted](const Diagnostic& each) {
                       return each.rule == wanted.rule && each.message == wanted.message &&
                              each.primary.span.begin == wanted.primary.span.begin;
                     });
}

// Applying one fix: what it is for is not said any more, and no rule speaks more. (Behind a mistake
// of syntax the next one is found.)
void check_one_fix(const FileMap& files, const RuleCase& one, const Diagnostic& diagnostic,
                   Verdict& verdict) {
  const Fix* fix = safe_fix(diagnostic);
  const std::string& path = diagnostic.primary.source->path();
  const std::string where = one.rule + "/" + one.name + ": fix `" + fix->title + "`";
  const Report before = full_run(files, one);
  FileMap repaired = files;
  repaired[path] = with_edits(files.at(path), fix->edits);
  const Report after = full_run(repaired, one);
  const bool gone =
      count_rule(after, one.rule) < count_rule(before, one.rule) || !contains(after, diagnostic);
  verdict.expect(gone, where, "does not remove its own diagnostic; then\n" + render_plain(after));
  for (const Rule* rule : all_rules()) {
    verdict.expect(count_rule(after, rule->info.id) <= count_rule(before, rule->info.id), where,
                   "brings a new " + std::string(rule->info.id) + "; then\n" + render_plain(after));
  }
}

/// What a fix declares is what it does, whatever its safety.
void check_declaration(const FileMap& files, const Diagnostic& diagnostic, const std::string& where,
                       Verdict& verdict) {
  const Document before = note_document(files.at(diagnostic.primary.source->path()));
  for (const Fix& fix : diagnostic.fixes) {
    const Document after = note_document(with_edits(before.source->bytes(), fix.edits));
    const std::string unmeant = before.readable() ? find_unmeant_change(before, after, fix.changes)
                                                  : find_unmeant_reading(after, fix.edits);
    verdict.expect(unmeant.empty(), where, "fix `" + fix.title + "`: " + unmeant);
  }
}

void check_fix(const Diagnostic& diagnostic, const std::string& where, Verdict& verdict) {
  for (const Fix& fix : diagnostic.fixes) {
    verdict.expect(is_clause(fix.title), where, "title of a fix is not one clause: " + fix.title);
    if (!verdict.expect(diagnostic.primary.source != nullptr && !fix.edits.empty(), where,
                        "fix `" + fix.title + "` has no file or no edits")) {
      continue;
    }
    const std::string_view bytes = diagnostic.primary.source->bytes();
    verdict.expect(are_applicable(fix.edits, bytes.size()), where,
                   "edits of `" + fix.title + "` are not sorted, disjoint and inside the file");
    for (const Edit& edit : fix.edits) {
      verdict.expect(on_boundaries(bytes, edit.span), where,
                     "an edit of `" + fix.title + "` cuts a character");
    }
  }
}

/// Fixing the notes of a folder one by one, each beside the others as they were, leaves nothing to
/// fix in a new run.
void check_folder_settles(const RuleFolder& folder, const RuleCase& one, Verdict& verdict) {
  const std::string where = one.rule + "/" + one.name;
  const RuleRun run = run_of(folder.files, one, all_rules_for(one.rule));
  FileMap fixed = folder.files;
  for (const auto& [path, text] : fix_notes_of(run)) {
    verdict.expect(text.failure.empty(), where, text.failure);
    fixed[path] = text.text->bytes();
  }
  for (const Diagnostic& diagnostic : full_run(fixed, one).diagnostics) {
    verdict.expect(best_fix(diagnostic, Safety::safe) == nullptr, where,
                   "can still be fixed: " + diagnostic.message);
  }
}

std::string_view safety_name(Safety safety) {
  switch (safety) {
    case Safety::manual:
      return "manual";
    case Safety::risky:
      return "risky";
    case Safety::safe:
      return "safe";
  }
  return "";
}

}  // namespace

void check_diagnostic(const Diagnostic& diagnostic, const std::string& where, Verdict& verdict) {
  check_label(diagnostic.primary, where, verdict);
  for (const Label& label : diagnostic.related) {
    check_label(label, where, verdict);
  }
  verdict.expect(is_clause(diagnostic.message), where,
                 "message is not one clause without a full stop: " + diagnostic.message);
  verdict.expect(!diagnostic.help.empty() || !diagnostic.fixes.empty(), where,
                 "neither help nor fix: " + diagnostic.message);
  verdict.expect(diagnostic.pointer.empty() || diagnostic.pointer.front() == '/', where,
                 "not a JSON Pointer: " + diagnostic.pointer);
  check_fix(diagnostic, where, verdict);
}

void check_safe_fixes(const RuleFolder& folder, const RuleCase& one, const Report& report,
                      Verdict& verdict) {
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (safe_fix(diagnostic) != nullptr && diagnostic.primary.source) {
      check_one_fix(folder.files, one, diagnostic, verdict);
    }
  }
  const std::string where = one.rule + "/" + one.name;
  const bool notes = one.kind == CaseKind::note || one.kind == CaseKind::folder;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (notes && diagnostic.primary.source &&
        has_note_extension(diagnostic.primary.source->path())) {
      check_declaration(folder.files, diagnostic, where, verdict);
    }
  }
  if (one.kind == CaseKind::folder) {
    check_folder_settles(folder, one, verdict);
  }
  if (one.kind != CaseKind::note) {
    return;
  }
  const CheckText check = [&](const std::shared_ptr<const SourceText>& source) {
    FileMap files = folder.files;
    files[one.name] = source->bytes();
    return full_run(files, one).diagnostics;
  };
  const auto source = std::make_shared<const SourceText>(one.name, folder.files.at(one.name));
  for (const Safety least : {Safety::safe, Safety::risky}) {
    const FixedText fixed = fix_text(source, check, least);
    verdict.expect(fixed.failure.empty(), where, fixed.failure);
    verdict.expect(fix_text(fixed.text, check, least).edits.empty(), where,
                   "fixes do not settle; now\n" + std::string(fixed.text->bytes()));
  }
}

void check_json(const Report& report, const std::string& where, Verdict& verdict) {
  const RenderOptions options{.version = "0"};
  const auto json = nlohmann::json::parse(render_json(report, options), nullptr, false);
  const bool shaped = json.is_object() && json.contains("diagnostics");
  verdict.expect(shaped && json["diagnostics"].size() == report.diagnostics.size(), where,
                 "JSON output cannot be parsed or lacks diagnostics");
  for (const std::string& line : split_lines(render_jsonl(report, options))) {
    verdict.expect(!nlohmann::json::parse(line, nullptr, false).is_discarded(), where,
                   "a line of the JSONL output cannot be parsed: " + line);
  }
}

std::string render_fixes(const Report& report, const FileMap& files) {
  std::string out;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (!diagnostic.primary.source) {
      continue;
    }
    const SourceText& source = *diagnostic.primary.source;
    const Position at = source.position(diagnostic.primary.span.begin, ColumnUnit::code_points);
    for (const Fix& fix : diagnostic.fixes) {
      out += std::string(out.empty() ? "" : "\n") + "fix at " + std::to_string(at.line) + ":" +
             std::to_string(at.column) + ": " + fix.title + " (" +
             std::string(safety_name(fix.safety)) + ")\n";
      const auto file = files.find(source.path());
      const std::string_view bytes = file == files.end() ? source.bytes() : file->second;
      out += line_diff(bytes, with_edits(bytes, fix.edits));
    }
  }
  return out;
}

}  // namespace matterlint::test
