// SPDX-License-Identifier: MIT
// The operating system's words for what went wrong.
#ifndef MATTERLINT_SOURCE_SYSTEM_ERROR_H_
#define MATTERLINT_SOURCE_SYSTEM_ERROR_H_

#include <string>

namespace matterlint {

/// The system's words for an error number of <cerrno>, in the style of our messages:
/// "permission denied".
std::string describe_system_error(int error);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_SYSTEM_ERROR_H_
