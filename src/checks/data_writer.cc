// SPDX-License-Identifier: MIT
#include "checks/data_writer.h"

#include <algorithm>

#include "document/data_text.h"

namespace matterlint {
namespace {

/// True for the numbers of JSON (RFC 8259, section 6), which all three formats have.
bool is_common_number(std::string_view text) {
  const auto skip_digits = [&](size_t at) {
    return std::min(text.find_first_not_of("0123456789", at), text.size());
  };
  const size_t begin = text.starts_with('-') ? 1 : 0;
  size_t at = skip_digits(begin);
  if (at == begin || (at > begin + 1 && text[begin] == '0')) {
    return false;
  }
  if (at < text.size() && text[at] == '.') {
    const size_t fraction = at + 1;
    at = skip_digits(fraction);
    if (at == fraction) {
      return false;
    }
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    const size_t sign = at + 1;
    const bool has_sign = sign < text.size() && (text[sign] == '+' || text[sign] == '-');
    const size_t exponent = sign + (has_sign ? 1 : 0);
    at = skip_digits(exponent);
    if (at == exponent) {
      return false;
    }
  }
  return at == text.size();
}

}  // namespace

std::optional<std::string> written_value(NodeRef value, ScalarPlace place, Style style) {
  switch (value.kind()) {
    case Kind::null:
      return place.format == Format::toml ? std::nullopt : std::optional<std::string>("null");
    case Kind::boolean:
      return data_text(value);
    case Kind::integer:
    case Kind::number:
      return is_common_number(value.text()) ? std::optional<std::string>(value.text())
                                            : std::nullopt;
    case Kind::string:
    case Kind::date_time:
      return written_text(value.text(), place, style);
    case Kind::array:
    case Kind::object:
      break;
  }
  const bool map = value.is_object();
  place.flow = true;
  std::string out(1, map ? '{' : '[');
  for (const NodeRef child : value.children()) {
    const auto written = written_value(child, place, style);
    if (!written) {
      return std::nullopt;
    }
    out += out.size() > 1 ? ", " : "";
    if (map) {
      out += written_text(child.key(), {place.format, true, true}, Style::plain);
      out += place.format == Format::toml ? " = " : ": ";
    }
    out += *written;
  }
  return out + (map ? '}' : ']');
}

}  // namespace matterlint
