// SPDX-License-Identifier: MIT
// What holds for fixing any text: what is fixed stays fixed, nothing else changes, nothing new is
// wrong. Tried on notes as they are and on notes with invented mistakes.
//
//   fix_laws_test [MUTATIONS [SEED]]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "checks/linter.h"
#include "document/parse.h"
#include "fixes/fix_text.h"
#include "laws/mutation.h"
#include "laws/note_source.h"
#include "support/verdict.h"

namespace matterlint::test {
namespace {

constexpr size_t usual_mutations = 4000;

struct Tally {
  size_t texts = 0;
  size_t fixed_texts = 0;
  size_t fixes = 0;
};

/// Kinds, keys and texts of all scalars: what a note says, without where it says it.
std::map<std::string, int> leaves_of(const Document& document) {
  std::map<std::string, int> leaves;
  for (uint32_t id = 0; id < document.nodes.size(); ++id) {
    const NodeRef node(&document, NodeId{id});
    if (!node.is_array() && !node.is_object()) {
      ++leaves[std::string(kind_name(node.kind())) + " " + std::string(node.key()) + " " +
               std::string(node.text())];
    }
  }
  return leaves;
}

size_t count_differences(std::map<std::string, int> before,
                         const std::map<std::string, int>& after) {
  for (const auto& [leaf, count] : after) {
    before[leaf] -= count;
  }
  size_t sum = 0;
  for (const auto& [leaf, count] : before) {
    sum += static_cast<size_t>(std::abs(count));
  }
  return sum;
}

std::map<std::string_view, size_t> count_rules(const std::vector<Diagnostic>& found) {
  std::map<std::string_view, size_t> counts;
  for (const Diagnostic& diagnostic : found) {
    ++counts[diagnostic.rule->id];
  }
  return counts;
}

std::string_view body_of(const Document& document) {
  const std::string_view bytes = document.source->bytes();
  return document.closing.empty() ? std::string_view() : bytes.substr(document.closing.end);
}

/// One text under one wish for safety.
class Laws {
 public:
  Laws(const LawNote& note, const ActiveRules& rules, Safety least, Verdict& verdict)
      : note_(note), rules_(rules), least_(least), verdict_(verdict) {}

  void hold_for(const std::string& text, Tally& tally) {
    text_ = text;
    const auto source = std::make_shared<const SourceText>(note_.path, text);
    const FixedText fixed = fix_text(source, check(), least_);
    expect(fixed.failure.empty(), "fails: " + fixed.failure);
    expect(apply_edits(text, fixed.edits) == fixed.text->bytes(),
           "the edits do not lead to the fixed text");
    ++tally.texts;
    if (fixed.edits.empty()) {
      return;
    }
    ++tally.fixed_texts;
    tally.fixes += fixed.fixed;
    now_ = fixed.text->bytes();
    const FixedText again = fix_text(fixed.text, check(), least_);
    expect(again.edits.empty(), "the fixed text can be fixed again");
    compare(parse_note(source), parse_note(fixed.text), fixed.fixed);
  }

 private:
  CheckText check() const {
    return [this](std::shared_ptr<const SourceText> source) {
      return check_note(*note_.project, rules_, std::move(source)).diagnostics;
    };
  }

  void compare(const Document& before, const Document& after, size_t fixes) {
    expect(after.readable(), "the fixed text cannot be read");
    expect(before.closing.empty() || body_of(before) == body_of(after), "the body changed");
    if (!before.readable()) {
      return;
    }
    auto old_rules = count_rules(check()(before.source));
    for (const auto& [rule, count] : count_rules(check()(after.source))) {
      expect(count <= old_rules[rule], "more findings of " + std::string(rule));
    }
    // A safe fix changes one value, drops one item or adds one key, and so does one behind it that
    // repairs what it brought to light.
    if (least_ == Safety::safe) {
      expect(count_differences(leaves_of(before), leaves_of(after)) <= 4 * fixes,
             "more data changed than there are fixes");
    }
  }

  void expect(bool holds, const std::string& what) {
    if (!verdict_.expect(holds, note_.path, what)) {
      std::printf("----- before\n%s\n----- after\n%s\n-----\n", text_.c_str(), now_.c_str());
    }
  }

  const LawNote& note_;
  const ActiveRules& rules_;
  Safety least_;
  Verdict& verdict_;
  std::string text_{};
  std::string now_{};
};

/// Where the front matter ends, and a little more.
size_t head_length(const std::string& text) {
  const Document document = parse_note(std::make_shared<const SourceText>("note.md", text));
  return std::max<size_t>(document.closing.end, document.content.end) + 8;
}

int run_laws(size_t mutations, uint64_t seed) {
  const std::vector<LawNote> notes = notes_for_laws();
  Verdict verdict;
  Tally tally;
  std::map<const Project*, ActiveRules> rules;
  for (const LawNote& note : notes) {
    rules.try_emplace(note.project.get(), note.project->config.rules);
    for (const Safety least : {Safety::safe, Safety::risky}) {
      Laws(note, rules.at(note.project.get()), least, verdict).hold_for(note.text, tally);
    }
  }
  std::printf("as they are: %zu notes, fixed %zu times with %zu fixes\n", notes.size(),
              tally.fixed_texts, tally.fixes);
  const auto corpora =
      std::find_if(notes.begin(), notes.end(), [](const LawNote& note) { return !note.rule_case; });
  const auto cases = static_cast<size_t>(corpora - notes.begin());
  Mutator mutator(seed);
  tally = {};
  for (size_t i = 0; i < mutations; ++i) {
    // The cases of the rules are few, but in all formats and full of mistakes.
    const size_t known = i % 4 < 2 ? cases : notes.size();
    const LawNote& note = notes[mutator.below(known)];
    const LawNote& other = notes[mutator.below(notes.size())];
    const std::string text = mutator.mutated(note.text, head_length(note.text), other.text);
    const Safety least = i % 2 == 0 ? Safety::safe : Safety::risky;
    Laws(note, rules.at(note.project.get()), least, verdict).hold_for(text, tally);
  }
  std::printf("mutations: %zu texts, %zu fixed with %zu fixes (seed %llu)\n", tally.texts,
              tally.fixed_texts, tally.fixes, static_cast<unsigned long long>(seed));
  return verdict.finish("laws of fixing");
}

}  // namespace
}  // namespace matterlint::test

int main(int argc, char** argv) {
  const size_t mutations =
      argc > 1 ? std::strtoull(argv[1], nullptr, 10) : matterlint::test::usual_mutations;
  return matterlint::test::run_laws(mutations, argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
}
