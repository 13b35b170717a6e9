// SPDX-License-Identifier: MIT
#include "learn/text_form.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "learn/evidence.h"
#include "schema/formats.h"

namespace matterlint {
namespace {

constexpr size_t few_different = 5;    // texts that tell a format
constexpr size_t many_different = 10;  // texts that tell a pattern, which is more particular
constexpr size_t longest_shape = 16;   // runs; longer ones are sentences

/// Formats that no text has by chance, the more particular ones first.
constexpr std::array<std::string_view, 11> telling_formats{
    "date",  "date-time", "doi",   "arxiv", "isbn",         "issn",
    "orcid", "uuid",      "email", "uri",   "flexible-date"};

struct Text {
  std::string_view text{};
  size_t count = 0;
};

/// The texts that are not blank; long ones, which the index does not keep, are empty there.
std::vector<Text> texts_of(const KeyFacts& facts) {
  std::vector<Text> texts;
  for (const auto& [hash, value] : facts.values) {
    const bool is_text = value.kind == Kind::string || value.kind == Kind::date_time;
    if (is_text && value.text.find_first_not_of(" \t\r\n") != std::string::npos) {
      texts.push_back({value.text, value.seen.count});
    }
  }
  std::ranges::sort(texts, {}, &Text::text);
  return texts;
}

size_t count_all(const std::vector<Text>& texts) {
  size_t sum = 0;
  for (const Text& text : texts) {
    sum += text.count;
  }
  return sum;
}

template <class Predicate>
size_t count_if_text(const std::vector<Text>& texts, const Predicate& holds) {
  size_t sum = 0;
  for (const Text& text : texts) {
    sum += holds(text.text) ? text.count : 0;
  }
  return sum;
}

bool has_format(std::string_view text, std::string_view format) {
  const bool is_link = text.find("://") != std::string_view::npos;
  return (format != "uri" || is_link) && !find_format(format)->check(text).has_value();
}

/// How many texts are of a format or were meant to be: those it refuses although they have the
/// shape of one that it takes, as a number with a wrong check digit has. Only a few can be so.
size_t count_meant(const std::vector<Text>& texts, std::string_view format) {
  std::set<std::string> shapes;
  size_t fitting = 0;
  size_t alike = 0;
  for (const Text& text : texts) {
    if (has_format(text.text, format)) {
      shapes.insert(shape_of(text.text));
      fitting += text.count;
    }
  }
  for (const Text& text : texts) {
    alike +=
        shapes.contains(shape_of(text.text)) && !has_format(text.text, format) ? text.count : 0;
  }
  return alike * 4 <= fitting ? fitting + alike : fitting;
}

/// One format of nearly all texts, or dates with and without a time beside each other.
std::vector<std::string_view> learn_formats(const std::vector<Text>& texts) {
  const size_t all = count_all(texts);
  std::map<std::string_view, size_t> counts;
  for (const std::string_view format : telling_formats) {
    counts[format] = count_meant(texts, format);
    if (evidence::is_main(counts[format], all)) {
      return {format};
    }
    const bool both_usual =
        evidence::is_usual(counts["date"], all) && evidence::is_usual(counts["date-time"], all);
    if (both_usual && evidence::is_main(counts["date"] + counts["date-time"], all)) {
      return {"date", "date-time"};
    }
  }
  return {};
}

bool is_pattern_character(char c) {
  return std::string_view("\\^$.|?*+()[]{}/-").find(c) != std::string_view::npos;
}

std::string escaped(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    pattern += is_pattern_character(c) && c != '/' && c != '-' ? "\\" : "";
    pattern += c;
  }
  return pattern;
}

/// "https://host/path/" in front of the last part of a link; empty when the text is no link.
std::string_view link_folder(std::string_view text) {
  const size_t host = text.find("://");
  const size_t slash = text.rfind('/');
  return host == std::string_view::npos || slash <= host + 2 ? std::string_view{}
                                                             : text.substr(0, slash + 1);
}

/// The longest folder in which nearly all links lie, else that they are links of the web.
std::string learn_link_begin(const std::vector<Text>& texts) {
  std::map<std::string_view, size_t> votes;
  for (const Text& text : texts) {
    for (std::string_view folder = link_folder(text.text); !folder.empty();
         folder = link_folder(folder.substr(0, folder.size() - 1))) {
      votes[folder] += text.count;
    }
  }
  const size_t all = count_all(texts);
  std::string_view best;
  for (const auto& [folder, count] : votes) {
    best = evidence::is_main(count, all) && folder.size() > best.size() ? folder : best;
  }
  if (!best.empty()) {
    return "^" + escaped(best);
  }
  const size_t web = count_if_text(texts, [](std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://");
  });
  return evidence::is_main(web, all) ? "^https?://" : "";
}

enum class Run : unsigned char { digits, lower, upper, literal };

Run run_of(char c) {
  if (c >= '0' && c <= '9') {
    return Run::digits;
  }
  if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) {
    return Run::lower;
  }
  return c >= 'A' && c <= 'Z' ? Run::upper : Run::literal;
}

/// The runs of a text; each literal character is one.
std::vector<std::string_view> runs_of(std::string_view text) {
  std::vector<std::string_view> runs;
  for (size_t begin = 0; begin < text.size();) {
    const Run run = run_of(text[begin]);
    size_t end = begin + 1;
    while (run != Run::literal && end < text.size() && run_of(text[end]) == run) {
      ++end;
    }
    runs.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return runs;
}

/// All that the texts of one shape have at one place.
struct Column {
  std::string_view text{};
  bool constant = true;
  size_t least = SIZE_MAX;
  size_t most = 0;
};

std::string pattern_of_column(const Column& column) {
  const Run run = run_of(column.text.front());
  if (run == Run::literal || (column.constant && run != Run::digits)) {
    return escaped(column.text);
  }
  const std::string set = run == Run::digits ? "\\d" : run == Run::lower ? "[a-z]" : "[A-Z]";
  return column.least != column.most ? set + "+"
         : column.most == 1          ? set
                                     : set + "{" + std::to_string(column.most) + "}";
}

std::string pattern_of_shape(const std::vector<Text>& texts, std::string_view shape) {
  std::vector<Column> columns;
  for (const Text& text : texts) {
    if (shape_of(text.text) != shape) {
      continue;
    }
    const std::vector<std::string_view> runs = runs_of(text.text);
    columns.resize(runs.size());
    for (size_t i = 0; i < runs.size(); ++i) {
      Column& column = columns[i];
      column.constant = column.constant && (column.text.empty() || column.text == runs[i]);
      column.text = runs[i];
      column.least = std::min(column.least, runs[i].size());
      column.most = std::max(column.most, runs[i].size());
    }
  }
  std::string pattern = "^";
  for (const Column& column : columns) {
    pattern += pattern_of_column(column);
  }
  return pattern + "$";
}

/// The shape of nearly all texts when it has both digits and something else: an id, a version.
std::string learn_shape(const std::vector<Text>& texts) {
  std::map<std::string, size_t> shapes;
  for (const Text& text : texts) {
    shapes[shape_of(text.text)] += text.count;
  }
  for (const auto& [shape, count] : shapes) {
    const bool is_id = shape.find('0') != std::string::npos && shape.size() > 1 &&
                       shape.size() <= longest_shape && shape.find(' ') == std::string::npos;
    const bool is_ascii_only = std::ranges::none_of(texts, [](const Text& text) {
      return std::ranges::any_of(text.text,
                                 [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    });
    if (is_id && is_ascii_only && evidence::is_main(count, count_all(texts))) {
      return pattern_of_shape(texts, shape);
    }
  }
  return {};
}

}  // namespace

std::string shape_of(std::string_view text) {
  constexpr std::array<char, 3> signs{'0', 'a', 'A'};
  std::string shape;
  for (const std::string_view run : runs_of(text)) {
    const Run kind = run_of(run.front());
    shape += kind == Run::literal ? run.front() : signs[static_cast<size_t>(kind)];
  }
  return shape;
}

TextForm learn_text_form(const KeyFacts& facts) {
  const std::vector<Text> texts = texts_of(facts);
  TextForm form;
  if (texts.size() < few_different) {
    return form;
  }
  form.formats = learn_formats(texts);
  const bool is_link =
      form.formats.size() == 1 &&
      (form.formats[0] == "uri" || form.formats[0] == "doi" || form.formats[0] == "arxiv");
  if (texts.size() >= many_different) {
    form.pattern = is_link                ? learn_link_begin(texts)
                   : form.formats.empty() ? learn_shape(texts)
                                          : "";
  }
  return form;
}

}  // namespace matterlint
