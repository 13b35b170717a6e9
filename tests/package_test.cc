// SPDX-License-Identifier: MIT
// What `cmake --install`, the Debian package, the archive and the wheel put into an empty root
// works there: the program, its schemas, the manual page, the completions. What a machine lacks
// (dpkg, pip, man, zsh, fish) is named and left out.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "support/files.h"
#include "support/process.h"
#include "support/verdict.h"

namespace matterlint::test {
namespace {

bool is_installed(const std::string& program) {
  const bool found = run({.words = {"sh", "-c", "command -v " + program}}).status == 0;
  if (!found) {
    std::printf("not looked at: %s is not installed\n", program.c_str());
  }
  return found;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

void expect_success(Verdict& verdict, const std::string& where, const Outcome& outcome) {
  verdict.expect(outcome.status == 0, where, outcome.out + outcome.err);
}

/// The file in `folder` with this end; empty when there is none.
std::string find_file(const std::string& folder, const std::string& end) {
  for (const std::string& name : files_below(folder)) {
    if (name.ends_with(end) && !has(name, "/")) {
      return folder + "/" + name;
    }
  }
  return "";
}

void check_program(Verdict& verdict, const std::string& where, const std::string& prefix) {
  const std::string program = prefix + "/bin/matterlint";
  const TemporaryFolder notes;
  write_file(notes.path() + "/a.md", "---\ntitle: x\nratng: 4\n---\n");
  const Outcome version = run({.words = {program, "--version"}, .folder = notes.path()});
  verdict.expect(version.out == "matterlint " MATTERLINT_VERSION "\n", where, version.out);
  const Outcome check = run({.words = {program, "check", "a.md"}, .folder = notes.path()});
  verdict.expect(check.status == 1 && has(check.out, "a.md:3:1: error[unknown-key]"), where,
                 check.out + check.err);
  const Outcome explain = run({.words = {program, "explain", "unknown-key"}});
  verdict.expect(explain.status == 0 && has(explain.out, "unknown-key"), where, explain.out);
  const Outcome with_schema = run({.words = {program, "check", "a.md", "--schema",
                                             prefix + "/share/matterlint/schemas/note.schema.json"},
                                   .folder = notes.path()});
  verdict.expect(with_schema.status == 1 && has(with_schema.out, "a.md:3:1: error[unknown-key]"),
                 where, with_schema.out + with_schema.err);
}

void check_manual(Verdict& verdict, const std::string& where, const std::string& prefix) {
  const std::string page = prefix + "/share/man/man1/matterlint.1";
  verdict.expect(read_file(page).has_value(), where, "there is no manual page");
  if (is_installed("groff")) {
    const Outcome outcome = run({.words = {"groff", "-wall", "-man", "-Tutf8", "-z", page}});
    verdict.expect(outcome.status == 0 && outcome.err.empty(), where, outcome.err);
  }
  if (is_installed("man")) {
    const Outcome outcome =
        run({.words = {"man", "matterlint"},
             .environment = {"MANPATH=" + prefix + "/share/man", "MANPAGER=cat", "MANWIDTH=80"}});
    verdict.expect(
        outcome.status == 0 && has(outcome.out, "--schema FILE") && has(outcome.out, "EXIT STATUS"),
        where, outcome.out + outcome.err);
  }
}

// Each shell loads the file from where the package has put it and is asked for one completion.
void check_completions(Verdict& verdict, const std::string& where, const std::string& prefix) {
  const std::string share = prefix + "/share";
  const Outcome bash =
      run({.words = {"bash", "-c",
                     "set -e; . " + share +
                         "/bash-completion/completions/matterlint\n"
                         "COMP_WORDS=(matterlint check --select unknown-key,unknown-t)\n"
                         "COMP_CWORD=3; _matterlint; echo \"${COMPREPLY[@]}\""}});
  verdict.expect(bash.out == "unknown-key,unknown-term\n", where, bash.out + bash.err);
  if (is_installed("fish")) {
    const Outcome fish = run({.words = {"fish", "-c",
                                        "source " + share +
                                            "/fish/vendor_completions.d/matterlint.fish\n"
                                            "complete -C 'matterlint explain unknown-t'"}});
    verdict.expect(fish.out.starts_with("unknown-term"), where + " in fish", fish.out + fish.err);
  }
  if (is_installed("zsh")) {
    // zsh completes at a terminal only, so one is made for it. After the tab the line is made a
    // comment, which shows it again as a whole.
    const Outcome zsh =
        run({.words = {"zsh", "-f", "-c",
                       "zmodload zsh/zpty; zpty z zsh -f -i\n"
                       "zpty -w z \"PS1=; fpath=(" +
                           share +
                           "/zsh/site-functions \\$fpath); autoload -U compinit; compinit -D -u; "
                           "echo rea''dy\"\n"
                           "zpty -r -m z answer '*ready*'\n"
                           "zpty -w -n z $'matterlint explain unknown-t\\t'; sleep 1\n"
                           "zpty -w -n z $'\\C-a#\\n'\n"
                           "zpty -r -m z answer '*unknown-term*'; print -r -- $answer"},
             .environment = {"TERM=xterm"},
             .timeout_seconds = 30});
    verdict.expect(has(zsh.out, "unknown-term"), where + " in zsh", zsh.out + zsh.err);
  }
}

void check_prefix(Verdict& verdict, const std::string& where, const std::string& prefix) {
  check_program(verdict, where, prefix);
  check_manual(verdict, where, prefix);
  check_completions(verdict, where, prefix);
}

// A program that goes to other machines asks of them no library that they may not have.
void check_libraries(Verdict& verdict, const std::string& program) {
  if (!MATTERLINT_IS_STATIC || !is_installed("ldd")) {
    return;
  }
  for (const std::string& line : split_lines(run({.words = {"ldd", program}}).out)) {
    const bool everywhere =
        has(line, "libc.so") || has(line, "libm.so") || has(line, "vdso") || has(line, "ld-linux");
    verdict.expect(everywhere, program, "needs" + line);
  }
}

void check_packages(Verdict& verdict, const std::string& folder) {
  const std::string packages = folder + "/packages";
  expect_success(
      verdict, "cpack",
      run({.words = {"cpack", "-G", is_installed("dpkg") ? "DEB;TGZ" : "TGZ", "-B", packages},
           .folder = MATTERLINT_BUILD,
           .timeout_seconds = 250}));
  const std::string archive = find_file(packages, ".tar.gz");
  const std::string unpacked = folder + "/archive";
  std::filesystem::create_directory(unpacked);
  expect_success(verdict, "tar",
                 run({.words = {"tar", "-xzf", archive, "-C", unpacked, "--strip-components=1"}}));
  check_prefix(verdict, "the archive", unpacked);
  check_libraries(verdict, unpacked + "/bin/matterlint");
  const std::string package = find_file(packages, ".deb");
  if (!package.empty()) {
    expect_success(verdict, "dpkg", run({.words = {"dpkg", "-x", package, folder + "/root"}}));
    check_prefix(verdict, "the Debian package", folder + "/root/usr");
    const Outcome facts = run({.words = {"dpkg", "-f", package, "Depends", "Version"}});
    verdict.expect(has(facts.out, "libc6") && has(facts.out, "Version: " MATTERLINT_VERSION),
                   "the Debian package", facts.out);
  }
}

void check_wheel(Verdict& verdict, const std::string& folder, const std::string& prefix) {
  if (run({.words = {"python3", "-m", "pip", "--version"}}).status != 0) {
    std::printf("not looked at: the wheel, since pip is not installed\n");
    return;
  }
  const std::string wheels = folder + "/wheels";
  expect_success(
      verdict, "pip wheel",
      run({.words = {"python3", "-m", "pip", "wheel", "--no-index", "-w", wheels, MATTERLINT_ROOT},
           .environment = {"MATTERLINT_PREFIX=" + prefix, "PIP_NO_INDEX=1"},
           .folder = folder}));
  const std::string target = folder + "/target";
  expect_success(verdict, "pip install",
                 run({.words = {"python3", "-m", "pip", "install", "--no-index", "--target", target,
                                find_file(wheels, ".whl")},
                      .folder = folder}));
  check_prefix(verdict, "the wheel", target);
}

int check_all() {
  Verdict verdict;
  const TemporaryFolder folder;
  const std::string prefix = folder.path() + "/prefix";
  expect_success(verdict, "cmake --install",
                 run({.words = {"cmake", "--install", MATTERLINT_BUILD, "--prefix", prefix}}));
  check_prefix(verdict, "cmake --install", prefix);
  check_packages(verdict, folder.path());
  check_wheel(verdict, folder.path(), prefix);
  return verdict.finish("packages");
}

}  // namespace
}  // namespace matterlint::test

int main() {
  return matterlint::test::check_all();
}
