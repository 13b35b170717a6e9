// SPDX-License-Identifier: MIT
#include "cli/scope.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "cli/console.h"
#include "cli/git.h"
#include "cli/surroundings.h"
#include "source/limits.h"

namespace matterlint {
namespace {

// Appends `-- PATH…`: what git looks at, taken literally and never for options.
std::vector<std::string> below_paths(std::vector<std::string> words,
                                     const std::vector<std::string>& paths) {
  words.insert(words.begin(), "--literal-pathspecs");
  words.emplace_back("--");
  words.insert(words.end(), paths.begin(), paths.end());
  return words;
}

std::vector<std::string> notes_among(std::vector<std::string> paths) {
  std::erase_if(paths, [](const std::string& path) { return !has_note_extension(path); });
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

// Nobody named the files that git lists, so they are left out like those of a walk; only what git
// ignores is no question any more.
WalkRules rules_for_listed(WalkRules rules) {
  rules.named = WalkRules::Named::left_out;
  rules.ignore_files = WalkRules::IgnoreFiles::disregarded;
  return rules;
}

// Files that git lists, but for those that are no longer on the disk.
WalkResult walk_listed(const FileSystem& disk, std::vector<std::string> paths,
                       const WalkRules& rules) {
  paths = notes_among(std::move(paths));
  std::erase_if(paths, [&disk](const std::string& path) { return !disk.kind(path); });
  return paths.empty() ? WalkResult{} : walk(disk, paths, rules_for_listed(rules));
}

Result<Scope> tracked_notes(const FileSystem& disk, const std::vector<std::string>& paths,
                            const WalkRules& rules) {
  const Result<std::string> listed = run_git(below_paths({"ls-files", "-z"}, paths));
  if (!listed) {
    return listed.failure();
  }
  Scope scope;
  scope.walked = walk_listed(disk, split_at_nul(*listed), rules);
  scope.surroundings = surroundings_of(disk, paths);
  return scope;
}

// The commit where the current branch left BASE. Without a BASE: the branch that a pull request of
// GitHub goes to, else the main branch.
Result<std::string> merge_base(const std::string& base) {
  std::vector<std::string> candidates{base};
  if (base.empty()) {
    const char* target = std::getenv("GITHUB_BASE_REF");
    candidates = {"origin/HEAD", "origin/main", "origin/master", "main", "master"};
    if (target != nullptr && *target != '\0') {
      candidates = {"origin/" + std::string(target)};
    }
  }
  const auto known =
      std::find_if(candidates.begin(), candidates.end(), [](const std::string& candidate) {
        return static_cast<bool>(
            run_git({"rev-parse", "--verify", "--quiet", candidate + "^{commit}"}));
      });
  if (known == candidates.end()) {
    if (const auto inside = run_git({"rev-parse", "--git-dir"}); !inside) {
      return inside.failure();
    }
    return Failure{"", base.empty() && candidates.size() > 1
                           ? "there is no main branch to compare with; name one: `--changed=BASE`"
                           : "git knows no commit `" + candidates.front() +
                                 "`; fetch it first (in GitHub Actions: `fetch-depth: 0`)"};
  }
  Result<std::string> found = run_git({"merge-base", *known, "HEAD"});
  if (!found) {
    return Failure{"", "`" + *known +
                           "` and the current branch have no common commit here; fetch more of "
                           "the history (in GitHub Actions: `fetch-depth: 0`)"};
  }
  found->erase(found->find_last_not_of("\r\n") + 1);
  return found;
}

Result<Scope> changed_notes(const FileSystem& disk, const CheckArguments& arguments,
                            const WalkRules& rules) {
  const Result<std::string> base = merge_base(*arguments.changed);
  if (!base) {
    return base.failure();
  }
  const Result<std::string> changed = run_git(below_paths(
      {"diff", "--name-only", "-z", "--relative", "--no-renames", "--diff-filter=AMT", *base},
      arguments.paths));
  const Result<std::string> untracked =
      run_git(below_paths({"ls-files", "-z", "--others", "--exclude-standard"}, arguments.paths));
  if (!changed || !untracked) {
    return changed ? untracked.failure() : changed.failure();
  }
  std::vector<std::string> paths = split_at_nul(*changed);
  for (std::string& path : split_at_nul(*untracked)) {
    paths.push_back(std::move(path));
  }
  Scope scope;
  scope.walked = walk_listed(disk, std::move(paths), rules);
  scope.surroundings = tracked_surroundings();
  scope.nothing_to_do = "no note has changed";
  return scope;
}

struct Staged {
  std::string path{};
  std::string object{};
};

// Regular files among the lines of `git diff --raw -z`: ":100644 100644 OLD NEW M", then the path.
std::vector<Staged> staged_files(std::string_view raw) {
  std::vector<Staged> files;
  const std::vector<std::string> pieces = split_at_nul(raw);
  for (size_t i = 0; i + 1 < pieces.size(); i += 2) {
    const std::string& line = pieces[i];
    const size_t mode = line.find(' ') + 1;
    const size_t new_object = line.find(' ', line.find(' ', mode) + 1) + 1;
    if (line.compare(mode, 3, "100") == 0 && has_note_extension(pieces[i + 1])) {
      files.push_back(
          {pieces[i + 1], line.substr(new_object, line.find(' ', new_object) - new_object)});
    }
  }
  return files;
}

// Takes "OBJECT blob SIZE\n", the bytes and a line end off the answer of `git cat-file --batch`.
bool take_blob(std::string_view& answer, std::string& bytes) {
  const size_t line = answer.find('\n');
  const size_t blank = answer.rfind(' ', line);
  if (line == std::string_view::npos || blank == std::string_view::npos) {
    return false;
  }
  const size_t size =
      std::strtoul(std::string(answer.substr(blank + 1, line)).c_str(), nullptr, 10);
  if (answer.size() < line + 1 + size + 1) {
    return false;
  }
  bytes = answer.substr(line + 1, size);
  answer.remove_prefix(line + 1 + size + 1);
  return true;
}

Result<Scope> staged_notes(const FileSystem& disk, const std::vector<std::string>& paths,
                           const WalkRules& rules) {
  // Outside of a repository `git diff` would compare files, and complain about the options.
  if (const auto inside = run_git({"rev-parse", "--git-dir"}); !inside) {
    return inside.failure();
  }
  const Result<std::string> raw =
      run_git(below_paths({"diff", "--cached", "--raw", "-z", "--abbrev=64", "--relative",
                           "--no-renames", "--diff-filter=AMT"},
                          paths));
  if (!raw) {
    return raw.failure();
  }
  const std::vector<Staged> staged = staged_files(*raw);
  std::string objects;
  for (const Staged& file : staged) {
    objects += file.object + '\n';
  }
  const Result<std::string> blobs = objects.empty() ? Result<std::string>(std::string())
                                                    : run_git({"cat-file", "--batch"}, objects);
  if (!blobs) {
    return blobs.failure();
  }
  Scope scope;
  auto index = std::make_unique<StagedFiles>(disk);
  std::string_view rest = *blobs;
  for (const Staged& file : staged) {
    std::string bytes;
    if (!take_blob(rest, bytes)) {
      return Failure{file.path, "git did not give the staged text"};
    }
    index->add(file.path, std::move(bytes));
    scope.walked.files.push_back(file.path);
  }
  std::sort(scope.walked.files.begin(), scope.walked.files.end());
  leave_out(disk, rules_for_listed(rules), scope.walked);
  scope.files = std::move(index);
  scope.surroundings = tracked_surroundings();
  scope.nothing_to_do = "no note is staged";
  return scope;
}

Result<Scope> listed_notes(const FileSystem& disk, const CheckArguments& arguments,
                           const WalkRules& rules) {
  const std::string& name = arguments.files_from;
  const Result<std::string> list =
      name == "-" ? read_stdin(limits::data_file_bytes) : disk.read(name, limits::data_file_bytes);
  if (!list) {
    return list.failure();
  }
  std::vector<std::string> paths;
  const char separator = arguments.nul_separated ? '\0' : '\n';
  for (std::string_view rest = *list; !rest.empty();) {
    const size_t end = std::min(rest.find(separator), rest.size());
    std::string_view path = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (separator == '\n' && path.ends_with('\r')) {
      path.remove_suffix(1);
    }
    if (!path.empty()) {
      paths.emplace_back(path);
    }
  }
  Scope scope;
  scope.walked = paths.empty() ? WalkResult{} : walk(disk, paths, rules);
  scope.surroundings = tracked_surroundings();
  scope.nothing_to_do = "the list of files is empty";
  return scope;
}

// Where a hook names files that the rules leave out, nothing to check is all right.
void allow_nothing(const FileSystem& disk, const CheckArguments& arguments, Scope& scope) {
  const bool only_files =
      std::none_of(arguments.paths.begin(), arguments.paths.end(), [&](const std::string& path) {
        const auto kind = disk.kind(path);
        return kind && *kind == FileKind::directory;
      });
  if (arguments.force_exclude && only_files && !scope.walked.left_out.empty()) {
    scope.nothing_to_do = "all the files are left out";
  }
}

}  // namespace

WalkRules walk_rules(const std::shared_ptr<ConfigTree>& tree, const CheckArguments& arguments) {
  WalkRules rules;
  rules.named = arguments.force_exclude ? WalkRules::Named::left_out : WalkRules::Named::taken;
  rules.exclusion = [tree](const std::string& path, FileKind kind) {
    return tree->exclusion(path, kind);
  };
  rules.entered = [tree](const std::string& path, const std::vector<DirectoryEntry>& entries) {
    tree->enter(path, entries);
  };
  return rules;
}

Result<Scope> find_scope(const FileSystem& disk, const CheckArguments& arguments,
                         const WalkRules& rules) {
  if (arguments.staged) {
    return staged_notes(disk, arguments.paths, rules);
  }
  if (arguments.changed) {
    return changed_notes(disk, arguments, rules);
  }
  if (arguments.tracked) {
    return tracked_notes(disk, arguments.paths, rules);
  }
  if (!arguments.files_from.empty()) {
    return listed_notes(disk, arguments, rules);
  }
  Scope scope;
  scope.walked = walk(disk, arguments.paths, rules);
  scope.surroundings = surroundings_of(disk, arguments.paths);
  allow_nothing(disk, arguments, scope);
  return scope;
}

}  // namespace matterlint
