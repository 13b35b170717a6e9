// SPDX-License-Identifier: MIT
// JSON by nlohmann's SAX interface, over an iterator that says how far it was read. The library
// knows no places: a token ends where the iterator is, and begins at the first byte behind the last
// token that is neither blank nor `,` nor `:`.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/builder.h"
#include "document/json_help.h"
#include "document/readers.h"

namespace matterlint {
namespace {

// Publishes its position whenever it moves: the library copies iterators, the latest one counts.
class Reader {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Reader() = default;
  Reader(const char* at, const char** latest) : at_(at), latest_(latest) {}
  reference operator*() const { return *at_; }
  Reader& operator++() {
    *latest_ = ++at_;
    return *this;
  }
  Reader operator++(int) {
    const Reader before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Reader& a, const Reader& b) { return a.at_ == b.at_; }

 private:
  const char* at_ = nullptr;
  const char** latest_ = nullptr;
};

// How far the library has read: `*latest` bytes from `origin`, which is the first of the content.
struct Progress {
  const char* origin = nullptr;
  const char* const* latest = nullptr;
};

// The names of the functions are nlohmann's; false from any of them ends the parse.
class JsonEvents {
 public:
  JsonEvents(DocumentBuilder& builder, std::string_view text, size_t begin, Progress progress)
      : builder_(builder), text_(text), begin_(begin), last_end_(begin), progress_(progress) {
    // The library passes over a byte order mark at the head of the content.
    if (text.substr(begin).starts_with("\xEF\xBB\xBF")) {
      last_end_ += 3;
    }
  }

  bool null() { return literal(Kind::null); }
  bool boolean(bool) { return literal(Kind::boolean); }
  bool number_integer(int64_t) { return number(); }
  bool number_unsigned(uint64_t) { return number(); }
  bool number_float(double, const std::string&) { return number(); }
  bool string(const std::string& value) {
    const Span span = token();
    return add({Kind::string, Style::double_quoted, span, stored(span, value), false});
  }
  // No JSON text has binary values.
  bool binary(const std::vector<uint8_t>&) { return false; }
  bool start_object(size_t) { return begin(Kind::object); }
  bool start_array(size_t) { return begin(Kind::array); }
  bool end_object() { return end(); }
  bool end_array() { return end(); }
  bool key(const std::string& name) {
    const Span span = token();
    builder_.key(stored(span, name), span, Style::double_quoted);
    return true;
  }
  bool parse_error(size_t, const std::string&, const nlohmann::json::exception&) {
    error_at_ = position();
    return false;
  }

  // Behind the last token that was read.
  size_t last_end() const { return last_end_; }
  // Behind the byte at which the library gave up.
  size_t error_at() const { return error_at_; }

 private:
  size_t position() const {
    const auto read = static_cast<size_t>(*progress_.latest - progress_.origin);
    return std::min(begin_ + read, text_.size());
  }

  // The token whose last byte was just read.
  Span token() { return token(position()); }
  Span token(size_t end) {
    size_t begin = last_end_;
    while (begin < end &&
           std::string_view(" \t\r\n,:").find(text_[begin]) != std::string_view::npos) {
      ++begin;
    }
    last_end_ = end;
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }

  std::string_view stored(Span span, const std::string& value) {
    const std::string_view written = text_.substr(span.begin + 1, span.size() - 2);
    return written == value ? written : builder_.keep(value);
  }

  bool literal(Kind kind) {
    const Span span = token();
    return add({kind, Style::plain, span, text_.substr(span.begin, span.size()), false});
  }

  // The library reads one byte past a number to see its end, except at the end of the text.
  bool number() {
    size_t end = position();
    while (end > last_end_ &&
           std::string_view("0123456789").find(text_[end - 1]) == std::string_view::npos) {
      --end;
    }
    const Span span = token(end);
    const std::string_view written = text_.substr(span.begin, span.size());
    const bool integer = written.find_first_of(".eE") == std::string_view::npos;
    return add({integer ? Kind::integer : Kind::number, Style::plain, span, written, false});
  }

  bool add(const ScalarEvent& scalar) {
    builder_.scalar(scalar);
    return !builder_.stopped();
  }

  bool begin(Kind kind) {
    builder_.begin(kind, Style::flow, token(), false);
    return !builder_.stopped();
  }

  bool end() {
    builder_.end(token().end);
    return !builder_.stopped();
  }

  DocumentBuilder& builder_;
  std::string_view text_;
  size_t begin_;
  size_t last_end_;
  size_t error_at_ = 0;
  Progress progress_;
};

// Between `;;;` the braces around the members may be left out.
bool lacks_braces(std::string_view text, const Document& document) {
  const size_t first = text.find_first_not_of(" \t\r\n", document.content.begin);
  return document.source->slice(document.fence) == ";;;" && first < text.size() &&
         text[first] == '"';
}

}  // namespace

void read_json(Document& document) {
  const std::string_view text = document.source->bytes().substr(0, document.content.end);
  const size_t begin = document.content.begin;
  const bool in_braces = lacks_braces(text, document);
  const std::string braced =
      in_braces ? "{" + std::string(text.substr(begin)) + "}" : std::string();
  const std::string_view json = in_braces ? braced : text.substr(begin);
  DocumentBuilder builder(document);
  const char* latest = json.data();
  JsonEvents events(builder, text, begin, {json.data() + (in_braces ? 1 : 0), &latest});
  const bool complete = nlohmann::json::sax_parse(
      Reader(latest, &latest), Reader(json.data() + json.size(), &latest), &events);
  if (!complete && !builder.stopped()) {
    builder.stop(
        explain_json_failure({text, begin, events.last_end(), events.error_at(), in_braces}));
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
