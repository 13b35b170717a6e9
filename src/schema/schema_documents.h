// SPDX-License-Identifier: MIT
// Where a schema's references to other documents lead: the seam between the schema engine, which
// opens nothing, and whoever knows files.
#ifndef MATTERLINT_SCHEMA_SCHEMA_DOCUMENTS_H_
#define MATTERLINT_SCHEMA_SCHEMA_DOCUMENTS_H_

#include <memory>
#include <string>

#include "document/document.h"

namespace matterlint {

/// A document that a schema refers to, or why it is not to be had. With neither, the address is
/// unknown and the schema engine finds the words.
struct OpenedSchema {
  std::shared_ptr<const Document> document{};
  std::string refusal{};  // a clause such as "this file lies outside the project"
  std::string help{};
};

class SchemaDocuments {
 public:
  SchemaDocuments() = default;
  SchemaDocuments(const SchemaDocuments&) = delete;
  SchemaDocuments& operator=(const SchemaDocuments&) = delete;
  virtual ~SchemaDocuments() = default;

  /// The document at `address`, a URI reference without fragment: a path as the schema file itself
  /// was named, with `%XX` for what has a meaning in URIs and with `..` only in front, or an
  /// absolute URI. For one document always the same pointer.
  virtual OpenedSchema open(const std::string& address) = 0;
};

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_SCHEMA_DOCUMENTS_H_
