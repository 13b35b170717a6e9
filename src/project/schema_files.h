// SPDX-License-Identifier: MIT
// The documents that a schema may refer to: files of the project, and what is embedded in the
// binary. Nothing comes from a network, and no file from outside the project.
#ifndef MATTERLINT_PROJECT_SCHEMA_FILES_H_
#define MATTERLINT_PROJECT_SCHEMA_FILES_H_

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "project/load_definitions.h"
#include "schema/schema_documents.h"
#include "source/file_system.h"

namespace matterlint {

/// Parses a schema or vocabulary file by the extension of its path.
std::shared_ptr<const Document> parse_definition(std::string path, std::string bytes);

/// An embedded file, shown to people as `builtin:PATH`; null when there is none of that path.
std::shared_ptr<const Document> open_builtin(std::string_view path);

class SchemaFiles final : public SchemaDocuments {
 public:
  /// Called with each document once, before it is used.
  using Opened = std::function<void(const Document&)>;

  /// Without a root in `sources` the project is the working directory when the schema file is in
  /// it, and always the folder of the schema file.
  SchemaFiles(const FileSystem& files, std::shared_ptr<const Document> schema, Opened opened = {},
              const DefinitionSources& sources = {});

  OpenedSchema open(const std::string& address) override;

 private:
  /// A folder whose files may be read, as it begins paths and as it really is.
  struct Root {
    std::string named{};  // empty: the working directory
    std::string real{};
  };

  OpenedSchema open_file(const std::string& path);
  OpenedSchema keep(const std::string& path, std::shared_ptr<const Document> document);

  const FileSystem& files_;
  Opened opened_;
  SchemaAddresses addresses_;
  std::vector<Root> roots_{};
  std::map<std::string, std::shared_ptr<const Document>> known_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_SCHEMA_FILES_H_
