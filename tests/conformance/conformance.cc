// SPDX-License-Identifier: MIT
#include "conformance/conformance.h"

#include <cstdio>
#include <memory>
#include <utility>

#include "document/decimal.h"
#include "document/parse.h"
#include "support/suites.h"

namespace matterlint::test {
namespace {

// Equal for equal numbers; what has no digits (`.inf`, `nan`) stays as it is.
nlohmann::json number(std::string_view written) {
  const std::optional<Decimal> decimal = Decimal::parse(written);
  return nlohmann::json{{"number", decimal ? decimal->canonical() : std::string(written)}};
}

}  // namespace

void Score::add(const std::string& name, const std::string& failure) {
  ++cases;
  if (!failure.empty()) {
    failed.emplace(name, failure);
  }
}

double Score::per_cent() const {
  return cases == 0
             ? 0
             : 100.0 * static_cast<double>(cases - failed.size()) / static_cast<double>(cases);
}

void check_listed(const std::string& suite, const std::map<std::string, Score>& scores,
                  Verdict& verdict) {
  const std::set<std::string> listed = expected_failures(suite);
  std::set<std::string> failed;
  for (const auto& [kind, score] : scores) {
    std::printf("%s, %s: %zu of %zu, %.1f %%\n", suite.c_str(), kind.c_str(),
                score.cases - score.failed.size(), score.cases, score.per_cent());
    for (const auto& [name, failure] : score.failed) {
      failed.insert(name);
      verdict.expect(listed.contains(name), suite + " " + name, failure);
    }
  }
  for (const std::string& name : listed) {
    verdict.expect(failed.contains(name), suite + " " + name,
                   "comes out as it should, but stands in expected_failures.txt");
  }
}

Document data_document(std::string bytes, Format format) {
  return parse_data(std::make_shared<const SourceText>("case", std::move(bytes)), format);
}

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
