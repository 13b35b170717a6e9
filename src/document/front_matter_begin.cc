// SPDX-License-Identifier: MIT
#include "document/front_matter_begin.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "document/front_matter_end.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

constexpr size_t longest_first_line = 400;  // bytes; a longer one is prose

struct Mark {
  std::string_view sign{};
  Format format = Format::none;
  std::string_view fence{};
  size_t least = 2;  // so many of them in a row; one long dash is enough
};

constexpr auto marks = std::to_array<Mark>({
    // sign     format        fence least
    {"-", Format::yaml, "---", 2},
    {"\u2212", Format::yaml, "---", 2},
    {"\u2013", Format::yaml, "---", 1},
    {"\u2014", Format::yaml, "---", 1},
    {"+", Format::toml, "+++", 2},
    {"\uFF0B", Format::toml, "+++", 2},
    {";", Format::json, ";;;", 2},
});

struct Word {
  std::string_view word{};
  Format format = Format::none;
};

constexpr auto words = std::to_array<Word>({{"yaml", Format::yaml},
                                            {"yml", Format::yaml},
                                            {"toml", Format::toml},
                                            {"json", Format::json}});

// Signs that nobody sees before or behind a fence.
constexpr auto unseen = std::to_array<std::string_view>({" ", "\t", "\u00A0", "\u200B", "\uFEFF"});

std::string_view without_unseen(std::string_view text) {
  for (size_t i = 0; i < unseen.size();) {
    if (!unseen[i].empty() && text.starts_with(unseen[i])) {
      text.remove_prefix(unseen[i].size());
      i = 0;
    } else if (text.ends_with(unseen[i])) {
      text.remove_suffix(unseen[i].size());
      i = 0;
    } else {
      ++i;
    }
  }
  return text;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return result;
}

struct MeantFence {
  const Mark* mark = nullptr;
  Format format = Format::none;
  std::string_view opening{};
  std::string_view closing{};
};

// The fence that a line was meant as: some signs of a fence, then nothing, a format or a comment.
std::optional<MeantFence> meant_fence(std::string_view line) {
  std::string_view rest = without_unseen(line);
  for (const Mark& mark : marks) {
    size_t count = 0;
    while (rest.starts_with(mark.sign)) {
      rest.remove_prefix(mark.sign.size());
      ++count;
    }
    if (count == 0) {
      continue;
    }
    const size_t comment = std::min(rest.find(" #"), rest.size());
    const std::string word = lower(without_unseen(rest.substr(0, comment)));
    const auto* known =
        std::find_if(words.begin(), words.end(), [&word](const Word& w) { return w.word == word; });
    const bool named = known != words.end();
    if (count < mark.least || (!named && !word.empty())) {
      return std::nullopt;
    }
    const Format format = named ? known->format : mark.format;
    const bool dashes = mark.fence == "---";
    const std::string_view opening = !dashes || format == Format::yaml ? mark.fence
                                     : format == Format::toml          ? "---toml"
                                                                       : "---json";
    return MeantFence{&mark, format, opening, mark.fence};
  }
  return std::nullopt;
}

bool is_key(std::string_view line) {
  const size_t colon = line.find(':');
  return colon != std::string_view::npos && colon > 0 &&
         (colon + 1 == line.size() || line[colon + 1] == ' ') &&
         std::all_of(line.begin(), line.begin() + static_cast<ptrdiff_t>(colon), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '_' || c == '-';
         });
}

Span span_of(std::string_view text, const TextLine& line) {
  return {static_cast<uint32_t>(line.begin),
          static_cast<uint32_t>(line.begin + trimmed(text, line).size())};
}

// The line that closes a block of fields from `at` on.
struct BlockEnd {
  Meant meant = Meant::no;
  TextLine closing{};
  size_t keys = 0;
};

BlockEnd find_end(std::string_view text, size_t at, const MeantFence& fence, bool whole) {
  BlockEnd end;
  while (at < text.size()) {
    const TextLine line = line_at(text, at);
    if (!line.ended && !whole) {
      break;
    }
    const std::string_view shown = trimmed(text, line);
    const std::optional<MeantFence> closing = meant_fence(shown);
    if (closing && closing->mark->fence == fence.closing) {
      end.meant = end.keys == 0 ? Meant::no : Meant::yes;
      end.closing = line;
      return end;
    }
    if (!could_be_field(shown, fence.format)) {
      return end;
    }
    const bool key = fence.format == Format::yaml ? is_key(shown) : !shown.empty();
    end.keys += key ? 1 : 0;
    at = line.next;
  }
  end.meant = whole ? Meant::no : Meant::open;
  return end;
}

Problem unopened_problem(std::string_view text, const TextLine& line, const MeantFence& fence) {
  Problem problem;
  problem.kind = ProblemKind::unopened_front_matter;
  problem.span = span_of(text, line);
  problem.message = in_backticks(trimmed(text, line)) + " does not open the front matter below it";
  problem.help = "write " + in_backticks(fence.opening);
  problem.repair.push_back({problem.span, std::string(fence.opening)});
  return problem;
}

// A block whose lines end with carriage returns alone, as on old Macs: one line for everybody else.
std::optional<UnopenedBlock> find_lone_returns(std::string_view text, size_t begin, bool whole) {
  constexpr size_t longest_fence = 7;
  const size_t end = text.substr(0, begin + longest_fence + 1).find('\r', begin);
  if (end == std::string_view::npos || text.substr(end).starts_with("\r\n")) {
    return std::nullopt;
  }
  const std::optional<MeantFence> fence = meant_fence(text.substr(begin, end - begin));
  if (!fence) {
    return std::nullopt;
  }
  const std::string closing = "\r" + std::string(fence->closing) + "\r";
  if (text.find(closing, end) == std::string_view::npos) {
    return UnopenedBlock{whole ? Meant::no : Meant::open, {}};
  }
  Problem problem;
  problem.kind = ProblemKind::unopened_front_matter;
  problem.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  problem.message = "a carriage return alone ends the lines here, which nothing reads as line ends";
  problem.help = "save the file with the line ends of Unix or Windows";
  return UnopenedBlock{Meant::yes, std::move(problem)};
}

}  // namespace

UnopenedBlock find_unopened_block(std::string_view text, size_t begin, bool whole) {
  if (std::optional<UnopenedBlock> block = find_lone_returns(text, begin, whole)) {
    return *std::move(block);
  }
  const TextLine first = line_at(text, begin);
  if (first.end - begin > longest_first_line) {
    return {};
  }
  if (!first.ended && !whole) {
    return {Meant::open, {}};
  }
  const std::string_view shown = trimmed(text, first);
  const std::optional<MeantFence> fence = meant_fence(shown);
  const bool key = !fence && is_key(shown);
  if (!fence && !key) {
    return {};
  }
  const MeantFence wanted = fence.value_or(MeantFence{&marks[0], Format::yaml, "---", "---"});
  const BlockEnd end = find_end(text, fence ? first.next : begin, wanted, whole);
  // One line with a colon above a rule is a heading in Markdown.
  if (end.meant == Meant::no || (key && end.meant == Meant::yes && end.keys < 2)) {
    return {};
  }
  if (end.meant == Meant::open) {
    return {Meant::open, {}};
  }
  UnopenedBlock block{Meant::yes, unopened_problem(text, first, wanted)};
  if (key) {
    block.problem->message = "no line " + in_backticks(wanted.opening) + " opens this front matter";
    block.problem->help = "put a line " + in_backticks(wanted.opening) + " before it";
    const std::string line_end(text.substr(first.end, first.next - first.end));
    const auto at = static_cast<uint32_t>(begin);
    block.problem->repair = {{{at, at}, std::string(wanted.opening) + line_end}};
    block.problem->repair_is_guess = true;
  }
  if (trimmed(text, end.closing) != wanted.closing) {
    block.problem->repair.push_back({span_of(text, end.closing), std::string(wanted.closing)});
  }
  return block;
}

}  // namespace matterlint
