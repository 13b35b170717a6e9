// SPDX-License-Identifier: MIT
// `--interactive` on a terminal: the keys that are pressed, the files afterwards, and the terminal,
// which is as it was however the program ends.
#include <signal.h>

#include "support/catch.h"
#include "support/files.h"
#include "support/process.h"
#include "support/pseudo_terminal.h"

namespace matterlint::test {
namespace {

const std::string bad =
    "---\r\n# kept\r\ntitel: A   # and this\r\nrating: \"4\"\r\ntags: [harbonr]\r\n---\r\nbody\r\n";
const std::string worse = "---\ntitle: B\nrating: \"5\"\n---\nbody\n";

/// Two notes with mistakes and a schema.
class Vault {
 public:
  Vault() {
    write_file(
        folder_.path() + "/schema.yaml",
        "additionalProperties: false\nrequired: [title]\nproperties:\n  title: {type: string}\n"
        "  rating: {type: integer}\n  tags: {items: {enum: [meadow, harbor, harbour]}}\n");
    write_file(folder_.path() + "/a.md", bad);
    write_file(folder_.path() + "/b.md", worse);
  }

  TerminalCommand command(const std::string& term = "xterm") const {
    TerminalCommand command;
    command.words = {MATTERLINT_BINARY, "--schema", "schema.yaml", "--interactive", "."};
    command.environment = {"TERM=" + term, "NO_COLOR=1", "LC_ALL=C.UTF-8"};
    command.folder = folder_.path();
    return command;
  }

  std::string note(const std::string& name) const {
    return read_file(folder_.path() + "/" + name).value_or("");
  }
  bool is_untouched() const { return note("a.md") == bad && note("b.md") == worse; }
  size_t files() const { return files_below(folder_.path()).size(); }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("single keys decide what is written") {
  const Vault vault;
  PseudoTerminal terminal(vault.command());
  REQUIRE(terminal.wait_for("`titel` is not a key"));
  REQUIRE(terminal.wait_for("note 1 of 2: apply? [y]es [n]o [a]ll [q]uit [?] "));
  CHECK_FALSE(terminal.is_as_it_was());
  terminal.press("y");
  REQUIRE(terminal.wait_for("   + rating: 4"));
  terminal.press("n");
  REQUIRE(terminal.wait_for("which? [1-2]"));
  terminal.press("2");
  REQUIRE(terminal.wait_for("a.md: written, 2 fixed"));
  REQUIRE(terminal.wait_for("note 2 of 2: apply?"));
  // An arrow is no key, though its bytes end with one.
  terminal.press("\x1b[A\x1bOAy");
  CHECK(terminal.wait_for("1 error in 1 of 2 notes; 3 fixed, 1 remaining"));
  CHECK(terminal.wait_for_end() == 1);
  CHECK(terminal.is_as_it_was());
  CHECK(vault.note("a.md").starts_with(
      "---\r\n# kept\r\ntitle: A   # and this\r\nrating: \"4\"\r\ntags: [harbo"));
  CHECK(vault.note("a.md").ends_with("r]\r\n---\r\nbody\r\n"));
  CHECK(vault.note("b.md") == "---\ntitle: B\nrating: 5\n---\nbody\n");
  CHECK(vault.files() == 3);
}

TEST_CASE("keys that were pressed before the question count") {
  const Vault vault;
  PseudoTerminal terminal(vault.command());
  terminal.press("ya2");
  CHECK(terminal.wait_for_end() == 0);
  CHECK(terminal.is_as_it_was());
  CHECK(vault.note("a.md").find("title: A   # and this\r\nrating: 4\r\n") != std::string::npos);
  CHECK(vault.note("b.md") == "---\ntitle: B\nrating: 5\n---\nbody\n");
}

TEST_CASE("quitting writes what was said yes to, interrupting does not") {
  for (const std::string keys : {"q", "\x04"}) {
    const Vault vault;
    PseudoTerminal terminal(vault.command());
    REQUIRE(terminal.wait_for("apply?"));
    terminal.press("y" + keys);
    CHECK(terminal.wait_for_end() == 1);
    CHECK(terminal.is_as_it_was());
    CHECK(vault.note("a.md").find("title: A   # and this\r\nrating: \"4\"") != std::string::npos);
    CHECK(vault.note("b.md") == worse);
  }
  const Vault vault;
  PseudoTerminal terminal(vault.command());
  REQUIRE(terminal.wait_for("apply?"));
  terminal.press("y");
  REQUIRE(terminal.wait_for("apply?"));
  terminal.press("\x03");
  CHECK(terminal.wait_for_end() == 128 + SIGINT);
  CHECK(terminal.is_as_it_was());
  CHECK(vault.is_untouched());
}

TEST_CASE("signals end it with the terminal as it was") {
  for (const int signal : {SIGTERM, SIGHUP, SIGINT, SIGQUIT}) {
    const Vault vault;
    PseudoTerminal terminal(vault.command());
    REQUIRE(terminal.wait_for("apply?"));
    terminal.press("y");
    REQUIRE(terminal.wait_for("apply?"));
    terminal.send_signal(signal);
    // Ctrl-\ asks for a core dump, so that one ends as it always does.
    CHECK(terminal.wait_for_end() == (signal == SIGQUIT ? -signal : 128 + signal));
    CHECK(terminal.is_as_it_was());
    CHECK(vault.is_untouched());
    CHECK(vault.files() == 3);
  }
}

TEST_CASE("stopping it gives the terminal back and takes it again") {
  const Vault vault;
  PseudoTerminal terminal(vault.command());
  REQUIRE(terminal.wait_for("apply?"));
  // Nobody could continue it here, so the system lets it go on at once.
  terminal.send_signal(SIGTSTP);
  REQUIRE(terminal.wait_for("apply?"));
  CHECK_FALSE(terminal.is_as_it_was());
  terminal.press("q");
  CHECK(terminal.wait_for_end() == 1);
  CHECK(vault.is_untouched());
}

TEST_CASE("a closed window ends it and leaves the note in hand") {
  const Vault vault;
  PseudoTerminal terminal(vault.command());
  REQUIRE(terminal.wait_for("apply?"));
  terminal.press("y");
  REQUIRE(terminal.wait_for("apply?"));
  terminal.hang_up();
  CHECK(terminal.wait_for_end() == 128 + SIGHUP);
  CHECK(vault.is_untouched());
}

TEST_CASE("dumb terminals are asked for lines") {
  const Vault vault;
  PseudoTerminal terminal(vault.command("dumb"));
  REQUIRE(terminal.wait_for("apply?"));
  CHECK(terminal.is_as_it_was());
  terminal.press("yes\n");
  REQUIRE(terminal.wait_for("apply?"));
  terminal.press("\n");
  REQUIRE(terminal.wait_for("press one of the keys"));
  terminal.press("  Q\n");
  CHECK(terminal.wait_for_end() == 1);
  CHECK(vault.note("a.md").find("title: A") != std::string::npos);
}

TEST_CASE("a note that was edited meanwhile is not overwritten") {
  const Vault vault;
  const TerminalCommand command = vault.command();
  PseudoTerminal terminal(command);
  REQUIRE(terminal.wait_for("apply?"));
  const std::string edited = "---\ntitle: edited\n---\n";
  REQUIRE(write_file(command.folder + "/a.md", edited));
  // The second note is read when its turn comes.
  REQUIRE(write_file(command.folder + "/b.md", "---\ntitle: C\nrating: \"1\"\n---\n"));
  terminal.press("yyn");
  REQUIRE(terminal.wait_for("a.md: not written: "));
  REQUIRE(terminal.wait_for("3 | rating: \"1\""));
  terminal.press("y");
  CHECK(terminal.wait_for_end() == 2);
  CHECK(vault.note("a.md") == edited);
  CHECK(vault.note("b.md") == "---\ntitle: C\nrating: 1\n---\n");
}

TEST_CASE("a term is added to its vocabulary and known from then on") {
  const TemporaryFolder folder;
  const std::string vocabulary = "# words\n- meadow\n- harbour # at the sea\n";
  const std::string note = "---\ntags: [swamp, dune, swamp]\n---\n";
  write_file(folder.path() + "/vocabularies/tags.yaml", vocabulary);
  write_file(folder.path() + "/schema.yaml",
             "properties:\n  tags: {items: {type: string, x-vocabulary: tags}}\n");
  write_file(folder.path() + "/a.md", note);
  write_file(folder.path() + "/b.md", "---\ntags: [swamp]\n---\n");
  TerminalCommand command = Vault().command();
  command.folder = folder.path();
  PseudoTerminal terminal(command);
  REQUIRE(terminal.wait_for("`swamp` is not a term of `tags`"));
  REQUIRE(terminal.wait_for("no fix known: [n]ext [v]ocabulary [q]uit [?] "));
  terminal.press("?");
  REQUIRE(terminal.wait_for("   v  add `swamp` to vocabularies/tags.yaml as a term"));
  terminal.press("v");
  REQUIRE(terminal.wait_for("added `swamp` to vocabularies/tags.yaml"));
  REQUIRE(terminal.wait_for("`dune` is not a term of `tags`"));
  terminal.press("n");
  CHECK(terminal.wait_for("1 error in 1 of 2 notes"));
  CHECK(terminal.wait_for_end() == 1);
  CHECK(read_file(folder.path() + "/vocabularies/tags.yaml") == vocabulary + "- swamp\n");
  CHECK(read_file(folder.path() + "/a.md") == note);
}

TEST_CASE("without a terminal it says so") {
  const Vault vault;
  const TerminalCommand like = vault.command();
  Command command;
  command.words = like.words;
  command.folder = like.folder;
  const Outcome outcome = run(command);
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err ==
        "matterlint: `--interactive` asks questions, but standard input is no terminal; call it "
        "from a terminal, or let `--fix` repair what is safe\nTry `matterlint check --help`.\n");
  CHECK(vault.is_untouched());
}

}  // namespace matterlint::test
