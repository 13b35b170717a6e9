// SPDX-License-Identifier: MIT
#include "checks/wide_commas.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "checks/edit_place.h"
#include "checks/list_in_text.h"
#include "checks/scalar_text.h"
#include "document/data_text.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// True for a text that ends a sentence, as no name of a thing does.
bool is_sentence(std::string_view text) {
  for (const std::string_view sign : {"\u3002", "\uFF01", "\uFF1F"}) {
    if (text.find(sign) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<Span> wide_comma(NodeRef item) {
  const Node& node = item.node();
  const NodeRef list = item.parent();
  if (node.kind != Kind::string || node.style != Style::plain ||
      item.document().format != Format::yaml || is_alias(item) || !list || !list.is_array() ||
      list.node().style != Style::flow || list.size() != 1 ||
      node.text.size() != node.span.size()) {
    return std::nullopt;
  }
  const std::string_view comma = wide_comma_in(node.text);
  if (comma.empty() || is_sentence(node.text)) {
    return std::nullopt;
  }
  const std::vector<std::string_view> parts = between_commas(node.text);
  const bool empty_part =
      std::any_of(parts.begin(), parts.end(), [](std::string_view part) { return part.empty(); });
  if (empty_part) {
    return std::nullopt;
  }
  const auto at = node.span.begin + static_cast<uint32_t>(comma.data() - node.text.data());
  return Span{at, at + static_cast<uint32_t>(comma.size())};
}

std::string wide_comma_in_words(NodeRef item, Span comma) {
  return in_backticks(slice(item, comma)) + " separates no items: the list has the one item " +
         in_backticks(item.text());
}

void add_narrow_commas(Diagnostic& diagnostic, NodeRef item) {
  if (!is_replaceable(item)) {
    return;
  }
  const std::vector<std::string_view> parts = between_commas(item.text());
  const auto id = static_cast<uint32_t>(item.id());
  Fix fix{"make " + std::to_string(parts.size()) + " items of it", Safety::risky, {}, {}};
  std::string written;
  for (const std::string_view part : parts) {
    const bool first = written.empty();
    written += (first ? "" : ", ") + written_text(part, {Format::yaml, true, false}, Style::plain);
    fix.changes.push_back(
        {first ? ChangeKind::set : ChangeKind::add_item, id, "", data_text(part)});
  }
  fix.edits.push_back({item.span(), std::move(written)});
  diagnostic.fixes.push_back(std::move(fix));
}

}  // namespace matterlint
