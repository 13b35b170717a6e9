// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "schema/format_checks.h"
#include "schema/text_cursor.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

// Why a text is not an identifier of arXiv; empty when it is one
// (https://info.arxiv.org/help/arxiv_identifier.html).
std::string arxiv_number_fault(std::string_view text) {
  TextCursor cursor(text);
  std::string_view date;
  if (is_ascii_digit(cursor.peek())) {
    date = cursor.take_digits();
    const std::string_view number = cursor.take('.') ? cursor.take_digits() : std::string_view();
    if (date.size() != 4 || number.empty()) {
      return "a number of arXiv is written as in `2211.05100`";
    }
    const size_t wanted = digits_value(date) >= 1501 ? 5 : 4;
    if (number.size() != wanted) {
      return "behind the point stand " + std::to_string(number.size()) + " digits, for " +
             std::string(date) + " it must be " + std::to_string(wanted);
    }
    if (digits_value(date) < 704) {
      return "numbers of this form begin in April 2007 with `0704`";
    }
  } else {
    const std::string_view archive =
        cursor.take_while([](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    bool right = !archive.empty() && archive.front() != '-' && archive.back() != '-';
    if (cursor.take('.')) {
      right = right && cursor.take_while([](char c) { return c >= 'A' && c <= 'Z'; }).size() == 2;
    }
    const std::string_view digits = cursor.take('/') ? cursor.take_digits() : std::string_view();
    if (!right || digits.size() != 7) {
      return "a number of arXiv is written as in `2211.05100` or `hep-th/9901001`";
    }
    date = digits.substr(0, 4);
  }
  const int month = digits_value(date.substr(2));
  if (month < 1 || month > 12) {
    return "its first four digits are year and month, and there is no month " +
           std::to_string(month);
  }
  if (cursor.take('v')) {
    const std::string_view version = cursor.take_digits();
    if (version.empty() || version.front() == '0') {
      return "a version is a number from 1, as in `v2`";
    }
  }
  return cursor.at_end() ? std::string() : "something follows the number";
}

bool take_scheme(TextCursor& cursor) {
  return cursor.take_ignoring_case("https://") || cursor.take_ignoring_case("http://");
}

// The number in a link to any page of arXiv; empty for anything else.
std::string arxiv_number_in_link(std::string_view text) {
  TextCursor cursor(text);
  take_scheme(cursor);
  if (!cursor.take_ignoring_case("www.")) {
    cursor.take_ignoring_case("export.");
  }
  if (!cursor.take_ignoring_case("arxiv.org/")) {
    return {};
  }
  constexpr std::array<std::string_view, 6> pages = {"abs/",    "pdf/", "html/",
                                                     "format/", "ps/",  "src/"};
  const bool page = std::ranges::any_of(
      pages, [&](std::string_view name) { return cursor.take_ignoring_case(name); });
  if (!page) {
    return {};
  }
  std::string_view number = cursor.rest().substr(0, cursor.rest().find_first_of("?#"));
  if (number.ends_with('/')) {
    number.remove_suffix(1);
  }
  for (const std::string_view extension : {".pdf", ".ps.gz", ".ps"}) {
    if (number.ends_with(extension)) {
      number.remove_suffix(extension.size());
      break;
    }
  }
  return std::string(number);
}

// https://www.doi.org/the-identifier/resources/handbook: 2.2, syntax of a DOI name.
std::string doi_name_fault(std::string_view text) {
  TextCursor cursor(text);
  if (!cursor.take('1') || !cursor.take('0') || !cursor.take('.')) {
    return "a DOI begins with `10.`";
  }
  const std::string_view registrant =
      cursor.take_while([](char c) { return is_ascii_digit(c) || c == '.'; });
  const bool doubled = registrant.find("..") != std::string_view::npos;
  if (registrant.size() < 2 || registrant.front() == '.' || registrant.back() == '.' || doubled) {
    return "behind `10.` stands no number of a registrant";
  }
  if (!cursor.take('/')) {
    return "behind the number of the registrant stands no `/`";
  }
  if (cursor.at_end()) {
    return "behind the `/` stands nothing";
  }
  const bool blank = std::ranges::any_of(
      cursor.rest(), [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f; });
  return blank ? "a DOI has no blanks" : std::string();
}

// BCP 47 (RFC 5646, 2.1): the subtag of two letters must be one of ISO 639-1.
constexpr std::string_view two_letter_languages =
    " aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da "
    "de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy "
    "hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg "
    "li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or "
    "os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw "
    "ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

bool is_letters(std::string_view text) {
  return std::ranges::all_of(text, is_ascii_letter);
}

bool is_alphanumeric(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); });
}

std::string_view next_subtag(std::string_view& rest) {
  const size_t end = std::min(rest.find('-'), rest.size());
  const std::string_view subtag = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return subtag;
}

// Whether the subtags behind the language stand in the order of RFC 5646, 2.1: extended language,
// script, region, variants, extensions, private use.
bool language_rest_is_right(std::string_view rest) {
  enum Part { extended, script, region, variant, extension, private_use };
  Part part = extended;
  bool needs_more = false;
  while (!rest.empty()) {
    const std::string_view subtag = next_subtag(rest);
    if (subtag.empty() || subtag.size() > 8 || !is_alphanumeric(subtag)) {
      return false;
    }
    const bool letters = is_letters(subtag);
    const bool digits = std::ranges::all_of(subtag, is_ascii_digit);
    if (part == private_use || (part == extension && subtag.size() > 1)) {
      needs_more = false;
    } else if (subtag.size() == 1) {
      if (needs_more) {
        return false;
      }
      part = ascii_lower(subtag.front()) == 'x' ? private_use : extension;
      needs_more = true;
    } else if (part == extended && subtag.size() == 3 && letters) {
      continue;
    } else if (part < script && subtag.size() == 4 && letters) {
      part = script;
    } else if (part < region &&
               ((subtag.size() == 2 && letters) || (subtag.size() == 3 && digits))) {
      part = region;
    } else if (subtag.size() >= 5 || (subtag.size() == 4 && is_ascii_digit(subtag.front()))) {
      part = variant;
    } else {
      return false;
    }
  }
  return !needs_more;
}

std::string language_fault(std::string_view text) {
  if (text.empty()) {
    return "there is no language in it";
  }
  if (text.ends_with('-')) {
    return "nothing follows the last hyphen";
  }
  std::string_view rest = text;
  const std::string_view language = next_subtag(rest);
  const bool registered = ascii_lower(language) == "x" || ascii_lower(language) == "i";
  if (registered) {
    // RFC 5646, 2.1: private use, or one of the tags that were registered as a whole.
    return rest.empty() || !is_alphanumeric(rest.substr(0, 1))
               ? "nothing follows " + in_backticks(language)
               : std::string();
  }
  if (!is_letters(language) || language.size() < 2 || language.size() > 3) {
    return "a language is named by two or three letters, as `en` or `deu`";
  }
  if (language.size() == 2 &&
      two_letter_languages.find(" " + ascii_lower(language) + " ") == std::string_view::npos) {
    return in_backticks(language) + " is not a language of ISO 639";
  }
  return language_rest_is_right(rest)
             ? std::string()
             : "behind " + in_backticks(language) +
                   " must follow a script (`Latn`), a region (`GB`) or a variant, in this order";
}

bool is_slug_byte(char c) {
  return (c >= 'a' && c <= 'z') || is_ascii_digit(c);
}

}  // namespace

std::optional<FormatError> check_arxiv(std::string_view text) {
  constexpr std::string_view link = "https://arxiv.org/abs/";
  TextCursor cursor(text);
  const std::string in_link = arxiv_number_in_link(text);
  if (!in_link.empty()) {
    std::string fault = arxiv_number_fault(in_link);
    if (!fault.empty()) {
      return FormatError{std::move(fault), {}};
    }
    std::string normal_form = std::string(link) + in_link;
    if (text == normal_form) {
      return std::nullopt;
    }
    return FormatError{"the link must lead to the abstract: `https://arxiv.org/abs/…`",
                       std::move(normal_form)};
  }
  take_scheme(cursor);
  cursor.take_ignoring_case("dx.");
  if (cursor.take_ignoring_case("doi.org/")) {
    cursor.skip_blanks();
  }
  const bool doi = cursor.take_ignoring_case("10.48550/");
  const bool prefix = cursor.take_ignoring_case("arxiv") && (cursor.take(':') || cursor.take('.'));
  cursor.skip_blanks();
  std::string fault = arxiv_number_fault(cursor.rest());
  if (!fault.empty()) {
    return FormatError{std::move(fault), {}};
  }
  const std::string number(cursor.rest());
  if (text == number || text == "arXiv:" + number) {
    return std::nullopt;
  }
  if (doi || !prefix) {
    return FormatError{"the number of arXiv must be given, not another link",
                       std::string(link) + number};
  }
  return FormatError{"before the number may only stand `arXiv:`", "arXiv:" + number};
}

std::optional<FormatError> check_doi(std::string_view text) {
  constexpr std::string_view link = "https://doi.org/";
  TextCursor cursor(text);
  cursor.skip_blanks();
  take_scheme(cursor);
  if (!cursor.take_ignoring_case("dx.")) {
    cursor.take_ignoring_case("www.");
  }
  const bool host = cursor.take_ignoring_case("doi.org/");
  if (cursor.take_ignoring_case("doi")) {
    cursor.take(':');
    cursor.skip_blanks();
  }
  std::string fault = doi_name_fault(cursor.rest());
  if (!fault.empty()) {
    return FormatError{std::move(fault), {}};
  }
  std::string normal_form = (host ? std::string(link) : std::string()) + std::string(cursor.rest());
  if (text == normal_form) {
    return std::nullopt;
  }
  return FormatError{host ? "the link must begin with `https://doi.org/10.`"
                          : "a DOI begins with `10.`, without anything before it",
                     std::move(normal_form)};
}

std::optional<FormatError> check_slug(std::string_view text) {
  if (text.empty()) {
    return FormatError{"there is nothing in it", {}};
  }
  std::string normal_form;
  for (const char c : text) {
    const bool separator = c == '-' || c == '_' || c == ' ';
    if (!separator && !is_slug_byte(ascii_lower(c))) {
      return FormatError{"only small letters `a` to `z`, digits and single hyphens may stand in it",
                         {}};
    }
    if (!separator) {
      normal_form.push_back(ascii_lower(c));
    } else if (!normal_form.empty() && normal_form.back() != '-') {
      normal_form.push_back('-');
    }
  }
  if (normal_form.ends_with('-')) {
    normal_form.pop_back();
  }
  if (text == normal_form) {
    return std::nullopt;
  }
  const bool capital = std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
  return FormatError{
      capital ? "capital letters may not stand in it" : "words must be joined by single hyphens",
      std::move(normal_form)};
}

std::optional<FormatError> check_language(std::string_view text) {
  std::string fault = language_fault(text);
  if (fault.empty()) {
    return std::nullopt;
  }
  std::string hyphens(text);
  std::ranges::replace(hyphens, '_', '-');
  if (hyphens != text && language_fault(hyphens).empty()) {
    return FormatError{"the parts must be joined by hyphens", std::move(hyphens)};
  }
  return FormatError{std::move(fault), {}};
}

// RFC 4122, 3.
std::optional<FormatError> check_uuid(std::string_view text) {
  constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  std::string_view digits = text;
  for (const std::string_view prefix : {"urn:uuid:", "{"}) {
    if (digits.starts_with(prefix)) {
      digits.remove_prefix(prefix.size());
    }
  }
  if (digits.size() != text.size() && digits.ends_with('}')) {
    digits.remove_suffix(1);
  }
  const bool right = std::ranges::equal(digits, shape, [](char c, char wanted) {
    return wanted == '-' ? c == '-' : is_ascii_hex(c);
  });
  if (!right) {
    return FormatError{"it must be 8, 4, 4, 4 and 12 hexadecimal digits, joined by hyphens", {}};
  }
  if (digits.size() != text.size()) {
    return FormatError{"the UUID must stand alone", std::string(digits)};
  }
  return std::nullopt;
}

}  // namespace matterlint
