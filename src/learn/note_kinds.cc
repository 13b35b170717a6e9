// SPDX-License-Identifier: MIT
#include "learn/note_kinds.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "learn/evidence.h"

namespace matterlint {
namespace {

constexpr size_t least_notes = 2 * evidence::few_notes;  // of a kind of its own
constexpr double most_different = 0.5;

/// Folders whose notes are alike, and how many of them have each key.
struct Group {
  std::vector<std::string> folders{};
  std::vector<size_t> notes{};
  std::unordered_map<uint64_t, size_t> keys{};
};

double share(const Group& group, uint64_t key) {
  const auto found = group.keys.find(key);
  return found == group.keys.end()
             ? 0.0
             : static_cast<double>(found->second) / static_cast<double>(group.notes.size());
}

/// 0 for groups with the same keys in the same shares of notes, 1 for groups without common keys.
double difference(const Group& a, const Group& b) {
  std::set<uint64_t> keys;
  for (const auto& [key, count] : a.keys) {
    keys.insert(key);
  }
  for (const auto& [key, count] : b.keys) {
    keys.insert(key);
  }
  double both = 0.0;
  double either = 0.0;
  for (const uint64_t key : keys) {
    both += std::min(share(a, key), share(b, key));
    either += std::max(share(a, key), share(b, key));
  }
  return either == 0.0 ? 0.0 : 1.0 - both / either;
}

void absorb(Group& into, Group from) {
  std::ranges::move(from.folders, std::back_inserter(into.folders));
  std::ranges::move(from.notes, std::back_inserter(into.notes));
  for (const auto& [key, count] : from.keys) {
    into.keys[key] += count;
  }
}

/// The pair to be made one next: the most alike, or one too small to stand alone with the group
/// nearest to it. The same pair when there is none.
std::pair<size_t, size_t> nearest_pair(const std::vector<Group>& groups) {
  std::pair<size_t, size_t> nearest{0, 0};
  double least = 2.0;
  for (size_t a = 0; a < groups.size(); ++a) {
    for (size_t b = a + 1; b < groups.size(); ++b) {
      const bool small = std::min(groups[a].notes.size(), groups[b].notes.size()) < least_notes;
      const double apart = difference(groups[a], groups[b]);
      if (apart < least && (small || apart < most_different)) {
        least = apart;
        nearest = {a, b};
      }
    }
  }
  return nearest;
}

void merge_alike(std::vector<Group>& groups) {
  for (auto [a, b] = nearest_pair(groups); a != b; std::tie(a, b) = nearest_pair(groups)) {
    absorb(groups[a], std::move(groups[b]));
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(b));
  }
}

class Divider {
 public:
  explicit Divider(const std::vector<PlacedSheet>& notes) : notes_(notes) {}

  /// The groups of the notes numbered `inside`, all of which lie below `folder`.
  std::vector<Group> divide(const std::string& folder, const std::vector<size_t>& inside) const {
    std::map<std::string, std::vector<size_t>> below;
    Group rest;
    rest.folders.push_back(folder);
    for (const size_t note : inside) {
      const std::string_view path = notes_[note].path.substr(folder.size());
      const size_t slash = path.find('/');
      if (slash == std::string_view::npos) {
        add(rest, note);
      } else {
        below[folder + std::string(path.substr(0, slash + 1))].push_back(note);
      }
    }
    std::vector<Group> groups;
    for (const auto& [name, notes] : below) {
      if (notes.size() < least_notes) {
        std::ranges::for_each(notes, [&](size_t note) { add(rest, note); });
      } else {
        std::ranges::move(divide(name, notes), std::back_inserter(groups));
      }
    }
    // Folders with few notes each are the rest of their parent, which then stands for all of them.
    if (!rest.notes.empty()) {
      groups.push_back(std::move(rest));
    }
    merge_alike(groups);
    if (groups.size() == 1) {
      groups.front().folders = {folder};
    }
    return groups;
  }

 private:
  void add(Group& group, size_t note) const {
    group.notes.push_back(note);
    const FactSheet& sheet = *notes_[note].sheet;
    for (uint32_t key = sheet.keys.empty() ? 0 : sheet.keys[0].first; key != 0;
         key = sheet.keys[key].next) {
      ++group.keys[sheet.keys[key].hash];
    }
  }

  const std::vector<PlacedSheet>& notes_;
};

/// "content/posts/" is called "posts", with its parents in front as far as names need them.
std::string name_of(std::string_view folder, size_t parts) {
  std::string_view rest = folder.substr(0, folder.empty() ? 0 : folder.size() - 1);
  size_t begin = rest.size();
  while (parts-- > 0 && begin != std::string_view::npos && begin > 0) {
    begin = rest.rfind('/', begin - 1);
  }
  std::string name(begin == std::string_view::npos ? rest
                                                   : rest.substr(begin + (begin > 0 ? 1 : 0)));
  std::ranges::replace(name, '/', '-');
  return name.empty() ? "note" : name;
}

void give_names(std::vector<NoteKind>& kinds, std::string_view whole) {
  std::set<std::string> taken;
  for (NoteKind& kind : kinds) {
    const std::string& folder = kind.folders.front();
    const auto depth = static_cast<size_t>(std::ranges::count(folder, '/'));
    size_t parts = 1;
    do {
      kind.name = folder == whole ? "note" : name_of(folder, parts);
    } while (!taken.insert(kind.name).second && parts++ < depth);
  }
}

/// A folder needs no mention when the nearest mentioned one above it is of the same kind.
void drop_covered_folders(std::vector<NoteKind>& kinds) {
  std::map<std::string, size_t> kind_of;
  for (size_t i = 0; i < kinds.size(); ++i) {
    for (const std::string& folder : kinds[i].folders) {
      kind_of[folder] = i;
    }
  }
  for (size_t i = 0; i < kinds.size(); ++i) {
    std::erase_if(kinds[i].folders, [&](std::string_view folder) {
      while (!folder.empty()) {
        folder.remove_suffix(1);
        folder = folder.substr(0, folder.rfind('/') + 1);
        if (const auto above = kind_of.find(std::string(folder)); above != kind_of.end()) {
          return above->second == i;
        }
      }
      return false;
    });
  }
}

/// The folder that holds all notes.
std::string common_folder(const std::vector<PlacedSheet>& notes) {
  std::string_view common = notes.front().path;
  for (const PlacedSheet& note : notes) {
    const auto [a, b] = std::ranges::mismatch(common, note.path);
    common = common.substr(0, static_cast<size_t>(a - common.begin()));
  }
  return std::string(common.substr(0, common.rfind('/') + 1));
}

}  // namespace

std::vector<NoteKind> find_kinds(const std::vector<PlacedSheet>& notes) {
  if (notes.empty()) {
    return {};
  }
  std::vector<size_t> all(notes.size());
  for (size_t i = 0; i < all.size(); ++i) {
    all[i] = i;
  }
  const std::string whole = common_folder(notes);
  std::vector<NoteKind> kinds;
  for (Group& group : Divider(notes).divide(whole, all)) {
    std::ranges::sort(group.folders);
    std::ranges::sort(group.notes);
    kinds.push_back({"", std::move(group.folders), std::move(group.notes)});
  }
  std::ranges::sort(kinds, {}, &NoteKind::folders);
  give_names(kinds, whole);
  drop_covered_folders(kinds);
  return kinds;
}

}  // namespace matterlint
