// SPDX-License-Identifier: MIT
#include "support/failing_calls.h"

#include <algorithm>

namespace matterlint::test {

CallResult FailingCalls::next(const char* name) {
  made_.push_back(name);
  if (made_.size() == mishap_.interrupt_at) {
    mishap_.meanwhile();
  }
  const bool fails =
      mishap_.fail_at != 0 &&
      (mishap_.from_then_on ? made_.size() >= mishap_.fail_at : made_.size() == mishap_.fail_at);
  return fails ? -mishap_.error : 0;
}

CallResult FailingCalls::opened(CallResult result) {
  open_files_ += result >= 0 ? 1 : 0;
  return result;
}

CallResult FailingCalls::seen(CallResult result, FileStatus& status) const {
  if (mishap_.coarse_times) {
    status.modified = {};
    status.changed = {};
  }
  return result;
}

void FailingCalls::close(int descriptor) {
  --open_files_;
  disk_.close(descriptor);
}

void FailingCalls::pause(uint32_t /*milliseconds*/) {
  ++pauses_;
  if (mishap_.during_pause) {
    mishap_.during_pause();
  }
}

CallResult FailingCalls::read(int file, uint64_t offset, char* buffer, size_t size) {
  const CallResult error = next("read");
  return error < 0 ? error : disk_.read(file, offset, buffer, std::min(size, mishap_.most_bytes));
}

CallResult FailingCalls::write(int file, std::string_view bytes) {
  const CallResult error = next("write");
  return error < 0 ? error : disk_.write(file, bytes.substr(0, mishap_.most_bytes));
}

CallResult FailingCalls::real_path(const std::string& path, std::string& real) {
  const CallResult error = next("real_path");
  return error < 0 ? error : disk_.real_path(path, real);
}

CallResult FailingCalls::open_folder(const std::string& real_path) {
  const CallResult error = next("open_folder");
  return error < 0 ? error : opened(disk_.open_folder(real_path));
}

CallResult FailingCalls::open_file(int folder, const std::string& name) {
  const CallResult error = next("open_file");
  return error < 0 ? error : opened(disk_.open_file(folder, name));
}

CallResult FailingCalls::create_file(int folder, const std::string& name) {
  const CallResult error = next("create_file");
  return error < 0 ? error : opened(disk_.create_file(folder, name));
}

CallResult FailingCalls::lock(int file) {
  const CallResult error = next("lock");
  return error < 0 ? error : disk_.lock(file);
}

CallResult FailingCalls::sync(int descriptor) {
  const CallResult error = next("sync");
  return error < 0 ? error : disk_.sync(descriptor);
}

CallResult FailingCalls::status(int file, FileStatus& status) {
  const CallResult error = next("status");
  return error < 0 ? error : seen(disk_.status(file, status), status);
}

CallResult FailingCalls::status_of(int folder, const std::string& name, FileStatus& status) {
  const CallResult error = next("status_of");
  return error < 0 ? error : seen(disk_.status_of(folder, name, status), status);
}

CallResult FailingCalls::set_owner(int file, uint32_t owner, uint32_t group) {
  const CallResult error = next("set_owner");
  return error < 0 ? error : disk_.set_owner(file, owner, group);
}

CallResult FailingCalls::set_permissions(int file, uint32_t permissions) {
  const CallResult error = next("set_permissions");
  return error < 0 ? error : disk_.set_permissions(file, permissions);
}

CallResult FailingCalls::list_attributes(int file, std::vector<std::string>& names) {
  const CallResult error = next("list_attributes");
  return error < 0 ? error : disk_.list_attributes(file, names);
}

CallResult FailingCalls::read_attribute(int file, const std::string& name, std::string& value) {
  const CallResult error = next("read_attribute");
  return error < 0 ? error : disk_.read_attribute(file, name, value);
}

CallResult FailingCalls::write_attribute(int file, const std::string& name,
                                         const std::string& value) {
  const CallResult error = next("write_attribute");
  return error < 0 ? error : disk_.write_attribute(file, name, value);
}

CallResult FailingCalls::remove_attribute(int file, const std::string& name) {
  const CallResult error = next("remove_attribute");
  return error < 0 ? error : disk_.remove_attribute(file, name);
}

CallResult FailingCalls::rename(int folder, const std::string& from, const std::string& to) {
  const CallResult error = next("rename");
  return error < 0 ? error : disk_.rename(folder, from, to);
}

CallResult FailingCalls::remove(int folder, const std::string& name) {
  const CallResult error = next("remove");
  return error < 0 ? error : disk_.remove(folder, name);
}

CallResult FailingCalls::list_folder(int folder, std::vector<std::string>& names) {
  const CallResult error = next("list_folder");
  return error < 0 ? error : disk_.list_folder(folder, names);
}

CallResult FailingCalls::random_number(uint64_t& number) {
  const CallResult error = next("random_number");
  return error < 0 ? error : disk_.random_number(number);
}

}  // namespace matterlint::test
