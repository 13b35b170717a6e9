// SPDX-License-Identifier: MIT
#include "output/summary.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {

namespace {

/// "2 errors, 1 warning"; empty when nothing was found.
std::string counts_phrase(const Report& report) {
  std::string text;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    if (const size_t number = report.count(severity); number > 0) {
      text += text.empty() ? "" : ", ";
      text += counted(number, severity_name(severity));
    }
  }
  return text;
}

/// ", 3 fixable with --fix (1 more with --unsafe-fixes)", or what was done.
std::string fixes_phrase(const Report& report) {
  const size_t found = report.diagnostics.size();
  if (report.fix_mode == FixMode::preview) {
    return "; " + std::to_string(report.fixed) + " would be fixed, " +
           std::to_string(found - std::min(found, report.fixed)) + " would remain";
  }
  if (report.fix_mode == FixMode::ignore) {
    return "; " + std::to_string(report.fixed) + " ignored by new comments, " +
           std::to_string(found) + " remaining";
  }
  std::string text =
      report.fix_mode == FixMode::apply
          ? "; " + std::to_string(report.fixed) + " fixed, " + std::to_string(found) + " remaining"
          : "";
  const size_t asked = report.fixable();
  const size_t risky = report.least_safety == Safety::safe ? report.fixable(Safety::risky) : 0;
  const std::string more = report.fix_mode == FixMode::apply ? "" : "--fix ";
  if (asked > 0 && report.fix_mode == FixMode::offer) {
    text += ", " + std::to_string(asked) + " fixable with --fix" +
            (report.least_safety == Safety::safe ? "" : " --unsafe-fixes");
  }
  if (risky > 0) {
    text += asked > 0 && report.fix_mode == FixMode::offer
                ? " (" + std::to_string(risky) + " more with --unsafe-fixes)"
                : ", " + std::to_string(risky) + " fixable with " + more + "--unsafe-fixes";
  }
  return text;
}

/// Where the problems are: " in 2 of 128 notes, 1 fixable with --fix".
std::string scope_phrase(const Report& report) {
  const size_t paths = report.notes_with_diagnostics();
  if (report.definition_errors) {
    return (paths == 0 ? "" : " in " + counted(paths, "definition")) + "; no note was checked";
  }
  if (paths == 0) {
    return report.notes == 0 ? "; no note was checked"
                             : "; " + counted(report.notes, "note") + " checked";
  }
  // A file whose front matter is missing or broken has problems but may not count as a note.
  const bool all_are_notes = paths <= report.notes;
  const std::string whole = all_are_notes ? counted(report.notes, "note")
                                          : counted(std::max(report.files, paths), "file");
  return " in " + std::to_string(paths) + " of " + whole + fixes_phrase(report);
}

/// A run over definitions: "2 errors in 1 file; 2 of 3 schemas can be used".
std::string definitions_phrase(const Report& report, const std::string& counts) {
  const std::string whole = counted(report.files, report.definitions);
  if (counts.empty() && *report.usable_schemas == report.files) {
    return "no problems in " + whole;
  }
  const std::string found =
      counts.empty() ? ""
                     : counts + " in " + counted(report.notes_with_diagnostics(), "file") + "; ";
  return found + std::to_string(*report.usable_schemas) + " of " + whole + " can be used";
}

std::string clean_phrase(const Report& report) {
  if (report.notes == 0) {
    return "no note was checked";
  }
  std::string text = "no problems in " + counted(report.notes, "note");
  if (!report.checked_against.empty()) {
    text += " (checked against " + escape_unprintable(report.checked_against) + ')';
  }
  text += report.fixed > 0 ? fixes_phrase(report) : "";
  return text;
}

std::string seconds_phrase(double seconds) {
  if (seconds < 0) {
    return {};
  }
  std::array<char, 64> buffer{};
  const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), seconds,
                                     std::chars_format::fixed, 2);
  return "  (" + std::string(buffer.data(), written.ptr) + " s)";
}

void add_part(std::string& text, const std::string& part) {
  text += (text.empty() ? "" : "; ") + part;
}

/// What was found and does not count: "12 held back by the baseline; 3 ignored by comments".
std::string held_back_phrase(const Report& report) {
  std::string text;
  if (!report.baselined.empty()) {
    add_part(text, counted(report.baselined.size(), "finding") + " held back by the baseline");
  }
  // What new comments leave out was counted already.
  if (!report.suppressed.empty() && report.fix_mode != FixMode::ignore) {
    add_part(text, counted(report.suppressed.size(), "finding") + " ignored by comments in notes");
  }
  return text;
}

/// Against what the notes were checked, where the first line has other things to say.
std::string against_phrase(const Report& report, const std::string& counts) {
  const bool said = counts.empty() || report.notes == 0 || report.checked_against.empty();
  return said ? "" : "checked against " + escape_unprintable(report.checked_against);
}

/// What was not checked: "8 files have no front matter; 1 could not be read"; empty when all was.
std::string left_out_phrase(const Report& report) {
  const size_t unread = report.failures.size() - report.unfixed;
  const size_t bare = report.files - std::min(report.files, report.notes + unread);
  std::string text;
  if (bare > 0) {
    text = counted(bare, "file") + (bare == 1 ? " has" : " have") + " no front matter";
  }
  if (unread > 0) {
    text += text.empty() ? counted(unread, "file") : "; " + std::to_string(unread);
    text += " could not be read";
  }
  if (report.unfixed > 0) {
    text += text.empty() ? counted(report.unfixed, "file") : "; " + std::to_string(report.unfixed);
    text += " could not be fixed";
  }
  if (const size_t skipped = report.skipped.size(); skipped > 0) {
    text += text.empty() ? "" : "; ";
    text += skipped == 1 ? "1 link or special file was passed over"
                         : std::to_string(skipped) + " links or special files were passed over";
  }
  return text;
}

}  // namespace

std::string run_summary(const Report& report, double seconds) {
  const std::string counts = counts_phrase(report);
  std::string text = report.usable_schemas ? definitions_phrase(report, counts)
                     : counts.empty()      ? clean_phrase(report)
                                           : counts + scope_phrase(report);
  text += seconds_phrase(seconds) + '\n';
  if (const std::string held_back = held_back_phrase(report); !held_back.empty()) {
    text += held_back + '\n';
  }
  if (!report.definition_errors && !report.usable_schemas) {
    std::string more = against_phrase(report, counts);
    if (const std::string left_out = left_out_phrase(report); !left_out.empty()) {
      add_part(more, left_out);
    }
    text += more.empty() ? "" : more + '\n';
  }
  return text;
}

}  // namespace matterlint
