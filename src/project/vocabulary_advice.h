// SPDX-License-Identifier: MIT
// What can be said about a vocabulary that is in use.
#ifndef MATTERLINT_PROJECT_VOCABULARY_ADVICE_H_
#define MATTERLINT_PROJECT_VOCABULARY_ADVICE_H_

#include "project/definition.h"
#include "schema/vocabulary.h"

namespace matterlint {

/// Terms that are hard to tell apart. Checking notes does not ask for it, so it costs them nothing.
Definition advice_about(const Vocabulary& vocabulary);

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_VOCABULARY_ADVICE_H_
