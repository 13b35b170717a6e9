// SPDX-License-Identifier: MIT
// Mistakes planted at random places of clean notes: the finding must be on the line of the mistake
// and name its cause. What is measured is printed when it is not good enough.
#include "support/planted_mistakes.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/files.h"
#include "support/tree_dump.h"

namespace matterlint::test {
namespace {

constexpr size_t plants = 60;  // of each mistake
constexpr double least_share = 0.95;

// Shapes that the sample vault does not have: deep maps, block texts, lists without indentation.
constexpr const char* shapes[] = {
    "title: Release notes\nslug: release\ntags:\n- news\n- short reads\n- tools\nauthor:\n"
    "  name: Ada Brandt\n  url: https://example.org\n  city: Ghent\ndescription: >\n"
    "  A folded text: with a colon\n  that goes on\nweight: 10\n",
    "layout: post\ntitle: Hello world\nparams:\n  cover:\n    image: bridge.png\n    alt: An old "
    "bridge\n    caption: Seen from below\n  toc: true\nsummary: A long text that goes on\n  on "
    "the "
    "next line\nrelated: [one, two]\nresources:\n  - src: a.png\n    title: First picture\n    "
    "kind: photo\n  - src: b.png\n    title: Second picture\n    kind: drawing\ndraft: false\n",
    "title: \"Quoted: with a colon\"\nsubtitle: 'Single quotes'\n# a remark\nlist:\n    - alpha\n"
    "    - beta\n    - gamma\nnested:\n    deep:\n        deeper: end of it\n        other: thing\n"
    "code: |\n    key:value\n\tnot yaml\n    - at all\nlast: line\n",
};

struct Format {
  const char* name;
  const char* fence;
  const std::vector<PlantedMistake>& (*mistakes)();
  FieldLines (*write)(const Document&);
};

FieldLines lines_of(const Document& note) {
  return split_lines(note.source->slice(note.content));
}

constexpr Format formats[] = {
    {"YAML, values", "---", yaml_value_mistakes, lines_of},
    {"YAML, layout", "---", yaml_layout_mistakes, lines_of},
    {"JSON", ";;;", json_mistakes, write_json},
    {"TOML", "+++", toml_mistakes, write_toml},
};

std::vector<Document> clean_notes() {
  std::vector<Document> notes;
  const std::string folder = MATTERLINT_ROOT "/fixtures/notes/";
  std::vector<std::string> texts;
  for (const std::string& path : files_below(folder)) {
    texts.push_back(read_file(folder + path).value_or(""));
  }
  for (const char* shape : shapes) {
    texts.push_back("---\n" + std::string(shape) + "---\n");
  }
  for (std::string& text : texts) {
    Document note = note_document(std::move(text));
    if (note.format == matterlint::Format::yaml && note.problems.empty()) {
      notes.push_back(std::move(note));
    }
  }
  return notes;
}

// True when the message holds one of the words, which are separated by `|` outside backticks.
bool holds(const std::string& message, std::string_view words) {
  size_t begin = 0;
  bool quoted = false;
  for (size_t at = 0; at <= words.size(); ++at) {
    if (at == words.size() || (words[at] == '|' && !quoted)) {
      if (message.find(words.substr(begin, at - begin)) != std::string::npos) {
        return true;
      }
      begin = at + 1;
    } else if (words[at] == '`') {
      quoted = !quoted;
    }
  }
  return false;
}

struct Score {
  std::string name{};
  size_t planted = 0;
  size_t right_line = 0;
  size_t right_cause = 0;
  size_t single = 0;   // one mistake, one finding
  size_t repairs = 0;  // that are offered without a doubt
  size_t good_repairs = 0;
  std::string example{};  // of a wrong finding

  std::string row() const {
    char text[160];
    std::snprintf(text, sizeof text,
                  "%-42s planted %3zu  line %3zu  cause %3zu  repairs %3zu of %3zu", name.c_str(),
                  planted, right_line, right_cause, good_repairs, repairs);
    return text;
  }
};

std::string note_text(const FieldLines& lines, const char* fence, bool crlf) {
  const std::string end = crlf ? "\r\n" : "\n";
  std::string text = fence + end;
  for (const std::string& line : lines) {
    text += line + end;
  }
  return text + fence + end + "The body.\n";
}

void judge(const Document& note, size_t line, const PlantedMistake& mistake, Score& score) {
  const Problem& problem = note.problems.front();
  const std::string_view bytes = note.source->bytes();
  const std::string_view before = bytes.substr(0, problem.span.begin);
  const auto found = static_cast<size_t>(std::count(before.begin(), before.end(), '\n'));
  const bool right = found == line + 1;
  const bool named = right && holds(problem.message, mistake.words);
  ++score.planted;
  score.right_line += right ? 1U : 0U;
  score.right_cause += named ? 1U : 0U;
  score.single += note.problems.size() == 1 ? 1U : 0U;
  if (!problem.repair.empty() && !problem.repair_is_guess) {
    ++score.repairs;
    const std::string repaired = apply_edits(bytes, problem.repair);
    const bool good = note_document(repaired).problems.empty();
    score.good_repairs += good ? 1U : 0U;
    if (!good) {
      score.example = "repaired in vain:\n" + repaired;
    }
  }
  if (!named) {
    score.example = "line " + std::to_string(line + 2) + ", found in line " +
                    std::to_string(found + 1) + ": " + problem.message + "\n" + std::string(bytes);
  }
}

Score plant_often(const PlantedMistake& mistake, const Format& format,
                  const std::vector<FieldLines>& notes, Dice& dice) {
  Score score;
  score.name = mistake.name;
  for (size_t tries = 0; tries < 20 * plants && score.planted < plants; ++tries) {
    FieldLines lines = notes[dice.roll(notes.size())];
    const auto line = mistake.plant(lines, dice);
    const bool crlf = dice.roll(4) == 0;
    if (line) {
      const Document note = note_document(note_text(lines, format.fence, crlf));
      if (!note.problems.empty()) {  // else the text still says something, which is another rule's
        judge(note, *line, mistake, score);
      }
    }
  }
  return score;
}

void check_format(const Format& format) {
  std::vector<FieldLines> notes;
  for (const Document& note : clean_notes()) {
    notes.push_back(format.write(note));
    for (std::string& line : notes.back()) {
      line.erase(line.find_last_not_of('\r') + 1);
    }
  }
  Dice dice(20221215);
  std::string table;
  Score sum;
  for (const PlantedMistake& mistake : format.mistakes()) {
    const Score score = plant_often(mistake, format, notes, dice);
    table += score.row() + "\n";
    INFO(score.row() << "\n" << score.example);
    CHECK(score.planted > 0);
    CHECK(score.single == score.planted);
    CHECK(score.good_repairs == score.repairs);
    CHECK(static_cast<double>(score.right_cause) >=
          least_share * static_cast<double>(score.planted));
    sum.planted += score.planted;
    sum.right_line += score.right_line;
    sum.right_cause += score.right_cause;
  }
  sum.name = format.name;
  INFO(table << sum.row());
  CHECK(static_cast<double>(sum.right_line) >= least_share * static_cast<double>(sum.planted));
}

}  // namespace

TEST_CASE("planted mistakes are found where they are", "[document]") {
  for (const Format& format : formats) {
    check_format(format);
  }
}

}  // namespace matterlint::test
