// SPDX-License-Identifier: MIT
#include "project/schema_files.h"

#include <algorithm>
#include <utility>

#include "document/parse.h"
#include "project/builtin.h"
#include "project/confined_path.h"
#include "schema/uri.h"
#include "source/limits.h"

namespace matterlint {
namespace {

constexpr std::string_view builtin_mark = "builtin:";
constexpr std::string_view meta_schema_folder = "schemas/meta/";

/// The scheme of an absolute URI (RFC 3986, 3.1) in lower case; empty for a path.
std::string scheme_of(const std::string& address) {
  const size_t colon = address.find(':');
  if (colon == std::string::npos || address.find_first_of("/?") < colon) {
    return {};
  }
  std::string scheme = address.substr(0, colon);
  std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return scheme;
}

OpenedSchema refused(std::string why, std::string help) {
  return {.refusal = std::move(why), .help = std::move(help)};
}

}  // namespace

std::shared_ptr<const Document> parse_definition(std::string path, std::string bytes) {
  const Format format = data_format(path);
  auto source = std::make_shared<const SourceText>(std::move(path), std::move(bytes));
  return std::make_shared<const Document>(parse_data(std::move(source), format));
}

std::shared_ptr<const Document> open_builtin(std::string_view path) {
  for (const BuiltinFile& file : builtin_files()) {
    if (file.path == path) {
      return parse_definition(std::string(builtin_mark) + std::string(file.path),
                              std::string(file.bytes));
    }
  }
  return nullptr;
}

SchemaFiles::SchemaFiles(const FileSystem& files, std::shared_ptr<const Document> schema,
                         Opened opened, const DefinitionSources& sources)
    : files_(files), opened_(std::move(opened)), addresses_(sources.addresses) {
  const std::string path = tidy_path(schema->source->path());
  const std::string folder = folder_of(path);
  const auto here = files.real_path(".");
  const auto real_schema = files.real_path(path);
  const auto real_folder = files.real_path(folder.empty() ? "." : folder);
  if (real_schema) {
    known_[*real_schema] = std::move(schema);
  }
  if (sources.has_root) {
    const std::string shown = path_seen_from(sources.root, here ? *here : "");
    roots_.push_back({shown == "." ? "" : shown, sources.root});
    roots_.push_back({sources.root, sources.root});
    return;
  }
  if (real_folder) {
    roots_.push_back({folder, *real_folder});
  }
  if (here && real_schema && is_below(*real_schema, *here)) {
    roots_.push_back({"", *here});
    roots_.push_back({*here, *here});
  }
}

OpenedSchema SchemaFiles::open(const std::string& address) {
  if (const auto file = addresses_.find(address); file != addresses_.end()) {
    return open_file(file->second);
  }
  const std::string scheme = scheme_of(address);
  if (scheme == "http" || scheme == "https") {
    constexpr std::string_view site = "//json-schema.org/";
    const std::string_view rest = std::string_view(address).substr(scheme.size() + 1);
    if (!rest.starts_with(site)) {
      return {};
    }
    const std::string path =
        std::string(meta_schema_folder) + std::string(rest.substr(site.size())) + ".json";
    const auto known = known_.find(path);
    return known != known_.end() ? OpenedSchema{.document = known->second}
                                 : keep(path, open_builtin(path));
  }
  if (scheme == "file") {
    return refused("files are named by their path, not by `file:`",
                   "write the path of the file, seen from this schema file");
  }
  if (!scheme.empty()) {
    return refused("no schema has this name",
                   "give the schema that is meant this `$id`, or refer to the path of its file");
  }
  return open_file(tidy_path(percent_decoded(address)));
}

OpenedSchema SchemaFiles::open_file(const std::string& path) {
  if (path.starts_with(builtin_mark)) {
    const auto known = known_.find(path);
    return known != known_.end() ? OpenedSchema{.document = known->second}
                                 : keep(path, open_builtin(path.substr(builtin_mark.size())));
  }
  const bool within = std::any_of(roots_.begin(), roots_.end(),
                                  [&](const Root& root) { return is_below(path, root.named); });
  const char* const help = "move the file into the project, and write its path from this one";
  if (!within) {
    return refused("this file lies outside the project", help);
  }
  const auto real =
      path.find('\0') == std::string::npos ? files_.real_path(path) : Failure{path, "no such file"};
  if (!real) {
    return refused("this file cannot be read (" + real.failure().message + ")",
                   "correct the path; it is seen from the folder of this schema file");
  }
  const bool really_within = std::any_of(roots_.begin(), roots_.end(), [&](const Root& root) {
    return is_below(path, root.named) && is_below(*real, root.real);
  });
  if (!really_within) {
    return refused("a symbolic link leads out of the project here", help);
  }
  const auto known = known_.find(*real);
  if (known != known_.end()) {
    return {.document = known->second};
  }
  auto bytes = files_.read(*real, limits::data_file_bytes);
  if (!bytes) {
    return refused("this file cannot be read (" + bytes.failure().message + ")",
                   "name a schema file in JSON or YAML");
  }
  return keep(*real, parse_definition(path, std::move(*bytes)));
}

OpenedSchema SchemaFiles::keep(const std::string& path, std::shared_ptr<const Document> document) {
  if (!document) {
    return {};
  }
  known_[path] = document;
  if (opened_) {
    opened_(*document);
  }
  return {.document = std::move(document)};
}

}  // namespace matterlint
