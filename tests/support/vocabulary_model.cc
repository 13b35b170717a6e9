// SPDX-License-Identifier: MIT
#include "support/vocabulary_model.h"

#include <algorithm>
#include <set>
#include <utility>

namespace {

size_t below(std::mt19937& random, size_t limit) {
  return random() % limit;
}

bool one_in(std::mt19937& random, size_t number) {
  return below(random, number) == 0;
}

/// Letters alone, and no ending that could be a plural.
std::string random_word(std::mt19937& random) {
  const std::vector<std::string> parts = {"ba",  "dor", "fi",  "Gul", "ho",
                                          "mer", "nit", "Pol", "rug"};
  std::string word;
  for (size_t i = 0; i < 4; ++i) {
    word += parts[below(random, parts.size())];
    word += i == 1 && one_in(random, 3) ? " " : "";
  }
  return word;
}

std::string folded(const std::string& word) {
  std::string key;
  for (const char c : word) {
    key += c == ' ' ? "" : std::string(1, static_cast<char>(c | 0x20));
  }
  return key;
}

std::set<std::string> words_of(const VocabularyModel& model) {
  std::set<std::string> words;
  for (const ModelEntry& entry : model) {
    words.insert(folded(entry.term));
    for (const std::string& alias : entry.aliases) {
      words.insert(folded(alias));
    }
  }
  return words;
}

class Writer {
 public:
  explicit Writer(const VocabularyLook& look) : look_(look) {}

  std::string write(const VocabularyModel& model) {
    look_.json || look_.in_brackets ? brackets(model) : lines(model);
    if (!look_.last_line_ends) {
      text_.erase(text_.size() - look_.line_end.size());
    }
    return (look_.byte_order_mark ? "\xEF\xBB\xBF" : "") + text_;
  }

 private:
  std::string quoted(const std::string& word) const { return look_.quote + word + look_.quote; }

  std::string key(const std::string& name) const {
    return look_.json ? "\"" + name + "\": " : name + ": ";
  }

  void line(const std::string& text) { text_ += text + look_.line_end; }

  std::string list(const std::vector<std::string>& words) const {
    std::string text = "[";
    for (const std::string& word : words) {
      text += (text.size() > 1 ? ", " : "") + quoted(word);
    }
    return text + "]";
  }

  std::string in_brackets(const ModelEntry& entry) const {
    if (!entry.is_map() && !look_.all_maps) {
      return quoted(entry.term);
    }
    std::string text = "{" + key("term") + quoted(entry.term);
    if (!entry.aliases.empty()) {
      text += ", " + key("aliases") + list(entry.aliases);
    }
    if (!entry.replaced_by.empty()) {
      text += ", " + key("replaced-by") + quoted(entry.replaced_by);
    }
    if (!entry.description.empty()) {
      text += ", " + key("description") + quoted(entry.description);
    }
    return text + "}";
  }

  void brackets(const VocabularyModel& model) {
    const bool one_line = look_.in_brackets;
    std::string items;
    for (const ModelEntry& entry : model) {
      items += items.empty() ? "" : one_line ? ", " : ",";
      items += one_line ? "" : look_.line_end + std::string(look_.indentation + 2, ' ');
      items += in_brackets(entry);
    }
    items = "[" + items + (one_line ? "" : look_.line_end) + "]";
    if (!look_.below_key) {
      line(items);
    } else if (look_.json) {
      line("{\"case\": \"exact\", \"terms\": " + items + "}");
    } else {
      line("case: exact  # as written");
      line("terms: " + items);
    }
  }

  void lines(const VocabularyModel& model) {
    if (look_.below_key) {
      line("# Subjects.");
      line("case: exact");
      line("");
      line("terms:");
    }
    const std::string margin(look_.below_key ? look_.indentation : 0, ' ');
    for (const ModelEntry& entry : model) {
      const std::string comment = entry.comment.empty() ? "" : "  # " + entry.comment;
      if (entry.term.empty()) {
        line(margin + "# " + entry.comment);
      } else if (!entry.is_map() && !look_.all_maps) {
        line(margin + "- " + quoted(entry.term) + comment);
      } else {
        line(margin + "- term: " + quoted(entry.term) + comment);
        members(entry, margin + "  ");
      }
    }
  }

  void members(const ModelEntry& entry, const std::string& margin) {
    // One alias is in brackets, so that the first one of an entry is written as all are.
    const bool dashes = look_.alias_lines && entry.aliases.size() > 1;
    if (dashes) {
      line(margin + "aliases:");
      for (const std::string& alias : entry.aliases) {
        line(margin + "- " + quoted(alias));
      }
    } else if (!entry.aliases.empty()) {
      line(margin + "aliases: " + list(entry.aliases));
    }
    if (!entry.replaced_by.empty()) {
      line(margin + "replaced-by: " + quoted(entry.replaced_by));
    }
    if (!entry.description.empty()) {
      line(margin + "description: " + quoted(entry.description));
    }
  }

  const VocabularyLook& look_;
  std::string text_{};
};

}  // namespace

VocabularyLook random_look(std::mt19937& random) {
  VocabularyLook look;
  look.json = one_in(random, 3);
  look.in_brackets = one_in(random, 3);
  look.below_key = !one_in(random, 3);
  look.all_maps = one_in(random, 4);
  look.alias_lines = !look.json && !look.in_brackets && one_in(random, 2);
  look.indentation = below(random, 3) * 2;
  const std::vector<std::string> quotes = {"", "'", "\""};
  look.quote = look.json ? "\"" : quotes[below(random, quotes.size())];
  look.line_end = one_in(random, 3) ? "\r\n" : "\n";
  look.byte_order_mark = one_in(random, 5);
  look.last_line_ends = !one_in(random, 4);
  return look;
}

std::string fresh_word(std::mt19937& random, const VocabularyModel& model) {
  const std::set<std::string> taken = words_of(model);
  std::string word = random_word(random);
  while (taken.contains(folded(word))) {
    word = random_word(random);
  }
  return word;
}

VocabularyModel random_model(std::mt19937& random, const VocabularyLook& look) {
  VocabularyModel model;
  const size_t count = 3 + below(random, 6);
  for (size_t i = 0; i < count; ++i) {
    ModelEntry entry;
    entry.term = fresh_word(random, model);
    model.push_back(entry);
    if (i == 0 && !look.all_maps) {
      continue;  // one term stands alone, so that a new one may
    }
    // None, one or, where they stand below each other, at least two.
    const size_t aliases = one_in(random, 2) ? 0 : look.alias_lines ? 2 : 1 + below(random, 2);
    for (size_t alias = 0; alias < aliases; ++alias) {
      model.back().aliases.push_back(fresh_word(random, model));
    }
    if (one_in(random, 4)) {
      model.back().description = "what is meant";
    }
  }
  if (one_in(random, 3)) {
    model[1].replaced_by = model[0].term;
  }
  if (one_in(random, 2)) {
    std::sort(model.begin(), model.end(), [](const ModelEntry& a, const ModelEntry& b) {
      std::string left = a.term;
      std::string right = b.term;
      const auto lower = [](char c) { return c == ' ' ? c : static_cast<char>(c | 0x20); };
      std::transform(left.begin(), left.end(), left.begin(), lower);
      std::transform(right.begin(), right.end(), right.begin(), lower);
      return left < right;
    });
  }
  if (!look.json && !look.in_brackets) {
    for (size_t i = 0; i < model.size(); ++i) {
      model[i].comment = one_in(random, 3) ? "about " + model[i].term : "";
    }
    for (size_t i = model.size(); i > 0; --i) {
      if (one_in(random, 4)) {
        ModelEntry comment;
        comment.comment = "part " + std::to_string(i);
        model.insert(model.begin() + static_cast<std::ptrdiff_t>(i - 1), comment);
      }
    }
  }
  return model;
}

std::string written(const VocabularyModel& model, const VocabularyLook& look) {
  return Writer(look).write(model);
}
