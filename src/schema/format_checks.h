// SPDX-License-Identifier: MIT
// The checks behind the table of formats, by file.
#ifndef MATTERLINT_SCHEMA_FORMAT_CHECKS_H_
#define MATTERLINT_SCHEMA_FORMAT_CHECKS_H_

#include <optional>
#include <string_view>

#include "schema/formats.h"

namespace matterlint {

// format_dates.cc
std::optional<FormatError> check_date(std::string_view text);
std::optional<FormatError> check_date_time(std::string_view text);
std::optional<FormatError> check_time(std::string_view text);
std::optional<FormatError> check_flexible_date(std::string_view text);
std::optional<FormatError> check_duration(std::string_view text);

// format_identifiers.cc
std::optional<FormatError> check_arxiv(std::string_view text);
std::optional<FormatError> check_doi(std::string_view text);
std::optional<FormatError> check_slug(std::string_view text);
std::optional<FormatError> check_language(std::string_view text);
std::optional<FormatError> check_uuid(std::string_view text);

// format_book_numbers.cc: identifiers with a check digit
std::optional<FormatError> check_isbn(std::string_view text);
std::optional<FormatError> check_issn(std::string_view text);
std::optional<FormatError> check_orcid(std::string_view text);

// format_network.cc
std::optional<FormatError> check_ipv4(std::string_view text);
std::optional<FormatError> check_ipv6(std::string_view text);
std::optional<FormatError> check_hostname(std::string_view text);
std::optional<FormatError> check_idn_hostname(std::string_view text);
std::optional<FormatError> check_email(std::string_view text);
std::optional<FormatError> check_idn_email(std::string_view text);

// format_uris.cc
std::optional<FormatError> check_uri(std::string_view text);
std::optional<FormatError> check_uri_reference(std::string_view text);
std::optional<FormatError> check_iri(std::string_view text);
std::optional<FormatError> check_iri_reference(std::string_view text);
std::optional<FormatError> check_uri_template(std::string_view text);

// format_pointers.cc
std::optional<FormatError> check_json_pointer(std::string_view text);
std::optional<FormatError> check_relative_json_pointer(std::string_view text);
std::optional<FormatError> check_regex(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_FORMAT_CHECKS_H_
