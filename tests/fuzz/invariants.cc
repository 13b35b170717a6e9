// SPDX-License-Identifier: MIT
#include "fuzz/invariants.h"

#include <cstdio>
#include <cstdlib>

#include "source/unicode.h"

namespace matterlint::test {
namespace {

void require(bool holds, const char* promise, Span span) {
  if (!holds) {
    std::fprintf(stderr, "broken promise: %s, at bytes %u to %u\n", promise, span.begin, span.end);
    std::abort();
  }
}

/// True between two characters of valid UTF-8.
bool on_boundary(std::string_view text, uint32_t offset) {
  return offset >= text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

void check_span(const Document& document, Span span, bool is_utf8) {
  const std::string_view text = document.source->bytes();
  require(span.begin <= span.end, "a span does not end before it begins", span);
  require(span.end <= text.size(), "a span stays inside the text", span);
  require(!is_utf8 || (on_boundary(text, span.begin) && on_boundary(text, span.end)),
          "a span does not cut a character", span);
}

}  // namespace

void check_document(const Document& document) {
  const std::string_view content = document.source->slice(document.content);
  const bool is_utf8 = !find_invalid_utf8(content);
  for (const Node& node : document.nodes) {
    check_span(document, node.span, is_utf8);
    check_span(document, node.key_span, is_utf8);
    // A reader that gave up leaves maps open, and a TOML table may be continued anywhere.
    const bool written_inside = node.parent != no_node && !node.shared && document.complete &&
                                document.format != Format::toml;
    if (written_inside) {
      const Node& parent = document.nodes[static_cast<uint32_t>(node.parent)];
      require(parent.shared || parent.span.contains(node.span), "a child stays inside its parent",
              node.span);
    }
  }
  for (const Problem& problem : document.problems) {
    check_span(document, problem.span, false);
    require(!problem.message.empty(), "a problem says what is wrong", problem.span);
  }
  require(document.nodes.empty() || document.root().kind() == document.nodes[0].kind,
          "the first node is the root", {});
}

}  // namespace matterlint::test
