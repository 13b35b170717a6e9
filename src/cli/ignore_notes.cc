// SPDX-License-Identifier: MIT
#include "cli/ignore_notes.h"

#include <utility>
#include <vector>

#include "checks/add_ignore.h"
#include "checks/linter.h"
#include "cli/interrupt.h"
#include "document/parse.h"
#include "fixes/fix_text.h"

namespace matterlint {
namespace {

/// Comments as fixes: they are proved and written like any other.
class IgnoreComments final : public TextRepair {
 public:
  explicit IgnoreComments(const Project& project)
      : project_(project), rules_(active_rules(project.config)) {}

  void begin(size_t) override {}
  bool wants(const Diagnostic& finding) const override { return finding.primary.source != nullptr; }
  FixedText repair(std::shared_ptr<const SourceText>& text) override {
    const CheckText check = [this](std::shared_ptr<const SourceText> source) {
      std::vector<Diagnostic> found = check_note(project_, rules_, source).diagnostics;
      offer_ignores(parse_note(std::move(source), project_.config.reading), found);
      return found;
    };
    return fix_text(text, check, Safety::safe);
  }
  bool ended() const override { return false; }
  void tell(const std::string&, size_t, const Failure*) override {}

 private:
  const Project& project_;
  std::vector<ActiveRule> rules_;
};

}  // namespace

Repair ignore_notes(const Project& project, const FileSystem& files,
                    const CheckArguments& arguments, Report& report) {
  InterruptHold hold;
  IgnoreComments comments(project);
  return repair_notes(project, files, arguments, report, {comments, hold});
}

}  // namespace matterlint
