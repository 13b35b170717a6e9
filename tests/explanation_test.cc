// SPDX-License-Identifier: MIT
// Runs the pages `fixtures/explanations/*.md`: for each keyword of JSON Schema an example of what
// is said about a note that breaks it. A page is prose and sections; a section is a heading that
// names keywords in backticks, code blocks that name their file (```yaml schema.yaml, ```yaml
// note.md), and one ```text block with the whole human output, which is the golden. Every keyword
// that can fail, and every one whose words are shown to writers, must have a section.
//
//   explanation_test [PAGE]    check all pages, or one
//   MATTERLINT_UPDATE=1        rewrite the outputs
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/keywords.h"
#include "support/files.h"
#include "support/fixture_promises.h"
#include "support/golden.h"
#include "support/rule_case.h"

namespace matterlint::test {
namespace {

constexpr std::string_view fence = "```";
constexpr std::string_view note_name = "note.md";

/// Annotations whose words reach a writer.
constexpr std::string_view spoken_annotations[] = {"default",      "deprecated",   "description",
                                                   "errorMessage", "examples",     "x-aliases",
                                                   "x-order",      "x-replaced-by"};

/// One section of a page, from its heading to the next.
struct Section {
  std::string heading{};
  FileMap files{};
  bool has_output = false;
};

/// The texts in backticks.
std::vector<std::string> quoted_words(std::string_view text) {
  std::vector<std::string> words;
  for (size_t begin = text.find('`'); begin != std::string_view::npos;
       begin = text.find('`', begin)) {
    const size_t end = text.find('`', begin + 1);
    if (end == std::string_view::npos) {
      break;
    }
    words.push_back(std::string(text.substr(begin + 1, end - begin - 1)));
    begin = end + 1;
  }
  return words;
}

class Page {
 public:
  Page(std::string name, Verdict& verdict) : name_(std::move(name)), verdict_(verdict) {}

  /// The page with the outputs that the program gives now.
  std::string with_outputs(std::string_view text) {
    for (const std::string& line : split_lines(text)) {
      if (in_block_) {
        take_block_line(line);
      } else {
        take_line(line);
      }
    }
    end_section();
    verdict_.expect(!in_block_, name_, "its last block does not end");
    return std::move(out_);
  }

  const std::set<std::string>& keywords() const { return keywords_; }

 private:
  void take_line(const std::string& line) {
    if (line.starts_with("## ")) {
      end_section();
      section_ = {line.substr(3)};
    } else if (line.starts_with(fence)) {
      in_block_ = true;
      const size_t blank = line.find(' ');
      file_ = blank == std::string::npos ? "" : line.substr(blank + 1);
      block_.clear();
    }
    out_ += line + "\n";
  }

  void take_block_line(const std::string& line) {
    if (line != fence) {
      block_ += line + "\n";
      return;
    }
    in_block_ = false;
    if (file_.empty()) {
      section_.has_output = true;
      out_ += output();
    } else {
      section_.files[file_] = block_;
      out_ += block_;
    }
    out_ += line + "\n";
  }

  std::string output() {
    const std::string where = name_ + ": " + section_.heading;
    if (!verdict_.expect(
            section_.files.contains("note.md") && section_.files.contains("schema.yaml"), where,
            "has no note.md or no schema.yaml before its output")) {
      return {};
    }
    RuleRun run;
    run.files = &section_.files;
    run.paths = {std::string(note_name)};
    run.select = all_rules_for({});
    const Report report = run_rules(run);
    verdict_.expect(!report.diagnostics.empty(), where, "nothing is found");
    for (const Diagnostic& diagnostic : report.diagnostics) {
      verdict_.expect(diagnostic.primary.path() == note_name, where,
                      "is about the schema: " + diagnostic.message);
      check_diagnostic(diagnostic, where, verdict_);
    }
    check_json(report, where, verdict_);
    return render_plain(report);
  }

  void end_section() {
    if (section_.heading.empty()) {
      return;
    }
    const std::string where = name_ + ": " + section_.heading;
    verdict_.expect(section_.has_output, where, "has no ```text block for what is said");
    for (const std::string& word : quoted_words(section_.heading)) {
      verdict_.expect(find_keyword(word) != nullptr || word == "false", where,
                      "there is no keyword " + word);
      verdict_.expect(section_.files["schema.yaml"].find(word) != std::string::npos, where,
                      word + " does not stand in its schema");
      keywords_.insert(word);
    }
    section_ = {};
  }

  std::string name_;
  Verdict& verdict_;
  std::string out_{};
  Section section_{};
  bool in_block_ = false;
  std::string file_{};
  std::string block_{};
  std::set<std::string> keywords_{};
};

void check_complete(const std::set<std::string>& explained, Verdict& verdict) {
  std::vector<std::string_view> wanted(std::begin(spoken_annotations),
                                       std::end(spoken_annotations));
  wanted.push_back("false");
  for (const KeywordInfo& keyword : all_keywords()) {
    if (keyword.assertion) {
      wanted.push_back(keyword.name);
    }
  }
  for (const std::string_view keyword : wanted) {
    verdict.expect(explained.contains(std::string(keyword)), "fixtures/explanations",
                   std::string(keyword) + " has no section");
  }
}

int check_pages(std::string_view only) {
  const std::string folder = std::string(MATTERLINT_ROOT) + "/fixtures/explanations";
  Verdict verdict;
  std::set<std::string> explained;
  for (const std::string& name : files_below(folder)) {
    const std::string path = folder + "/" + name;
    const std::optional<std::string> text = read_file(path);
    if (!only.empty() && name != only) {
      continue;
    }
    if (!verdict.expect(text.has_value(), name, "cannot be read")) {
      continue;
    }
    Page page(name, verdict);
    check_golden(path, page.with_outputs(*text), golden_mode(), verdict);
    explained.insert(page.keywords().begin(), page.keywords().end());
  }
  if (only.empty()) {
    check_complete(explained, verdict);
  }
  return verdict.finish("explanations");
}

}  // namespace
}  // namespace matterlint::test

int main(int argc, char** argv) {
  return matterlint::test::check_pages(argc > 1 ? argv[1] : "");
}
