// SPDX-License-Identifier: MIT
#include "checks/vocabulary_entry.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "checks/edit_place.h"
#include "checks/member_edit.h"
#include "checks/scalar_text.h"
#include "document/data_text.h"
#include "document/parse.h"

namespace matterlint {
namespace {

constexpr std::string_view term_key = "term";
constexpr std::string_view aliases_key = "aliases";

/// The quotes of the terms: none as soon as one has none.
Style term_style(NodeRef list) {
  bool quoted = list.document().format != Format::yaml;
  for (const NodeRef entry : list.children()) {
    const NodeRef term = term_of(entry);
    if (term && term.is_string() && term.node().style == Style::plain) {
      return Style::plain;
    }
    quoted = quoted || (term && term.is_string());
  }
  return quoted ? quotes_of(list.document()) : Style::plain;
}

/// A text without quotes where that is possible and usual here, else in those of the file.
std::string written_like(NodeRef list, std::string_view text, bool flow) {
  const Format format = list.document().format;
  Style style = term_style(list);
  if (style == Style::plain && format == Format::yaml && !is_plain_text(text, flow)) {
    style = quotes_of(list.document());
  }
  return written_text(text, {format, flow, false}, style);
}

std::string written_key(const Document& document, std::string_view key) {
  return written_text(key, {document.format, true, true}, Style::plain) + ": ";
}

std::string written_aliases(NodeRef list, const std::vector<std::string>& aliases) {
  std::string text = "[";
  for (const std::string& alias : aliases) {
    text += (text.size() > 1 ? ", " : "") + written_like(list, alias, true);
  }
  return text + "]";
}

std::string aliases_as_data(const std::vector<std::string>& aliases) {
  return data_text(std::vector<std::string_view>(aliases.begin(), aliases.end()));
}

void add(Fix& fix, Edit edit, DataChange change) {
  fix.edits.push_back(std::move(edit));
  fix.changes.push_back(std::move(change));
}

/// What stands before an entry on its line, when that is a dash and blanks.
std::optional<std::string_view> dash_of(NodeRef entry) {
  const bool map = entry.is_object() && entry.size() > 0;
  const uint32_t begin = map ? (*entry.children().begin()).key_span().begin : entry.span().begin;
  const std::string_view before = before_on_line(entry, begin);
  const bool one_dash = std::count(before.begin(), before.end(), '-') == 1;
  return one_dash && consists_of(before, " -") ? std::optional(before) : std::nullopt;
}

/// A term that stands alone becomes a map.
std::optional<Fix> make_map(NodeRef entry, std::string_view term,
                            const std::vector<std::string>& aliases) {
  if (!is_replaceable(entry) || entry.span().empty()) {
    return std::nullopt;
  }
  const NodeRef list = entry.parent();
  const bool same = entry.text() == term;
  const bool flow = in_flow(entry);
  const std::string written =
      same ? std::string(slice(entry, entry.span())) : written_like(list, term, flow);
  DataChange change = setting(entry, "{\"term\":" + (same ? data_text(entry) : data_text(term)) +
                                         ",\"aliases\":" + aliases_as_data(aliases) + "}");
  const Document& document = entry.document();
  const std::string head = written_key(document, term_key) + written;
  const std::string tail = written_key(document, aliases_key) + written_aliases(list, aliases);
  Fix fix;
  if (flow) {
    add(fix, Edit{entry.span(), "{" + head + ", " + tail + "}"}, std::move(change));
    return fix;
  }
  const auto dash = dash_of(entry);
  const auto next = next_line(entry, end_of(entry));
  if (!dash || !next) {
    return std::nullopt;
  }
  add(fix, Edit{entry.span(), head}, std::move(change));
  fix.edits.push_back(
      {{*next, *next},
       std::string(dash->size(), ' ') + tail + std::string(line_end_behind(entry))});
  return fix;
}

NodeRef last_child(NodeRef list) {
  return {&list.document(), list.node().last_child};
}

bool add_aliases(NodeRef entry, const std::vector<std::string>& aliases, Fix& fix) {
  const NodeRef list = entry.find(aliases_key);
  if (!list) {
    const auto source =
        std::make_shared<const SourceText>("aliases.json", aliases_as_data(aliases));
    const Document data = parse_data(source, Format::json);
    auto made = insert_member(entry, aliases_key, data.root(), {term_key, aliases_key});
    if (made) {
      add(fix, std::move(made->edit), std::move(made->change));
    }
    return made.has_value();
  }
  std::vector<NewItem> items;
  for (const std::string& alias : aliases) {
    items.push_back(
        {written_like(entry.parent(), alias, list.node().style == Style::flow), data_text(alias)});
  }
  auto made = insert_items(list, last_child(list), items);
  if (made) {
    fix.edits.push_back(std::move(made->edit));
    fix.changes = std::move(made->changes);
  }
  return made.has_value();
}

/// The bytes of an entry in which `#` begins no comment: its words.
void collect_words(NodeRef node, std::vector<Span>& words) {
  if (!node.key_span().empty()) {
    words.push_back(node.key_span());
  }
  if (is_scalar(node)) {
    words.push_back(node.span());
  }
  for (const NodeRef child : node.children()) {
    collect_words(child, words);
  }
}

/// The comments between two places, each as a line behind `indentation`.
std::string comments_in(NodeRef entry, Span region, const std::string& indentation) {
  std::vector<Span> words;
  collect_words(entry, words);
  const std::string_view bytes = bytes_of(entry);
  std::string lines;
  for (uint32_t at = region.begin; at < region.end; ++at) {
    const auto word = std::find_if(words.begin(), words.end(),
                                   [&](Span span) { return span.begin <= at && at < span.end; });
    if (word != words.end()) {
      at = word->end - 1;
    } else if (bytes[at] == '#' &&
               std::string_view(" \t\n").find(bytes[at - 1]) != std::string_view::npos) {
      const auto end = static_cast<uint32_t>(std::min<size_t>(bytes.find('\n', at), region.end));
      lines += indentation + std::string(bytes.substr(at, end - at)) + "\n";
      at = end;
    }
  }
  return lines;
}

}  // namespace

NodeRef entry_list(NodeRef root) {
  const NodeRef list = root && root.is_object() ? root.find("terms") : root;
  return list && list.is_array() ? list : NodeRef();
}

NodeRef term_of(NodeRef entry) {
  return entry.is_object() ? entry.find(term_key) : entry;
}

std::optional<Fix> as_fix(std::optional<ValueEdit> edit) {
  if (!edit) {
    return std::nullopt;
  }
  Fix fix;
  add(fix, std::move(edit->edit), std::move(edit->change));
  return fix;
}

NewItem new_entry(NodeRef list, std::string_view term) {
  bool maps = list.size() > 0;
  for (const NodeRef entry : list.children()) {
    maps = maps && entry.is_object();
  }
  const bool flow = list.node().style == Style::flow;
  if (!maps) {
    return {written_like(list, term, flow), data_text(term)};
  }
  const std::string member =
      written_key(list.document(), term_key) + written_like(list, term, flow);
  return {flow ? "{" + member + "}" : member, "{\"term\":" + data_text(term) + "}"};
}

std::optional<Fix> rewrite_entry(NodeRef entry, std::string_view term,
                                 const std::vector<std::string>& more_aliases) {
  if (!entry.is_object() && !more_aliases.empty()) {
    return make_map(entry, term, more_aliases);
  }
  Fix fix;
  if (!more_aliases.empty() && !add_aliases(entry, more_aliases, fix)) {
    return std::nullopt;
  }
  const NodeRef word = term_of(entry);
  if (word.text() != term) {
    auto made = replace_with_text(word, term);
    if (!made) {
      return std::nullopt;
    }
    add(fix, std::move(made->edit), std::move(made->change));
  }
  std::stable_sort(fix.edits.begin(), fix.edits.end(),
                   [](const Edit& a, const Edit& b) { return a.span < b.span; });
  return fix;
}

std::optional<Fix> remove_entry(NodeRef entry) {
  const NodeRef list = entry.parent();
  if (list.node().style != Style::block) {
    return as_fix(remove_item(entry));
  }
  const auto dash = dash_of(entry);
  const auto next = line_behind_item(entry);
  if (!dash || !next || list.size() < 2 || holds_anchor(entry) || list.node().shared) {
    return std::nullopt;
  }
  const uint32_t begin =
      entry.span().begin - static_cast<uint32_t>(before_on_line(entry, entry.span().begin).size());
  const std::string indentation(dash->substr(0, dash->find('-')));
  Fix fix;
  add(fix, Edit{{begin, *next}, comments_in(entry, {begin, *next}, indentation)},
      {ChangeKind::remove, static_cast<uint32_t>(entry.id()), "", ""});
  return fix;
}

std::optional<Fix> remove_alias(NodeRef alias) {
  const NodeRef list = alias.parent();
  return as_fix(list.size() == 1 ? remove_member(list) : remove_item(alias));
}

}  // namespace matterlint
