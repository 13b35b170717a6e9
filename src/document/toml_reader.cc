// SPDX-License-Identifier: MIT
// TOML by toml++. The library sorts tables by key and counts code points in lines: children are put
// back in the order of the source, and places are made byte offsets.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The library is compiled here and nowhere else, without its assertions: some of them fail on text
// that is merely wrong, and what follows them copes with it.
#undef TOML_HEADER_ONLY
#undef TOML_SHARED_LIB
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ASSERT(condition) static_assert(true)
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
#endif
#include <toml++/toml.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include "document/builder.h"
#include "document/readers.h"
#include "document/toml_help.h"
#include "document/toml_places.h"

namespace matterlint {
namespace {

Kind kind_of(toml::node_type type) {
  switch (type) {
    case toml::node_type::table:
      return Kind::object;
    case toml::node_type::array:
      return Kind::array;
    case toml::node_type::integer:
      return Kind::integer;
    case toml::node_type::floating_point:
      return Kind::number;
    case toml::node_type::boolean:
      return Kind::boolean;
    case toml::node_type::date:
    case toml::node_type::time:
    case toml::node_type::date_time:
      return Kind::date_time;
    case toml::node_type::string:
    case toml::node_type::none:
      break;
  }
  return Kind::string;
}

// The bytes of a string between its quotes, of which there are one or three.
std::string_view unquoted(std::string_view written) {
  if (written.empty() || (written[0] != '"' && written[0] != '\'')) {
    return written;
  }
  const bool three = written.size() >= 6 && written[1] == written[0] && written[2] == written[0];
  const size_t quotes = three ? 3 : 1;
  return written.substr(quotes, written.size() - 2 * quotes);
}

Style style_of(std::string_view written) {
  const char first = written.empty() ? '\0' : written[0];
  return first == '"' ? Style::double_quoted : first == '\'' ? Style::single_quoted : Style::plain;
}

class TomlTree {
 public:
  TomlTree(DocumentBuilder& builder, TomlPlaces& places) : builder_(builder), places_(places) {}

  void add_root(const toml::table& table, Span content) {
    builder_.begin(Kind::object, Style::block, {content.begin, content.begin}, false);
    add_members(table);
    builder_.end(content.end);
  }

 private:
  struct Member {
    Span key_span{};
    std::string_view key{};
    const toml::node* value = nullptr;
  };

  Span span(const toml::source_region& region) {
    const uint32_t begin = places_.offset(region.begin.line, region.begin.column);
    return {begin, std::max(begin, places_.offset(region.end.line, region.end.column))};
  }

  std::string_view stored(std::string_view written, const std::string& value) {
    const std::string_view inner = unquoted(written);
    return inner == value ? inner : builder_.keep(value);
  }

  // Returns where the last member ends.
  uint32_t add_members(const toml::table& table) {
    std::vector<Member> members;
    members.reserve(table.size());
    for (auto&& [key, value] : table) {
      members.push_back({span(key.source()), key.str(), &value});
    }
    std::sort(members.begin(), members.end(),
              [](const Member& a, const Member& b) { return a.key_span < b.key_span; });
    uint32_t end = 0;
    for (const Member& member : members) {
      const std::string_view written = places_.slice(member.key_span);
      builder_.key(stored(written, std::string(member.key)), member.key_span, style_of(written));
      end = std::max(end, add_value(*member.value, member.key_span));
    }
    return end;
  }

  // `key` stands for a table or array that has no place of its own: that of a header or of a dotted
  // key. Returns where the value ends.
  uint32_t add_value(const toml::node& node, Span key) {
    if (builder_.stopped()) {
      return key.end;
    }
    const Span place = span(node.source());
    if (const toml::table* table = node.as_table()) {
      const bool is_inline = places_.slice(place).starts_with('{');
      builder_.begin(Kind::object, is_inline ? Style::flow : Style::block, is_inline ? place : key,
                     false);
      return end(std::max(is_inline ? place.end : key.end, add_members(*table)));
    }
    if (const toml::array* array = node.as_array()) {
      const bool has_headers = is_made_of_headers(*array);
      builder_.begin(Kind::array, has_headers ? Style::block : Style::flow,
                     has_headers ? first_name(array->front()) : place, false);
      uint32_t last = has_headers ? key.end : place.end;
      for (const toml::node& item : *array) {
        last = std::max(last, add_value(item, has_headers ? first_name(item) : place));
      }
      return end(last);
    }
    add_scalar(node, place);
    return place.end;
  }

  uint32_t end(uint32_t at) {
    builder_.end(at);
    return at;
  }

  // `[[name]]` makes an item of an array: its region is that of the header.
  bool is_made_of_headers(const toml::array& array) {
    return !array.empty() && array.front().is_table() &&
           !places_.slice(span(array.front().source())).starts_with('{');
  }

  // From the first name in the header of an item, so that the item is inside whatever holds it.
  Span first_name(const toml::node& item) {
    Span place = span(item.source());
    while (place.begin < place.end &&
           (places_.slice(place)[0] == '[' || places_.slice(place)[0] == ' ')) {
      ++place.begin;
    }
    return place;
  }

  void add_scalar(const toml::node& node, Span place) {
    ScalarEvent scalar;
    scalar.kind = kind_of(node.type());
    scalar.span = place;
    scalar.text = places_.slice(place);
    scalar.style = style_of(scalar.text);
    if (const auto* text = node.as_string()) {
      scalar.text = stored(scalar.text, text->get());
    }
    builder_.scalar(scalar);
  }

  DocumentBuilder& builder_;
  TomlPlaces& places_;
};

// A tree of nothing but a map, for a text that cannot be read.
void give_up(DocumentBuilder& builder, Span content, Problem problem) {
  builder.begin(Kind::object, Style::block, {content.begin, content.begin}, false);
  builder.stop(std::move(problem));
}

}  // namespace

void read_toml(Document& document) {
  const Span content = document.content;
  const std::string_view text = document.source->bytes().substr(0, content.end);
  DocumentBuilder builder(document);
  if (std::optional<Problem> excess = find_toml_excess(text, content.begin)) {
    give_up(builder, content, *std::move(excess));
    return;
  }
  TomlPlaces places(text, content.begin);
  const toml::parse_result result = toml::parse(text.substr(content.begin));
  if (result) {
    TomlTree(builder, places).add_root(result.table(), content);
    return;
  }
  const toml::source_position at = result.error().source().begin;
  give_up(builder, content,
          explain_toml_failure({text, content.begin, places.offset(at.line, at.column),
                                result.error().description()}));
}

}  // namespace matterlint
