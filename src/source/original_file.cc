// SPDX-License-Identifier: MIT
#include "source/original_file.h"

#include <cerrno>
#include <optional>
#include <utility>

#include "source/file_place.h"
#include "source/write_failure.h"

namespace matterlint {
namespace {

// Each further attempt means that somebody replaced the note while we waited for its lock.
constexpr int most_attempts = 100;

constexpr uint32_t any_write_permission = 0222;

/// Why a file is not written, whoever asks.
std::optional<Failure> refusal(const std::string& path, const FileStatus& status,
                               const WriteOptions& options) {
  if (!status.regular) {
    return Failure{path, "left as it is because it is not a regular file"};
  }
  if ((status.permissions & any_write_permission) == 0) {
    return Failure{path, "left as it is because it is read-only; allow writing with `chmod u+w`"};
  }
  if (status.names > 1 && !options.follow_hard_links) {
    return Failure{path, "left as it is because the same file has " + std::to_string(status.names) +
                             " names (hard links); `--follow-hard-links` makes it a file of its "
                             "own and leaves the others as they are"};
  }
  return std::nullopt;
}

/// Errors that say: the name stands for something else than a moment ago.
bool means_changed(int error) {
  return error == ENOENT || error == ELOOP || error == EISDIR || error == ENXIO;
}

/// One attempt. False when somebody else changed the note meanwhile.
Result<bool> lock_original(FileCalls& calls, const std::string& path, const WriteOptions& options,
                           OriginalFile& original) {
  const int folder = original.folder.get();
  const CallResult seen =
      uninterrupted([&] { return calls.status_of(folder, original.name, original.status); });
  if (seen < 0) {
    return left_as_it_is(path, "it could not be looked at", static_cast<int>(-seen));
  }
  if (const auto refused = refusal(path, original.status, options)) {
    return *refused;
  }
  original.file =
      OpenFile(calls, uninterrupted([&] { return calls.open_file(folder, original.name); }));
  if (means_changed(original.file.error())) {
    return false;
  }
  if (original.file.error() != 0) {
    return left_as_it_is(path, "it could not be opened for writing", original.file.error());
  }
  if (const CallResult error = lock_patiently(calls, original.file.get()); error < 0) {
    return left_as_it_is(path, "it could not be locked", static_cast<int>(-error));
  }
  const CallResult unchanged = is_unchanged(calls, original);
  if (unchanged < 0) {
    return left_as_it_is(path, "it could not be looked at", static_cast<int>(-unchanged));
  }
  return unchanged == 1;
}

}  // namespace

Result<OriginalFile> open_original(FileCalls& calls, const std::string& path,
                                   const WriteOptions& options) {
  const auto place = find_place(calls, path, options.root);
  if (!place) {
    return place.failure();
  }
  OpenFile folder(calls, uninterrupted([&] { return calls.open_folder(place->folder); }));
  if (folder.error() != 0) {
    return left_as_it_is(path, "its folder could not be opened", folder.error());
  }
  OriginalFile original{std::move(folder), place->name, OpenFile(calls, -EBADF), {}};
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const auto locked = lock_original(calls, path, options, original);
    if (!locked) {
      return locked.failure();
    }
    if (*locked) {
      return original;
    }
  }
  return changed_during_run(path);
}

CallResult is_unchanged(FileCalls& calls, const OriginalFile& original) {
  FileStatus of_file;
  FileStatus of_name;
  CallResult error = uninterrupted([&] { return calls.status(original.file.get(), of_file); });
  if (error == 0) {
    error = uninterrupted(
        [&] { return calls.status_of(original.folder.get(), original.name, of_name); });
  }
  if (error < 0) {
    return error == -ENOENT ? 0 : error;
  }
  return of_file == original.status && of_name == original.status ? 1 : 0;
}

}  // namespace matterlint
