// SPDX-License-Identifier: MIT
#include "learn/learn.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "learn/config_text.h"
#include "learn/evidence.h"
#include "learn/note_kinds.h"
#include "learn/schema_text.h"
#include "project/project.h"
#include "schema/validate.h"
#include "source/file_system.h"

namespace matterlint {
namespace {

constexpr std::string_view builtin_name = "builtin:note";

/// A note that can be read, with its facts.
struct ReadNote {
  std::shared_ptr<const Document> document{};
  FactSheet sheet{};
  std::string_view path() const { return document->source->path(); }
};

std::string_view extension_of(std::string_view path) {
  const size_t dot = path.rfind('.');
  return dot == std::string_view::npos ? std::string_view{} : path.substr(dot);
}

/// A character that means something in a glob stands for itself behind a backslash.
std::string escaped_for_glob(std::string_view folder) {
  std::string glob;
  for (const char c : folder) {
    glob += std::string_view("*?[]{}!\\").find(c) == std::string_view::npos ? "" : "\\";
    glob += c;
  }
  return glob;
}

/// "content/post/**/*.md"; without the extension when the notes of the folder have several.
std::vector<std::string> globs_of(const NoteKind& kind, const std::vector<PlacedSheet>& notes) {
  std::set<std::string_view> extensions;
  for (const size_t note : kind.notes) {
    extensions.insert(extension_of(notes[note].path));
  }
  const std::string end =
      extensions.size() == 1 ? "/*" + std::string(*extensions.begin()) : std::string();
  std::vector<std::string> globs;
  for (const std::string& folder : kind.folders) {
    globs.push_back(escaped_for_glob(folder) + "**" + end);
  }
  return globs;
}

/// True when the notes are of the format that is part of the program: nearly all fit it, or they
/// are too few to learn from and have its keys.
bool is_builtin_format(const std::vector<ReadNote>& notes) {
  const Project project = load_project(MemoryFileSystem(), Config());
  if (project.schema() == nullptr) {
    return false;
  }
  size_t fitting = 0;
  for (const ReadNote& note : notes) {
    const std::vector<Violation> violations = validate(*project.schema(), note.document->root());
    const bool keys_fit = std::ranges::none_of(violations, [](const Violation& violation) {
      return violation.keyword == Keyword::required ||
             violation.keyword == Keyword::additional_properties;
    });
    const bool enough = notes.size() < evidence::few_values ? keys_fit : violations.empty();
    fitting += enough ? 1 : 0;
  }
  return evidence::is_main(fitting, notes.size());
}

class Learner {
 public:
  explicit Learner(const Lesson& lesson) {
    for (const std::shared_ptr<const Document>& document : lesson.notes) {
      if (document->format == Format::none) {
        ++learned_.bare;
        continue;
      }
      FactSheet sheet;
      collect_facts(*document, sheet);
      if (sheet.keys.empty()) {
        ++learned_.unreadable;
      } else {
        notes_.push_back({document, std::move(sheet)});
      }
    }
    learned_.notes = notes_.size();
    for (const ReadNote& note : notes_) {
      learned_.paths.emplace_back(note.path());
    }
  }

  Learned learn() {
    if (notes_.empty() || is_builtin_format(notes_)) {
      take_builtin();
    } else {
      learn_kinds();
    }
    write_files();
    return std::move(learned_);
  }

 private:
  std::vector<PlacedSheet> placed() const {
    std::vector<PlacedSheet> placed;
    for (const ReadNote& note : notes_) {
      placed.push_back({note.path(), &note.sheet});
    }
    return placed;
  }

  void take_builtin() {
    learned_.builtin = true;
    LearnedKind kind;
    kind.name = "note";
    kind.schema_path = builtin_name;
    kind.trial.notes = notes_.size();
    const std::vector<PlacedSheet> sheets = placed();
    const std::vector<NoteKind> kinds = find_kinds(sheets);
    kind.globs =
        kinds.size() == 1 ? globs_of(kinds.front(), sheets) : std::vector<std::string>{"**/*.md"};
    learned_.kinds.push_back(std::move(kind));
  }

  void learn_kinds() {
    const std::vector<PlacedSheet> sheets = placed();
    for (const NoteKind& kind : find_kinds(sheets)) {
      LearnedKind learned;
      learned.name = kind.name;
      learned.globs = globs_of(kind, sheets);
      learned.notes = kind.notes;
      learned.schema_path = schema_path_of(kind.name);
      learn_kind(kind, learned);
      learned_.kinds.push_back(std::move(learned));
    }
    name_vocabularies();
  }

  void learn_kind(const NoteKind& kind, LearnedKind& learned) {
    Index index;
    std::vector<const FactSheet*> sheets;
    std::vector<std::shared_ptr<const Document>> documents;
    for (const size_t note : kind.notes) {
      index.add(notes_[note].sheet, NoteId{static_cast<uint32_t>(note)});
      sheets.push_back(&notes_[note].sheet);
      documents.push_back(notes_[note].document);
    }
    learned.proposal = propose(build_key_tree(index, sheets), sheets);
    const size_t all = std::max<size_t>(1, notes_.size());
    learned.trial =
        loosen(learned.proposal, documents, learned_.unreadable * documents.size() / all);
  }

  /// Lists of different kinds of notes that have the same name and are not the same.
  void name_vocabularies() {
    std::map<std::string, std::string> taken;
    for (LearnedKind& kind : learned_.kinds) {
      for_each_vocabulary(kind.proposal.schema, [&](ProposedSchema& schema) {
        for (const LearnedFile& file : vocabulary_files(schema)) {
          const auto [at, added] = taken.try_emplace(file.path, file.bytes);
          if (!added && at->second != file.bytes) {
            schema.vocabulary_name = kind.name + "-" + schema.vocabulary_name;
            break;
          }
        }
      });
    }
  }

  void write_files() {
    const size_t with_front_matter = learned_.notes + learned_.unreadable;
    const bool nearly_all_have =
        evidence::is_rule(with_front_matter, with_front_matter + learned_.bare);
    std::vector<ConfigEntry> entries;
    for (const LearnedKind& kind : learned_.kinds) {
      entries.push_back({kind.globs, kind.schema_path, kind.trial.notes, nearly_all_have});
    }
    learned_.files.push_back({"matterlint.yaml", config_text(entries)});
    std::set<std::string> written;
    for (const LearnedKind& kind : learned_.kinds) {
      if (learned_.builtin) {
        continue;
      }
      const std::string title = kind.name == "note" ? "A note" : "A note of `" + kind.name + "`";
      learned_.files.push_back(
          {kind.schema_path,
           schema_text(kind.proposal.schema, title,
                       "Learned by `matterlint init` from " + std::to_string(kind.trial.notes) +
                           " notes; it is yours to change.")});
      for (LearnedFile& file : vocabulary_files(kind.proposal.schema)) {
        if (written.insert(file.path).second) {
          learned_.files.push_back(std::move(file));
        }
      }
    }
  }

  Learned learned_{};
  std::vector<ReadNote> notes_{};
};

}  // namespace

Learned learn(const Lesson& lesson) {
  return Learner(lesson).learn();
}

}  // namespace matterlint
