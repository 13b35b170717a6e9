// SPDX-License-Identifier: MIT
// What a walk leaves out for `.gitignore` is what git ignores: generated trees and patterns, each
// path put to `git check-ignore`. `gitignore_test TREES SEED` does more of it. Skips without git.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "source/left_out.h"
#include "source/walk.h"
#include "support/files.h"
#include "support/process.h"
#include "support/verdict.h"

namespace matterlint::test {
namespace {

constexpr int sets_of_tree = 25;
constexpr size_t least_paths = 5'000;

using Random = std::mt19937;

const std::string& one_of(const std::vector<std::string>& choices, Random& random) {
  return choices[random() % choices.size()];
}

const std::vector<std::string> folder_names{"a",   "b",   "ab",     "foo",
                                            "a b", "[a]", "drafts", "x\xC3\xA9"};
const std::vector<std::string> file_names{
    "a.md",   "b.md",    "ab.md",        "foo.md", "a b.md",    "#x.md",  "!y.md",    "-z.md",
    "[a].md", "a\\b.md", "x\xC3\xA9.md", "z .md",  "README.md", "a*b.md", "foo?.txt", "aab.txt"};

/// Folders and files of a small tree, each folder before what lies in it.
struct Tree {
  std::vector<std::string> folders{""};  // "" or with a `/` at the end
  std::vector<std::string> files{};
};

Tree make_tree(const std::string& root, Random& random) {
  Tree tree;
  for (size_t i = 0; i < tree.folders.size(); ++i) {
    const std::string folder = tree.folders[i];
    const auto depth = std::count(folder.begin(), folder.end(), '/');
    std::set<std::string> names;
    for (size_t n = depth > 2 ? 0 : 1 + random() % 3; n > 0; --n) {
      names.insert(folder + one_of(folder_names, random) + "/");
    }
    if (tree.folders.size() < 30) {
      tree.folders.insert(tree.folders.end(), names.begin(), names.end());
    }
    names.clear();
    for (size_t n = 1 + random() % 4; n > 0; --n) {
      names.insert(folder + one_of(file_names, random));
    }
    tree.files.insert(tree.files.end(), names.begin(), names.end());
  }
  for (const std::string& file : tree.files) {
    write_file(root + "/" + file, "---\ntitle: x\n---\n");
  }
  for (const std::string& folder : tree.folders) {
    std::filesystem::create_directories(root + "/" + folder);
  }
  return tree;
}

/// A path of the tree with some of its characters made wild.
std::string wild_path(const Tree& tree, Random& random) {
  std::string path = random() % 3 == 0 ? one_of(tree.folders, random) : one_of(tree.files, random);
  if (random() % 3 == 0) {
    path.erase(0, path.find('/') + 1);
  }
  if (random() % 3 == 0) {
    path.erase(0, path.rfind('/', path.size() < 2 ? 0 : path.size() - 2) + 1);
  }
  std::string pattern = random() % 4 == 0 ? "/" : "";
  for (const char c : path) {
    switch (random() % 24) {
      case 0:
        pattern += '*';
        break;
      case 1:
        pattern += '?';
        break;
      case 2:
        pattern += "**";
        break;
      case 3:
        pattern += std::string("[") + c + "]";
        break;
      case 4:
        pattern += "[!a-c]";
        break;
      case 5:
        pattern += std::string("\\") + c;
        break;
      case 6:
        pattern += "[[:alpha:]x-z-]";
        break;
      case 7:
        pattern += c == '/' ? "/**/" : "*";
        break;
      case 8:
        break;
      default:
        pattern += c;
    }
  }
  return pattern;
}

std::string piece(Random& random) {
  static const std::vector<std::string> pieces{
      "*",        "**",     "/",   "?",   "a",       "b",   ".md", "foo",  "[a-b]",  "[^a]",
      "[]a]",     "[a",     "\\",  "\\*", "/**/",    "**/", "/**", "x",    "!",      "#",
      " ",        "\\ ",    "[",   "]",   "[a-",     "-",   "***", "\xC3", "[[:",    "[[:digit:]",
      "[[:no:]]", "[\\]a]", "[!]", "[/]", "[a\\-z]", "\t",  "\r",  "\\/",  "drafts", "{a,b}"};
  return one_of(pieces, random);
}

std::string make_pattern(const Tree& tree, Random& random) {
  std::string pattern = random() % 5 == 0 ? "!" : "";
  if (random() % 3 != 0) {
    pattern += wild_path(tree, random);
  } else {
    for (size_t n = 1 + random() % 5; n > 0; --n) {
      pattern += piece(random);
    }
  }
  static const std::vector<std::string> tails{"",    "",   "",    "",   "/", " ",
                                              "\\ ", "  ", "/**", "/*", "\r"};
  return pattern + one_of(tails, random);
}

std::string make_file(const Tree& tree, Random& random) {
  std::string text = random() % 10 == 0 ? "\xEF\xBB\xBF" : "";
  for (size_t n = 1 + random() % 6; n > 0; --n) {
    text += make_pattern(tree, random);
    text += n == 1 && random() % 2 == 0 ? "" : "\n";
  }
  return text;
}

/// Puts pattern files here and there; what they are, for a message.
std::string plant_patterns(const std::string& root, const Tree& tree, Random& random) {
  std::string planted;
  const auto plant = [&](const std::string& name, bool wanted) {
    std::filesystem::remove(root + "/" + name);
    if (wanted) {
      const std::string text = make_file(tree, random);
      write_file(root + "/" + name, text);
      planted += "--- " + name + "\n" + text + "\n";
    }
  };
  plant(".git/info/exclude", random() % 3 == 0);
  for (const std::string& folder : tree.folders) {
    plant(folder + ".gitignore", folder.empty() ? random() % 5 != 0 : random() % 6 == 0);
  }
  return planted;
}

std::set<std::string> ignored_by_git(const std::string& root,
                                     const std::vector<std::string>& paths) {
  std::string input;
  for (const std::string& path : paths) {
    input += path + '\0';
  }
  const Outcome outcome = run({.words = {"git", "check-ignore", "-z", "--stdin"},
                               .folder = root,
                               .input = std::move(input)});
  std::set<std::string> ignored;
  for (size_t begin = 0; begin < outcome.out.size();) {
    const size_t end = outcome.out.find('\0', begin);
    ignored.insert(outcome.out.substr(begin, end - begin));
    begin = end + 1;
  }
  return ignored;
}

/// Every path by itself, as `--force-exclude` asks.
void compare_named(Verdict& verdict, const std::string& root, const std::vector<std::string>& paths,
                   const std::set<std::string>& ignored, const std::string& planted) {
  const DiskFileSystem files;
  const WalkRules rules;
  LeftOut left_out(files, rules);
  for (const std::string& path : paths) {
    const std::string full = root + "/" + path;
    const FileKind kind = is_folder(full) ? FileKind::directory : FileKind::regular;
    const bool ours = !left_out.reason_from_above(full, kind).message.empty();
    verdict.expect(
        ours == ignored.contains(path), path,
        std::string(ours ? "is ignored by us" : "is ignored by git") + " with\n" + planted);
  }
}

/// All that a walk finds, from the root or from a folder in it that is not ignored.
void compare_walk(Verdict& verdict, const std::string& root, const std::string& folder,
                  const std::vector<std::string>& paths, const std::set<std::string>& ignored,
                  const std::string& planted) {
  std::vector<std::string> wanted;
  for (const std::string& path : paths) {
    if (path.starts_with(folder) && has_note_extension(path) && !ignored.contains(path)) {
      wanted.push_back(root + "/" + path);
    }
  }
  std::sort(wanted.begin(), wanted.end());
  const WalkResult walked = walk(DiskFileSystem(), {root + "/" + folder});
  verdict.expect(walked.files == wanted, root + "/" + folder,
                 "gives " + std::to_string(walked.files.size()) + " notes, not " +
                     std::to_string(wanted.size()) + ", with\n" + planted);
}

int run_test(int trees, unsigned seed) {
  if (run({.words = {"git", "--version"}}).status != 0) {
    std::printf("skipped: there is no git\n");
    return skipped_status;
  }
  Verdict verdict;
  Random random(seed);
  size_t looked_at = 0;
  size_t ignored_paths = 0;
  for (int i = 0; i < trees; ++i) {
    const TemporaryFolder folder;
    const std::string& root = folder.path();
    run({.words = {"git", "init", "-q"}, .folder = root});
    run({.words = {"git", "config", "core.ignoreCase", "false"}, .folder = root});
    const Tree tree = make_tree(root, random);
    std::vector<std::string> paths = tree.files;
    for (size_t f = 1; f < tree.folders.size(); ++f) {
      paths.push_back(tree.folders[f].substr(0, tree.folders[f].size() - 1));
    }
    for (int set = 0; set < sets_of_tree; ++set) {
      const std::string planted = plant_patterns(root, tree, random);
      const std::set<std::string> ignored = ignored_by_git(root, paths);
      looked_at += paths.size();
      ignored_paths += ignored.size();
      compare_named(verdict, root, paths, ignored, planted);
      compare_walk(verdict, root, "", tree.files, ignored, planted);
      const std::string& inside = one_of(tree.folders, random);
      if (!inside.empty() && !ignored.contains(inside.substr(0, inside.size() - 1))) {
        compare_walk(verdict, root, inside, tree.files, ignored, planted);
      }
    }
  }
  std::printf("%zu paths, %zu of them ignored, with %d sets of patterns\n", looked_at,
              ignored_paths, trees * sets_of_tree);
  verdict.expect(looked_at >= least_paths && ignored_paths > looked_at / 10 &&
                     ignored_paths < looked_at * 9 / 10,
                 "the generated trees", "are too few or say nothing");
  return verdict.finish("comparisons with git check-ignore");
}

}  // namespace
}  // namespace matterlint::test

int main(int count, char** words) {
  const int trees = count > 1 ? std::atoi(words[1]) : 10;
  const unsigned seed = count > 2 ? static_cast<unsigned>(std::atoi(words[2])) : 1;
  return matterlint::test::run_test(trees, seed);
}
