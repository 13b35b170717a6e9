// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>

#include "learn/evidence.h"
#include "learn/misspelt_key.h"
#include "learn/proposal.h"
#include "learn/text_form.h"

namespace matterlint {
namespace {

constexpr size_t most_values = 24;      // of an enumeration in the schema; longer ones get a file
constexpr size_t most_steps = 10;       // of a scale such as `rating`
constexpr size_t most_known_keys = 30;  // of a map; more of them seen once are data, not keys

std::string shown_key(std::string_view path) {
  return "`" + std::string(path) + "`";
}

std::string joined(std::string_view path, std::string_view key) {
  return path.empty() ? std::string(key) : std::string(path) + "." + std::string(key);
}

/// Letters, with blanks and hyphens between them: text in which a letter can be a slip.
bool is_word(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

/// `extra.tags[]` has the vocabulary `extra-tags`.
std::string file_name_of(std::string_view path) {
  std::string name;
  for (const char c : path) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       c == '_' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
    const bool bracket = c == '[' || c == ']';
    name += plain ? std::string(1, c) : bracket ? "" : "-";
  }
  return name;
}

/// The types of JSON Schema with the kinds of values that they take, in the order in which they are
/// written.
struct TypeCount {
  std::string_view name{};
  size_t count = 0;
  const Occurrences* first = nullptr;
};

std::vector<TypeCount> type_counts(const KeyFacts& facts) {
  const auto of = [&facts](Kind kind) { return &facts.of(kind); };
  const bool fractions = facts.of(Kind::number).count > 0;
  return {{"string", count_texts(facts), of(Kind::string)},
          {fractions ? "number" : "integer", count_numbers(facts),
           of(fractions ? Kind::number : Kind::integer)},
          {"boolean", facts.of(Kind::boolean).count, of(Kind::boolean)},
          {"array", facts.of(Kind::array).count, of(Kind::array)},
          {"object", facts.of(Kind::object).count, of(Kind::object)},
          {"null", facts.of(Kind::null).count, of(Kind::null)}};
}

std::string_view in_words(std::string_view type) {
  static constexpr std::pair<std::string_view, std::string_view> words[] = {
      {"string", "a text"},         {"integer", "a whole number"}, {"number", "a number"},
      {"boolean", "true or false"}, {"array", "a list"},           {"object", "a map"}};
  for (const auto& [name, word] : words) {
    if (name == type) {
      return word;
    }
  }
  return "empty";
}

class Proposer {
 public:
  Proposer(Proposal& proposal, const std::vector<const FactSheet*>& sheets)
      : proposal_(proposal), sheets_(sheets) {}

  ProposedSchema schema_of(const KeyTree& tree, const std::string& path) {
    ProposedSchema schema;
    schema.name = tree.name;
    types(tree, path, schema);
    const auto is = [&schema](std::string_view type) {
      return std::ranges::find(schema.types, type) != schema.types.end();
    };
    if (is("string")) {
      texts(tree, path, schema);
    }
    if (is("integer")) {
      range(*tree.facts, path, schema);
    }
    if (is("array") && tree.items != nullptr) {
      list(tree, path, schema);
    }
    if (is("object")) {
      map(tree, path, schema);
    }
    return schema;
  }

 private:
  void outlier(const std::string& path, std::string_view keyword, std::string message,
               const Occurrences& seen) {
    const std::vector<FactPlace>& places = seen.places.all();
    proposal_.outliers.push_back({path, keyword, std::move(message), seen.notes,
                                  places.empty() ? NoteId{} : places.front().note});
  }

  void types(const KeyTree& tree, const std::string& path, ProposedSchema& schema) {
    const std::vector<TypeCount> counts = type_counts(*tree.facts);
    const size_t all = tree.facts->count();
    const TypeCount most = *std::ranges::max_element(counts, {}, &TypeCount::count);
    for (const TypeCount& type : counts) {
      if (type.count > 0 && (type.name == most.name || evidence::is_usual(type.count, all))) {
        schema.types.push_back(type.name);
      } else if (type.count > 0) {
        outlier(path, "type",
                shown_key(path) + " is " + std::string(in_words(type.name)) + ", elsewhere " +
                    std::string(in_words(most.name)),
                *type.first);
      }
    }
    // A key that never has a value has no type yet.
    if (schema.types.size() == 1 && schema.types[0] == "null") {
      schema.types.clear();
    }
  }

  void texts(const KeyTree& tree, const std::string& path, ProposedSchema& schema) {
    const KeyFacts& facts = *tree.facts;
    const auto empty = facts.values.find(hash_of_text({}, static_cast<uint64_t>(Kind::string) + 1));
    const size_t empties = empty == facts.values.end() ? 0 : empty->second.seen.count;
    schema.not_empty = !evidence::is_usual(empties, count_texts(facts));
    const TextForm form = learn_text_form(facts);
    schema.formats = form.formats;
    schema.pattern = form.pattern;
    if (!form.formats.empty() || !form.pattern.empty()) {
      schema.not_empty = false;  // says so already
      return;
    }
    terms(tree, path, schema);
  }

  void terms(const KeyTree& tree, const std::string& path, ProposedSchema& schema) {
    TermList list = learn_terms(*tree.facts);
    const bool in_list = path.ends_with("[]");
    for (const DoubtfulTerm& doubtful : list.doubtful) {
      if (!list.closed && (doubtful.meant.empty() || !in_list || !is_word(doubtful.term.text))) {
        continue;
      }
      proposal_.outliers.push_back(
          {path, "x-vocabulary",
           "`" + doubtful.term.text + "` in " + shown_key(path) +
               (doubtful.meant.empty()
                    ? " is rare beside the " + std::to_string(list.terms.size()) + " others"
                    : " looks like `" + doubtful.meant + "`"),
           doubtful.term.notes, doubtful.term.first});
    }
    // Sentences that differ in case or number are no spellings of one term.
    const bool are_terms = list.closed || in_list;
    for (const LearnedTerm& term : list.terms) {
      for (const SeenTerm& variant : are_terms ? term.variants : std::vector<SeenTerm>()) {
        proposal_.outliers.push_back({path, "x-vocabulary",
                                      "`" + variant.text + "` in " + shown_key(path) +
                                          " is another spelling of `" + term.term.text + "`",
                                      variant.notes, variant.first});
      }
    }
    if (!list.closed) {
      if (in_list && list.uses >= evidence::few_values && list.seen_once * 2 < list.terms.size()) {
        proposal_.left_out.push_back(
            shown_key(path) + " has no closed list of terms: " + std::to_string(list.seen_once) +
            " of " + std::to_string(list.terms.size()) + " stand in one note only");
      }
      return;
    }
    schema.not_empty = false;
    if ((in_list && list.terms.size() > 2) || list.terms.size() > most_values) {
      schema.vocabulary = std::move(list);
      schema.vocabulary_name = file_name_of(path);
    } else {
      schema.values = std::move(list);
    }
  }

  /// A scale: whole numbers side by side, each used many times.
  void range(const KeyFacts& facts, const std::string& path, ProposedSchema& schema) {
    std::map<int64_t, const ValueFacts*> numbers;
    size_t uses = 0;
    for (const auto& [hash, value] : facts.values) {
      int64_t number = 0;
      const char* const end = value.text.data() + value.text.size();
      if (value.kind == Kind::integer &&
          std::from_chars(value.text.data(), end, number).ptr == end) {
        numbers[number] = &value;
        uses += value.seen.count;
      }
    }
    if (!facts.all_values || uses < evidence::few_values) {
      return;
    }
    std::vector<int64_t> steps;
    for (const auto& [number, value] : numbers) {
      if (value->seen.count * 10 * most_steps >= uses * 2) {
        steps.push_back(number);
      }
    }
    const bool is_scale = steps.size() >= 3 && steps.size() <= most_steps &&
                          steps.back() - steps.front() + 1 == static_cast<int64_t>(steps.size());
    size_t outside = 0;
    for (const auto& [number, value] : numbers) {
      outside +=
          !is_scale || number < steps.front() || number > steps.back() ? value->seen.count : 0;
    }
    if (!is_scale || outside * 50 > uses) {
      return;
    }
    schema.range = {steps.front(), steps.back()};
    for (const auto& [number, value] : numbers) {
      if (number < steps.front() || number > steps.back()) {
        outlier(path, "minimum",
                shown_key(path) + " is " + std::to_string(number) + ", elsewhere " +
                    std::to_string(steps.front()) + " to " + std::to_string(steps.back()),
                value->seen);
      }
    }
  }

  void list(const KeyTree& tree, const std::string& path, ProposedSchema& schema) {
    schema.items = std::make_unique<ProposedSchema>(schema_of(*tree.items, path + "[]"));
    schema.unique_items = schema.items->types.size() == 1 && schema.items->types[0] == "string";
    const size_t lists = tree.facts->of(Kind::array).count;
    // Beside another type the same word would have to hold for both.
    schema.not_empty = schema.types.size() == 1 && lists >= evidence::few_notes &&
                       !evidence::is_usual(tree.empty, lists);
  }

  void map(const KeyTree& tree, const std::string& path, ProposedSchema& schema) {
    const size_t maps = tree.facts->of(Kind::object).count;
    const auto once = static_cast<size_t>(std::ranges::count_if(
        tree.members, [](const KeyTree& member) { return member.facts->notes == 1; }));
    const bool usual_only = tree.members.size() > most_known_keys && once * 3 > tree.members.size();
    const bool any_usual = std::ranges::any_of(tree.members, [maps](const KeyTree& member) {
      return evidence::is_usual(member.facts->count(), maps);
    });
    if (tree.facts->open || (usual_only && !any_usual && !path.empty())) {
      free_keys(tree, path, schema);
      return;
    }
    const std::vector<MisspeltKey> misspelt = misspelt_keys(tree, sheets_);
    std::map<std::string_view, size_t> renamed = report_misspelt(misspelt, path);
    const size_t really_once =
        once - static_cast<size_t>(std::ranges::count_if(
                   misspelt, [](const MisspeltKey& key) { return key.key->facts->notes == 1; }));
    schema.closed = !usual_only && evidence::is_settled(really_once, maps);
    size_t values = 0;
    for (const KeyTree& member : tree.members) {
      const bool is_misspelt =
          std::ranges::find(misspelt, &member, &MisspeltKey::key) != misspelt.end();
      values += member.facts->count();
      if (is_misspelt) {
        continue;
      }
      const bool once_of_many = member.facts->notes == 1 && maps >= evidence::few_values;
      if (!schema.closed &&
          (once_of_many || (usual_only && !evidence::is_usual(member.facts->count(), maps)))) {
        continue;
      }
      if (schema.closed && member.facts->notes == 1) {
        proposal_.outliers.push_back(
            {path, "additionalProperties",
             shown_key(joined(path, member.name)) + " is a key of one note only", 1,
             member.facts->places(1).front().note});
        continue;
      }
      schema.members.push_back(member_of(member, maps, path));
      if (maps >= evidence::few_notes &&
          evidence::is_rule(member.facts->count() + renamed[member.name], maps)) {
        schema.required.push_back(member.name);
      }
    }
    schema.single_member = !path.empty() && tree.members.size() > 1 &&
                           maps >= evidence::few_notes && evidence::is_rule(maps, values) &&
                           evidence::is_rule(values, maps);
    if (!schema.closed && (path.empty() || maps >= evidence::few_values)) {
      say_why_open(tree, path, really_once);
    }
  }

  /// How many values stand under another spelling of a key, by the key that was meant.
  std::map<std::string_view, size_t> report_misspelt(const std::vector<MisspeltKey>& misspelt,
                                                     const std::string& path) {
    std::map<std::string_view, size_t> renamed;
    for (const MisspeltKey& key : misspelt) {
      renamed[key.meant->name] += key.key->facts->count();
      proposal_.outliers.push_back(
          {path, "",
           shown_key(joined(path, key.key->name)) + " looks like " + shown_key(key.meant->name),
           key.key->facts->notes, key.key->facts->places(1).front().note});
    }
    return renamed;
  }

  void say_why_open(const KeyTree& tree, const std::string& path, size_t once) {
    std::string reason = "other keys are allowed";
    reason += path.empty() ? "" : " in " + shown_key(path);
    reason += tree.facts->of(Kind::object).count < evidence::few_values
                  ? ": there are too few notes to know all of them"
                  : ": " + std::to_string(once) + " of " + std::to_string(tree.members.size()) +
                        " keys stand in one note only";
    proposal_.left_out.push_back(std::move(reason));
  }

  ProposedSchema member_of(const KeyTree& member, size_t maps, const std::string& path) {
    ProposedSchema schema = schema_of(member, joined(path, member.name));
    const size_t seen = path.empty() ? member.facts->notes : member.facts->count();
    const std::string whole = std::to_string(maps) + (path.empty() ? " notes" : " maps");
    schema.seen = seen == maps ? "in all " + whole : "in " + std::to_string(seen) + " of " + whole;
    return schema;
  }

  /// A map whose keys are data: only what stands under them can be said.
  void free_keys(const KeyTree& tree, const std::string& path, ProposedSchema& schema) {
    std::map<std::string_view, size_t> types;
    size_t all = 0;
    for (const KeyTree& member : tree.members) {
      for (const TypeCount& type : type_counts(*member.facts)) {
        types[type.name] += type.count;
        all += type.count;
      }
    }
    for (const auto& [type, count] : types) {
      if (evidence::is_usual(count, all)) {
        schema.rest_types.push_back(type);
      }
    }
    proposal_.left_out.push_back(
        "the keys of " + shown_key(path) + " are not listed: " +
        std::to_string(tree.facts->open ? tree.facts->children : tree.members.size()) +
        " different ones");
  }

  Proposal& proposal_;
  const std::vector<const FactSheet*>& sheets_;
};

}  // namespace

ProposedSchema* ProposedSchema::find(std::string_view key) {
  const auto found = std::ranges::find(members, key, &ProposedSchema::name);
  return found == members.end() ? nullptr : &*found;
}

Proposal propose(const KeyTree& root, const std::vector<const FactSheet*>& sheets) {
  Proposal proposal;
  proposal.schema = Proposer(proposal, sheets).schema_of(root, "");
  return proposal;
}

}  // namespace matterlint
