// SPDX-License-Identifier: MIT
#include "schema/formats.h"

#include <algorithm>

#include "schema/format_checks.h"

namespace matterlint {
namespace {

// Sorted by name.
constexpr FormatInfo table[] = {
    // name, what is wanted, check
    {"arxiv", "an arXiv number such as `2211.05100` or `https://arxiv.org/abs/2211.05100`",
     check_arxiv},
    {"date", "a date such as `2022-07-12`", check_date},
    {"date-time", "a date and time such as `2022-07-12T10:00:00+02:00`", check_date_time},
    {"doi", "a DOI such as `10.1000/182` or `https://doi.org/10.1000/182`", check_doi},
    {"duration", "a duration such as `PT1H30M`", check_duration},
    {"email", "an e-mail address such as `name@example.org`", check_email},
    {"flexible-date", "a date such as `2022-07-12` or `July 12, 2022`", check_flexible_date},
    {"hostname", "a host name such as `www.example.org`", check_hostname},
    {"idn-email", "an e-mail address such as `name@example.org`", check_idn_email},
    {"idn-hostname", "a host name such as `www.example.org`", check_idn_hostname},
    {"ipv4", "an IPv4 address such as `192.0.2.1`", check_ipv4},
    {"ipv6", "an IPv6 address such as `2001:db8::1`", check_ipv6},
    {"iri", "a link such as `https://example.org/page`", check_iri},
    {"iri-reference", "a link such as `https://example.org/page` or `/page`", check_iri_reference},
    {"isbn", "an ISBN such as `978-0-306-40615-7`", check_isbn},
    {"issn", "an ISSN such as `2049-3630`", check_issn},
    {"json-pointer", "a JSON Pointer such as `/tags/0`", check_json_pointer},
    {"language", "a language code such as `en` or `pt-BR`", check_language},
    {"orcid", "an ORCID iD such as `0000-0002-1825-0097`", check_orcid},
    {"regex", "a regular expression such as `^[a-z]+$`", check_regex},
    {"relative-json-pointer", "a relative JSON Pointer such as `1/tags`",
     check_relative_json_pointer},
    {"slug", "a slug such as `open-models`", check_slug},
    {"time", "a time such as `10:00:00Z`", check_time},
    {"uri", "a link such as `https://example.org/page`", check_uri},
    {"uri-reference", "a link such as `https://example.org/page` or `/page`", check_uri_reference},
    {"uri-template", "a link template such as `https://example.org/{page}`", check_uri_template},
    {"uuid", "a UUID such as `123e4567-e89b-12d3-a456-426614174000`", check_uuid},
};

}  // namespace

std::string_view format_noun(const FormatInfo& format) {
  const std::string_view noun = format.wanted.substr(0, format.wanted.find(" such as "));
  return noun.substr(noun.find(' ') + 1);
}

std::span<const FormatInfo> all_formats() {
  return table;
}

const FormatInfo* find_format(std::string_view name) {
  const auto* const found = std::ranges::lower_bound(table, name, {}, &FormatInfo::name);
  return found != std::end(table) && found->name == name ? found : nullptr;
}

}  // namespace matterlint
