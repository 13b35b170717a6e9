// SPDX-License-Identifier: MIT
// Text that stands inside XML, HTML or Markdown without becoming part of its markup.
#ifndef MATTERLINT_OUTPUT_MARKUP_TEXT_H_
#define MATTERLINT_OUTPUT_MARKUP_TEXT_H_

#include <string>
#include <string_view>

namespace matterlint {

/// Appends `text` for an element or a quoted attribute of XML 1.0: unprintable characters escaped
/// for people, then the five characters of markup and line feeds as references.
void append_xml_text(std::string& out, std::string_view text);

/// The same for text that is fit to be shown already, its line feeds kept.
void append_page_text(std::string& out, std::string_view text);

/// Appends ` name="text"`.
void append_xml_attribute(std::string& out, std::string_view name, std::string_view text);

/// Appends a message for a page of HTML or a line of Markdown: what stands in backticks becomes
/// `<code>`, everything that either could take for markup, a link or a mention a reference.
void append_rich_text(std::string& out, std::string_view message);

}  // namespace matterlint

#endif  // MATTERLINT_OUTPUT_MARKUP_TEXT_H_
