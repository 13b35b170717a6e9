// SPDX-License-Identifier: MIT
#include "support/suites.h"

#include <cstdlib>
#include <filesystem>

#include "support/files.h"
#include "support/process.h"

namespace matterlint::test {

namespace fs = std::filesystem;

std::optional<std::string> find_suites(std::string& why) {
  const char* named = std::getenv("MATTERLINT_DATA");
  const fs::path data =
      named != nullptr ? fs::path(named) : fs::path(MATTERLINT_ROOT) / "../shared/data";
  const fs::path archive = data / "suites.tar.zst";
  std::error_code error;
  const auto size = fs::file_size(archive, error);
  if (error) {
    why = archive.lexically_normal().string() +
          " is not there; MATTERLINT_DATA names another folder with it";
    return std::nullopt;
  }
  // The size names the folder, so that another archive is unpacked anew. Several test programs may
  // unpack at once: each does it aside, and the first one done gives the folder its name.
  const fs::path folder = fs::path(MATTERLINT_TEST_DATA) / ("suites-" + std::to_string(size));
  if (fs::is_directory(folder, error)) {
    return folder.string();
  }
  const TemporaryFolder unique;
  const fs::path aside = folder.string() + fs::path(unique.path()).filename().string();
  fs::create_directories(aside, error);
  const Outcome outcome =
      run({.words = {"tar", "--zstd", "-xf", archive.string(), "-C", aside.string()}});
  if (outcome.status == 0) {
    fs::rename(aside, folder, error);
  }
  fs::remove_all(aside, error);
  if (!fs::is_directory(folder, error)) {
    why = archive.string() + " cannot be unpacked (is zstd installed?): " + outcome.err;
    return std::nullopt;
  }
  return folder.string();
}

std::set<std::string> expected_failures(const std::string& suite) {
  std::set<std::string> names;
  const std::string path =
      std::string(MATTERLINT_ROOT) + "/fixtures/conformance/" + suite + "/expected_failures.txt";
  for (const std::string& line : split_lines(read_file(path).value_or(""))) {
    if (!line.empty() && line.front() != '#') {
      names.insert(line.substr(0, line.find("  #")));
    }
  }
  return names;
}

}  // namespace matterlint::test
