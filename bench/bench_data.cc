// SPDX-License-Identifier: MIT
#include "bench_data.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

#include "generate.h"
#include "measure.h"
#include "numbers.h"

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

/// A folder of the build tree, filled once; empty when it cannot be filled.
std::string made(const std::string& name, const std::function<bool(const std::string&)>& fill) {
  const std::string folder = std::string(MATTERLINT_BENCH_DATA) + "/" + name;
  const std::string half_done = folder + ".half-done";
  const bool ready = is_there(folder) || (make_folder(half_done) && fill(half_done) &&
                                          rename_folder(half_done, folder));
  return ready ? folder : "";
}

/// The folder that an archive of the test data was unpacked into; empty when it is not there.
std::string unpacked(const std::string& archive, const std::string& name) {
  const std::string path = data_folder() + "/" + archive;
  return made(name, [&](const std::string& folder) {
    return is_there(path) && run_once({"tar", "--zstd", "-xf", path, "-C", folder}).status == 0;
  });
}

/// Copies the first `count` notes below `from` to `to/files` and what stands between their fences
/// to `to/cut`.
bool cut_notes(const std::string& from, size_t count, const std::string& to) {
  std::vector<std::string> paths;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator at(from, error), end; at != end;
       at.increment(error)) {
    if (at->is_regular_file(error)) {
      paths.push_back(at->path().string());
    }
  }
  std::sort(paths.begin(), paths.end());
  paths.resize(std::min(paths.size(), count));
  std::filesystem::create_directories(to + "/cut", error);
  for (size_t i = 0; i < paths.size(); ++i) {
    std::ifstream in(paths[i], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const size_t end = text.find("\n---\n");
    const std::string path = note_path(to, i);
    if (end == std::string::npos || path.empty() || !write(path, text) ||
        !write(to + "/cut/" + std::to_string(i) + ".yaml",
               std::string_view(text).substr(4, end - 3))) {
      return false;
    }
  }
  return !error;
}

/// Makes a repository of the notes at `from`, one of which is changed and staged.
bool stage_one(const std::string& from, const std::string& to) {
  const auto git = [&to](std::vector<std::string> words) {
    words.insert(words.begin(), {"git", "-C", to, "-c", "user.name=bench", "-c",
                                 "user.email=bench@example.org", "-c", "gc.auto=0"});
    return run_once(words).status == 0;
  };
  if (run_once({"cp", "-R", from, to + "/files"}).status != 0 || !git({"init", "-q"}) ||
      !git({"add", "."}) || !git({"commit", "-q", "-m", "notes"})) {
    return false;
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(to + "/files")) {
    if (entry.is_regular_file()) {
      std::ofstream(entry.path(), std::ios::app) << "A line more.\n";
      return git({"add", "."});
    }
  }
  return false;
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

Notes staged_notes() {
  Notes notes = mdn_notes();
  if (!notes.folder.empty()) {
    notes.schema = std::filesystem::absolute(notes.schema).string();
    notes.folder = made("mdn-repository", [from = notes.folder](const std::string& folder) {
      return stage_one(from, folder);
    });
  }
  return notes;
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

Notes generated_notes(size_t count) {
  const std::string number = std::to_string(count);
  const std::string folder = made("generated-" + number, [count](const std::string& path) {
    return generate_notes(path, count);
  });
  return complete({number + " generated notes", folder + "/files", folder + "/schema.json"});
}

Notes note_format_notes() {
  constexpr size_t count = 20'000;
  const std::string folder = made(
      "note-format", [](const std::string& path) { return generate_note_format(path, count); });
  return complete(
      {"20000 notes in the built-in format, one in ten with a mistake", folder + "/files", ""});
}

std::string long_note() {
  constexpr size_t bytes = 1'000'000;
  const std::string folder = made("long-note", [](const std::string& path) {
    return generate_long_note(path + "/long.md", bytes);
  });
  return folder.empty() ? "" : folder + "/long.md";
}

Part first_of(const Notes& notes, size_t count) {
  const std::filesystem::path whole = std::filesystem::path(notes.folder).parent_path();
  const std::string name = "first-" + std::to_string(count) + "-of-" + whole.filename().string();
  const std::string folder =
      made(name, [&](const std::string& path) { return cut_notes(notes.folder, count, path); });
  const Notes part{"the first " + std::to_string(count) + " of " + notes.name, folder + "/files",
                   notes.schema};
  return {complete(part), folder + "/cut"};
}

}  // namespace matterlint::bench
