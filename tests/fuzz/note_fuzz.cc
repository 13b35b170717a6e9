// SPDX-License-Identifier: MIT
// Any bytes as a note: where its front matter is, and that reading more of a file changes nothing
// once it was found.
#include <memory>

#include "document/front_matter.h"
#include "document/parse.h"
#include "fuzz/target.h"

namespace matterlint::test {
namespace {

// Heads longer than this are tried at some lengths only.
constexpr size_t every_length = 64;

bool same_block(const FrontMatter& a, const FrontMatter& b) {
  return a.format == b.format && a.fence == b.fence && a.content == b.content &&
         a.closing == b.closing && a.problem.has_value() == b.problem.has_value();
}

void require_in_order(const FrontMatter& front, std::string_view text) {
  require(front.fence.begin <= front.fence.end && front.fence.end <= front.content.begin &&
              front.content.begin <= front.content.end && front.content.end <= text.size(),
          "the opening fence stands before the content");
  require(front.closing.empty() ||
              (front.content.end <= front.closing.begin && front.closing.end <= text.size()),
          "the closing fence stands behind the content");
}

void require_final(std::string_view text, const FrontMatter& whole) {
  const size_t step = text.size() <= every_length ? 1 : text.size() / every_length;
  for (size_t length = 0; length < text.size(); length += step) {
    const std::string_view head = text.substr(0, length);
    require(!holds_front_matter(head) || same_block(split_front_matter(head), whole),
            "more of the file changes nothing once the front matter was found",
            std::to_string(length) + " bytes");
  }
}

}  // namespace
}  // namespace matterlint::test

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace matterlint;
  const std::string_view text = test::as_text(data, size);
  const FrontMatter front = split_front_matter(text);
  test::require_in_order(front, text);
  test::require_final(text, front);
  test::require_sound(parse_note(std::make_shared<const SourceText>("note.md", std::string(text))));
  return 0;
}
