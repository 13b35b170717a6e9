// SPDX-License-Identifier: MIT
// The data of a document in the form of a library that is not ours, to be compared with what other
// programs say.
#ifndef MATTERLINT_TESTS_SUPPORT_JSON_DATA_H_
#define MATTERLINT_TESTS_SUPPORT_JSON_DATA_H_

#include <nlohmann/json.hpp>

#include "document/document.h"

namespace matterlint::test {

/// The data below a node. A number is an object with its decimal text, the same for equal numbers
/// (`1`, `1.0` and `0x1`); of equal names the last one counts.
nlohmann::json data_of(NodeRef node);

/// The same of data that is JSON already.
nlohmann::json with_plain_numbers(const nlohmann::json& data);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_JSON_DATA_H_
