// SPDX-License-Identifier: MIT
// References between schemas: just enough of RFC 3986 to know which one is meant. Nothing is ever
// opened by these names.
#ifndef MATTERLINT_SCHEMA_URI_H_
#define MATTERLINT_SCHEMA_URI_H_

#include <string>
#include <string_view>

namespace matterlint {

/// A reference cut at its `#`; `fragment` is as written, empty when there is none.
struct SplitUri {
  std::string_view address{};
  std::string_view fragment{};
};
SplitUri split_fragment(std::string_view uri);

/// `reference` (without fragment) seen from `base` (RFC 3986, 5.2.2). `base` may be empty or a
/// relative path; what leads out of that keeps its `..` in front.
std::string resolve_uri(std::string_view base, std::string_view reference);

/// The reference by which `target` is found from `base`, the way back: `../b.json` for
/// `https://x/a/c.json` and `http://x/b.json`. Empty when no path leads there, because they have
/// different sites or schemes that know no paths, or when they are the same.
std::string relative_reference(std::string_view base, std::string_view target);

/// The path of a file as a base for references: with `%XX` for what has a meaning in URIs.
std::string path_reference(std::string_view path);

/// `text` with `%XX` decoded; a `%` that does not begin such a group stays.
std::string percent_decoded(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_URI_H_
