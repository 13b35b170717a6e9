// SPDX-License-Identifier: MIT
#include "checks/placeholder_text.h"

#include <string>

#include "support/catch.h"

using matterlint::placeholder_in;

namespace {

void check(const std::string& text, const std::string& part, const std::string& key = "title") {
  CAPTURE(text, key);
  CHECK(std::string(placeholder_in(text, key)) == part);
}

}  // namespace

TEST_CASE("expressions of template languages", "[checks]") {
  check("{{ .Name }}", "{{ .Name }}");
  check(" {{title}} ", "{{title}}");
  check("Notes of {{ .Name }} today", "{{ .Name }}");
  check("{{- .Date -}} x", "{{- .Date -}}");
  check("by <% tp.user.name %>", "<% tp.user.name %>");
  check("{% section %}", "{% section %}");
  check("https://example.org/{{ cookiecutter.slug }}", "{{ cookiecutter.slug }}");
  check("how {{ braces }} work in templates", "");
  check("{{ half", "");
  check("}} {{", "");
  check("{{version}}", "", "changelogTemplate");
  check("docker version --format '{{.Server.Version}}'", "", "versionCommand");
}

TEST_CASE("words that stand for a text", "[checks]") {
  check("TODO", "TODO");
  check("TODO: find it", "TODO");
  check("(TBD)", "TBD");
  check("[TBA]", "TBA");
  check("FIXME...", "FIXME");
  check("XXX", "XXX");
  check("XXX: the film", "");
  check("TODO list for Monday", "");
  check("TODOs", "");
  check("Todo", "");
  check("todo", "");
  check("TODO2", "");
  check("TODO", "", "status");
  check("TODO", "", "tags");
}

TEST_CASE("hints in brackets and filler", "[checks]") {
  check("<your title>", "<your title>");
  check("<EIP number(s)>", "<EIP number(s)>");
  check("[Your name]", "[Your name]");
  check("[insert a date]", "[insert a date]");
  check("[a link](https://example.org)", "");
  check("<title>", "");
  check("<input type=\"text\">", "");
  check("<b>bold move</b>", "");
  check("<br />", "");
  check("a <your title> b", "");
  check("[2, 3]", "");
  check("Lorem ipsum dolor", "Lorem ipsum");
  check("<p>lorem ipsum", "lorem ipsum");
  check("", "");
  check("ab", "");
}
