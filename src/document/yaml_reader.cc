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
#include "document/yaml_subset.h"

namespace matterlint {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

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
      failure = YamlFailure{text,
                            begin,
                            events.mistake()->at,
                            {},
                            false,
                            events.mistake()->certain,
                            events.mistake()->problem};
    }
  }
  if (failure && events.open_bracket() != yaml::nowhere) {
    failure->open_bracket = events.open_bracket();
  }
  return failure;
}

}  // namespace

void read_full_yaml(Document& document) {
  const std::string_view text = document.source->bytes().substr(0, document.content.end);
  size_t begin = document.content.begin;
  if (text.substr(begin).starts_with(byte_order_mark)) {
    begin += byte_order_mark.size();  // yaml-cpp skips it and does not count it
  }
  DocumentBuilder builder(document);
  if (std::optional<Problem> excess = yaml::find_excess(text, begin)) {
    builder.stop(*std::move(excess));
  } else {
    const std::optional<std::string> hidden = yaml::hide_question_marks(text.substr(begin));
    yaml::Events events(builder, text, begin);
    const auto failure = parse(hidden ? *hidden : text.substr(begin), events, text, begin);
    if (failure && !builder.stopped()) {
      builder.stop(explain_yaml_failure(*failure));
    }
  }
  if (document.nodes.empty()) {
    ScalarEvent nothing;
    nothing.kind = Kind::null;
    nothing.style = Style::absent;
    nothing.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(begin)};
    DocumentBuilder(document).scalar(nothing);
  }
}

void read_yaml(Document& document) {
  if (!read_yaml_subset(document)) {
    read_full_yaml(document);
  }
  DocumentBuilder(document).find_duplicate_keys();
}

}  // namespace matterlint
