// SPDX-License-Identifier: MIT
#include "learn/loosen.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "checks/wording.h"
#include "learn/certain_mistake.h"
#include "learn/evidence.h"
#include "learn/learned_files.h"
#include "learn/schema_text.h"
#include "project/project.h"
#include "schema/validate.h"
#include "source/file_system.h"

namespace matterlint {
namespace {

constexpr size_t most_rounds = 200;  // each gives up one thing; a schema that needs more is left

/// The notes that fail one thing that a schema asks for.
struct Complaint {
  std::set<size_t> notes{};
  std::set<size_t> doubtful{};  // those whose value may well be meant
  std::set<Kind> kinds{};       // of the values
  std::string example{};        // path of a note
};

/// The subschema that a place in the schema file belongs to, and what is left of the pointer: the
/// keyword with what stands behind it.
struct Target {
  ProposedSchema* schema = nullptr;
  std::string path{};  // as people name the key
  std::string keyword{};
};

/// Takes the first part of a JSON Pointer.
std::string take_token(std::string_view& pointer) {
  pointer.remove_prefix(1);
  std::string token;
  for (; !pointer.empty() && pointer.front() != '/'; pointer.remove_prefix(1)) {
    const bool escape = pointer.front() == '~' && pointer.size() > 1;
    token += !escape ? pointer.front() : pointer[1] == '1' ? '/' : '~';
    pointer.remove_prefix(escape ? 1 : 0);
  }
  return token;
}

Target find_target(ProposedSchema& root, std::string_view pointer) {
  Target target{&root, "", ""};
  while (!pointer.empty() && target.schema != nullptr) {
    const std::string token = take_token(pointer);
    if (token == "items" && target.schema->items != nullptr) {
      target.schema = target.schema->items.get();
      target.path += "[]";
    } else if (token == "properties" && !pointer.empty()) {
      const std::string key = take_token(pointer);
      target.schema = target.schema->find(key);
      target.path += (target.path.empty() ? "" : ".") + key;
    } else {
      target.keyword = token;
      break;
    }
  }
  return target;
}

std::string_view type_of(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "boolean";
    case Kind::integer:
      return "integer";
    case Kind::number:
      return "number";
    case Kind::string:
    case Kind::date_time:
      return "string";
    case Kind::array:
      return "array";
    case Kind::object:
      return "object";
  }
  return {};
}

class Loosener {
 public:
  Loosener(Proposal& proposal, const std::vector<std::shared_ptr<const Document>>& notes)
      : proposal_(proposal), notes_(notes) {}

  Trial run(size_t unreadable) {
    Trial trial = attempt();
    for (size_t round = 0; round < most_rounds && !complaints_.empty(); ++round) {
      const size_t certain = trial.certain + unreadable;
      const bool careless = evidence::is_careless(certain, notes_.size() + unreadable);
      if (fits(trial, certain, careless) || !give_up_worst(careless)) {
        break;
      }
      trial = attempt();
    }
    return trial;
  }

 private:
  bool fits(const Trial& trial, size_t certain, bool careless) const {
    const size_t doubtful = trial.rejected - trial.certain;
    if (careless) {
      return doubtful <= certain;
    }
    const bool any_usual = std::ranges::any_of(complaints_, [](const auto& entry) {
      return entry.second.notes.size() >= evidence::too_many_to_be_wrong;
    });
    if (any_usual) {
      return false;
    }
    return trial.rejected <= evidence::tolerated(trial.notes) ||
           (doubtful == 0 && trial.certain <= evidence::tolerated_mistakes &&
            trial.notes >= evidence::few_values);
  }

  Trial attempt() {
    complaints_.clear();
    MemoryFileSystem files;
    const std::string path = schema_path_of("note");
    files.add(path, schema_text(proposal_.schema, "", ""));
    for (LearnedFile& file : vocabulary_files(proposal_.schema)) {
      files.add(std::move(file.path), std::move(file.bytes));
    }
    Config config;
    config.schema_path = path;
    const Project project = load_project(files, config);
    Trial trial;
    trial.notes = notes_.size();
    if (project.schema() == nullptr) {
      return trial;
    }
    for (size_t note = 0; note < notes_.size(); ++note) {
      const std::vector<Violation> violations = validate(*project.schema(), notes_[note]->root());
      bool certain = false;
      for (const Violation& violation : violations) {
        certain = complain(violation, note) || certain;
      }
      trial.rejected += violations.empty() ? 0U : 1U;
      trial.certain += certain ? 1U : 0U;
    }
    return trial;
  }

  /// Notes a violation down; true when it is a mistake that leaves no doubt.
  bool complain(const Violation& violation, size_t note) {
    const std::string pointer = violation.place.pointer();
    const Target target = find_target(proposal_.schema, pointer);
    const bool certain = target.schema != nullptr && is_certain_mistake(violation, *target.schema);
    Complaint& complaint = complaints_[pointer];
    complaint.notes.insert(note);
    complaint.kinds.insert(violation.instance.kind());
    if (!certain) {
      complaint.doubtful.insert(note);
    }
    if (complaint.example.empty()) {
      complaint.example = notes_[note]->source->path();
    }
    return certain;
  }

  bool give_up_worst(bool careless) {
    const auto worst = std::ranges::max_element(complaints_, {}, [careless](const auto& entry) {
      const size_t all = entry.second.notes.size();
      const size_t doubtful = entry.second.doubtful.size();
      return careless ? std::pair(doubtful, all) : std::pair(all, doubtful);
    });
    const Target target = find_target(proposal_.schema, worst->first);
    if (target.schema == nullptr || target.keyword.empty()) {
      return false;
    }
    give_up(target, worst->first, worst->second);
    return true;
  }

  void give_up(const Target& target, std::string_view pointer, const Complaint& complaint) {
    ProposedSchema& schema = *target.schema;
    const std::string key =
        target.path.empty() ? std::string("the front matter") : "`" + target.path + "`";
    std::string what;
    if (target.keyword == "required") {
      const std::string_view index = pointer.substr(pointer.rfind('/') + 1);
      size_t number = 0;
      std::from_chars(index.data(), index.data() + index.size(), number);
      const auto item = schema.required.begin() + static_cast<std::ptrdiff_t>(number);
      what = "`" + *item + "` is not required" + (target.path.empty() ? "" : " in " + key);
      schema.required.erase(item);
    } else if (target.keyword == "type") {
      std::vector<std::string> others;
      for (const Kind kind : complaint.kinds) {
        schema.types.push_back(type_of(kind));
        others.push_back(kind == Kind::null ? "empty" : type_in_words(type_of(kind)));
      }
      what = key + " may be " + one_of(others) + ", too";
      schema.values.reset();
    } else if (target.keyword == "additionalProperties") {
      what = "other keys are allowed" + (target.path.empty() ? "" : " in " + key);
      schema.closed = false;
      schema.rest_types.clear();
    } else {
      what = give_up_keyword(schema, target.keyword, key);
    }
    std::erase_if(proposal_.outliers, [&target](const Outlier& outlier) {
      return outlier.key == target.path && outlier.keyword == target.keyword;
    });
    proposal_.left_out.push_back(what + ": " + std::to_string(complaint.notes.size()) +
                                 (complaint.notes.size() == 1 ? " note" : " notes") +
                                 " would fail, such as " + complaint.example);
  }

  static std::string give_up_keyword(ProposedSchema& schema, const std::string& keyword,
                                     const std::string& key) {
    if (keyword == "format" || keyword == "anyOf") {
      const std::string format(schema.formats.empty() ? "" : schema.formats.front());
      schema.formats.clear();
      return key + " need not be in the format `" + format + "`";
    }
    if (keyword == "pattern") {
      return key + " need not match `" + std::exchange(schema.pattern, "") + "`";
    }
    if (keyword == "x-vocabulary" || keyword == "enum") {
      schema.vocabulary.reset();
      schema.values.reset();
      return key + " has no closed list of terms";
    }
    if (keyword == "minimum" || keyword == "maximum") {
      schema.range.reset();
      return key + " has no range";
    }
    if (keyword == "uniqueItems") {
      schema.unique_items = false;
      return key + " may have an item twice";
    }
    if (keyword == "minProperties" || keyword == "maxProperties") {
      schema.single_member = false;
      return key + " may have any number of keys";
    }
    schema.not_empty = false;
    return key + " may be empty";
  }

  Proposal& proposal_;
  const std::vector<std::shared_ptr<const Document>>& notes_;
  std::map<std::string, Complaint> complaints_{};  // by place in the schema
};

}  // namespace

Trial loosen(Proposal& proposal, const std::vector<std::shared_ptr<const Document>>& notes,
             size_t unreadable) {
  return Loosener(proposal, notes).run(unreadable);
}

}  // namespace matterlint
