// SPDX-License-Identifier: MIT
#include "schema/uri.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace matterlint {
namespace {

/// RFC 3986, 3: what stands before the path, the path, and the query with its `?`. An absent part
/// is empty; a scheme keeps its `:`, an authority its `//`.
struct Uri {
  std::string_view scheme{};
  std::string_view authority{};
  std::string_view path{};
  std::string_view query{};
};

bool is_scheme_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
         c == '-' || c == '.';
}

Uri parse(std::string_view text) {
  Uri uri;
  size_t colon = 0;
  while (colon < text.size() && is_scheme_character(text[colon])) {
    ++colon;
  }
  if (colon > 0 && colon < text.size() && text[colon] == ':') {
    uri.scheme = text.substr(0, colon + 1);
    text.remove_prefix(colon + 1);
  }
  const size_t query = text.find('?');
  if (query != std::string_view::npos) {
    uri.query = text.substr(query);
    text = text.substr(0, query);
  }
  if (text.starts_with("//")) {
    uri.authority = text.substr(0, text.find('/', 2));
    text.remove_prefix(uri.authority.size());
  }
  uri.path = text;
  return uri;
}

/// True for the two schemes that name the same documents of a site.
bool is_web(const Uri& uri) {
  return uri.scheme == "http:" || uri.scheme == "https:";
}

/// RFC 3986, 5.2.4.
std::string without_dot_segments(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    if (path.starts_with("../")) {
      path.remove_prefix(3);
    } else if (path.starts_with("./")) {
      path.remove_prefix(2);
    } else if (path.starts_with("/./") || path == "/.") {
      path = path.size() == 2 ? "/" : path.substr(2);
    } else if (path.starts_with("/../") || path == "/..") {
      path = path.size() == 3 ? "/" : path.substr(3);
      const size_t slash = out.rfind('/');
      out.erase(slash == std::string::npos ? 0 : slash);
    } else if (path == "." || path == "..") {
      path = {};
    } else {
      const size_t next = path.find('/', 1);
      out += path.substr(0, next);
      path = next == std::string_view::npos ? std::string_view{} : path.substr(next);
    }
  }
  return out;
}

/// The same for a path that does not begin with `/`: `..` with nothing before it stays.
std::string without_inner_dots(std::string_view path) {
  std::vector<std::string_view> kept;
  bool ends_as_folder = false;
  while (!path.empty()) {
    const size_t end = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, end);
    ends_as_folder = segment == "." || segment == ".." || end + 1 == path.size();
    if (segment == ".." && !kept.empty() && kept.back() != "..") {
      kept.pop_back();
    } else if (segment != ".") {
      kept.push_back(segment);
    }
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  std::string out;
  for (const std::string_view segment : kept) {
    out += std::string(out.empty() ? "" : "/") + std::string(segment);
  }
  return ends_as_folder && !out.empty() ? out + "/" : out;
}

std::string merged_path(const Uri& base, std::string_view path) {
  if (!base.authority.empty() && base.path.empty()) {
    return "/" + std::string(path);
  }
  const size_t slash = base.path.rfind('/');
  return std::string(base.path.substr(0, slash == std::string_view::npos ? 0 : slash + 1)) +
         std::string(path);
}

}  // namespace

SplitUri split_fragment(std::string_view uri) {
  const size_t hash = uri.find('#');
  if (hash == std::string_view::npos) {
    return {uri, {}};
  }
  return {uri.substr(0, hash), uri.substr(hash + 1)};
}

std::string resolve_uri(std::string_view base, std::string_view reference) {
  if (reference.empty()) {
    return std::string(base);
  }
  const Uri from = parse(base);
  Uri to = parse(reference);
  std::string path;
  if (!to.scheme.empty()) {
    path = to.authority.empty() ? std::string(to.path) : without_dot_segments(to.path);
    return std::string(to.scheme) + std::string(to.authority) + path + std::string(to.query);
  }
  to.scheme = from.scheme;
  if (!to.authority.empty()) {
    path = without_dot_segments(to.path);
  } else {
    to.authority = from.authority;
    if (to.path.empty()) {
      path = from.path;
      to.query = to.query.empty() ? from.query : to.query;
    } else if (to.path.starts_with('/')) {
      path = without_dot_segments(to.path);
    } else {
      const std::string merged = merged_path(from, to.path);
      const bool relative = to.scheme.empty() && to.authority.empty() && !merged.starts_with('/');
      path = relative ? without_inner_dots(merged) : without_dot_segments(merged);
    }
  }
  return std::string(to.scheme) + std::string(to.authority) + path + std::string(to.query);
}

std::string relative_reference(std::string_view base, std::string_view target) {
  Uri from = parse(base);
  const Uri to = parse(target);
  if (from.path.empty() && !from.authority.empty()) {
    from.path = "/";
  }
  const bool same_site = from.authority == to.authority && is_web(from) == is_web(to) &&
                         (is_web(from) || from.scheme == to.scheme);
  if (!same_site || !to.query.empty() || (!from.scheme.empty() && from.authority.empty())) {
    return {};
  }
  const size_t longest = std::min(from.path.size(), to.path.size());
  size_t shared = 0;  // bytes of the folders that both lie in
  for (size_t i = 0; i < longest && from.path[i] == to.path[i]; ++i) {
    shared = from.path[i] == '/' ? i + 1 : shared;
  }
  std::string up;
  for (const char c : from.path.substr(shared)) {
    up += c == '/' ? "../" : "";
  }
  const std::string_view down = to.path.substr(shared);
  if (up.empty() && down == from.path.substr(shared)) {
    return {};
  }
  // A colon in the first segment would be the end of a scheme.
  return (up.empty() ? "./" : up) + std::string(down);
}

std::string path_reference(std::string_view path) {
  std::string out;
  for (const char c : path) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case ':':
        out += "%3A";
        break;
      case '?':
        out += "%3F";
        break;
      case '#':
        out += "%23";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(text.data() + i + 1, text.data() + i + 3, byte, 16).ptr ==
            text.data() + i + 3) {
      out += static_cast<char>(byte);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace matterlint
