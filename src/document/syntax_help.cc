// SPDX-License-Identifier: MIT
#include "document/syntax_help.h"

#include <algorithm>
#include <array>

#include "document/yaml_mistakes.h"
#include "document/yaml_spans.h"

namespace matterlint {
namespace {

struct Mistake {
  std::string_view name;
  yaml::Explained (*find)(const yaml::BrokenLine&);
};

// Tried in this order on the line where reading stopped, then on the one before: what is certain
// when it is seen comes first.
constexpr auto mistakes = std::to_array<Mistake>({
    // name                                     find
    {"a tab in the indentation", yaml::find_tab},
    {"a blank that is not a space", yaml::find_strange_blank},
    {"a template that was not filled in", yaml::find_template},
    {"an escape that YAML does not know", yaml::find_bad_escape},
    {"a quote that is never closed", yaml::find_open_quote},
    {"text behind a closing quote", yaml::find_text_behind_quote},
    {"an alias without its anchor", yaml::find_unknown_anchor},
    {"a value that begins with a reserved character", yaml::find_reserved_character},
    {"no comma between items", yaml::find_missing_comma},
    {"a bracket that is never closed", yaml::find_open_bracket},
    {"text behind a closing bracket", yaml::find_text_behind_bracket},
    {"no blank behind a colon", yaml::find_missing_blank},
    {"an equals sign instead of a colon", yaml::find_equals_sign},
    {"a list on the line of its key", yaml::find_block_behind_key},
    {"a colon in a value", yaml::find_colon_in_value},
    {"a key among list items", yaml::find_mixed_block},
    {"wrong indentation", yaml::find_wrong_indentation},
    {"no colon behind a key", yaml::find_missing_colon},
});

// The last line before `begin` that is neither blank nor a comment; `begin` when there is none.
size_t previous_line(const YamlFailure& failure, size_t begin) {
  size_t line = begin;
  while (line > failure.begin) {
    line = yaml::line_begin(failure.text, failure.begin, line - 1);
    const size_t first = failure.text.find_first_not_of(" \t", line);
    if (first < failure.text.size() && failure.text[first] != '#' &&
        first < yaml::line_end(failure.text, line)) {
      return line;
    }
  }
  return begin;
}

}  // namespace

Problem explain_yaml_failure(const YamlFailure& failure) {
  if (failure.certain) {
    return failure.fallback;
  }
  const size_t at = std::min(failure.at, failure.text.size());
  const size_t line = yaml::line_begin(failure.text, failure.begin, at);
  const std::array<size_t, 2> lines = {line, previous_line(failure, line)};
  for (const size_t begin : lines) {
    const yaml::BrokenLine broken = yaml::cut_line(failure, begin);
    for (const Mistake& mistake : mistakes) {
      if (yaml::Explained problem = mistake.find(broken)) {
        return *std::move(problem);
      }
    }
  }
  return failure.fallback;
}

}  // namespace matterlint
