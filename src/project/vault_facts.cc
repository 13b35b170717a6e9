// SPDX-License-Identifier: MIT
#include "project/vault_facts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "project/identity.h"
#include "source/walk.h"

namespace matterlint {
namespace {

constexpr std::string_view by_slug = "slug";
constexpr std::string_view by_path = "path";

/// `a/b.md`, `/a/b/`, `./a/b/index.md` are all `a/b`.
std::string plain_path(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (part == ".." && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
  }
  if (!parts.empty() && has_note_extension(parts.back())) {
    parts.back() = parts.back().substr(0, parts.back().rfind('.'));
  }
  if (parts.size() > 1 && (parts.back() == "index" || parts.back() == "_index")) {
    parts.pop_back();
  }
  std::string plain;
  for (const std::string_view part : parts) {
    plain += (plain.empty() ? "" : "/") + std::string(part);
  }
  return plain;
}

std::string_view last_part(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

std::string_view folder_of(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

/// `[[note|shown]]` and `note#heading` name `note`.
std::string_view bare_reference(std::string_view text) {
  if (text.starts_with("[[") && text.ends_with("]]")) {
    text = text.substr(2, text.size() - 4);
    text = text.substr(0, text.find('|'));
  }
  return text.substr(0, text.find('#'));
}

/// Behind the date of `2022-07-12-bloom`; empty when the name does not begin with one.
std::string_view behind_date(std::string_view name) {
  constexpr std::string_view shape = "0000-00-00-";
  bool dated = name.size() > shape.size();
  for (size_t i = 0; dated && i < shape.size(); ++i) {
    dated = shape[i] == '0' ? name[i] >= '0' && name[i] <= '9' : name[i] == '-';
  }
  return dated ? name.substr(shape.size()) : std::string_view();
}

void add_name(NamesOfNotes& names, std::string_view text) {
  if (!text.empty() && names.notes[hash_of_text(text)]++ == 0) {
    names.texts.emplace(text);
  }
}

void add_slugs(const Document& document, NamesOfNotes& names) {
  const std::string path = plain_path(document.source->path());
  const NodeRef slug = document.root().find(by_slug);
  if (slug && slug.is_string()) {
    add_name(names, slug.text());
  }
  add_name(names, last_part(path));
  add_name(names, behind_date(last_part(path)));
}

/// The path and each end of it, so that it does not matter from which folder a site counts.
void add_paths(const Document& document, NamesOfNotes& names) {
  const std::string path = plain_path(document.source->path());
  add_name(names, path);
  for (size_t slash = path.find('/'); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    ++names.notes[hash_of_text(std::string_view(path).substr(slash + 1))];
  }
}

void add_values(NodeRef value, NamesOfNotes& names) {
  if (!value) {
    return;
  }
  if (value.is_array()) {
    for (const NodeRef item : value.children()) {
      add_name(names, item.text());
    }
  } else {
    add_name(names, value.text());
  }
}

}  // namespace

void VaultFacts::add_marked(const Document& document, const std::vector<Violation>& violations,
                            NoteId note) {
  for (const Violation& violation : violations) {
    const NodeRef value = violation.instance;
    if (&value.document() != &document || value.kind() == Kind::null) {
      continue;
    }
    const bool container = value.is_array() || value.is_object();
    if (violation.keyword == Keyword::x_unique) {
      unique.push_back(
          {unique_identity(value), {note, container ? value.key_span() : value.span()}});
    } else if (violation.keyword == Keyword::x_ref && value.is_string()) {
      const std::string_view sort = violation.place.text();
      references.push_back({std::string(sort), names_meant(sort, value), note});
    }
  }
}

void VaultFacts::add_names(const Document& document) {
  for (auto& [sort, all] : names) {
    if (sort == by_path) {
      add_paths(document, all);
    } else if (!document.readable() || !document.root().is_object()) {
      continue;
    } else if (sort == by_slug) {
      add_slugs(document, all);
    } else {
      add_values(document.root().find(sort), all);
    }
  }
}

void VaultFacts::merge(VaultFacts&& other) {
  index.merge(other.index);
  unique.insert(unique.end(), other.unique.begin(), other.unique.end());
  std::move(other.references.begin(), other.references.end(), std::back_inserter(references));
  for (auto& [sort, all] : other.names) {
    NamesOfNotes& mine = names[sort];
    for (const auto& [hash, count] : all.notes) {
      mine.notes[hash] += count;
    }
    mine.texts.merge(all.texts);
  }
}

void VaultFacts::settle() {
  std::sort(unique.begin(), unique.end());
}

uint64_t unique_identity(NodeRef value) {
  return hash_of_text(identity_of(value), hash_of_text(pattern_of(value)));
}

std::vector<uint64_t> names_meant(std::string_view sort, NodeRef reference) {
  std::string_view text = reference.text();
  if (sort != by_slug && sort != by_path) {
    return {hash_of_text(text)};
  }
  text = bare_reference(text);
  const std::string plain = plain_path(text);
  if (sort == by_slug) {
    return {hash_of_text(text), hash_of_text(plain)};
  }
  const std::string folder(folder_of(reference.document().source->path()));
  return {hash_of_text(plain), hash_of_text(plain_path(folder + "/" + std::string(text)))};
}

std::set<std::string> reference_sorts(const Schema& schema) {
  std::set<std::string> sorts;
  for (const Subschema& subschema : schema.subschemas) {
    for (const Assertion& assertion : subschema.assertions) {
      if (assertion.keyword == Keyword::x_ref) {
        sorts.emplace(assertion.place.text());
      }
    }
  }
  return sorts;
}

}  // namespace matterlint
