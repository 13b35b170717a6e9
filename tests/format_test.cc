// SPDX-License-Identifier: MIT
// The source is formatted as .clang-format says. Versions of clang-format do not agree with each
// other, so only the one that the project uses is asked; without it the test is skipped.
#include <cstdio>
#include <string>
#include <vector>

#include "support/files.h"
#include "support/process.h"
#include "support/verdict.h"

namespace matterlint::test {
namespace {

constexpr const char* wanted_version = "14";

std::string find_clang_format() {
  for (const std::string name : {"clang-format", "clang-format-14"}) {
    const Outcome outcome = run({.words = {name, "--version"}});
    if (outcome.status == 0 &&
        outcome.out.find(std::string(" version ") + wanted_version + ".") != std::string::npos) {
      return name;
    }
  }
  return {};
}

int check_format() {
  const std::string program = find_clang_format();
  if (program.empty()) {
    std::printf("SKIPPED: clang-format %s is not installed, so nothing was looked at\n",
                wanted_version);
    return skipped_status;
  }
  Command command{.words = {program, "--dry-run", "-Werror", "--ferror-limit=20"}};
  size_t files = 0;
  for (const char* folder : {"src", "tests", "bench"}) {
    for (const std::string& path : files_below(std::string(MATTERLINT_ROOT) + "/" + folder)) {
      if (path.ends_with(".cc") || path.ends_with(".h")) {
        command.words.push_back(std::string(MATTERLINT_ROOT) + "/" + folder + "/" + path);
        ++files;
      }
    }
  }
  Verdict verdict;
  const Outcome outcome = run(command);
  verdict.expect(files > 0, "format", "no source was found");
  verdict.expect(outcome.status == 0, "format", "`./dev format` repairs this:\n" + outcome.err);
  return verdict.finish("format of " + std::to_string(files) + " files");
}

}  // namespace
}  // namespace matterlint::test

int main() {
  return matterlint::test::check_format();
}
