// SPDX-License-Identifier: MIT
#include "project/schema_store.h"

#include <utility>

#include "project/confined_path.h"

namespace matterlint {
namespace {

/// The scheme of an address such as `https://…`; a path has none.
bool has_scheme(std::string_view name) {
  const size_t colon = name.find(':');
  return colon != std::string_view::npos && colon > 1 && name.find('/') > colon;
}

/// Nothing outside of it is read: the project, or without one the working directory when the note
/// is in it.
std::string root_of(const FileSystem& files, const NoteFolder& folder) {
  const DefinitionSources& sources = folder.settings->sources;
  if (sources.has_root) {
    return sources.root;
  }
  const auto here = files.real_path(".");
  const bool inside = here && (folder.real == *here || is_below(folder.real, *here));
  return inside ? *here : folder.real;
}

}  // namespace

AskedSchema SchemaStore::find(std::string_view name, const std::string& note,
                              const NoteFolder& folder, std::string& path) const {
  const SchemaAddresses& addresses = folder.settings->sources.addresses;
  if (const auto known = addresses.find(name.substr(0, name.find('#'))); known != addresses.end()) {
    path = known->second;
  } else if (name == builtin_note) {
    path = name;
  } else if (has_scheme(name)) {
    return {.refusal = name.starts_with("file:") ? "files are named by their path, not by `file:`"
                                                 : "nothing is fetched from a network",
            .help = name.starts_with("file:")
                        ? "write the path of a schema in the project, seen from this note"
                        : "map the address to a file under `schemas` in matterlint.yaml, or name "
                          "a file of the project"};
  } else {
    ConfinedPath found = confine(files_, name, note, root_of(files_, folder));
    path = std::move(found.path);
    return {.refusal = std::move(found.refusal), .help = std::move(found.help)};
  }
  return {};
}

AskedSchema SchemaStore::ask(std::string_view name, const std::string& note,
                             const NoteFolder& folder) {
  std::string path;
  AskedSchema asked = find(name, note, folder, path);
  if (!asked.refusal.empty()) {
    return asked;
  }
  const std::lock_guard<std::mutex> hold(mutex_);
  std::shared_ptr<const LoadedSchema>& known = known_[{folder.settings.get(), path}];
  if (known == nullptr) {
    known = std::make_shared<const LoadedSchema>(
        load_definitions(files_, path, folder.settings->sources));
  }
  if (known->schema != nullptr) {
    asked.schema = known;
  } else if (!known->failures.empty()) {
    asked.refusal = "this file cannot be read (" + known->failures.front().message + ")";
    asked.help = "name a schema file in JSON or YAML";
  } else {
    asked.refusal = "this schema has mistakes";
    asked.help = "`matterlint schema check " + path + "` tells them";
  }
  return asked;
}

}  // namespace matterlint
