// SPDX-License-Identifier: MIT
// Workflow commands, which GitHub Actions shows beside the lines of a pull request. A step keeps
// ten annotations of each level and drops the others, so the most telling ones come first and a
// last notice says how many are left out.
#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

#include "output/output.h"
#include "output/place.h"
#include "source/unicode.h"

namespace matterlint {

namespace {

constexpr size_t kept_per_level = 10;
constexpr size_t kept_text = 4000;  // of 4,096 characters; bytes are never fewer

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
    case Severity::off:
      break;
  }
  return "notice";
}

// `%` has to come first in the order of thought: it is what the other escapes are made of.
void append_escaped(std::string& out, std::string_view text, std::string_view special) {
  for (const char c : text) {
    if (c == '%' || special.find(c) != std::string_view::npos) {
      constexpr std::string_view digits = "0123456789ABCDEF";
      out += '%';
      out += digits[static_cast<unsigned char>(c) >> 4U];
      out += digits[static_cast<unsigned char>(c) & 0xFU];
    } else {
      out += c;
    }
  }
}

void append_property(std::string& out, std::string_view name, std::string_view value) {
  out += name;
  out += '=';
  append_escaped(out, escape_unprintable(value), ":,");
}

// Lines of the text become lines of the annotation.
void append_text(std::string& out, std::string_view text) {
  std::string lines;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    lines += begin == 0 ? "" : "\n";
    lines += escape_unprintable(text.substr(begin, end - begin));
    begin = end + 1;
  }
  if (lines.size() > kept_text) {
    lines.resize(kept_text);
    while (!lines.empty() && find_invalid_utf8(lines).has_value()) {
      lines.pop_back();
    }
    lines += "…";
  }
  append_escaped(out, lines, "\r\n");
}

void append_annotation(std::string& out, const Diagnostic& diagnostic, PositionReader& positions) {
  out += "::";
  out += command_of(diagnostic.severity);
  out += ' ';
  const Label& label = diagnostic.primary;
  if (label.source != nullptr) {
    const Position begin = positions.at(*label.source, label.span.begin);
    const Position end = positions.at(*label.source, label.span.end);
    append_property(out, "file", label.path());
    out += ",line=" + std::to_string(begin.line) + ",endLine=" + std::to_string(end.line);
    if (begin.line == end.line) {  // over several lines columns are dropped anyway
      out += ",col=" + std::to_string(begin.column) + ",endColumn=" + std::to_string(end.column);
    }
    out += ',';
  }
  append_property(out, "title", "matterlint[" + std::string(diagnostic.rule->id) + "]");
  out += "::";
  append_text(out, diagnostic.help.empty() ? diagnostic.message
                                           : diagnostic.message + "\nhelp: " + diagnostic.help);
  out += '\n';
}

void append_failure(std::string& out, const Failure& failure) {
  out += "::error ";
  if (!failure.path.empty()) {
    append_property(out, "file", failure.path);
    out += ',';
  }
  append_property(out, "title", "matterlint");
  out += "::";
  append_text(out, failure.message);
  out += '\n';
}

// The first problem of each file before second ones, so that every file gets its word.
std::vector<const Diagnostic*> by_telling(const Report& report, Severity severity) {
  std::vector<const Diagnostic*> first;
  std::vector<const Diagnostic*> later;
  std::unordered_set<std::string_view> paths;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (diagnostic.severity == severity) {
      (paths.insert(diagnostic.primary.path()).second ? first : later).push_back(&diagnostic);
    }
  }
  first.insert(first.end(), later.begin(), later.end());
  return first;
}

}  // namespace

std::string render_github(const Report& report, const RenderOptions& /*options*/) {
  std::string out;
  PositionReader positions;
  size_t left_out = 0;
  size_t room = kept_per_level;
  for (const Failure& failure : report.failures) {
    if (room == 0) {
      ++left_out;
      continue;
    }
    append_failure(out, failure);
    --room;
  }
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    const std::vector<const Diagnostic*> all = by_telling(report, severity);
    // The last notice needs a place too, whether it is written or not.
    const size_t places = severity == Severity::error  ? room
                          : severity == Severity::info ? kept_per_level - 1
                                                       : kept_per_level;
    const size_t shown = std::min(places, all.size());
    for (size_t i = 0; i < shown; ++i) {
      append_annotation(out, *all[i], positions);
    }
    left_out += all.size() - shown;
  }
  if (left_out > 0) {
    out += "::notice title=matterlint::" + std::to_string(left_out) +
           (left_out == 1 ? " more problem is" : " more problems are") +
           " not shown here, because GitHub keeps ten of a kind; run matterlint for all of them\n";
  }
  return out;
}

}  // namespace matterlint
