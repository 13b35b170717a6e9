// SPDX-License-Identifier: MIT
#include "checks/literal_text.h"

#include <array>

namespace matterlint {
namespace {

struct Word {
  std::string_view text{};
  std::string_view literal{};
};

constexpr std::array<Word, 6> truth_words{{{"yes", "true"},
                                           {"on", "true"},
                                           {"true", "true"},
                                           {"no", "false"},
                                           {"off", "false"},
                                           {"false", "false"}}};

bool equal_but_case(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) {
    return false;
  }
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] | 0x20) : text[i];
    if (c != lower[i]) {
      return false;
    }
  }
  return true;
}

size_t skip_digits(std::string_view text, size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
    ++at;
  }
  return at;
}

/// Where the first remark begins or, in a text without one, the comma or semicolon that ends it.
size_t spoiler_in(std::string_view text) {
  const size_t remark = text.find(" //");
  if (remark != std::string_view::npos) {
    return remark + 1;
  }
  return text.ends_with(',') || text.ends_with(';') ? text.size() - 1 : std::string_view::npos;
}

}  // namespace

std::string_view truth_literal(std::string_view text) {
  for (const Word& word : truth_words) {
    if (equal_but_case(text, word.text)) {
      return word.literal;
    }
  }
  return {};
}

Kind plain_number_kind(std::string_view text) {
  const size_t start = text.starts_with('-') ? 1 : 0;
  const size_t end = skip_digits(text, start);
  if (end == start || (text[start] == '0' && end - start > 1)) {
    return Kind::string;
  }
  if (end == text.size()) {
    return Kind::integer;
  }
  const bool fraction = text[end] == '.' && end + 1 < text.size();
  return fraction && skip_digits(text, end + 1) == text.size() ? Kind::number : Kind::string;
}

std::optional<SpoiltLiteral> spoilt_literal(std::string_view text) {
  const size_t at = spoiler_in(text);
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  std::string_view value = text.substr(0, at);
  value = value.substr(0, value.find_last_not_of(" \t") + 1);
  const std::string_view spoiler = text.substr(at);
  if (const Kind kind = plain_number_kind(value); kind != Kind::string) {
    return SpoiltLiteral{kind, value, spoiler};
  }
  const std::string_view truth = truth_literal(value);
  return truth.empty() ? std::nullopt : std::optional(SpoiltLiteral{Kind::boolean, truth, spoiler});
}

}  // namespace matterlint
