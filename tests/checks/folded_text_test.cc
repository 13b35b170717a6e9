// SPDX-License-Identifier: MIT
#include "checks/folded_text.h"

#include <memory>
#include <string>

#include "document/parse.h"
#include "support/catch.h"

using matterlint::Document;
using matterlint::folded_items;
using matterlint::NodeRef;
using matterlint::SourceText;
using matterlint::Span;

namespace {

/// The folded items of the value of `a`, or of the first item of its list, each in brackets.
std::string items_of(const std::string& yaml) {
  const Document document =
      parse_note(std::make_shared<const SourceText>("note.md", "---\n" + yaml + "---\n"));
  NodeRef value = document.root().find("a");
  if (value.is_array()) {
    value = *value.children().begin();
  }
  std::string found;
  for (const Span item : folded_items(value)) {
    found += "[" + std::string(document.source->slice(item)) + "]";
  }
  return found;
}

void check(const std::string& yaml, const std::string& items) {
  CAPTURE(yaml);
  CHECK(items_of(yaml) == items);
}

}  // namespace

TEST_CASE("lines that were meant as items", "[checks]") {
  check("a: x\n  - y\n", "[- y]");
  check("a:\n  x\n  - y\n  - z  \n", "[- y][- z]");
  check("a:\n  - x\n   -Yann\n", "[-Yann]");
  check("a:\n  - x\n      - y\n          - z\n", "[- y][- z]");
  check("a:\n  - x\n\n      - y\n", "[- y]");
  check("a: x\r\n  - y\r\n", "[- y]");
  check("a: x\n  more\n  - y\n  more\n", "[- y]");
  check("a:\n  1. x\n  2. y\n  10. z\n", "[2. y][10. z]");
  check("a:\n  -- x\n  -- y\n", "[-- y]");
}

TEST_CASE("texts that hold no items", "[checks]") {
  for (const char* yaml :
       {"a: x - y\n", "a: x\n  -y\n", "a: x\n  -- y\n", "a:\n  - x\n    -y\n", "a: 'x\n  - y'\n",
        "a: |\n  x\n  - y\n", "a: [x\n  y]\n", "a: x\n  --\n", "a: x\n  y - z\n", "a: x\n  -5\n",
        "a: 4\n", "a: 1. x\n", "a: 2. x\n  3. y\n", "a: 1. x\n  2) y\n", "a: x\n  2. y\n",
        "a: -- x\n  --z\n", "a:\n", "a:\n  - x\n  - y\n"}) {
    check(yaml, "");
  }
}
