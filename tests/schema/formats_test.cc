// SPDX-License-Identifier: MIT
#include "schema/formats.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "support/catch.h"

namespace matterlint {
namespace {

struct FormatCase {
  std::string text{};
  std::string reason{};       // empty: accepted
  std::string normal_form{};  // empty: none
};

void check(std::string_view name, const std::vector<FormatCase>& cases) {
  CAPTURE(name);
  const FormatInfo* format = find_format(name);
  REQUIRE(format != nullptr);
  for (const FormatCase& one : cases) {
    CAPTURE(one.text);
    const std::optional<FormatError> error = format->check(one.text);
    CHECK((error ? error->reason : "") == one.reason);
    CHECK((error ? error->normal_form : "") == one.normal_form);
    if (error && !error->normal_form.empty()) {
      CHECK_FALSE(format->check(error->normal_form));
    }
  }
}

// For formats of the network, where which texts are accepted matters more than the words.
void check_accepts(std::string_view name, const std::vector<std::string>& good,
                   const std::vector<std::string>& bad) {
  CAPTURE(name);
  const FormatInfo* format = find_format(name);
  REQUIRE(format != nullptr);
  for (const std::string& text : good) {
    CAPTURE(text);
    const std::optional<FormatError> error = format->check(text);
    CHECK((error ? error->reason : "") == "");
  }
  for (const std::string& text : bad) {
    CAPTURE(text);
    const std::optional<FormatError> error = format->check(text);
    CHECK((error ? error->reason : "") != "");
  }
}

}  // namespace

TEST_CASE("the table is sorted, and each row shows an example that it accepts", "[schema]") {
  CHECK(std::ranges::is_sorted(all_formats(), {}, &FormatInfo::name));
  CHECK(all_formats().size() == 27);
  for (const FormatInfo& format : all_formats()) {
    CAPTURE(format.name);
    CHECK(find_format(format.name) == &format);
    const size_t begin = format.wanted.find('`') + 1;
    const size_t end = format.wanted.find('`', begin);
    REQUIRE(end != std::string_view::npos);
    CHECK_FALSE(format.check(format.wanted.substr(begin, end - begin)));
  }
  CHECK(find_format("colour") == nullptr);
  CHECK(find_format("") == nullptr);
}

TEST_CASE("format date", "[schema]") {
  check("date",
        {
            {"2022-07-12"},
            {"2000-02-29"},
            {"0000-01-01"},
            {"2023-13-01", "there is no month 13"},
            {"2023-02-29", "February 2023 has 28 days"},
            {"2023-04-31", "April has 30 days"},
            {"2023-04-00", "there is no day 0"},
            {"2022-07-12T10:00:00Z", "a time follows the date"},
            {"2022-7-05", "the month must have two digits", "2022-07-05"},
            {"2022-07-5", "the day must have two digits", "2022-07-05"},
            {"2022/07/05", "year, month and day must be joined by hyphens", "2022-07-05"},
            {"20220705", "year, month and day must be joined by hyphens", "2022-07-05"},
            {"July 12, 2022", "it must be written year, month, day in numbers", "2022-07-12"},
            {" 2022-07-12", "a blank stands before the date", "2022-07-12"},
            {"2022-07-12 ", "a blank stands behind the date", "2022-07-12"},
            {"2022-07-12x", "`x` follows the date"},
            {"2022-07", "the day is missing"},
            {"2022", "the month and the day are missing"},
            {"22-07-12", "the year must have four digits"},
            {"12022-07-12", "a year has four digits, a month and a day have two"},
            {"2022–07–12", "`–07–12` follows the year; a date is written as in `2022-07-12`"},
            {"", "there is no date in it"},
            {"soon", "there is no date in it"},
        });
}

TEST_CASE("format flexible-date", "[schema]") {
  check("flexible-date",
        {
            {"2022-07-12"},
            {"2022-07-12T10:00:00Z"},
            {"2022-07-12 10:00"},
            {"July 12, 2022"},
            {"july 12 2022"},
            {"15 January 2018"},
            {"Nov 30, 2022"},
            {"Nov. 30, 2022"},
            {"12 Sept 2022"},
            {"Friday, September 17 2021"},
            {"September 17th, 2021"},
            {"15th of January 2018"},
            {"Tue, 12 Jul 2022 10:00:00 +0200"},
            {"12 Jul 2022 10:00 GMT"},
            {"Thursday, September 17 2021", "2021-09-17 is a Friday, not a Thursday"},
            {"Mon, 12 Jul 2022 10:00:00 +0200", "2022-07-12 is a Tuesday, not a Monday"},
            {"April 31, 2022", "April has 30 days"},
            {"29 February 2023", "February 2023 has 28 days"},
            {"July 12, 2022 10:00 PM", "the hours must be counted from 0 to 23, without `PM`"},
            {"12/07/2022", "it is ambiguous: it may mean `2022-07-12` or `2022-12-07`"},
            {"12.7.2022", "it is ambiguous: it may mean `2022-07-12` or `2022-12-07`"},
            {"25/12/2022", "the year must come first, then the month and the day", "2022-12-25"},
            {"12/25/2022", "the year must come first, then the month and the day", "2022-12-25"},
            {"12/07/22", "the year must have four digits"},
            {"31/31/2022", "there is no month 31"},
            {"2022-7-5", "the month must have two digits", "2022-07-05"},
            {"15-Jan-2018", "day, month and year must be joined by blanks", "2018-01-15"},
            {"July 12,2022", "a blank is missing before the year", "2022-07-12"},
            {"September 22th, 2021", "`22th` must be `22nd`", "2021-09-22"},
            {"2022-07-12T10:00:00+0200",
             "the time zone must be written `+02:00`, right behind the time",
             "2022-07-12T10:00:00+02:00"},
            {"July 2022", "the day is missing"},
            {"2022-07", "the day is missing"},
            {"July 12", "the year is missing"},
            {"Novmber 30, 2022", "`Novmber` is not an English month; did you mean `November`?"},
            {"Wedensday, 12 July 2022",
             "`Wedensday` is not an English month; did you mean `Wednesday`?"},
            {"januari 12, 2022", "`januari` is not an English month; did you mean `January`?"},
            {"12 août 2022", "`août` is not an English month"},
            {"12 Juillett 2022 in the evening", "`Juillett` is not an English month"},
            {"July 12, 2022 at noon", "`at noon` follows the date"},
            {"[2022]", "no date begins with `[`"},
        });
}

TEST_CASE("format date-time", "[schema]") {
  check(
      "date-time",
      {
          {"2022-12-15T08:12:41+01:00"},
          {"2022-12-15t08:12:41.25z"},
          {"1998-12-31T23:59:60Z"},
          {"1998-12-31T15:59:60.123-08:00"},
          {"1998-12-31T23:58:60Z", "a leap second is only at 23:59:60 UTC"},
          {"1998-12-31T23:59:60", "there is no second 60"},
          {"2022-12-15T24:00:00Z", "there is no hour 24"},
          {"2022-12-15T08:60:00Z", "there is no minute 60"},
          {"2022-12-15T08:00:61Z", "there is no second 61"},
          {"2022-12-15T08:00:00+24:00", "there is no time zone `+24:00`"},
          {"2022-12-15T08:00:00+1:00", "the time zone must be written as in `+01:00`"},
          {"2022-12-15T08:00:00 CEST", "`CEST` is not a time zone such as `Z` or `+01:00`"},
          {"2022-02-30T08:00:00Z", "February 2022 has 28 days"},
          {"2022-12-15T08:12:41", "the time zone is missing: add `Z` or `+01:00`"},
          {"2022-12-15", "the time of day is missing"},
          {"2022-12-15 08:12:41+01:00", "a `T` must stand between date and time",
           "2022-12-15T08:12:41+01:00"},
          {"2022-12-15  08:12:41Z", "one `T` or blank must stand between date and time",
           "2022-12-15T08:12:41Z"},
          {"2022-12-15T08:12+01:00", "the seconds are missing", "2022-12-15T08:12:00+01:00"},
          {"2022-12-15T08:12:41+0100",
           "the time zone must be written `+01:00`, right behind the time",
           "2022-12-15T08:12:41+01:00"},
          {"2022-12-15T08:12:41 UTC", "the time zone must be written `Z`, right behind the time",
           "2022-12-15T08:12:41Z"},
          {"2022-12-15T8:12:41Z", "the time must be written `08:12:41Z`", "2022-12-15T08:12:41Z"},
          {"2022-12-15T08:12:41,5Z", "the time must be written `08:12:41.5Z`",
           "2022-12-15T08:12:41.5Z"},
          {"Tue, 12 Jul 2022 10:00:00 -0830",
           "it must be written year, month, day in numbers, then the time",
           "2022-07-12T10:00:00-08:30"},
          {"12 Jul 2022 10:00 GMT", "it must be written year, month, day in numbers, then the time",
           "2022-07-12T10:00:00Z"},
          {"Tue, 12 Jul 2022 10:00:00 PDT",
           "it must be written year, month, day in numbers, then the time",
           "2022-07-12T10:00:00-07:00"},
          // RFC 3339, 4.3: the time is known, the zone of the place is not.
          {"Tue, 12 Jul 2022 10:00:00 -0000",
           "it must be written year, month, day in numbers, then the time",
           "2022-07-12T10:00:00-00:00"},
          {"Tue, 12 Jul 2022 10:00:00 +0200 (CEST)",
           "a date with a time must be written as in `2022-07-12T10:00:00+02:00`",
           "2022-07-12T10:00:00+02:00"},
          {"Tue, 12 Jul 2022 10:00:00 +0200 (", "`(` follows the date"},
          {"Tue, 12 Jul 2022 10:00:00 (CEST)", "`(CEST)` follows the date"},
          {"2022-7-5T10:00:00Z", "the month must have two digits", "2022-07-05T10:00:00Z"},
      });
}

TEST_CASE("format time", "[schema]") {
  check("time", {
                    {"08:30:06Z"},
                    {"08:30:06.283185+00:20"},
                    {"08:30:06", "the time zone is missing: add `Z` or `+01:00`"},
                    {"8:30:06Z", "the time must be written `08:30:06Z`", "08:30:06Z"},
                    {"08:30Z", "the seconds are missing", "08:30:00Z"},
                    {"08:30:06Z+00:20", "something follows the time"},
                    {"08:3:06Z", "minutes must have two digits"},
                    {"08:30:6Z", "seconds must have two digits"},
                    {"noon", "a time must be written as in `08:30:00`"},
                });
}

TEST_CASE("format duration", "[schema]") {
  check_accepts("duration", {"P1Y2M3DT4H5M6S", "PT0S", "P2W", "PT36H", "P1M", "PT1M", "P1Y2M"},
                {"", "1D", "P", "PT", "P1", "P1D2H", "P1Y2D", "PT1H2S", "P1W2D", "P2D1Y", "PT0.5S",
                 "P1DT", "-P1D", "P1D "});
}

TEST_CASE("format arxiv", "[schema]") {
  const std::string link = "the link must lead to the abstract: `https://arxiv.org/abs/…`";
  const std::string abstract = "https://arxiv.org/abs/2211.05100";
  check("arxiv",
        {
            {"2211.05100"},
            {"arXiv:2211.05100v2"},
            {"0704.0001"},
            {"https://arxiv.org/abs/2211.05100v12"},
            {"math.GT/0309136"},
            {"hep-th/9901001"},
            {"https://arxiv.org/abs/hep-th/9901001v1"},
            {"http://arxiv.org/abs/2211.05100", link, abstract},
            {"https://arxiv.org/pdf/2211.05100", link, abstract},
            {"https://arxiv.org/pdf/2211.05100v3.pdf", link, abstract + "v3"},
            {"www.arxiv.org/abs/2211.05100/", link, abstract},
            {"https://arxiv.org/abs/2211.05100?context=cs#top", link, abstract},
            {"arxiv: 2211.05100", "before the number may only stand `arXiv:`", "arXiv:2211.05100"},
            {"https://doi.org/10.48550/arXiv.2211.05100",
             "the number of arXiv must be given, not another link", abstract},
            {"2211.5100", "behind the point stand 4 digits, for 2211 it must be 5"},
            {"1412.05100", "behind the point stand 5 digits, for 1412 it must be 4"},
            {"2213.05100", "its first four digits are year and month, and there is no month 13"},
            {"0703.0001", "numbers of this form begin in April 2007 with `0704`"},
            {"2211.05100v0", "a version is a number from 1, as in `v2`"},
            {"2211.05100.", "something follows the number"},
            {"https://example.org/abs/2211.05100",
             "a number of arXiv is written as in `2211.05100` or `hep-th/9901001`"},
            {"", "a number of arXiv is written as in `2211.05100` or `hep-th/9901001`"},
        });
}

TEST_CASE("format doi", "[schema]") {
  const std::string link = "the link must begin with `https://doi.org/10.`";
  const std::string bare = "a DOI begins with `10.`, without anything before it";
  check("doi", {
                   {"10.1000/182"},
                   {"10.1000.10/123(a)<b>;c"},
                   {"https://doi.org/10.1000/182"},
                   {"doi:10.1000/182", bare, "10.1000/182"},
                   {"DOI: 10.1000/182", bare, "10.1000/182"},
                   {"http://doi.org/10.1000/182", link, "https://doi.org/10.1000/182"},
                   {"https://dx.doi.org/10.1000/182", link, "https://doi.org/10.1000/182"},
                   {"doi.org/10.1000/182", link, "https://doi.org/10.1000/182"},
                   {"https://doi.org/doi:10.1000/182", link, "https://doi.org/10.1000/182"},
                   {"10.1000", "behind the number of the registrant stands no `/`"},
                   {"10.1000/", "behind the `/` stands nothing"},
                   {"10./182", "behind `10.` stands no number of a registrant"},
                   {"10.1000/1 82", "a DOI has no blanks"},
                   {"https://example.org/10.1000/182", "a DOI begins with `10.`"},
               });
}

TEST_CASE("format isbn", "[schema]") {
  const std::string hyphens = "only single hyphens or blanks may stand between the digits";
  check("isbn",
        {
            {"978-0-306-40615-7"},
            {"9780306406157"},
            {"978 0 306 40615 7"},
            {"0-306-40615-2"},
            {"080442957X"},
            {"978-0-306-40615-8",
             "the check digit at its end is `8`, by the other digits it must be `7`"},
            {"0804429570", "the check digit at its end is `0`, by the other digits it must be `X`"},
            {"978-0-306-40615", "it has 12 digits, an ISBN has 10 or 13"},
            {"1234567890128", "an ISBN of 13 digits begins with 978 or 979"},
            {"978-0-306-4O615-7", "`O` is no part of a number"},
            {"080442957x", "the `X` must be a capital letter", "080442957X"},
            {"ISBN-13: 978-0-306-40615-7", "the number must stand alone, without `ISBN`",
             "978-0-306-40615-7"},
            {"978–0–306–40615–7", hyphens, "978-0-306-40615-7"},
            {"978--0306406157-", hyphens, "978-0306406157"},
        });
}

TEST_CASE("formats issn and orcid", "[schema]") {
  check("issn",
        {
            {"2049-3630"},
            {"2434-561X"},
            {"20493630", "it must be written as two groups of four digits with a hyphen",
             "2049-3630"},
            {"ISSN 2049-3630", "it must be written as two groups of four digits with a hyphen",
             "2049-3630"},
            {"2049-3631", "the check digit at its end is `1`, by the other digits it must be `0`"},
            {"2049-363", "it has 7 digits, an ISSN has 8"},
        });
  check("orcid",
        {
            {"0000-0002-1825-0097"},
            {"0000-0002-1694-233X"},
            {"https://orcid.org/0000-0002-1825-0097"},
            {"0000000218250097", "it must be written as four groups of four digits with hyphens",
             "0000-0002-1825-0097"},
            {"http://www.orcid.org/0000-0002-1825-0097",
             "the link must begin with `https://orcid.org/`",
             "https://orcid.org/0000-0002-1825-0097"},
            {"0000-0002-1825-0098",
             "the check digit at its end is `8`, by the other digits it must be `7`"},
            {"0000-0002-1825", "it has 12 digits, an ORCID iD has 16"},
        });
}

TEST_CASE("formats slug, language and uuid", "[schema]") {
  check("slug", {
                    {"open-models-2"},
                    {"Open Models", "capital letters may not stand in it", "open-models"},
                    {"-a__b-", "words must be joined by single hyphens", "a-b"},
                    {"über-uns",
                     "only small letters `a` to `z`, digits and single hyphens may stand in it"},
                    {"--", "words must be joined by single hyphens"},
                    {"", "there is nothing in it"},
                });
  check("language",
        {
            {"en"},
            {"EN-us"},
            {"zh-Hant-TW"},
            {"zh-cmn-Hans-CN"},
            {"de-CH-1901-u-co-phonebk-x-priv"},
            {"gsw"},
            {"x-klingon"},
            {"i-default"},
            {"en_US", "the parts must be joined by hyphens", "en-US"},
            {"jp", "`jp` is not a language of ISO 639"},
            {"english", "a language is named by two or three letters, as `en` or `deu`"},
            {"en-", "nothing follows the last hyphen"},
            {"en-US-Latn",
             "behind `en` must follow a script (`Latn`), a region (`GB`) or a variant, in this "
             "order"},
            {"en-u",
             "behind `en` must follow a script (`Latn`), a region (`GB`) or a variant, in this "
             "order"},
            {"x", "nothing follows `x`"},
            {"", "there is no language in it"},
        });
  const std::string digits = "it must be 8, 4, 4, 4 and 12 hexadecimal digits, joined by hyphens";
  check("uuid", {
                    {"2EB8AA08-aa98-11ea-b4aa-73b441d16380"},
                    {"2eb8aa08aa9811eab4aa73b441d16380", digits},
                    {"2eb8aa08-aa98-11ea-b4ga-73b441d16380", digits},
                    {"urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380", "the UUID must stand alone",
                     "2eb8aa08-aa98-11ea-b4aa-73b441d16380"},
                });
}

TEST_CASE("formats email and idn-email", "[schema]") {
  check("email",
        {
            {"joe.bloggs@example.com"},
            {"\"joe @ bloggs\"@example.com"},
            {"joe@[127.0.0.1]"},
            {"joe@[IPv6:::1]"},
            {"mailto:joe@example.com", "the address must stand alone, without `mailto:`",
             "joe@example.com"},
            {"joe.example.com", "there is no `@` in it"},
            {"@example.com", "nothing stands before the `@`"},
            {"joe@", "nothing stands behind the `@`"},
            {"joe..b@example.com", "before the `@` a dot must stand between two characters"},
            {"joe.@example.com", "before the `@` a dot must stand between two characters"},
            {"joe b@example.com", "a character stands before the `@` that may not stand there"},
            {"\"joe@example.com", "the quotation mark is never closed"},
            {"joe@example_org", "only letters, digits, hyphens and dots may stand in a host name"},
            {std::string(65, 'a') + "@example.com", "more than 64 bytes stand before the `@`"},
        });
  check_accepts("email", {}, {"δοκιμή@example.com", "joe@[1.2.3]", "\"\"x@example.com", "\"a\\"});
  check_accepts("idn-email", {"실례@실례.테스트", "\"δ\"@example.com"}, {"2962", "a b@c"});
}

TEST_CASE("formats hostname and idn-hostname", "[schema]") {
  const std::string label(63, 'a');
  check_accepts(
      "hostname",
      {"www.example.com", "1host", "a--b.com", label + ".com", "xn--9n2bp8q.xn--9t4b11yi5a"},
      {"", ".", "a..b", "example.", "-a", "a-", "a_b", label + "a.com", "é.com", "xn--X", "a.com\n",
       "xn--hello-txk", "xn--example-", label + "." + label + "." + label + "." + label + ".com"});
  check_accepts(
      "idn-hostname",
      {"실례.테스트", "ßς་〇", "l·l", "α͵β", "א׳ב", "・ぁ", "بي‌بي", "क्‍ष", "a。b",
       "xn--ihqwcrb4cv8a8dqg056pqjye", "۰0"},
      {"〮실례", "a·l", "α͵S", "A׳ב", "def・abc", "ب٠۰", "क‍ष", "0a.א", "aא", "א0٠",
       "--hello", "ab--ü", "cafe\u0301", "Ä.de", "a。", "xn--7a", std::string(300, 'a') + "ü"});
}

TEST_CASE("formats ipv4 and ipv6", "[schema]") {
  check_accepts("ipv4", {"0.0.0.0", "255.255.255.255", "10.20.30.40"},
                {"", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4 ", "1.2.3.4/8",
                 "0x7f.0.0.1", "1..2.3", "99999999999.1.1.1"});
  check_accepts("ipv6",
                {"::", "::1", "1::", "1:2:3:4:5:6:7:8", "1::d6:192.168.0.1", "::ffff:1.2.3.4",
                 "1:2:3:4:5:6:1.2.3.4"},
                {"", ":", ":::", "1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3",
                 "12345::", "1:2:3:4:5:6:7:", ":1:2:3:4:5:6:7", "fe80::1%eth0", "[::1]", "::1.2.3",
                 "::g", "1:2:3:4:5:6:7::8"});
}

TEST_CASE("formats uri, uri-reference, iri and iri-reference", "[schema]") {
  check(
      "uri",
      {
          {"https://example.org/a(b)/c;d?e=f&g=%20#h"},
          {"http://user:pw@[2001:db8::7]:8080/"},
          {"http://[v1.fe:80]/"},
          {"mailto:name@example.org"},
          {"urn:isbn:0451450523"},
          {"file:///etc/hosts"},
          {"https://example.org/a b", "a blank must be written `%20`", "https://example.org/a%20b"},
          {"https://example.org/é?<y>", "`é` must be written `%C3%A9`",
           "https://example.org/%C3%A9?%3Cy%3E"},
          {"https://exämple.org/", "`ä` must be written `%C3%A4`"},
          {"https://example.org\\a", "a backslash may not stand in a link"},
          {"https://example.org/%zz", "a `%` must be followed by two hexadecimal digits"},
          {"DOI: 10.1000/182", "a blank must be written `%20`"},
          {" https://example.org", "a blank stands before or behind the link",
           "https://example.org"},
          {"www.example.org", "the scheme is missing: write `https://` before it"},
          {"/page", "it does not begin with a scheme such as `https:`"},
          {"http://example.org:http/", "behind the host may stand only a port, as in `:8080`"},
          {"http://[::1/", "the `[` before the host is never closed"},
          {"http://[v1]/", "an address of a future version is written as in `[v1.fe80]`"},
      });
  check_accepts("uri-reference", {"", "/abc", "abc?d", "#f", "//host/p", "./a:b", "//"},
                {"1:b", "/%zz", "\\\\a\\b", "/[a]", "/é"});
  check_accepts("iri", {"http://ƒøø.ßår/?∂éœ=πîx#πîüx", "http://a/?q=\U000F0000"},
                {"âππ", "http://a/\uE000", "http://a b/", "http://1:2:3/"});
  check_accepts("iri-reference", {"/âππ", "#ƒrägmênt"}, {"#a\\b", "http://[::1"});
}

TEST_CASE("format uri-template", "[schema]") {
  check("uri-template", {{"{a\u3002}", "`\u3002` may not stand between the braces"}});
  check_accepts("uri-template",
                {"", "http://a/{term:1}/{term}", "{+var}", "{?a,b*}", "{a.b}", "{%41}", "a%41b"},
                {"{", "}", "{}", "{a,,b}", "{v:0}", "{v:10000}", "{a..b}", "{.}", "a b", "{a=b}",
                 "%4", "{v:}", "{,+a}"});
}

TEST_CASE("formats json-pointer, relative-json-pointer and regex", "[schema]") {
  check_accepts("json-pointer", {"", "/", "/a~0b~1c", "/a//b"}, {"a", "#/a", "/~", "/~2"});
  check_accepts("relative-json-pointer", {"0", "1/a", "0#", "2/~0", "0-1/a", "0+10#"},
                {"", "/a", "01", "-1/a", "0##", "0+0#", "0-", "1a"});
  check("regex", {
                     {"^[a-z]+$"},
                     {"(?<=a+)b"},
                     {"(", "the `(` is never closed at byte 1"},
                 });
}

TEST_CASE("any text gets an answer, and every normal form is accepted", "[schema]") {
  const std::vector<std::string> seeds = {"2022-07-12T10:00:00+02:00",
                                          "Tue, 12 Jul 2022 10:00:00 +0200",
                                          "September 17th, 2021",
                                          "https://arxiv.org/pdf/2211.05100v2.pdf",
                                          "https://doi.org/10.1000/182",
                                          "978-0-306-40615-7",
                                          "0000-0002-1825-0097",
                                          "de-CH-1901-x-a",
                                          "xn--9n2bp8q.xn--9t4b11yi5a",
                                          "實例.테스트",
                                          "\"joe b\"@[IPv6:::1]",
                                          "http://u@[::1]:80/a b?c#d",
                                          "{+a,b:3*}/{c}",
                                          "1::d6:192.168.0.1",
                                          "P1Y2M3DT4H5M6S",
                                          "0/foo~1",
                                          "^(?<a>[\\w-.]+)\\k<a>{2,3}$",
                                          "a-Slug_of Mine"};
  const std::string_view spice = "0193.,:-_/@#%[]{}()\\ TZ+x\xc3\xa4\xff\xe2\x80\x8d";
  std::mt19937 random(20220712);
  size_t wrong = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text = seeds[random() % seeds.size()];
    for (size_t edits = random() % 4; edits > 0 && !text.empty(); --edits) {
      const size_t place = random() % text.size();
      switch (random() % 3) {
        case 0:
          text.erase(place, 1 + random() % 3);
          break;
        case 1:
          text.insert(place, 1, spice[random() % spice.size()]);
          break;
        default:
          text[place] = spice[random() % spice.size()];
      }
    }
    for (const FormatInfo& format : all_formats()) {
      const std::optional<FormatError> error = format.check(text);
      const bool good = !error || (!error->reason.empty() && (error->normal_form.empty() ||
                                                              !format.check(error->normal_form)));
      wrong += good ? 0 : 1;
      if (!good) {
        CAPTURE(format.name, text, error->reason, error->normal_form);
        CHECK(good);
      }
    }
  }
  CHECK(wrong == 0);
}

}  // namespace matterlint
