// SPDX-License-Identifier: MIT
#include "support/new_rule.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "support/files.h"

namespace matterlint::test {
namespace {

// `@file@` and `@id@` stand for the two spellings of the rule's name.
constexpr std::string_view skeleton = R"(// SPDX-License-Identifier: MIT
#include "checks/rule.h"

namespace matterlint {
namespace {

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("@id@")) {
    Diagnostic diagnostic;
    diagnostic.message = "what is wrong with `" + std::string(violation->instance.text()) + "`";
    diagnostic.primary = {context.document.source, violation->instance.span(), ""};
    diagnostic.pointer = violation->instance.pointer();
    diagnostic.help = "what to do about it";
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_@file@;
const Rule rule_@file@{
    .info = {.id = "@id@",
             .family = RuleFamily::values,
             .severity = Severity::error,
             .on_by_default = true,
             .fixes = FixAvailability::never,
             .summary = "",
             .why = "",
             .bad = R"note(---
title: a note with exactly one diagnostic of this rule
---
)note",
             .good = R"note(---
title: the same note repaired
---
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
)";

std::string filled_in(std::string text, const std::string& id, const std::string& file) {
  const std::map<std::string, std::string> values = {{"@id@", id}, {"@file@", file}};
  for (const auto& [name, value] : values) {
    for (size_t at = 0; (at = text.find(name, at)) != std::string::npos; at += value.size()) {
      text.replace(at, name.size(), value);
    }
  }
  return text;
}

bool is_kebab_case(const std::string& id) {
  const bool letters = std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  return letters && !id.empty() && id.front() != '-' && id.back() != '-';
}

}  // namespace

int write_new_rule(const std::string& root, const std::string& id) {
  if (!is_kebab_case(id)) {
    std::fprintf(stderr, "`%s` is not a name in kebab-case, such as wrong-type\n", id.c_str());
    return 2;
  }
  std::string file = id;
  std::replace(file.begin(), file.end(), '-', '_');
  const std::map<std::string, std::string> files = {
      {"src/checks/rules/" + file + ".cc", filled_in(std::string(skeleton), id, file)},
      {"fixtures/rules/" + id + "/ok-first.md", "---\ntitle: nothing to find here\n---\n"},
      {"fixtures/rules/" + id + "/bad-first.md", "---\ntitle: the rule finds this\n---\n"},
      {"fixtures/rules/" + id + "/schema.yaml", "type: object\n"},
  };
  for (const auto& [path, bytes] : files) {
    if (read_file(root + "/" + path)) {
      std::fprintf(stderr, "%s is there already\n", path.c_str());
      return 2;
    }
  }
  for (const auto& [path, bytes] : files) {
    if (!write_file(root + "/" + path, bytes)) {
      std::fprintf(stderr, "%s cannot be written\n", path.c_str());
      return 2;
    }
    std::printf("wrote %s\n", path.c_str());
  }
  return 0;
}

}  // namespace matterlint::test
