// SPDX-License-Identifier: MIT
#include "cli/ask_fixes.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "checks/linter.h"
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
      : checking_(checking),
        files_(files),
        rules_(active_rules(checking.project.config)),
        palette_(stdout_takes_color(arguments.color) ? color_palette : plain_palette),
        terminal_(hold),
        dialogue_(
            terminal_, palette_,
            [this](std::shared_ptr<const SourceText> text) {
              return check_note(checking_.project, rules_, std::move(text), checking_.across)
                  .diagnostics;
            },
            {[](const Diagnostic&) { return std::string(); }, {}},
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
    const FrontMatterRules& reading = checking_.project.config.reading;
    auto head = files_.read_head(
        text->path(),
        [&reading](std::string_view bytes) { return holds_front_matter(bytes, reading); },
        reading.most_bytes);
    if (head && *head != text->bytes()) {
      text = std::make_shared<const SourceText>(text->path(), std::move(*head));
    }
  }

  const NoteChecking& checking_;
  const FileSystem& files_;
  std::vector<ActiveRule> rules_;
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
  asker.end();
  return talk;
}

}  // namespace matterlint
