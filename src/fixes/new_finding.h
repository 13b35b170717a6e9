// SPDX-License-Identifier: MIT
// Whether a text has a problem that it did not have before it was fixed.
#ifndef MATTERLINT_FIXES_NEW_FINDING_H_
#define MATTERLINT_FIXES_NEW_FINDING_H_

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace matterlint {

/// The diagnostics of `after` that are no diagnostics of `before`. One is the same when it is of
/// the same rule and either stands at the same byte, moved as the edits move it, or says the same
/// about the same node; each is the same as one other at most.
std::vector<const Diagnostic*> find_new_findings(const std::vector<Diagnostic>& before,
                                                 const std::vector<Diagnostic>& after,
                                                 const std::vector<Edit>& edits);

/// Of a text with too many mistakes the report holds the first of each rule. This knows where it
/// ended, so that what stands behind is not taken for new when those before it are gone.
class UnseenBefore {
 public:
  UnseenBefore(const std::vector<Diagnostic>& before, const std::vector<Edit>& edits);

  /// True when the diagnostic may have been there before the edits, too.
  bool holds(const Diagnostic& diagnostic) const;

 private:
  std::map<std::string_view, uint32_t> last_{};  // by rule: where the last known one stands by now
};

}  // namespace matterlint

#endif  // MATTERLINT_FIXES_NEW_FINDING_H_
