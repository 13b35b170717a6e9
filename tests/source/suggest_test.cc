// SPDX-License-Identifier: MIT
#include "source/suggest.h"

#include <algorithm>
#include <limits>
#include <random>

#include "source/unicode.h"
#include "support/catch.h"

namespace matterlint::test {

namespace {

constexpr size_t no_limit = std::numeric_limits<size_t>::max();

/// The same distance written as its definition: the whole matrix, nothing left out.
size_t plain_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<size_t>> cost(a.size() + 1, std::vector<size_t>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i) {
    for (size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      const size_t same = a[i - 1] == b[j - 1] ? 0 : 1;
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + same});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

std::string join(const std::vector<Suggestion>& suggestions) {
  std::string joined;
  for (const Suggestion& suggestion : suggestions) {
    joined += (joined.empty() ? "" : " ") + suggestion.text;
  }
  return joined;
}

struct GuessCase {
  std::string_view wrong;
  std::vector<std::string_view> known;
  std::string_view found;  // all suggestions, joined by a blank
  bool clear;
};

void check(const std::vector<GuessCase>& cases) {
  for (const GuessCase& c : cases) {
    INFO(c.wrong);
    const std::vector<Suggestion> suggestions = suggest(c.wrong, c.known);
    CHECK(join(suggestions) == c.found);
    CHECK(has_clear_winner(suggestions) == c.clear);
  }
}

}  // namespace

TEST_CASE("edit distances of known pairs", "[source]") {
  struct Case {
    std::string_view a;
    std::string_view b;
    size_t distance;
  };
  const std::vector<Case> cases = {
      {"", "", 0},         {"", "abc", 3},
      {"abc", "abc", 0},   {"teh", "the", 1},
      {"abc", "ac", 1},    {"ca", "abc", 3},
      {"abcd", "badc", 2}, {"kitten", "sitting", 3},
      {"\u00E9", "e", 1},  {"\U0001F600a", "a\U0001F600", 1},
  };
  for (const Case& c : cases) {
    INFO(c.a << ' ' << c.b);
    CHECK(edit_distance(to_code_points(c.a), to_code_points(c.b), no_limit) == c.distance);
  }
}

TEST_CASE("the edit distance agrees with its definition under every limit", "[source]") {
  const std::u32string letters = U"abc\u00E9";
  std::mt19937 random(2);  // NOLINT: the same words in each run
  const auto word = [&] {
    std::u32string made;
    for (size_t left = random() % 9; left > 0; --left) {
      made += letters[random() % letters.size()];
    }
    return made;
  };
  for (int i = 0; i < 5000; ++i) {
    const std::u32string a = word();
    const std::u32string b = word();
    const size_t distance = plain_distance(a, b);
    bool right = edit_distance(a, b, no_limit) == distance;
    for (size_t limit = 0; limit <= 9; ++limit) {
      const size_t found = edit_distance(a, b, limit);
      right = right && (distance <= limit ? found == distance : found > limit);
    }
    if (!right) {
      FAIL("word pair " << i << " of distance " << distance);
    }
  }
}

TEST_CASE("misspelt names find the one that was meant", "[source]") {
  check({
      {"transparancy", {"privacy", "transparency", "agency"}, "transparency", true},
      {"ratng", {"title", "rating", "author"}, "rating", true},
      {"identifier", {"identifyer", "title"}, "identifyer", true},
      {"teh", {"the", "an"}, "the", true},
      {"linktype", {"linktypes", "title"}, "linktypes", true},
      {"xyz", {"transparency", "identifier", "accountability"}, "", false},
      {"xyz", {}, "", false},
      {"", {"title"}, "", false},
      {"ab", {"cd", "ac", "b"}, "", false},
      {"ab", {"AB"}, "AB", true},
      {"caf\u00E9s", {"cafe\u0301"}, "cafe\u0301", true},
      {"\xFFtitle", {"title"}, "title", true},
  });
}

TEST_CASE("a suggestion says how the two spellings are alike", "[source]") {
  struct Case {
    std::string_view wrong;
    std::string_view known;
    Likeness likeness;
    size_t distance;
  };
  const std::vector<Case> cases = {
      {"MLops", "mlops", Likeness::same_but_case, 0},
      {"Link_title", "link_title", Likeness::same_but_case, 0},
      {"STRASSE", "stra\u00DFe", Likeness::same_but_case, 0},
      {"\uFF54itle", "title", Likeness::same_but_case, 0},
      {"link-title", "link_title", Likeness::same_but_separators, 1},
      {"link title", "link_title", Likeness::same_but_separators, 1},
      {"linkTitle", "link_title", Likeness::same_but_separators, 1},
      {"linktype", "linktypes", Likeness::same_but_plural, 1},
      {"Link-Types", "linktype", Likeness::same_but_plural, 2},
      {"categories", "category", Likeness::same_but_plural, 3},
      {"key", "keys", Likeness::same_but_plural, 1},
      {"boxes", "box", Likeness::same_but_plural, 2},
      {"aliases", "alias", Likeness::same_but_plural, 2},
      {"caches", "cache", Likeness::same_but_plural, 1},
      {"movies", "movie", Likeness::same_but_plural, 1},
      {"status", "statuses", Likeness::same_but_plural, 2},
      {"class", "clas", Likeness::near, 1},
      {"notes", "not", Likeness::near, no_limit},
      {"titel", "title", Likeness::near, 1},
  };
  for (const Case& c : cases) {
    INFO(c.wrong << ' ' << c.known);
    const std::vector<Suggestion> suggestions = suggest(c.wrong, {c.known});
    if (c.distance == no_limit) {
      CHECK(suggestions.empty());
      continue;
    }
    REQUIRE(suggestions.size() == 1);
    CHECK(suggestions[0].text == c.known);
    CHECK((suggestions[0].likeness == c.likeness));
    CHECK(suggestions[0].distance == c.distance);
  }
}

TEST_CASE("better suggestions come first and equal ones keep their order", "[source]") {
  check({
      {"tags", {"bags", "tag", "TAGS", "t-ags"}, "TAGS t-ags tag", true},
      {"titel", {"titles", "title", "tital"}, "title tital titles", false},
      {"cat", {"car", "bat", "cart"}, "car bat cart", false},
      {"cat", {"cart", "bat", "car"}, "cart bat car", false},
      {"abcdef", {"abcdxx", "abcdex"}, "abcdex abcdxx", true},
      {"cat", {"car", "car"}, "car", true},
      {"Cat", {"cAt", "caT"}, "cAt caT", false},
  });
  const std::vector<std::string_view> many = {"zat", "yat", "xat", "wat", "vat", "uat", "tat",
                                              "sat", "rat", "qat", "pat", "oat", "nat", "mat",
                                              "lat", "kat", "jat", "iat", "hat", "gat"};
  std::string in_order;
  for (const std::string_view word : many) {
    in_order += (in_order.empty() ? "" : " ") + std::string(word);
  }
  CHECK(join(suggest("cat", many, many.size())) == in_order);
  CHECK(join(suggest("cat", {"car", "bat", "cart"}, 1)) == "car");
  CHECK(suggest("cat", {"car"}, 0).empty());
}

}  // namespace matterlint::test
