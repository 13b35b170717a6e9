// SPDX-License-Identifier: MIT
#include "project/config_judge.h"

#include "project/schema_files.h"

namespace matterlint {

ConfigJudge::ConfigJudge() {
  if (auto document = open_builtin("schemas/config.schema.json")) {
    schema_ = load_schema(std::move(document), {}).schema;
  }
}

std::vector<Violation> ConfigJudge::judge(const Document& document) const {
  return schema_ != nullptr ? validate(*schema_, document.root()) : std::vector<Violation>();
}

}  // namespace matterlint
