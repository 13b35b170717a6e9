// SPDX-License-Identifier: MIT
// YAML by both readers, which must agree where the quick one reads, and its data in other
// spellings.
#include "document/readers.h"
#include "document/yaml_subset.h"
#include "fuzz/target.h"
#include "support/tree_difference.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace matterlint;
  const Document document = test::data_document(test::as_text(data, size), Format::yaml);
  if (document.nodes.empty()) {
    return 0;  // no text at all
  }
  test::require_sound(document);
  Document quick = test::unread(document);
  Document full = test::unread(document);
  read_full_yaml(full);
  if (read_yaml_subset(quick)) {
    const std::string difference = test::find_difference(quick, full);
    test::require(difference.empty(), "the quick reader reads what the full one reads", difference);
  }
  if (document.readable()) {
    test::require_same_in_other_spellings(document);
  }
  return 0;
}
