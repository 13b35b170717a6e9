// SPDX-License-Identifier: MIT
// Using files by descriptor without leaving one open or minding an interruption.
#ifndef MATTERLINT_SOURCE_OPEN_FILE_H_
#define MATTERLINT_SOURCE_OPEN_FILE_H_

#include <cerrno>
#include <string>
#include <string_view>
#include <utility>

#include "source/file_calls.h"

namespace matterlint {

/// The result of `call`, which is asked again as long as a signal interrupts it.
template <class Call>
CallResult uninterrupted(const Call& call) {
  CallResult result = call();
  while (result == -EINTR) {
    result = call();
  }
  return result;
}

/// A descriptor that is closed at the end, or the error for which there is none.
class OpenFile {
 public:
  /// Takes over what opening returned.
  OpenFile(FileCalls& calls, CallResult opened) : calls_(&calls), opened_(opened) {}
  ~OpenFile() {
    if (opened_ >= 0) {
      calls_->close(get());
    }
  }
  OpenFile(OpenFile&& other) noexcept
      : calls_(other.calls_), opened_(std::exchange(other.opened_, -EBADF)) {}
  OpenFile& operator=(OpenFile&& other) noexcept {
    std::swap(calls_, other.calls_);
    std::swap(opened_, other.opened_);
    return *this;
  }

  int get() const { return static_cast<int>(opened_); }
  /// The error number of <cerrno>; 0 when the file is open.
  int error() const { return opened_ < 0 ? static_cast<int>(-opened_) : 0; }

 private:
  FileCalls* calls_;
  CallResult opened_;
};

/// The lock of an open file. Waits some seconds for another process that has it: -EWOULDBLOCK when
/// that was not enough.
CallResult lock_patiently(FileCalls& calls, int file);

/// Fills `buffer` from the bytes at `offset`: their number, which is less than `size` only at the
/// end of the file, or an error.
CallResult read_fully(FileCalls& calls, int file, uint64_t offset, char* buffer, size_t size);

/// Appends all of `bytes`; 0 or an error.
CallResult write_fully(FileCalls& calls, int file, std::string_view bytes);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_OPEN_FILE_H_
