// SPDX-License-Identifier: MIT
#include "bench_data.h"

#include <cstdlib>
#include <filesystem>
#include <utility>

#include "generate.h"
#include "measure.h"

namespace matterlint::bench {
namespace {

bool is_there(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

bool make_folder(const std::string& path) {
  std::error_code error;
  std::filesystem::remove_all(path, error);
  return std::filesystem::create_directories(path, error);
}

bool rename_folder(const std::string& from, const std::string& to) {
  std::error_code error;
  std::filesystem::rename(from, to, error);
  return !error;
}

/// Where the test data is: MATTERLINT_DATA, or beside the project.
std::string data_folder() {
  const char* named = std::getenv("MATTERLINT_DATA");
  return named != nullptr ? named : MATTERLINT_DEFAULT_DATA;
}

/// The folder that an archive of the test data was unpacked into; empty when it is not there.
std::string unpacked(const std::string& archive, const std::string& name) {
  const std::string folder = std::string(MATTERLINT_BENCH_DATA) + "/" + name;
  const std::string half_done = folder + ".half-done";
  const std::string path = data_folder() + "/" + archive;
  const bool ready =
      is_there(folder) || (is_there(path) && make_folder(half_done) &&
                           run_once({"tar", "--zstd", "-xf", path, "-C", half_done}).status == 0 &&
                           rename_folder(half_done, folder));
  return ready ? folder : "";
}

/// The notes as they are, or without a folder when something of them is missing.
Notes complete(Notes notes) {
  if (!is_there(notes.folder) || (!notes.schema.empty() && !is_there(notes.schema))) {
    notes.folder.clear();
  }
  return notes;
}

}  // namespace

Notes mdn_notes() {
  return complete({"14,080 pages of MDN", unpacked("mdn-bench.tar.zst", "mdn") + "/files",
                   data_folder() + "/mdn-bench.schema.json"});
}

Notes seedlike_notes() {
  return complete({"600 notes in the note format",
                   unpacked("dev-corpora.tar.zst", "corpora") + "/seedlike/content", ""});
}

Notes endoflife_notes() {
  const std::string corpora = unpacked("dev-corpora.tar.zst", "corpora");
  return complete({"464 notes of endoflife.date", corpora + "/endoflife-date/files/products",
                   corpora + "/endoflife-date/project/product-schema.json"});
}

Notes generated_notes() {
  const std::string folder = std::string(MATTERLINT_BENCH_DATA) + "/generated";
  const std::string half_done = folder + ".half-done";
  if (!is_there(folder) && make_folder(half_done) && generate_notes(half_done, generated_count)) {
    rename_folder(half_done, folder);
  }
  return complete({"14,080 generated notes", folder + "/files", folder + "/schema.json"});
}

}  // namespace matterlint::bench
