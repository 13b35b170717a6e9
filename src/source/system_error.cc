// SPDX-License-Identifier: MIT
#include "source/system_error.h"

#include <system_error>

namespace matterlint {

std::string describe_system_error(int error) {
  std::string message = std::generic_category().message(error);
  if (!message.empty() && message[0] >= 'A' && message[0] <= 'Z') {
    message[0] = static_cast<char>(message[0] | 0x20);
  }
  return message;
}

}  // namespace matterlint
