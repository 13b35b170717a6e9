// SPDX-License-Identifier: MIT
#include "hostile/shapes.h"

#include <string_view>
#include <utility>

namespace matterlint::test {
namespace {

constexpr size_t size = 1'000'000;
constexpr size_t items = 95'000;  // below the limit of values

std::string filled(std::string_view unit, size_t bytes = size) {
  std::string text;
  text.reserve(bytes);
  while (text.size() + unit.size() <= bytes) {
    text += unit;
  }
  return text;
}

std::string times(size_t count, std::string_view unit) {
  return filled(unit, count * unit.size());
}

// `#` in the unit is the number of its repetition.
std::string numbered(size_t count, std::string_view unit) {
  std::string text;
  for (size_t i = 0; i < count && text.size() + unit.size() + 6 <= size; ++i) {
    for (const char c : unit) {
      text += c == '#' ? std::to_string(i) : std::string(1, c);
    }
  }
  return text;
}

std::string yaml(const std::string& content) {
  return "---\n" + content + "\n---\n";
}

std::string toml(const std::string& content) {
  return "+++\n" + content + "\n+++\n";
}

std::string json(const std::string& content) {
  return "{" + content + "}\n";
}

void add_yaml_structures(std::vector<HostileShape>& shapes) {
  const char* limit = "resource-limit";
  shapes.push_back({"lists", [] { return yaml("a: " + filled("[")); }, limit});
  shapes.push_back({"maps", [] { return yaml("a: " + filled("{a: ")); }, limit});
  shapes.push_back({"commas", [] { return yaml("a: [" + filled(",") + "]"); }, "syntax"});
  shapes.push_back({"pairs", [] { return yaml("a: [" + filled("a: b,") + "]"); }, limit});
  shapes.push_back({"dashes", [] { return yaml(filled("- ")); }, limit});
  shapes.push_back({"questions", [] { return yaml(filled("? ")); }, limit});
  shapes.push_back({"colons", [] { return yaml(filled(": ")); }, {}});
  shapes.push_back({"keys", [] { return yaml(numbered(items, "k#: v\n")); }, {}});
  shapes.push_back({"same-keys", [] { return yaml(times(items, "a: 1\n")); }, "duplicate-key"});
  shapes.push_back({"too-many-keys", [] { return yaml(filled("a:\n")); }, limit});
  shapes.push_back({"stairs",
                    [] {
                      std::string text;
                      for (std::string indent; text.size() < size; indent += ' ') {
                        text += indent + "a:\n";
                      }
                      return yaml(text.substr(0, size));
                    },
                    limit});
  shapes.push_back({"chain",
                    [] {
                      std::string text = "a0: &a0 [x]\n";
                      for (size_t i = 1; i < 30'000; ++i) {
                        const std::string n = std::to_string(i);
                        text += "a" + n + ": &a" + n + " [*a" + std::to_string(i - 1) + "]\n";
                      }
                      return yaml(text);
                    },
                    limit});
  shapes.push_back({"aliases", [] { return yaml("a: &a x\nb: [" + filled("*a, ") + "]"); }, limit});
  shapes.push_back({"anchors", [] { return yaml("a:\n" + numbered(items, "- &a# x\n")); }, {}});
  shapes.push_back({"tags", [] { return yaml("a:\n" + times(items, "- !q x\n")); }, {}});
  shapes.push_back({"long-key", [] { return yaml(filled("k") + ": v"); }, {}});
}

void add_yaml_texts(std::vector<HostileShape>& shapes) {
  shapes.push_back({"plain", [] { return yaml("a: " + filled("x")); }, {}});
  shapes.push_back({"plain-lines", [] { return yaml("a: " + filled("x\n  ")); }, {}});
  shapes.push_back({"quoted", [] { return yaml("a: \"" + filled("x") + "\""); }, {}});
  shapes.push_back({"open-quote", [] { return yaml("a: \"" + filled("x\n ")); }, "syntax"});
  shapes.push_back({"open-quotes", [] { return yaml(numbered(items, "k#: \"v\n")); }, "syntax"});
  shapes.push_back({"escapes", [] { return yaml("a: \"" + filled("\\u00e9") + "\""); }, {}});
  shapes.push_back(
      {"wrong-escapes", [] { return yaml("a: \"" + filled("\\q") + "\""); }, "syntax"});
  shapes.push_back({"apostrophes", [] { return yaml(filled("'")); }, "syntax"});
  shapes.push_back({"literal", [] { return yaml("a: |\n" + filled("  x\n")); }, {}});
  shapes.push_back({"comments", [] { return yaml(filled("# c\n") + "a: 1"); }, {}});
  shapes.push_back({"carriage-returns", [] { return yaml("a: b: c" + filled("\r")); }, "syntax"});
  shapes.push_back({"items-in-quotes", [] { return yaml("a: [" + filled("'x' y,") + "]"); }, {}});
  shapes.push_back({"deeper-items", [] { return yaml("a:\n- b: c\n" + filled(" - b: c\n")); }, {}});
  shapes.push_back({"commas-behind", [] { return yaml(filled("\"a\": \"b\",\n")); }, "syntax"});
  shapes.push_back({"bullets", [] { return yaml("a:\n" + filled(" * b\n")); }, "syntax"});
  shapes.push_back(
      {"text-at-the-margin", [] { return yaml("a: |\n" + filled("some text\n")); }, "syntax"});
  shapes.push_back({"open-dashes", [] { return "----\n" + filled("a: b\n"); }, {}});
  shapes.push_back({"returns-in-fields", [] { return "---\r" + filled("a: b\r"); }, {}});
  shapes.push_back({"blank-lines-in-text", [] { return yaml("a: x" + filled("\n") + " y"); }, {}});
  shapes.push_back(
      {"blanks-in-text", [] { return yaml("z: &z 1\na: x" + filled(" ") + "y"); }, {}});
  shapes.push_back({"blank-lines", [] { return yaml("a: 1\n" + filled("\n")); }, {}});
  shapes.push_back({"tabs", [] { return yaml(filled("\ta: b\n")); }, "syntax"});
  shapes.push_back({"colon-text", [] { return yaml("a: " + filled("b: ")); }, "syntax"});
  shapes.push_back({"digits", [] { return yaml("a: " + filled("9")); }, {}});
  shapes.push_back({"exponent", [] { return yaml("a: 1e" + filled("9")); }, {}});
  shapes.push_back({"not-utf8", [] { return yaml("a: " + filled("\xFF")); }, "encoding"});
  shapes.push_back({"unclosed", [] { return "---\n" + filled("words\n"); }, {}});
  shapes.push_back({"misplaced", [] { return "\n" + filled("---\n"); }, {}});
  shapes.push_back({"comment-blocks", [] { return filled("<!---->\n"); }, {}});
}

// Every item has a mistake, so that what is said about one must not look at all others.
void add_mistakes(std::vector<HostileShape>& shapes) {
  const auto list = [](std::string_view item) {
    return [item = std::string(item)] { return yaml("a:\n" + times(items, item)); };
  };
  shapes.push_back({"untrimmed", list("- \" a\"\n"), "untrimmed-value"});
  shapes.push_back({"booleans", list("- yes\n"), "ambiguous-scalar"});
  shapes.push_back({"invisible", list("- x\xE2\x80\x8By\n"), "invisible-character"});
  shapes.push_back({"placeholders", list("- TODO\n"), "placeholder"});
  shapes.push_back({"booleans-in-line", [] { return yaml("a: [" + times(items, "yes,") + "]"); },
                    "ambiguous-scalar"});
  shapes.push_back(
      {"unknown-keys", [] { return yaml(numbered(items, "tags#: yes\n")); }, "unknown-key"});
  shapes.push_back({"invisible-keys", [] { return yaml(numbered(items, "k\xE2\x80\x8Bk#: v\n")); },
                    "unknown-key"});
  shapes.push_back(
      {"terms", [] { return yaml("tags:\n" + numbered(items, "- term#\n")); }, "unknown-term"});
  shapes.push_back({"no-break-spaces", [] { return yaml("a: x" + filled("\xC2\xA0") + "x"); }, {}});
  shapes.push_back({"joiners", [] { return yaml("a: x" + filled("\xE2\x80\x8D") + "x"); }, {}});
  shapes.push_back({"mixed-words",
                    [] {
                      return yaml("a: " + filled("\xD0\xB0"
                                                 "a "));
                    },
                    {}});
}

void add_toml_and_json(std::vector<HostileShape>& shapes) {
  const char* limit = "resource-limit";
  shapes.push_back({"toml-lists", [] { return toml("a = " + filled("[")); }, limit});
  shapes.push_back({"toml-maps", [] { return toml("a = " + filled("{a=")); }, limit});
  shapes.push_back({"toml-dots", [] { return toml(filled("a.") + "a = 1"); }, limit});
  // The keys come sorted, so that they lie on the two lines in turn.
  shapes.push_back({"toml-two-lines",
                    [] {
                      std::string first;
                      std::string second;
                      for (size_t i = 0; i < 90'000; ++i) {
                        (i % 2 == 0 ? first : second) += "k" + std::to_string(100'000 + i) + "=1,";
                      }
                      return toml("# \u00E9\nt = {" + first + "z=\"\"\"\n\"\"\"," + second +
                                  "y=1}");
                    },
                    {}});
  shapes.push_back({"toml-items", [] { return toml("a = [" + filled("1,") + "]"); }, limit});
  shapes.push_back({"toml-tables", [] { return toml(numbered(items, "[a#]\n")); }, {}});
  shapes.push_back({"toml-keys", [] { return toml(numbered(items, "a.b.k#=1\n")); }, {}});
  shapes.push_back({"toml-open-text", [] { return toml("a = \"\"\"" + filled("x\n")); }, "syntax"});
  shapes.push_back({"toml-equals", [] { return toml(filled("=")); }, "syntax"});
  shapes.push_back({"toml-untrimmed", [] { return toml("a = [" + times(items, "\" a\",") + "]"); },
                    "untrimmed-value"});
  shapes.push_back({"json-lists",
                    [] { return json("\"a\":" + filled("[", size / 2) + filled("]", size / 2)); },
                    limit});
  shapes.push_back({"json-items", [] { return json("\"a\":[" + filled("1,") + "1]"); }, limit});
  shapes.push_back(
      {"json-same", [] { return json(times(items, "\"k\":1,") + "\"k\":1"); }, "duplicate-key"});
  shapes.push_back(
      {"json-escapes", [] { return json("\"a\":\"" + filled("\\u00e9") + "\""); }, {}});
  shapes.push_back({"json-commas", [] { return json("\"a\":1" + filled(",")); }, "syntax"});
  shapes.push_back({"json-quotes", [] { return json("\n" + filled("\"") + "\n"); }, "syntax"});
  shapes.push_back({"json-open", [] { return filled("{\"a\":"); }, {}});
}

}  // namespace

std::vector<HostileShape> hostile_shapes() {
  std::vector<HostileShape> shapes;
  add_yaml_structures(shapes);
  add_yaml_texts(shapes);
  add_mistakes(shapes);
  add_toml_and_json(shapes);
  return shapes;
}

}  // namespace matterlint::test
