// SPDX-License-Identifier: MIT
#include "support/verdict.h"

#include <cstdio>

namespace matterlint::test {

bool Verdict::expect(bool holds, std::string_view where, std::string_view what) {
  ++looked_at_;
  if (!holds) {
    ++failures_;
  }
  if (!holds && voice_ == Voice::aloud) {
    std::printf("FAIL %.*s: %.*s\n", static_cast<int>(where.size()), where.data(),
                static_cast<int>(what.size()), what.data());
  }
  return holds;
}

int Verdict::finish(std::string_view what) const {
  std::printf("%.*s: %zu checks, %zu failed\n", static_cast<int>(what.size()), what.data(),
              looked_at_, failures_);
  if (looked_at_ == 0) {
    std::printf("FAIL nothing was looked at\n");
  }
  return failures_ == 0 && looked_at_ > 0 ? 0 : 1;
}

}  // namespace matterlint::test
