// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "schema/ecma_pattern.h"

namespace matterlint {
namespace {

// The general categories (ECMA-262, table 70), which PCRE2 knows only by their short names.
constexpr std::pair<std::string_view, std::string_view> categories[] = {
    {"Cased_Letter", "L&"},
    {"LC", "L&"},
    {"Close_Punctuation", "Pe"},
    {"Connector_Punctuation", "Pc"},
    {"Control", "Cc"},
    {"cntrl", "Cc"},
    {"Currency_Symbol", "Sc"},
    {"Dash_Punctuation", "Pd"},
    {"Decimal_Number", "Nd"},
    {"digit", "Nd"},
    {"Enclosing_Mark", "Me"},
    {"Final_Punctuation", "Pf"},
    {"Format", "Cf"},
    {"Initial_Punctuation", "Pi"},
    {"Letter", "L"},
    {"Letter_Number", "Nl"},
    {"Line_Separator", "Zl"},
    {"Lowercase_Letter", "Ll"},
    {"Mark", "M"},
    {"Combining_Mark", "M"},
    {"Math_Symbol", "Sm"},
    {"Modifier_Letter", "Lm"},
    {"Modifier_Symbol", "Sk"},
    {"Nonspacing_Mark", "Mn"},
    {"Number", "N"},
    {"Open_Punctuation", "Ps"},
    {"Other", "C"},
    {"Other_Letter", "Lo"},
    {"Other_Number", "No"},
    {"Other_Punctuation", "Po"},
    {"Other_Symbol", "So"},
    {"Paragraph_Separator", "Zp"},
    {"Private_Use", "Co"},
    {"Punctuation", "P"},
    {"punct", "P"},
    {"Separator", "Z"},
    {"Space_Separator", "Zs"},
    {"Spacing_Mark", "Mc"},
    {"Surrogate", "Cs"},
    {"Symbol", "S"},
    {"Titlecase_Letter", "Lt"},
    {"Unassigned", "Cn"},
    {"Uppercase_Letter", "Lu"},
};

std::string_view category(std::string_view name) {
  for (const auto& [long_name, short_name] : categories) {
    if (long_name == name) {
      return short_name;
    }
  }
  return name;
}

bool is_property_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
}

}  // namespace

std::string pcre_property(std::string_view name) {
  const size_t equals = name.find('=');
  if (equals == std::string_view::npos) {
    return is_property_name(name) ? std::string(category(name)) : std::string();
  }
  const std::string_view property = name.substr(0, equals);
  const std::string_view value = name.substr(equals + 1);
  if (!is_property_name(value)) {
    return {};
  }
  if (property == "General_Category" || property == "gc") {
    return std::string(category(value));
  }
  if (property == "Script" || property == "sc") {
    return "sc:" + std::string(value);
  }
  if (property == "Script_Extensions" || property == "scx") {
    return "scx:" + std::string(value);
  }
  return {};
}

}  // namespace matterlint
