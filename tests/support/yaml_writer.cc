// SPDX-License-Identifier: MIT
#include "support/yaml_writer.h"

#include <map>
#include <string_view>
#include <vector>

namespace matterlint::test {
namespace {

struct Value {
  std::string text{};  // what follows the `key:` or `-`, its blank or line end included
  std::string data{};
};

constexpr std::string_view plain_texts[] = {"word",       "two words",
                                            "it's",       "\u00E9t\u00E9 \U0001F600",
                                            "a#b",        "x:y",
                                            "yes",        "-dash",
                                            "12:30",      "?q",
                                            "2024-05-06", "a \"b\" c",
                                            "a's",        "http://x/y?z=1",
                                            "x[]\u00DF",  "~x",
                                            ":x"};
constexpr std::string_view flow_texts[] = {"word",   "two words", "it's",  "x:y",
                                           "\u00E9", "a#b",       "-dash", "why?"};
constexpr std::string_view hard_texts[] = {
    "",   " edge ", "a: b", "# x",   "- y", "[x", "{y}", "12",    "true", "null", "@at",    "`tick",
    "%p", "a\\b",   "it's", "\"q\"", "&a",  "*a", "!t",  "a, b]", "---",  "...",  "\u00A0", "'"};
constexpr std::string_view typed[] = {"1", "-2.5", "true", "False", "0x1F", "1e3", "0"};
constexpr std::string_view lines[] = {"one",    "  deep", "three: x", "- four",
                                      "# five", "\"six",  "\u00FC"};

std::string quoted_data(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    out += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return out + "\"";
}

std::string in_single_quotes(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    out += c == '\'' ? std::string("''") : std::string(1, c);
  }
  return out + "'";
}

template <size_t size>
std::string_view pick(Dice& dice, const std::string_view (&from)[size]) {
  return from[dice.roll(size)];
}

class Writer {
 public:
  explicit Writer(Dice& dice) : dice_(dice) {}

  WrittenYaml run() {
    const Value root = block_map(0, 0);
    return {(dice_.one_in(8) ? "# head\n" : "") + root.text, root.data};
  }

 private:
  std::string spaces(size_t count) { return std::string(count, ' '); }

  std::string comment() {
    return dice_.one_in(6) ? std::string(1 + dice_.roll(2), ' ') + "# c: 'd" : "";
  }

  std::string line_end() {
    std::string text = comment() + (dice_.one_in(12) ? " \n" : "\n");
    if (dice_.one_in(12)) {
      text += dice_.one_in(2) ? "\n" : "    # between\n";
    }
    return text;
  }

  // A scalar on the line of its indicator, without the line end.
  Value scalar(bool flow, size_t indentation) {
    switch (dice_.roll(6)) {
      case 0: {
        const std::string_view text = pick(dice_, typed);
        return {std::string(text), std::string(text)};
      }
      case 1: {
        const std::string_view text = pick(dice_, hard_texts);
        return {in_single_quotes(text), quoted_data(text)};
      }
      case 2: {
        const std::string_view text = pick(dice_, hard_texts);
        return {quoted_data(text), quoted_data(text)};
      }
      case 3: {
        const std::string fold = "\n" + spaces(indentation + 1 + dice_.roll(3));
        const char* quote = flow || dice_.one_in(2) ? dice_.one_in(2) ? "\"" : "'" : "";
        return {quote + ("over" + fold + "lines\n" + fold + "of text") + quote,
                "\"over lines\\nof text\""};
      }
      default: {
        const std::string_view text = flow ? pick(dice_, flow_texts) : pick(dice_, plain_texts);
        return {std::string(text), quoted_data(text)};
      }
    }
  }

  Value block_text(size_t indentation) {
    const bool keep_end = dice_.one_in(2);
    std::string text = keep_end ? "|" : "|-";
    std::string content;
    text += comment() + "\n";
    const size_t count = 1 + dice_.roll(4);
    for (size_t i = 0; i < count; ++i) {
      const std::string_view line = i == 0 ? lines[0] : pick(dice_, lines);
      text += spaces(indentation + 2) + std::string(line) + "\n";
      content += (i == 0 ? "" : "\n") + std::string(line);
    }
    return {" " + text, quoted_data(content + (keep_end ? "\n" : ""))};
  }

  std::string flow_gap(size_t indentation) {
    switch (dice_.roll(5)) {
      case 0:
        return "\n" + spaces(indentation + 1 + dice_.roll(3));
      case 1:
        return " # c, ]\n" + spaces(indentation + 1);
      default:
        return dice_.one_in(2) ? " " : "";
    }
  }

  Value flow(size_t depth, size_t indentation) {
    if (depth > 3 || dice_.one_in(2)) {
      return scalar(true, indentation);
    }
    const bool map = dice_.one_in(2);
    const size_t count = dice_.roll(4);
    std::string text = map ? "{" : "[";
    std::string list;
    std::map<std::string, std::string> members;
    for (size_t i = 0; i < count; ++i) {
      text += (i == 0 ? "" : ",") + flow_gap(indentation);
      const std::string key = "k" + std::to_string(i);
      const Value value = flow(depth + 1, indentation);
      if (map) {
        const bool quoted = dice_.one_in(3);
        text += quoted ? "\"" + key + "\"" + (dice_.one_in(4) ? flow_gap(indentation) : "") + ": "
                       : key + (dice_.one_in(5) ? "\n" + spaces(indentation + 2) : "") + ": ";
        members[quoted_data(key)] = value.data;
      } else {
        list += (i == 0 ? "" : ", ") + value.data;
      }
      text += value.text;
    }
    text += (count > 0 && dice_.one_in(4) ? "," : "") + flow_gap(indentation) + (map ? "}" : "]");
    return {text, map ? joined(members) : "[" + list + "]"};
  }

  static std::string joined(const std::map<std::string, std::string>& members) {
    std::string data;
    for (const auto& [key, value] : members) {
      data += (data.empty() ? "" : ", ") + key + ": " + value;
    }
    return "{" + data + "}";
  }

  // Not behind a dash and before a text of several lines: yaml-cpp 0.7 wants those lines indented
  // more than the anchor.
  std::string properties(const std::string& data, bool behind_dash = false) {
    if (behind_dash || !dice_.one_in(10)) {
      return "";
    }
    anchored_.push_back(data);
    return " &a" + std::to_string(anchored_.size() - 1);
  }

  // What stands behind the indicator of an entry of a block at `indentation`.
  Value value(size_t depth, size_t indentation, bool behind_dash = false) {
    if (!anchored_.empty() && dice_.one_in(10)) {
      const size_t anchor = dice_.roll(anchored_.size());
      return {" *a" + std::to_string(anchor) + line_end(), anchored_[anchor]};
    }
    Value made;
    switch (dice_.roll(depth > 2 ? 4 : 7)) {
      case 0:
        return {line_end(), "null"};
      case 1:
        made = block_text(indentation);
        return {properties(made.data, behind_dash) + made.text, made.data};
      case 2:
        made = flow(0, indentation);
        return {properties(made.data) + " " + made.text + line_end(), made.data};
      case 3:
        made = scalar(false, indentation);
        return {properties(made.data, behind_dash) + " " + made.text + line_end(), made.data};
      case 4:
      case 5:
        made = block_map(depth + 1, indentation + 1 + dice_.roll(3));
        break;
      default:
        made = block_list(depth + 1, indentation + 1 + dice_.roll(3));
        break;
    }
    return {properties(made.data) + line_end() + made.text, made.data};
  }

  Value block_map(size_t depth, size_t indentation) {
    Value map;
    std::map<std::string, std::string> members;
    const size_t count = 1 + dice_.roll(3);
    for (size_t i = 0; i < count; ++i) {
      const std::string key = (dice_.one_in(5) ? "long key \u00E9" : "key") + std::to_string(i);
      const Value member = value(depth, indentation);
      const std::string written = dice_.one_in(6) ? in_single_quotes(key) : key;
      map.text += spaces(indentation) + written + (dice_.one_in(10) ? " :" : ":") + member.text;
      members[quoted_data(key)] = member.data;
    }
    map.data = joined(members);
    return map;
  }

  Value block_list(size_t depth, size_t indentation) {
    Value list;
    const size_t count = 1 + dice_.roll(4);
    for (size_t i = 0; i < count; ++i) {
      const bool inline_map = depth < 4 && dice_.one_in(4);  // begins on the line of its dash
      Value item =
          inline_map ? block_map(depth + 1, indentation + 2) : value(depth, indentation, true);
      item.text.erase(0, inline_map ? indentation + 1 : 0);
      list.text += spaces(indentation) + "-" + item.text;
      list.data += (i == 0 ? "" : ", ") + item.data;
    }
    list.data = "[" + list.data + "]";
    return list;
  }

  Dice& dice_;
  std::vector<std::string> anchored_{};
};

}  // namespace

WrittenYaml write_yaml(Dice& dice) {
  return Writer(dice).run();
}

std::string damaged(std::string text, Dice& dice) {
  constexpr std::string_view pieces[] = {
      ":",  ": ", "- ",  "-",    "?", "? ", ",",   "[",   "]",  "{",     "}",      "#",
      " #", "&",  "*a0", "!",    "|", ">",  "'",   "\"",  "%",  "@",     "`",      " ",
      "  ", "\t", "\n",  "\n\n", "~", "x",  "---", "...", "\\", "\n- x", "\nk: v", "\n  "};
  const size_t changes = 1 + dice.roll(4);
  for (size_t i = 0; i < changes && !text.empty(); ++i) {
    size_t at = dice.roll(text.size());
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) {
      --at;
    }
    size_t end = std::min(text.size(), at + 1 + dice.roll(dice.one_in(4) ? 12 : 1));
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
      ++end;
    }
    switch (dice.roll(3)) {
      case 0:
        text.insert(at, pick(dice, pieces));
        break;
      case 1:
        text.erase(at, end - at);
        break;
      default:
        text.insert(at, text.substr(at, end - at));
        break;
    }
  }
  return text;
}

}  // namespace matterlint::test
