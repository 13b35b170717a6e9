// SPDX-License-Identifier: MIT
// A first `matterlint.yaml`, with comments that say what else may stand there.
#ifndef MATTERLINT_LEARN_CONFIG_TEXT_H_
#define MATTERLINT_LEARN_CONFIG_TEXT_H_

#include <cstddef>
#include <string>
#include <vector>

namespace matterlint {

/// Notes with the schema that is for them.
struct ConfigEntry {
  std::vector<std::string> globs{};
  std::string schema{};
  size_t notes = 0;
  bool have_front_matter = false;
};

std::string config_text(const std::vector<ConfigEntry>& entries);

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_CONFIG_TEXT_H_
