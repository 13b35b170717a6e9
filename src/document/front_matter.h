// SPDX-License-Identifier: MIT
// Where the front matter of a note begins and ends, and in which format it is.
#ifndef MATTERLINT_DOCUMENT_FRONT_MATTER_H_
#define MATTERLINT_DOCUMENT_FRONT_MATTER_H_

#include <optional>
#include <string_view>

#include "document/document.h"
#include "document/front_matter_rules.h"

namespace matterlint {

/// The block at the head of a note. Offsets count from the first byte of the file, byte order mark
/// included.
struct FrontMatter {
  Format format = Format::none;
  Span fence{};    // opening fence without trailing blanks; empty for a bare JSON object
  Span content{};  // between the fences
  Span closing{};  // closing fence; empty when there is none
  std::optional<Problem> problem{};  // unclosed, misplaced, or over the size limit
};

/// Finds the front matter of a text that is the head of a file or all of it. The opening fence is
/// the first line (`---`, `---yaml`, `+++`, `---toml`, `---json`, `;;;`, or a `{`), trailing blanks
/// allowed; the closing one is a line of the matching fence alone.
FrontMatter split_front_matter(std::string_view text, const FrontMatterRules& rules = {});

/// True when reading more of the file cannot change what `split_front_matter` finds.
bool holds_front_matter(std::string_view text, const FrontMatterRules& rules = {});

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_FRONT_MATTER_H_
