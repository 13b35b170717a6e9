// SPDX-License-Identifier: MIT
// A quick reader for the YAML that nearly all notes are written in. It reads a text only when it is
// sure of every byte, so what it accepts is what the full reader would make of it: the same tree
// with the same spans. Everything else it leaves to the full reader, mistakes above all.
//
// The productions of YAML 1.2.2 it covers, each on one line where the specification allows several:
//   block maps and lists, lists as far left as their key      8.2.1, 8.2.2
//   plain scalars                                             7.3.3
//   quoted scalars, with the escapes `''`, `\"` and `\\`      7.3.1, 7.3.2
//   lists and maps in brackets                                7.4.1, 7.4.2
//   nodes that are not written                                7.2
//   comments                                                  6.6
// Not covered: anchors, aliases, tags, directives, `?` keys, block scalars, scalars of several
// lines, tabs, markers.
#ifndef MATTERLINT_DOCUMENT_YAML_SUBSET_H_
#define MATTERLINT_DOCUMENT_YAML_SUBSET_H_

#include "document/document.h"

namespace matterlint {

/// Reads `document.content` when it is a map of that subset. False, with the document left as it
/// was, at the first byte that is not.
bool read_yaml_subset(Document& document);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_YAML_SUBSET_H_
