// SPDX-License-Identifier: MIT
#include "checks/baseline_file.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <tuple>
#include <utility>

#include "checks/suppressions.h"
#include "document/data_text.h"
#include "document/front_matter.h"
#include "document/parse.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

constexpr std::string_view version = "1";

// FNV-1a, 64 bits: small, and the same on every machine.
std::string hash_of(std::string_view text) {
  uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  }
  constexpr std::string_view digits = "0123456789abcdef";
  std::string shown(16, '0');
  for (size_t i = shown.size(); i > 0; --i, hash >>= 4U) {
    shown[i - 1] = digits[hash & 0xFU];
  }
  return shown;
}

/// `/tags/3` as `/tags/*`.
std::string without_indices(std::string_view pointer) {
  std::string text;
  while (!pointer.empty()) {
    const size_t end = std::min(pointer.find('/', 1), pointer.size());
    const std::string_view token = pointer.substr(1, end - 1);
    const bool index =
        !token.empty() && token.find_first_not_of("0123456789") == std::string_view::npos;
    text += '/';
    text += index ? "*" : token;
    pointer.remove_prefix(end);
  }
  return text;
}

auto identity(const BaselineEntry& entry) {
  return std::tie(entry.path, entry.rule, entry.pointer, entry.value);
}

/// Reads entries and notes what is wrong with them.
class Reader {
 public:
  explicit Reader(BaselineFile& file) : file_(file) {}

  void read(NodeRef root) {
    if (!root.is_object()) {
      complain(root, "a baseline is a map with `version` and `findings`");
      return;
    }
    const NodeRef number = root.find("version");
    const NodeRef findings = root.find("findings");
    if (!number || number.text() != version) {
      complain(number ? number : root,
               "a baseline that this program can read has `\"version\": 1`");
    } else if (!findings || !findings.is_array()) {
      complain(findings ? findings : root, "a baseline has a list `findings`");
    } else {
      for (const NodeRef entry : findings.children()) {
        read_entry(entry);
      }
    }
  }

 private:
  void read_entry(NodeRef at) {
    if (!at.is_object()) {
      complain(at, "a finding of a baseline is a map");
      return;
    }
    BaselineEntry entry;
    entry.node = at.id();
    const bool complete = read_text(at, "path", entry.path) && read_text(at, "rule", entry.rule) &&
                          read_text(at, "pointer", entry.pointer) &&
                          read_text(at, "value", entry.value) &&
                          read_text(at, "head", entry.head) && read_count(at, entry.count);
    if (complete) {
      file_.entries.push_back(std::move(entry));
    }
  }

  bool read_text(NodeRef entry, std::string_view key, std::string& text) {
    const NodeRef value = entry.find(key);
    if (!value || !value.is_string()) {
      complain(value ? value : entry, in_backticks(key) + " of a finding is a text");
      return false;
    }
    text = value.text();
    return true;
  }

  bool read_count(NodeRef entry, uint64_t& count) {
    const NodeRef value = entry.find("count");
    if (value) {
      const std::string_view text = value.text();
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
      if (value.kind() == Kind::integer && error == std::errc() &&
          end == text.data() + text.size() && count > 0) {
        return true;
      }
    }
    complain(value ? value : entry, "`count` of a finding is a number from 1");
    return false;
  }

  void complain(NodeRef at, std::string message) {
    DefinitionProblem problem;
    problem.at = at;
    problem.message = std::move(message);
    file_.definition.problems.push_back(std::move(problem));
  }

  BaselineFile& file_;
};

}  // namespace

BaselineFile read_baseline(std::shared_ptr<const SourceText> source) {
  BaselineFile file;
  const auto document =
      std::make_shared<const Document>(parse_data(std::move(source), Format::json));
  file.definition.kind = DefinitionKind::baseline;
  file.definition.document = document;
  if (document->readable()) {
    Reader(file).read(document->root());
  }
  return file;
}

BaselineEntry baseline_entry(const Diagnostic& diagnostic, std::string path) {
  const SourceText& source = *diagnostic.primary.source;
  const FrontMatter front = split_front_matter(source.bytes());
  BaselineEntry entry;
  entry.path = std::move(path);
  entry.rule = diagnostic.rule->id;
  entry.pointer = without_indices(diagnostic.pointer);
  entry.value = hash_of(source.slice(diagnostic.primary.span));
  entry.head = hash_of(source.slice(front.content));
  return entry;
}

bool fits_baseline(const Diagnostic& diagnostic) {
  return diagnostic.primary.source != nullptr && can_be_ignored(*diagnostic.rule);
}

std::string write_baseline(std::vector<BaselineEntry> entries) {
  std::sort(entries.begin(), entries.end(), [](const BaselineEntry& a, const BaselineEntry& b) {
    return identity(a) < identity(b);
  });
  std::string text = "{\"version\": 1, \"findings\": [";
  const char* before = "\n";
  for (auto entry = entries.begin(); entry != entries.end();) {
    const auto next = std::find_if(entry, entries.end(), [&](const BaselineEntry& other) {
      return identity(other) != identity(*entry);
    });
    uint64_t count = 0;
    for (auto same = entry; same != next; ++same) {
      count += same->count;
    }
    text += before;
    text += "{\"path\": " + data_text(entry->path) + ", \"rule\": " + data_text(entry->rule) +
            ", \"pointer\": " + data_text(entry->pointer) +
            ", \"value\": " + data_text(entry->value) + ", \"count\": " + std::to_string(count) +
            ", \"head\": " + data_text(entry->head) + "}";
    before = ",\n";
    entry = next;
  }
  return text + "\n]}\n";
}

}  // namespace matterlint
