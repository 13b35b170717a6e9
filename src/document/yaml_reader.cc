// SPDX-License-Identifier: MIT
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>

#include "document/builder.h"
#include "document/readers.h"
#include "document/syntax_help.h"
#include "document/yaml_events.h"
#include "document/yaml_guard.h"
#include "document/yaml_spans.h"
#include "source/limits.h"

namespace matterlint {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr size_t most_trials = 16;  // each reads the content once more

// A stream over bytes that stay where they are.
class ViewBuffer final : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view view) {
    char* begin = const_cast<char*>(view.data());  // a get area is never written to
    setg(begin, begin, begin + view.size());
  }
};

YamlFailure describe(const YAML::Exception& error, std::string_view text, size_t begin) {
  YamlFailure failure;
  failure.text = text;
  failure.begin = begin;
  failure.at = error.mark.pos < 0 ? begin : begin + static_cast<size_t>(error.mark.pos);
  failure.at = std::min(failure.at, text.size());
  failure.unknown_anchor = error.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR;
  const size_t line = yaml::line_begin(text, begin, failure.at);
  failure.fallback = yaml::syntax_problem(
      failure.at, std::max(failure.at, yaml::line_end(text, line)),
      "this line does not fit the YAML around it",
      "put quotes around text that has a special meaning, and check the indentation");
  return failure;
}

// Parses exactly one document; the failure says why that was not possible.
std::optional<YamlFailure> parse(std::string_view bytes, yaml::Events& events,
                                 std::string_view text, size_t begin) {
  ViewBuffer buffer(bytes);
  std::istream stream(&buffer);
  std::optional<YamlFailure> failure;
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(events);
    events.finish();
  } catch (const YAML::Exception& error) {
    failure = describe(error, text, begin);
  } catch (const yaml::Stop&) {
    if (events.mistake()) {
      failure.emplace();
      failure->text = text;
      failure->begin = begin;
      failure->at = events.mistake()->at;
      failure->certain = events.mistake()->certain;
      failure->fallback = events.mistake()->problem;
    }
  }
  if (failure) {
    failure->read_to = events.read_to();
    if (events.open_bracket() != yaml::nowhere) {
      failure->open_bracket = events.open_bracket();
    }
  }
  return failure;
}

// Fills the document; the failure says why that was not possible.
std::optional<YamlFailure> read(Document& document, DocumentBuilder& builder) {
  const std::string_view text = document.source->bytes().substr(0, document.content.end);
  size_t begin = document.content.begin;
  if (text.substr(begin).starts_with(byte_order_mark)) {
    begin += byte_order_mark.size();  // yaml-cpp skips it and does not count it
  }
  if (std::optional<Problem> excess = yaml::find_excess(text, begin)) {
    YamlFailure failure;
    failure.text = text;
    failure.begin = begin;
    failure.read_to = excess->span.begin;
    failure.at = excess->span.begin;
    failure.certain = excess->kind == ProblemKind::resource_limit;
    failure.fallback = *std::move(excess);
    return failure;
  }
  const std::optional<std::string> hidden = yaml::hide_question_marks(text.substr(begin));
  yaml::Events events(builder, text, begin);
  auto failure = parse(hidden ? *hidden : text.substr(begin), events, text, begin);
  if (failure && !document.nodes.empty()) {
    failure->read_from = document.nodes.back().span.begin;
  }
  return failure;
}

size_t line_number(std::string_view text, size_t at) {
  return static_cast<size_t>(
      std::count(text.begin(), text.begin() + static_cast<ptrdiff_t>(at), '\n'));
}

// The edits are in the order of their places.
Help try_repair(const Document& document, const YamlFailure& failure,
                const std::vector<Edit>& edits) {
  Document trial = edited(document, edits);
  const size_t grown = trial.content.end - size_t{document.content.end};  // wraps when it shrank
  DocumentBuilder builder(trial);
  const std::optional<YamlFailure> next = read(trial, builder);
  if (!next || builder.stopped()) {
    return Help::full;
  }
  const bool further =
      line_number(next->text, next->at) > line_number(failure.text, edits.front().span.begin);
  return further && next->at != failure.at + grown ? Help::some : Help::none;
}

}  // namespace

void read_yaml(Document& document) {
  DocumentBuilder builder(document);
  if (std::optional<YamlFailure> failure = read(document, builder); failure && !builder.stopped()) {
    if (document.content.size() <= limits::repair_trial_bytes) {
      failure->try_repair = [&, trials = size_t{0}](const std::vector<Edit>& edits) mutable {
        return ++trials > most_trials ? Help::none : try_repair(document, *failure, edits);
      };
    }
    builder.stop(explain_yaml_failure(*failure));
  }
  builder.find_duplicate_keys();
  if (document.nodes.empty()) {
    ScalarEvent nothing;
    nothing.kind = Kind::null;
    nothing.style = Style::absent;
    nothing.span = {document.content.begin, document.content.begin};
    DocumentBuilder(document).scalar(nothing);
  }
}

}  // namespace matterlint
