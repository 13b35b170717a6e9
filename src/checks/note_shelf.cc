// SPDX-License-Identifier: MIT
#include "checks/note_shelf.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "checks/suppression_comment.h"
#include "document/front_matter.h"
#include "document/parse.h"

namespace matterlint {

NoteShelf::NoteShelf(const FileSystem& files, const Project& project,
                     const std::vector<std::string>& reported,
                     const std::vector<std::string>& others)
    : files_(files), project_(project) {
  std::set_union(reported.begin(), reported.end(), others.begin(), others.end(),
                 std::back_inserter(paths_));
  reported_.reserve(paths_.size());
  for (const std::string& path : paths_) {
    reported_.push_back(others.empty() ||
                        std::binary_search(reported.begin(), reported.end(), path));
  }
}

Result<std::string> NoteShelf::read(NoteId note, const NoteSettings& settings) const {
  const FrontMatterRules& reading = settings.settings().reading;
  return files_.read_head(
      path(note),
      [&reading](std::string_view bytes) {
        return holds_front_matter(bytes, reading) && holds_comments_below(bytes, reading);
      },
      reading.most_bytes);
}

std::shared_ptr<const Document> NoteShelf::open(NoteId note) const {
  const NoteSettings settings = project_.settings_for(path(note));
  Result<std::string> head = read(note, settings);
  if (!head) {
    return nullptr;
  }
  return std::make_shared<const Document>(
      parse_note(std::make_shared<const SourceText>(path(note), std::move(*head)),
                 settings.settings().reading));
}

std::optional<Label> NoteShelf::label(FactPlace place, std::string text) const {
  const std::shared_ptr<const Document> document = open(place.note);
  if (document == nullptr || document->source->bytes().size() < place.span.end) {
    return std::nullopt;
  }
  return Label{document->source, place.span, std::move(text)};
}

}  // namespace matterlint
