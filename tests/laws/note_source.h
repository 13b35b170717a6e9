// SPDX-License-Identifier: MIT
// The notes that the laws of fixing are tried on, with the projects that judge them.
#ifndef MATTERLINT_TESTS_LAWS_NOTE_SOURCE_H_
#define MATTERLINT_TESTS_LAWS_NOTE_SOURCE_H_

#include <memory>
#include <string>
#include <vector>

#include "project/project.h"

namespace matterlint::test {

/// One note as it lies on the disk, and what it is checked with.
struct LawNote {
  std::shared_ptr<const Project> project{};
  std::string path{};
  std::string text{};
  bool rule_case = false;  // of `fixtures/rules`
};

/// The cases of all rules, the sample vault, and the real and invented corpora when their data is
/// there. The cases of the rules come first.
std::vector<LawNote> notes_for_laws();

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_LAWS_NOTE_SOURCE_H_
