// SPDX-License-Identifier: MIT
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/output_options.h"
#include "cli/read_notes.h"
#include "learn/statistics.h"
#include "project/index.h"
#include "source/file_system.h"

namespace matterlint {
namespace {

constexpr size_t usual_width = 80;
constexpr size_t least_width = 40;
constexpr size_t most_values = 1000;

struct StatsArguments {
  std::vector<std::string> paths{};
  std::string format = "human";
  std::string color = "auto";
  std::optional<size_t> top{};
};

/// The columns of the terminal; 80 when the output is none, so that it is the same everywhere.
size_t terminal_width() {
  if (const char* columns = std::getenv("COLUMNS"); columns != nullptr) {
    const std::string_view text(columns);
    size_t width = 0;
    std::from_chars(text.data(), text.data() + text.size(), width);
    return width == 0 ? usual_width : std::max(width, least_width);
  }
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? std::max<size_t>(size.ws_col, least_width) : usual_width;
}

ExitStatus run_stats(StatsArguments arguments) {
  if (arguments.paths.empty()) {
    arguments.paths.emplace_back(".");
  }
  const DiskFileSystem files;
  const NotesRead read = read_notes(files, arguments.paths);
  if (read.notes.empty() && !read.complete) {
    return ExitStatus::failed;
  }
  NoteCounts counts;
  Index index;
  std::vector<FactSheet> sheets;
  for (const auto& note : read.notes) {
    FactSheet sheet;
    collect_facts(*note, sheet);
    if (note->format == Format::none) {
      ++counts.bare;
    } else if (sheet.keys.empty()) {
      ++counts.unreadable;
    } else {
      index.add(sheet, NoteId{static_cast<uint32_t>(counts.read++)});
      sheets.push_back(std::move(sheet));
    }
  }
  std::vector<const FactSheet*> seen;
  for (const FactSheet& sheet : sheets) {
    seen.push_back(&sheet);
  }
  StatisticsOptions options;
  options.color = stdout_takes_color(color_choice(arguments.color));
  options.width = terminal_width();
  options.top = arguments.top.value_or(options.top);
  options.version = MATTERLINT_VERSION;
  const KeyTree tree = build_key_tree(index, seen);
  const bool written =
      write_report(arguments.format == "json" ? statistics_json(tree, counts, options)
                                              : statistics_text(tree, counts, options));
  return written && read.complete ? ExitStatus::clean : ExitStatus::failed;
}

}  // namespace

CommandSpec stats_command() {
  const auto to = std::make_shared<StatsArguments>();
  return {.name = "stats",
          .summary = "Show the keys of the notes with their types and values",
          .details =
              "For each key: in how many notes it is, the types of its values, how many "
              "different ones there\nare, and the most frequent of them. `tags[]` are the "
              "items of `tags`.",
          .options = {{.names = "PATH",
                       .help = "Files and directories; the current one by default",
                       .to = &to->paths,
                       .completion = Completion::path},
                      {.names = "--top",
                       .help = "Values shown of each key (5)",
                       .value = "N",
                       .to = &to->top,
                       .range = {0, most_values}},
                      {.names = "--format",
                       .help = "human or json",
                       .value = "FORMAT",
                       .group = "Output",
                       .to = &to->format,
                       .words = {"human", "json"}},
                      {.names = "--color",
                       .help = "auto, always or never",
                       .value = "WHEN",
                       .group = "Output",
                       .to = &to->color,
                       .words = {"auto", "always", "never"}}},
          .run = [to] { return run_stats(*to); }};
}

}  // namespace matterlint
