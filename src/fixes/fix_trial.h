// SPDX-License-Identifier: MIT
// Trying fixes on one text: what comes out, and whether it is what the fixes declared.
#ifndef MATTERLINT_FIXES_FIX_TRIAL_H_
#define MATTERLINT_FIXES_FIX_TRIAL_H_

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/document.h"
#include "source/source_text.h"

namespace matterlint {

/// Finds the problems of a note. The rules are handed in, so that this room need not know them.
using CheckText = std::function<std::vector<Diagnostic>(std::shared_ptr<const SourceText>)>;

/// A text with all that is known about it.
struct CheckedText {
  std::shared_ptr<const SourceText> text{};
  Document document{};
  std::vector<Diagnostic> found{};
  std::vector<Edit> edits{};  // from the first text to this one
  size_t fixed = 0;           // diagnostics that are gone since then
};
using CheckedTextPointer = std::shared_ptr<const CheckedText>;

/// What applying some fixes gives: a text, or why it is not wanted.
struct Trial {
  CheckedTextPointer after{};  // null when it is not wanted
  std::vector<Edit> edits{};   // that lead to it
  std::string unmeant{};       // a clause: the data is not what was declared
  std::string brings{};        // id of the rule with a new finding
};

/// A text before anything was done to it.
std::shared_ptr<CheckedText> look_at(std::shared_ptr<const SourceText> text,
                                     const CheckText& check);

/// Applies fixes of `before.found` that do not touch each other and proves the result: the data
/// changes as they declare and in no other way, the text behind the front matter stays, and nothing
/// is wrong that was right. What the mistake had hidden is fixed with it, where there is a fix that
/// is at least that safe.
Trial try_fixes(const CheckedText& before, const std::vector<const Fix*>& fixes,
                const CheckText& check, Safety least);

/// True when the document has all that is written. The reader of TOML leaves out a line whose key
/// is given twice, so a fix could bring it back, and nobody would have meant that.
bool is_whole(const Document& document);

}  // namespace matterlint

#endif  // MATTERLINT_FIXES_FIX_TRIAL_H_
