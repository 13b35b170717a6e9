// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <utility>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/new_files.h"
#include "cli/read_notes.h"
#include "learn/learn.h"
#include "learn/learn_report.h"
#include "source/file_system.h"
#include "source/limits.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

struct InitArguments {
  std::string folder = ".";
  bool force = false;
  bool dry_run = false;
  bool quiet = false;
};

std::string in_folder(const std::string& folder, const std::string& path) {
  return folder == "." || folder.empty() ? path : folder + "/" + path;
}

/// The folder without slashes at its end.
std::string tidied(std::string folder) {
  while (folder.size() > 1 && folder.back() == '/') {
    folder.pop_back();
  }
  return folder.starts_with("./") && folder.size() > 2 ? tidied(folder.substr(2)) : folder;
}

enum class FileState : uint8_t { absent, same, different };

FileState state_of(const FileSystem& files, const std::string& path, const std::string& bytes) {
  if (!files.kind(path)) {
    return FileState::absent;
  }
  const auto there = files.read(path, limits::data_file_bytes);
  return there && *there == bytes ? FileState::same : FileState::different;
}

/// Says which files would be overwritten; true when there are none.
bool nothing_in_the_way(const FileSystem& files, const std::string& folder,
                        const Learned& learned) {
  bool free = true;
  for (const LearnedFile& file : learned.files) {
    const std::string path = in_folder(folder, file.path);
    if (state_of(files, path, file.bytes) == FileState::different) {
      write_stderr("matterlint: " + escape_unprintable(path) +
                   ": is there already and says something else\n");
      free = false;
    }
  }
  if (!free) {
    write_stderr("matterlint: nothing was written; `--force` overwrites these files\n");
  }
  return free;
}

ExitStatus write_files(const FileSystem& files, const InitArguments& arguments,
                       const Learned& learned) {
  std::string said = "\n";
  size_t written = 0;
  for (const LearnedFile& file : learned.files) {
    const std::string path = in_folder(arguments.folder, file.path);
    if (state_of(files, path, file.bytes) == FileState::same) {
      continue;
    }
    ++written;
    if (!arguments.dry_run) {
      const auto failure = write_new_file(
          path, file.bytes, arguments.force ? ExistingFile::replace : ExistingFile::keep);
      if (failure) {
        say_failure(*failure);
        return ExitStatus::failed;
      }
    }
    said += (arguments.dry_run ? "would write " : "wrote ") + escape_unprintable(path) + "\n";
  }
  if (written == 0) {
    said += "nothing to do: the files are there already and say the same\n";
    return arguments.quiet || write_report(said) ? ExitStatus::clean : ExitStatus::failed;
  }
  const std::string where = arguments.folder == "." ? "" : " " + arguments.folder;
  said +=
      "\nnext: " +
      std::string(learned.builtin ? "" : "read the schema and change what is not meant, then ") +
      "`matterlint" + where + "` checks the notes\n";
  return arguments.quiet || write_report(said) ? ExitStatus::clean : ExitStatus::failed;
}

ExitStatus run_init(InitArguments arguments) {
  arguments.folder = tidied(arguments.folder);
  const DiskFileSystem files;
  const auto kind = files.kind(arguments.folder);
  if (!kind || *kind != FileKind::directory) {
    say_failure({arguments.folder, kind ? "is not a folder" : kind.failure().message});
    return ExitStatus::failed;
  }
  NotesRead read = read_notes(files, {arguments.folder}, in_folder(arguments.folder, ""));
  if (!read.complete) {
    return ExitStatus::failed;
  }
  const Learned learned = learn({std::move(read.notes)});
  if (!arguments.quiet && !write_report(learn_report(learned))) {
    return ExitStatus::failed;
  }
  if (!arguments.force && !nothing_in_the_way(files, arguments.folder, learned)) {
    return ExitStatus::failed;
  }
  return write_files(files, arguments, learned);
}

}  // namespace

CommandSpec init_command() {
  const auto to = std::make_shared<InitArguments>();
  return {.name = "init",
          .summary = "Learn a schema from the notes and write it down",
          .details =
              "Looks at all notes below DIR and writes `matterlint.yaml`, a schema for each "
              "kind of notes and\nvocabularies for closed lists of terms. Files that are "
              "there already are never overwritten\nunless `--force` is given.",
          .options = {{.names = "DIR",
                       .help = "The folder of the notes; the current one by default",
                       .to = &to->folder,
                       .completion = Completion::directory},
                      {.names = "--force",
                       .help = "Overwrite files that are there already",
                       .to = &to->force},
                      {.names = "--dry-run",
                       .help = "Say what was learned, write nothing",
                       .to = &to->dry_run},
                      {.names = "--quiet,-q", .help = "Say nothing but errors", .to = &to->quiet}},
          .run = [to] { return run_init(*to); }};
}

}  // namespace matterlint
