// SPDX-License-Identifier: MIT
// SARIF 2.1.0, as GitHub's code scanning and other viewers read it. `partialFingerprints` has only
// our own: the one that GitHub knows is computed by its upload action, which warns about others.
#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "output/fingerprint.h"
#include "output/json_writer.h"
#include "output/output.h"
#include "output/place.h"

namespace matterlint {

namespace {

std::string_view sarif_level(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "note";
    case Severity::off:
      break;
  }
  return "none";
}

// A path as the reference of a URI (RFC 3986, 4.2): a first segment with a colon would be a scheme.
std::string to_uri(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view unreserved =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string uri;
  for (const char c : path) {
    if (unreserved.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += '%';
      uri += digits[static_cast<unsigned char>(c) >> 4U];
      uri += digits[static_cast<unsigned char>(c) & 0xFU];
    }
  }
  return uri;
}

class SarifWriter {
 public:
  SarifWriter(JsonWriter& json, const Report& report) : json_(json), report_(report) {}

  void write(std::string_view version) {
    collect_rules();
    json_.begin_object(JsonShape::lines);
    json_.member("$schema",
                 "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                 "sarif-schema-2.1.0.json");
    json_.member("version", "2.1.0");
    json_.key("runs");
    json_.begin_array(JsonShape::lines);
    json_.begin_object(JsonShape::lines);
    write_tool(version);
    json_.member("columnKind", "unicodeCodePoints");
    write_invocations();
    json_.key("results");
    json_.begin_array(JsonShape::lines);
    for (const Diagnostic& diagnostic : report_.diagnostics) {
      if (diagnostic.primary.source != nullptr) {
        write_result(diagnostic);
      }
    }
    json_.end_array();
    json_.end_object();
    json_.end_array();
    json_.end_object();
  }

 private:
  // The rules of which the report speaks, numbered by their order.
  void collect_rules() {
    for (const Diagnostic& diagnostic : report_.diagnostics) {
      rules_.try_emplace(diagnostic.rule->id, Rule{diagnostic.rule, 0});
    }
    uint64_t number = 0;
    for (auto& [id, rule] : rules_) {
      rule.number = number++;
    }
  }

  void write_text(std::string_view name, std::string_view text) {
    json_.key(name);
    json_.begin_object(JsonShape::one_line);
    json_.member("text", text);
    json_.end_object();
  }

  void write_tool(std::string_view version) {
    json_.key("tool");
    json_.begin_object(JsonShape::lines);
    json_.key("driver");
    json_.begin_object(JsonShape::lines);
    json_.member("name", "matterlint");
    if (!version.empty()) {
      json_.member("semanticVersion", version);
    }
    json_.key("rules");
    json_.begin_array(JsonShape::lines);
    for (const auto& [id, rule] : rules_) {
      write_rule(*rule.info);
    }
    json_.end_array();
    json_.end_object();
    json_.end_object();
  }

  void write_rule(const RuleInfo& rule) {
    json_.begin_object(JsonShape::lines);
    json_.member("id", rule.id);
    write_text("shortDescription", rule.summary.empty() ? rule.id : rule.summary);
    const std::string_view why = rule.why.empty() ? rule.id : rule.why;
    write_text("fullDescription", why);
    json_.key("help");
    json_.begin_object(JsonShape::lines);
    json_.member("text", why);
    json_.member("markdown", help_page(rule, why));
    json_.end_object();
    json_.key("defaultConfiguration");
    json_.begin_object(JsonShape::one_line);
    json_.member("level", sarif_level(rule.severity));
    json_.end_object();
    json_.end_object();
  }

  static std::string help_page(const RuleInfo& rule, std::string_view why) {
    std::string page(why);
    for (const auto& [title, example] : {std::pair(std::string_view("Wrong"), rule.bad),
                                         std::pair(std::string_view("Right"), rule.good)}) {
      if (!example.empty()) {
        page += "\n\n" + std::string(title) + ":\n\n````\n" + std::string(example) + "\n````";
      }
    }
    return page;
  }

  // What is about no file, and what could not be read.
  void write_invocations() {
    json_.key("invocations");
    json_.begin_array(JsonShape::lines);
    json_.begin_object(JsonShape::lines);
    json_.key("executionSuccessful");
    json_.boolean(report_.failures.empty() && !report_.definition_errors);
    json_.key("toolExecutionNotifications");
    json_.begin_array(JsonShape::lines);
    for (const Diagnostic& diagnostic : report_.diagnostics) {
      if (diagnostic.primary.source == nullptr) {
        write_notification(sarif_level(diagnostic.severity), diagnostic.message, {});
      }
    }
    for (const Failure& failure : report_.failures) {
      write_notification("error", failure.message, failure.path);
    }
    json_.end_array();
    json_.end_object();
    json_.end_array();
  }

  void write_notification(std::string_view level, std::string_view message, std::string_view path) {
    json_.begin_object(JsonShape::lines);
    json_.member("level", level);
    write_text("message", message);
    if (!path.empty()) {
      json_.key("locations");
      json_.begin_array(JsonShape::lines);
      json_.begin_object(JsonShape::one_line);
      json_.key("physicalLocation");
      json_.begin_object(JsonShape::one_line);
      write_artifact(path);
      json_.end_object();
      json_.end_object();
      json_.end_array();
    }
    json_.end_object();
  }

  void write_artifact(std::string_view path) {
    json_.key("artifactLocation");
    json_.begin_object(JsonShape::one_line);
    json_.member("uri", to_uri(path));
    json_.end_object();
  }

  void write_region(std::string_view name, const SourceText& source, Span span) {
    const Position begin = positions_.at(source, span.begin);
    const Position end = positions_.at(source, span.end);
    json_.key(name);
    json_.begin_object(JsonShape::one_line);
    json_.member("startLine", uint64_t{begin.line});
    json_.member("startColumn", uint64_t{begin.column});
    json_.member("endLine", uint64_t{end.line});
    json_.member("endColumn", uint64_t{end.column});
    json_.end_object();
  }

  void write_place(const Label& label) {
    json_.key("physicalLocation");
    json_.begin_object(JsonShape::lines);
    write_artifact(label.path());
    write_region("region", *label.source, label.span);
    json_.end_object();
  }

  void write_result(const Diagnostic& diagnostic) {
    json_.begin_object(JsonShape::lines);
    json_.member("ruleId", diagnostic.rule->id);
    json_.member("ruleIndex", rules_.at(diagnostic.rule->id).number);
    json_.member("level", sarif_level(diagnostic.severity));
    write_text("message", diagnostic.help.empty()
                              ? diagnostic.message
                              : diagnostic.message + "\nhelp: " + diagnostic.help);
    json_.key("locations");
    json_.begin_array(JsonShape::lines);
    json_.begin_object(JsonShape::lines);
    write_place(diagnostic.primary);
    json_.end_object();
    json_.end_array();
    write_related(diagnostic);
    json_.key("partialFingerprints");
    json_.begin_object(JsonShape::one_line);
    json_.member("matterlint/v1", fingerprints_.next(diagnostic));
    json_.end_object();
    write_fixes(diagnostic);
    json_.end_object();
  }

  void write_related(const Diagnostic& diagnostic) {
    const auto has_place = [](const Label& label) { return label.source != nullptr; };
    if (std::none_of(diagnostic.related.begin(), diagnostic.related.end(), has_place)) {
      return;
    }
    json_.key("relatedLocations");
    json_.begin_array(JsonShape::lines);
    uint64_t id = 0;
    for (const Label& label : diagnostic.related) {
      if (has_place(label)) {
        json_.begin_object(JsonShape::lines);
        json_.member("id", ++id);
        write_place(label);
        if (!label.text.empty()) {
          write_text("message", label.text);
        }
        json_.end_object();
      }
    }
    json_.end_array();
  }

  void write_fixes(const Diagnostic& diagnostic) {
    const auto is_usable = [](const Fix& fix) {
      return fix.safety != Safety::manual && !fix.edits.empty();
    };
    if (std::none_of(diagnostic.fixes.begin(), diagnostic.fixes.end(), is_usable)) {
      return;
    }
    json_.key("fixes");
    json_.begin_array(JsonShape::lines);
    for (const Fix& fix : diagnostic.fixes) {
      if (is_usable(fix)) {
        write_fix(fix, diagnostic.primary);
      }
    }
    json_.end_array();
  }

  void write_fix(const Fix& fix, const Label& place) {
    json_.begin_object(JsonShape::lines);
    write_text("description", fix.title);
    json_.key("artifactChanges");
    json_.begin_array(JsonShape::lines);
    json_.begin_object(JsonShape::lines);
    write_artifact(place.path());
    json_.key("replacements");
    json_.begin_array(JsonShape::lines);
    for (const Edit& edit : fix.edits) {
      json_.begin_object(JsonShape::lines);
      write_region("deletedRegion", *place.source, edit.span);
      write_text("insertedContent", edit.text);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
    json_.end_array();
    json_.end_object();
  }

  struct Rule {
    const RuleInfo* info = nullptr;
    uint64_t number = 0;
  };

  JsonWriter& json_;
  const Report& report_;
  std::map<std::string_view, Rule> rules_{};
  PositionReader positions_{};
  Fingerprints fingerprints_{};
};

}  // namespace

std::string render_sarif(const Report& report, const RenderOptions& options) {
  std::string out;
  JsonWriter json(out);
  SarifWriter(json, report).write(options.version);
  out += '\n';
  return out;
}

}  // namespace matterlint
