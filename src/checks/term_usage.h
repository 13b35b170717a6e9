// SPDX-License-Identifier: MIT
// How often notes use the terms of a vocabulary, and what they write where it has no term for.
#ifndef MATTERLINT_CHECKS_TERM_USAGE_H_
#define MATTERLINT_CHECKS_TERM_USAGE_H_

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/governed.h"

namespace matterlint {

/// Another spelling under which a term was found.
struct OtherSpelling {
  std::string text{};
  size_t uses = 0;
  bool alias = false;  // listed as one; else it differs in case, blanks, hyphens or a plural
};

struct TermUse {
  const Term* term = nullptr;
  size_t uses = 0;  // of all spellings
  std::vector<OtherSpelling> others{};
};

/// A text that the vocabulary does not know.
struct UnknownUse {
  std::string text{};
  size_t uses = 0;
  std::string first_path{};
  std::vector<std::string> nearest{};  // terms, best first; of equal ones the most used first
};

/// Lists are sorted by uses, most first, then by text.
struct VocabularyUsage {
  std::shared_ptr<const Vocabulary> vocabulary{};
  std::vector<TermUse> terms{};  // all there are, those without a use last
  std::vector<UnknownUse> unknown{};
  size_t uses = 0;
  size_t notes = 0;  // with at least one of them
};

/// Counts for one vocabulary, note by note in the order of their paths.
class UsageCount {
 public:
  explicit UsageCount(std::shared_ptr<const Vocabulary> vocabulary)
      : vocabulary_(std::move(vocabulary)) {}

  const Vocabulary& vocabulary() const { return *vocabulary_; }

  /// The texts of one note that this vocabulary governs.
  void add_note(std::string_view path, const std::vector<std::string_view>& texts);

  VocabularyUsage finish() const;

 private:
  struct Count {
    size_t uses = 0;
    std::string first_path{};
  };

  std::shared_ptr<const Vocabulary> vocabulary_;
  std::map<std::string, Count, std::less<>> counts_{};
  size_t notes_ = 0;
};

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_TERM_USAGE_H_
