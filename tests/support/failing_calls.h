// SPDX-License-Identifier: MIT
// A disk on which things go wrong when a test says so.
#ifndef MATTERLINT_TESTS_SUPPORT_FAILING_CALLS_H_
#define MATTERLINT_TESTS_SUPPORT_FAILING_CALLS_H_

#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "source/file_calls.h"

namespace matterlint::test {

/// What goes wrong. Calls are counted from 1; closing and pausing cannot fail and do not count.
struct Mishap {
  size_t fail_at = 0;  // the call that fails; 0 for none
  int error = 0;       // with this number of <cerrno>
  bool from_then_on = false;
  size_t most_bytes = std::numeric_limits<size_t>::max();  // read or written by one call
  size_t interrupt_at = 0;                                 // the call before which
  std::function<void()> meanwhile{};                       // this happens
  std::function<void()> during_pause{};
  bool coarse_times = false;  // times never change, as on a disk that keeps them in whole seconds
};

/// The real disk with a mishap. Pauses take no time.
class FailingCalls final : public FileCalls {
 public:
  explicit FailingCalls(Mishap mishap) : mishap_(std::move(mishap)) {}

  /// The names of the calls that were made, in order.
  const std::vector<std::string>& made() const { return made_; }
  size_t pauses() const { return pauses_; }
  size_t open_files() const { return open_files_; }

  CallResult real_path(const std::string& path, std::string& real) override;
  CallResult open_folder(const std::string& real_path) override;
  CallResult open_file(int folder, const std::string& name) override;
  CallResult create_file(int folder, const std::string& name) override;
  void close(int descriptor) override;
  CallResult lock(int file) override;
  void pause(uint32_t milliseconds) override;
  CallResult read(int file, uint64_t offset, char* buffer, size_t size) override;
  CallResult write(int file, std::string_view bytes) override;
  CallResult sync(int descriptor) override;
  CallResult status(int file, FileStatus& status) override;
  CallResult status_of(int folder, const std::string& name, FileStatus& status) override;
  CallResult set_owner(int file, uint32_t owner, uint32_t group) override;
  CallResult set_permissions(int file, uint32_t permissions) override;
  CallResult list_attributes(int file, std::vector<std::string>& names) override;
  CallResult read_attribute(int file, const std::string& name, std::string& value) override;
  CallResult write_attribute(int file, const std::string& name, const std::string& value) override;
  CallResult remove_attribute(int file, const std::string& name) override;
  CallResult rename(int folder, const std::string& from, const std::string& to) override;
  CallResult remove(int folder, const std::string& name) override;
  CallResult list_folder(int folder, std::vector<std::string>& names) override;
  CallResult random_number(uint64_t& number) override;

 private:
  /// The error with which this call fails; 0 when it goes through to the disk.
  CallResult next(const char* name);
  CallResult opened(CallResult result);
  CallResult seen(CallResult result, FileStatus& status) const;

  Mishap mishap_;
  DiskCalls disk_;
  std::vector<std::string> made_;
  size_t pauses_ = 0;
  size_t open_files_ = 0;
};

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_FAILING_CALLS_H_
