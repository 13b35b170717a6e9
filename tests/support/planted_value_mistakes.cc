// SPDX-License-Identifier: MIT
#include "support/planted_mistakes.h"
#include "support/yaml_line.h"

namespace matterlint::test {
namespace {

constexpr size_t nowhere = std::string::npos;

Planted pick_text(const FieldLines& lines, Dice& dice, bool (*fits)(const std::string&)) {
  return pick_line(lines, dice, [&](size_t i) { return fits(lines[i]); });
}

/// Writes `before` and `behind` around the value of a line that `fits`.
Planted wrap_value(FieldLines& lines, Dice& dice, std::string_view before, std::string_view behind,
                   bool (*fits)(const std::string&) = is_plain_text) {
  const auto line = pick_text(lines, dice, fits);
  if (line) {
    std::string& text = lines[*line];
    text.insert(parts_of(text).value, before);
    text += behind;
  }
  return line;
}

Planted colon_in_value(FieldLines& lines, Dice& dice) {
  const char* const tails[] = {": a subtitle", " e.g.: this", ": part 2: the rest", ":"};
  return wrap_value(lines, dice, "", dice.one_of(tails), is_field);
}

Planted at_sign(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "@", "");
}

Planted backtick(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "`", dice.roll(2) == 0 ? "`" : "` and more");
}

Planted percent(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "%", "");
}

Planted emphasis(FieldLines& lines, Dice& dice) {
  const bool two = dice.roll(2) == 0;
  return wrap_value(lines, dice, two ? "**" : "*", two ? "** rest" : "* rest");
}

Planted ampersand(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "& ", "");
}

Planted block_sign(FieldLines& lines, Dice& dice) {
  const char* const signs[] = {"| ", "> ", "|", ">"};
  return wrap_value(lines, dice, dice.one_of(signs), "", is_field);
}

Planted open_double_quote(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "\"", "");
}

Planted open_single_quote(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "'", "");
}

Planted lost_closing_quote(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    const YamlLine parts = parts_of(lines[i]);
    return !is_comment(lines[i]) && parts.value != nowhere && lines[i].size() > parts.value + 2 &&
           lines[i][parts.value] == '"' &&
           lines[i].find('"', parts.value + 1) == lines[i].size() - 1;
  });
  if (line) {
    lines[*line].pop_back();
  }
  return line;
}

Planted wrong_closing_quote(FieldLines& lines, Dice& dice) {
  return dice.roll(2) == 0 ? wrap_value(lines, dice, "\"", "'")
                           : wrap_value(lines, dice, "'", "\"");
}

Planted apostrophe(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "'It's ", "'");
}

Planted quote_inside(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "\"The \"new\" ", "\"");
}

Planted text_behind_quote(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "\"", "\" and more");
}

Planted comment_at_quote(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "\"", "\"# a remark");
}

Planted curly_quotes(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "\u201CPart: ", "\u201D", is_field);
}

Planted open_bracket(FieldLines& lines, Dice& dice) {
  const char* const tails[] = {"", ", second", ", second, third", ","};
  return wrap_value(lines, dice, "[", dice.one_of(tails), is_field);
}

Planted open_brace(FieldLines& lines, Dice& dice) {
  const char* const heads[] = {"{name: ", "{a: 1, name: "};
  return wrap_value(lines, dice, dice.one_of(heads), "", is_field);
}

Planted text_behind_bracket(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "[Draft] ", "");
}

Planted no_comma(FieldLines& lines, Dice& dice) {
  const char* const heads[] = {"[\"one\" \"", "[\"one\" ", "['one' '"};
  const size_t which = dice.roll(3);
  const char* const tails[] = {"\"]", "]", "']"};
  return wrap_value(lines, dice, heads[which], tails[which], is_field);
}

Planted semicolon(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "[\"one\"; \"", "\"]", is_field);
}

Planted two_commas(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "[one,, ", "]", is_field);
}

Planted wrong_bracket(FieldLines& lines, Dice& dice) {
  return dice.roll(2) == 0 ? wrap_value(lines, dice, "[one, ", "}", is_field)
                           : wrap_value(lines, dice, "{name: ", "]", is_field);
}

Planted backslash(FieldLines& lines, Dice& dice) {
  const char* const heads[] = {"\"C:\\data\\", "\"\\d+ ", "\"\\(x\\) "};
  return wrap_value(lines, dice, dice.one_of(heads), "\"");
}

Planted template_expression(FieldLines& lines, Dice& dice) {
  const auto line = pick_text(lines, dice, is_plain_text);
  const char* const templates[] = {"{{ .Title }}",
                                   "{{ replace .Name \"-\" \" \" | title }}",
                                   "{% if x %}yes{% endif %}",
                                   "{{title}}",
                                   "{{ page.title }} - x",
                                   "<% tp.file.title %>: x"};
  if (line) {
    std::string& text = lines[*line];
    text.erase(parts_of(text).value);
    text += dice.one_of(templates);
  }
  return line;
}

Planted stray_bracket(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, dice.roll(2) == 0 ? "]" : "}", "");
}

Planted comma_at_head(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, ", ", "");
}

Planted second_colon_in_item(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "note: see: ", "", is_text_item);
}

Planted sign_behind_quote(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "\"", dice.roll(2) == 0 ? "\"," : "\";");
}

Planted list_without_brackets(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "\"one\", \"", "\"", is_field);
}

Planted hash_in_brackets(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "[#one, ", "]", is_field);
}

Planted apostrophe_in_brackets(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "['don't', '", "']", is_field);
}

Planted lost_quote_in_brackets(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "[\"one, \"", "\"]", is_field);
}

Planted template_in_brackets(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "[{{tags}}, ", "]", is_field);
}

}  // namespace

const std::vector<PlantedMistake>& yaml_value_mistakes() {
  static const std::vector<PlantedMistake> mistakes{
      // name                              words                            plant
      {"a colon in a value", "`: `|colon", colon_in_value},
      {"a second colon in an item", "`: `|colon", second_colon_in_item},
      {"`@` before a value", "`@`", at_sign},
      {"a backtick before a value", "a backtick", backtick},
      {"`%` before a value", "`%`", percent},
      {"Markdown emphasis", "`*", emphasis},
      {"`&` before a value", "`&`", ampersand},
      {"text behind `|` or `>`", "`|`|`>`", block_sign},
      {"an open double quote", "never closed", open_double_quote},
      {"an open single quote", "never closed", open_single_quote},
      {"a lost closing quote", "never closed", lost_closing_quote},
      {"another closing quote", "never closed", wrong_closing_quote},
      {"an apostrophe in single quotes", "quote ends|closes", apostrophe},
      {"quotes inside quotes", "quote ends|closes", quote_inside},
      {"text behind a quote", "closing quote", text_behind_quote},
      {"a comment at a quote", "comment", comment_at_quote},
      {"curly quotes around a colon", "U+201C", curly_quotes},
      {"an open bracket", "never closed", open_bracket},
      {"an open brace", "never closed", open_brace},
      {"text behind a bracket", "closing bracket", text_behind_bracket},
      {"no comma between items", "comma", no_comma},
      {"a semicolon between items", "`;`", semicolon},
      {"two commas", "comma", two_commas},
      {"the wrong closing bracket", "`]`|`}`", wrong_bracket},
      {"a backslash in quotes", "escape|backslash", backslash},
      {"a template expression", "template", template_expression},
      {"a closing bracket before a value", "`]`|`}`", stray_bracket},
      {"a comma before a value", "`,`", comma_at_head},
      {"a sign behind a quote", "behind this value", sign_behind_quote},
      {"a list without brackets", "without brackets", list_without_brackets},
      {"a comment between brackets", "`#`", hash_in_brackets},
      {"an apostrophe between brackets", "quote ends", apostrophe_in_brackets},
      {"a lost quote between brackets", "never closed", lost_quote_in_brackets},
      {"a template between brackets", "template", template_in_brackets},
  };
  return mistakes;
}

}  // namespace matterlint::test
