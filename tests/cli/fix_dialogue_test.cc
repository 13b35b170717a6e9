// SPDX-License-Identifier: MIT
#include "cli/fix_dialogue.h"

#include "checks/linter.h"
#include "support/catch.h"

namespace matterlint::test {
namespace {

/// Answers with keys written down before, and keeps what it is shown. When the keys are used up,
/// nobody is there any more.
class Script final : public Screen {
 public:
  explicit Script(std::string keys) : keys_(std::move(keys)) {}

  void show(std::string_view text) override { shown += text; }
  char read_key() override { return next_ < keys_.size() ? keys_[next_++] : key_of_end; }
  size_t columns() const override { return width; }
  bool echoes() const override { return false; }
  bool used_up() const { return next_ == keys_.size(); }

  std::string shown{};
  size_t width = 80;

 private:
  std::string keys_;
  size_t next_ = 0;
};

constexpr std::string_view schema = R"(type: object
additionalProperties: false
required: [title]
properties:
  title: {type: string}
  rating: {type: integer}
  draft: {type: boolean}
  tags: {type: array, items: {enum: [meadow, harbor, harbour]}}
)";

class Room {
 public:
  Room() {
    files_.add("schema.yaml", std::string(schema));
    Config config;
    config.schema_path = "schema.yaml";
    project_ = load_project(files_, config);
  }

  CheckText check() const {
    return [this](std::shared_ptr<const SourceText> text) {
      return check_note(project_, rules_, std::move(text)).diagnostics;
    };
  }

 private:
  MemoryFileSystem files_{};
  Project project_{};
  ActiveRules rules_{RuleChoice()};
};

TermAdding no_terms() {
  return {[](const Diagnostic&) { return std::string(); }, {}};
}

struct Talk {
  Script script;
  std::vector<std::string> after{};
  size_t fixed = 0;
  bool ended = false;

  bool says(std::string_view text) const { return script.shown.find(text) != std::string::npos; }
};

/// The conversation about notes whose front matter is given, with these keys as answers.
Talk talk_about(const std::vector<std::string>& notes, std::string keys,
                const TermAdding& terms = no_terms(), size_t width = 80) {
  const Room room;
  Talk talk{Script(std::move(keys))};
  talk.script.width = width;
  FixDialogue dialogue(talk.script, plain_palette, room.check(), terms, Safety::safe);
  for (const std::string& note : notes) {
    if (dialogue.ended()) {
      break;
    }
    const FixedText fixed = dialogue.ask(
        std::make_shared<const SourceText>("n.md", "---\n" + note + "---\nbody\n"), "");
    const std::string bytes(fixed.text->bytes());
    CHECK(apply_edits("---\n" + note + "---\nbody\n", fixed.edits) == bytes);
    talk.after.push_back(bytes.substr(4, bytes.size() - 4 - 9));
    talk.fixed += fixed.fixed;
  }
  talk.ended = dialogue.ended();
  CHECK(talk.script.used_up());
  return talk;
}

Talk talk_about(const std::string& note, std::string keys) {
  return talk_about(std::vector{note}, std::move(keys));
}

const std::string two_mistakes = "titel: A\nrating: \"4\"\n";

}  // namespace

TEST_CASE("a question shows the finding, the change and the keys", "[cli]") {
  CHECK(talk_about("title: A\nrating: \"4\"\n", "y").script.shown == R"(
n.md:3:9: error[wrong-type]: `rating` is the text `4`, wanted a whole number
  |
2 | title: A
3 | rating: "4"
  |         ^^^
  |
 ::: schema.yaml:6:12: required here by `type`
   write the number `4` (safe)
   - rating: "4"
   + rating: 4
apply? [y]es [n]o [a]ll [q]uit [?] yes
)");
}

TEST_CASE("what gets a yes is done and what gets a no is left", "[cli]") {
  CHECK(talk_about(two_mistakes, "yy").after[0] == "title: A\nrating: 4\n");
  CHECK(talk_about(two_mistakes, "yn").after[0] == "title: A\nrating: \"4\"\n");
  CHECK(talk_about(two_mistakes, "ny").after[0] == "titel: A\nrating: 4\n");
  const Talk none = talk_about(two_mistakes, "nn");
  CHECK(none.after[0] == two_mistakes);
  CHECK(none.fixed == 0);
  CHECK_FALSE(none.ended);
}

TEST_CASE("a no stays a no when a change before it moves the place", "[cli]") {
  // The second mistake is left first; then the note grows above it.
  const Talk talk = talk_about("title: A\ntags: meadow\nrating: \"4\"\ndraft: \"true\"\n", "yny");
  CHECK(talk.after[0] == "title: A\ntags: [meadow]\nrating: \"4\"\ndraft: true\n");
}

TEST_CASE("risky fixes are offered, too, and say so", "[cli]") {
  const Talk talk = talk_about("title: A\nsubtitle: B\n", "y");
  CHECK(talk.after[0] == "title: A\n");
  CHECK(talk.says("remove `subtitle` (risky)\n   - subtitle: B\n"));
}

TEST_CASE("of several candidates one is chosen by its number", "[cli]") {
  const Talk guess = talk_about("title: A\ntags: [harbonr, meadow]\n", "2");
  CHECK(guess.says("   1 replace with `"));
  CHECK(guess.says("which? [1-2] [n]one [q]uit [?] 2\n"));
  CHECK((guess.after[0] == "title: A\ntags: [harbor, meadow]\n" ||
         guess.after[0] == "title: A\ntags: [harbour, meadow]\n"));
}

TEST_CASE("what was chosen is proposed for the same text and can be said yes to for all", "[cli]") {
  const std::string note = "title: A\ntags: [harbonr]\n";
  const Talk talk = talk_about({note, note, note, note}, "1ya");
  CHECK(talk.after[0] != note);
  CHECK(talk.after[1] == talk.after[0]);
  CHECK(talk.after[2] == talk.after[0]);
  CHECK(talk.after[3] == talk.after[0]);
  CHECK(talk.says("yes, and the same wherever `not-allowed` finds `harbonr`\n"));
  CHECK(talk.says("n.md:3:8: replace with"));
}

TEST_CASE("a yes to all is about one rule and one safety", "[cli]") {
  const std::string note = "title: A\nrating: \"4\"\ndraft: \"true\"\nsubtitle: B\n";
  const Talk talk = talk_about(note, "an");
  CHECK(talk.after[0] == "title: A\nrating: 4\ndraft: true\nsubtitle: B\n");
  CHECK(talk.says("yes, and all safe ones that `wrong-type` proposes\n"));
  CHECK(talk.says("n.md:4:8: write `true`, as you said\n"));
}

TEST_CASE("who quits keeps what was said yes to, in this note, too", "[cli]") {
  for (const char quit : {'q', key_of_end}) {
    const Talk talk = talk_about({two_mistakes, two_mistakes}, std::string("y") + quit);
    REQUIRE(talk.after.size() == 1);
    CHECK(talk.after[0] == "title: A\nrating: \"4\"\n");
    CHECK(talk.ended);
  }
}

TEST_CASE("a signal leaves the note in hand as it was", "[cli]") {
  const Talk talk = talk_about(two_mistakes, std::string("y") + key_of_signal);
  CHECK(talk.after[0] == two_mistakes);
  CHECK(talk.fixed == 0);
  CHECK(talk.ended);
  CHECK(talk.says("n.md stays as it was"));
}

TEST_CASE("other keys change nothing", "[cli]") {
  const Talk talk = talk_about(two_mistakes, "xcv19\n?\x0cnn");
  CHECK(talk.after[0] == two_mistakes);
  CHECK(talk.says("   press one of the keys ynaq?\n"));
  CHECK(talk.says("   n  leave this place as it is\n"));
}

TEST_CASE("a fix that would bring a new finding is not asked about", "[cli]") {
  // As `rating` it would be of a wrong type that nothing repairs.
  const Talk talk = talk_about("title: A\nratng: good\n", "");
  CHECK(talk.after[0] == "title: A\nratng: good\n");
  CHECK(
      talk.says("   not possible: rename to `rating`, because `wrong-type` would be found then\n"));
}

TEST_CASE("a text that still cannot be read is not written", "[cli]") {
  const std::string note = "title: \"A\nrating: 4\ntags: [meadow\n";
  const Talk talk = talk_about(note, "yq");
  CHECK(talk.after[0] == note);
  CHECK(talk.says("cannot be read yet"));
}

TEST_CASE("narrow terminals get short questions and cut lines", "[cli]") {
  const std::string note =
      "title: A\nrating: \"4\" # and many words behind it, more than a line can hold\n";
  const Talk talk = talk_about(std::vector{note}, "y", no_terms(), 24);
  CHECK(talk.says("apply? [ynaq?] yes\n"));
  CHECK(talk.says("\"4\" # and"));
  CHECK(talk.says("   + rating: 4 # and"));
  CHECK_FALSE(talk.says("more than a line can hold"));
}

TEST_CASE("a term is added to the vocabulary when there is one", "[cli]") {
  std::vector<std::string> added;
  TermAdding terms;
  terms.vocabulary_of = [](const Diagnostic& finding) {
    return std::string(finding.rule->id == "not-allowed" ? "tags.yaml" : "");
  };
  terms.add = [&](const Diagnostic& finding) {
    added.emplace_back(seen_text(finding));
    return std::string(added.size() == 1 ? "it is there already" : "");
  };
  const std::string note = "title: A\ntags: [one, one]\n";
  const Talk talk = talk_about(std::vector{note}, "vn", terms);
  CHECK(added == std::vector<std::string>{"one"});
  CHECK(talk.after[0] == note);
  CHECK(talk.says("no fix known: [n]ext [v]ocabulary [q]uit [?] vocabulary\n"));
  CHECK(talk.says("   not added: it is there already\n"));
}

}  // namespace matterlint::test
