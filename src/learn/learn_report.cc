// SPDX-License-Identifier: MIT
#include "learn/learn_report.h"

#include <algorithm>
#include <vector>

#include "checks/wording.h"
#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

constexpr size_t outliers_shown = 20;
constexpr size_t widest_message = 60;

std::string keys_in_words(const ProposedSchema& schema) {
  std::vector<std::string> required;
  for (const std::string& key : schema.required) {
    required.push_back(in_backticks(key));
  }
  std::string text = counted(schema.members.size(), "key");
  text += required.empty() ? ", none of them required" : ", required: " + all_of(required, 12);
  return text + (schema.closed ? "; other keys are errors" : "; other keys are allowed");
}

std::string lists_in_words(const ProposedSchema& schema) {
  std::vector<std::string> lists;
  for_each_vocabulary(schema, [&lists](const ProposedSchema& at) {
    lists.push_back("`" + at.vocabulary_name + "` (" +
                    counted(at.vocabulary->terms.size(), "term") + ")");
  });
  return lists.empty() ? "" : "  vocabularies: " + all_of(lists) + "\n";
}

void append_outliers(std::string& text, const LearnedKind& kind,
                     const std::vector<std::string>& paths) {
  std::vector<Outlier> outliers = kind.proposal.outliers;
  if (outliers.empty()) {
    return;
  }
  std::ranges::stable_sort(outliers, std::ranges::greater(), &Outlier::notes);
  text += "  seen, but not taken for meant:\n";
  for (size_t i = 0; i < outliers.size() && i < outliers_shown; ++i) {
    const std::string message = escape_unprintable(outliers[i].message);
    const size_t width = count_code_points(message);
    text += "    " + message + std::string(widest_message - std::min(widest_message, width), ' ') +
            "  " + counted(outliers[i].notes, "note") + ", " +
            (outliers[i].notes == 1 ? "" : "first ") +
            escape_unprintable(paths[static_cast<size_t>(outliers[i].first)]) + "\n";
  }
  if (outliers.size() > outliers_shown) {
    text += "    and " + std::to_string(outliers.size() - outliers_shown) + " more\n";
  }
}

void append_kind(std::string& text, const LearnedKind& kind,
                 const std::vector<std::string>& paths) {
  text += "\n" + kind.name + ": " + counted(kind.trial.notes, "note");
  std::string names;
  for (const std::string& glob : kind.globs) {
    names += (names.empty() ? " in " : ", ") + escape_unprintable(glob);
  }
  text += names + "\n  " + keys_in_words(kind.proposal.schema) + "\n" +
          lists_in_words(kind.proposal.schema);
  if (!kind.proposal.left_out.empty()) {
    text += "  left out:\n";
    for (const std::string& line : kind.proposal.left_out) {
      text += "    " + escape_unprintable(line) + "\n";
    }
  }
  append_outliers(text, kind, paths);
  if (kind.trial.rejected > 0) {
    text += "  " + std::to_string(kind.trial.rejected) + " of these notes " +
            (kind.trial.rejected == 1 ? "does" : "do") + " not fit the schema\n";
  }
}

}  // namespace

std::string learn_report(const Learned& learned) {
  std::string text = counted(learned.notes, "note") + " read";
  if (learned.unreadable > 0) {
    text += ", " + std::to_string(learned.unreadable) + " that cannot be read";
  }
  if (learned.bare > 0) {
    text += ", " + counted(learned.bare, "file") + " without front matter";
  }
  text += "\n";
  if (learned.builtin) {
    return text + (learned.notes == 0
                       ? "There is nothing to learn from, so the built-in note format is named.\n"
                       : "They are of the built-in note format, so no schema is written.\n");
  }
  for (const LearnedKind& kind : learned.kinds) {
    append_kind(text, kind, learned.paths);
  }
  return text;
}

}  // namespace matterlint
