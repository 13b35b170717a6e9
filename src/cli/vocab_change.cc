// SPDX-License-Identifier: MIT
#include "cli/vocab_change.h"

#include <algorithm>
#include <utility>

#include "checks/wording.h"
#include "cli/change_vocabulary.h"
#include "cli/console.h"
#include "cli/fix_notes.h"
#include "cli/interrupt.h"
#include "cli/respell_notes.h"
#include "fixes/unified_diff.h"
#include "source/message_text.h"
#include "source/stale_temporaries.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

/// The files on the disk, but for one that is to have another text.
class EditedFiles final : public FileSystem {
 public:
  EditedFiles(const FileSystem& files, const SourceText& edited) : files_(files), edited_(edited) {}

  Result<FileKind> kind(const std::string& path) const override { return files_.kind(path); }
  Result<std::string> real_path(const std::string& path) const override {
    return files_.real_path(path);
  }
  Result<std::vector<DirectoryEntry>> list(const std::string& path) const override {
    return files_.list(path);
  }
  Result<std::string> read_head(const std::string& path, const EnoughRead& enough,
                                size_t limit) const override {
    return path == edited_.path() ? Result<std::string>(std::string(edited_.bytes()))
                                  : files_.read_head(path, enough, limit);
  }

 private:
  const FileSystem& files_;
  const SourceText& edited_;
};

WriteOptions write_options(const VocabChangeArguments& arguments) {
  WriteOptions options;
  options.follow_hard_links = arguments.follow_hard_links;
  return options;
}

std::string words_of(const std::vector<std::string>& terms) {
  std::vector<std::string> words;
  for (const std::string& term : terms) {
    words.push_back(in_backticks(term));
  }
  return all_of(words);
}

std::string shown_path(const Vocabulary& vocabulary) {
  return escape_unprintable(vocabulary.document().source->path());
}

/// What is said at the end: on stdout, or beside the patch that stands there.
void say(const VocabChangeArguments& arguments, const std::string& sentence) {
  if (!arguments.words.quiet) {
    arguments.diff ? write_stderr(sentence + "\n") : void(write_report(sentence + "\n"));
  }
}

std::string patch_of(const SourceText& before, const ChangedText& after) {
  return unified_diff({before.path(), before.bytes(), true}, after.edits);
}

/// One change of a vocabulary and its notes.
class Change {
 public:
  Change(const VocabChangeArguments& arguments, const FileSystem& files, const VocabularyRun& run,
         Respelling respelling)
      : arguments_(arguments), files_(files), run_(run), respelling_(std::move(respelling)) {}

  /// `passing`: what the file is while the notes are written; empty: what it will be.
  ExitStatus make(const VocabularySteps& lasting, const VocabularySteps& passing) {
    auto last = change_vocabulary(*respelling_.vocabulary, lasting);
    auto first = passing.empty() ? last : change_vocabulary(*respelling_.vocabulary, passing);
    if (!last || !first) {
      say_failure(last ? first.failure() : last.failure());
      return ExitStatus::failed;
    }
    const EditedFiles edited(files_, *last->text.text);
    const Project after = load_project(edited, run_.project.config, run_.walked.files);
    notes_ = respell_notes(files_, run_, respelling_, after);
    if (const std::string stray = stray_word(); !stray.empty()) {
      say_failure({"", stray});
      return ExitStatus::failed;
    }
    return arguments_.diff ? preview(*last) : write(*first, *last);
  }

 private:
  /// A word that is to go, but that neither the vocabulary nor any note has.
  std::string stray_word() const {
    const Vocabulary& vocabulary = *respelling_.vocabulary;
    for (const std::string& word : respelling_.from) {
      if (vocabulary.find(word).entry == nullptr && !notes_.seen.contains(word)) {
        return in_backticks(word) + " is neither a term of " + in_backticks(vocabulary.name()) +
               " nor written in a note" + did_you_mean(word, vocabulary.current_terms());
      }
    }
    return {};
  }

  ExitStatus preview(const ChangedVocabulary& last) {
    std::string patch = patch_of(vocabulary_text(), last.text);
    for (const RespelledNote& note : notes_.notes) {
      auto part = patch_for(files_, *note.before, note.after.edits);
      if (part) {
        patch += *part;
        count(note);
      } else {
        notes_.failures.push_back({note.before->path(), part.failure().message});
      }
    }
    if (!write_report(patch)) {
      return ExitStatus::failed;
    }
    return finish("would be ", "");
  }

  /// The vocabulary comes first: as soon as it has the new term with the old spelling as an alias,
  /// a note with either of them means the same, and one that a crash leaves unwritten is brought
  /// along by `check --fix`, or by the same command again. Were the notes first, they would use a
  /// term that is none yet; were the old spelling forgotten first, nobody could tell any more what
  /// the rest of the notes mean.
  ExitStatus write(const ChangedVocabulary& first, const ChangedVocabulary& last) {
    DiskCalls calls;
    const WriteOptions options = write_options(arguments_);
    InterruptHold hold;
    for (Failure& failure : sweep_stale_temporaries(calls, paths(), options.root)) {
      notes_.failures.push_back(std::move(failure));
    }
    const SourceText& before = vocabulary_text();
    if (!first.text.edits.empty()) {
      if (const auto failure = write_changed(calls, before, first.text, options)) {
        say_failure(*failure);
        return ExitStatus::failed;
      }
    }
    const int signal = write_notes(calls, options, hold);
    std::string remark;
    if (first.text.text->bytes() != last.text.text->bytes()) {
      if (signal != 0 || !notes_.failures.empty()) {
        remark =
            "; " + words_of(respelling_.from) + " stays as an alias, because notes still use it";
      } else if (auto failure = write_changed(calls, *first.text.text, last.text, options)) {
        notes_.failures.push_back(std::move(*failure));
      }
    }
    const ExitStatus status = finish(respelling_.from.size() == 1 ? "is now " : "are now ", remark);
    return signal == 0 ? status : interrupted_by(signal);
  }

  /// The signal that asked to stop, if any.
  int write_notes(FileCalls& calls, const WriteOptions& options, InterruptHold& hold) {
    for (const RespelledNote& note : notes_.notes) {
      if (const int signal = hold.arrived(); signal != 0) {
        return signal;
      }
      if (auto failure = write_changed(calls, *note.before, note.after, options)) {
        notes_.failures.push_back(std::move(*failure));
      } else {
        count(note);
      }
    }
    return 0;
  }

  const SourceText& vocabulary_text() const { return *respelling_.vocabulary->document().source; }

  std::vector<std::string> paths() const {
    std::vector<std::string> paths{vocabulary_text().path()};
    for (const RespelledNote& note : notes_.notes) {
      paths.push_back(note.before->path());
    }
    return paths;
  }

  void count(const RespelledNote& note) {
    ++changed_notes_;
    changed_uses_ += note.uses;
  }

  ExitStatus finish(const std::string& verb, const std::string& remark) {
    std::stable_sort(notes_.failures.begin(), notes_.failures.end(),
                     [](const Failure& a, const Failure& b) { return a.path < b.path; });
    std::vector<Failure> failures = std::move(notes_.failures);
    failures.insert(failures.end(), run_.walked.failures.begin(), run_.walked.failures.end());
    for (const Failure& failure : failures) {
      say_failure(failure);
    }
    std::string sentence =
        words_of(respelling_.from) + " " + verb + in_backticks(respelling_.into) + " in " +
        shown_path(*respelling_.vocabulary) + " and in " + counted(changed_notes_, "note") + " (" +
        counted(changed_uses_, "use") + ")" + remark;
    if (!failures.empty()) {
      sentence += "; " + counted(failures.size(), "file") + " could not be changed, see above";
    }
    if (notes_.unread > 0) {
      sentence += "; " + counted(notes_.unread, "note") + " without the word could not be read";
    }
    say(arguments_, sentence);
    return failures.empty() ? ExitStatus::clean : ExitStatus::failed;
  }

  const VocabChangeArguments& arguments_;
  const FileSystem& files_;
  const VocabularyRun& run_;
  Respelling respelling_;
  RespelledNotes notes_{};
  size_t changed_notes_ = 0;
  size_t changed_uses_ = 0;
};

/// The vocabulary to change; that it cannot be is said.
VocabularyPointer vocabulary_to_change(const VocabularyRun& run, const std::string& name) {
  return report_broken(run) ? nullptr : find_vocabulary(run, name);
}

}  // namespace

ExitStatus run_vocab_add(const VocabChangeArguments& arguments) {
  const DiskFileSystem files;
  const VocabularyRun run = load_vocabulary_run(files, arguments.words, {"."});
  const VocabularyPointer vocabulary = vocabulary_to_change(run, arguments.name);
  if (vocabulary == nullptr) {
    return ExitStatus::failed;
  }
  const auto steps = add_terms(*vocabulary, arguments.terms);
  auto changed =
      steps ? change_vocabulary(*vocabulary, *steps) : Result<ChangedVocabulary>(steps.failure());
  if (!changed) {
    say_failure(changed.failure());
    return ExitStatus::failed;
  }
  const SourceText& before = *vocabulary->document().source;
  if (arguments.diff) {
    return write_report(patch_of(before, changed->text)) ? ExitStatus::clean : ExitStatus::failed;
  }
  DiskCalls calls;
  InterruptHold hold;
  if (const auto failure = write_changed(calls, before, changed->text, write_options(arguments))) {
    say_failure(*failure);
    return ExitStatus::failed;
  }
  say(arguments, "added " + words_of(arguments.terms) + " to " + shown_path(*vocabulary));
  return ExitStatus::clean;
}

ExitStatus run_vocab_rename(const VocabChangeArguments& arguments) {
  const DiskFileSystem files;
  const VocabularyRun run = load_vocabulary_run(files, arguments.words, {"."});
  const VocabularyPointer vocabulary = vocabulary_to_change(run, arguments.name);
  if (vocabulary == nullptr) {
    return ExitStatus::failed;
  }
  const auto keeping =
      rename_term(*vocabulary, arguments.old_term, arguments.new_term, OldSpelling::alias);
  if (!keeping) {
    say_failure(keeping.failure());
    return ExitStatus::failed;
  }
  Change change(arguments, files, run,
                {vocabulary.get(), {arguments.old_term}, arguments.new_term});
  if (!arguments.no_alias) {
    return change.make(*keeping, {});
  }
  const auto forgetting =
      rename_term(*vocabulary, arguments.old_term, arguments.new_term, OldSpelling::forgotten);
  return change.make(*forgetting, *keeping);
}

ExitStatus run_vocab_merge(const VocabChangeArguments& arguments) {
  const DiskFileSystem files;
  const VocabularyRun run = load_vocabulary_run(files, arguments.words, {"."});
  const VocabularyPointer vocabulary = vocabulary_to_change(run, arguments.name);
  if (vocabulary == nullptr) {
    return ExitStatus::failed;
  }
  std::vector<std::string> from = arguments.terms;
  const std::string into = from.back();
  from.pop_back();
  const auto steps = merge_terms(*vocabulary, from, into);
  if (!steps) {
    say_failure(steps.failure());
    return ExitStatus::failed;
  }
  return Change(arguments, files, run, {vocabulary.get(), from, into}).make(*steps, {});
}

}  // namespace matterlint
