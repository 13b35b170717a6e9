// SPDX-License-Identifier: MIT
#include "cli/read_notes.h"

#include <memory>
#include <utility>

#include "cli/console.h"
#include "cli/scope.h"
#include "document/front_matter.h"
#include "document/parse.h"

namespace matterlint {

NotesRead read_notes(const FileSystem& files, const std::vector<std::string>& paths,
                     std::string_view hidden_prefix) {
  // Notes are found as they are by `check`.
  CheckArguments arguments;
  arguments.paths = paths;
  const auto tree = std::make_shared<ConfigTree>(files, arguments.config);
  NotesRead read;
  const Result<Scope> scope = find_scope(files, arguments, walk_rules(tree, arguments));
  if (!scope) {
    say_failure(scope.failure());
    return read;
  }
  const WalkResult& walked = scope->walked;
  read.complete = walked.failures.empty();
  for (const Failure& failure : walked.failures) {
    say_failure(failure);
  }
  const FrontMatterRules rules;
  for (const std::string& path : walked.files) {
    auto head = files.read_head(
        path, [&rules](std::string_view bytes) { return holds_front_matter(bytes, rules); },
        rules.most_bytes);
    if (!head) {
      say_failure({path, "could not be read: " + head.failure().message});
      read.complete = false;
      continue;
    }
    read.notes.push_back(std::make_shared<const Document>(parse_note(
        std::make_shared<const SourceText>(path.substr(hidden_prefix.size()), std::move(*head)),
        rules)));
  }
  return read;
}

}  // namespace matterlint
