// SPDX-License-Identifier: MIT
// One text as a value: every `format`, dates, numbers, and what readers of YAML make of it.
#include <optional>

#include "document/decimal.h"
#include "document/scalar.h"
#include "document/yaml_readings.h"
#include "fuzz/target.h"
#include "schema/date_text.h"
#include "schema/formats.h"
#include "source/unicode.h"

namespace matterlint::test {
namespace {

void check_formats(std::string_view text) {
  for (const FormatInfo& format : all_formats()) {
    const std::optional<FormatError> error =
        format.check == nullptr ? std::nullopt : format.check(text);
    if (!error) {
      continue;
    }
    require(!error->reason.empty() && !find_invalid_utf8(error->reason), "a format says why not",
            format.name);
    require(error->normal_form.empty() || !format.check(error->normal_form),
            "a format takes its own advice", std::string(format.name) + ": " + error->normal_form);
  }
}

void check_date(std::string_view text) {
  const DateReading reading = read_date(text);
  require(reading.date.has_value() == reading.fault.empty() && !find_invalid_utf8(reading.fault),
          "a date is read or has a fault", reading.fault);
  if (!reading.date) {
    return;
  }
  const std::string normal = rfc3339_text(*reading.date);
  const DateReading again = read_date(normal);
  require(again.date && again.date->date == reading.date->date &&
              again.date->time.has_value() == reading.date->time.has_value(),
          "a date written anew is the same date", normal);
}

void check_number(std::string_view text) {
  const std::optional<Decimal> number = Decimal::parse(text);
  loss_of(text);
  if (!number) {
    return;
  }
  const std::string canonical = number->canonical();
  const std::optional<Decimal> again = Decimal::parse(canonical);
  require(again && *again == *number && again->canonical() == canonical,
          "a number written anew is the same number", canonical);
  require(number->is_negative() || number->is_zero() || number->is_multiple_of(*number),
          "a number is a multiple of itself", canonical);
}

// The quick look must not pass over a value that readers see differently.
void check_readings(std::string_view text) {
  const YamlReading now = read_as_yaml_1_2(text);
  require(now.kind == resolve_plain_scalar(text), "YAML 1.2 is read in one way", text);
  const bool differs = read_as_yaml_1_1(text) != now;
  require(!differs || may_be_ambiguous(text), "the quick look sees every ambiguous value", text);
}

}  // namespace
}  // namespace matterlint::test

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace matterlint;
  const std::string_view text = test::as_text(data, size);
  if (find_invalid_utf8(text)) {
    return 0;  // such a text is in no document
  }
  test::check_formats(text);
  test::check_date(text);
  test::check_number(text);
  test::check_readings(text);
  return 0;
}
