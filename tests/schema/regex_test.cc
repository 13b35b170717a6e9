// SPDX-License-Identifier: MIT
#include "schema/regex.h"

#include <string>
#include <vector>

#include "source/limits.h"
#include "support/catch.h"

namespace matterlint {
namespace {

struct SearchCase {
  std::string pattern{};
  std::vector<std::string> matching{};
  std::vector<std::string> other{};
};

void check(const SearchCase& one) {
  CAPTURE(one.pattern);
  const Result<Regex> regex = Regex::compile(one.pattern);
  if (!regex) {
    FAIL(regex.failure().message);
  }
  for (const std::string& text : one.matching) {
    CAPTURE(text.substr(0, 80));
    CHECK(regex->search(text) == Regex::Match::yes);
  }
  for (const std::string& text : one.other) {
    CAPTURE(text.substr(0, 80));
    CHECK(regex->search(text) == Regex::Match::no);
  }
}

void check_refused(const std::string& pattern, const std::string& message) {
  CAPTURE(pattern);
  const Result<Regex> regex = Regex::compile(pattern);
  REQUIRE_FALSE(regex);
  CHECK(regex.failure().message == message);
}

}  // namespace

TEST_CASE("patterns mean what ECMA-262 says", "[schema]") {
  const std::vector<SearchCase> cases = {
      {"", {"", "a"}, {}},
      {"b", {"abc"}, {"ac"}},
      {"^abc$", {"abc"}, {"abc\n", "xabc"}},
      {"^", {"", "a"}, {}},
      {"^$", {""}, {"a"}},
      {"$", {"", "a"}, {}},
      {"^Web/API/", {"Web/API/", "Web/API/X"}, {"Web/API", "x/Web/API/"}},
      {"^Web\\/API\\.", {"Web/API."}, {"Web/APIx"}},
      {"\\.png$", {".png", "a.png"}, {"a.png\n", "png", "a.pngx"}},
      {"^\\^\\$$", {"^$"}, {"^", "$"}},
      {"^é$", {"é"}, {"e\u0301"}},
      {"^ab*$", {"a", "abb"}, {"ab*"}},
      {"^a|b$", {"ax", "xb"}, {"xa"}},
      {"^a$b", {}, {"a$b", "ab"}},
      {"^a\\d$", {"a1"}, {"ad"}},
      {"^a\\-$", {"a-"}, {"a"}},
      {"^.$", {"a", "é", "𝒳"}, {"", "\n", "\r", "ab"}},
      {"^\\d$", {"7"}, {"\u0664", "a"}},
      {"^[\\d.]+$", {"1.2"}, {"1,2"}},
      {"^\\w$", {"a", "_"}, {"é"}},
      {"^\\W$", {"é"}, {"a"}},
      {"^\\s$", {" ", "\t", "\v", "\u00a0", "\ufeff", "\u2029", "\u2003"}, {"\u0001", "\u2013"}},
      {"^\\S$", {"\u0001", "\u2013", "𝒳"}, {" ", "\v", "\u00a0", "\ufeff", "\u2029"}},
      {"^[\\sx]$", {"x", "\ufeff"}, {"y"}},
      {"^[^\\s]$", {"x"}, {"\ufeff", " "}},
      {"^[\\S ]$", {"x", " "}, {"\t"}},
      {"^\\p{L}+$", {"Melissa", "Heikkilä"}, {"a1"}},
      {"^\\p{Letter}\\P{Letter}$", {"ä1"}, {"ää"}},
      {"^\\p{digit}+$", {"42", "\u09ea\u09e8"}, {"x"}},
      {"^\\p{Script=Greek}+$", {"αβ"}, {"ab"}},
      {"^\\p{gc=Lu}$", {"Ä"}, {"ä"}},
      {"^\\p{Assigned}$", {"a"}, {"\u0378"}},
      {"^\\u0041\\x42\\u{43}$", {"ABC"}, {"abc"}},
      {"^\\u{1F600}$", {"😀"}, {"😁"}},
      {"^\\ud83d\\ude00$", {"😀"}, {"😁"}},
      {"^🐲*$", {"", "🐲🐲"}, {"🐉", "D"}},
      {"^\\cA\\cj$", {"\u0001\n"}, {"cA"}},
      {"^\\v\\f\\0$", {std::string("\v\f\0", 3)}, {"\n\f0"}},
      {"^\\/\\-\\.\\_\\<\\ $", {"/-._< "}, {"/-x_< "}},
      {"^{a}]$", {"{a}]"}, {"a"}},
      {"^a{,2}$", {"a{,2}"}, {"aa"}},
      {"^a{2,3}$", {"aa", "aaa"}, {"a", "aaaa"}},
      {"[]", {}, {"", "a"}},
      {"^[^]$", {"\n", "a"}, {""}},
      {"^[[:alpha:]]$", {":]", "a]"}, {"b]", "b"}},
      {"^[\\w-.]+$", {"a-b.c"}, {"a b"}},
      {"^[a-]$", {"a", "-"}, {"b"}},
      {"^[\\b]$", {"\b"}, {"b"}},
      {"^[\\u{1F600}-\\u{1F64F}]$", {"😁"}, {"🐲"}},
      {"\\bcat\\b", {"a cat"}, {"concat"}},
      {"^(?=.*[0-9]).{3,}$", {"ab1"}, {"abc", "a1"}},
      {"^(?!draft)", {"final"}, {"draft 1"}},
      {"^(?<q>['\"]).*\\k<q>$", {"'a'"}, {"'a\""}},
      {"^(a)|b\\1$", {"a", "b"}, {"c"}},
      {"^(?:ab){2}$", {"abab"}, {"ab"}},
      {"^a+?b$", {"aab"}, {"b"}},
  };
  for (const SearchCase& one : cases) {
    check(one);
  }
}

TEST_CASE("a pattern that is not one says why and where", "[schema]") {
  check_refused("(abc", "the `(` is never closed at byte 1");
  check_refused("ab)", "there is no `(` for this `)` at byte 3");
  check_refused("^(abc]", "the `(` is never closed at byte 2");
  check_refused("x[a-", "the `[` is never closed at byte 2");
  check_refused("[z-a]", "the range `z-a` is in the wrong order at byte 2");
  check_refused("*a", "there is nothing that could be repeated at byte 1");
  check_refused("^*", "there is nothing that could be repeated at byte 2");
  check_refused("a**", "a repetition is repeated at byte 3; put it in `(?:` and `)`");
  check_refused("a++", "a second `+` (possessive) is not known in JSON Schema patterns at byte 3");
  check_refused("a{3,2}", "numbers out of order in {} quantifier at byte 2");
  check_refused("(a)\\2", "reference to non-existent subpattern at byte 4");
  check_refused("(?<>a)", "the name of the group is missing at byte 1; write `(?<name>`");
  check_refused("(*ACCEPT)a",
                "`(*` is not known in JSON Schema patterns at byte 1; write `\\(` for a bracket");
  check_refused("a\xff", "the pattern is not UTF-8 at byte 2");
  for (const std::string opening : {"(?i", "(?P", "(?#", "(?R", "(?C", "(?>", "(?|", "(?&"}) {
    check_refused(opening + ")abc",
                  "`" + opening +
                      "` is not known in JSON Schema patterns at byte 1; groups are `(`, `(?:`, "
                      "`(?=`, `(?!` and `(?<name>`");
  }
}

TEST_CASE("an escape that ECMA-262 does not have is refused", "[schema]") {
  const std::string unknown = " is not known in JSON Schema patterns at byte ";
  check_refused("\\Ax", "`\\A`" + unknown + "1; write `^`");
  check_refused("x\\Z", "`\\Z`" + unknown + "2; write `$`");
  check_refused("\\h", "`\\h`" + unknown + "1; write `[ \\t]`");
  check_refused("\\é", "`\\é`" + unknown + "1");
  check_refused("\\K", "`\\K`" + unknown + "1");
  check_refused("[\\B]", "`\\B`" + unknown + "2");
  check_refused("\\", "a backslash stands alone at byte 1; write two for one that is meant");
  check_refused("[\\1]",
                "`\\1` is not a character at byte 2; write `\\x` and two hexadecimal digits");
  check_refused("\\p{Lettre}", "unknown property after \\P or \\p at the end");
  check_refused("\\p{^L}", "`^L` is not a property of characters at byte 1");
  check_refused("\\pL", "a name in braces must follow `\\p` at byte 1; write `\\p{L}`");
  check_refused("\\c1", "a letter must follow `\\c` at byte 1");
  check_refused("\\x4", "two hexadecimal digits must follow `\\x` at byte 1");
  check_refused("\\u12",
                "the digits of `\\u` are wrong at byte 1; write four hexadecimal digits, or up to "
                "six in braces");
  check_refused("\\u{110000}",
                "the digits of `\\u` are wrong at byte 1; write four hexadecimal digits, or up to "
                "six in braces");
  check_refused("\\ud83d",
                "half of a surrogate pair stands alone at byte 1; it is not a character and never "
                "occurs in a text");
  check_refused("\\kname", "the name of a group must follow `\\k` at byte 1; write `\\k<name>`");
}

TEST_CASE("lookbehinds are a pattern but are not run", "[schema]") {
  check_refused("a(?<=a)b",
                "a lookbehind is not supported, but stands at byte 2; say it from the start of the "
                "text, or with a lookahead `(?=`");
  CHECK_FALSE(Regex::syntax_fault("(?<=a+)b"));
  CHECK_FALSE(Regex::syntax_fault("(?<!a)b"));
  CHECK(Regex::syntax_fault("(?<=a") == "the `(` is never closed at byte 1");
}

TEST_CASE("huge patterns are refused", "[schema]") {
  const std::string many = std::string(4000, '(') + "a" + std::string(4000, ')');
  check_refused(std::string(20000, '('),
                "the pattern has 20000 bytes, more than the limit of 8192");
  check_refused("^(a{1000}){1000}$",
                "the counts of repetitions multiply to more than 65535 at byte 11");
  check_refused("((a{50}){50}b){50}",
                "the counts of repetitions multiply to more than 65535 at byte 15");
  check_refused("a{99999999999999999999}",
                "the counts of repetitions multiply to more than 65535 at byte 2");
  CHECK_FALSE(Regex::compile(many));
  CHECK_FALSE(Regex::compile("((abcdefgh){200}(ijklmnop){200}){200}"));
}

TEST_CASE("no search of a long text takes long", "[schema]") {
  std::string text(1 << 20, 'a');
  for (size_t i = 59'999; i < text.size(); i += 60'000) {
    text[i] = 'x';
  }
  text.push_back('!');
  const std::vector<std::string> patterns = {
      "^(a+)+$",
      "^([a-zA-Z0-9])(([.-]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]"
      "{1}[a-z]{2,3}))$",
      "a*[bc]",
      "^a*a*a*[bc]",
      "[ab]{60000}c",
      "(a*)\\1[bc]",
      "(?=(a+))a*b\\1[bc]",
      "(a|ab|abc)*[bc]",
      "(?:a?){50}[bc]",
      "\\w+@\\w+",
  };
  for (const std::string& pattern : patterns) {
    CAPTURE(pattern);
    const Result<Regex> regex = Regex::compile(pattern);
    REQUIRE(regex);
    // A search without limits would run for minutes up to years.
    CHECK(regex->search(text) == Regex::Match::limit);
  }
}

TEST_CASE("ordinary searches of a long text end with an answer", "[schema]") {
  const std::string text(1 << 20, 'a');
  check({"^[^<>]*$", {text}, {text + "<"}});
  check({"^.*$", {text}, {}});
  check({"^(.|\\n)*$", {text.substr(0, 100'000)}, {}});
  check({".*foo$", {text + "foo"}, {text}});
  check({"^[a-z0-9]+(-[a-z0-9]+)*$", {text}, {text + "!"}});
  check({"foo", {text + "foo"}, {text}});
  check({"[.?!]$", {text + "!"}, {text}});
}

TEST_CASE("text that is not UTF-8 never matches", "[schema]") {
  check({".", {}, {"a\xff", "\xc0\x80", "\xed\xa0\x80"}});
  check({"^a", {}, {"a\xff"}});
}

}  // namespace matterlint
