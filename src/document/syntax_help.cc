// SPDX-License-Identifier: MIT
#include "document/syntax_help.h"

#include <algorithm>
#include <array>
#include <vector>

#include "document/yaml_mistakes.h"
#include "document/yaml_spans.h"

namespace matterlint {
namespace {

struct Mistake {
  std::string_view name;
  yaml::Explained (*find)(const yaml::BrokenLine&);
  bool sure = false;  // seen is proven, even when its repair does not help
};

// Tried in this order on the line where reading stopped, then on the one before: what is certain
// when it is seen comes first.
constexpr auto mistakes = std::to_array<Mistake>({
    // name                                     find
    {"a marker of a merge conflict", yaml::find_conflict_marker, true},
    {"a carriage return as a line end", yaml::find_carriage_return, true},
    {"a tab in the indentation", yaml::find_tab, true},
    {"a blank that is not a space", yaml::find_strange_blank, true},
    {"such a blank behind a colon", yaml::find_strange_blank_behind_colon},
    {"a key that is too long", yaml::find_long_key, true},
    {"a comment of another language", yaml::find_foreign_comment},
    {"a directive", yaml::find_directive},
    {"a template on a line of its own", yaml::find_template_line, true},
    {"a template that was not filled in", yaml::find_template},
    {"a comma behind a value", yaml::find_comma_behind_value},
    {"quotes around a key and its value", yaml::find_quoted_field},
    {"an escape that YAML does not know", yaml::find_bad_escape},
    {"a quote that is never closed", yaml::find_open_quote},
    {"text behind a closing quote", yaml::find_text_behind_quote},
    {"a curly quote", yaml::find_curly_quote},
    {"an alias without its anchor", yaml::find_unknown_anchor},
    {"a bullet that is no dash", yaml::find_bullet},
    {"a value that begins with a reserved character", yaml::find_reserved_character},
    {"text behind `|` or `>`", yaml::find_block_sign},
    {"no comma between items", yaml::find_missing_comma},
    {"no comma between keys", yaml::find_missing_comma_in_map},
    {"a quote between brackets", yaml::find_quote_in_brackets},
    {"no comma behind the item above", yaml::find_missing_comma_above},
    {"nothing before a comma", yaml::find_empty_item},
    {"a closing bracket of the other kind", yaml::find_wrong_bracket},
    {"a comment between brackets", yaml::find_comment_in_brackets},
    {"a bracket that is never closed", yaml::find_open_bracket},
    {"text behind a closing bracket", yaml::find_text_behind_bracket},
    {"a colon that is none", yaml::find_wide_colon},
    {"no blank behind a colon", yaml::find_missing_blank},
    {"an equals sign instead of a colon", yaml::find_equals_sign},
    {"a list on the line of its key", yaml::find_block_behind_key},
    {"a colon in a value", yaml::find_colon_in_value},
    {"no blank behind a dash", yaml::find_missing_dash_blank},
    {"a text below an anchor", yaml::find_text_below_property},
    {"a text that is not indented", yaml::find_unindented_text},
    {"a key among list items", yaml::find_mixed_block},
    {"an item deeper than the one above", yaml::find_deep_item},
    {"a first line that is indented", yaml::find_indented_head},
    {"wrong indentation", yaml::find_wrong_indentation},
    {"no dash before an item", yaml::find_missing_dash},
    {"the rest of a text", yaml::find_unindented_rest},
    {"no colon behind a key", yaml::find_missing_colon},
});

constexpr size_t most_suspects = 24;

// The lines that may hold the cause: where reading stopped, and those from where the text begins
// that was not read.
std::vector<yaml::BrokenLine> suspects(const YamlFailure& failure) {
  const yaml::BrokenLine last = yaml::cut_line(failure, std::min(failure.at, failure.text.size()));
  const size_t unread = failure.text.find_first_not_of(" \t\r\n", failure.read_to);
  yaml::BrokenLine line =
      yaml::cut_line(failure, std::min<size_t>({unread, last.begin, failure.fallback.span.begin}));
  std::vector<yaml::BrokenLine> lines = {last};
  if (line.empty()) {
    line = yaml::line_below(line);
  }
  for (; line.begin < last.begin && lines.size() < most_suspects; line = yaml::line_below(line)) {
    lines.push_back(line);
  }
  return lines;
}

// What a suspect line is blamed for, and how surely.
struct Blame {
  Problem problem{};
  bool proven = false;  // it is seen, or its repair was tried and helps
};

std::optional<Blame> blame(const YamlFailure& failure, const yaml::BrokenLine& line) {
  std::optional<Blame> doubtful;
  for (const Mistake& mistake : mistakes) {
    yaml::Explained problem = mistake.find(line);
    if (!problem) {
      continue;
    }
    const bool tried = !problem->repair.empty() && failure.try_repair;
    const Help help = tried ? failure.try_repair(problem->repair) : Help::some;
    if (help == Help::none) {
      problem->repair.clear();
    }
    if (help != Help::none || mistake.sure) {
      return Blame{*std::move(problem), tried || mistake.sure};
    }
    if (!doubtful) {
      doubtful = Blame{*std::move(problem), false};
    }
  }
  return doubtful;
}

// The lines where the last node that was read begins and ends: it may have swallowed what is below
// it, or be a text that was meant as a key and its value. Without a proof they are innocent.
std::optional<Problem> blame_what_was_read(const YamlFailure& failure) {
  const size_t last = failure.text.substr(0, failure.read_to).find_last_not_of(" \t\r\n");
  if (last == yaml::nowhere || last < failure.begin) {
    return std::nullopt;
  }
  for (const size_t at : {failure.read_from, last}) {
    std::optional<Blame> found = blame(failure, yaml::cut_line(failure, at));
    if (found && found->proven) {
      return std::move(found->problem);
    }
  }
  return std::nullopt;
}

}  // namespace

Problem explain_yaml_failure(const YamlFailure& failure) {
  if (failure.certain) {
    return failure.fallback;
  }
  std::optional<Problem> first;
  for (const yaml::BrokenLine& line : suspects(failure)) {
    std::optional<Blame> found = blame(failure, line);
    if (found && found->proven) {
      return std::move(found->problem);
    }
    if (found && !first) {
      first = std::move(found->problem);
    }
  }
  if (!first) {
    first = blame_what_was_read(failure);
  }
  return first ? *std::move(first) : failure.fallback;
}

}  // namespace matterlint
