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

Planted tab_indentation(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return lines[i].starts_with(' ') && !is_comment(lines[i]) &&
           parts_of(lines[i]).value != nowhere;
  });
  if (line) {
    lines[*line].replace(0, parts_of(lines[*line]).first, "\t");
  }
  return line;
}

Planted strange_indentation(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return lines[i].starts_with(' ') && !is_comment(lines[i]) &&
           parts_of(lines[i]).value != nowhere;
  });
  if (line) {
    lines[*line].replace(0, 1, "\u00A0");
  }
  return line;
}

Planted strange_blank(FieldLines& lines, Dice& dice) {
  const auto line = pick_text(lines, dice, is_field);
  if (line) {
    lines[*line].replace(parts_of(lines[*line]).colon + 1, 1, "\u00A0");
  }
  return line;
}

Planted no_blank(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return is_field(lines[i]) && parts_of(lines[i]).item == parts_of(lines[i]).first;
  });
  if (line) {
    lines[*line].erase(parts_of(lines[*line]).colon + 1, 1);
  }
  return line;
}

Planted no_colon(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return has_key(lines[i]) && !lines[i].starts_with(' ') && !lines[i].starts_with('-');
  });
  if (line) {
    lines[*line].erase(parts_of(lines[*line]).colon, 1);
  }
  return line;
}

Planted wide_colon(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return is_field(lines[i]) && parts_of(lines[i]).item == parts_of(lines[i]).first;
  });
  if (line) {
    lines[*line].replace(parts_of(lines[*line]).colon, 2, "\uFF1A");
  }
  return line;
}

Planted equals_sign(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return is_field(lines[i]) && !lines[i].starts_with(' ') && !lines[i].starts_with('-');
  });
  if (line) {
    lines[*line].replace(parts_of(lines[*line]).colon, 2, dice.roll(2) == 0 ? " = " : "=");
  }
  return line;
}

Planted template_line(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return has_key(lines[i]) && i > 0 && lines[i][0] != ' ' && lines[i][0] != '-';
  });
  const char* const templates[] = {"{% if draft %}", "{{ partial }}", "{%- endif -%}"};
  if (line) {
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(*line), dice.one_of(templates));
  }
  return line;
}

Planted deeper_key(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return i > 0 && has_key(lines[i]) && !lines[i].starts_with(' ') && !lines[i].starts_with('-') &&
           has_key(lines[i - 1]) && !lines[i - 1].starts_with(' ') &&
           !lines[i - 1].starts_with('-') && parts_of(lines[i - 1]).value != nowhere;
  });
  if (line) {
    lines[*line].insert(0, 1 + dice.roll(3), ' ');
  }
  return line;
}

Planted shallower_key(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    const size_t first = parts_of(lines[i]).first;
    return i > 0 && has_key(lines[i]) && first >= 2 && lines[i][first] != '-' &&
           parts_of(lines[i - 1]).item == first && has_key(lines[i - 1]) &&
           parts_of(lines[i - 1]).value != nowhere;
  });
  if (line) {
    lines[*line].erase(0, 1);
  }
  return line;
}

Planted shallower_item(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    const YamlLine parts = parts_of(lines[i]);
    return i > 0 && parts.first >= 2 && parts.item > parts.first &&
           parts_of(lines[i - 1]).first == parts.first && parts_of(lines[i - 1]).item > parts.first;
  });
  if (line) {
    lines[*line].erase(0, 1);
  }
  return line;
}

Planted no_dash_blank(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return is_text_item(lines[i]) &&
           ((i > 0 && parts_of(lines[i - 1]).first == parts_of(lines[i]).first &&
             is_text_item(lines[i - 1])) ||
            (i + 1 < lines.size() && parts_of(lines[i + 1]).first == parts_of(lines[i]).first &&
             is_text_item(lines[i + 1])));
  });
  if (line) {
    lines[*line].erase(parts_of(lines[*line]).first + 1, 1);
  }
  return line;
}

Planted no_dash(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return i > 0 && is_text_item(lines[i]) &&
           parts_of(lines[i - 1]).first == parts_of(lines[i]).first && is_text_item(lines[i - 1]);
  });
  if (line) {
    lines[*line].erase(parts_of(lines[*line]).first, 2);
  }
  return line;
}

Planted list_behind_key(FieldLines& lines, Dice& dice) {
  return wrap_value(lines, dice, "- ", "", is_field);
}

Planted list_below_value(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return i + 1 < lines.size() && has_key(lines[i]) && parts_of(lines[i]).value == nowhere &&
           lines[i + 1].find("- ") == lines[i + 1].find_first_not_of(' ') &&
           parts_of(lines[i + 1]).first == parts_of(lines[i]).first;
  });
  if (line) {
    lines[*line] += " some";
    return *line + 1;
  }
  return line;
}

Planted broken_line(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return is_field(lines[i]) && !lines[i].starts_with(' ') &&
           lines[i].find(' ', parts_of(lines[i]).value) != nowhere;
  });
  if (!line) {
    return line;
  }
  const size_t blank = lines[*line].rfind(' ');
  const std::string rest = lines[*line].substr(blank + 1);
  lines[*line].erase(blank);
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(*line) + 1, rest + " and so on");
  return *line + 1;
}

Planted same_key(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return is_field(lines[i]) && !lines[i].starts_with(' ') && !lines[i].starts_with('-');
  });
  if (!line) {
    return line;
  }
  lines.push_back(lines[*line]);
  return lines.size() - 1;
}

Planted quoted_field(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return is_field(lines[i]) && !lines[i].starts_with(' ') && !lines[i].starts_with('-');
  });
  if (line) {
    lines[*line] = "\"" + lines[*line] + "\"";
  }
  return line;
}

Planted star_for_dash(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return is_text_item(lines[i]) && i > 0 && has_key(lines[i - 1]) &&
           parts_of(lines[i - 1]).value == nowhere;
  });
  if (line) {
    lines[*line][parts_of(lines[*line]).first] = '*';
  }
  return line;
}

Planted text_at_margin(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return has_key(lines[i]) && lines[i][0] != ' ' && lines[i][0] != '-';
  });
  if (!line) {
    return line;
  }
  const auto at = lines.begin() + static_cast<std::ptrdiff_t>(*line);
  lines.insert(at, {"note: |", "Some words of a text", "that goes on."});
  return *line + 1;
}

Planted conflict_marker(FieldLines& lines, Dice& dice) {
  const auto line = pick_line(lines, dice, [&](size_t i) {
    return has_key(lines[i]) && i > 0 && lines[i][0] != ' ' && lines[i][0] != '-';
  });
  if (line) {
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(*line), "<<<<<<< HEAD");
  }
  return line;
}

}  // namespace

const std::vector<PlantedMistake>& yaml_layout_mistakes() {
  static const std::vector<PlantedMistake> mistakes{
      // name                              words                            plant
      {"a tab in the indentation", "tab", tab_indentation},
      {"a no-break space in the indentation", "U+00A0", strange_indentation},
      {"a no-break space behind a colon", "U+00A0", strange_blank},
      {"no blank behind a colon", "blank|space", no_blank},
      {"no colon", "no colon|has no `:`", no_colon},
      {"a full-width colon", "U+FF1A", wide_colon},
      {"`=` for a colon", "`=`", equals_sign},
      {"a template line", "template", template_line},
      {"a key indented too far", "indented", deeper_key},
      {"a key indented too little", "indented", shallower_key},
      {"an item indented too little", "indented", shallower_item},
      {"no blank behind a dash", "dash", no_dash_blank},
      {"no dash", "dash", no_dash},
      {"a list behind a key", "list", list_behind_key},
      {"a list below a value", "list", list_below_value},
      {"a broken line", "no colon|has no `:`|indented", broken_line},
      {"a key twice", "twice", same_key},
      {"quotes around a field", "quotes", quoted_field},
      {"`*` for a dash", "`*`", star_for_dash},
      {"a text at the margin", "`|`", text_at_margin},
      {"a marker of a conflict", "conflict", conflict_marker},
  };
  return mistakes;
}

}  // namespace matterlint::test
