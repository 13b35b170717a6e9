// SPDX-License-Identifier: MIT
// What `schemas/config.schema.json`, which is embedded, says about a configuration file.
#ifndef MATTERLINT_PROJECT_CONFIG_JUDGE_H_
#define MATTERLINT_PROJECT_CONFIG_JUDGE_H_

#include <memory>
#include <vector>

#include "document/document.h"
#include "schema/schema.h"
#include "schema/validate.h"

namespace matterlint {

/// The embedded schema of configuration files, loaded once for a run.
class ConfigJudge {
 public:
  ConfigJudge();

  /// Null only in a build without the file.
  const std::shared_ptr<const Schema>& schema() const { return schema_; }

  std::vector<Violation> judge(const Document& document) const;

 private:
  std::shared_ptr<const Schema> schema_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_CONFIG_JUDGE_H_
