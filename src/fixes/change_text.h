// SPDX-License-Identifier: MIT
// Changing a text because somebody asked for it, not because something is wrong with it: the same
// edits, declarations and proofs as for fixes.
#ifndef MATTERLINT_FIXES_CHANGE_TEXT_H_
#define MATTERLINT_FIXES_CHANGE_TEXT_H_

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/document.h"
#include "source/result.h"
#include "source/source_text.h"

namespace matterlint {

using ReadText = std::function<Document(std::shared_ptr<const SourceText>)>;

/// What is to be done next to a document; nothing when all is done. The failure is a clause that
/// says why it cannot be done.
using NextFixes = std::function<Result<std::vector<Fix>>(const Document&)>;

/// What became of a text.
struct ChangedText {
  std::shared_ptr<const SourceText> text{};  // the same as before when nothing was to do
  std::vector<Edit> edits{};                 // that lead to it from the text before
};

/// Applies what `next` wants until it wants nothing more. Of fixes that touch each other the first
/// is applied, and `next` is asked again. Each round is proved: the data changes as declared and in
/// no other way. The failure is of the text as a whole, and nothing is changed then.
Result<ChangedText> change_text(std::shared_ptr<const SourceText> source, const ReadText& read,
                                const NextFixes& next);

}  // namespace matterlint

#endif  // MATTERLINT_FIXES_CHANGE_TEXT_H_
