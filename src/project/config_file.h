// SPDX-License-Identifier: MIT
// One configuration file: what it says, each value with its place in the file.
#ifndef MATTERLINT_PROJECT_CONFIG_FILE_H_
#define MATTERLINT_PROJECT_CONFIG_FILE_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/rule_info.h"
#include "document/document.h"
#include "project/config.h"
#include "schema/vocabulary.h"
#include "source/glob.h"

namespace matterlint {

/// A pattern of paths with its place.
struct PathPattern {
  Glob glob;
  NodeRef at{};  // the text; of `per-file` the member whose key it is

  std::string_view text() const { return at.key().empty() ? at.text() : at.key(); }
};

/// A severity for a rule, a family of rules, or `all`.
struct RuleSetting {
  std::string_view name{};
  Severity severity = Severity::error;
  NodeRef at{};
};

/// Settings that were written side by side. A rule's own row beats that of its family, and that
/// beats `all`.
using RuleSettings = std::vector<RuleSetting>;

/// The row of `settings` that says something about a rule, or null.
const RuleSetting* find_setting(const RuleSettings& settings, const RuleInfo& rule);

/// An entry of `notes`. What it does not say is left to other entries that fit.
struct NotesEntry {
  NodeRef at{};
  std::vector<PathPattern> files{};
  NodeRef schema{};
  NodeRef front_matter{};
  FrontMatterWish wish = FrontMatterWish::optional;  // what `front_matter` says
};

struct PerFileEntry {
  PathPattern files;
  RuleSettings rules{};
};

/// A member of a map whose key is a name: a vocabulary, or the address of a schema.
struct NamedEntry {
  std::string_view name{};
  NodeRef at{};
};

struct ConfigFile {
  std::shared_ptr<const Document> document{};
  std::string folder{};  // the real path of the folder that its patterns are seen from
  std::vector<NodeRef> extends{};
  std::vector<NotesEntry> notes{};
  std::vector<NamedEntry> vocabularies{};
  std::vector<NamedEntry> schemas{};
  RuleSettings rules{};
  std::vector<PerFileEntry> per_file{};
  std::vector<PathPattern> exclude{};
  NodeRef dots_close{};

  const std::string& path() const { return document->source->path(); }
};

/// Reads a configuration that its schema accepts; patterns that cannot be read go to `problems`.
ConfigFile read_config(std::shared_ptr<const Document> document, std::string folder,
                       std::vector<DefinitionProblem>& problems);

/// "off", "info", "warning" or "error" as a severity; `error` for other words.
Severity severity_of(std::string_view word);

/// "required", "optional" or "forbidden" as a wish; `optional` for other words.
FrontMatterWish wish_of(std::string_view word);

/// The word for a wish.
std::string_view wish_name(FrontMatterWish wish);

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_CONFIG_FILE_H_
