// SPDX-License-Identifier: MIT
// What the YAML reader makes of a text: the data, and the place of every key and value.
#include <memory>
#include <string>
#include <string_view>

#include "document/parse.h"
#include "support/catch.h"
#include "support/marked_text.h"
#include "support/tree_dump.h"

namespace matterlint::test {
namespace {

NodeRef at_pointer(NodeRef node, std::string_view pointer) {
  while (node && !pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(token.size());
    NodeRef next;
    for (const NodeRef child : node.children()) {
      if (child.pointer().ends_with("/" + std::string(token))) {
        next = child;
        break;
      }
    }
    node = next;
  }
  return node;
}

// The marks are the key of the node at `pointer`, unless it is an item, and its value.
void check_spans(const std::string& pointer, Style style, const std::string& marked) {
  const MarkedText content = parse_marks(marked);
  const std::string text = "---\n" + content.text + "---\n";
  const Document document = note_document(text);
  CAPTURE(text, pointer, dump_problems(document));
  CHECK(document.readable());
  CHECK(find_broken_promise(document).empty());
  const NodeRef node = at_pointer(document.root(), pointer);
  REQUIRE(node);
  const Span value = content.spans.back();
  CHECK(mark(text, node.span()) == mark(text, {value.begin + 4, value.end + 4}));
  CHECK(static_cast<int>(node.node().style) == static_cast<int>(style));
  if (content.spans.size() == 2) {
    const Span key = content.spans.front();
    CHECK(mark(text, node.key_span()) == mark(text, {key.begin + 4, key.end + 4}));
  }
}

void check_data(const std::string& content, const std::string& data) {
  const Document document = note_document("---\n" + content + "\n---\n");
  CAPTURE(content, dump_problems(document));
  CHECK(document.readable());
  CHECK(find_broken_promise(document).empty());
  CHECK(dump_data(document.root()) == data);
}

}  // namespace

TEST_CASE("YAML keys and values know their bytes", "[document]") {
  check_spans("/a", Style::plain, "«a»: «text»\n");
  check_spans("/a", Style::plain, "«a» :   «text with  blanks»   # comment\n");
  check_spans("/a", Style::plain, "«a»: «1»\r\nb: 2\r\n");
  check_spans("/a", Style::plain, "«a»: «many\n  lines of\n\n  text» # comment\nb: 2\n");
  check_spans("/a", Style::plain, "«a»: «x#y:z»\n");
  check_spans("/a", Style::plain, "«a»:\n  # comment\n  «text»\n");
  check_spans("/a b", Style::plain, "«a b»: «é»\n");
  check_spans("/a", Style::double_quoted, "«a»: «\"te\\\"xt\"» # c\n");
  check_spans("/a", Style::double_quoted, "«\"\\x61\"»: «\"te\n  xt\"»\n");
  check_spans("/a", Style::single_quoted, "«'a'»: «'it''s'»\n");
  check_spans("/a", Style::literal, "«a»: «|\n  text\n\n   more»\n\n# comment\nb: 1\n");
  check_spans("/a", Style::literal, "«a»: «|2-\n    indented\n  text»\nb: 1\n");
  check_spans("/a", Style::folded, "«a»: «>-\n  text\n  --- text»\n");
  check_spans("/a", Style::folded, "«a»: «>+»\n\n\nb: 1\n");
  check_spans("/a", Style::absent, "«a»:«»\n");
  check_spans("/a", Style::absent, "«a»:«»   # comment\nb: 1\n");
  check_spans("/a", Style::absent, "«a»:«»\nnullable: 1\n");
  check_spans("/a", Style::absent, "«a»: &x«»\nb: 1\n");
  check_spans("/a", Style::absent, "«a»: !!str«»\nb: 1\n");
  check_spans("/a/0", Style::absent, "a:\n  -«»\n  - x\n");
  check_spans("/a/0", Style::absent, "a:\n  -«»   # c\n");
  check_spans("/a", Style::plain, "«a»: «~»\n");
  check_spans("/a", Style::plain, "«a»: «null»  \n");
  check_spans("/a", Style::plain, "«a»: &x !!str «text»\n");
  check_spans("/a", Style::double_quoted, "«a»: !!str &x\n  «\"text\"»\n");
  check_spans("/a", Style::plain, "? «a»\n: «text»\n");
  check_spans("/a", Style::plain, "&x «a»: «text»\n");
}

TEST_CASE("YAML lists and maps know their bytes", "[document]") {
  check_spans("/a", Style::flow, "«a»: «[1, [2], {b: 3},]» # c\n");
  check_spans("/a", Style::flow, "«a»: «{\n  b: 1,\n  c: [x]\n}»\n");
  check_spans("/a", Style::flow, "«a»: &x «{}»\n");
  check_spans("/a/1", Style::flow, "a: [x, «b: 1», y]\n");
  check_spans("/a/1/b", Style::plain, "a: [x, «b»: «1», y]\n");
  check_spans("/a/0/b", Style::absent, "a: [{«b»:«»}]\n");
  check_spans("/a/b", Style::absent, "a: {«b»«», c}\n");
  check_spans("/a", Style::block, "«a»:\n  «- 1\n  - 2» # c\nb: 1\n");
  check_spans("/a", Style::block, "«a»:\n«- 1\n- x»\nb: 1\n");
  check_spans("/a", Style::block, "«a»:\n  «b: 1\n  c: |\n    text»\n\nd: 1\n");
  check_spans("/a", Style::block, "«a»: &x\n  «b:»\nd: 1\n");
  check_spans("/a/1", Style::plain, "a:\n  - 1\n  - «two»\n");
  check_spans("/a/0", Style::block, "a:\n  - «b: 1\n    c: 2»\n  - 3\n");
  check_spans("/a/0/0", Style::plain, "a:\n  - - «1»\n    - 2\n");
  check_spans("", Style::block, "# comment\n«a: 1\nb:\n  - c»\n\n");
  check_spans("", Style::flow, "«{\"a\": 1}»\n");
}

TEST_CASE("YAML text is decoded and typed", "[document]") {
  check_data("", "{}");
  check_data("# only a comment", "{}");
  check_data("a: 'it''s'\nb: \"\\x41\\u00e9\\n\"\nc: >-\n  folded\n  text\nd: |+\n  keep\n",
             "{\"a\": \"it's\", \"b\": \"A\u00E9\\n\", \"c\": \"folded text\", \"d\": "
             "\"keep\\n\\n\"}");
  check_data("a: >+\n  keep\n\n\nb: >+\n  more\n\n",
             "{\"a\": \"keep\\n\\n\\n\", \"b\": \"more\\n\\n\\n\"}");
  check_data("a: |1\n  \n x\nb: 1", "{\"a\": \" \\nx\\n\", \"b\": 1}");
  check_data("a: many\n  lines\n\n  of text", "{\"a\": \"many lines\\nof text\"}");
  check_data("a: 1\nb: 1.5\nc: yes\nd: True\ne: ~\nf:\ng: 2024-01-02",
             "{\"a\": 1, \"b\": 1.5, \"c\": \"yes\", \"d\": True, \"e\": null, \"f\": null, \"g\": "
             "\"2024-01-02\"}");
  check_data(
      "a: '1'\nb: !!str 1\nc: ! 1\nd: !!int '5'\ne: !!int x\nf: !!float 1\ng: !other 1\n"
      "h: !!bool 'true'\ni: !!python/object:os.system [x]",
      "{\"a\": \"1\", \"b\": \"1\", \"c\": \"1\", \"d\": 5, \"e\": \"x\", \"f\": 1, \"g\": 1, "
      "\"h\": true, \"i\": [\"x\"]}");
  check_data("1: a\ntrue: b\n\"null\": c", "{\"1\": \"a\", \"null\": \"c\", \"true\": \"b\"}");
  check_data("a:\nnull and void: b\nc:\n~ or so: d",
             "{\"a\": null, \"c\": null, \"null and void\": \"b\", \"~ or so\": \"d\"}");
  check_data("a: [Who am I?, 'x?', \"y?\", https://x/y?z=1, ?w]\nb: {c: d?}\ne: why?",
             "{\"a\": [\"Who am I?\", \"x?\", \"y?\", \"https://x/y?z=1\", \"?w\"], \"b\": {\"c\": "
             "\"d?\"}, \"e\": \"why?\"}");
  check_data("a: [Qui ? Moi]\nb: [? c : d, e]",
             "{\"a\": [\"Qui ? Moi\"], \"b\": [{\"c\": \"d\"}, \"e\"]}");
  check_data("a: &x 1\nb: &x 2\nc: *x\nd: [*x, *x]",
             "{\"a\": 1, \"b\": 2, \"c\": 2, \"d\": [2, 2]}");
  check_data("<<: {a: 1}\nb: 2", "{\"<<\": {\"a\": 1}, \"b\": 2}");
  check_data("&k a: 1\nb: *k\n*k : 2", "{\"a\": 1, \"a\": 2, \"b\": \"a\"}");
  check_data("--- # a document\na: 1\n...\n# the end", "{\"a\": 1}");
  check_data("a: [[Note]]\nb: x", "{\"a\": [[\"Note\"]], \"b\": \"x\"}");
}

TEST_CASE("brackets hold what looks like a mistake in them", "[document]") {
  check_data("a: {\"b\":\"one, , two\"}", "{\"a\": {\"b\": \"one, , two\"}}");
  check_data("a: [!!str ',,', &x ',,']", "{\"a\": [\",,\", \",,\"]}");
  check_data("a: {? 'x,,y' : 1}", "{\"a\": {\"x,,y\": 1}}");
  check_data("a: {\n  b:\n    \"one, , two\"\n}", "{\"a\": {\"b\": \"one, , two\"}}");
  check_data("a: {\"b\":\"]\",c: who?}", "{\"a\": {\"b\": \"]\", \"c\": \"who?\"}}");
  check_data("a: see\n  [, x]\nb: 1", "{\"a\": \"see [, x]\", \"b\": 1}");
  check_data("a: this is\n  'tis the season\nb: [Who am I?]",
             "{\"a\": \"this is 'tis the season\", \"b\": [\"Who am I?\"]}");
  check_data("a:\n- 'k': over\n    [, x]\n  c: [d?]",
             "{\"a\": [{\"c\": [\"d?\"], \"k\": \"over [, x]\"}]}");
  const std::string deep(70, '[');
  check_data("a: x\n " + deep, "{\"a\": \"x " + deep + "\"}");
}

TEST_CASE("a key between braces may have its colon on another line", "[document]") {
  check_data("a: {b\n  : 1, c d\n\n   e: 2}", "{\"a\": {\"b\": 1, \"c d\\ne\": 2}}");
  check_data("a: {\"b\" # why\n  :1, 'c\n  d':2, e\n  f, g: h\n  i}",
             "{\"a\": {\"b\": 1, \"c d\": 2, \"e f\": null, \"g\": \"h i\"}}");
  check_data("a: [{? b\n  c : [d\n  e]}, \"f\n  :\"]", "{\"a\": [{\"b c\": [\"d e\"]}, \"f :\"]}");
}

TEST_CASE("tabs may stand where there is nothing else", "[document]") {
  check_data("a: 1\n\t\nb:\n \t # c\n  - x\t\n\t\n  - y\nd: |\n  z\n  \t\n  z",
             "{\"a\": 1, \"b\": [\"x\", \"y\"], \"d\": \"z\\n\t\\nz\\n\"}");
}

TEST_CASE("text that YAML took over unchanged is a view of the source", "[document]") {
  const Document document =
      note_document("---\na: plain text\nb: \"quoted\"\nc: 'it''s'\nd: two\n  lines\n---\n");
  const std::string_view bytes = document.source->bytes();
  for (const NodeRef member : document.root().children()) {
    const bool is_view =
        member.text().data() >= bytes.data() && member.text().data() < bytes.data() + bytes.size();
    CAPTURE(member.key());
    CHECK(is_view == (member.key() == "a" || member.key() == "b"));
  }
}

TEST_CASE("an escaped control character is one", "[document]") {
  const Document document =
      note_document("---\na: \"\\u0001?\\\\ \\x01 ? \\x3F\"\nb: [why?, \"\\U00000001\"]\n---\n");
  CHECK(document.readable());
  CHECK(document.root().find("a").text() == "\x01?\\ \x01 ? ?");
  CHECK(dump_data(document.root().find("b")) == "[\"why?\", \"\x01\"]");
  const Document others = note_document("---\n\"\\x03\": \"\\x02\\u0002 \\x03?\"\n---\n");
  CHECK(others.readable());
  CHECK(others.root().find("\x03").text() == "\x02\x02 \x03?");
}

TEST_CASE("offsets count the byte order mark", "[document]") {
  const Document note = note_document("\xEF\xBB\xBF---\nkey: value\n---\n");
  CHECK(note.readable());
  CHECK(note.root().find("key").span() == Span{12, 17});
  const Document inside = note_document("---\n\xEF\xBB\xBFkey: value\n---\n");
  CHECK(inside.root().find("key").span() == Span{12, 17});
  const auto bytes = std::make_shared<const SourceText>("a.yaml", "\xEF\xBB\xBFkey: value\n");
  CHECK(parse_data(bytes, Format::yaml).root().find("key").span() == Span{8, 13});
}

TEST_CASE("a file of data may be any value", "[document]") {
  const auto data = [](std::string bytes, Format format) {
    return parse_data(std::make_shared<const SourceText>("data", std::move(bytes)), format);
  };
  CHECK(dump_data(data("- 1\n- 2\n", Format::yaml).root()) == "[1, 2]");
  CHECK(dump_data(data("---\ntext\n", Format::yaml).root()) == "\"text\"");
  CHECK(dump_data(data("", Format::yaml).root()) == "null");
  CHECK(dump_data(data("[true]", Format::json).root()) == "[true]");
  CHECK(!data("", Format::json).readable());
  CHECK(data_format("a/b.json") == Format::json);
  CHECK(data_format("a/b.yaml") == Format::yaml);
}

TEST_CASE("a mark of yaml-cpp within a character is moved to its head", "[document]") {
  for (const char* content : {"{\"t\xE4\x80\x8B\\u0000diet\xE4\x80\x8B\\u00t\"}\nu: \xE4\x80\x8B",
                              "{\"\xE4\x80\x8B\xE4\x80\x8B\\u00t\xE4\x80\x8B\xE4\x80\x8B\": 1}"}) {
    CAPTURE(content);
    CHECK(find_broken_promise(note_document(std::string("---\n") + content + "\n---\n")).empty());
  }
}

TEST_CASE("a tag or an anchor alone is a value, whatever begins the next line", "[document]") {
  for (const std::string text :
       {"a: !t\n\"b\": 1\n", "a: &x\n'b': 1\n", "a: !t # c\n\n\"b\": 1\n", "a: !t\nb: 1\n"}) {
    INFO(text);
    const Document document =
        parse_note(std::make_shared<const SourceText>("n.md", "---\n" + text + "---\n"));
    CHECK(document.readable());
    CHECK(document.root().size() == 2);
    CHECK(at_pointer(document.root(), "/b").text() == "1");
  }
}

}  // namespace matterlint::test
