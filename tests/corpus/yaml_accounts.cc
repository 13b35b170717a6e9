// SPDX-License-Identifier: MIT
#include <cstdio>
#include <memory>

#include "corpus/corpus.h"
#include "document/parse.h"
#include "support/files.h"
#include "support/tree_dump.h"
#include "support/yaml_account.h"
#include "support/yaml_writer.h"

namespace matterlint::test {
namespace {

// True when the text was accepted.
bool check_account(const std::string& text, const std::string& where, Verdict& verdict) {
  const Document document =
      parse_data(std::make_shared<const SourceText>(where, text), Format::yaml);
  const std::string unaccounted =
      document.readable() ? find_unaccounted(document) : find_broken_promise(document);
  verdict.expect(unaccounted.empty(), where, unaccounted + "\n" + text);
  return document.readable();
}

}  // namespace

void check_yaml_accounts(const CorpusData& data, Verdict& verdict) {
  Dice dice(11);
  size_t whole = 0;
  size_t after_damage = 0;
  for (const std::string& file : files_below(data.corpora)) {
    const Document note = note_document(read_file(data.corpora + "/" + file).value_or(""));
    if (note.format != Format::yaml) {
      continue;
    }
    const std::string text(note.source->slice(note.content));
    whole += check_account(text, file, verdict) ? 1U : 0U;
    after_damage += check_account(damaged(text, dice), file + " (damaged)", verdict) ? 1U : 0U;
  }
  std::printf("accounts of YAML: %zu notes, %zu damaged ones\n", whole, after_damage);
  verdict.expect(whole > 5000 && after_damage > 1000, "accounts", "too little was accepted");
}

}  // namespace matterlint::test
