// SPDX-License-Identifier: MIT
// The quick reader of YAML against the full one: on every text that it reads they must agree to the
// last byte. The texts are the notes of the repository and, where they are, the corpora beside it;
// then the same texts with random mistakes, always the same ones.
//
//   yaml_readers_test [MUTATIONS]
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "corpus/corpus.h"
#include "document/parse.h"
#include "document/readers.h"
#include "document/yaml_subset.h"
#include "source/walk.h"
#include "support/files.h"
#include "support/tree_difference.h"
#include "support/verdict.h"

namespace matterlint::test {
namespace {

constexpr size_t usual_mutations = 60'000;
constexpr size_t reported_differences = 5;

struct Tally {
  size_t texts = 0;
  size_t quick = 0;  // those that the quick reader read
};

// The front matter of the notes in a folder.
struct Vault {
  std::string name{};
  std::vector<std::string> contents{};
};

void compare_readers(const std::string& content, const std::string& where, Tally& tally,
                     Verdict& verdict) {
  Document quick;
  quick.source = std::make_shared<const SourceText>("note.md", content);
  quick.format = Format::yaml;
  quick.content = {0, static_cast<uint32_t>(content.size())};
  Document full = unread(quick);
  ++tally.texts;
  if (!read_yaml_subset(quick)) {
    verdict.expect(quick.nodes.empty() && quick.problems.empty(), where, "is not given up cleanly");
    return;
  }
  ++tally.quick;
  read_full_yaml(full);
  const std::string wrong = find_difference(quick, full);
  verdict.expect(wrong.empty(), where, wrong + "\n" + content);
}

Vault read_vault(const std::string& name, const std::string& folder) {
  Vault vault{name, {}};
  for (const std::string& file : files_below(folder)) {
    if (!has_note_extension(file)) {
      continue;
    }
    const Document note = parse_note(
        std::make_shared<const SourceText>(file, read_file(folder + "/" + file).value_or("")));
    if (note.format == Format::yaml) {
      vault.contents.emplace_back(note.source->slice(note.content));
    }
  }
  return vault;
}

std::vector<Vault> read_vaults() {
  const std::string fixtures = std::string(MATTERLINT_ROOT) + "/fixtures/";
  std::vector<Vault> vaults{read_vault("fixtures/notes", fixtures + "notes"),
                            read_vault("fixtures/rules", fixtures + "rules")};
  if (const std::optional<CorpusData> data = find_corpus_data()) {
    for (const std::string& corpus : folders_in(data->corpora)) {
      vaults.push_back(read_vault(corpus, data->corpora + "/" + corpus));
    }
  }
  return vaults;
}

// One to three small mistakes of the kind that hands and tools make.
class Mutator {
 public:
  explicit Mutator(uint32_t seed) : random_(seed) {}

  size_t below(size_t count) { return static_cast<size_t>(random_() % count); }

  std::string mutate(std::string text) {
    for (size_t left = 1 + below(3); left > 0; --left) {
      change(text);
    }
    return text;
  }

 private:
  void change(std::string& text) {
    static const std::vector<std::string> pieces{
        " ",      "  ",     "\n",   "\t",       ":",        ": ", "- ",   "-",     "#",
        " #",     "'",      "\"",   "[",        "]",        "{",  "}",    ",",     ", ",
        "?",      "? ",     "&a",   "*a",       "!!",       "|",  ">",    "%",     "@",
        "`",      "\\",     "''",   "~",        "null",     "\r", "\r\n", "---\n", "...",
        "<<",     "true",   "1.5",  "\xC3\xA9", "\xC2\xA0", "=",  "\\\"", "a: b",  "- x: y\n",
        "{a: b}", "[c, d]", "\n  ", "\n- "};
    const size_t at = below(text.size() + 1);
    switch (below(6)) {
      case 0:
        text.erase(at, 1 + below(3));
        break;
      case 1:
      case 2:
        text.insert(at, pieces[below(pieces.size())]);
        break;
      case 3:
        if (at < text.size()) {
          text.replace(at, 1, pieces[below(pieces.size())]);
        }
        break;
      case 4:
        indent_line(text, at);
        break;
      default:
        text.insert(line_at(text, at),
                    text.substr(line_at(text, below(text.size() + 1)), below(40)));
        break;
    }
  }

  static size_t line_at(const std::string& text, size_t at) {
    const size_t end = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
    return end == std::string::npos ? 0 : end + 1;
  }

  void indent_line(std::string& text, size_t at) {
    const size_t line = line_at(text, at);
    if (below(2) == 0) {
      text.insert(line, 1 + below(4), ' ');
    } else {
      size_t spaces = 0;
      while (line + spaces < text.size() && text[line + spaces] == ' ') {
        ++spaces;
      }
      text.erase(line, below(spaces + 1));
    }
  }

  std::mt19937 random_;
};

void check_mutations(const std::vector<Vault>& vaults, size_t count, Verdict& verdict) {
  Mutator mutator(20240611);
  Tally tally;
  for (size_t i = 0; i < count; ++i) {
    const Vault& vault = vaults[i % vaults.size()];
    if (vault.contents.empty()) {
      continue;
    }
    const std::string text = mutator.mutate(vault.contents[mutator.below(vault.contents.size())]);
    compare_readers(text, vault.name + ", mutation " + std::to_string(i), tally, verdict);
    if (verdict.failures() >= reported_differences) {
      return;
    }
  }
  std::printf("%zu mutations, %zu read by the quick reader\n", tally.texts, tally.quick);
  verdict.expect(tally.quick * 10 > tally.texts, "mutations", "are hardly ever read");
}

int run_test(size_t mutations) {
  Verdict verdict;
  const std::vector<Vault> vaults = read_vaults();
  for (const Vault& vault : vaults) {
    Tally tally;
    for (const std::string& content : vault.contents) {
      compare_readers(content, vault.name, tally, verdict);
    }
    std::printf("%-24s %6zu notes, %5.1f %% read by the quick reader\n", vault.name.c_str(),
                tally.texts,
                tally.texts == 0
                    ? 0.0
                    : 100.0 * static_cast<double>(tally.quick) / static_cast<double>(tally.texts));
  }
  check_mutations(vaults, mutations, verdict);
  return verdict.finish("readers of YAML");
}

}  // namespace
}  // namespace matterlint::test

int main(int argc, char** argv) {
  using matterlint::test::usual_mutations;
  return matterlint::test::run_test(argc > 1 ? std::strtoul(argv[1], nullptr, 10)
                                             : usual_mutations);
}
