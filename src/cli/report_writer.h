// SPDX-License-Identifier: MIT
// Where a report goes: standard output, files, and what GitHub Actions shows of a run.
#ifndef MATTERLINT_CLI_REPORT_WRITER_H_
#define MATTERLINT_CLI_REPORT_WRITER_H_

#include <cstdint>
#include <vector>

#include "cli/arguments.h"
#include "diagnostics/report.h"
#include "output/output.h"

namespace matterlint {

/// Where a report without a file goes.
enum class Stream : uint8_t { output, error };

/// Writes the report in each of the formats that were asked for. Without any: for people, followed
/// by annotations when the run is a step of GitHub Actions. There the summary of the step gets a
/// table whenever annotations are written. False, said on stderr, when something could not be
/// written; the rest is written all the same.
bool write_reports(const Report& report, const std::vector<OutputChoice>& outputs,
                   const RenderOptions& options, Stream stream);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_REPORT_WRITER_H_
