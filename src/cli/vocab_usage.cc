// SPDX-License-Identifier: MIT
#include "cli/vocab_usage.h"

#include <algorithm>

#include "checks/wording.h"
#include "output/json_writer.h"
#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

constexpr size_t widest_word = 40;  // columns; longer words push their remark to the right

size_t width_of(std::string_view text) {
  size_t width = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    width += static_cast<size_t>(std::max(0, display_width(point.value)));
    at += point.length;
  }
  return width;
}

struct Row {
  size_t uses = 0;
  std::string word{};
  std::string remark{};
};

/// A heading and rows in three columns.
std::string table(std::string_view heading, const std::vector<Row>& rows) {
  size_t word_width = 0;
  size_t number_width = 4;
  for (const Row& row : rows) {
    const size_t width = width_of(row.word);
    word_width = width <= widest_word ? std::max(word_width, width) : word_width;
    number_width = std::max(number_width, std::to_string(row.uses).size());
  }
  std::string text = std::string(number_width - 4, ' ') + "  uses  " + std::string(heading) + "\n";
  for (const Row& row : rows) {
    const std::string number = std::to_string(row.uses);
    text += "  " + std::string(number_width - number.size(), ' ') + number + "  " + row.word;
    if (!row.remark.empty()) {
      const size_t width = width_of(row.word);
      text += std::string(width < word_width ? word_width - width : 0, ' ') + "  " + row.remark;
    }
    text += "\n";
  }
  return text;
}

std::string spellings(const TermUse& use, bool aliases) {
  std::vector<std::string> words;
  for (const OtherSpelling& other : use.others) {
    if (other.alias == aliases) {
      words.push_back(in_backticks(other.text) + " (" + std::to_string(other.uses) + ")");
    }
  }
  return all_of(words);
}

std::string remark_of(const TermUse& use) {
  std::vector<std::string> parts;
  const Term& term = *use.term;
  if (!term.rejected.empty()) {
    parts.push_back("rejected: " + escape_unprintable(term.rejected));
  } else if (!term.replaced_by.empty()) {
    parts.push_back("replaced by " + in_backticks(term.replaced_by));
  } else if (use.uses == 0) {
    parts.emplace_back("not used");
  }
  if (const std::string words = spellings(use, true); !words.empty()) {
    parts.push_back("by its alias " + words);
  }
  if (const std::string words = spellings(use, false); !words.empty()) {
    parts.push_back("also written " + words);
  }
  std::string remark;
  for (const std::string& part : parts) {
    remark += (remark.empty() ? "" : "; ") + part;
  }
  return remark;
}

std::string remark_of(const UnknownUse& use) {
  std::vector<std::string> words;
  for (const std::string& term : use.nearest) {
    words.push_back(in_backticks(term));
  }
  return (words.empty() ? "nothing like it" : "did you mean " + one_of(words) + "?") + "  (" +
         (use.uses == 1 ? "" : "first ") + "in " + escape_unprintable(use.first_path) + ")";
}

std::string one_vocabulary(const VocabularyUsage& usage, size_t notes) {
  std::vector<Row> terms;
  size_t used = 0;
  for (const TermUse& use : usage.terms) {
    used += use.uses > 0 ? 1U : 0U;
    terms.push_back({use.uses, escape_unprintable(use.term->value), remark_of(use)});
  }
  std::vector<Row> unknown;
  for (const UnknownUse& use : usage.unknown) {
    unknown.push_back({use.uses, escape_unprintable(use.text), remark_of(use)});
  }
  std::string text = in_backticks(usage.vocabulary->name()) + " (" +
                     escape_unprintable(usage.vocabulary->document().source->path()) +
                     "): " + std::to_string(used) + " of " + counted(terms.size(), "term") +
                     " used, " + counted(usage.uses, "use") + " in " + std::to_string(usage.notes) +
                     " of " + counted(notes, "note") + "\n\n";
  if (!terms.empty()) {
    text += table("term", terms);
  }
  if (!unknown.empty()) {
    text += (terms.empty() ? "" : "\n") + table("no term", unknown);
  }
  return text;
}

std::string_view status_of(const Term& term) {
  return !term.rejected.empty() ? "rejected" : !term.replaced_by.empty() ? "deprecated" : "term";
}

void write_terms(JsonWriter& json, const std::vector<TermUse>& terms) {
  json.begin_array(JsonShape::lines);
  for (const TermUse& use : terms) {
    json.begin_object(JsonShape::one_line);
    json.member("term", use.term->value);
    json.member("status", status_of(*use.term));
    json.member("uses", use.uses);
    json.key("spellings");
    json.begin_array(JsonShape::one_line);
    for (const OtherSpelling& other : use.others) {
      json.begin_object(JsonShape::one_line);
      json.member("text", other.text);
      json.member("kind", other.alias ? "alias" : "variant");
      json.member("uses", other.uses);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_unknown(JsonWriter& json, const std::vector<UnknownUse>& unknown) {
  json.begin_array(JsonShape::lines);
  for (const UnknownUse& use : unknown) {
    json.begin_object(JsonShape::one_line);
    json.member("text", use.text);
    json.member("uses", use.uses);
    json.member("first", use.first_path);
    json.key("nearest");
    json.begin_array(JsonShape::one_line);
    for (const std::string& term : use.nearest) {
      json.string(term);
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string usage_text(const UsageReport& report) {
  std::string text;
  for (const VocabularyUsage& usage : report.vocabularies) {
    text += (text.empty() ? "" : "\n") + one_vocabulary(usage, report.notes);
  }
  return text;
}

std::string usage_json(const UsageReport& report) {
  std::string text;
  JsonWriter json(text);
  json.begin_object(JsonShape::lines);
  json.member("version", uint64_t{1});
  json.member("notes", report.notes);
  json.key("vocabularies");
  json.begin_array(JsonShape::lines);
  for (const VocabularyUsage& usage : report.vocabularies) {
    json.begin_object(JsonShape::lines);
    json.member("name", usage.vocabulary->name());
    json.member("path", usage.vocabulary->document().source->path());
    json.member("uses", usage.uses);
    json.member("notes", usage.notes);
    json.key("terms");
    write_terms(json, usage.terms);
    json.key("unknown");
    write_unknown(json, usage.unknown);
    json.end_object();
  }
  json.end_array();
  json.key("failures");
  json.begin_array(JsonShape::lines);
  for (const Failure& failure : report.failures) {
    json.begin_object(JsonShape::one_line);
    json.member("path", failure.path);
    json.member("message", failure.message);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return text + "\n";
}

}  // namespace matterlint
