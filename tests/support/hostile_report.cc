// SPDX-License-Identifier: MIT
#include "support/hostile_report.h"

#include <cstdlib>
#include <iterator>
#include <memory>

#include "support/sample_report.h"

namespace matterlint::test {

namespace {

Label hostile_label(HostileTexts& texts) {
  if (texts.below(5) == 0) {
    return {{}, {}, texts.next()};
  }
  const std::string bytes = texts.next() + "\n" + texts.next() + texts.next();
  const auto size = static_cast<uint32_t>(bytes.size());
  const uint32_t begin = texts.below(size + 1);
  const uint32_t end = begin + texts.below(size - begin + 1);
  return {std::make_shared<const SourceText>(texts.next(), bytes), {begin, end}, texts.next()};
}

}  // namespace

std::string HostileTexts::next() {
  static const std::string pieces[] = {"a",
                                       "word ",
                                       "`",
                                       "\"",
                                       "'",
                                       "\\",
                                       "\\u0000",
                                       "\n",
                                       "\r\n",
                                       "\r",
                                       "\t",
                                       "::error::",
                                       "##[group]",
                                       "{\"a\":[",
                                       "]}",
                                       "\x1b[31m",
                                       "\x1b]8;;x\x07",
                                       std::string(1, '\0'),
                                       "\x7f",
                                       "\u0080",
                                       "\u009b31m",
                                       "\u202e",
                                       "\u2066",
                                       "\u200b",
                                       "\u200d",
                                       "\u2028",
                                       "\u2029",
                                       "\u061c",
                                       "\ufeff",
                                       "\u00ad",
                                       "\U000E0041",
                                       "\u4e2d\u6587",
                                       "e\u0301",
                                       "\U0001F469\U0001F3FD",
                                       "\xff",
                                       "\x80",
                                       "\xc3",
                                       "\xe2\x80",
                                       "\xf0\x9f",
                                       "\xed\xa0\x80",
                                       "\xc0\xaf",
                                       "%0A",
                                       "<b>",
                                       "]]>",
                                       "|",
                                       "…",
                                       "\uFFFD",
                                       "\ue000"};
  std::string text;
  for (uint32_t count = below(8); count > 0; --count) {
    text += pieces[below(static_cast<uint32_t>(std::size(pieces)))];
  }
  return text;
}

Report hostile_report(HostileTexts& texts) {
  Report report;
  for (uint32_t count = texts.below(4); count > 0; --count) {
    Diagnostic diagnostic;
    diagnostic.rule = &sample_rule("wrong-type");
    diagnostic.severity = texts.below(2) == 0 ? Severity::error : Severity::info;
    diagnostic.message = texts.next();
    diagnostic.primary = hostile_label(texts);
    diagnostic.related = {hostile_label(texts), hostile_label(texts)};
    diagnostic.pointer = texts.next();
    diagnostic.help = texts.next();
    diagnostic.suggestions = {texts.next(), texts.next()};
    diagnostic.fixes = {{texts.next(), Safety::risky, {{{0, 1}, texts.next()}}},
                        {texts.next(), Safety::safe, {}}};
    report.diagnostics.push_back(diagnostic);
  }
  for (uint32_t count = texts.below(3); count > 0; --count) {
    report.failures.push_back({texts.next(), texts.next()});
  }
  report.skipped = {{texts.next(), texts.next()}};
  report.files = texts.below(5);
  report.notes = texts.below(5);
  report.checked_against = texts.next();
  return report;
}

uint32_t hostile_report_count() {
  const char* wanted = std::getenv("MATTERLINT_HOSTILE_REPORTS");
  return wanted == nullptr ? 3000 : static_cast<uint32_t>(std::strtoul(wanted, nullptr, 10));
}

}  // namespace matterlint::test
