// SPDX-License-Identifier: MIT
#include "numbers.h"

#include <filesystem>
#include <fstream>

namespace matterlint::bench {

std::string two_digits(size_t number) {
  return std::string(number < 10 ? "0" : "") + std::to_string(number);
}

std::string date_time(Numbers& numbers) {
  const std::string year = two_digits(10 + numbers.below(15));
  const std::string month = two_digits(1 + numbers.below(12));
  return "20" + year + "-" + month + "-" + two_digits(1 + numbers.below(28)) + "T08:12:41+01:00";
}

bool write(const std::string& path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return out.good();
}

std::string note_path(const std::string& folder, size_t index) {
  const std::string group =
      folder + "/files/" + std::to_string(index / 100) + "/note-" + std::to_string(index);
  std::error_code error;
  std::filesystem::create_directories(group, error);
  return error ? "" : group + "/index.md";
}

}  // namespace matterlint::bench
