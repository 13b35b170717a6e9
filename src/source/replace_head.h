// SPDX-License-Identifier: MIT
// Writing a note: its first bytes are exchanged, all of it or nothing, and what else makes up the
// file stays.
#ifndef MATTERLINT_SOURCE_REPLACE_HEAD_H_
#define MATTERLINT_SOURCE_REPLACE_HEAD_H_

#include <optional>
#include <string>
#include <string_view>

#include "source/file_calls.h"
#include "source/result.h"

namespace matterlint {

/// What a fix does to a file: its first bytes, read as `before`, become `after`; the rest stays.
struct HeadReplacement {
  std::string path{};
  std::string_view before{};
  std::string_view after{};
};

struct WriteOptions {
  std::string root{"."};           // links are followed inside this folder only
  bool follow_hard_links = false;  // a file with several names is written, see `replace_head`
};

/// Nothing on success, else why the file stays as it was.
///
/// At any moment, also when the process is killed or the power fails, the file has its old or its
/// new bytes, whole. On success the new ones are on the disk. Mode, owner, access control lists and
/// extended attributes are kept; where they cannot be, the file is not written. A link stays a link
/// and its target is written.
///
/// A file with several names (hard links) is not written unless `follow_hard_links`; then the named
/// one becomes a file of its own and the others keep the old bytes. Writing all of them would mean
/// writing in place, where a crash leaves half a note.
///
/// When the head is no longer `before` the failure is one that `is_changed_during_run` knows, and
/// no change is lost: processes that write the same file do so one after the other.
///
/// One failure comes after the change: when the folder cannot be flushed, the message says that the
/// file was written but may be the old one after a power failure.
std::optional<Failure> replace_head(FileCalls& calls, const HeadReplacement& change,
                                    const WriteOptions& options);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_REPLACE_HEAD_H_
