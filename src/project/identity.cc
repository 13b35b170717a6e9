// SPDX-License-Identifier: MIT
#include "project/identity.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "document/data_text.h"
#include "schema/formats.h"

namespace matterlint {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const size_t begin = std::min(text.find_first_not_of(blanks), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

/// The text as the format writes it; empty when it is nothing of that format.
std::string accepted_form(std::string_view format, std::string_view text) {
  const FormatInfo* info = find_format(format);
  if (info == nullptr || info->check == nullptr) {
    return {};
  }
  const auto error = info->check(text);
  return error ? error->normal_form : std::string(text);
}

std::string_view without_prefix(std::string_view text,
                                std::initializer_list<std::string_view> prefixes) {
  for (const std::string_view prefix : prefixes) {
    if (text.starts_with(prefix)) {
      return text.substr(prefix.size());
    }
  }
  return text;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// "2211.05100" of "2211.05100v2".
std::string_view without_version(std::string_view number) {
  const size_t v = number.rfind('v');
  const bool version =
      v != std::string_view::npos && v > 0 && v + 1 < number.size() && is_digit(number[v - 1]) &&
      std::all_of(number.begin() + static_cast<std::ptrdiff_t>(v) + 1, number.end(), is_digit);
  return version ? number.substr(0, v) : number;
}

/// The 13 digits of an ISBN without its check digit, which follows from them.
std::string isbn_digits(std::string_view isbn) {
  std::string digits;
  std::copy_if(isbn.begin(), isbn.end(), std::back_inserter(digits),
               [](char c) { return is_digit(c) || c == 'X' || c == 'x'; });
  if (digits.empty()) {
    return digits;
  }
  digits.pop_back();
  return digits.size() == 9 ? "978" + digits : digits;
}

bool is_tracking(std::string_view parameter) {
  constexpr std::array<std::string_view, 8> names = {"fbclid", "gclid",  "dclid",  "msclkid",
                                                     "mc_cid", "mc_eid", "igshid", "yclid"};
  const std::string_view name = parameter.substr(0, parameter.find('='));
  return name.starts_with("utm_") || std::find(names.begin(), names.end(), name) != names.end();
}

/// "a=1&b=2" without the parameters that only say where a reader came from.
std::string without_tracking(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    const size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (!parameter.empty() && !is_tracking(parameter)) {
      kept += (kept.empty() ? "?" : "&") + std::string(parameter);
    }
  }
  return kept;
}

/// A web address without scheme; empty for any other text.
std::string web_address(std::string_view text) {
  const std::string_view rest =
      without_prefix(text, {"https://", "http://", "HTTPS://", "HTTP://", "Https://", "Http://"});
  if (rest.size() == text.size() || rest.empty()) {
    return {};
  }
  const size_t host_end = std::min(rest.find_first_of("/?#"), rest.size());
  std::string host = lower(rest.substr(0, host_end));
  for (const std::string_view port : {":80", ":443"}) {
    if (host.ends_with(port)) {
      host.resize(host.size() - port.size());
    }
  }
  const std::string_view tail = rest.substr(host_end);
  const std::string_view whole = tail.substr(0, tail.find('#'));
  const std::string_view fragment = tail.substr(whole.size());
  const size_t question = std::min(whole.find('?'), whole.size());
  std::string_view path = whole.substr(0, question);
  while (path.ends_with('/')) {
    path.remove_suffix(1);
  }
  const std::string query =
      question < whole.size() ? without_tracking(whole.substr(question + 1)) : std::string();
  return host + std::string(path) + query + (fragment.size() > 1 ? std::string(fragment) : "");
}

}  // namespace

std::string identity_of(std::string_view text) {
  text = trimmed(text);
  if (const std::string doi = accepted_form("doi", text); !doi.empty()) {
    return "doi:" + lower(without_prefix(doi, {"https://doi.org/", "http://doi.org/",
                                               "https://dx.doi.org/", "http://dx.doi.org/"}));
  }
  if (const std::string arxiv = accepted_form("arxiv", text); !arxiv.empty()) {
    const std::string_view number =
        without_prefix(arxiv, {"https://arxiv.org/abs/", "http://arxiv.org/abs/", "arXiv:"});
    return "arxiv:" + std::string(without_version(number));
  }
  if (const std::string isbn = accepted_form("isbn", text); !isbn.empty()) {
    return "isbn:" + isbn_digits(isbn);
  }
  if (const std::string address = web_address(text); !address.empty()) {
    return "web:" + address;
  }
  return "text:" + std::string(text);
}

std::string identity_of(NodeRef value) {
  return value.is_string() ? identity_of(value.text()) : "data:" + data_text(value);
}

}  // namespace matterlint
