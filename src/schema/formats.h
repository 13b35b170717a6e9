// SPDX-License-Identifier: MIT
// The values of the keyword `format` and what each accepts. No regular expressions, no locale, no
// clock: dates are checked by our own proleptic Gregorian calendar.
#ifndef MATTERLINT_SCHEMA_FORMATS_H_
#define MATTERLINT_SCHEMA_FORMATS_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace matterlint {

/// The answer of a format: nothing when the text is accepted, else why not, as a clause for a
/// writer ("February 2023 has 28 days"), with the spelling that was certainly meant, if any.
struct FormatError {
  std::string reason{};
  std::string normal_form{};  // a text the format accepts with the same meaning, or empty
};

using FormatCheck = std::optional<FormatError> (*)(std::string_view text);

/// One row of the format table.
struct FormatInfo {
  std::string_view name{};
  std::string_view wanted{};    // "a date such as `2022-07-12`"
  FormatCheck check = nullptr;  // null: known to the specification and accepted without a check
};

/// What the texts of a format are called, without an article: "date", "e-mail address".
std::string_view format_noun(const FormatInfo& format);

/// All formats, sorted by name.
std::span<const FormatInfo> all_formats();

/// The row of a format, or nothing for a name that is not one (the specification then wants
/// the value accepted).
const FormatInfo* find_format(std::string_view name);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_FORMATS_H_
