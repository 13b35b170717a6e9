// SPDX-License-Identifier: MIT
#include "cli/fix_question.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "fixes/line_change.h"
#include "output/code_frame.h"
#include "output/human.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

/// Lines that are shown of one side of a change; the rest is counted.
constexpr size_t most_lines = 8;

constexpr std::string_view indent = "   ";

std::string_view without_end(std::string_view line) {
  line = line.substr(0, line.size() - (line.ends_with('\n') ? 1 : 0));
  return line.substr(0, line.size() - (line.ends_with('\r') ? 1 : 0));
}

/// The bytes of `line` that `other` does not have at the same place.
Span differing(std::string_view line, std::string_view other) {
  size_t begin = 0;
  while (begin < std::min(line.size(), other.size()) && line[begin] == other[begin]) {
    ++begin;
  }
  size_t end = line.size();
  for (size_t rest = other.size(); end > begin && rest > begin && line[end - 1] == other[rest - 1];
       --rest) {
    --end;
  }
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

/// A line cut so that what differs from the other side is seen.
std::string shown(std::string_view line, std::string_view other, size_t columns) {
  const std::string_view text = without_end(line);
  const Span focus = differing(text, without_end(other));
  return make_code_frame(SourceText("", std::string(text)), focus, 1, columns).line.text;
}

template <class Lines, class Others>
void append_side(std::string& out, std::string_view mark, const Lines& lines, const Others& others,
                 const QuestionStyle& style) {
  const std::string_view color = mark == "-"   ? style.palette.removed
                                 : mark == "+" ? style.palette.added
                                               : std::string_view();
  const size_t room = indent.size() + mark.size() + 1;
  const size_t columns = style.columns - std::min(style.columns, room);
  // One line more costs as much as the remark about it.
  const size_t count = lines.size() > most_lines + 1 ? most_lines : lines.size();
  for (size_t i = 0; i < count; ++i) {
    out += indent;
    const std::string_view other = i < others.size() ? std::string_view(others[i]) : "";
    append_styled(out, style.palette, color,
                  std::string(mark) + " " + shown(lines[i], other, columns));
    out += '\n';
  }
  if (count < lines.size()) {
    out += std::string(indent) + "  (" + std::to_string(lines.size() - count) + " more lines)\n";
  }
}

std::string titled(const Fix& fix) {
  // Who is asked decides, so nothing is left to be done by hand.
  const std::string_view safety =
      fix.safety == Safety::manual ? "a guess" : safety_phrase(fix.safety);
  return escape_unprintable(fix.title) + " (" + std::string(safety) + ")";
}

struct Key {
  char key = 0;
  std::string word{};  // with the key in brackets
  std::string help{};
};

std::vector<Key> keys_for(const FixOffer& offer, const Candidate* proposed,
                          const QuestionStyle& style) {
  std::vector<Key> keys;
  if (proposed != nullptr) {
    keys.push_back({'y', "[y]es", "make this change"});
    keys.push_back({'n', "[n]o", "leave this place as it is"});
    keys.push_back(
        {'a', "[a]ll", "make this change and " + kind_words(*offer.finding, *proposed->fix)});
    if (offer.candidates.size() > 1) {
      keys.push_back({'c', "[c]hoose",
                      "choose among " + std::to_string(offer.candidates.size()) + " candidates"});
    }
  } else {
    for (size_t i = 0; i < offer.candidates.size(); ++i) {
      const auto digit = static_cast<char>('1' + i);
      keys.push_back({digit, "", escape_unprintable(offer.candidates[i].fix->title)});
    }
    keys.push_back(
        {'n', offer.candidates.empty() ? "[n]ext" : "[n]one", "leave this place as it is"});
  }
  if (!style.vocabulary.empty()) {
    keys.push_back({'v', "[v]ocabulary",
                    "add `" + escape_unprintable(seen_text(*offer.finding)) + "` to " +
                        escape_unprintable(style.vocabulary) + " as a term"});
  }
  keys.push_back(
      {'q', "[q]uit", "ask no more; what you said yes to is written, also in this note"});
  keys.push_back({'?', "[?]", "this list"});
  return keys;
}

}  // namespace

std::string kind_words(const Diagnostic& finding, const Fix& fix) {
  const std::string rule = "`" + std::string(finding.rule->id) + "`";
  if (fix.safety != Safety::manual) {
    return "all " + std::string(safety_phrase(fix.safety)) + " ones that " + rule + " proposes";
  }
  return "the same wherever " + rule + " finds `" + escape_unprintable(seen_text(finding)) + "`";
}

std::string proposal_text(const CheckedText& before, const Candidate& candidate,
                          const QuestionStyle& style) {
  std::string out = std::string(indent) + titled(*candidate.fix) + "\n";
  const std::vector<std::string_view> lines = lines_of(before.text->bytes());
  for (const LineChange& change : find_line_changes(before.text->bytes(), candidate.trial.edits)) {
    if (change.before.empty() && change.first > 0) {
      // Where a line is new, the one above says where that is.
      append_side(out, " ", std::vector{lines[change.first - 1]}, change.before, style);
    }
    append_side(out, "-", change.before, change.after, style);
    append_side(out, "+", change.after, change.before, style);
  }
  return out;
}

std::string choices_text(const FixOffer& offer, const QuestionStyle& style) {
  std::string out;
  for (size_t i = 0; i < offer.candidates.size(); ++i) {
    out += indent;
    append_styled(out, style.palette, style.palette.path, std::to_string(i + 1));
    out += " " + titled(*offer.candidates[i].fix) + "\n";
  }
  return out;
}

std::string refused_text(const FixOffer& offer) {
  std::string out;
  for (const RefusedFix& refused : offer.refused) {
    out += std::string(indent) + "not possible: " + escape_unprintable(refused.fix->title) +
           ", because " + escape_unprintable(refused.reason) + "\n";
  }
  return out;
}

std::string prompt_text(const FixOffer& offer, const Candidate* proposed,
                        const QuestionStyle& style) {
  std::string words = proposed != nullptr         ? "apply?"
                      : !offer.candidates.empty() ? "which?"
                                                  : "no fix known:";
  std::string letters;
  const size_t count = proposed == nullptr ? offer.candidates.size() : 0;
  if (count > 0) {
    words += count == 1 ? " [1]" : " [1-" + std::to_string(count) + "]";
  }
  for (const Key& key : keys_for(offer, proposed, style)) {
    words += key.word.empty() ? "" : " " + key.word;
    letters += key.key;
  }
  if (!style.progress.empty()) {
    words = std::string(style.progress) + ": " + words;
  }
  if (words.size() + 2 > style.columns) {
    words = (proposed != nullptr ? "apply? [" : "which? [") + letters + "]";
  }
  std::string out;
  append_styled(out, style.palette, style.palette.path, words);
  return out + " ";
}

std::string prompt_keys(const FixOffer& offer, const Candidate* proposed,
                        const QuestionStyle& style) {
  std::string keys;
  for (const Key& key : keys_for(offer, proposed, style)) {
    keys += key.key;
  }
  return keys;
}

std::string keys_help(const FixOffer& offer, const Candidate* proposed,
                      const QuestionStyle& style) {
  std::string out;
  for (const Key& key : keys_for(offer, proposed, style)) {
    out += std::string(indent) + key.key + "  " + key.help + "\n";
  }
  return out + std::string(indent) +
         "Ctrl-C ends at once: this note stays as it was, notes before it are written\n";
}

}  // namespace matterlint
