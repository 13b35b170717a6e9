// SPDX-License-Identifier: MIT
// A block at the head of a note that was meant as front matter and is opened by a line that opens
// none. Used by front_matter.cc only.
#ifndef MATTERLINT_DOCUMENT_FRONT_MATTER_BEGIN_H_
#define MATTERLINT_DOCUMENT_FRONT_MATTER_BEGIN_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "document/document.h"

namespace matterlint {

/// Whether the text begins with such a block; `open` when more text decides.
enum class Meant : uint8_t { no, yes, open };

struct UnopenedBlock {
  Meant meant = Meant::no;
  std::optional<Problem> problem{};  // with `yes`
};

/// Looks at the head of `text` from `begin`, which is no fence: `----`, `–––`, `--- yaml`, an
/// indented `---`, or the first key itself. Only lines that can be fields up to a line that closes
/// front matter make it one. `whole`: no more text follows.
UnopenedBlock find_unopened_block(std::string_view text, size_t begin, bool whole);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_FRONT_MATTER_BEGIN_H_
