// SPDX-License-Identifier: MIT
// Plays `fixtures/cli/*.cli` against the built program; support/transcript.h describes the form.
// MATTERLINT_UPDATE=1 writes down what the program prints now.
//
//   cli_test [NAME]     all transcripts, or the one of that name (without `.cli`)
#include <cstdio>
#include <string>

#include "support/files.h"
#include "support/golden.h"
#include "support/transcript.h"

namespace matterlint::test {
namespace {

void check_reading_of_commands(Verdict& verdict) {
  const TranscriptCommand command =
      parse_command(R"(A=1 B_2='x y' matterlint "a \"b" 'c\d' e\ f < in.md)");
  verdict.expect(command.environment == std::vector<std::string>{"A=1", "B_2=x y"}, "transcript",
                 "reads the environment");
  verdict.expect(command.words == std::vector<std::string>{"matterlint", "a \"b", "c\\d", "e f"},
                 "transcript", "reads words");
  verdict.expect(command.input_file == "in.md", "transcript", "reads the input file");
  verdict.expect(parse_command("matterlint 'a").words.empty(), "transcript",
                 "refuses an open quote");
  verdict.expect(normalized("x (12.34 s) (a s) 0.1.0", "0.1.0") == "x (0.00 s) (a s) VERSION",
                 "transcript", "takes times and versions out");
}

int run_transcripts(const std::string& wanted) {
  Verdict verdict;
  check_reading_of_commands(verdict);
  const GoldenMode mode = golden_mode();
  const Program program{MATTERLINT_BINARY, MATTERLINT_VERSION};
  const std::string folder = std::string(MATTERLINT_ROOT) + "/fixtures/cli";
  size_t played = 0;
  for (const std::string& file : files_below(folder)) {
    if (!wanted.empty() && file != wanted + ".cli") {
      continue;
    }
    const std::string path = folder + "/" + file;
    const Performance now = perform(read_file(path).value_or(""), program);
    if (verdict.expect(file.ends_with(".cli") && now.mistake.empty(), path, now.mistake)) {
      check_golden(path, now.text, mode, verdict);
    }
    verdict.expect(now.text.find("=== exit by signal") == std::string::npos, path,
                   "the program was ended by a signal");
    ++played;
  }
  verdict.expect(played > 0, folder, "no transcript was played");
  return verdict.finish("transcripts");
}

}  // namespace
}  // namespace matterlint::test

int main(int argc, char** argv) {
  return matterlint::test::run_transcripts(argc > 1 ? argv[1] : "");
}
