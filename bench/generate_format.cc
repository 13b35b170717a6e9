// SPDX-License-Identifier: MIT
// Notes in the built-in format: what a keeper of reading notes has, mistakes included.
#include <array>
#include <string_view>

#include "generate.h"
#include "numbers.h"

namespace matterlint::bench {
namespace {

constexpr std::array<std::string_view, 8> subjects = {
    "LLM", "transparency",    "bias", "classification", "active learning", "AutoML",
    "AI",  "causal inference"};
constexpr std::array<std::string_view, 4> kinds = {"article", "paper", "blogpost", "book"};
constexpr std::array<std::string_view, 3> levels = {"beginner", "intermediate", "advanced"};
constexpr size_t one_wrong_in = 10;

enum class Mistake { none, term, key, missing, range };

Mistake mistake_of(size_t index) {
  if (index % one_wrong_in != 0) {
    return Mistake::none;
  }
  constexpr std::array<Mistake, 4> all = {Mistake::term, Mistake::key, Mistake::missing,
                                          Mistake::range};
  return all[index / one_wrong_in % all.size()];
}

void add_links(std::string& text, size_t index, Numbers& numbers) {
  const std::string number = std::to_string(index);
  text += "identifyer:\n  - url: https://example.org/read/" + number + "\n";
  if (numbers.below(3) == 0) {
    text += "  - arxiv: https://arxiv.org/abs/22" + two_digits(1 + numbers.below(12)) + "." +
            std::to_string(10000 + numbers.below(80000)) + "\n";
  }
  text += "# full title of the work\nlink_title: \"What note " + number + " is about\"\n";
  text += "pubDate: \"July " + std::to_string(1 + numbers.below(28)) + ", 2009\"\n";
}

void add_tags(std::string& text, Mistake mistake, Numbers& numbers) {
  text += "tags:\n";
  const size_t first = numbers.below(subjects.size());
  const size_t count = 1 + numbers.below(4);
  for (size_t i = 0; i < count; ++i) {
    text += "  - " + std::string(subjects[(first + i) % subjects.size()]) + "\n";
  }
  text += mistake == Mistake::term ? "  - machne translation\n" : "";
}

std::string note(size_t index) {
  Numbers numbers(index + 1);
  const Mistake mistake = mistake_of(index);
  std::string text = "---\n# title for above\ntitle: \"Reading " + std::to_string(index) + "\"\n";
  text += "date: " + date_time(numbers) + "\n";
  text += mistake == Mistake::key ? "darft: false\n" : "draft: false\n";
  text += "rating: " + std::to_string(mistake == Mistake::range ? 9 : 1 + numbers.below(5)) + "\n";
  add_links(text, index, numbers);
  if (mistake != Mistake::missing) {
    text += "authors:\n";
    for (size_t i = 0; i <= numbers.below(3); ++i) {
      text += "  - Author " + std::to_string(i) + "\n";
    }
  }
  text += "difficulties:\n  - " + std::string(levels[numbers.below(levels.size())]) + "\n";
  text += "linktypes:\n  - " + std::string(kinds[numbers.below(kinds.size())]) + "\n";
  add_tags(text, mistake, numbers);
  text += "---\n\n";
  for (size_t i = 0; i < 20 + numbers.below(60); ++i) {
    text += "A line about " + std::string(subjects[numbers.below(subjects.size())]) + ".\n";
  }
  return text;
}

}  // namespace

bool generate_note_format(const std::string& folder, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    const std::string path = note_path(folder, i);
    if (path.empty() || !write(path, note(i))) {
      return false;
    }
  }
  return true;
}

bool generate_long_note(const std::string& path, size_t bytes) {
  std::string text = note(1);
  const size_t authors = text.find("authors:\n") + std::string_view("authors:\n").size();
  std::string more;
  for (size_t i = 0; text.size() + more.size() < bytes; ++i) {
    more += "  - Author number " + std::to_string(i) + "\n";
  }
  return write(path, text.insert(authors, more));
}

}  // namespace matterlint::bench
