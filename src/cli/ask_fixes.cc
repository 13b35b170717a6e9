// SPDX-License-Identifier: MIT
#include "cli/ask_fixes.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checks/linter.h"
#include "checks/vocabulary_edit.h"
#include "checks/wanted_term.h"
#include "cli/change_vocabulary.h"
#include "cli/console.h"
#include "cli/fix_dialogue.h"
#include "cli/terminal.h"
#include "document/front_matter.h"
#include "output/palette.h"
#include "output/place.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

/// Repairs a text by asking about each finding in it.
class Asker final : public TextRepair {
 public:
  Asker(const NoteChecking& checking, const FileSystem& files, const CheckArguments& arguments,
        InterruptHold& hold)
      : project_(&checking.project),
        across_(checking.across),
        files_(files),
        arguments_(arguments),
        rules_(checking.project.config.rules),
        palette_(stdout_takes_color(arguments.color) ? color_palette : plain_palette),
        terminal_(hold),
        dialogue_(
            terminal_, palette_,
            [this](std::shared_ptr<const SourceText> text) {
              return check_note(*project_, rules_, std::move(text), across_).diagnostics;
            },
            {[this](const Diagnostic& finding) { return vocabulary_of(finding); },
             [this](const Diagnostic& finding) { return add_term(finding); }},
            arguments.unsafe_fixes ? Safety::risky : Safety::safe) {}

  void begin(size_t notes) override { notes_ = notes; }

  bool wants(const Diagnostic& finding) const override { return dialogue_.has_question(finding); }

  FixedText repair(std::shared_ptr<const SourceText>& text) override {
    ++note_;
    read_again(text);
    const std::string progress =
        notes_ == 1 ? "" : "note " + std::to_string(note_) + " of " + std::to_string(notes_);
    return dialogue_.ask(text, progress);
  }

  bool ended() const override { return dialogue_.ended(); }

  bool vocabulary_changed() const { return changed_.has_value(); }

  /// Sets what was said apart from the report.
  void end() { terminal_.show(note_ > 0 ? "\n" : ""); }

  void tell(const std::string& path, size_t fixed, const Failure* failure) override {
    terminal_.show("\n" + shown_path(path) +
                   (failure == nullptr
                        ? ": written, " + std::to_string(fixed) + " fixed\n"
                        : ": not written: " + escape_unprintable(failure->message) + "\n"));
  }

 private:
  /// Somebody may have edited the note since it was checked: there was time enough.
  void read_again(std::shared_ptr<const SourceText>& text) const {
    const NoteSettings settings = project_->settings_for(text->path());
    const FrontMatterRules& reading = settings.settings().reading;
    auto head = files_.read_head(
        text->path(),
        [&reading](std::string_view bytes) { return holds_front_matter(bytes, reading); },
        reading.most_bytes);
    if (head && *head != text->bytes()) {
      text = std::make_shared<const SourceText>(text->path(), std::move(*head));
    }
  }

  /// The file of the vocabulary that wants a term here, when the text can become one.
  std::string vocabulary_of(const Diagnostic& finding) const {
    const WantedTerm wanted = find_wanted_term(*project_, finding);
    return wanted.vocabulary != nullptr && add_terms(*wanted.vocabulary, {wanted.text})
               ? wanted.vocabulary->document().source->path()
               : std::string();
  }

  /// Adds a text to its vocabulary and loads everything anew; why not, as a clause.
  std::string add_term(const Diagnostic& finding) {
    const WantedTerm wanted = find_wanted_term(*project_, finding);
    const auto steps = add_terms(*wanted.vocabulary, {wanted.text});
    if (!steps) {
      return steps.failure().message;
    }
    const auto changed = change_vocabulary(*wanted.vocabulary, *steps);
    if (!changed) {
      return changed.failure().message;
    }
    DiskCalls calls;
    WriteOptions options;
    options.follow_hard_links = arguments_.follow_hard_links;
    if (const auto failure =
            write_changed(calls, *wanted.vocabulary->document().source, changed->text, options)) {
      return failure->message;
    }
    Project now = reload_project(files_, *project_);
    if (!now.broken.empty() || !now.failures.empty()) {
      return "the vocabulary was written, but it cannot be read any more";
    }
    changed_ = std::move(now);
    project_ = &*changed_;
    return "";
  }

  const Project* project_;
  const AcrossNotes* across_;
  const FileSystem& files_;
  const CheckArguments& arguments_;
  std::optional<Project> changed_{};  // with the vocabularies as they are by now
  ActiveRules rules_;
  const Palette& palette_;
  Terminal terminal_;
  FixDialogue dialogue_;
  size_t notes_ = 0;
  size_t note_ = 0;
};

}  // namespace

Conversation ask_fixes(const NoteChecking& checking, const FileSystem& files,
                       const CheckArguments& arguments, Report& report) {
  Conversation talk;
  InterruptHold hold;
  Asker asker(checking, files, arguments, hold);
  talk.repair = repair_notes(checking.project, files, arguments, report, {asker, hold});
  talk.cut_short = asker.ended();
  talk.vocabulary_changed = asker.vocabulary_changed();
  asker.end();
  return talk;
}

}  // namespace matterlint
