// SPDX-License-Identifier: MIT
// README.md's first example is true: a ```markdown block behind `<!-- file: NAME -->` is the note,
// the next ```console block with `$ matterlint …` shows exactly what the program prints.
#include <string>

#include "support/files.h"
#include "support/line_diff.h"
#include "support/process.h"
#include "support/transcript.h"
#include "support/verdict.h"

namespace matterlint::test {
namespace {

constexpr std::string_view file_comment = "<!-- file: ";

/// The text of a fenced block that opens at line `at`; moves `at` behind it.
std::string take_block(const std::vector<std::string>& lines, size_t& at) {
  const std::string fence = lines[at].substr(0, lines[at].find_first_not_of('`'));
  std::string text;
  for (++at; at < lines.size() && lines[at] != fence; ++at) {
    text += lines[at] + "\n";
  }
  ++at;
  return text;
}

/// Runs the command in the first line of a console block and compares the rest.
void check_console(const std::string& block, const std::string& folder, Verdict& verdict) {
  const size_t line_end = block.find('\n');
  const TranscriptCommand parsed = parse_command(block.substr(2, line_end - 2));
  if (!verdict.expect(!parsed.words.empty() && parsed.words.front() == "matterlint", "README.md",
                      "a console block behind a file does not run matterlint: " + block)) {
    return;
  }
  Command command;
  command.words = parsed.words;
  command.words.front() = MATTERLINT_BINARY;
  command.folder = folder;
  const Outcome outcome = run(command);
  // People see both streams, the notice on stderr first.
  const std::string now = normalized(outcome.err + outcome.out, "");
  const std::string shown = normalized(block.substr(line_end + 1), "");
  verdict.expect(outcome.signal == 0, "README.md", "the program was ended by a signal");
  verdict.expect(shown == now, "README.md",
                 "does not show what `" + parsed.line + "` prints (- README, + now)\n" +
                     line_diff(shown, now));
}

int check_readme() {
  Verdict verdict;
  const TemporaryFolder folder;
  const std::vector<std::string> lines =
      split_lines(read_file(std::string(MATTERLINT_ROOT) + "/README.md").value_or(""));
  bool has_file = false;
  size_t consoles = 0;
  for (size_t at = 0; at < lines.size();) {
    if (lines[at].starts_with(file_comment) && at + 1 < lines.size()) {
      const std::string name =
          lines[at].substr(file_comment.size(), lines[at].find(" -->") - file_comment.size());
      if (verdict.expect(lines[++at].starts_with("```"), "README.md",
                         "no block follows `<!-- file: " + name + " -->`")) {
        has_file = write_file(folder.path() + "/" + name, take_block(lines, at)) || has_file;
      }
    } else if (has_file && lines[at] == "```console" && at + 1 < lines.size() &&
               lines[at + 1].starts_with("$ matterlint check")) {
      check_console(take_block(lines, at), folder.path(), verdict);
      ++consoles;
      has_file = false;
    } else {
      ++at;
    }
  }
  verdict.expect(consoles > 0, "README.md", "no note with the command that checks it");
  return verdict.finish("README.md");
}

}  // namespace
}  // namespace matterlint::test

int main() {
  return matterlint::test::check_readme();
}
