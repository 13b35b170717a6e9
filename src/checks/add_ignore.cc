// SPDX-License-Identifier: MIT
#include "checks/add_ignore.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "checks/suppression_comment.h"
#include "checks/suppressions.h"

namespace matterlint {
namespace {

/// Where a comment has to stand for a finding.
struct Place {
  bool whole_file = false;
  uint32_t line = 0;   // where the line begins that the comment speaks of
  bool above = false;  // the line ends in the middle of a text
  friend auto operator<=>(const Place&, const Place&) = default;
};

class Offer {
 public:
  explicit Offer(const Document& document)
      : document_(document),
        bytes_(document.source->bytes()),
        texts_(written_texts(document)),
        comments_(find_suppression_comments(document)) {}

  Place place_of(uint32_t offset) const {
    if (!document_.content.contains(offset)) {
      return {true, 0, false};
    }
    const WrittenText* text = text_at(texts_, offset);
    const Span line = line_around(bytes_, text == nullptr ? offset : text->node_begin);
    const WrittenText* at_end = text_at(texts_, line.end);
    return {false, line.begin, at_end != nullptr};
  }

  Edit edit(const Place& place, const std::set<std::string_view>& rules) const {
    std::string names;
    for (const std::string_view rule : rules) {
      names += names.empty() ? "" : ", ";
      names += rule;
    }
    for (const SuppressionComment& comment : comments_) {
      const bool same = place.whole_file ? comment.whole_file
                                         : !comment.whole_file && comment.covered == place.line;
      if (same && comment.mistake.empty()) {
        const uint32_t end = comment.names.back().span.end;
        return {{end, end}, ", " + names};
      }
    }
    if (place.whole_file) {
      const uint32_t begin = document_.content.begin;
      return {{begin, begin}, "# matterlint: ignore-file[" + names + "]" + line_end()};
    }
    const Span line = line_around(bytes_, place.line);
    const std::string comment = "# matterlint: ignore[" + names + "]";
    if (place.above) {
      const size_t indent = bytes_.find_first_not_of(" \t", line.begin) - line.begin;
      return {{line.begin, line.begin},
              std::string(bytes_.substr(line.begin, indent)) + comment + line_end()};
    }
    const size_t last = bytes_.find_last_not_of(" \t", line.end - 1) + 1;
    return {{static_cast<uint32_t>(last), line.end}, "  " + comment};
  }

 private:
  /// As the opening fence ends.
  std::string line_end() const {
    const size_t end = bytes_.find('\n');
    return end != std::string_view::npos && end > 0 && bytes_[end - 1] == '\r' ? "\r\n" : "\n";
  }

  const Document& document_;
  std::string_view bytes_;
  std::vector<WrittenText> texts_;
  std::vector<SuppressionComment> comments_;
};

void offer_none(const Document& document, Diagnostic& diagnostic) {
  diagnostic.fixes.clear();
  if (!can_be_ignored(*diagnostic.rule)) {
    diagnostic.help = "no comment can silence this rule";
  } else if (document.format == Format::json && document.readable()) {
    diagnostic.help = "JSON has no comments; write `<!-- matterlint: ignore-file[" +
                      std::string(diagnostic.rule->id) + "] -->` below the front matter";
  } else {
    diagnostic.help = "repair this first: comments of a note that cannot be read are not known";
  }
}

}  // namespace

void offer_ignores(const Document& document, std::vector<Diagnostic>& diagnostics) {
  const bool possible = document.readable() && document.format != Format::json;
  const Offer offer(document);
  std::map<Place, std::set<std::string_view>> rules;
  const auto can_be = [&](const Diagnostic& diagnostic) {
    return possible && can_be_ignored(*diagnostic.rule) &&
           diagnostic.primary.source == document.source;
  };
  for (const Diagnostic& diagnostic : diagnostics) {
    if (can_be(diagnostic)) {
      rules[offer.place_of(diagnostic.primary.span.begin)].insert(diagnostic.rule->id);
    }
  }
  for (Diagnostic& diagnostic : diagnostics) {
    if (!can_be(diagnostic)) {
      offer_none(document, diagnostic);
      continue;
    }
    const Place place = offer.place_of(diagnostic.primary.span.begin);
    diagnostic.fixes = {
        {"ignore it by a comment", Safety::safe, {offer.edit(place, rules[place])}, {}}};
  }
}

}  // namespace matterlint
