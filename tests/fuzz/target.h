// SPDX-License-Identifier: MIT
// What fuzz targets share. A target is one function from bytes to nothing that ends the process
// where a promise is broken.
#ifndef MATTERLINT_TESTS_FUZZ_TARGET_H_
#define MATTERLINT_TESTS_FUZZ_TARGET_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "document/document.h"

/// What libFuzzer calls; each target defines it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace matterlint::test {

inline std::string_view as_text(const uint8_t* data, size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the process with the sentence when it does not hold.
void require(bool holds, std::string_view promise, std::string_view detail = {});

/// The input before and behind the first line `%%`; without one the second part is empty. For
/// targets that want two texts.
std::pair<std::string_view, std::string_view> two_parts(std::string_view input);

/// `input` as data in one format, read by that format's reader: the front matter when the input is
/// a note with such, else all of it. So notes are seeds for every reader.
Document data_document(std::string_view input, Format format);

/// Ends the process unless all that holds for every document holds for this one, its places
/// included: line and column lead back to the byte.
void require_sound(const Document& document);

/// Ends the process unless the data of the document, written as JSON, is read as the same data
/// again, by the reader of JSON and by that of YAML. Only for a document that could be read.
void require_same_in_other_spellings(const Document& document);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_FUZZ_TARGET_H_
