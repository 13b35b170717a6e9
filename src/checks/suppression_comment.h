// SPDX-License-Identifier: MIT
// Comments of a note that ask to leave findings out:
//   tags: [LLM, mine]  # matterlint: ignore[unknown-term] ours alone     this line
//   # matterlint: ignore[unknown-term, wrong-format]                     the next line
//   # matterlint: ignore-file[missing-key]                               the whole note
//   <!-- matterlint: ignore-file[missing-key] -->                        the same below JSON
#ifndef MATTERLINT_CHECKS_SUPPRESSION_COMMENT_H_
#define MATTERLINT_CHECKS_SUPPRESSION_COMMENT_H_

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/front_matter_rules.h"
#include "source/span.h"

namespace matterlint {

/// Of the body below JSON, where comments can stand: the first bytes, as long as there is nothing
/// but such comments and blanks.
inline constexpr size_t suppression_body_bytes = 1024;

/// What a note can ask for at most; the rest of its comments is not looked at and leaves nothing
/// out.
inline constexpr size_t most_suppression_comments = 1000;
inline constexpr size_t most_suppressed_names = 100;  // in one comment

/// True when reading more of a file cannot change which comments stand below a block of JSON; for
/// bytes that hold the front matter.
bool holds_comments_below(std::string_view bytes, const FrontMatterRules& reading);

/// A rule or family that a comment names.
struct SuppressedName {
  std::string_view text{};
  Span span{};
  bool used = false;  // something was left out for it
  bool ran = false;   // all that it names was looked for
};

struct SuppressionComment {
  Span span{};              // from the `#` or `<!--` of the request to its end
  bool whole_file = false;  // `ignore-file`
  bool alone = false;       // nothing but the comment stands on its line
  uint32_t covered = 0;     // where the line begins that is spoken of
  std::vector<SuppressedName> names{};
  Span list{};            // between the brackets
  std::string mistake{};  // why it does not work, as a sentence; then there are no names
  Span mistake_span{};
  std::string help{};
};

/// All such comments of a note that could be read, in the order of the text.
std::vector<SuppressionComment> find_suppression_comments(const Document& document);

/// The bytes of text of the note that are scalars or keys, in which a `#` is no comment, and where
/// the node begins that each belongs to.
struct WrittenText {
  Span span{};
  uint32_t node_begin = 0;  // the key's, when there is one
};

/// Sorted by place; block texts begin behind their first line, on which a comment may stand.
std::vector<WrittenText> written_texts(const Document& document);

/// The text that holds the byte, or null.
const WrittenText* text_at(const std::vector<WrittenText>& texts, size_t offset);

/// Where the line of a byte begins, and where it ends without its line end.
Span line_around(std::string_view bytes, size_t offset);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_SUPPRESSION_COMMENT_H_
