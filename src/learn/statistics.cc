// SPDX-License-Identifier: MIT
#include "learn/statistics.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "document/document.h"
#include "output/json_writer.h"
#include "output/palette.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

constexpr size_t widest_key = 40;
constexpr size_t widest_value = 30;
constexpr size_t widest_bar = 30;

/// A key of the tree under the name that people give it: "identifyer[].url".
struct NamedKey {
  std::string name{};
  const KeyTree* tree = nullptr;
};

void name_keys(const KeyTree& tree, const std::string& name, std::vector<NamedKey>& keys) {
  for (const KeyTree& member : tree.members) {
    const std::string below = name.empty() ? member.name : name + "." + member.name;
    keys.push_back({below, &member});
    name_keys(member, below, keys);
  }
  if (tree.items != nullptr) {
    keys.push_back({name + "[]", tree.items.get()});
    name_keys(*tree.items, name + "[]", keys);
  }
}

/// The most frequent values; those too long for the index, whose text is not known, are left out.
std::vector<const ValueFacts*> top_values(const KeyFacts& facts, size_t most) {
  std::vector<const ValueFacts*> values;
  if (!facts.all_values) {
    return values;  // those that are known may not be the most frequent ones
  }
  for (const auto& [hash, value] : facts.values) {
    const bool is_long = value.text.empty() && facts.text_length.least != 0U;
    if (!is_long) {
      values.push_back(&value);
    }
  }
  std::ranges::sort(values, [](const ValueFacts* a, const ValueFacts* b) {
    return a->seen.count != b->seen.count ? a->seen.count > b->seen.count : a->text < b->text;
  });
  values.resize(std::min(values.size(), most));
  return values;
}

std::string with_separator(std::string text, std::string_view more) {
  text += text.empty() ? "" : ", ";
  return text.append(more);
}

/// "string"; "string 580, list 21" when there are several.
std::string kinds_in_words(const KeyFacts& facts) {
  std::vector<std::pair<size_t, std::string_view>> kinds;
  for (size_t i = 0; i < kind_count; ++i) {
    const auto kind = static_cast<Kind>(i);
    if (facts.of(kind).count > 0) {
      kinds.emplace_back(facts.of(kind).count, kind_name(kind));
    }
  }
  std::ranges::stable_sort(kinds, std::ranges::greater(),
                           &std::pair<size_t, std::string_view>::first);
  std::string text;
  for (const auto& [count, name] : kinds) {
    text = with_separator(std::move(text), name);
    text += kinds.size() > 1 ? " " + std::to_string(count) : "";
  }
  return text;
}

std::string number_text(double number) {
  std::array<char, 32> buffer{};
  const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  return {buffer.data(), written.ptr};
}

/// "8 different", "all different", "1 to 12 items".
std::string values_in_words(const KeyFacts& facts) {
  std::string text;
  size_t scalars = 0;
  for (const auto& [hash, value] : facts.values) {
    scalars += value.seen.count;
  }
  if (const size_t distinct = facts.distinct(); distinct > 0) {
    text = facts.all_values && distinct == scalars && distinct > 1
               ? "all different"
               : (facts.all_values ? "" : "about ") + std::to_string(distinct) + " different";
  }
  if (facts.of(Kind::integer).count + facts.of(Kind::number).count > 0 && facts.number.least) {
    const bool varies = facts.number.least != facts.number.most;
    text = with_separator(std::move(text),
                          (varies ? number_text(*facts.number.least) + " to " : "always ") +
                              number_text(*facts.number.most));
  }
  if (facts.of(Kind::array).count > 0 && facts.size.least) {
    const std::string most = std::to_string(*facts.size.most);
    const bool varies = facts.size.least != facts.size.most;
    text =
        with_separator(std::move(text), (varies ? std::to_string(*facts.size.least) + " to " : "") +
                                            most + (most == "1" ? " item" : " items"));
  }
  return text;
}

size_t width_of(std::string_view text) {
  size_t width = 0;
  for (size_t offset = 0; offset < text.size();) {
    const CodePoint point = decode_code_point(text, offset);
    width += static_cast<size_t>(std::max(0, display_width(point.value)));
    offset += point.length;
  }
  return width;
}

/// One line of at most `width` columns, `…` at the end of what was cut, filled with blanks.
std::string fitted(std::string_view text, size_t width) {
  std::string shown = escape_unprintable(text);
  if (width_of(shown) > width) {
    while (width_of(shown) + 1 > width) {
      do {
        shown.pop_back();
      } while (!shown.empty() && find_invalid_utf8(shown));
    }
    shown += "\u2026";
  }
  return shown + std::string(width - std::min(width, width_of(shown)), ' ');
}

std::string right(const std::string& text, size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

/// A bar of whole and eighth blocks; never empty.
std::string bar(size_t count, size_t most, size_t width) {
  static constexpr std::array<std::string_view, 8> eighths{"",       "\u258F", "\u258E", "\u258D",
                                                           "\u258C", "\u258B", "\u258A", "\u2589"};
  const size_t parts = std::max<size_t>(1, count * width * 8 / most);
  std::string text;
  for (size_t i = 0; i < parts / 8; ++i) {
    text += "\u2588";
  }
  return text.append(eighths[parts % 8]);
}

class TextWriter {
 public:
  TextWriter(const NoteCounts& notes, const StatisticsOptions& options)
      : notes_(notes), options_(options), palette_(options.color ? color_palette : plain_palette) {}

  std::string write(const std::vector<NamedKey>& keys) {
    size_t key_width = 3;
    size_t kind_width = 0;
    for (const NamedKey& key : keys) {
      key_width = std::max(key_width, width_of(escape_unprintable(key.name)));
      kind_width = std::max(kind_width, kinds_in_words(*key.tree->facts).size());
    }
    key_width_ = std::min({key_width, widest_key, options_.width / 3});
    kind_width_ = std::min<size_t>(kind_width, 24);
    for (const NamedKey& key : keys) {
      line(key);
      bars(*key.tree->facts);
    }
    return std::move(out_);
  }

 private:
  void line(const NamedKey& key) {
    const KeyFacts& facts = *key.tree->facts;
    append_styled(out_, palette_, palette_.path, fitted(key.name, key_width_));
    const size_t percent =
        notes_.read == 0 ? 0 : (facts.notes * 100 + notes_.read / 2) / notes_.read;
    const std::string share = percent == 0 ? "<1" : std::to_string(percent);
    out_ += "  " + right(std::to_string(facts.notes), std::to_string(notes_.read).size()) + "  " +
            right(share, 3) + " %  ";
    std::string rest = kinds_in_words(facts);
    if (const std::string values = values_in_words(facts); !values.empty()) {
      rest = fitted(rest, std::max(kind_width_, rest.size())) + "  " + values;
    }
    out_ += rest + "\n";
  }

  /// The most frequent values, when some are there more than once.
  void bars(const KeyFacts& facts) {
    std::vector<const ValueFacts*> top = top_values(facts, options_.top);
    if (facts.values.size() > options_.top) {
      std::erase_if(top, [](const ValueFacts* value) { return value->seen.count < 2; });
    }
    if (top.empty() || top.front()->seen.count < 2) {
      return;
    }
    size_t value_width = 0;
    for (const ValueFacts* value : top) {
      value_width = std::max(value_width, width_of(shown(*value)));
    }
    const size_t number_width = std::to_string(top.front()->seen.count).size();
    value_width = std::min({value_width, widest_value, options_.width / 3});
    const size_t taken = 4 + value_width + 2 + 2 + number_width;
    const size_t bar_width =
        std::clamp<size_t>(options_.width > taken ? options_.width - taken : 1, 1, widest_bar);
    for (const ValueFacts* value : top) {
      out_ += "    " + fitted(shown(*value), value_width) + "  " +
              right(std::to_string(value->seen.count), number_width) + "  ";
      append_styled(out_, palette_, palette_.gutter,
                    bar(value->seen.count, top.front()->seen.count, bar_width));
      out_ += '\n';
    }
  }

  static std::string shown(const ValueFacts& value) {
    return value.text.empty() ? "(empty)" : escape_unprintable(value.text);
  }

  const NoteCounts& notes_;
  const StatisticsOptions& options_;
  const Palette& palette_;
  std::string out_{};
  size_t key_width_ = 0;
  size_t kind_width_ = 0;
};

std::string summary(const NoteCounts& notes, size_t keys) {
  std::string text = std::to_string(notes.read) + (notes.read == 1 ? " note, " : " notes, ") +
                     std::to_string(keys) + (keys == 1 ? " key" : " keys");
  if (notes.unreadable > 0) {
    text +=
        "; " + std::to_string(notes.unreadable) + " more cannot be read (`matterlint` says why)";
  }
  if (notes.bare > 0) {
    text += "; " + std::to_string(notes.bare) + (notes.bare == 1 ? " file has" : " files have") +
            " no front matter";
  }
  return text + "\n";
}

template <class Number, class Write>
void write_range(JsonWriter& json, std::string_view key, const Range<Number>& range,
                 const Write& write) {
  if (!range.least) {
    return;
  }
  json.key(key);
  json.begin_object(JsonShape::one_line);
  json.key("least");
  write(*range.least);
  json.key("most");
  write(*range.most);
  json.end_object();
}

void write_key(JsonWriter& json, const NamedKey& key, size_t top) {
  const KeyFacts& facts = *key.tree->facts;
  json.begin_object(JsonShape::lines);
  json.member("key", key.name);
  json.member("pattern", facts.pattern);
  json.member("notes", facts.notes);
  json.member("count", facts.count());
  json.key("types");
  json.begin_object(JsonShape::one_line);
  for (size_t i = 0; i < kind_count; ++i) {
    if (const size_t count = facts.of(static_cast<Kind>(i)).count; count > 0) {
      json.member(kind_name(static_cast<Kind>(i)), count);
    }
  }
  json.end_object();
  json.member("distinct", facts.distinct());
  json.key("distinct_is_exact");
  json.boolean(facts.all_values);
  const auto count = [&json](uint32_t number) { json.number(number); };
  write_range(json, "text_length", facts.text_length, count);
  write_range(json, "size", facts.size, count);
  write_range(json, "number", facts.number,
              [&json](double number) { json.literal(number_text(number)); });
  json.key("top");
  json.begin_array(JsonShape::lines);
  for (const ValueFacts* value : top_values(facts, top)) {
    json.begin_object(JsonShape::one_line);
    json.member("value", value->text);
    json.member("type", kind_name(value->kind));
    json.member("count", value->seen.count);
    json.member("notes", value->seen.notes);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

std::string statistics_text(const KeyTree& root, const NoteCounts& notes,
                            const StatisticsOptions& options) {
  std::vector<NamedKey> keys;
  name_keys(root, "", keys);
  std::string text = TextWriter(notes, options).write(keys);
  return text + (text.empty() ? "" : "\n") + summary(notes, keys.size());
}

std::string statistics_json(const KeyTree& root, const NoteCounts& notes,
                            const StatisticsOptions& options) {
  std::vector<NamedKey> keys;
  name_keys(root, "", keys);
  std::string out;
  JsonWriter json(out);
  json.begin_object(JsonShape::lines);
  json.member("version", 1);
  json.key("tool");
  json.begin_object(JsonShape::one_line);
  json.member("name", "matterlint");
  json.member("version", options.version);
  json.end_object();
  json.member("notes", notes.read);
  json.member("unreadable", notes.unreadable);
  json.member("without_front_matter", notes.bare);
  json.key("keys");
  json.begin_array(JsonShape::lines);
  for (const NamedKey& key : keys) {
    write_key(json, key, options.top);
  }
  json.end_array();
  json.end_object();
  return out + "\n";
}

}  // namespace matterlint
