// SPDX-License-Identifier: MIT
#include "support/transcript.h"

#include <unistd.h>

#include <filesystem>

#include "support/files.h"
#include "support/process.h"

namespace matterlint::test {
namespace {

constexpr std::string_view marker = "=== ";
constexpr std::string_view no_line_end = "=== no line end\n";

bool is_assignment(std::string_view word) {
  const size_t sign = word.find('=');
  return sign != std::string_view::npos && sign > 0 &&
         word.substr(0, sign).find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789") ==
             std::string_view::npos;
}

// The words of a command line; none when a quote is not closed.
std::vector<std::string> split_words(std::string_view line) {
  std::vector<std::string> words;
  bool in_word = false;
  char quote = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote == 0 && c == ' ') {
      in_word = false;
      continue;
    }
    if (!in_word) {
      words.emplace_back();
      in_word = true;
    }
    if (quote == 0 && (c == '\'' || c == '"')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    } else if (c == '\\' && quote != '\'' && i + 1 < line.size()) {
      words.back() += line[++i];
    } else {
      words.back() += c;
    }
  }
  return quote == 0 ? words : std::vector<std::string>();
}

std::string with_marked_end(std::string text) {
  if (!text.empty() && text.back() != '\n') {
    text += "\n";
    text += no_line_end;
  }
  return text;
}

// Plays one transcript in its folder, part after part.
class Player {
 public:
  explicit Player(const Program& program) : program_(program) {}

  Performance play(std::string_view transcript) {
    std::string_view rest = transcript;
    const size_t first = rest.starts_with(marker) ? 0 : rest.find("\n=== ");
    if (first == std::string_view::npos || first == 0) {
      return {std::string(transcript), "a transcript begins with what it shows, then `=== …`"};
    }
    out_ = rest.substr(0, first + 1);
    rest.remove_prefix(first + 1);
    while (!rest.empty() && mistake_.empty()) {
      const std::string_view head = take_line(rest);
      std::string body;
      while (!rest.empty() && (!rest.starts_with(marker) || rest.starts_with(no_line_end))) {
        if (rest.starts_with(no_line_end)) {
          body.pop_back();
          rest.remove_prefix(no_line_end.size());
        } else {
          body += take_line(rest);
          body += '\n';
        }
      }
      play_part(head.substr(marker.size()), body);
    }
    return {std::move(out_), std::move(mistake_)};
  }

 private:
  static std::string_view take_line(std::string_view& rest) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
  }

  void play_part(std::string_view head, const std::string& body) {
    if (head.starts_with("$ ")) {
      run_command(head.substr(2));
    } else if (head == "stderr" || head.starts_with("exit ")) {
      return;  // what was printed last time; the command has written what it prints now
    } else {
      out_ += std::string(marker) + std::string(head) + "\n" + with_marked_end(body);
      make(head, body);
    }
  }

  void make(std::string_view head, const std::string& body) {
    const std::string name(head.substr(std::min(head.find(' ') + 1, head.size())));
    std::error_code error;
    if (head.starts_with("file ")) {
      if (!write_file(folder_.path() + "/" + name, body)) {
        mistake_ = "cannot write " + name;
      }
    } else if (head.starts_with("folder ")) {
      std::filesystem::create_directories(folder_.path() + "/" + name, error);
    } else if (const size_t arrow = name.find(" -> ");
               head.starts_with("link ") && arrow != std::string::npos) {
      const std::filesystem::path link = folder_.path() + "/" + name.substr(0, arrow);
      std::filesystem::create_directories(link.parent_path(), error);
      std::filesystem::create_symlink(name.substr(arrow + 4), link, error);
    } else {
      mistake_ = "unknown part `" + std::string(head) + "`";
    }
    if (error) {
      mistake_ = name + ": " + error.message();
    }
  }

  void run_command(std::string_view line) {
    const TranscriptCommand parsed = parse_command(line);
    const bool shows_file = parsed.words.size() == 2 && parsed.words.front() == "cat";
    if (!shows_file && (parsed.words.empty() || parsed.words.front() != "matterlint")) {
      mistake_ = "a command runs matterlint or shows a file: " + std::string(line);
      return;
    }
    Command command;
    command.words = parsed.words;
    command.words.front() = shows_file ? "cat" : program_.path;
    command.environment = parsed.environment;
    command.folder = folder_.path();
    if (!parsed.input_file.empty()) {
      command.input = read_file(folder_.path() + "/" + parsed.input_file).value_or("");
    }
    const Outcome outcome = run(command);
    out_ += "=== $ " + parsed.line + "\n";
    out_ += with_marked_end(normalized(outcome.out, program_.version));
    if (!outcome.err.empty()) {
      out_ += "=== stderr\n" + with_marked_end(normalized(outcome.err, program_.version));
    }
    out_ += outcome.signal == 0 ? "=== exit " + std::to_string(outcome.status) + "\n"
                                : "=== exit by signal " + std::to_string(outcome.signal) + "\n";
  }

  const Program& program_;
  TemporaryFolder folder_;
  std::string out_;
  std::string mistake_;
};

}  // namespace

TranscriptCommand parse_command(std::string_view line) {
  TranscriptCommand command;
  command.line = line;
  std::vector<std::string> words = split_words(line);
  if (words.size() >= 2 && words[words.size() - 2] == "<") {
    command.input_file = words.back();
    words.resize(words.size() - 2);
  }
  size_t first = 0;
  while (first < words.size() && is_assignment(words[first])) {
    command.environment.push_back(words[first++]);
  }
  command.words.assign(words.begin() + static_cast<std::ptrdiff_t>(first), words.end());
  return command;
}

std::string normalized(std::string text, const std::string& version) {
  for (size_t at = 0; !version.empty() && (at = text.find(version, at)) != std::string::npos;) {
    text.replace(at, version.size(), "VERSION");
    at += 7;
  }
  for (size_t at = 0; (at = text.find(" s)", at)) != std::string::npos; at += 3) {
    const size_t open = text.rfind('(', at);
    const bool is_time = open != std::string::npos && open + 1 < at &&
                         text.find_first_not_of("0123456789.", open + 1) == at;
    if (is_time) {
      text.replace(open + 1, at - open - 1, "0.00");
      at = open + 5;
    }
  }
  return text;
}

Performance perform(std::string_view transcript, const Program& program) {
  return Player(program).play(transcript);
}

}  // namespace matterlint::test
