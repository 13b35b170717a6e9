// SPDX-License-Identifier: MIT
#include "corpus/corpus.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "support/files.h"
#include "support/process.h"

namespace matterlint::test {
namespace {

// Unpacks beside the target first, so that an interrupted run leaves nothing half done.
bool unpack(const std::string& archive, const std::string& folder) {
  std::error_code error;
  const std::string half_done = folder + ".half-done";
  std::filesystem::remove_all(half_done, error);
  std::filesystem::remove_all(folder, error);
  std::filesystem::create_directories(half_done, error);
  const Outcome outcome = run({.words = {"tar", "--zstd", "-xf", archive, "-C", half_done}});
  if (outcome.status != 0) {
    std::printf("%s cannot be unpacked (is zstd installed?): %s", archive.c_str(),
                outcome.err.c_str());
    return false;
  }
  std::filesystem::rename(half_done, folder, error);
  return !error;
}

// The size of the archive names the folder: another archive is unpacked anew.
std::string unpacked(const std::string& archive) {
  std::error_code error;
  const auto size = std::filesystem::file_size(archive, error);
  if (error) {
    return {};
  }
  const std::string folder = std::string(MATTERLINT_TEST_DATA) + "/corpora-" + std::to_string(size);
  return is_folder(folder) || unpack(archive, folder) ? folder : std::string();
}

}  // namespace

std::optional<CorpusData> find_corpus_data() {
  CorpusData data;
  const char* named = std::getenv("MATTERLINT_DATA");
  std::error_code error;
  data.folder =
      std::filesystem::absolute(
          named != nullptr ? std::string(named) : std::string(MATTERLINT_ROOT) + "/../shared/data",
          error)
          .lexically_normal()
          .string();
  if (!is_folder(data.folder)) {
    std::printf("SKIPPED: there is no test data in %s; MATTERLINT_DATA names another folder\n",
                data.folder.c_str());
    return std::nullopt;
  }
  data.corpora = unpacked(data.folder + "/dev-corpora.tar.zst");
  if (data.corpora.empty()) {
    std::printf("SKIPPED: %s has no dev-corpora.tar.zst that can be unpacked\n",
                data.folder.c_str());
    return std::nullopt;
  }
  return data;
}

nlohmann::json read_json(const std::string& path) {
  const std::optional<std::string> bytes = read_file(path);
  auto json = nlohmann::json::parse(bytes.value_or(""), nullptr, false);
  return json.is_discarded() ? nlohmann::json() : json;
}

void check_findings(const Findings& findings, const std::string& differences, Verdict& verdict) {
  std::set<std::string> listed;
  for (const std::string& line : split_lines(read_file(differences).value_or(""))) {
    if (line.starts_with("+ ") || line.starts_with("- ")) {
      listed.insert(line);
    }
  }
  std::set<std::string> now;
  for (const std::string& finding : findings.actual) {
    if (!findings.expected.contains(finding)) {
      now.insert("+ " + finding);
    }
  }
  for (const std::string& finding : findings.expected) {
    if (!findings.actual.contains(finding)) {
      now.insert("- " + finding);
    }
  }
  for (const std::string& line : now) {
    verdict.expect(listed.contains(line), differences, "does not list: " + line);
  }
  for (const std::string& line : listed) {
    verdict.expect(now.contains(line), differences, "lists what no longer differs: " + line);
  }
  verdict.expect(!findings.actual.empty(), differences, "nothing was found at all");
}

}  // namespace matterlint::test
