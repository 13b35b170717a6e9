// SPDX-License-Identifier: MIT
#include "cli/fix_dialogue.h"

#include <algorithm>

#include "output/human.h"
#include "output/place.h"
#include "source/unicode.h"

namespace matterlint {

FixDialogue::Name FixDialogue::name_of(const Diagnostic& finding) {
  return {finding.rule->id, finding.primary.span.begin, finding.message};
}

FixDialogue::KindOfFix FixDialogue::kind_of(const Diagnostic& finding, const Fix& fix) {
  const bool guess = fix.safety == Safety::manual;
  return {finding.rule->id, fix.safety, guess ? std::string(seen_text(finding)) : std::string(),
          guess ? fix.title : std::string()};
}

bool FixDialogue::has_question(const Diagnostic& finding) const {
  return std::any_of(finding.fixes.begin(), finding.fixes.end(),
                     [](const Fix& fix) { return !fix.edits.empty(); }) ||
         !terms_.vocabulary_of(finding).empty();
}

FixedText FixDialogue::ask(std::shared_ptr<const SourceText> text, std::string_view progress) {
  first_ = look_at(std::move(text), check_);
  now_ = first_;
  settled_ = first_;
  progress_ = progress;
  passed_.clear();
  refused_.clear();
  seen_ = {std::string(now_->text->bytes())};
  while (!ended_ && take_one() == Step::forward) {
  }
  return result();
}

/// The findings that nothing was said about, in the order of the text.
std::vector<const Diagnostic*> FixDialogue::open_findings() const {
  std::vector<const Diagnostic*> open;
  for (const Diagnostic& finding : now_->found) {
    const Name name = name_of(finding);
    if (!passed_.contains(name) && !refused_.contains(name)) {
      open.push_back(&finding);
    }
  }
  std::stable_sort(open.begin(), open.end(), [](const Diagnostic* a, const Diagnostic* b) {
    return std::tuple(a->primary.span.begin, a->rule->id) <
           std::tuple(b->primary.span.begin, b->rule->id);
  });
  return open;
}

/// Deals with the next finding; `stop` when there is none.
FixDialogue::Step FixDialogue::take_one() {
  for (const Diagnostic* finding : open_findings()) {
    FixOffer offer = make_offer(*now_, *finding, check_, least_);
    std::erase_if(offer.candidates, [this](const Candidate& candidate) {
      return seen_.contains(std::string(candidate.trial.after->text->bytes()));
    });
    const std::string vocabulary = terms_.vocabulary_of(*finding);
    if (const Candidate* candidate = agreed(offer)) {
      PositionReader positions;
      screen_.show(shown_place(finding->primary, positions) + ": " +
                   escape_unprintable(candidate->fix->title) + ", as you said\n");
      apply(*candidate);
      return Step::forward;
    }
    if (!offer.candidates.empty() || !vocabulary.empty()) {
      return ask_about(offer, vocabulary);
    }
    (offer.refused.empty() ? passed_ : refused_).insert(name_of(*finding));
  }
  tell_refused();
  return Step::stop;
}

const Candidate* FixDialogue::agreed(const FixOffer& offer) const {
  for (const Candidate& candidate : offer.candidates) {
    const bool proposed =
        candidate.fix->safety == Safety::manual || &candidate == &offer.candidates[0];
    if (proposed && agreed_.contains(kind_of(*offer.finding, *candidate.fix))) {
      return &candidate;
    }
  }
  return nullptr;
}

/// What is asked about at first: the clear candidate, else what was chosen for the same text
/// before.
const Candidate* FixDialogue::first_proposal(const FixOffer& offer) const {
  const auto choice =
      chosen_.find({offer.finding->rule->id, std::string(seen_text(*offer.finding))});
  for (const Candidate& candidate : offer.candidates) {
    if (choice != chosen_.end() && candidate.fix->title == choice->second) {
      return &candidate;
    }
  }
  return offer.is_clear() ? &offer.candidates.front() : nullptr;
}

QuestionStyle FixDialogue::style(const std::string& vocabulary) const {
  return {palette_, screen_.columns(), vocabulary, progress_};
}

FixDialogue::Step FixDialogue::ask_about(const FixOffer& offer, const std::string& vocabulary) {
  std::string text = "\n";
  append_finding(text, *offer.finding, palette_, screen_.columns());
  screen_.show(text + refused_text(offer));
  const Candidate* proposed = first_proposal(offer);
  for (bool list = true;;) {
    if (list) {
      screen_.show(proposed != nullptr ? proposal_text(*now_, *proposed, style(vocabulary))
                                       : choices_text(offer, style(vocabulary)));
    }
    const QuestionStyle how = style(vocabulary);
    const char key =
        read_one_of(prompt_keys(offer, proposed, how), prompt_text(offer, proposed, how));
    list = key == 'c';
    if (key == 'c') {
      say_key("choose");
      proposed = nullptr;
    } else if (key == '?') {
      say_key("?");
      screen_.show(keys_help(offer, proposed, how));
    } else {
      return answer(offer, proposed, key);
    }
  }
}

FixDialogue::Step FixDialogue::answer(const FixOffer& offer, const Candidate* proposed, char key) {
  const Diagnostic& finding = *offer.finding;
  switch (key) {
    case 'y':
      say_key("yes");
      apply(*proposed);
      return Step::forward;
    case 'a':
      say_key("yes, and " + kind_words(finding, *proposed->fix));
      agreed_.insert(kind_of(finding, *proposed->fix));
      apply(*proposed);
      return Step::forward;
    case 'n':
      say_key("no");
      passed_.insert(name_of(finding));
      return Step::forward;
    case 'v':
      say_key("vocabulary");
      add_term(finding);
      return Step::forward;
    case 'q':
    case key_of_end:
      say_key("quit");
      ended_ = true;
      return Step::stop;
    case key_of_signal:
      screen_.show("\n   stopped; " + shown_path(now_->text->path()) + " stays as it was\n");
      ended_ = true;
      signalled_ = true;
      return Step::stop;
    default:
      break;
  }
  const Candidate& chosen = offer.candidates[static_cast<size_t>(key - '1')];
  say_key(std::string(1, key));
  chosen_[{finding.rule->id, std::string(seen_text(finding))}] = chosen.fix->title;
  apply(chosen);
  return Step::forward;
}

char FixDialogue::read_one_of(const std::string& keys, const std::string& prompt) {
  screen_.show(prompt);
  for (;;) {
    const char key = screen_.read_key();
    if (key == key_of_end || key == key_of_signal || keys.find(key) != std::string::npos) {
      return key;
    }
    if (key == key_of_redraw) {
      screen_.show("\n" + prompt);
    } else if (key != '\n' || screen_.echoes()) {
      say_key(key == '\n' ? std::string() : escape_unprintable(std::string(1, key)));
      screen_.show("   press one of the keys " + keys + "\n" + prompt);
    }
  }
}

/// Ends the line of the question with what was answered.
void FixDialogue::say_key(std::string_view word) {
  if (!screen_.echoes()) {
    screen_.show(std::string(word) + "\n");
  }
}

void FixDialogue::apply(const Candidate& candidate) {
  std::set<Name> passed;
  for (const auto& [rule, offset, message] : passed_) {
    passed.insert({rule, offset_after(offset, candidate.trial.edits), message});
  }
  passed_ = std::move(passed);
  refused_.clear();  // what could not be done before may be possible now
  now_ = candidate.trial.after;
  seen_.insert(std::string(now_->text->bytes()));
  if (now_->document.readable()) {
    settled_ = now_;
  }
}

void FixDialogue::add_term(const Diagnostic& finding) {
  const std::string vocabulary = terms_.vocabulary_of(finding);
  const std::string term = "`" + escape_unprintable(seen_text(finding)) + "`";
  const std::string failure = terms_.add(finding);
  if (!failure.empty()) {
    screen_.show("   not added: " + escape_unprintable(failure) + "\n");
    passed_.insert(name_of(finding));
    return;
  }
  screen_.show("   added " + term + " to " + escape_unprintable(vocabulary) + "\n");
  auto again = look_at(now_->text, check_);
  again->edits = now_->edits;
  again->fixed = now_->fixed + 1;
  settled_ = settled_ == now_ ? again : settled_;
  now_ = again;
}

/// Findings that were never asked about, because nothing proposed for them can be done.
void FixDialogue::tell_refused() {
  for (const Diagnostic& finding : now_->found) {
    if (refused_.contains(name_of(finding))) {
      std::string text = "\n";
      append_finding(text, finding, palette_, screen_.columns());
      screen_.show(text + refused_text(make_offer(*now_, finding, check_, least_)));
    }
  }
}

FixedText FixDialogue::result() {
  if (signalled_) {
    return {first_->text, {}, first_->found, 0, ""};
  }
  if (settled_ != now_) {
    screen_.show("\n" + shown_path(now_->text->path()) +
                 " keeps what cannot be read yet, so not all of this is written\n");
  }
  return {settled_->text, settled_->edits, settled_->found, settled_->fixed, ""};
}

}  // namespace matterlint
