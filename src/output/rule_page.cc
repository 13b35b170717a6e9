// SPDX-License-Identifier: MIT
#include "output/rule_page.h"

#include <algorithm>
#include <string_view>

#include "output/json_writer.h"

namespace matterlint {
namespace {

constexpr size_t page_width = 80;

constexpr RuleFamily families[] = {
    RuleFamily::reading, RuleFamily::meaning,    RuleFamily::keys,
    RuleFamily::values,  RuleFamily::vocabulary, RuleFamily::across_notes,
    RuleFamily::time,    RuleFamily::hygiene,    RuleFamily::definitions};

std::string_view fixes_sentence(FixAvailability fixes) {
  switch (fixes) {
    case FixAvailability::never:
      return "no fix";
    case FixAvailability::sometimes:
      return "sometimes a fix";
    case FixAvailability::always:
      return "always a fix";
  }
  return {};
}

std::string_view fixes_name(FixAvailability fixes) {
  switch (fixes) {
    case FixAvailability::never:
      return "never";
    case FixAvailability::sometimes:
      return "sometimes";
    case FixAvailability::always:
      return "always";
  }
  return {};
}

/// `text` broken at blanks so that no line is longer than the page.
std::string wrap(std::string_view text) {
  std::string out;
  size_t line = 0;
  while (!text.empty()) {
    const size_t blank = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, blank);
    if (line != 0 && line + 1 + word.size() > page_width) {
      out += '\n';
      line = 0;
    }
    if (line != 0) {
      out += ' ';
      ++line;
    }
    out += word;
    line += word.size();
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  out += '\n';
  return out;
}

/// A summary, which begins in lower case and has no full stop, as a sentence of its own.
std::string as_sentence(std::string_view summary) {
  std::string sentence(summary);
  if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z') {
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  }
  return sentence + ".";
}

/// A sample of a file under its heading, indented.
void append_sample(std::string& out, std::string_view heading, std::string_view sample) {
  out += '\n';
  out += heading;
  out += ":\n\n";
  while (!sample.empty()) {
    const size_t end = std::min(sample.find('\n'), sample.size());
    const std::string_view line = sample.substr(0, end);
    if (!line.empty()) {
      out += "    ";
      out += line;
    }
    out += '\n';
    sample.remove_prefix(std::min(end + 1, sample.size()));
  }
}

}  // namespace

std::string render_rule_page(const RuleInfo& rule) {
  std::string out(rule.id);
  out += "\n\n";
  out += wrap(as_sentence(rule.summary));
  out += '\n';
  out += wrap(rule.why);
  out += "\nFamily: ";
  out += family_name(rule.family);
  out += ". Severity: ";
  out += severity_name(rule.severity);
  out += rule.on_by_default ? "" : ", off by default";
  out += ". Comes with: ";
  out += fixes_sentence(rule.fixes);
  out += ".\n";
  append_sample(out, "Bad", rule.bad);
  append_sample(out, "Good", rule.good);
  if (!rule.beside.empty()) {
    append_sample(out,
                  rule.copies == 1 ? "Beside this note"
                                   : "Beside " + std::to_string(rule.copies) + " notes like this",
                  rule.beside);
  }
  if (!rule.schema.empty()) {
    append_sample(out, "Checked with this schema", rule.schema);
  }
  return out;
}

std::string render_rule_list(const std::vector<const RuleInfo*>& rules) {
  size_t width = 0;
  for (const RuleInfo* rule : rules) {
    width = std::max(width, rule->id.size());
  }
  std::string out;
  for (const RuleFamily family : families) {
    bool first = true;
    for (const RuleInfo* rule : rules) {
      if (rule->family != family) {
        continue;
      }
      if (first) {
        out += out.empty() ? "" : "\n";
        out += family_name(family);
        out += '\n';
        first = false;
      }
      out += "  ";
      out += rule->id;
      out.append(width - rule->id.size() + 2, ' ');
      out += rule->summary;
      out += rule->on_by_default ? "" : " (off by default)";
      out += '\n';
    }
  }
  out += "\nOne rule in full: matterlint explain RULE\n";
  return out;
}

std::string render_rules_json(const std::vector<const RuleInfo*>& rules) {
  std::string out;
  JsonWriter json(out);
  const auto member = [&](std::string_view key, std::string_view text) {
    json.key(key);
    json.string(text);
  };
  json.begin_object(JsonShape::lines);
  json.key("version");
  json.number(1);
  json.key("rules");
  json.begin_array(JsonShape::lines);
  for (const RuleInfo* rule : rules) {
    json.begin_object(JsonShape::lines);
    member("id", rule->id);
    member("family", family_name(rule->family));
    member("severity", severity_name(rule->severity));
    member("default", rule->on_by_default ? "on" : "off");
    member("fixes", fixes_name(rule->fixes));
    member("summary", rule->summary);
    member("why", rule->why);
    member("bad", rule->bad);
    member("good", rule->good);
    member("schema", rule->schema);
    if (!rule->beside.empty()) {
      member("beside", rule->beside);
      json.key("copies");
      json.number(rule->copies);
    }
    json.end_object();
  }
  json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace matterlint
