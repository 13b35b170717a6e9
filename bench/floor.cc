// SPDX-License-Identifier: MIT
// The floor: the least that any program over notes must do. It walks a tree, reads the first 4 KiB
// of each note and looks for the closing fence. It shares no code with the program that is measured
// against it.
//
//   matterlint_floor DIR [THREADS]
#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

constexpr size_t block_size = 64;
constexpr size_t head_size = 4096;

bool is_note(std::string_view name) {
  for (const std::string_view extension : {".md", ".markdown", ".mdx", ".qmd", ".Rmd", ".txt"}) {
    if (name.ends_with(extension)) {
      return true;
    }
  }
  return false;
}

void walk(const std::string& folder, std::vector<std::string>& notes) {
  DIR* directory = opendir(folder.c_str());
  if (directory == nullptr) {
    return;
  }
  while (const dirent* entry = readdir(directory)) {
    if (entry->d_name[0] == '.') {
      continue;
    }
    if (entry->d_type == DT_DIR) {
      walk(folder + "/" + entry->d_name, notes);
    } else if (is_note(entry->d_name)) {
      notes.push_back(folder + "/" + entry->d_name);
    }
  }
  closedir(directory);
}

bool has_front_matter(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    return false;
  }
  char head[head_size];
  const ssize_t got = read(file, head, sizeof head);
  close(file);
  const std::string_view text(head, got > 0 ? static_cast<size_t>(got) : 0);
  return text.starts_with("---\n") && text.find("\n---\n", 3) != std::string_view::npos;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: matterlint_floor DIR [THREADS]\n");
    return 2;
  }
  std::vector<std::string> notes;
  walk(argv[1], notes);
  const unsigned wanted = argc > 2 ? static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10))
                                   : std::thread::hardware_concurrency();
  std::atomic<size_t> next{0};
  std::atomic<size_t> with_front_matter{0};
  const auto work = [&] {
    size_t found = 0;
    for (size_t first; (first = next.fetch_add(block_size)) < notes.size();) {
      for (size_t i = first; i < std::min(first + block_size, notes.size()); ++i) {
        found += has_front_matter(notes[i]) ? 1U : 0U;
      }
    }
    with_front_matter += found;
  };
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < std::max(1U, wanted); ++i) {
      threads.emplace_back(work);
    }
    work();
  }
  std::printf("%zu of %zu notes have front matter\n", with_front_matter.load(), notes.size());
  return 0;
}
