// SPDX-License-Identifier: MIT
// What `vocab usage` prints.
#ifndef MATTERLINT_CLI_VOCAB_USAGE_H_
#define MATTERLINT_CLI_VOCAB_USAGE_H_

#include <string>
#include <vector>

#include "checks/term_usage.h"
#include "source/result.h"

namespace matterlint {

/// Usage of several vocabularies in one run.
struct UsageReport {
  std::vector<VocabularyUsage> vocabularies{};
  size_t notes = 0;                 // that were read and have a schema
  std::vector<Failure> failures{};  // notes that could not be read, sorted by path
};

/// For people, in columns.
std::string usage_text(const UsageReport& report);

std::string usage_json(const UsageReport& report);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_VOCAB_USAGE_H_
