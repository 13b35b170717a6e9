// SPDX-License-Identifier: MIT
#include <algorithm>
#include <nlohmann/json.hpp>

#include "conformance/conformance.h"
#include "document/decimal.h"
#include "support/files.h"

namespace matterlint::test {
namespace {

// One spelling for equal dates and times: `t` and a blank are `T`, `z` is `Z`, a fraction has no
// zeros at its end.
std::string plain_date_time(std::string text) {
  std::replace(text.begin(), text.end(), 't', 'T');
  std::replace(text.begin(), text.end(), ' ', 'T');
  std::replace(text.begin(), text.end(), 'z', 'Z');
  const size_t point = text.find('.');
  if (point != std::string::npos) {
    const size_t end = std::min(text.find_first_of("Z+-", point), text.size());
    const size_t last = text.find_last_not_of('0', end - 1);
    const size_t keep = last == point ? point : last + 1;
    text.erase(keep, end - keep);
  }
  return text;
}

// `nan` has no sign that anybody could ask for.
std::string plain_number(const std::string& text) {
  if (const std::optional<Decimal> decimal = Decimal::parse(text)) {
    return decimal->canonical();
  }
  const bool is_signed = text.starts_with('+') || text == "-nan";
  return text.substr(is_signed ? 1 : 0);
}

std::string_view date_type(std::string_view text) {
  if (text.find(':') == std::string_view::npos) {
    return "date-local";
  }
  if (text.size() < 3 || text[2] == ':') {
    return "time-local";
  }
  const bool offset = text.find_first_of("Zz", 10) != std::string_view::npos ||
                      text.find_first_of("+-", 10) != std::string_view::npos;
  return offset ? "datetime" : "datetime-local";
}

nlohmann::json tagged(std::string_view type, const std::string& value) {
  return {{"type", std::string(type)}, {"value", value}};
}

// The data in the suite's form, in which every scalar says its type.
nlohmann::json tagged_data(NodeRef node) {
  nlohmann::json data;
  const auto text = std::string(node.text());
  switch (node.kind()) {
    case Kind::object:
      data = nlohmann::json::object();
      for (const NodeRef member : node.children()) {
        data[std::string(member.key())] = tagged_data(member);
      }
      break;
    case Kind::array:
      data = nlohmann::json::array();
      for (const NodeRef item : node.children()) {
        data.push_back(tagged_data(item));
      }
      break;
    case Kind::boolean:
      return tagged("bool", text);
    case Kind::integer:
      return tagged("integer", plain_number(text));
    case Kind::number:
      return tagged("float", plain_number(text));
    case Kind::string:
      return tagged("string", text);
    case Kind::date_time:
      return tagged(date_type(text), plain_date_time(text));
    case Kind::null:
      break;
  }
  return data;
}

bool is_scalar(const nlohmann::json& data) {
  return data.is_object() && data.size() == 2 && data.contains("type") && data.contains("value") &&
         data["type"].is_string() && data["value"].is_string();
}

// The suite's data with one spelling for equal values.
nlohmann::json plain_values(const nlohmann::json& data) {
  nlohmann::json plain = data;
  if (is_scalar(data)) {
    const std::string type = data["type"];
    const std::string value = data["value"];
    if (type == "integer" || type == "float") {
      plain["value"] = plain_number(value);
    } else if (type.starts_with("date") || type.starts_with("time")) {
      plain["value"] = plain_date_time(value);
    }
  } else if (data.is_structured()) {
    for (nlohmann::json& value : plain) {
      value = plain_values(value);
    }
  }
  return plain;
}

std::string failure_of(const std::string& folder, const std::string& name) {
  const std::string path = folder + "/" + name;
  const Document document = data_document(read_file(path).value_or(""), Format::toml);
  if (name.starts_with("invalid/")) {
    return document.problems.empty() ? "accepted, but is not TOML" : "";
  }
  if (!document.problems.empty()) {
    return "refused: " + document.problems.back().message;
  }
  const std::string json = path.substr(0, path.rfind('.')) + ".json";
  const nlohmann::json wanted =
      plain_values(nlohmann::json::parse(read_file(json).value_or(""), nullptr, false));
  const nlohmann::json actual = tagged_data(document.root());
  return actual == wanted ? "" : "gives " + actual.dump() + ", not " + wanted.dump();
}

}  // namespace

void check_toml_suite(const std::string& suites, Verdict& verdict) {
  const std::string folder = suites + "/toml-test/tests";
  Score valid;
  Score invalid;
  for (const std::string& name :
       split_lines(read_file(folder + "/files-toml-1.0.0").value_or(""))) {
    if (name.ends_with(".toml")) {
      (name.starts_with("valid/") ? valid : invalid).add(name, failure_of(folder, name));
    }
  }
  check_listed("toml-test", {{"valid", valid}, {"invalid", invalid}}, verdict);
  verdict.expect(valid.cases > 200 && invalid.cases > 450, "toml-test", "has too few cases");
}

}  // namespace matterlint::test
