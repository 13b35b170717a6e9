// SPDX-License-Identifier: MIT
#include "schema/dialect.h"

#include <algorithm>
#include <array>
#include <string>

#include "schema/uri.h"
#include "source/message_text.h"
#include "source/suggest.h"

namespace matterlint {
namespace {

struct DraftUri {
  std::string_view uri{};  // without scheme and final `#`
  Draft draft = Draft::draft2020_12;
};

constexpr auto draft_uris = std::to_array<DraftUri>({
    {"json-schema.org/draft/2020-12/schema", Draft::draft2020_12},
    {"json-schema.org/draft/2019-09/schema", Draft::draft2019_09},
    {"json-schema.org/draft-07/schema", Draft::draft7},
    {"json-schema.org/draft-06/schema", Draft::draft6},
    {"json-schema.org/draft-04/schema", Draft::draft4},
    {"json-schema.org/schema", Draft::draft2020_12},  // by convention the newest
});

struct VocabularyName {
  std::string_view name{};  // the last part of its URI
  uint8_t groups = 0;       // what it brings
};

constexpr auto vocabulary_names = std::to_array<VocabularyName>({
    {"core", 0},
    {"applicator", group_bit(KeywordGroup::applicator)},
    {"unevaluated", group_bit(KeywordGroup::unevaluated)},
    {"validation", group_bit(KeywordGroup::validation)},
    {"meta-data", 0},
    {"content", 0},
    {"format", group_bit(KeywordGroup::format)},
    {"format-annotation", group_bit(KeywordGroup::format)},
    {"format-assertion", group_bit(KeywordGroup::format)},
});

constexpr std::string_view vocabularies_2019 = "https://json-schema.org/draft/2019-09/vocab/";
constexpr std::string_view vocabularies_2020 = "https://json-schema.org/draft/2020-12/vocab/";

std::string_view bare_uri(std::string_view uri) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (uri.starts_with(scheme)) {
      uri.remove_prefix(scheme.size());
    }
  }
  while (uri.ends_with('#')) {
    uri.remove_suffix(1);
  }
  return uri;
}

/// The groups that a vocabulary brings; empty for one that is not of the specification.
std::optional<uint8_t> groups_of(std::string_view uri, Draft draft) {
  const bool old = draft == Draft::draft2019_09;
  const std::string_view prefix = old ? vocabularies_2019 : vocabularies_2020;
  if (!uri.starts_with(prefix)) {
    return std::nullopt;
  }
  for (const VocabularyName& row : vocabulary_names) {
    if (row.name == uri.substr(prefix.size())) {
      const bool more = old && row.name == "applicator";  // 2019-09 has no vocabulary of its own
      return static_cast<uint8_t>(row.groups |
                                  (more ? group_bit(KeywordGroup::unevaluated) : uint8_t{0}));
    }
  }
  return std::nullopt;
}

/// In 2020-12 the name says it (7.2.2), in 2019-09 that the vocabulary is required (7.2).
bool wants_formats(NodeRef vocabulary) {
  return vocabulary.key() == std::string(vocabularies_2020) + "format-assertion" ||
         (vocabulary.key() == std::string(vocabularies_2019) + "format" && vocabulary.is_true());
}

/// The dialect that a meta-schema which is no draft's own describes. `named` is the `$schema` that
/// names it.
Dialect dialect_of_meta_schema(NodeRef named, NodeRef meta,
                               std::vector<DefinitionProblem>& problems) {
  Dialect dialect;
  const NodeRef own = meta.find("$schema");
  const auto draft = own && own.is_string() ? draft_of_uri(own.text()) : std::nullopt;
  if (!draft) {
    problems.push_back({named, false,
                        "the meta-schema " + in_backticks(named.text()) + " names no draft",
                        "write the draft of JSON Schema into the `$schema` of the meta-schema"});
    return dialect;
  }
  dialect.draft = *draft;
  const NodeRef vocabularies = meta.find("$vocabulary");
  if (!vocabularies || dialect.draft < Draft::draft2019_09) {
    return dialect;
  }
  uint8_t present = group_bit(KeywordGroup::always);
  for (const NodeRef vocabulary : vocabularies.children()) {
    const auto groups = groups_of(vocabulary.key(), dialect.draft);
    if (!groups && vocabulary.is_true()) {
      problems.push_back({named, false,
                          "this meta-schema wants a vocabulary of keywords that is not known: " +
                              in_backticks(vocabulary.key()),
                          "name a draft of JSON Schema in `$schema`"});
    }
    present = static_cast<uint8_t>(present | groups.value_or(0));
    dialect.asserts_format |= wants_formats(vocabulary);
  }
  dialect.without = static_cast<uint8_t>(~present);
  return dialect;
}

}  // namespace

std::optional<Draft> draft_of_uri(std::string_view uri) {
  const std::string_view bare = bare_uri(uri);
  const auto* const found = std::find_if(draft_uris.begin(), draft_uris.end(),
                                         [bare](const DraftUri& row) { return row.uri == bare; });
  return found == draft_uris.end() ? std::nullopt : std::optional(found->draft);
}

void report_unknown_draft(NodeRef named, std::vector<DefinitionProblem>& problems) {
  std::vector<std::string_view> uris;
  uris.reserve(draft_uris.size());
  for (const DraftUri& row : draft_uris) {
    uris.push_back(row.uri);
  }
  const std::vector<Suggestion> suggestions = suggest(bare_uri(named.text()), uris, 1);
  const std::string likely(suggestions.empty() ? uris.front() : suggestions.front().text);
  const bool old = likely.find("draft-0") != std::string::npos;
  problems.push_back({named, false, in_backticks(named.text()) + " is not a draft of JSON Schema",
                      "did you mean `" + std::string(old ? "http://" : "https://") + likely +
                          (old ? "#`?" : "`?")});
}

Dialect find_dialect(NodeRef root, SchemaDocuments* documents, const Dialect& otherwise,
                     std::vector<DefinitionProblem>& problems) {
  const NodeRef named = root.find("$schema");
  if (!named || named.kind() != Kind::string) {
    return otherwise;
  }
  if (const auto draft = draft_of_uri(named.text())) {
    return {*draft};
  }
  if (documents != nullptr) {
    const std::string base = path_reference(root.document().source->path());
    const std::string address = resolve_uri(base, split_fragment(named.text()).address);
    const OpenedSchema meta = documents->open(address);
    if (meta.document && meta.document->readable() && meta.document->root().is_object()) {
      return dialect_of_meta_schema(named, meta.document->root(), problems);
    }
  }
  report_unknown_draft(named, problems);
  return otherwise;
}

}  // namespace matterlint
