// SPDX-License-Identifier: MIT
// The report for people as one page that needs nothing else: what stands in the terminal, in the
// same colours.
#include <algorithm>
#include <array>
#include <utility>

#include "output/markup_text.h"
#include "output/output.h"
#include "output/palette.h"

namespace matterlint {

namespace {

constexpr std::string_view page_head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>matterlint</title>
<style>
:root { color-scheme: light dark; --error: #b3261e; --warning: #8a5a00; --info: #0b57d0; --quiet: #00696e; }
@media (prefers-color-scheme: dark) {
  :root { --error: #ff8a80; --warning: #ffca5f; --info: #8ab4f8; --quiet: #6fd6dc; }
}
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
pre { font: 13px/1.45 ui-monospace, monospace; overflow-x: auto; }
.path { font-weight: bold; }
.error { color: var(--error); font-weight: bold; }
.warning { color: var(--warning); font-weight: bold; }
.info { color: var(--info); font-weight: bold; }
.gutter { color: var(--quiet); }
</style>
</head>
<body>
<h1>matterlint</h1>
<pre>
)";

constexpr std::string_view page_foot = "</pre>\n</body>\n</html>\n";

// What the styles of the terminal are called in the page.
std::string_view class_of(std::string_view code) {
  const std::array<std::pair<std::string_view, std::string_view>, 5> classes{{
      {color_palette.path, "path"},
      {color_palette.gutter, "gutter"},
      {color_palette.of(Severity::error), "error"},
      {color_palette.of(Severity::warning), "warning"},
      {color_palette.of(Severity::info), "info"},
  }};
  for (const auto& [style, name] : classes) {
    if (style == code) {
      return name;
    }
  }
  return {};
}

}  // namespace

std::string render_html(const Report& report, const RenderOptions& options) {
  RenderOptions colored = options;
  colored.color = true;
  const std::string human = render_human(report, colored);
  const std::string_view text = human;
  std::string out(page_head);
  // Escapes of the report itself are the only ones: those of notes are shown in words.
  for (size_t begin = 0; begin < text.size();) {
    const size_t escape = std::min(text.find('\x1b', begin), text.size());
    append_page_text(out, text.substr(begin, escape - begin));
    if (escape == text.size()) {
      break;
    }
    const size_t end = text.find('m', escape) + 1;
    const std::string_view name = class_of(text.substr(escape, end - escape));
    out += name.empty() ? "</span>" : "<span class=\"" + std::string(name) + "\">";
    begin = end;
  }
  out += page_foot;
  return out;
}

}  // namespace matterlint
