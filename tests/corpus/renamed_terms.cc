// SPDX-License-Identifier: MIT
// `vocab rename` over real notes: nothing but the term changes, in time, and the patch of `--diff`
// is what is written.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <set>

#include "corpus/corpus.h"
#include "document/data_text.h"
#include "document/parse.h"
#include "source/walk.h"
#include "support/files.h"
#include "support/process.h"

namespace matterlint::test {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double most_seconds = 10.0;
#else
constexpr double most_seconds = 1.0;
#endif
constexpr const char* key = "created_by";
constexpr const char* old_term = "Google";
constexpr const char* new_term = "Google LLC";

std::string bytes_of(const std::string& path) {
  return read_file(path).value_or("");
}

Outcome rename_term(const std::string& folder, const std::vector<std::string>& options) {
  Command command;
  command.words = {MATTERLINT_BINARY, "vocab",  "rename",   "makers",
                   old_term,          new_term, "--schema", "schema.yaml"};
  command.words.insert(command.words.end(), options.begin(), options.end());
  command.folder = folder;
  return run(command);
}

/// The notes, a schema that asks a vocabulary for one of their keys, and a vocabulary with all that
/// they write there.
std::map<std::string, std::string> make_project(const std::string& from, const std::string& to) {
  std::error_code error;
  std::filesystem::copy(from, to + "/notes", std::filesystem::copy_options::recursive, error);
  const DiskFileSystem files;
  std::map<std::string, std::string> notes;
  std::set<std::string> makers;
  for (const std::string& path : walk(files, {to + "/notes"}).files) {
    std::string& bytes = notes[path] = bytes_of(path);
    const Document note = parse_note(std::make_shared<const SourceText>(path, bytes));
    const NodeRef maker = note.readable() ? note.root().find(key) : NodeRef();
    if (maker && maker.is_string()) {
      makers.insert(data_text(maker.text()));
    }
  }
  std::string vocabulary;
  for (const std::string& maker : makers) {
    vocabulary += (vocabulary.empty() ? "[\n  " : ",\n  ") + maker;
  }
  std::filesystem::create_directories(to + "/vocabularies", error);
  write_file(to + "/vocabularies/makers.json", vocabulary + "\n]\n");
  write_file(to + "/schema.yaml", "properties:\n  created_by: {x-vocabulary: makers}\n");
  return notes;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

}  // namespace

void check_renamed_terms(const CorpusData& data, Verdict& verdict) {
  const std::string from = data.corpora + "/github-explore/files";
  const TemporaryFolder written;
  const TemporaryFolder patched;
  const auto notes = make_project(from, written.path());
  make_project(from, patched.path());
  const std::string vocabulary = bytes_of(written.path() + "/vocabularies/makers.json");

  const Outcome patch = rename_term(patched.path(), {"--diff"});
  verdict.expect(patch.status == 0, "vocab rename --diff", patch.err);
  Command apply;
  apply.words = {"git", "apply", "-"};
  apply.folder = patched.path();
  apply.input = patch.out;
  const Outcome applied = run(apply);
  verdict.expect(applied.status == 0, "git apply", applied.err);

  const Outcome outcome = rename_term(written.path(), {});
  verdict.expect(outcome.status == 0 && outcome.err.empty(), "vocab rename", outcome.err);
  size_t changed = 0;
  for (const auto& [path, before] : notes) {
    const std::string after = bytes_of(path);
    const std::string line = std::string("\n") + key + ": ";
    verdict.expect(after == replaced(before, line + old_term + "\n", line + new_term + "\n"), path,
                   "is not what was meant");
    verdict.expect(after == bytes_of(patched.path() + path.substr(written.path().size())), path,
                   "differs from the patch");
    changed += after == before ? 0U : 1U;
  }
  const std::string entry = "{\"term\": \"Google LLC\", \"aliases\": [\"Google\"]}";
  verdict.expect(bytes_of(written.path() + "/vocabularies/makers.json") ==
                     replaced(vocabulary, "\"Google\"", entry),
                 "makers.json", "is not what was meant");
  std::printf("renamed a term in %zu of %zu notes in %.2f s (%.2f s of processor time)\n", changed,
              notes.size(), outcome.seconds, outcome.cpu_seconds);
  verdict.expect(notes.size() == 1366 && changed > 20, "github-explore", "too few notes change");
  // On a machine that others use the time that passes is not ours.
  verdict.expect(outcome.cpu_seconds <= most_seconds, "vocab rename", "takes too long");
}

}  // namespace matterlint::test
