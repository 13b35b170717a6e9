// SPDX-License-Identifier: MIT
// Holds the source to the promises of ARCHITECTURE.md: rooms include one way only, files stay
// small, and each library is seen by the files that may see it.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"
#include "support/files.h"

using namespace matterlint::test;

namespace {

const std::string root = MATTERLINT_ROOT;

/// A room and the rooms it may include besides itself.
using Rooms = std::map<std::string, std::set<std::string>>;

const Rooms& rooms() {
  static const Rooms table = {
      {"source", {}},
      {"document", {"source"}},
      {"schema", {"source", "document"}},
      {"diagnostics", {"source"}},
      {"project", {"source", "document", "schema", "diagnostics"}},
      {"checks", {"source", "document", "schema", "project", "diagnostics"}},
      {"fixes", {"source", "document", "diagnostics"}},
      {"output", {"source", "diagnostics"}},
      {"learn", {"source", "document", "schema", "project", "checks", "output"}},
      {"cli",
       {"source", "document", "schema", "project", "diagnostics", "checks", "fixes", "output",
        "learn"}},
  };
  return table;
}

/// Headers (by the beginning of their name) that only some files may include (by the beginning of
/// theirs), and how many translation units may see them at most, through our headers too.
struct HeaderPolicy {
  std::string_view header;
  std::vector<std::string_view> where;
  size_t most_units;
};

const std::vector<HeaderPolicy>& header_policies() {
  static const std::vector<HeaderPolicy> table = {
      {"regex>", {}, 0},  // recurses on the text: a long value ends in a crash
      {"iostream>", {"cli/"}, 9},
      {"fstream>", {"source/disk_file_system.cc", "cli/"}, 9},
      {"filesystem>", {"source/disk_file_system.cc", "cli/"}, 9},
      {"unistd.h>", {"source/disk_", "cli/"}, 9},
      {"fcntl.h>", {"source/disk_", "cli/"}, 9},
      {"dirent.h>", {"source/disk_", "cli/"}, 9},
      {"sys/file.h>", {"source/disk_"}, 9},
      {"sys/xattr.h>", {"source/disk_"}, 9},
      {"sys/stat.h>", {"source/disk_", "cli/"}, 9},
      {"chrono>", {"cli/"}, 9},  // only the command line sees the clock
      {"ctime>", {"cli/"}, 9},
      {"locale>", {}, 0},  // the same input gives the same bytes in every locale
      {"clocale>", {}, 0},
      {"valijson/", {"schema/"}, 1},  // 12 to 20 s of compile time in each unit that sees them
      {"CLI/", {"cli/command_line.cc", "cli/command_help.h"}, 1},
      {"toml++/", {"document/toml_"}, 1},
      {"nlohmann/", {"document/json_", "output/"}, 4},
      {"yaml-cpp/", {"document/yaml_"}, 3},
      {"pcre2.h>", {"schema/regex.cc"}, 1},
      {"utf8proc.h>", {"source/unicode.cc", "schema/idna_characters.cc"}, 2},
  };
  return table;
}

/// A file that may be longer than the rest, and why.
struct LongFile {
  std::string_view path;
  std::string_view reason;
};

const std::vector<LongFile>& long_files() {
  static const std::vector<LongFile> table = {};
  return table;
}

constexpr size_t most_header_lines = 150;
constexpr size_t most_source_lines = 400;

std::string_view room_of(std::string_view path) {
  return path.substr(0, path.find('/'));
}

/// What stands behind `#include <` or `#include "` in a line, the closing mark included.
std::string_view included(std::string_view line) {
  const size_t hash = line.find_first_not_of(" \t");
  if (hash == std::string_view::npos || line[hash] != '#') {
    return {};
  }
  const size_t word = line.find("include", hash);
  const size_t open = line.find_first_of("<\"", hash);
  if (word == std::string_view::npos || open == std::string_view::npos) {
    return {};
  }
  return line.substr(open);
}

bool is_allowed(const HeaderPolicy& policy, std::string_view path) {
  return std::any_of(policy.where.begin(), policy.where.end(),
                     [&](std::string_view place) { return path.starts_with(place); });
}

void check_include(std::string_view path, std::string_view header,
                   std::vector<std::string>& complaints) {
  const std::string whole(header);
  if (header.starts_with('"')) {
    const std::string_view name = header.substr(1);
    const std::string target(room_of(name));
    const auto own = rooms().find(std::string(room_of(path)));
    if (name.find('/') == std::string_view::npos || !rooms().contains(target)) {
      complaints.push_back(std::string(path) + " includes " + whole + ", which is in no room");
    } else if (own != rooms().end() && own->first != target && !own->second.contains(target)) {
      complaints.push_back(std::string(path) + " may not include " + whole);
    }
    return;
  }
  for (const HeaderPolicy& policy : header_policies()) {
    if (header.substr(1).starts_with(policy.header) && !is_allowed(policy, path)) {
      complaints.push_back(std::string(path) + " may not include " + whole);
    }
  }
}

/// What is wrong with one file of `src`, given by its path there and its text.
std::vector<std::string> complaints_about(std::string_view path, std::string_view text) {
  std::vector<std::string> complaints;
  const std::string name(path);
  const std::vector<std::string> lines = split_lines(text);
  if (path.find('/') != std::string_view::npos && !rooms().contains(std::string(room_of(path)))) {
    complaints.push_back(name + " is in no room");
  }
  for (const std::string& line : lines) {
    if (const std::string_view header = included(line); !header.empty()) {
      check_include(path, header, complaints);
    }
    for (const char* word : {"TODO", "FIXME", "XXX", "HACK"}) {
      if (line.find(word) != std::string::npos) {
        complaints.push_back(name + " has a " + word);
      }
    }
  }
  const size_t most = path.ends_with(".h") ? most_header_lines : most_source_lines;
  const bool excused = std::any_of(long_files().begin(), long_files().end(),
                                   [&](const LongFile& file) { return file.path == path; });
  if ((lines.size() > most) != excused) {
    complaints.push_back(
        name + " has " + std::to_string(lines.size()) + " lines, " +
        (excused ? "so it needs no exception" : "more than " + std::to_string(most)));
  }
  if (!text.starts_with("// SPDX-License-Identifier: MIT\n")) {
    complaints.push_back(name + " does not begin with its licence line");
  }
  return complaints;
}

std::vector<std::string> sources() {
  std::vector<std::string> paths;
  for (const std::string& path : files_below(root + "/src")) {
    if (path.ends_with(".h") || path.ends_with(".cc")) {
      paths.push_back(path);
    }
  }
  return paths;
}

/// What a file of `src` includes, without the marks: `<…>` as `name>`, `"…"` as `room/file.h`.
std::vector<std::string> includes_of(const std::string& path) {
  std::vector<std::string> names;
  for (const std::string& line : split_lines(read_file(root + "/src/" + path).value_or(""))) {
    std::string_view header = included(line);
    if (!header.empty()) {
      const bool own = header.starts_with('"');
      header.remove_prefix(1);
      names.push_back(std::string(own ? header.substr(0, header.find('"')) : header));
    }
  }
  return names;
}

/// All headers that a translation unit sees, through our own headers too.
void add_headers_seen(const std::string& path, std::set<std::string>& seen) {
  for (const std::string& name : includes_of(path)) {
    if (seen.insert(name).second && name.find('>') == std::string::npos) {
      add_headers_seen(name, seen);
    }
  }
}

bool sees(const std::set<std::string>& seen, std::string_view header) {
  return std::any_of(seen.begin(), seen.end(),
                     [&](const std::string& name) { return name.starts_with(header); });
}

std::string trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" `/");
  if (first == std::string_view::npos) {
    return {};
  }
  return std::string(text.substr(first, text.find_last_not_of(" `/") + 1 - first));
}

/// The table of rooms in a Markdown text: rows `| `room/` | purpose | may include |`.
Rooms rooms_in(std::string_view markdown) {
  Rooms table;
  for (const std::string& line : split_lines(markdown)) {
    if (!line.starts_with("| `") || line.find("/` |") == std::string::npos) {
      continue;
    }
    std::vector<std::string> cells;
    for (size_t at = 1; at < line.size();) {
      const size_t end = std::min(line.find('|', at), line.size());
      cells.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    if (cells.size() < 3) {
      continue;
    }
    std::set<std::string>& may = table[trimmed(cells[0])];
    std::string_view list = cells[2];
    while (!list.empty()) {
      const size_t end = std::min(list.find(','), list.size());
      if (const std::string room = trimmed(list.substr(0, end)); !room.empty()) {
        may.insert(room);
      }
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }
  return table;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += line + "\n";
  }
  return text;
}

size_t count_complaints(std::string_view path, std::string_view body) {
  return complaints_about(path, "// SPDX-License-Identifier: MIT\n" + std::string(body)).size();
}

}  // namespace

TEST_CASE("the source keeps to the rooms", "[architecture]") {
  std::vector<std::string> complaints;
  for (const std::string& path : sources()) {
    for (std::string& complaint : complaints_about(path, *read_file(root + "/src/" + path))) {
      complaints.push_back(std::move(complaint));
    }
  }
  INFO(joined(complaints));
  CHECK(complaints.empty());
  CHECK(sources().size() > 40);
}

TEST_CASE("a library is seen by as few translation units as agreed", "[architecture]") {
  std::map<std::string, std::set<std::string>> seen_by_unit;
  for (const std::string& path : sources()) {
    if (path.ends_with(".cc")) {
      add_headers_seen(path, seen_by_unit[path]);
    }
  }
  for (const HeaderPolicy& policy : header_policies()) {
    std::vector<std::string> units;
    for (const auto& [unit, seen] : seen_by_unit) {
      if (sees(seen, policy.header)) {
        units.push_back(unit);
      }
    }
    CAPTURE(std::string(policy.header), joined(units));
    CHECK(units.size() <= policy.most_units);
  }
}

TEST_CASE("what the source includes from itself is there", "[architecture]") {
  const std::vector<std::string> paths = sources();
  for (const std::string& path : paths) {
    for (const std::string& name : includes_of(path)) {
      if (name.find('>') == std::string::npos) {
        CAPTURE(path, name);
        CHECK(std::find(paths.begin(), paths.end(), name) != paths.end());
      }
    }
  }
}

TEST_CASE("ARCHITECTURE.md shows the same table of rooms", "[architecture]") {
  const auto text = read_file(root + "/ARCHITECTURE.md");
  REQUIRE(text);
  CHECK(rooms_in(*text) == rooms());
}

TEST_CASE("every room that is listed exists", "[architecture]") {
  for (const auto& [room, may_include] : rooms()) {
    CAPTURE(room);
    CHECK(is_folder(root + "/src/" + room));
  }
}

TEST_CASE("planted mistakes are found", "[architecture]") {
  CHECK(count_complaints("source/a.cc", "#include \"source/span.h\"\n#include <string>\n") == 0);
  CHECK(count_complaints("source/a.cc", "#include \"document/document.h\"\n") == 1);
  CHECK(count_complaints("output/a.cc", "  #  include \"checks/rule.h\"\n") == 1);
  CHECK(count_complaints("checks/rules/a.cc", "#include \"output/output.h\"\n") == 1);
  CHECK(count_complaints("checks/rules/a.cc", "#include \"checks/rule.h\"\n") == 0);
  CHECK(count_complaints("schema/a.cc", "#include \"schema.h\"\n") == 1);
  CHECK(count_complaints("schema/a.cc", "#include <regex>\n") == 1);
  CHECK(count_complaints("schema/regex.cc", "#include <pcre2.h>\n") == 0);
  CHECK(count_complaints("schema/regex.h", "#include <pcre2.h>\n") == 1);
  CHECK(count_complaints("document/document.h", "#include <yaml-cpp/yaml.h>\n") == 1);
  CHECK(count_complaints("document/a.cc", "#include <iostream>\n") == 1);
  CHECK(count_complaints("cli/a.cc", "#include <iostream>\n") == 0);
  CHECK(count_complaints("kitchen/a.cc", "\n") == 1);
  CHECK(count_complaints("source/a.cc", "// TODO(somebody): later\n") == 1);
  CHECK(count_complaints("source/a.cc", std::string(most_source_lines, '\n')) == 1);
  CHECK(count_complaints("source/a.h", std::string(most_header_lines, '\n')) == 1);
  CHECK(complaints_about("source/a.cc", "int x;\n").size() == 1);
}
