// SPDX-License-Identifier: MIT
// A vocabulary: a named list of terms with a life cycle (aliases, replacement, rejection).
#ifndef MATTERLINT_SCHEMA_VOCABULARY_H_
#define MATTERLINT_SCHEMA_VOCABULARY_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/document.h"

namespace matterlint {

struct Term {
  std::string_view value{};  // views into the vocabulary's document
  std::vector<std::string_view> aliases{};
  std::string_view replaced_by{};  // not empty: deprecated
  std::string_view rejected{};     // not empty: the reason
  std::string_view description{};
  NodeRef defined_at{};  // the term's node in the vocabulary file
};

/// What a value is to a vocabulary.
enum class TermStatus : uint8_t { term, variant, alias, deprecated, rejected, unknown };

struct TermLookup {
  TermStatus status = TermStatus::unknown;
  const Term* entry = nullptr;      // the entry that matched; null for `unknown`
  const Term* canonical = nullptr;  // the term to write instead; null for `rejected` and `unknown`
};

/// Another place that a problem of a definition is about.
struct DefinitionLabel {
  NodeRef at{};
  bool at_key = false;  // its key is meant rather than the value
  std::string text{};
};

/// Something wrong with a vocabulary or schema file: a fact that a rule turns into a diagnostic.
struct DefinitionProblem {
  NodeRef at{};
  bool at_key = false;  // the key is wrong rather than the value
  std::string message{};
  std::string help{};
  std::vector<DefinitionLabel> related{};
};

/// Terms point into the document, and lookups point to terms: a vocabulary is neither copied nor
/// moved.
class Vocabulary {
 public:
  /// Reads a vocabulary: a list of terms, or a map with `case`, `terms` and `description`. What is
  /// wrong with it (syntax included) goes to `problems`; the terms that could be read are there all
  /// the same.
  Vocabulary(std::string name, std::shared_ptr<const Document> document,
             std::vector<DefinitionProblem>& problems);

  /// The same for a vocabulary that is a part of a document, such as a list in the configuration.
  /// Syntax problems of the document are left to whoever reads the rest of it.
  Vocabulary(std::string name, std::shared_ptr<const Document> document, NodeRef root,
             std::vector<DefinitionProblem>& problems);

  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  const std::string& name() const { return name_; }
  const Document& document() const { return *document_; }
  const std::shared_ptr<const Document>& shared_document() const { return document_; }
  /// The list of terms, or the map that holds it; empty for an empty document.
  NodeRef root() const { return root_; }
  const std::vector<Term>& terms() const { return terms_; }
  bool ignores_case() const { return ignore_case_; }

  /// Exact match first, then alias, then both ignoring case with `case: ignore`, then a variant of
  /// a term or alias that differs only in case, blanks, hyphens, underscores or an English plural.
  /// A variant of two terms that are not replaced by the same one is unknown: nobody can tell which
  /// was meant.
  TermLookup find(std::string_view value) const;

  /// The terms that may be written, for suggestions, in the order of the file: no deprecated or
  /// rejected ones.
  const std::vector<std::string_view>& current_terms() const { return current_; }

 private:
  struct Variant {
    size_t index = 0;
    TermStatus status = TermStatus::unknown;  // `unknown`: of two terms
  };
  void index();
  void add_variant(std::string key, size_t index, TermStatus status);
  const Term* canonical(const Term& entry) const;
  TermLookup resolve(const Term& entry, TermStatus status) const;

  std::string name_;
  std::shared_ptr<const Document> document_;
  NodeRef root_;
  bool ignore_case_ = false;
  std::vector<Term> terms_{};
  std::vector<std::string_view> current_{};
  std::unordered_map<std::string_view, size_t> exact_{};  // value -> index in terms_
  std::unordered_map<std::string_view, size_t> aliases_{};
  std::unordered_map<std::string, Variant> folded_{};    // with `case: ignore`
  std::unordered_map<std::string, Variant> variants_{};  // variant_key -> index
};

/// Vocabularies by name.
using VocabularySet = std::map<std::string, std::shared_ptr<const Vocabulary>, std::less<>>;

/// The spelling that all variants of a term share: case folded, without blanks, `-` and `_`, and
/// without an English plural ending.
std::string variant_key(std::string_view value);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_VOCABULARY_H_
