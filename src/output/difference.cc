// SPDX-License-Identifier: MIT
#include "output/difference.h"

#include "output/json_report.h"
#include "output/json_writer.h"
#include "output/palette.h"
#include "output/place.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

/// Places that a group shows; who wants them all asks for JSON.
constexpr size_t places_shown = 3;

std::string notes_in_words(size_t count) {
  return std::to_string(count) + (count == 1 ? " note" : " notes");
}

class GroupWriter {
 public:
  GroupWriter(std::string& out, const Palette& palette) : out_(out), palette_(palette) {}

  void groups(std::string_view heading, const std::vector<FindingGroup>& groups) {
    if (groups.empty()) {
      return;
    }
    append_styled(out_, palette_, palette_.path, heading);
    out_ += '\n';
    for (const FindingGroup& group : groups) {
      write(group);
    }
    out_ += '\n';
  }

 private:
  void write(const FindingGroup& group) {
    out_ += "  ";
    append_styled(out_, palette_, palette_.of(group.findings.front()->severity), group.rule);
    out_ += group.place.empty() ? "" : " at `" + escape_unprintable(group.place) + "`";
    out_ += " in " + notes_in_words(group.notes) + '\n';
    for (size_t i = 0; i < group.findings.size() && i < places_shown; ++i) {
      const Diagnostic& finding = *group.findings[i];
      out_ += "    " + shown_place(finding.primary, positions_) + ": " +
              escape_unprintable(finding.message) + '\n';
    }
    if (group.findings.size() > places_shown) {
      out_ += "    and " + std::to_string(group.findings.size() - places_shown) +
              " more (all: --format json)\n";
    }
  }

  std::string& out_;
  const Palette& palette_;
  PositionReader positions_{};
};

std::string counts_in_words(const ReportDifference& difference) {
  const size_t begin = difference.begin_to_fail.size();
  const size_t stop = difference.stop_failing.size();
  std::string text = notes_in_words(begin) + (begin == 1 ? " begins" : " begin") + " to fail, " +
                     std::to_string(stop) + (stop == 1 ? " stops" : " stop") + " failing";
  if (difference.fail_in_both > 0) {
    text += ", " + std::to_string(difference.fail_in_both) +
            (difference.fail_in_both == 1 ? " fails" : " fail") + " with both";
  }
  return text + ", of " + notes_in_words(difference.notes) + '\n';
}

void write_paths(JsonWriter& json, std::string_view key,
                 const std::vector<std::string_view>& paths) {
  json.key(key);
  json.begin_array(JsonShape::lines);
  for (const std::string_view path : paths) {
    json.string(path);
  }
  json.end_array();
}

void write_groups(JsonWriter& json, std::string_view key, const std::vector<FindingGroup>& groups) {
  PositionReader positions;
  json.key(key);
  json.begin_array(JsonShape::lines);
  for (const FindingGroup& group : groups) {
    json.begin_object(JsonShape::lines);
    json.member("rule", group.rule);
    json.member("key", group.place);
    json.member("notes", group.notes);
    json.key("diagnostics");
    json.begin_array(JsonShape::lines);
    for (const Diagnostic* finding : group.findings) {
      write_json_diagnostic(json, *finding, positions);
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string render_difference(const ReportDifference& difference, const ComparedNames& names,
                              const RenderOptions& options) {
  std::string out;
  GroupWriter writer(out, options.color ? color_palette : plain_palette);
  writer.groups("with " + escape_unprintable(names.after) + " begins:", difference.begun);
  writer.groups("with " + escape_unprintable(names.after) + " ends:", difference.ended);
  if (!options.quiet) {
    out += counts_in_words(difference);
  }
  return out;
}

std::string render_difference_json(const ReportDifference& difference, const ComparedNames& names,
                                   const RenderOptions& options) {
  std::string out;
  JsonWriter json(out);
  json.begin_object(JsonShape::lines);
  json.member("version", 1);
  json.key("tool");
  json.begin_object(JsonShape::one_line);
  json.member("name", "matterlint");
  json.member("version", options.version);
  json.end_object();
  json.member("before", names.before);
  json.member("after", names.after);
  json.key("summary");
  json.begin_object(JsonShape::lines);
  json.member("notes", difference.notes);
  json.member("begin_to_fail", difference.begin_to_fail.size());
  json.member("stop_failing", difference.stop_failing.size());
  json.member("fail_in_both", difference.fail_in_both);
  json.end_object();
  write_paths(json, "begin_to_fail", difference.begin_to_fail);
  write_paths(json, "stop_failing", difference.stop_failing);
  write_groups(json, "begun", difference.begun);
  write_groups(json, "ended", difference.ended);
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace matterlint
