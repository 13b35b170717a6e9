// SPDX-License-Identifier: MIT
#include "support/json_data.h"

#include <optional>
#include <string>

#include "document/decimal.h"

namespace matterlint::test {
namespace {

// Equal for equal numbers; what has no digits (`.inf`, `nan`) stays as it is.
nlohmann::json number(std::string_view written) {
  const std::optional<Decimal> decimal = Decimal::parse(written);
  return nlohmann::json{{"number", decimal ? decimal->canonical() : std::string(written)}};
}

}  // namespace

nlohmann::json data_of(NodeRef node) {
  nlohmann::json data;
  switch (node.kind()) {
    case Kind::object:
      data = nlohmann::json::object();
      for (const NodeRef member : node.children()) {
        data[std::string(member.key())] = data_of(member);
      }
      break;
    case Kind::array:
      data = nlohmann::json::array();
      for (const NodeRef item : node.children()) {
        data.push_back(data_of(item));
      }
      break;
    case Kind::boolean:
      data = node.is_true();
      break;
    case Kind::integer:
    case Kind::number:
      data = number(node.text());
      break;
    case Kind::string:
    case Kind::date_time:
      data = std::string(node.text());
      break;
    case Kind::null:
      break;
  }
  return data;
}

nlohmann::json with_plain_numbers(const nlohmann::json& data) {
  nlohmann::json plain = data;
  if (data.is_number()) {
    return number(data.dump());
  }
  if (data.is_structured()) {
    for (nlohmann::json& value : plain) {
      value = with_plain_numbers(value);
    }
  }
  return plain;
}

}  // namespace matterlint::test
