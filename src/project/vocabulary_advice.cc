// SPDX-License-Identifier: MIT
#include "project/vocabulary_advice.h"

#include "schema/similar_terms.h"

namespace matterlint {

Definition advice_about(const Vocabulary& vocabulary) {
  Definition advice;
  advice.kind = DefinitionKind::vocabulary_advice;
  advice.document = vocabulary.shared_document();
  advice.problems = find_similar_terms(vocabulary);
  return advice;
}

}  // namespace matterlint
