// SPDX-License-Identifier: MIT
#include "learn/vocabulary_text.h"

#include <algorithm>
#include <vector>

#include "checks/scalar_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

struct Line {
  std::string text{};
  std::string remark{};
};

std::string written(std::string_view term, bool in_list) {
  return written_text(term, {Format::yaml, in_list, false}, Style::plain);
}

std::string in_notes(size_t notes) {
  return "in " + std::to_string(notes) + (notes == 1 ? " note" : " notes");
}

void add_term(const LearnedTerm& term, std::vector<Line>& lines) {
  if (term.variants.empty()) {
    lines.push_back({"  - " + written(term.term.text, false), in_notes(term.term.notes)});
    return;
  }
  lines.push_back({"  - term: " + written(term.term.text, false), in_notes(term.term.notes)});
  std::string aliases;
  size_t notes = 0;
  for (const SeenTerm& variant : term.variants) {
    aliases += (aliases.empty() ? "" : ", ") + written(variant.text, true);
    notes += variant.notes;
  }
  lines.push_back({"    aliases: [" + aliases + "]", in_notes(notes)});
}

}  // namespace

std::string vocabulary_text(const TermList& list, std::string_view key) {
  std::vector<Line> lines;
  for (const LearnedTerm& term : list.terms) {
    add_term(term, lines);
  }
  size_t width = 0;
  for (const Line& line : lines) {
    width = std::max(width, count_code_points(line.text));
  }
  std::string out = "# The terms of `" + escape_unprintable(key) + "`, most used first.\n";
  const bool any_alias = std::ranges::any_of(
      list.terms, [](const LearnedTerm& term) { return !term.variants.empty(); });
  out += any_alias ? "# An alias is another spelling; `matterlint --fix` writes the term instead.\n"
                   : "";
  out += "terms:\n";
  for (const Line& line : lines) {
    out += line.text + std::string(width - count_code_points(line.text), ' ') + "  # " +
           line.remark + "\n";
  }
  return out;
}

}  // namespace matterlint
