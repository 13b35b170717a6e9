// SPDX-License-Identifier: MIT
// The objects that `json` and `jsonl` share. Their keys and their order are a promise to programs:
// keys may be added, none is renamed, moved or removed.
#ifndef MATTERLINT_OUTPUT_JSON_REPORT_H_
#define MATTERLINT_OUTPUT_JSON_REPORT_H_

#include "diagnostics/report.h"
#include "output/json_writer.h"
#include "output/place.h"

namespace matterlint {

/// One diagnostic as an object. `start` and `end` are null when it is about no text. A path that is
/// not UTF-8 is given once more without loss as `path_base16`, the hexadecimal digits of its bytes.
void write_json_diagnostic(JsonWriter& json, const Diagnostic& diagnostic,
                           PositionReader& positions);

/// The numbers of a run as an object.
void write_json_summary(JsonWriter& json, const Report& report);

/// What could not be done, as a list of objects.
void write_json_failures(JsonWriter& json, const Report& report);

}  // namespace matterlint

#endif  // MATTERLINT_OUTPUT_JSON_REPORT_H_
