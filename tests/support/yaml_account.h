// SPDX-License-Identifier: MIT
// Who accounts for each byte of a YAML text: an independent check of what the reader promises, that
// nothing was dropped and nothing invented.
#ifndef MATTERLINT_TESTS_SUPPORT_YAML_ACCOUNT_H_
#define MATTERLINT_TESTS_SUPPORT_YAML_ACCOUNT_H_

#include <string>

#include "document/document.h"

namespace matterlint::test {

/// What is wrong with a readable YAML document: a byte that is in no key and no scalar and is no
/// blank, comment or indicator, indicators that are more or fewer than the nodes ask for, a span
/// that cuts a character, siblings that are not in order. Empty when all is well.
std::string find_unaccounted(const Document& document);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_YAML_ACCOUNT_H_
