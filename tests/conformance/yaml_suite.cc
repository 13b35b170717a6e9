// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

#include "conformance/conformance.h"
#include "document/encoding.h"
#include "support/files.h"
#include "support/json_data.h"

namespace matterlint::test {
namespace {

struct Case {
  std::string name{};
  std::string yaml{};
  std::optional<std::string> json{};  // one value for each document
  bool valid = true;
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// The suite writes blanks that cannot be seen as other characters.
std::string with_real_blanks(std::string_view written) {
  std::string text(written);
  while (text.find("\u2014\u00BB") != std::string::npos) {
    replace_all(text, "\u2014\u00BB", "\u00BB");
  }
  replace_all(text, "\u00BB", "\t");
  replace_all(text, "\u2423", " ");
  replace_all(text, "\u2190", "\r");
  replace_all(text, "\u21D4", "\uFEFF");
  replace_all(text, "\u21B5", "");
  replace_all(text, "\u220E\n", "");
  return text;
}

void add_cases(const std::string& name, const Document& file, std::vector<Case>& cases) {
  size_t number = 0;
  for (const NodeRef entry : file.root().children()) {
    if (entry.find("skip")) {
      return;  // with all that follows it in the file
    }
    Case one;
    const std::string count = std::to_string(number++);
    one.name = file.root().size() == 1 ? name : name + "/" + (count.size() < 2 ? "0" : "") + count;
    one.yaml = with_real_blanks(entry.find("yaml").text());
    if (const NodeRef json = entry.find("json"); json && json.is_string()) {
      one.json = with_real_blanks(json.text());
    }
    one.valid = !entry.find("fail");
    cases.push_back(std::move(one));
  }
}

bool ends_line(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t");
  return first == std::string_view::npos || text[first] == '\n' || text[first] == '\r' ||
         (text[first] == '#' && first > 0);
}

// Where the next document of a stream begins, when that is all the reader has against the text: it
// reads one document, and everything else is checked by letting it begin again there.
std::optional<size_t> next_document(const Document& document) {
  if (document.readable()) {
    return std::nullopt;
  }
  const Problem& problem = document.problems.back();
  if (problem.message == "a second document begins here") {
    return problem.span.begin;
  }
  if (problem.message == "text stands behind the end marker `...`" &&
      ends_line(document.source->bytes().substr(problem.span.end))) {
    return problem.span.end;
  }
  return std::nullopt;
}

// Keys that are no text are YAML, but no note may have them: the reader reports the first one and
// reads on. A text is accepted when it comes to the end.
bool has_only_unfit_keys(const Document& document) {
  return document.complete && std::all_of(document.problems.begin(), document.problems.end(),
                                          [](const Problem& problem) {
                                            return problem.kind != ProblemKind::encoding &&
                                                   problem.kind != ProblemKind::resource_limit;
                                          });
}

struct Reading {
  std::vector<nlohmann::json> documents{};
  std::string refusal{};
};

Reading read_stream(const std::string& yaml) {
  Reading reading;
  std::optional<size_t> begin = 0;
  while (begin) {
    const size_t from = *begin;
    const Document document = data_document(yaml.substr(from), Format::yaml);
    begin = next_document(document);
    if (!begin && !document.readable() && !has_only_unfit_keys(document)) {
      const Problem& problem = document.problems.back();
      reading.refusal = "refused: " + problem.message + " (`" +
                        std::string(document.source->slice(problem.span)) + "`)";
      return reading;
    }
    reading.documents.push_back(data_of(document.root()));
    if (begin) {
      *begin += from;
    }
  }
  return reading;
}

std::vector<nlohmann::json> values_in(const std::string& text) {
  std::vector<nlohmann::json> values;
  std::istringstream stream(text);
  while (stream >> std::ws && !stream.eof()) {
    nlohmann::json value;
    stream >> value;
    values.push_back(with_plain_numbers(value));
  }
  return values;
}

std::string failure_of(const Case& one) {
  const Reading reading = read_stream(one.yaml);
  if (!one.valid) {
    return reading.refusal.empty() ? "accepted, but is not YAML" : "";
  }
  if (!reading.refusal.empty() || !one.json) {
    return reading.refusal;
  }
  std::vector<nlohmann::json> wanted = values_in(*one.json);
  if (wanted.empty()) {
    wanted.emplace_back();  // a stream without documents is nothing
  }
  return reading.documents == wanted ? ""
                                     : "gives " + nlohmann::json(reading.documents).dump() +
                                           ", not " + nlohmann::json(wanted).dump();
}

}  // namespace

void check_yaml_suite(const std::string& suites, Verdict& verdict) {
  const std::string folder = suites + "/yaml-test-suite/src";
  std::vector<Case> cases;
  for (const std::string& file : files_below(folder)) {
    const Document document =
        data_document(read_file(folder + "/" + file).value_or(""), Format::yaml);
    if (verdict.expect(document.readable(), file, "cannot be read")) {
      add_cases(file.substr(0, file.find('.')), document, cases);
    }
  }
  Score valid;
  Score invalid;
  for (const Case& one : cases) {
    (one.valid ? valid : invalid).add(one.name, failure_of(one));
  }
  check_listed("yaml-test-suite", {{"valid", valid}, {"invalid", invalid}}, verdict);
  verdict.expect(valid.per_cent() >= 97, "yaml-test-suite", "too much is refused");
  verdict.expect(invalid.per_cent() >= 97, "yaml-test-suite", "too much is accepted");
  verdict.expect(valid.cases >= 308 && invalid.cases >= 94, "yaml-test-suite", "has too few cases");
}

}  // namespace matterlint::test
