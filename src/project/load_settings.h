// SPDX-License-Identifier: MIT
// From a configuration file to settings: the files that it extends, the vocabularies and schemas
// that it names. Every mistake is kept with its place.
#ifndef MATTERLINT_PROJECT_LOAD_SETTINGS_H_
#define MATTERLINT_PROJECT_LOAD_SETTINGS_H_

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "project/config.h"
#include "project/config_judge.h"
#include "project/find_config.h"
#include "project/settings.h"

namespace matterlint {

class SettingsLoader {
 public:
  SettingsLoader(const FileSystem& files, const Config& config);

  /// The settings of notes without a configuration: what the command line says.
  std::shared_ptr<const Settings> without_config();

  /// The settings of a configuration file, loaded once. `folder` is the real path of the folder
  /// that its patterns are seen from.
  std::shared_ptr<const Settings> load(const FoundConfig& found, const std::string& folder);

  /// What was found wrong until now.
  std::vector<Definition> take_broken();
  std::vector<Definition> take_advice() { return std::move(advice_); }
  std::vector<Failure> take_failures() { return std::move(failures_); }

 private:
  /// A configuration file as it was read, with what is wrong with it.
  struct ReadConfig {
    std::shared_ptr<const Document> document{};  // null: it could not be opened
    std::shared_ptr<const ConfigFile> file{};    // null: it is too broken to be used
    std::vector<DefinitionProblem> problems{};
    std::vector<Violation> violations{};
  };
  struct Chain;

  ReadConfig& read(const std::string& path, const std::string& folder);
  void add_layers(const std::string& path, const std::string& folder, Chain& chain);
  void name_vocabularies(const ConfigFile& file, Settings& settings);
  void name_schemas(const ConfigFile& file, Settings& settings);
  void load_schemas(ConfigLayer& layer, Settings& settings);
  std::shared_ptr<const LoadedSchema> schema_of(const ConfigFile& file, NodeRef at,
                                                const Settings& settings);
  std::shared_ptr<const LoadedSchema> load_once(const std::string& path,
                                                const DefinitionSources& sources);
  void take_problems(const LoadedSchema& loaded);
  void complain(const ConfigFile& file, DefinitionProblem problem);
  void settle_by_command_line(Settings& settings);
  static void settle_by_files(Settings& settings);
  void check_other_vocabularies(const Settings& settings);

  const FileSystem& files_;
  const Config& config_;
  std::string here_{};                        // real path of the working directory
  std::unique_ptr<ConfigJudge> judge_{};      // made when there is a file to judge
  std::map<std::string, ReadConfig> read_{};  // by path as it is shown
  std::map<std::string, std::shared_ptr<const Settings>> settings_{};  // by real path
  std::map<std::string, std::shared_ptr<const LoadedSchema>> schemas_{};
  std::vector<Definition> broken_{};
  std::vector<Definition> advice_{};
  std::vector<Failure> failures_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_LOAD_SETTINGS_H_
