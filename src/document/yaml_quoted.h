// SPDX-License-Identifier: MIT
// Quoted scalars of several lines: yaml-cpp 0.7 loses some of their line ends.
#ifndef MATTERLINT_DOCUMENT_YAML_QUOTED_H_
#define MATTERLINT_DOCUMENT_YAML_QUOTED_H_

#include <string>
#include <string_view>

namespace matterlint::yaml {

/// What a scalar in single or double quotes says, given with its quotes (YAML 1.2.2, 7.3). Its
/// escapes must be ones that YAML knows.
std::string decode_quoted(std::string_view written);

}  // namespace matterlint::yaml

#endif  // MATTERLINT_DOCUMENT_YAML_QUOTED_H_
