// SPDX-License-Identifier: MIT
// Transcripts of the program: files, commands and what each printed, in one text file.
//
//   One or more lines that say what the transcript shows.
//
//   === file notes/bloom.md
//   ---
//   title: Bloom
//   ---
//   === $ NO_COLOR=1 matterlint check notes
//   what it prints to stdout
//   === stderr
//   what it prints to stderr
//   === exit 1
//
// Files are made in a fresh folder, which is the working directory; `=== folder NAME` makes an
// empty folder and `=== link NAME -> TARGET` a symbolic link. Words of a command are split as a
// shell does, with '…', "…" and \; leading NAME=value set the environment, a last `< FILE` is
// standard input. `cat FILE` shows what has become of a file. A text that does not end with a line
// end is followed by the line
// `=== no line end`. Parts that are not there are empty.
#ifndef MATTERLINT_TESTS_SUPPORT_TRANSCRIPT_H_
#define MATTERLINT_TESTS_SUPPORT_TRANSCRIPT_H_

#include <string>
#include <string_view>
#include <vector>

namespace matterlint::test {

/// One command as it was written, and the words that it is made of.
struct TranscriptCommand {
  std::string line{};
  std::vector<std::string> environment{};
  std::vector<std::string> words{};
  std::string input_file{};
};

/// Splits a command line; the words are empty when a quote is not closed.
TranscriptCommand parse_command(std::string_view line);

/// A program that stands behind the word `matterlint`.
struct Program {
  std::string path{};
  std::string version{};  // shown as VERSION
};

/// Carries a transcript out: the same text with the outputs of now. A mistake in the transcript is
/// told in `mistake`.
struct Performance {
  std::string text{};
  std::string mistake{};
};
Performance perform(std::string_view transcript, const Program& program);

/// Times in parentheses become `(0.00 s)`, the version becomes VERSION.
std::string normalized(std::string text, const std::string& version);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_TRANSCRIPT_H_
