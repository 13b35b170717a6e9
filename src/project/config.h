// SPDX-License-Identifier: MIT
// The settings of a run that its command line gives. What `matterlint.yaml` says for the notes
// below it stands in project/config_file.h.
#ifndef MATTERLINT_PROJECT_CONFIG_H_
#define MATTERLINT_PROJECT_CONFIG_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "document/front_matter_rules.h"
#include "schema/calendar.h"

namespace matterlint {

enum class FrontMatterWish : unsigned char { required, optional, forbidden };

/// Which rules run. An empty `select` means the rules that are on by default.
struct RuleChoice {
  std::vector<std::string> select{};
  std::vector<std::string> ignore{};
};

struct Config {
  std::optional<std::string> schema_path{};               // --schema FILE
  bool no_schema = false;                                 // --no-schema
  std::optional<std::string> config_path{};               // --config FILE, for all notes
  bool no_config = false;                                 // --no-config
  std::map<std::string, std::string> vocabulary_paths{};  // name -> file, over the built-in ones
  FrontMatterWish front_matter = FrontMatterWish::optional;
  FrontMatterRules reading{};  // --max-front-matter SIZE
  RuleChoice rules{};
  std::optional<Date> today{};  // for rules about the future, from whoever sees the clock
};

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_CONFIG_H_
