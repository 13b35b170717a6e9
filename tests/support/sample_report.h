// SPDX-License-Identifier: MIT
// One report that has something of everything, for the tests of all output formats.
#ifndef MATTERLINT_TESTS_SUPPORT_SAMPLE_REPORT_H_
#define MATTERLINT_TESTS_SUPPORT_SAMPLE_REPORT_H_

#include <memory>
#include <string>
#include <string_view>

#include "diagnostics/report.h"
#include "output/output.h"

namespace matterlint::test {

/// A rule with this id and nothing else of interest; lives as long as the program.
const RuleInfo& sample_rule(std::string_view id);

/// A label on the first occurrence of `text` in `source`, which must contain it.
Label label_on(const std::shared_ptr<const SourceText>& source, std::string_view text,
               std::string remark = {});

/// The diagnostic with which the description of the program shows its output: the misspelt tag in
/// line 21 of `content/post/bloom.md`, required by line 74 of the schema.
Diagnostic misspelt_tag();

/// Errors, a warning and an info in several notes, one without a text, all kinds of fixes, hostile
/// characters, failures and skipped files. Sorted as reports are.
Report sample_report();

/// Options that give the same text on every machine: a time and a version of their own.
RenderOptions sample_options();

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_SAMPLE_REPORT_H_
