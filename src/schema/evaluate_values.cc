// SPDX-License-Identifier: MIT
// Keywords that look at one value alone.
#include <algorithm>
#include <compare>
#include <utility>

#include "document/decimal.h"
#include "schema/evaluator.h"
#include "schema/values.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

/// False for `.inf` and `.nan` in the spellings of YAML and TOML, which JSON does not have.
bool is_finite(std::string_view number) {
  const char last = number.empty() ? 'f' : number.back();
  return last != 'f' && last != 'F' && last != 'n' && last != 'N';
}

/// Whether the text has at least `least` and at most `most` code points, each of 1 to 4 bytes:
/// mostly the bytes are answer enough.
bool has_length(std::string_view text, uint64_t least, uint64_t most) {
  if (text.size() <= most && text.size() / 4 >= least) {
    return true;
  }
  const size_t length = count_code_points(text);
  return least <= length && length <= most;
}

constexpr uint32_t few_items = 12;  // up to here comparing all pairs is cheaper than hashing

}  // namespace

bool has_type(const Assertion& assertion, NodeRef node) {
  if (node.kind() != Kind::number) {
    return (assertion.types & type_bit(node.kind())) != 0;
  }
  if (!is_finite(node.text())) {
    return false;
  }
  if ((assertion.types & type_bit(Kind::number)) != 0) {
    return true;
  }
  // From draft 6 on 1.0 is an integer.
  if ((assertion.types & type_bit(Kind::integer)) == 0 || !assertion.whole) {
    return false;
  }
  const auto number = Decimal::parse(node.text());
  return number && number->is_integer();
}

bool Evaluator::check_number(const Assertion& assertion, NodeRef node) {
  if (!node.is_number()) {
    return true;
  }
  const auto number = Decimal::parse(node.text());
  if (!number) {
    return true;
  }
  bool ok = true;
  if (assertion.keyword == Keyword::multiple_of) {
    ok = number->is_multiple_of(assertion.number);
  } else {
    const std::strong_ordering order = *number <=> assertion.number;
    ok = assertion.keyword == Keyword::maximum             ? std::is_lteq(order)
         : assertion.keyword == Keyword::exclusive_maximum ? std::is_lt(order)
         : assertion.keyword == Keyword::minimum           ? std::is_gteq(order)
                                                           : std::is_gt(order);
  }
  return ok || fail(assertion, node);
}

bool Evaluator::check_length(const Assertion& assertion, NodeRef node) {
  const uint64_t count = assertion.count;
  bool ok = true;
  if (assertion.keyword == Keyword::max_length) {
    ok = !node.is_string() || has_length(node.text(), 0, count);
  } else if (assertion.keyword == Keyword::min_length) {
    ok = !node.is_string() || has_length(node.text(), count, UINT64_MAX);
  } else if (assertion.keyword == Keyword::max_items) {
    ok = !node.is_array() || node.size() <= count;
  } else if (assertion.keyword == Keyword::min_items) {
    ok = !node.is_array() || node.size() >= count;
  } else if (assertion.keyword == Keyword::max_properties) {
    ok = !node.is_object() || node.size() <= count;
  } else {
    ok = !node.is_object() || node.size() >= count;
  }
  return ok || fail(assertion, node);
}

bool Evaluator::check_pattern(const Assertion& assertion, NodeRef node) {
  if (!node.is_string()) {
    return true;
  }
  switch (assertion.regex.front().search(node.text())) {
    case Regex::Match::yes:
      return true;
    case Regex::Match::no:
      return fail(assertion, node);
    case Regex::Match::limit:
      report_limit(assertion, node);
      return true;
  }
  return true;
}

bool Evaluator::check_format(const Assertion& assertion, NodeRef node) {
  if (!node.is_string() || !assertion.format->check(node.text())) {
    return true;
  }
  return fail(Violation{.keyword = assertion.keyword,
                        .instance = node,
                        .place = assertion.place,
                        .format = assertion.format});
}

bool Evaluator::check_vocabulary(const Assertion& assertion, NodeRef node) {
  if (node.kind() != Kind::string ||
      assertion.vocabulary->find(node.text()).status == TermStatus::term) {
    return true;
  }
  return fail(Violation{.keyword = assertion.keyword,
                        .instance = node,
                        .place = assertion.place,
                        .vocabulary = assertion.vocabulary});
}

bool Evaluator::check_unique(const Assertion& assertion, NodeRef node) {
  bool ok = true;
  const auto repeated = [&](NodeRef item, NodeRef earlier) {
    ok = fail(Violation{.keyword = assertion.keyword,
                        .instance = item,
                        .place = assertion.place,
                        .other = earlier});
  };
  if (node.size() <= few_items) {
    for (const NodeRef item : node.children()) {
      for (const NodeRef earlier : node.children()) {
        if (earlier == item) {
          break;
        }
        if (equal_values(earlier, item)) {
          repeated(item, earlier);
          break;
        }
      }
    }
    return ok;
  }
  ValueSet known(node.size());
  for (const NodeRef item : node.children()) {
    const auto inserted = known.insert(item);
    if (!inserted.second) {
      repeated(item, *inserted.first);
    }
    if (enough(ok)) {
      break;
    }
  }
  return ok;
}

}  // namespace matterlint
