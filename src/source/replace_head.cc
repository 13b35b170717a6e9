// SPDX-License-Identifier: MIT
#include "source/replace_head.h"

#include <algorithm>
#include <cerrno>
#include <vector>

#include "source/keep_attributes.h"
#include "source/open_file.h"
#include "source/original_file.h"
#include "source/system_error.h"
#include "source/temporary_file.h"
#include "source/write_failure.h"

namespace matterlint {
namespace {

constexpr size_t piece_size = 64 << 10;  // bytes of a body that are in memory at a time

constexpr std::string_view not_readable = "it could not be read";
constexpr std::string_view not_writable = "the new text could not be written beside it";

class Replacement {
 public:
  Replacement(FileCalls& calls, const HeadReplacement& change, const OriginalFile& original)
      : calls_(calls), change_(change), original_(original), new_(calls, original.folder.get()) {}

  std::optional<Failure> run() {
    auto failure = write();
    if (!failure) {
      failure = put_in_place();
    }
    if (const CallResult error = new_.remove(); failure && error < 0) {
      failure->message += "; the temporary file `" + new_.name() + "` beside it is left over (" +
                          describe_system_error(static_cast<int>(-error)) + ")";
    }
    return failure;
  }

 private:
  std::optional<Failure> refused(std::string_view what, CallResult error) const {
    return left_as_it_is(change_.path, what, static_cast<int>(-error));
  }

  std::optional<Failure> write() {
    if (auto failure = check_head()) {
      return failure;
    }
    if (const CallResult error = new_.make(); error < 0) {
      return refused("no temporary file could be made in its folder", error);
    }
    if (const CallResult error = write_fully(calls_, new_.get(), change_.after); error < 0) {
      return refused(not_writable, error);
    }
    if (auto failure = for_each_piece_of_body(&Replacement::append)) {
      return failure;
    }
    if (auto failure = keep_attributes(calls_, change_.path, original_.file.get(), new_.get())) {
      return failure;
    }
    const CallResult error = uninterrupted([&] { return calls_.sync(new_.get()); });
    return error < 0 ? refused("the new text did not reach the disk", error) : std::nullopt;
  }

  std::optional<Failure> put_in_place() {
    // Times have a grain: a change so quick that it does not show in them shows in the bytes.
    if (auto failure = check_head()) {
      return failure;
    }
    if (auto failure = for_each_piece_of_body(&Replacement::compare)) {
      return failure;
    }
    const CallResult unchanged = is_unchanged(calls_, original_);
    if (unchanged < 0) {
      return refused(not_readable, unchanged);
    }
    if (unchanged == 0) {
      return changed_during_run(change_.path);
    }
    if (const CallResult error = new_.take_place_of(original_.name); error < 0) {
      return refused("the new text could not take its place", error);
    }
    const CallResult error = uninterrupted([&] { return calls_.sync(original_.folder.get()); });
    // Some file systems have nothing to flush for a folder.
    if (error < 0 && error != -EINVAL && error != -EOPNOTSUPP) {
      return Failure{change_.path,
                     "written, but may be the old text again after a power failure (" +
                         describe_system_error(static_cast<int>(-error)) +
                         "); run again to be sure"};
    }
    return std::nullopt;
  }

  using Visit = std::optional<Failure> (Replacement::*)(uint64_t offset, std::string_view piece);

  /// Shows `visit` what stands behind the head of the original, piece by piece, with its offset.
  std::optional<Failure> for_each_piece_of_body(Visit visit) {
    const uint64_t end = original_.status.size;
    std::vector<char> buffer(std::min<uint64_t>(piece_size, end));
    for (uint64_t at = change_.before.size(); at < end;) {
      const size_t size = std::min<uint64_t>(buffer.size(), end - at);
      const CallResult count = read_fully(calls_, original_.file.get(), at, buffer.data(), size);
      if (count < 0) {
        return refused(not_readable, count);
      }
      if (static_cast<size_t>(count) < size) {
        return changed_during_run(change_.path);
      }
      if (auto failure = (this->*visit)(at - change_.before.size(), {buffer.data(), size})) {
        return failure;
      }
      at += size;
    }
    return std::nullopt;
  }

  std::optional<Failure> append(uint64_t /*offset*/, std::string_view piece) {
    const CallResult error = write_fully(calls_, new_.get(), piece);
    return error < 0 ? refused(not_writable, error) : std::nullopt;
  }

  std::optional<Failure> compare(uint64_t offset, std::string_view piece) {
    return check_bytes(new_.get(), change_.after.size() + offset, piece);
  }

  std::optional<Failure> check_head() {
    return check_bytes(original_.file.get(), 0, change_.before);
  }

  /// Whether `expected` stands at `offset` of a file.
  std::optional<Failure> check_bytes(int file, uint64_t offset, std::string_view expected) {
    std::vector<char> buffer(std::min(piece_size, expected.size()));
    while (!expected.empty()) {
      const std::string_view piece = expected.substr(0, buffer.size());
      const CallResult count = read_fully(calls_, file, offset, buffer.data(), piece.size());
      if (count < 0) {
        return refused(not_readable, count);
      }
      if (std::string_view(buffer.data(), static_cast<size_t>(count)) != piece) {
        return changed_during_run(change_.path);
      }
      offset += piece.size();
      expected.remove_prefix(piece.size());
    }
    return std::nullopt;
  }

  FileCalls& calls_;
  const HeadReplacement& change_;
  const OriginalFile& original_;
  TemporaryFile new_;
};

}  // namespace

std::optional<Failure> replace_head(FileCalls& calls, const HeadReplacement& change,
                                    const WriteOptions& options) {
  const auto original = open_original(calls, change.path, options);
  if (!original) {
    return original.failure();
  }
  return Replacement(calls, change, *original).run();
}

}  // namespace matterlint
