// SPDX-License-Identifier: MIT
// What holds for every YAML text that is accepted: each byte belongs to a node, or is what may
// stand between nodes; and what was written is what is read.
#include "support/yaml_account.h"

#include <memory>
#include <string>

#include "document/parse.h"
#include "support/catch.h"
#include "support/tree_dump.h"
#include "support/yaml_writer.h"

namespace matterlint::test {
namespace {

Document yaml_document(std::string text) {
  return parse_data(std::make_shared<const SourceText>("test.yaml", std::move(text)), Format::yaml);
}

}  // namespace

TEST_CASE("YAML in all spellings is read as it was meant", "[document]") {
  Dice dice(20240506);
  size_t failures = 0;
  for (int i = 0; i < 3000 && failures < 3; ++i) {
    const WrittenYaml written = write_yaml(dice);
    const Document document = yaml_document(written.text);
    CAPTURE(i, written.text, dump_problems(document));
    CHECK(document.readable());
    CHECK(dump_data(document.root()) == written.data);
    CHECK(find_unaccounted(document) == "");
    failures += document.readable() && dump_data(document.root()) == written.data ? 0U : 1U;
  }
}

TEST_CASE("every byte of damaged YAML that is accepted belongs to a node", "[document]") {
  Dice dice(7);
  size_t accepted = 0;
  size_t failures = 0;
  for (int i = 0; i < 6000 && failures < 3; ++i) {
    const std::string text = damaged(write_yaml(dice).text, dice);
    const Document document = yaml_document(text);
    if (!document.readable()) {
      continue;
    }
    ++accepted;
    const std::string unaccounted = find_unaccounted(document);
    CAPTURE(i, text, dump_data(document.root()));
    CHECK(unaccounted == "");
    failures += unaccounted.empty() ? 0U : 1U;
  }
  CHECK(accepted > 1000);
}

TEST_CASE("the account itself finds what is missing", "[document]") {
  Document document = yaml_document("a: [b, c]\nd: e\n");
  CHECK(find_unaccounted(document) == "");
  document.nodes.back().span.begin += 1;
  CHECK(find_unaccounted(document) != "");
  document.nodes.back().span.begin -= 1;
  document.nodes[1].child_count = 1;
  CHECK(find_unaccounted(document) != "");
}

}  // namespace matterlint::test
