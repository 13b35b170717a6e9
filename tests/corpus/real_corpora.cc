// SPDX-License-Identifier: MIT
#include <cstdio>
#include <memory>

#include "corpus/corpus.h"
#include "document/parse.h"
#include "project/project.h"
#include "schema/validate.h"
#include "source/walk.h"
#include "support/files.h"

namespace matterlint::test {
namespace {

struct Corpus {
  std::string name{};
  std::string schema{};    // relative to the corpus
  std::string notes{};     // folder below `files`
  std::string expected{};  // relative to the corpus
};

const Corpus corpora[] = {
    {"endoflife-date", "project/product-schema.json", "products", "expected/endoflife.json"},
    {"github-explore", "schema/explore-topic.schema.json", "topics",
     "expected/explore-topics.json"},
    {"github-explore", "schema/explore-collection.schema.json", "collections",
     "expected/explore-collections.json"},
    {"ethereum-eips", "schema/eip.schema.json", "EIPS", "expected/eips.json"},
    {"astro-docs", "schema/astro-docs.schema.json", "src/content/docs", "expected/astro-docs.json"},
};

std::string finding(const Corpus& corpus, const std::string& file, const std::string& pointer,
                    std::string_view keyword) {
  // The file endoflife.json names keywords at the object, without the key concerned.
  const std::string at =
      corpus.name == "endoflife-date" ? pointer.substr(0, pointer.find("/#")) : pointer;
  return corpus.name + " " + file + " " + (at.empty() ? "/" : at) + " " + std::string(keyword);
}

void add_expected(const Corpus& corpus, const nlohmann::json& expected, Findings& findings) {
  for (const nlohmann::json& file : expected.is_array() ? expected : expected["findings"]) {
    for (const nlohmann::json& error : file["errors"]) {
      findings.expected.insert(
          finding(corpus, file["file"], error["path"], error["keyword"].get<std::string>()));
    }
  }
}

// Where the other validator says that a violation is: at the object with `#key` for a key that is
// missing or unknown, else at the node.
std::string place_of(const Violation& violation) {
  if (violation.keyword == Keyword::required) {
    return violation.instance.pointer() + "/#" + std::string(violation.missing_key);
  }
  if (violation.keyword == Keyword::additional_properties) {
    return violation.instance.parent().pointer() + "/#" + std::string(violation.instance.key());
  }
  return violation.instance.pointer();
}

void add_problem(const Corpus& corpus, const std::string& file, const Document& document,
                 const Problem& problem, Findings& findings) {
  if (problem.kind != ProblemKind::duplicate_key) {
    findings.actual.insert(finding(corpus, file, "", problem.message));
    return;
  }
  for (uint32_t i = 0; i < document.nodes.size(); ++i) {
    const NodeRef node(&document, NodeId{i});
    if (node.key_span() == problem.span) {
      findings.actual.insert(finding(corpus, file, node.pointer(), "duplicateKey"));
    }
  }
}

void check_note_file(const Corpus& corpus, const std::string& folder, const std::string& file,
                     const Schema& schema, Findings& findings) {
  const std::optional<std::string> bytes = read_file(folder + "/" + file);
  const Document document =
      parse_note(std::make_shared<const SourceText>(file, bytes.value_or("")));
  for (const Problem& problem : document.problems) {
    add_problem(corpus, file, document, problem, findings);
  }
  if (!document.readable()) {
    return;
  }
  for (const Violation& violation : validate(schema, document.root())) {
    if (!violation.advisory) {
      findings.actual.insert(
          finding(corpus, file, place_of(violation), keyword_name(violation.keyword)));
    }
  }
}

void check_corpus(const Corpus& corpus, const std::string& folder, Findings& findings,
                  Verdict& verdict) {
  const DiskFileSystem files;
  Config config;
  config.schema_path = folder + "/" + corpus.schema;
  const Project project = load_project(files, config);
  for (const Definition& definition : project.broken) {
    for (const DefinitionProblem& problem : definition.problems) {
      verdict.fail(*config.schema_path, problem.message);
    }
  }
  const nlohmann::json expected = read_json(folder + "/" + corpus.expected);
  if (!verdict.expect(project.schema() != nullptr && !expected.is_null(), corpus.name,
                      "has no schema or no expected findings")) {
    return;
  }
  size_t notes = 0;
  for (const std::string& file : files_below(folder + "/files/" + corpus.notes)) {
    if (has_note_extension(file)) {
      check_note_file(corpus, folder + "/files", corpus.notes + "/" + file, *project.schema(),
                      findings);
      ++notes;
    }
  }
  add_expected(corpus, expected, findings);
  std::printf("%s/%s: %zu notes\n", corpus.name.c_str(), corpus.notes.c_str(), notes);
  verdict.expect(notes > 50, corpus.name, "has too few notes");
}

}  // namespace

void check_real_corpora(const CorpusData& data, Verdict& verdict) {
  Findings findings;
  for (const Corpus& corpus : corpora) {
    check_corpus(corpus, data.corpora + "/" + corpus.name, findings, verdict);
  }
  std::printf("findings in real corpora: %zu, expected %zu\n", findings.actual.size(),
              findings.expected.size());
  check_findings(findings,
                 std::string(MATTERLINT_ROOT) + "/fixtures/conformance/corpora/differences.txt",
                 verdict);
}

}  // namespace matterlint::test
