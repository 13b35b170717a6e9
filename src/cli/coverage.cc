// SPDX-License-Identifier: MIT
#include "cli/coverage.h"

#include <algorithm>
#include <string_view>

#include "cli/origin.h"
#include "output/place.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

/// "1 file", "2 files".
std::string counted_files(size_t number) {
  return std::to_string(number) + (number == 1 ? " file" : " files");
}

}  // namespace

std::vector<std::string> whole_folders(const FileSystem& files, const CheckArguments& arguments) {
  std::vector<std::string> folders;
  if (arguments.staged || arguments.changed || arguments.tracked || !arguments.files_from.empty()) {
    return folders;
  }
  for (const std::string& path : arguments.paths) {
    const auto kind = files.kind(path);
    auto real = files.real_path(path);
    if (kind && *kind == FileKind::directory && real) {
      folders.push_back(std::move(*real));
    }
  }
  return folders;
}

std::string list_files(const Project& project, const WalkResult& walked) {
  std::string out;
  for (const std::string& path : walked.files) {
    const NoteSettings settings = project.settings_for(path);
    out += shown_path(path) + ": ";
    out += settings.schema == nullptr ? "no schema" : escape_unprintable(settings.schema->name);
    out += settings.wish == FrontMatterWish::optional
               ? ""
               : ", front matter " + std::string(wish_name(settings.wish));
    out += '\n';
  }
  return out;
}

std::string tell_coverage(const Project& project, const WalkResult& walked) {
  std::string out;
  for (const PatternUse& use : project.patterns) {
    out += "matterlint: " + place_of_key(use.pattern->at) + ": `" +
           escape_unprintable(use.pattern->text()) + "` fits " + counted_files(use.notes) + "\n";
  }
  const auto unfitted = static_cast<size_t>(
      std::count_if(walked.files.begin(), walked.files.end(), [&](const std::string& path) {
        return !project.settings_for(path).settings().layers.empty() &&
               project.entries_for(path).empty();
      }));
  if (unfitted > 0) {
    out += "matterlint: " + counted_files(unfitted) + " that no entry of `notes` fits\n";
  }
  for (const Failure& left_out : walked.left_out) {
    out += "matterlint: " + shown_path(left_out.path) + " is left out by " +
           escape_unprintable(left_out.message) + "\n";
  }
  return out;
}

}  // namespace matterlint
