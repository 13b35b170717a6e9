// SPDX-License-Identifier: MIT
// Mistakes in JSON and TOML, whose lines are written by us: `  "key": "value",` and `key =
// "value"`.
#include "support/planted_mistakes.h"

namespace matterlint::test {
namespace {

constexpr size_t nowhere = std::string::npos;

/// Replaces the first `from` behind `mark` in one of the lines that have both.
Planted change(FieldLines& lines, Dice& dice, std::string_view mark, std::string_view from,
               std::string_view to) {
  const auto place = [&](const std::string& line) {
    const size_t at = line.find(mark);
    return at == nowhere ? nowhere : line.find(from, at + mark.size());
  };
  const Planted line = pick_line(lines, dice, [&](size_t i) { return place(lines[i]) != nowhere; });
  if (line) {
    lines[*line].replace(place(lines[*line]), from.size(), to);
  }
  return line;
}

Planted json_comma_at_end(FieldLines& lines, Dice& dice) {
  const Planted line = pick_line(lines, dice, [&](size_t i) {
    return i + 1 < lines.size() && !lines[i].ends_with(',') && !lines[i].ends_with('[') &&
           !lines[i].ends_with('{');
  });
  if (line) {
    lines[*line] += ",";
  }
  return line;
}
Planted json_no_comma(FieldLines& lines, Dice& dice) {
  const Planted line = pick_line(lines, dice, [&](size_t i) { return lines[i].ends_with(','); });
  if (line) {
    lines[*line].pop_back();
  }
  return line;
}
Planted json_semicolon(FieldLines& lines, Dice& dice) {
  const Planted line = pick_line(lines, dice, [&](size_t i) { return lines[i].ends_with(','); });
  if (line) {
    lines[*line].back() = ';';
  }
  return line;
}
Planted json_two_commas(FieldLines& lines, Dice& dice) {
  const Planted line = pick_line(lines, dice, [&](size_t i) { return lines[i].ends_with(','); });
  if (line) {
    lines[*line] += ",";
  }
  return line;
}
Planted json_equals(FieldLines& lines, Dice& dice) {
  return change(lines, dice, "\"", "\": ", dice.roll(2) == 0 ? "\" = " : "\"=");
}
Planted json_no_colon(FieldLines& lines, Dice& dice) {
  return change(lines, dice, "\"", "\": ", "\" ");
}
Planted json_bare_key(FieldLines& lines, Dice& dice) {
  const Planted line =
      pick_line(lines, dice, [&](size_t i) { return lines[i].find("\": ") != nowhere; });
  if (line) {
    std::string& text = lines[*line];
    text.erase(text.find("\": "), 1);
    text.erase(text.find('"'), 1);
  }
  return line;
}
bool has_text(const std::string& line) {
  const size_t begin = line.find(": \"");
  return begin != nowhere && line.ends_with("\",") &&
         std::isalpha(static_cast<unsigned char>(line[begin + 3])) != 0 &&
         line.find_first_of("'\\:,", begin + 3) == line.size() - 1;
}
Planted requote(FieldLines& lines, Dice& dice, std::string_view open, std::string_view close) {
  const Planted line = pick_line(lines, dice, [&](size_t i) { return has_text(lines[i]); });
  if (line) {
    std::string& text = lines[*line];
    text.replace(text.size() - 2, 1, close);
    text.replace(text.find(": \"") + 2, 1, open);
  }
  return line;
}
Planted json_single_quotes(FieldLines& lines, Dice& dice) {
  return requote(lines, dice, "'", "'");
}
Planted json_curly_quotes(FieldLines& lines, Dice& dice) {
  return requote(lines, dice, "\u201C", "\u201D");
}
Planted json_bare_text(FieldLines& lines, Dice& dice) {
  return requote(lines, dice, "", "");
}
Planted json_open_quote(FieldLines& lines, Dice& dice) {
  return requote(lines, dice, "\"", "");
}
Planted json_late_quote(FieldLines& lines, Dice& dice) {
  return requote(lines, dice, "", "\"");
}
Planted json_quote_inside(FieldLines& lines, Dice& dice) {
  return requote(lines, dice, "\"The \"new\" ", "\"");
}
Planted json_backslash(FieldLines& lines, Dice& dice) {
  return requote(lines, dice, "\"C:\\data ", "\"");
}
Planted json_comment(FieldLines& lines, Dice& dice) {
  const char* const comments[] = {" // a remark", " # a remark", " /* a remark */"};
  const Planted line = pick_line(lines, dice, [&](size_t) { return true; });
  lines[*line] += dice.one_of(comments);
  return line;
}
Planted json_word(FieldLines& lines, Dice& dice) {
  const char* const words[] = {"True", "None", "yes", "2023-01-02", "undefined"};
  const Planted line = pick_line(lines, dice, [&](size_t i) { return has_text(lines[i]); });
  if (line) {
    lines[*line].erase(lines[*line].find(": \"") + 2);
    lines[*line] += std::string(dice.one_of(words)) + ",";
  }
  return line;
}
Planted json_open_list(FieldLines& lines, Dice& dice) {
  const Planted line = pick_line(lines, dice, [&](size_t i) { return lines[i].ends_with("["); });
  if (line) {
    size_t end = *line;
    while (lines[end].find(']') == nowhere) {
      ++end;
    }
    if (end + 2 >= lines.size()) {
      return std::nullopt;
    }
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(end));
    lines[end - 1] += ",";
  }
  return line;
}
Planted json_same_key(FieldLines& lines, Dice& dice) {
  const Planted line = pick_line(
      lines, dice, [&](size_t i) { return has_text(lines[i]) && lines[i].find('"') == 2; });
  if (!line) {
    return line;
  }
  lines.insert(lines.begin() + 1, lines[*line]);
  return *line + 1;
}

bool is_toml_text(const std::string& line) {
  const size_t begin = line.find(" = \"");
  return begin != nowhere && line.ends_with('"') &&
         std::isalpha(static_cast<unsigned char>(line[begin + 4])) != 0 &&
         line.find_first_of("'\\#=,", begin + 4) == nowhere;
}
Planted toml_value(FieldLines& lines, Dice& dice, std::string_view open, std::string_view close) {
  const Planted line = pick_line(lines, dice, [&](size_t i) { return is_toml_text(lines[i]); });
  if (line) {
    std::string& text = lines[*line];
    text.replace(text.size() - 1, 1, close);
    text.replace(text.find(" = \"") + 3, 1, open);
  }
  return line;
}
Planted toml_word(FieldLines& lines, Dice& dice, std::string_view word) {
  const Planted line = pick_line(lines, dice, [&](size_t i) { return is_toml_text(lines[i]); });
  if (line) {
    lines[*line].replace(lines[*line].find(" = \"") + 3, nowhere, word);
  }
  return line;
}
Planted toml_bare_text(FieldLines& lines, Dice& dice) {
  return toml_value(lines, dice, "", "");
}
Planted toml_open_quote(FieldLines& lines, Dice& dice) {
  return dice.roll(2) == 0 ? toml_value(lines, dice, "\"", "") : toml_value(lines, dice, "'", "");
}
Planted toml_wrong_quote(FieldLines& lines, Dice& dice) {
  return toml_value(lines, dice, "\"", "'");
}
Planted toml_curly_quotes(FieldLines& lines, Dice& dice) {
  return toml_value(lines, dice, "\u201C", "\u201D");
}
Planted toml_apostrophe(FieldLines& lines, Dice& dice) {
  return toml_value(lines, dice, "'It's ", "'");
}
Planted toml_quote_inside(FieldLines& lines, Dice& dice) {
  return toml_value(lines, dice, "\"The \"new\" ", "\"");
}
Planted toml_text_behind(FieldLines& lines, Dice& dice) {
  return toml_value(lines, dice, "\"", "\" and more");
}
Planted toml_backslash(FieldLines& lines, Dice& dice) {
  return toml_value(lines, dice, "\"C:\\data ", "\"");
}
Planted toml_boolean(FieldLines& lines, Dice& dice) {
  const char* const words[] = {"True", "FALSE", "False"};
  return toml_word(lines, dice, dice.one_of(words));
}
Planted toml_date(FieldLines& lines, Dice& dice) {
  const char* const dates[] = {"2023-13-01", "2023-02-30", "2022-11-31T10:00:00Z"};
  return toml_word(lines, dice, dice.one_of(dates));
}
Planted toml_number(FieldLines& lines, Dice& dice) {
  const char* const numbers[] = {"012", "1_", "1.", "00"};
  return toml_word(lines, dice, dice.one_of(numbers));
}
Planted toml_nothing(FieldLines& lines, Dice& dice) {
  return toml_word(lines, dice, "");
}
Planted toml_colon(FieldLines& lines, Dice& dice) {
  return change(lines, dice, "", " = ", dice.roll(2) == 0 ? ": " : " : ");
}
Planted toml_no_equals(FieldLines& lines, Dice& dice) {
  return change(lines, dice, "", " = ", " ");
}
Planted toml_key_with_blank(FieldLines& lines, Dice& dice) {
  return change(lines, dice, "", " = ", " text = ");
}
Planted toml_no_comma(FieldLines& lines, Dice& dice) {
  return change(lines, dice, "[", "\", \"", "\" \"");
}
Planted toml_semicolon(FieldLines& lines, Dice& dice) {
  return change(lines, dice, "[", "\", \"", "\"; \"");
}
Planted toml_open_list(FieldLines& lines, Dice& dice) {
  return change(lines, dice, " = [", "]", "");
}
Planted toml_bare_item(FieldLines& lines, Dice& dice) {
  const Planted line = change(lines, dice, " = [", "\"", "");
  if (line) {
    lines[*line].erase(lines[*line].find('"', lines[*line].find('[')), 1);
  }
  return line;
}
Planted toml_comment(FieldLines& lines, Dice& dice) {
  const Planted line = pick_line(lines, dice, [&](size_t i) { return is_toml_text(lines[i]); });
  if (line) {
    lines[*line] += " // a remark";
  }
  return line;
}
Planted toml_yaml_list(FieldLines& lines, Dice& dice) {
  const Planted line = pick_line(lines, dice, [&](size_t i) { return is_toml_text(lines[i]); });
  if (!line) {
    return line;
  }
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(*line) + 1, "- an item");
  return *line + 1;
}
Planted toml_same_key(FieldLines& lines, Dice& dice) {
  const Planted line = pick_line(lines, dice, [&](size_t i) {
    return is_toml_text(lines[i]) && lines[0].find(lines[i].substr(0, lines[i].find(' '))) != 0;
  });
  if (!line) {
    return line;
  }
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(*line) + 1, lines[*line]);
  return *line + 1;
}

}  // namespace

const std::vector<PlantedMistake>& json_mistakes() {
  static const std::vector<PlantedMistake> mistakes{
      // name                          words                    plant
      {"a comma behind the last item", "comma", json_comma_at_end},
      {"no comma between items", "`,`|comma", json_no_comma},
      {"a semicolon between items", "`;`", json_semicolon},
      {"two commas", "comma", json_two_commas},
      {"`=` for a colon", "`=`", json_equals},
      {"no colon", "`:`|colon", json_no_colon},
      {"a key without quotes", "without quotes", json_bare_key},
      {"single quotes", "single quotes", json_single_quotes},
      {"curly quotes", "U+201C", json_curly_quotes},
      {"a text without quotes", "without quotes", json_bare_text},
      {"an open quote", "never closed", json_open_quote},
      {"only a closing quote", "quote", json_late_quote},
      {"quotes inside quotes", "too early", json_quote_inside},
      {"a backslash", "escape", json_backslash},
      {"a comment", "comment", json_comment},
      {"a word of another language", "without quotes|not a value|not a number", json_word},
      {"an open list", "never closed", json_open_list},
      {"a key twice", "twice", json_same_key},
  };
  return mistakes;
}

const std::vector<PlantedMistake>& toml_mistakes() {
  static const std::vector<PlantedMistake> mistakes{
      // name                          words                    plant
      {"a text without quotes", "without quotes", toml_bare_text},
      {"an open quote", "never closed", toml_open_quote},
      {"another closing quote", "never closed", toml_wrong_quote},
      {"curly quotes", "U+201C", toml_curly_quotes},
      {"an apostrophe in single quotes", "too early", toml_apostrophe},
      {"quotes inside quotes", "too early", toml_quote_inside},
      {"text behind a quote", "closing quote", toml_text_behind},
      {"a backslash", "escape", toml_backslash},
      {"a boolean in capitals", "boolean", toml_boolean},
      {"a date that does not exist", "date", toml_date},
      {"a number with zeros", "number", toml_number},
      {"no value", "value", toml_nothing},
      {"`:` for `=`", "`:`", toml_colon},
      {"no `=`", "`=`", toml_no_equals},
      {"a key with a blank", "`=`|key", toml_key_with_blank},
      {"no comma between items", "comma", toml_no_comma},
      {"a semicolon between items", "`;`", toml_semicolon},
      {"an open list", "never closed", toml_open_list},
      {"an item without quotes", "without quotes", toml_bare_item},
      {"a comment of another language", "comment", toml_comment},
      {"a list of YAML", "list", toml_yaml_list},
      {"a key twice", "twice", toml_same_key},
  };
  return mistakes;
}

}  // namespace matterlint::test
