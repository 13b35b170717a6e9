// SPDX-License-Identifier: MIT
#include "checks/suppressions.h"

#include <algorithm>
#include <utility>

#include "checks/rule.h"

namespace matterlint {

bool names_rule(std::string_view name, const RuleInfo& rule) {
  return name == rule.id || name == family_name(rule.family);
}

bool can_be_ignored(const RuleInfo& rule) {
  return rule.family != RuleFamily::definitions && rule.family != RuleFamily::hygiene;
}

void Suppressions::apply(std::vector<Diagnostic>& diagnostics,
                         std::vector<Diagnostic>& suppressed) {
  if (comments_.empty() || diagnostics.empty()) {
    return;
  }
  const std::vector<WrittenText> texts = written_texts(document_);
  const auto kept = std::stable_partition(
      diagnostics.begin(), diagnostics.end(),
      [&](const Diagnostic& diagnostic) { return !suppress(diagnostic, texts); });
  std::move(kept, diagnostics.end(), std::back_inserter(suppressed));
  diagnostics.erase(kept, diagnostics.end());
}

bool Suppressions::suppress(const Diagnostic& diagnostic, const std::vector<WrittenText>& texts) {
  if (diagnostic.primary.source != document_.source || !can_be_ignored(*diagnostic.rule)) {
    return false;
  }
  // A value of several lines has no place for a comment inside: one beside any of its lines will
  // do.
  const std::string_view bytes = document_.source->bytes();
  const uint32_t begin = diagnostic.primary.span.begin;
  const WrittenText* text = text_at(texts, begin);
  const uint32_t first = line_around(bytes, text == nullptr ? begin : text->node_begin).begin;
  const uint32_t last = text == nullptr ? begin : std::max(begin, text->span.end - 1);
  bool found = false;
  for (SuppressionComment& comment : comments_) {
    if (!comment.whole_file && (comment.covered < first || comment.covered > last)) {
      continue;
    }
    for (SuppressedName& name : comment.names) {
      if (names_rule(name.text, *diagnostic.rule)) {
        name.used = true;
        found = true;
      }
    }
  }
  return found;
}

void Suppressions::mark(const std::function<bool(const RuleInfo&)>& ran) {
  std::vector<const RuleInfo*> left_out;
  for (const Rule* rule : all_rules()) {
    if (!ran(rule->info)) {
      left_out.push_back(&rule->info);
    }
  }
  for (SuppressionComment& comment : comments_) {
    for (SuppressedName& name : comment.names) {
      name.ran = std::none_of(left_out.begin(), left_out.end(), [&](const RuleInfo* rule) {
        return name.text == rule->id || (rule->on_by_default && names_rule(name.text, *rule));
      });
    }
  }
}

}  // namespace matterlint
