// SPDX-License-Identifier: MIT
#include "project/config_file.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace matterlint {
namespace {

constexpr std::array<Severity, 4> severities{Severity::off, Severity::info, Severity::warning,
                                             Severity::error};
constexpr std::array<FrontMatterWish, 3> wishes{
    FrontMatterWish::required, FrontMatterWish::optional, FrontMatterWish::forbidden};

class Reader {
 public:
  Reader(ConfigFile& file, std::vector<DefinitionProblem>& problems)
      : file_(file), problems_(problems) {}

  void read(NodeRef root) {
    if (!root || !root.is_object()) {
      return;  // an empty file, or one of comments alone, says nothing
    }
    read_extends(root.find("extends"));
    for (const NodeRef entry : members(root.find("notes"))) {
      read_notes(entry);
    }
    for (const NodeRef member : members(root.find("vocabularies"))) {
      file_.vocabularies.push_back({member.key(), member});
    }
    for (const NodeRef member : members(root.find("schemas"))) {
      file_.schemas.push_back({member.key(), member});
    }
    file_.rules = settings(root.find("rules"));
    for (const NodeRef member : members(root.find("per-file"))) {
      if (auto pattern = read_pattern(member, member.key(), true)) {
        file_.per_file.push_back({std::move(*pattern), settings(member)});
      }
    }
    file_.exclude = patterns(root.find("exclude"));
    file_.dots_close = root.find("dots-close-fence");
  }

 private:
  static std::vector<NodeRef> members(NodeRef parent) {
    std::vector<NodeRef> all;
    if (parent) {
      for (const NodeRef member : parent.children()) {
        all.push_back(member);
      }
    }
    return all;
  }

  static RuleSettings settings(NodeRef map) {
    RuleSettings rows;
    for (const NodeRef member : members(map)) {
      rows.push_back({member.key(), severity_of(member.text()), member});
    }
    return rows;
  }

  void read_extends(NodeRef value) {
    if (value && value.is_string()) {
      file_.extends.push_back(value);
    } else {
      file_.extends = members(value);
    }
  }

  void read_notes(NodeRef entry) {
    NotesEntry notes;
    notes.at = entry;
    notes.files = patterns(entry.find("files"));
    notes.schema = entry.find("schema");
    notes.front_matter = entry.find("front-matter");
    if (notes.front_matter) {
      notes.wish = wish_of(notes.front_matter.text());
    }
    file_.notes.push_back(std::move(notes));
  }

  std::vector<PathPattern> patterns(NodeRef list) {
    std::vector<PathPattern> all;
    for (const NodeRef item : members(list)) {
      if (auto pattern = read_pattern(item, item.text(), false)) {
        all.push_back(std::move(*pattern));
      }
    }
    return all;
  }

  std::optional<PathPattern> read_pattern(NodeRef at, std::string_view text, bool at_key) {
    auto glob = Glob::compile(text);
    if (glob) {
      return PathPattern{std::move(*glob), at};
    }
    problems_.push_back({at, at_key,
                         "the pattern `" + std::string(text) + "` " + glob.failure().message,
                         "write a path from the folder of this file, with `*` for a part of a name "
                         "and `**` for any folders"});
    return std::nullopt;
  }

  ConfigFile& file_;
  std::vector<DefinitionProblem>& problems_;
};

}  // namespace

const RuleSetting* find_setting(const RuleSettings& settings, const RuleInfo& rule) {
  for (const std::string_view name : {rule.id, family_name(rule.family), std::string_view("all")}) {
    const auto row = std::find_if(settings.begin(), settings.end(),
                                  [&](const RuleSetting& each) { return each.name == name; });
    if (row != settings.end()) {
      return &*row;
    }
  }
  return nullptr;
}

ConfigFile read_config(std::shared_ptr<const Document> document, std::string folder,
                       std::vector<DefinitionProblem>& problems) {
  ConfigFile file;
  file.folder = std::move(folder);
  Reader(file, problems).read(document->root());
  file.document = std::move(document);
  return file;
}

Severity severity_of(std::string_view word) {
  const auto* const found =
      std::find_if(severities.begin(), severities.end(),
                   [&](Severity severity) { return severity_name(severity) == word; });
  return found == severities.end() ? Severity::error : *found;
}

FrontMatterWish wish_of(std::string_view word) {
  const auto* const found = std::find_if(
      wishes.begin(), wishes.end(), [&](FrontMatterWish wish) { return wish_name(wish) == word; });
  return found == wishes.end() ? FrontMatterWish::optional : *found;
}

std::string_view wish_name(FrontMatterWish wish) {
  switch (wish) {
    case FrontMatterWish::required:
      return "required";
    case FrontMatterWish::optional:
      return "optional";
    case FrontMatterWish::forbidden:
      return "forbidden";
  }
  return {};
}

}  // namespace matterlint
