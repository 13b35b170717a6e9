// SPDX-License-Identifier: MIT
#include "checks/identifier_forms.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "schema/formats.h"

namespace matterlint {
namespace {

/// The text as the format accepts it; empty when it is no identifier of that kind.
std::string accepted_form(std::string_view format, std::string_view text) {
  const FormatInfo* info = find_format(format);
  if (info == nullptr || info->check == nullptr) {
    return {};
  }
  const auto error = info->check(text);
  return error ? error->normal_form : std::string(text);
}

/// The last part of a text that may begin with one of the prefixes.
std::string without(std::string text, std::initializer_list<std::string_view> prefixes) {
  for (const std::string_view prefix : prefixes) {
    if (text.starts_with(prefix)) {
      return text.substr(prefix.size());
    }
  }
  return text;
}

bool is_link(std::string_view text) {
  return text.find("://") != std::string_view::npos;
}

}  // namespace

std::vector<std::string> identifier_forms(std::string_view text) {
  std::vector<std::string> forms;
  if (const std::string doi = accepted_form("doi", text); !doi.empty()) {
    const std::string name = without(doi, {"https://doi.org/"});
    forms = {name, "https://doi.org/" + name};
  } else if (const std::string arxiv = accepted_form("arxiv", text); !arxiv.empty()) {
    const std::string number = without(arxiv, {"https://arxiv.org/abs/", "arXiv:"});
    forms = {number, "arXiv:" + number, "https://arxiv.org/abs/" + number};
  } else if (std::string isbn = accepted_form("isbn", text); !isbn.empty()) {
    forms = {isbn};
    std::erase_if(isbn, [](char c) { return c == '-' || c == ' '; });
    forms.push_back(std::move(isbn));
  }
  std::erase(forms, text);
  std::stable_partition(forms.begin(), forms.end(),
                        [&](const std::string& form) { return is_link(form) == is_link(text); });
  return forms;
}

}  // namespace matterlint
