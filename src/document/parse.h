// SPDX-License-Identifier: MIT
// From bytes to a document. Parsing never fails: any bytes give a document, and what could not be
// read stands in its problems.
#ifndef MATTERLINT_DOCUMENT_PARSE_H_
#define MATTERLINT_DOCUMENT_PARSE_H_

#include <memory>

#include "document/document.h"
#include "document/front_matter_rules.h"

namespace matterlint {

/// The front matter of a note. Format::none, without problems, when the text has none.
Document parse_note(std::shared_ptr<const SourceText> source, const FrontMatterRules& rules = {});

/// A whole file of data: a schema, a vocabulary, a configuration. `format` is not none.
Document parse_data(std::shared_ptr<const SourceText> source, Format format);

/// The format that a data file's name promises: json for `.json`, yaml for everything else.
Format data_format(std::string_view path);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_PARSE_H_
