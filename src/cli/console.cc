// SPDX-License-Identifier: MIT
#include "cli/console.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "source/unicode.h"

namespace matterlint {
namespace {

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

/// As `is_set`, but "0" is a no.
bool is_forced(const char* variable) {
  return is_set(variable) && std::string_view(std::getenv(variable)) != "0";
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0) {
      return errno == EPIPE;
    }
    text.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

}  // namespace

bool stdout_takes_color(ColorChoice choice) {
  switch (choice) {
    case ColorChoice::always:
      return true;
    case ColorChoice::never:
      return false;
    case ColorChoice::automatic:
      break;
  }
  if (is_set("NO_COLOR")) {
    return false;
  }
  if (is_forced("CLICOLOR_FORCE") || is_forced("FORCE_COLOR")) {
    return true;
  }
  const char* terminal = std::getenv("TERM");
  return ::isatty(STDOUT_FILENO) == 1 &&
         (terminal == nullptr || std::string_view(terminal) != "dumb");
}

bool write_stdout(std::string_view text) {
  return write_all(STDOUT_FILENO, text);
}

void write_stderr(std::string_view text) {
  write_all(STDERR_FILENO, text);
}

std::optional<Failure> write_file(const std::string& path, std::string_view text, FileMode mode) {
  const int how = mode == FileMode::append ? O_APPEND : O_TRUNC;
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | how, 0666);
  bool written = descriptor >= 0 && write_all(descriptor, text);
  int error = errno;
  if (descriptor >= 0 && ::close(descriptor) != 0 && written) {
    written = false;
    error = errno;
  }
  return written ? std::nullopt
                 : std::optional(Failure{path, std::generic_category().message(error)});
}

void say_failure(const Failure& failure) {
  write_stderr("matterlint: " + escape_unprintable(failure.path) +
               (failure.path.empty() ? "" : ": ") + escape_unprintable(failure.message) + "\n");
}

bool write_report(std::string_view text) {
  if (!write_stdout(text)) {
    write_stderr("matterlint: the report could not be written to standard output\n");
    return false;
  }
  return true;
}

Result<std::string> read_stdin(size_t limit) {
  std::string bytes;
  std::array<char, 4096> piece{};
  while (bytes.size() < limit) {
    const ssize_t count =
        ::read(STDIN_FILENO, piece.data(), std::min(piece.size(), limit - bytes.size()));
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      return Failure{"<stdin>", std::generic_category().message(errno)};
    }
    if (count == 0) {
      break;
    }
    bytes.append(piece.data(), static_cast<size_t>(count));
  }
  return bytes;
}

}  // namespace matterlint
