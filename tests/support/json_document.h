// SPDX-License-Identifier: MIT
// Documents made of JSON that stands in a test.
#ifndef MATTERLINT_TESTS_SUPPORT_JSON_DOCUMENT_H_
#define MATTERLINT_TESTS_SUPPORT_JSON_DOCUMENT_H_

#include <memory>
#include <string>

#include "document/parse.h"

namespace matterlint::test {

inline std::shared_ptr<const Document> json_document(std::string bytes) {
  return std::make_shared<const Document>(
      parse_data(std::make_shared<const SourceText>("test.json", std::move(bytes)), Format::json));
}

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_JSON_DOCUMENT_H_
