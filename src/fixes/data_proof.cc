// SPDX-License-Identifier: MIT
#include "fixes/data_proof.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "document/data_text.h"

namespace matterlint {
namespace {

/// Walks two trees side by side and says where they part.
class Comparison {
 public:
  explicit Comparison(const std::vector<DataChange>& changes) {
    for (const DataChange& change : changes) {
      changes_[change.node].push_back(&change);
    }
  }

  std::string find(NodeRef before, NodeRef after) {
    compare(before, after);
    return difference_;
  }

 private:
  const std::vector<const DataChange*>& changes_of(NodeRef node) const {
    static const std::vector<const DataChange*> none;
    const auto found = changes_.find(static_cast<uint32_t>(node.id()));
    return found == changes_.end() ? none : found->second;
  }

  const DataChange* find_change(NodeRef node, ChangeKind kind) const {
    for (const DataChange* change : changes_of(node)) {
      if (change->kind == kind) {
        return change;
      }
    }
    return nullptr;
  }

  /// Only the first difference is told.
  bool expect(bool holds, NodeRef node, std::string_view what) {
    if (!holds && difference_.empty()) {
      const std::string pointer = node.pointer();
      difference_ =
          (pointer.empty() ? "the front matter" : "`" + pointer + "`") + " " + std::string(what);
    }
    return holds;
  }

  /// What stands behind an anchor is read at other places too; only its key may change, and what
  /// follows it.
  bool expect_own(NodeRef node) {
    const auto& changes = changes_of(node);
    const bool outside = std::all_of(changes.begin(), changes.end(), [](const DataChange* change) {
      return change->kind == ChangeKind::rename || change->kind == ChangeKind::add_item;
    });
    const bool shared = outside ? !changes.empty() && node.parent() && node.parent().node().shared
                                : node.node().shared;
    return expect(!shared, node, "stands behind an anchor");
  }

  void compare(NodeRef before, NodeRef after) {
    if (!expect_own(before)) {
      return;
    }
    if (const DataChange* set = find_change(before, ChangeKind::set)) {
      expect(data_text(after) == set->value, before, "is not what was meant");
    } else if (!expect(before.kind() == after.kind(), before, "changes its type")) {
      return;
    } else if (before.is_array()) {
      compare_items(before, after);
    } else if (before.is_object()) {
      compare_members(before, after);
    } else {
      expect(before.text() == after.text(), before, "changes its value");
    }
  }

  /// Goes over the items that changes of one kind to `node` bring; false when one is not there.
  bool pass_added(NodeRef node, ChangeKind kind, ChildRange::Iterator& now,
                  ChildRange::Iterator end) {
    for (const DataChange* change : changes_of(node)) {
      if (change->kind != kind) {
        continue;
      }
      if (!expect(!(now == end) && data_text(*now) == change->value, node,
                  kind == ChangeKind::add_item ? "is not followed by what was meant"
                                               : "does not begin with what was meant")) {
        return false;
      }
      ++now;
    }
    return true;
  }

  void compare_items(NodeRef before, NodeRef after) {
    auto now = after.children().begin();
    const auto end = after.children().end();
    if (!pass_added(before, ChangeKind::add_first_item, now, end)) {
      return;
    }
    for (const NodeRef item : before.children()) {
      if (find_change(item, ChangeKind::remove) != nullptr) {
        expect_own(item);
      } else {
        if (!expect(!(now == end), item, "gets lost")) {
          return;
        }
        compare(item, *now);
        ++now;
      }
      if (!pass_added(item, ChangeKind::add_item, now, end)) {
        return;
      }
    }
    expect(now == end, before, "gets an item that nobody meant");
  }

  void compare_members(NodeRef before, NodeRef after) {
    std::vector<const DataChange*> added;
    for (const DataChange* change : changes_of(before)) {
      if (change->kind == ChangeKind::add_member) {
        added.push_back(change);
      }
    }
    std::vector<NodeRef> kept;
    for (const NodeRef member : after.children()) {
      const auto meant = std::find_if(added.begin(), added.end(), [&](const DataChange* change) {
        return change->key == member.key() && change->value == data_text(member);
      });
      if (meant == added.end()) {
        kept.push_back(member);
      } else {
        added.erase(meant);
      }
    }
    expect(added.empty(), before, "does not get the key that was meant");
    compare_kept(before, kept);
  }

  void compare_kept(NodeRef before, const std::vector<NodeRef>& kept) {
    size_t next = 0;
    for (const NodeRef member : before.children()) {
      if (find_change(member, ChangeKind::remove) != nullptr) {
        expect_own(member);
        continue;
      }
      if (!expect(next < kept.size(), member, "gets lost")) {
        return;
      }
      const DataChange* rename = find_change(member, ChangeKind::rename);
      if (!expect(kept[next].key() == (rename == nullptr ? member.key() : rename->key), member,
                  "does not keep its key")) {
        return;
      }
      compare(member, kept[next]);
      ++next;
    }
    expect(next == kept.size(), before, "gets a key that nobody meant");
  }

  std::map<uint32_t, std::vector<const DataChange*>> changes_{};
  std::string difference_{};
};

/// What stands behind the front matter.
std::string_view body_of(const Document& document) {
  const std::string_view bytes = document.source->bytes();
  return bytes.substr(document.closing.empty() ? document.content.end : document.closing.end);
}

bool is_word(char c) {
  const char lower = static_cast<char>(c | 0x20);
  return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Where the key begins in a line that looks like the line of one; `npos` for other lines. In YAML
/// only keys without indentation count: deeper lines may be a text.
size_t key_in_line(std::string_view line, Format format) {
  const size_t begin = format == Format::yaml ? 0 : line.find_first_not_of(" \t");
  if (begin >= line.size()) {
    return std::string_view::npos;
  }
  size_t end = begin;
  if (format == Format::json) {
    const size_t close = line.find_first_of("\"\\", begin + 1);
    if (line[begin] != '"' || close == std::string_view::npos || line[close] != '"') {
      return std::string_view::npos;
    }
    end = close + 1;
  } else {
    while (end < line.size() && is_word(line[end])) {
      ++end;
    }
  }
  const size_t sign = format == Format::yaml ? end : line.find_first_not_of(" \t", end);
  if (end == begin || sign >= line.size() || line[begin] == '-') {
    return std::string_view::npos;
  }
  const bool ended = sign + 1 == line.size() ||
                     std::string_view(" \t\r").find(line[sign + 1]) != std::string_view::npos;
  const bool key = format == Format::toml   ? line[sign] == '='
                   : format == Format::json ? line[sign] == ':'
                                            : line[sign] == ':' && ended;
  return key ? begin : std::string_view::npos;
}

/// The places in the edited text where edits wrote or dropped something.
std::vector<Span> places_after(const std::vector<Edit>& edits) {
  std::vector<Span> places;
  int64_t shift = 0;
  for (const Edit& edit : edits) {
    const auto begin = static_cast<uint32_t>(edit.span.begin + shift);
    places.push_back({begin, begin + static_cast<uint32_t>(edit.text.size())});
    shift += static_cast<int64_t>(edit.text.size()) - static_cast<int64_t>(edit.span.size());
  }
  return places;
}

}  // namespace

std::string find_unmeant_change(const Document& before, const Document& after,
                                const std::vector<DataChange>& changes) {
  if (!after.readable() || after.format != before.format) {
    return "the front matter cannot be read any more";
  }
  if (body_of(before) != body_of(after)) {
    return "the text behind the front matter changes";
  }
  return Comparison(changes).find(before.root(), after.root());
}

std::string find_unmeant_reading(const Document& after, const std::vector<Edit>& edits) {
  const std::vector<Span> places = places_after(edits);
  for (const Problem& problem : after.problems) {
    if (places.empty() || problem.span.begin <= places.back().end) {
      return problem.message;
    }
  }
  if (!after.readable()) {
    return after.problems.empty() ? "there is no front matter" : "";
  }
  std::set<uint32_t> keys;
  for (const Node& node : after.nodes) {
    if (!node.key_span.empty()) {
      keys.insert(node.key_span.begin);
    }
  }
  const std::string_view bytes = after.source->bytes().substr(0, after.content.end);
  for (size_t begin = after.content.begin; begin < bytes.size();) {
    const size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const bool touched = std::any_of(places.begin(), places.end(), [&](Span place) {
      return place.begin <= end && place.end >= begin;
    });
    const size_t key = key_in_line(bytes.substr(begin, end - begin), after.format);
    if (!touched && key != std::string_view::npos &&
        !keys.contains(static_cast<uint32_t>(begin + key))) {
      return "a line that looks like a key becomes a part of another value";
    }
    begin = end + 1;
  }
  return {};
}

}  // namespace matterlint
