// SPDX-License-Identifier: MIT
#include "source/temporary_file.h"

#include <algorithm>
#include <cerrno>

namespace matterlint {
namespace {

constexpr std::string_view name_begin = ".matterlint-";
constexpr std::string_view name_end = ".tmp";
constexpr std::string_view digits = "0123456789abcdef";
constexpr size_t digit_count = 16;

// A name is taken once in a while by chance, and lost to a sweep once in a while; never often.
constexpr int most_attempts = 20;

std::string temporary_name(uint64_t number) {
  std::string name(name_begin);
  for (size_t i = 0; i < digit_count; ++i) {
    name += digits[number % digits.size()];
    number /= digits.size();
  }
  return name += name_end;
}

}  // namespace

bool is_temporary_name(std::string_view name) {
  return name.size() == name_begin.size() + digit_count + name_end.size() &&
         name.starts_with(name_begin) && name.ends_with(name_end) &&
         name.substr(name_begin.size(), digit_count).find_first_not_of(digits) ==
             std::string_view::npos;
}

CallResult TemporaryFile::make() {
  CallResult error = -EEXIST;
  for (int attempt = 0; attempt < most_attempts && error == -EEXIST; ++attempt) {
    error = try_to_make();
  }
  return error;
}

/// -EEXIST when another name has to be tried.
CallResult TemporaryFile::try_to_make() {
  uint64_t number = 0;
  if (const CallResult error = uninterrupted([&] { return calls_.random_number(number); });
      error < 0) {
    return error;
  }
  const std::string name = temporary_name(number);
  file_ = OpenFile(calls_, uninterrupted([&] { return calls_.create_file(folder_, name); }));
  if (file_.error() != 0) {
    return -file_.error();
  }
  name_ = name;
  FileStatus status;
  CallResult error = lock_patiently(calls_, get());
  if (error == 0) {
    error = uninterrupted([&] { return calls_.status(get(), status); });
  }
  // Another run may have swept the file away before it was locked.
  if (error == 0 && status.names == 0) {
    error = -EEXIST;
  }
  return error;
}

CallResult TemporaryFile::take_place_of(const std::string& name) {
  const CallResult error = calls_.rename(folder_, name_, name);
  if (error == 0) {
    name_.clear();
  }
  return error;
}

CallResult TemporaryFile::remove() {
  if (name_.empty()) {
    return 0;
  }
  const CallResult error = uninterrupted([&] { return calls_.remove(folder_, name_); });
  if (error < 0 && error != -ENOENT) {
    return error;
  }
  name_.clear();
  return 0;
}

}  // namespace matterlint
