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
#include "document/yaml_disguise.h"
#include "document/yaml_events.h"
#include "document/yaml_guard.h"
#include "document/yaml_spans.h"
#include "document/yaml_subset.h"
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
  // yaml-cpp may stop within a character that it takes for several.
  while (failure.at > begin && failure.at < text.size() && (text[failure.at] & '\xC0') == '\x80') {
    --failure.at;
  }
  failure.unknown_anchor = error.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR;
  const size_t line = yaml::line_begin(text, begin, failure.at);
  failure.fallback = yaml::syntax_problem(
      failure.at, std::max(failure.at, yaml::line_end(text, line)),
      "this line does not fit the YAML around it",
      "put quotes around text that has a special meaning, and check the indentation");
  return failure;
}

YamlFailure describe(const yaml::Mistake& mistake, std::string_view text, size_t begin) {
  YamlFailure failure;
  failure.text = text;
  failure.begin = begin;
  failure.at = mistake.at;
  failure.certain = mistake.certain;
  failure.fallback = mistake.problem;
  return failure;
}

void set_open_bracket(YamlFailure& failure, size_t bracket) {
  if (bracket != yaml::nowhere) {
    failure.open_bracket = bracket;
  }
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
      failure = describe(*events.mistake(), text, begin);
    }
  }
  if (failure) {
    failure->read_to = events.read_to();
    set_open_bracket(*failure, events.open_bracket());
  }
  return failure;
}

size_t content_begin(const Document& document) {
  const size_t begin = document.content.begin;
  // yaml-cpp skips the mark and does not count it.
  const bool marked = document.source->bytes().substr(begin).starts_with(byte_order_mark);
  return begin + (marked ? byte_order_mark.size() : 0);
}

struct Reading {
  std::optional<YamlFailure> failure{};  // why the document is refused
  bool complete = true;                  // everything was read all the same
  bool fit_keys = true;                  // every key is text
};

YamlFailure describe(Problem excess, std::string_view text, size_t begin) {
  YamlFailure failure;
  failure.text = text;
  failure.begin = begin;
  failure.read_to = excess.span.begin;
  failure.at = excess.span.begin;
  failure.certain = excess.kind == ProblemKind::resource_limit;
  failure.fallback = std::move(excess);
  return failure;
}

// Fills the document. A key that is no text is what it is refused for, also when there are mistakes
// behind it; when there are none, everything was read.
Reading read(Document& document, DocumentBuilder& builder) {
  const std::string_view text = document.source->bytes().substr(0, document.content.end);
  const size_t begin = content_begin(document);
  yaml::Survey survey = yaml::survey(text, begin);
  if (survey.excess) {
    return {describe(*std::move(survey.excess), text, begin), false, true};
  }
  const std::optional<std::string> shown = yaml::disguise(text, begin, survey);
  yaml::Events events(builder, text, begin);
  Reading reading;
  reading.failure = parse(shown ? *shown : text.substr(begin), events, text, begin);
  reading.complete = !reading.failure;
  if (const auto& key = events.unfit_key(); key && !builder.stopped()) {
    reading.failure = describe(key->mistake, text, begin);
    reading.failure->read_to = key->mistake.at;
    set_open_bracket(*reading.failure, key->open_bracket);
    reading.fit_keys = false;
  }
  if (reading.failure && !document.nodes.empty()) {
    reading.failure->read_from = document.nodes.back().span.begin;
  }
  return reading;
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
  const std::optional<YamlFailure> next = read(trial, builder).failure;
  if (!next || builder.stopped()) {
    return Help::full;
  }
  const bool further =
      line_number(next->text, next->at) > line_number(failure.text, edits.front().span.begin);
  return further && next->at != failure.at + grown ? Help::some : Help::none;
}

}  // namespace

void read_full_yaml(Document& document) {
  DocumentBuilder builder(document);
  Reading reading = read(document, builder);
  if (std::optional<YamlFailure>& failure = reading.failure; failure && !builder.stopped()) {
    if (document.content.size() <= limits::repair_trial_bytes) {
      failure->try_repair = [&, trials = size_t{0}](const std::vector<Edit>& edits) mutable {
        return ++trials > most_trials ? Help::none : try_repair(document, *failure, edits);
      };
    }
    Problem problem = explain_yaml_failure(*failure);
    if (reading.complete) {
      builder.report(std::move(problem));
    } else {
      builder.stop(std::move(problem));
    }
  }
  if (reading.fit_keys) {
    builder.find_duplicate_keys();
  }
  if (document.nodes.empty()) {
    const auto begin = static_cast<uint32_t>(content_begin(document));
    ScalarEvent nothing;
    nothing.kind = Kind::null;
    nothing.style = Style::absent;
    nothing.span = {begin, begin};
    DocumentBuilder(document).scalar(nothing);
  }
}

void read_yaml(Document& document) {
  if (read_yaml_subset(document)) {
    DocumentBuilder(document).find_duplicate_keys();
  } else {
    read_full_yaml(document);
  }
}

}  // namespace matterlint
