// SPDX-License-Identifier: MIT
#include "schema/governing_places.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "schema/named_subschemas.h"

namespace matterlint {
namespace {

constexpr size_t most_places = 100;

/// RFC 6901, section 4: `~1` is `/`, `~0` is `~`.
std::string unescaped(std::string_view token) {
  std::string key;
  for (size_t i = 0; i < token.size(); ++i) {
    const bool escape = token[i] == '~' && i + 1 < token.size();
    key += !escape ? token[i] : token[++i] == '1' ? '/' : '~';
  }
  return key;
}

std::optional<uint64_t> index_of(std::string_view token) {
  uint64_t index = 0;
  const auto read = std::from_chars(token.data(), token.data() + token.size(), index);
  const bool whole = read.ec == std::errc() && read.ptr == token.data() + token.size();
  return whole ? std::optional(index) : std::nullopt;
}

class Walk {
 public:
  explicit Walk(const Schema& schema) : schema_(schema) {}

  /// Adds `place` and all that apply to the same value.
  void add(GoverningPlace place, std::vector<GoverningPlace>& all) {
    std::set<SubschemaId> met;
    for (const GoverningPlace& known : all) {
      met.insert(known.schema);
    }
    std::vector<GoverningPlace> waiting{std::move(place)};
    while (!waiting.empty() && all.size() < most_places) {
      GoverningPlace next = std::move(waiting.back());
      waiting.pop_back();
      if (!met.insert(next.schema).second) {
        continue;
      }
      std::vector<GoverningPlace> below;
      for (const Assertion& assertion : schema_[next.schema].assertions) {
        add_in_place(assertion, next, below);
      }
      all.push_back(std::move(next));
      // The stack gives back the last one first.
      std::move(below.rbegin(), below.rend(), std::back_inserter(waiting));
    }
  }

  /// Adds what speaks about one member or item of the value that `from` speaks about.
  void step(const GoverningPlace& from, const std::string& token,
            std::vector<GoverningPlace>& all) {
    for (const Assertion& assertion : schema_[from.schema].assertions) {
      if (assertion.keyword == Keyword::properties) {
        if (const NamedSubschema* known = find_named(assertion.members, token)) {
          add(next(from, assertion.place.find(token), known->schema), all);
        }
      } else if (assertion.keyword == Keyword::pattern_properties) {
        for (const PatternSubschema& known : assertion.patterns) {
          if (known.pattern.search(token) == Regex::Match::yes) {
            add(next(from, assertion.place, known.schema), all);
          }
        }
      } else if (assertion.keyword == Keyword::additional_properties) {
        const bool named = find_named(assertion.members, token) != nullptr;
        const bool matched = std::any_of(
            assertion.patterns.begin(), assertion.patterns.end(),
            [&](const auto& known) { return known.pattern.search(token) == Regex::Match::yes; });
        if (!named && !matched) {
          add(next(from, assertion.place, assertion.schemas.front()), all);
        }
      } else if (const auto index = index_of(token)) {
        step_to_item(assertion, *index, from, all);
      }
    }
  }

 private:
  static GoverningPlace next(const GoverningPlace& from, NodeRef by, SubschemaId schema) {
    GoverningPlace place{.schema = schema, .way = from.way, .perhaps = from.perhaps};
    place.way.push_back(by);
    return place;
  }

  void step_to_item(const Assertion& assertion, uint64_t index, const GoverningPlace& from,
                    std::vector<GoverningPlace>& all) {
    if (assertion.keyword == Keyword::items && assertion.place.is_array()) {
      if (index < assertion.schemas.size()) {
        add(next(from, assertion.place, assertion.schemas[index]), all);
      }
    } else if (assertion.keyword == Keyword::items ||
               assertion.keyword == Keyword::additional_items) {
      if (index >= assertion.count) {
        add(next(from, assertion.place, assertion.schemas.front()), all);
      }
    }
  }

  /// The keyword or member that names a subschema beside others: its branch in the list, or the
  /// `$ref` that leads to it.
  NodeRef named_by(const Assertion& assertion, SubschemaId id, const GoverningPlace& from) const {
    const NodeRef place = schema_[id].place;
    if (place.parent() == assertion.place) {
      return place;
    }
    const NodeRef object = schema_[from.schema].place;
    const NodeRef reference = object.is_object() ? object.find("$ref") : NodeRef();
    return reference ? reference : assertion.place;
  }

  void add_in_place(const Assertion& assertion, const GoverningPlace& from,
                    std::vector<GoverningPlace>& out) const {
    const bool branches = assertion.keyword == Keyword::any_of ||
                          assertion.keyword == Keyword::one_of ||
                          assertion.keyword == Keyword::conditional;
    if (branches || assertion.keyword == Keyword::all_of ||
        assertion.keyword == Keyword::dynamic_reference) {
      // What stands under `if` only asks.
      for (size_t i = assertion.keyword == Keyword::conditional ? 1 : 0;
           i < assertion.schemas.size(); ++i) {
        if (const SubschemaId id = assertion.schemas[i]; id != no_subschema) {
          const bool own = assertion.keyword == Keyword::conditional;
          out.push_back(next(from, own ? schema_[id].place : named_by(assertion, id, from), id));
          out.back().perhaps = from.perhaps || branches;
        }
      }
    }
    for (const NamedSubschema& member : assertion.members) {
      if (assertion.keyword == Keyword::dependencies) {
        out.push_back(next(from, schema_[member.schema].place, member.schema));
        out.back().perhaps = true;
      }
    }
  }

  const Schema& schema_;
};

}  // namespace

std::vector<GoverningPlace> governing_places(const Schema& schema, std::string_view pointer) {
  Walk walk(schema);
  std::vector<GoverningPlace> places;
  walk.add({.schema = schema.root}, places);
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    std::vector<GoverningPlace> below;
    for (const GoverningPlace& place : places) {
      walk.step(place, unescaped(token), below);
    }
    places = std::move(below);
    pointer.remove_prefix(token.size());
  }
  return places;
}

}  // namespace matterlint
