// SPDX-License-Identifier: MIT
// Times the evaluation of schemas, in this process and without the rules: microseconds a note,
// beside what parsing the same notes costs in the same run.
//
//   matterlint_schema_bench [--runs N] [--check]
//
// Corpora whose data is not there are left out, and the output says so. With `--check` the promise
// for the note format, when it is not kept, ends in exit status 1.
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bench_data.h"
#include "document/front_matter.h"
#include "document/parse.h"
#include "project/project.h"
#include "schema/validate.h"
#include "source/file_system.h"
#include "source/limits.h"
#include "source/walk.h"

namespace matterlint::bench {
namespace {

constexpr size_t generated_count = 14'080;
constexpr double most_microseconds = 10;  // a note, for the note format

struct Options {
  unsigned runs = 9;
  bool check = false;
};

/// The least that one pass over all notes took.
struct Times {
  size_t notes = 0;
  size_t violations = 0;
  double parse = std::numeric_limits<double>::max();     // microseconds a note
  double validate = std::numeric_limits<double>::max();  // likewise
};

/// Processor time of this process: other programs do not count.
double microseconds_now() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

std::vector<std::shared_ptr<const SourceText>> read_notes(const FileSystem& files,
                                                          const std::string& folder) {
  std::vector<std::shared_ptr<const SourceText>> texts;
  for (const std::string& path : walk(files, {folder}).files) {
    auto head = files.read_head(
        path, [](std::string_view bytes) { return holds_front_matter(bytes, {}); },
        limits::front_matter_bytes);
    if (head) {
      texts.push_back(std::make_shared<const SourceText>(path, std::move(*head)));
    }
  }
  return texts;
}

Times time_schema(const Schema& schema, const std::vector<std::shared_ptr<const SourceText>>& texts,
                  unsigned runs) {
  Times times;
  for (unsigned run = 0; run < runs; ++run) {
    std::vector<Document> documents;
    documents.reserve(texts.size());
    const double start = microseconds_now();
    for (const std::shared_ptr<const SourceText>& text : texts) {
      documents.push_back(parse_note(text));
    }
    const double parsed = microseconds_now();
    std::erase_if(documents, [](const Document& document) { return !document.readable(); });
    times.notes = documents.size();
    times.violations = 0;
    const double from = microseconds_now();
    for (const Document& document : documents) {
      times.violations += validate(schema, document.root()).size();
    }
    const double validated = microseconds_now();
    times.parse = std::min(times.parse, (parsed - start) / static_cast<double>(texts.size()));
    times.validate =
        std::min(times.validate, (validated - from) / static_cast<double>(documents.size()));
  }
  return times;
}

/// The microseconds a note; nothing when the notes are not at hand or cannot be checked.
std::optional<double> measure(const Notes& notes, unsigned runs) {
  if (notes.folder.empty()) {
    std::printf("%-30s skipped: the test data is not there (MATTERLINT_DATA)\n",
                notes.name.c_str());
    return std::nullopt;
  }
  const DiskFileSystem files;
  Config config;
  if (!notes.schema.empty()) {
    config.schema_path = notes.schema;
  }
  const Project project = load_project(files, config);
  const auto texts = read_notes(files, notes.folder);
  if (project.schema == nullptr || texts.empty()) {
    std::printf("%-30s skipped: no schema or no notes could be read\n", notes.name.c_str());
    return std::nullopt;
  }
  const Times times = time_schema(*project.schema, texts, runs);
  std::printf("%-30s %8zu %10zu %10.2f %10.2f %10.3f\n", notes.name.c_str(), times.notes,
              times.violations, times.parse, times.validate, times.validate / times.parse);
  return times.validate;
}

int run(const std::vector<std::string_view>& words) {
  Options options;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--check") {
      options.check = true;
    } else if (words[i] == "--runs" && i + 1 < words.size()) {
      options.runs =
          static_cast<unsigned>(std::clamp(std::strtol(words[++i].data(), nullptr, 10), 1L, 1000L));
    } else {
      std::fprintf(stderr, "usage: matterlint_schema_bench [--runs N] [--check]\n");
      return 2;
    }
  }
  std::printf("least of %u runs\n%-30s %8s %10s %10s %10s %10s\n", options.runs, "", "notes",
              "violations", "parse us", "schema us", "ratio");
  const std::optional<double> note_format = measure(seedlike_notes(), options.runs);
  measure(mdn_notes(), options.runs);
  measure(endoflife_notes(), options.runs);
  measure(generated_notes(generated_count), options.runs);
  if (!note_format) {
    return 0;
  }
  const bool kept = *note_format <= most_microseconds;
  std::printf("\nnote format, us a note: %.2f (at most %.0f) %s\n", *note_format, most_microseconds,
              kept ? "ok" : "MISSED");
  return kept || !options.check ? 0 : 1;
}

}  // namespace
}  // namespace matterlint::bench

int main(int argc, char** argv) {
  return matterlint::bench::run({argv + 1, argv + argc});
}
