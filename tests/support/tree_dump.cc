// SPDX-License-Identifier: MIT
#include "support/tree_dump.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include "document/parse.h"
#include "source/unicode.h"

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
    case ProblemKind::unopened_front_matter:
      return "unopened-front-matter";
  }
  return "";
}

std::string show(Span span) {
  return "[" + std::to_string(span.begin) + ", " + std::to_string(span.end) + ")";
}

// True between two characters of valid UTF-8, and everywhere in other text.
bool on_boundary(std::string_view text, uint32_t offset, bool is_utf8) {
  return !is_utf8 || offset == text.size() ||
         (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

class DocumentCheck {
 public:
  explicit DocumentCheck(const Document& document)
      : document_(document),
        bytes_(document.source->bytes()),
        is_utf8_(!find_invalid_utf8(bytes_)) {}

  // Empty when all is well with that node.
  std::string node(size_t id) const {
    const Node& node = document_.nodes[id];
    const std::string wrong = places(node) + text(node.key) + text(node.text) +
                              children(NodeRef(&document_, NodeId{static_cast<uint32_t>(id)}));
    return wrong.empty() ? "" : "node " + std::to_string(id) + ":" + wrong;
  }

  std::string problem(const Problem& problem) const {
    std::string wrong;
    if (!is_place(problem.span, {0, static_cast<uint32_t>(bytes_.size())}) ||
        !is_place(problem.related.value_or(Span{}), {0, static_cast<uint32_t>(bytes_.size())})) {
      wrong += " is outside the text or cuts a character";
    }
    if (problem.message.empty() || (problem.help.empty() && problem.repair.empty())) {
      wrong += " has no message or no help";
    }
    if (is_utf8_ && (find_invalid_utf8(problem.message) || find_invalid_utf8(problem.help))) {
      wrong += " cuts a character in its words";
    }
    uint32_t last = 0;
    for (const Edit& edit : problem.repair) {
      if (edit.span.begin < last ||
          !is_place(edit.span, {0, static_cast<uint32_t>(bytes_.size())})) {
        wrong += " has a repair that cannot be made";
      }
      last = edit.span.end;
    }
    return wrong.empty() ? "" : "the problem `" + problem.message + "`" + wrong;
  }

 private:
  bool is_place(Span span, Span inside) const {
    return span.begin <= span.end && inside.contains(span) &&
           on_boundary(bytes_, span.begin, is_utf8_) && on_boundary(bytes_, span.end, is_utf8_);
  }

  std::string places(const Node& node) const {
    if (!is_place(node.span, document_.content)) {
      return " span " + show(node.span) + " is not in the content or cuts a character";
    }
    if (!node.key_span.empty() && !is_place(node.key_span, document_.content)) {
      return " the key is not in the content or cuts a character";
    }
    if (node.parent != no_node && document_.complete) {
      const Node& parent = document_.nodes[static_cast<uint32_t>(node.parent)];
      if (!parent.span.contains(node.span)) {
        return " span " + show(node.span) + " is not in its parent's " + show(parent.span);
      }
    }
    return "";
  }

  // A view points into the source or into what the document keeps.
  std::string text(std::string_view view) const {
    const auto holds = [view](std::string_view store) {
      return std::less_equal<>()(store.data(), view.data()) &&
             std::less_equal<>()(view.data() + view.size(), store.data() + store.size());
    };
    return view.empty() || holds(bytes_) ||
                   std::any_of(document_.decoded.begin(), document_.decoded.end(), holds)
               ? ""
               : " a text that nobody keeps";
  }

  // Children know their parent, are as many as it says, and stand in the order of the text. A TOML
  // table may be continued behind another one.
  std::string children(NodeRef parent) const {
    uint32_t count = 0;
    uint32_t last = 0;
    for (const NodeRef child : parent.children()) {
      ++count;
      if (!child.parent()) {
        return " a child has no parent";
      }
      const uint32_t begin = child.key_span().empty() ? child.span().begin : child.key_span().begin;
      if (begin < last && document_.complete) {
        return " its children are not in order";
      }
      last = document_.format == Format::toml ? begin : child.span().end;
    }
    return count == parent.size() ? "" : " wrong child count";
  }

  const Document& document_;
  std::string_view bytes_;
  bool is_utf8_;
};

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
  if (document.format != Format::none && document.nodes.empty()) {
    return "there is no root";
  }
  const DocumentCheck check(document);
  for (size_t id = 0; id < document.nodes.size(); ++id) {
    if (std::string broken = check.node(id); !broken.empty()) {
      return broken;
    }
  }
  for (const Problem& problem : document.problems) {
    if (std::string broken = check.problem(problem); !broken.empty()) {
      return broken;
    }
  }
  const auto is_syntax = [](const Problem& problem) { return problem.kind == ProblemKind::syntax; };
  return std::count_if(document.problems.begin(), document.problems.end(), is_syntax) > 1
             ? "more than one syntax problem"
             : "";
}

}  // namespace matterlint::test
