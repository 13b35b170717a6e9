// SPDX-License-Identifier: MIT
// Checkstyle's XML, which many build servers read.
#include "output/markup_text.h"
#include "output/output.h"
#include "output/place.h"

namespace matterlint {

namespace {

// Opens and closes the element of a file when the next error belongs to another one.
class FileElements {
 public:
  explicit FileElements(std::string& out) : out_(out) {}

  void enter(std::string_view path) {
    if (open_ && path == path_) {
      return;
    }
    leave();
    path_ = path;
    open_ = true;
    out_ += "  <file";
    append_xml_attribute(out_, "name", path.empty() ? "matterlint" : path);
    out_ += ">\n";
  }

  void leave() {
    out_ += open_ ? "  </file>\n" : "";
    open_ = false;
  }

 private:
  std::string& out_;
  std::string path_{};
  bool open_ = false;
};

}  // namespace

std::string render_checkstyle(const Report& report, const RenderOptions& /*options*/) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  PositionReader positions;
  FileElements files(out);
  for (const Diagnostic& diagnostic : report.diagnostics) {
    const Label& label = diagnostic.primary;
    files.enter(label.path());
    out += "    <error";
    if (label.source != nullptr) {
      const Position place = positions.at(*label.source, label.span.begin);
      append_xml_attribute(out, "line", std::to_string(place.line));
      append_xml_attribute(out, "column", std::to_string(place.column));
    }
    append_xml_attribute(out, "severity", severity_name(diagnostic.severity));
    append_xml_attribute(out, "message", diagnostic.message);
    append_xml_attribute(out, "source", "matterlint." + std::string(diagnostic.rule->id));
    out += "/>\n";
  }
  for (const Failure& failure : report.failures) {
    files.enter(failure.path);
    out += "    <error";
    append_xml_attribute(out, "severity", severity_name(Severity::error));
    append_xml_attribute(out, "message", failure.message);
    append_xml_attribute(out, "source", "matterlint");
    out += "/>\n";
  }
  files.leave();
  return out + "</checkstyle>\n";
}

}  // namespace matterlint
