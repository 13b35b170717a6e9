// SPDX-License-Identifier: MIT
#include <cstdio>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "checks/linter.h"
#include "corpus/corpus.h"
#include "support/files.h"
#include "support/tree_dump.h"
#include "support/yaml_writer.h"

namespace matterlint::test {
namespace {

constexpr double wanted_recall = 0.95;
constexpr double most_false_alarms = 1.0 / 200;  // for each note
constexpr size_t planted_of_each_kind = 10;

/// A slip in the text of a note, and what has to be said about it.
struct Drift {
  Edit edit{};
  std::string pointer{};
};

struct DriftKind {
  std::string_view name;
  std::string_view rule;
  /// Nothing when the note has no place for it.
  std::optional<Drift> (*plant)(const Document&, Dice&);
};

/// A tag of the note that `wanted` takes.
NodeRef some_tag(const Document& document, Dice& dice,
                 const std::function<bool(std::string_view)>& wanted) {
  std::vector<NodeRef> tags;
  if (const NodeRef list = document.root().find("tags"); list && list.is_array()) {
    for (const NodeRef item : list.children()) {
      if (item.kind() == Kind::string && wanted(item.text())) {
        tags.push_back(item);
      }
    }
  }
  return tags.empty() ? NodeRef() : tags[dice.roll(tags.size())];
}

std::optional<Drift> with_text(NodeRef node, std::string text) {
  return Drift{{node.span(), std::move(text)}, node.pointer()};
}

std::optional<Drift> plant_case(const Document& document, Dice& dice) {
  const NodeRef tag = some_tag(document, dice, [](std::string_view text) {
    return text.front() >= 'a' && text.front() <= 'z';
  });
  if (!tag) {
    return std::nullopt;
  }
  std::string text(tag.text());
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return with_text(tag, text);
}

std::optional<Drift> plant_hyphen(const Document& document, Dice& dice) {
  const NodeRef tag = some_tag(document, dice, [](std::string_view text) {
    return text.find(' ') != std::string_view::npos;
  });
  if (!tag) {
    return std::nullopt;
  }
  std::string text(tag.text());
  text[text.find(' ')] = dice.one_in(2) ? '-' : '_';
  return with_text(tag, text);
}

std::optional<Drift> plant_plural(const Document& document, Dice& dice) {
  const NodeRef tag = some_tag(document, dice, [](std::string_view text) {
    return text.size() > 4 && text.back() != 'y' && !text.ends_with("ss") && text != "bias";
  });
  if (!tag) {
    return std::nullopt;
  }
  std::string text(tag.text());
  text.ends_with('s') ? text.pop_back() : text.push_back('s');
  return with_text(tag, text);
}

std::optional<Drift> plant_transposition(const Document& document, Dice& dice) {
  const NodeRef tag =
      some_tag(document, dice, [](std::string_view text) { return text.size() > 6; });
  if (!tag) {
    return std::nullopt;
  }
  std::string text(tag.text());
  for (int tries = 0; tries < 50; ++tries) {
    const size_t at = 1 + dice.roll(text.size() - 2);
    if (text[at - 1] != ' ' && text[at] != ' ' && text[at + 1] != ' ' && text[at] != text[at + 1]) {
      std::swap(text[at], text[at + 1]);
      return with_text(tag, text);
    }
  }
  return std::nullopt;
}

std::optional<Drift> plant_key(const Document& document, Dice& dice) {
  struct Respelling {
    std::string_view from;
    std::string_view to;
  };
  constexpr Respelling respellings[] = {
      {"link_title", "link-title"}, {"link_title", "linkTitle"}, {"difficulties", "dificulties"},
      {"linktypes", "linktype"},    {"linktypes", "linktpyes"},  {"rating", "Rating"},
      {"authors", "author"},        {"authors", "auhtors"},      {"identifyer", "identifier"},
      {"title", "titel"},           {"pubDate", "pubdate"},      {"pubDate", "pub_date"}};
  const Respelling& one = respellings[dice.roll(std::size(respellings))];
  const NodeRef member = document.root().find(one.from);
  if (!member) {
    return std::nullopt;
  }
  return Drift{{member.key_span(), std::string(one.to)}, "/" + std::string(one.to)};
}

std::optional<Drift> plant_type(const Document& document, Dice& dice) {
  constexpr std::string_view keys[] = {"rating", "title", "difficulties", "draft", "linktypes"};
  const NodeRef member = document.root().find(keys[dice.roll(std::size(keys))]);
  if (!member || member.span().empty()) {
    return std::nullopt;
  }
  const std::string written(document.source->slice(member.span()));
  if (member.is_array()) {
    if (member.size() != 1) {
      return std::nullopt;
    }
    // The list stands on lines of its own, its text stands behind the key.
    const uint32_t colon = member.key_span().end + 1;
    return Drift{
        {{colon, member.span().end}, " " + std::string((*member.children().begin()).text())},
        member.pointer()};
  }
  return with_text(member, member.is_string() ? "[" + written + "]" : "\"" + written + "\"");
}

constexpr DriftKind kinds[] = {
    {"case", "near-duplicate-term", plant_case},
    {"hyphen", "near-duplicate-term", plant_hyphen},
    {"plural", "near-duplicate-term", plant_plural},
    {"transposition", "near-duplicate-term", plant_transposition},
    {"key", "rare-key", plant_key},
    {"type", "inconsistent-type", plant_type},
};

/// The notes that their maker calls clean, in a layout that can be read.
std::map<std::string, std::string> clean_notes(const std::string& folder) {
  std::map<std::string, std::string> notes;
  const nlohmann::json truth = read_json(folder + "/truth.json");
  for (const nlohmann::json& note : truth["notes"]) {
    const std::string file = note["file"];
    const std::string text = read_file(folder + "/" + file).value_or("");
    if (note["expect"] == "none" && note_document(text).readable()) {
      notes[file] = text;
    }
  }
  return notes;
}

struct Planted {
  std::string_view kind{};
  std::string_view rule{};
  std::string pointer{};
};

/// Plants each kind into notes of its own, by path.
std::map<std::string, Planted> plant(std::map<std::string, std::string>& notes, Dice& dice) {
  std::vector<std::string> paths;
  for (const auto& [path, text] : notes) {
    paths.push_back(path);
  }
  std::map<std::string, Planted> planted;
  for (const DriftKind& kind : kinds) {
    size_t count = 0;
    for (int tries = 0; count < planted_of_each_kind && tries < 1000; ++tries) {
      const std::string& path = paths[dice.roll(paths.size())];
      const Document document = note_document(notes[path]);
      if (planted.contains(path)) {
        continue;
      }
      const std::optional<Drift> drift = kind.plant(document, dice);
      if (!drift) {
        continue;
      }
      const std::string text = apply_edits(notes[path], {drift->edit});
      if (note_document(text).readable()) {
        notes[path] = text;
        planted[path] = {kind.name, kind.rule, drift->pointer};
        ++count;
      }
    }
  }
  return planted;
}

}  // namespace

void check_planted_drift(const CorpusData& data, Verdict& verdict) {
  Dice dice(20'221'109);
  std::map<std::string, std::string> notes = clean_notes(data.corpora + "/seedlike");
  const std::map<std::string, Planted> planted = plant(notes, dice);
  MemoryFileSystem files;
  for (const auto& [path, text] : notes) {
    files.add(path, text);
  }
  Config config;
  config.no_schema = true;
  config.rules.select = {"across notes"};
  const Report report =
      check_notes(load_project(files, config), files, walk(files, {"content"}), 2);
  std::map<std::string_view, size_t> found;
  size_t hits = 0;
  size_t false_alarms = 0;
  std::set<std::string> seen;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    const std::string path(diagnostic.primary.path());
    const auto at = planted.find(path);
    const bool right = at != planted.end() && diagnostic.pointer == at->second.pointer &&
                       diagnostic.rule->id == at->second.rule;
    if (!right) {
      ++false_alarms;
      std::printf("not planted: %s %s: %s\n", path.c_str(), diagnostic.pointer.c_str(),
                  diagnostic.message.c_str());
    } else if (seen.insert(path).second) {
      ++hits;
      ++found[at->second.kind];
    }
  }
  for (const auto& [path, one] : planted) {
    if (!seen.contains(path)) {
      std::printf("not found: %s at %s of %s\n", std::string(one.kind).c_str(), one.pointer.c_str(),
                  path.c_str());
    }
  }
  for (const DriftKind& kind : kinds) {
    std::printf("%-16s %zu of %zu\n", std::string(kind.name).c_str(), found[kind.name],
                planted_of_each_kind);
  }
  std::printf("planted drift: %zu of %zu found, %zu false alarms in %zu notes\n", hits,
              planted.size(), false_alarms, notes.size());
  verdict.expect(planted.size() == std::size(kinds) * planted_of_each_kind, "planted drift",
                 "could not be planted everywhere");
  verdict.expect(static_cast<double>(hits) >= wanted_recall * static_cast<double>(planted.size()),
                 "planted drift", "too little is found");
  verdict.expect(
      static_cast<double>(false_alarms) <= most_false_alarms * static_cast<double>(notes.size()),
      "planted drift", "too many false alarms");
}

}  // namespace matterlint::test
