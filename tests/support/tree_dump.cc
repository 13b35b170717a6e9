// SPDX-License-Identifier: MIT
#include "support/tree_dump.h"

#include <map>
#include <memory>
#include <utility>

#include "document/parse.h"

namespace matterlint::test {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string_view kind_of(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::syntax:
      return "syntax";
    case ProblemKind::encoding:
      return "encoding";
    case ProblemKind::resource_limit:
      return "resource-limit";
    case ProblemKind::duplicate_key:
      return "duplicate-key";
    case ProblemKind::unknown_tag:
      return "unknown-tag";
    case ProblemKind::unclosed_front_matter:
      return "unclosed-front-matter";
    case ProblemKind::misplaced_front_matter:
      return "misplaced-front-matter";
  }
  return "";
}

std::string show(Span span) {
  return "[" + std::to_string(span.begin) + ", " + std::to_string(span.end) + ")";
}

std::string check_node(const Document& document, size_t id) {
  const Node& node = document.nodes[id];
  if (node.span.begin > node.span.end || !document.content.contains(node.span)) {
    return "node " + std::to_string(id) + ": span " + show(node.span) + " is not in the content";
  }
  if (!node.key_span.empty() && !document.content.contains(node.key_span)) {
    return "node " + std::to_string(id) + ": the key is not in the content";
  }
  if (node.parent != no_node) {
    const Node& parent = document.nodes[static_cast<uint32_t>(node.parent)];
    if (!parent.span.contains(node.span) && document.complete) {
      return "node " + std::to_string(id) + ": span " + show(node.span) +
             " is not in its parent's " + show(parent.span);
    }
  }
  uint32_t count = 0;
  for (const NodeRef child : NodeRef(&document, NodeId{static_cast<uint32_t>(id)}).children()) {
    ++count;
    if (!child.parent()) {
      return "node " + std::to_string(id) + ": a child has no parent";
    }
  }
  return count == node.child_count ? "" : "node " + std::to_string(id) + ": wrong child count";
}

}  // namespace

Document note_document(std::string bytes) {
  return parse_note(std::make_shared<const SourceText>("test.md", std::move(bytes)));
}

std::string dump_data(NodeRef node) {
  if (!node) {
    return "nothing";
  }
  std::string out;
  switch (node.kind()) {
    case Kind::object: {
      std::multimap<std::string, std::string> members;
      for (const NodeRef member : node.children()) {
        members.emplace(quoted(member.key()), dump_data(member));
      }
      for (const auto& [key, value] : members) {
        out += (out.empty() ? "" : ", ") + key + ": " + value;
      }
      return "{" + out + "}";
    }
    case Kind::array:
      for (const NodeRef item : node.children()) {
        out += (out.empty() ? "" : ", ") + dump_data(item);
      }
      return "[" + out + "]";
    case Kind::string:
      return quoted(node.text());
    case Kind::null:
      return "null";
    case Kind::boolean:
    case Kind::integer:
    case Kind::number:
    case Kind::date_time:
      break;
  }
  return std::string(node.text());
}

std::string dump_problems(const Document& document) {
  std::string out;
  for (const Problem& problem : document.problems) {
    out += std::string(kind_of(problem.kind)) + " `" +
           std::string(document.source->slice(problem.span)) + "` " + problem.message + "\n";
  }
  return out;
}

std::string find_broken_promise(const Document& document) {
  for (size_t id = 0; id < document.nodes.size(); ++id) {
    if (std::string broken = check_node(document, id); !broken.empty()) {
      return broken;
    }
  }
  if (document.format != Format::none && document.nodes.empty()) {
    return "there is no root";
  }
  size_t syntax_problems = 0;
  for (const Problem& problem : document.problems) {
    syntax_problems += problem.kind == ProblemKind::syntax ? 1U : 0U;
    if (problem.span.begin > problem.span.end ||
        problem.span.end > document.source->bytes().size()) {
      return "a problem is outside the text: " + problem.message;
    }
    if (problem.message.empty() || (problem.help.empty() && problem.repair.empty())) {
      return "a problem without a message or without help: " + problem.message;
    }
  }
  return syntax_problems > 1 ? "more than one syntax problem" : "";
}

}  // namespace matterlint::test
