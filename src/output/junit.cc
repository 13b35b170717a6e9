// SPDX-License-Identifier: MIT
// JUnit's XML: a suite for each file with problems, a case for each problem. There are two schemas
// of it in use that disagree; what both want is written, which is why the suites have a host and a
// time that say nothing (the same run gives the same bytes).
#include <algorithm>

#include "output/markup_text.h"
#include "output/output.h"
#include "output/place.h"

namespace matterlint {

namespace {

struct Suite {
  std::string name{};
  std::string cases{};
  size_t tests = 0;
  size_t failures = 0;
  size_t errors = 0;
};

class Suites {
 public:
  /// The suite of a path; those of one path must come one after the other.
  Suite& of(std::string_view name) {
    if (current_.tests > 0 && current_.name != name) {
      close();
    }
    current_.name = name;
    ++current_.tests;
    return current_;
  }

  std::string finish() {
    close();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n" + out_ + "</testsuites>\n";
  }

 private:
  void close() {
    if (current_.tests == 0) {
      return;
    }
    out_ += "  <testsuite";
    append_xml_attribute(out_, "id", std::to_string(count_++));
    append_xml_attribute(out_, "package", "matterlint");
    append_xml_attribute(out_, "name", current_.name);
    append_xml_attribute(out_, "tests", std::to_string(current_.tests));
    append_xml_attribute(out_, "failures", std::to_string(current_.failures));
    append_xml_attribute(out_, "errors", std::to_string(current_.errors));
    out_ += " time=\"0\" timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\">\n";
    out_ += "    <properties/>\n" + current_.cases;
    out_ += "    <system-out/>\n    <system-err/>\n  </testsuite>\n";
    current_ = {};
  }

  std::string out_{};
  Suite current_{};
  size_t count_ = 0;
};

// `element` is `failure`, `error`, or empty for a case that passes.
void append_case(std::string& out, std::string_view name, std::string_view file,
                 std::string_view element, const std::string& content) {
  out += "    <testcase";
  append_xml_attribute(out, "name", name);
  append_xml_attribute(out, "classname", file);
  out += " time=\"0\"";
  if (element.empty()) {
    out += "/>\n";
    return;
  }
  out += ">\n      <";
  out += element;
  out += content;
  out += "</";
  out += element;
  out += ">\n    </testcase>\n";
}

std::string content_of(std::string_view message, std::string_view type, std::string_view text) {
  std::string out;
  append_xml_attribute(out, "message", message);
  append_xml_attribute(out, "type", type);
  out += '>';
  append_xml_text(out, text);
  return out;
}

void add_diagnostic(Suites& suites, const Diagnostic& diagnostic, PositionReader& positions) {
  const std::string place = shown_place(diagnostic.primary, positions);
  const std::string file = shown_path(diagnostic.primary.path());
  const std::string id(diagnostic.rule->id);
  Suite& suite = suites.of(file);
  // Advice is no reason to fail a build: only errors and warnings are failures.
  const bool fails = diagnostic.severity > Severity::info;
  suite.failures += fails ? 1U : 0U;
  std::string text = place + ": " + std::string(severity_name(diagnostic.severity)) + '[' + id +
                     "] " + diagnostic.message;
  text += diagnostic.help.empty() ? "" : "\nhelp: " + diagnostic.help;
  append_case(suite.cases, id + ' ' + place, file, fails ? "failure" : "",
              content_of(diagnostic.message, id, text));
}

}  // namespace

std::string render_junit(const Report& report, const RenderOptions& /*options*/) {
  Suites suites;
  PositionReader positions;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    add_diagnostic(suites, diagnostic, positions);
  }
  for (const Failure& failure : report.failures) {
    const std::string file = shown_path(failure.path);
    Suite& suite = suites.of(file);
    ++suite.errors;
    append_case(suite.cases, "read", file, "error",
                content_of(failure.message, "unreadable", failure.message));
  }
  const size_t clean = report.notes - std::min(report.notes, report.notes_with_diagnostics());
  if (clean > 0 || (report.diagnostics.empty() && report.failures.empty())) {
    Suite& suite = suites.of("notes without problems");
    append_case(suite.cases, std::to_string(clean) + (clean == 1 ? " note" : " notes"), "notes", "",
                {});
  }
  return suites.finish();
}

}  // namespace matterlint
