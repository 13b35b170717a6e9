// SPDX-License-Identifier: MIT
#include "source/stale_temporaries.h"

#include <cerrno>
#include <optional>
#include <set>

#include "source/file_place.h"
#include "source/open_file.h"
#include "source/system_error.h"
#include "source/temporary_file.h"

namespace matterlint {
namespace {

/// True while `name` stands for the open file and for nothing that took its place.
bool is_name_of(FileCalls& calls, int folder, const std::string& name, const OpenFile& file) {
  FileStatus of_name;
  FileStatus of_file;
  return uninterrupted([&] { return calls.status_of(folder, name, of_name); }) == 0 &&
         uninterrupted([&] { return calls.status(file.get(), of_file); }) == 0 && of_name.regular &&
         of_name.device == of_file.device && of_name.inode == of_file.inode;
}

/// Removes one temporary file if its run has ended. What cannot be opened is somebody else's.
std::optional<Failure> sweep_file(FileCalls& calls, const std::string& path, int folder,
                                  const std::string& name) {
  const OpenFile file(calls, uninterrupted([&] { return calls.open_file(folder, name); }));
  if (file.error() != 0 || uninterrupted([&] { return calls.lock(file.get()); }) < 0 ||
      !is_name_of(calls, folder, name, file)) {
    return std::nullopt;
  }
  const CallResult error = uninterrupted([&] { return calls.remove(folder, name); });
  if (error < 0 && error != -ENOENT) {
    return Failure{path + "/" + name,
                   "left behind by a run that was killed, and it could not be removed (" +
                       describe_system_error(static_cast<int>(-error)) + "); remove it"};
  }
  return std::nullopt;
}

/// A folder that cannot be read is passed over: writing a note there says why.
void sweep_folder(FileCalls& calls, const std::string& path, std::vector<Failure>& failures) {
  const OpenFile folder(calls, uninterrupted([&] { return calls.open_folder(path); }));
  std::vector<std::string> names;
  if (folder.error() != 0 || uninterrupted([&] {
                               names.clear();
                               return calls.list_folder(folder.get(), names);
                             }) < 0) {
    return;
  }
  for (const std::string& name : names) {
    if (!is_temporary_name(name)) {
      continue;
    }
    if (auto failure = sweep_file(calls, path, folder.get(), name)) {
      failures.push_back(std::move(*failure));
    }
  }
}

}  // namespace

std::vector<Failure> sweep_stale_temporaries(FileCalls& calls,
                                             const std::vector<std::string>& paths,
                                             const std::string& root) {
  std::set<std::string> folders;
  for (const std::string& path : paths) {
    if (auto place = find_place(calls, path, root)) {
      folders.insert(std::move(place->folder));
    }
  }
  std::vector<Failure> failures;
  for (const std::string& folder : folders) {
    sweep_folder(calls, folder, failures);
  }
  return failures;
}

}  // namespace matterlint
