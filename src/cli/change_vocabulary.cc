// SPDX-License-Identifier: MIT
#include "cli/change_vocabulary.h"

#include <string>
#include <utility>

#include "document/parse.h"
#include "schema/pointer_walk.h"

namespace matterlint {
namespace {

Failure mistake(const SourceText& text, const std::string& message) {
  return {text.path(), message};
}

/// Edits of lines need lines that end, so a last one without an end gets one meanwhile.
class LastLine {
 public:
  explicit LastLine(const Document& document)
      : open_(document.format == Format::yaml && !document.source->bytes().empty() &&
              !document.source->bytes().ends_with('\n')) {}

  std::optional<Fix> end(const Document& document) const {
    const auto size = static_cast<uint32_t>(document.source->bytes().size());
    const bool crlf = document.source->bytes().find("\r\n") != std::string_view::npos;
    return fix_of({{size, size}, crlf ? "\r\n" : "\n"});
  }

  std::optional<Fix> open_again(const Document& document) const {
    const std::string_view bytes = document.source->bytes();
    const auto size = static_cast<uint32_t>(bytes.size());
    const uint32_t length = bytes.ends_with("\r\n") ? 2 : bytes.ends_with('\n') ? 1 : 0;
    return fix_of({{size - length, size}, ""});
  }

 private:
  std::optional<Fix> fix_of(Edit edit) const {
    Fix fix;
    if (open_) {
      fix.edits.push_back(std::move(edit));
    }
    return fix;
  }

  bool open_;
};

}  // namespace

Result<ChangedVocabulary> change_vocabulary(const Vocabulary& vocabulary,
                                            const VocabularySteps& steps) {
  const auto source = vocabulary.document().source;
  const Format format = vocabulary.document().format;
  const std::string pointer = vocabulary.root().pointer();
  const ReadText read = [format](std::shared_ptr<const SourceText> text) {
    return parse_data(std::move(text), format);
  };
  const LastLine last_line(vocabulary.document());
  size_t done = 0;
  const NextFixes next = [&](const Document& document) -> Result<std::vector<Fix>> {
    while (done < steps.size() + 2) {
      const size_t step = done++;
      std::optional<Fix> fix =
          step == 0             ? last_line.end(document)
          : step > steps.size() ? last_line.open_again(document)
                                : steps[step - 1](PointerWalk().follow(document.root(), pointer));
      if (!fix) {
        return mistake(*source,
                       "cannot be changed without touching more than is meant (an anchor, a tag or "
                       "a text of several lines stands in the way); change it by hand");
      }
      if (!fix->edits.empty()) {
        return std::vector<Fix>{std::move(*fix)};
      }
    }
    return std::vector<Fix>{};
  };
  auto changed = change_text(source, read, next);
  if (!changed) {
    return changed.failure();
  }
  const auto document = std::make_shared<const Document>(read(changed->text));
  std::vector<DefinitionProblem> problems;
  auto after = std::make_shared<const Vocabulary>(
      vocabulary.name(), document, PointerWalk().follow(document->root(), pointer), problems);
  if (!problems.empty()) {
    return mistake(*source, "is not changed, because then " + problems.front().message);
  }
  return ChangedVocabulary{std::move(*changed), std::move(after)};
}

std::optional<Failure> write_changed(FileCalls& calls, const SourceText& before,
                                     const ChangedText& after, const WriteOptions& options) {
  return replace_head(calls, {before.path(), before.bytes(), after.text->bytes()}, options);
}

}  // namespace matterlint
