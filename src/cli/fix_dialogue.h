// SPDX-License-Identifier: MIT
// The conversation about fixes: a finding, a question, an answer. It knows neither terminals nor
// files, so a test can hold it with a script.
#ifndef MATTERLINT_CLI_FIX_DIALOGUE_H_
#define MATTERLINT_CLI_FIX_DIALOGUE_H_

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "cli/fix_offer.h"
#include "cli/fix_question.h"
#include "cli/screen.h"
#include "fixes/fix_text.h"
#include "output/palette.h"

namespace matterlint {

/// Adding the text of a finding to the vocabulary whose term was wanted there.
struct TermAdding {
  /// The file of that vocabulary; empty when there is none that can be changed.
  std::function<std::string(const Diagnostic&)> vocabulary_of{};
  /// Adds it. Empty on success, else a clause about why not.
  std::function<std::string(const Diagnostic&)> add{};
};

class FixDialogue {
 public:
  /// `least` is the safety of fixes that need no question because another one brought their mistake
  /// to light.
  FixDialogue(Screen& screen, const Palette& palette, CheckText check, TermAdding terms,
              Safety least)
      : screen_(screen),
        palette_(palette),
        check_(std::move(check)),
        terms_(std::move(terms)),
        least_(least) {}

  /// True when there may be something to ask about it.
  bool has_question(const Diagnostic& finding) const;

  /// Asks about all findings of a text, one after the other, each in the text that the answers
  /// before it made. What was said yes to is done in the result. When the program is asked to end,
  /// nothing is.
  FixedText ask(std::shared_ptr<const SourceText> text, std::string_view progress);

  /// No more questions are wanted.
  bool ended() const { return ended_; }

 private:
  /// A finding of the note in hand: its rule, the byte where it stands, what it says.
  using Name = std::tuple<std::string_view, uint32_t, std::string>;
  /// Fixes that are alike: the rule and the safety, for guesses also the seen text and the title.
  using KindOfFix = std::tuple<std::string_view, Safety, std::string, std::string>;
  enum class Step : uint8_t { forward, stop };

  static Name name_of(const Diagnostic& finding);
  static KindOfFix kind_of(const Diagnostic& finding, const Fix& fix);
  std::vector<const Diagnostic*> open_findings() const;
  Step take_one();
  Step ask_about(const FixOffer& offer, const std::string& vocabulary);
  Step answer(const FixOffer& offer, const Candidate* proposed, char key);
  const Candidate* first_proposal(const FixOffer& offer) const;
  const Candidate* agreed(const FixOffer& offer) const;
  char read_one_of(const std::string& keys, const std::string& prompt);
  QuestionStyle style(const std::string& vocabulary) const;
  void apply(const Candidate& candidate);
  void add_term(const Diagnostic& finding);
  void tell_refused();
  void say_key(std::string_view word);
  FixedText result();

  Screen& screen_;
  const Palette& palette_;
  CheckText check_;
  TermAdding terms_;
  Safety least_;
  std::set<KindOfFix> agreed_{};  // with a yes to all
  std::map<std::pair<std::string_view, std::string>, std::string>
      chosen_{};  // rule and seen text -> title of the candidate
  bool ended_ = false;
  bool signalled_ = false;

  // The note in hand.
  CheckedTextPointer first_{};
  CheckedTextPointer now_{};
  CheckedTextPointer settled_{};  // the last one that can be read
  std::set<Name> passed_{};       // left as they are
  std::set<Name> refused_{};      // nothing can be done about them in the text of now
  std::set<std::string> seen_{};
  std::string progress_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_CLI_FIX_DIALOGUE_H_
