// SPDX-License-Identifier: MIT
#include "source/edit.h"

#include <cassert>

namespace matterlint {

std::string apply_edits(std::string_view bytes, const std::vector<Edit>& edits) {
  std::string out;
  out.reserve(bytes.size());
  uint32_t done = 0;
  for (const Edit& edit : edits) {
    assert(edit.span.begin >= done && edit.span.begin <= edit.span.end &&
           edit.span.end <= bytes.size());
    out += bytes.substr(done, edit.span.begin - done);
    out += edit.text;
    done = edit.span.end;
  }
  out += bytes.substr(done);
  return out;
}

}  // namespace matterlint
