// SPDX-License-Identifier: MIT
#include "project/fact_sheet.h"

#include <cstring>

#include "source/limits.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

constexpr std::string_view item_token = "*";

/// The last steps of MurmurHash3: every bit of the result depends on every bit of `hash`.
uint64_t mixed(uint64_t hash) {
  hash = (hash ^ (hash >> 33U)) * 0xFF51AFD7ED558CCDULL;
  hash = (hash ^ (hash >> 33U)) * 0xC4CEB9FE1A85EC53ULL;
  return hash ^ (hash >> 33U);
}

uint64_t eight_bytes(const char* from) {
  uint64_t word = 0;
  for (unsigned i = 0; i < 8; ++i) {
    word |= static_cast<uint64_t>(static_cast<unsigned char>(from[i])) << (8 * i);
  }
  return word;
}

class Collector {
 public:
  explicit Collector(FactSheet& sheet) : sheet_(sheet) {}

  void collect(NodeRef root) {
    sheet_.keys.push_back({});
    add(root, 0, 0);
  }

 private:
  void add(NodeRef node, uint32_t key, uint32_t depth) {
    if (sheet_.facts.size() >= limits::indexed_facts) {
      sheet_.complete = false;
      return;
    }
    sheet_.facts.push_back(fact_of(node, key));
    if (node.size() == 0) {
      return;
    }
    if (depth == limits::indexed_depth) {
      sheet_.complete = false;
    } else if (node.is_array()) {
      const uint32_t item_key = child_of(key, item_token);
      for (const NodeRef item : node.children()) {
        add(item, item_key, depth + 1);
      }
    } else {
      add_members(node, key, depth);
    }
  }

  void add_members(NodeRef map, uint32_t key, uint32_t depth) {
    uint32_t left = limits::indexed_members;
    for (const NodeRef member : map.children()) {
      if (left-- == 0) {
        sheet_.complete = false;
        return;
      }
      const std::string_view name = member.key();
      const bool plain = name != item_token && name.find_first_of("~/") == std::string_view::npos;
      add(member, plain ? child_of(key, name) : child_of(key, pattern_token(name)), depth + 1);
    }
  }

  Fact fact_of(NodeRef node, uint32_t key) {
    Fact fact;
    fact.key = key;
    fact.kind = node.kind();
    if (node.is_array() || node.is_object()) {
      const uint32_t begin = node.span().begin;
      fact.span = node.key_span().empty() ? Span{begin, begin} : node.key_span();
      fact.length = node.size();
      return fact;
    }
    const std::string_view text = node.text();
    fact.span = node.span();
    fact.hash = hash_of_text(text, static_cast<uint64_t>(fact.kind) + 1);
    if (node.is_string()) {
      fact.length = static_cast<uint32_t>(is_ascii(text) ? text.size() : count_code_points(text));
    }
    if (text.size() <= limits::indexed_text_bytes) {
      fact.text = static_cast<uint32_t>(sheet_.texts.size());
      fact.text_size = static_cast<uint32_t>(text.size());
      sheet_.texts.append(text);
    }
    return fact;
  }

  /// The child of a key with that last part, which is added when it is new.
  uint32_t child_of(uint32_t parent, std::string_view token) {
    const uint64_t hash = hash_of_text(token, sheet_.keys[parent].hash + 1);
    uint32_t last = 0;
    for (uint32_t child = sheet_.keys[parent].first; child != 0; child = sheet_.keys[child].next) {
      if (sheet_.keys[child].hash == hash) {
        return child;
      }
      last = child;
    }
    const auto added = static_cast<uint32_t>(sheet_.keys.size());
    SheetKey key;
    key.hash = hash;
    key.parent = parent;
    key.token = static_cast<uint32_t>(sheet_.texts.size());
    key.token_size = static_cast<uint32_t>(token.size());
    sheet_.texts.append(token);
    sheet_.keys.push_back(key);
    (last == 0 ? sheet_.keys[parent].first : sheet_.keys[last].next) = added;
    return added;
  }

  FactSheet& sheet_;
};

}  // namespace

void FactSheet::clear() {
  keys.clear();
  facts.clear();
  texts.clear();
  complete = true;
}

void collect_facts(const Document& document, FactSheet& sheet) {
  sheet.clear();
  if (document.readable() && document.root().is_object()) {
    Collector(sheet).collect(document.root());
  }
}

uint64_t hash_of_text(std::string_view text, uint64_t seed) {
  uint64_t hash = mixed(seed * 0x9E3779B97F4A7C15ULL + text.size());
  const char* at = text.data();
  size_t left = text.size();
  for (; left >= 8; left -= 8, at += 8) {
    hash = mixed(hash ^ eight_bytes(at));
  }
  char rest[8] = {};
  if (left > 0) {
    std::memcpy(rest, at, left);
  }
  return mixed(hash ^ eight_bytes(rest));
}

std::string pattern_token(std::string_view key) {
  return key == item_token ? "~2" : pointer_token(key);
}

std::string pattern_of(NodeRef node) {
  if (!node.parent()) {
    return "";
  }
  const std::string token =
      node.parent().is_array() ? std::string(item_token) : pattern_token(node.key());
  return pattern_of(node.parent()) + "/" + token;
}

}  // namespace matterlint
