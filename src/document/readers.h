// SPDX-License-Identifier: MIT
// The three readers. Each turns the bytes `document.content` of the source into the document's
// tree, and adds a problem (syntax, resource limit, duplicate key) where it cannot.
#ifndef MATTERLINT_DOCUMENT_READERS_H_
#define MATTERLINT_DOCUMENT_READERS_H_

#include "document/document.h"

namespace matterlint {

/// A document that was not read yet, with the same content after edits inside it, which are in the
/// order of their places.
Document edited(const Document& document, const std::vector<Edit>& edits);

void read_yaml(Document& document);
void read_toml(Document& document);
void read_json(Document& document);

/// All of YAML, by yaml-cpp and our accounts of every byte. `read_yaml` asks it where the quick
/// reader of the common subset gives up.
void read_full_yaml(Document& document);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_READERS_H_
