// SPDX-License-Identifier: MIT
// Names for problems that stay the same while the lines around them move.
#ifndef MATTERLINT_OUTPUT_FINGERPRINT_H_
#define MATTERLINT_OUTPUT_FINGERPRINT_H_

#include <cstdint>
#include <string>
#include <unordered_map>

#include "diagnostics/diagnostic.h"

namespace matterlint {

/// Gives out the fingerprints of one report. A fingerprint depends on the rule, the path, the
/// pointer and the text that is marked, not on the line; problems that share all four are told
/// apart by their order.
class Fingerprints {
 public:
  /// 16 hexadecimal digits. Each diagnostic of the report is asked for once, in order.
  std::string next(const Diagnostic& diagnostic);

 private:
  std::unordered_map<uint64_t, uint32_t> seen_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_OUTPUT_FINGERPRINT_H_
