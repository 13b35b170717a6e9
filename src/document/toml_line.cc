// SPDX-License-Identifier: MIT
#include "document/toml_line.h"

#include <algorithm>
#include <utility>

namespace matterlint::toml_text {

Line line_at(const TomlFailure& failure, size_t at) {
  Line line;
  line.text = failure.text;
  const size_t newline = at == 0 ? nowhere : failure.text.rfind('\n', at - 1);
  line.begin = newline == nowhere ? failure.begin : std::max(failure.begin, newline + 1);
  line.end = std::min(failure.text.find('\n', line.begin), failure.text.size());
  while (line.end > line.begin &&
         std::string_view(" \t\r").find(failure.text[line.end - 1]) != nowhere) {
    --line.end;
  }
  line.first = std::min(failure.text.find_first_not_of(blanks, line.begin), line.end);
  line.equals = std::min(failure.text.find('=', line.first), line.end);
  line.value = line.equals == line.end
                   ? line.end
                   : std::min(failure.text.find_first_not_of(blanks, line.equals + 1), line.end);
  return line;
}

Problem make_problem(size_t begin, size_t end, std::string message, std::string help) {
  Problem problem;
  problem.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  problem.message = std::move(message);
  problem.help = std::move(help);
  return problem;
}

void replace(Problem& problem, size_t begin, size_t end, std::string text) {
  problem.repair.push_back(
      {{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, std::move(text)});
}

bool is_quote(char c) {
  return c == '"' || c == '\'';
}

bool has_three_quotes(const Line& line, size_t at) {
  return line.slice(at, line.end).starts_with(std::string(3, line.text[at]));
}

void quote(Problem& problem, const Line& line, size_t begin, size_t end) {
  const std::string written(line.slice(begin, end));
  if (written.find_first_of("\"\\") == std::string::npos) {
    replace(problem, begin, end, "\"" + written + "\"");
  } else if (written.find('\'') == std::string::npos) {
    replace(problem, begin, end, "'" + written + "'");
  }
}

}  // namespace matterlint::toml_text
