// SPDX-License-Identifier: MIT
// The finished sentence about one problem, as plain data that every output format can show.
#ifndef MATTERLINT_DIAGNOSTICS_DIAGNOSTIC_H_
#define MATTERLINT_DIAGNOSTICS_DIAGNOSTIC_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/rule_info.h"
#include "source/edit.h"
#include "source/source_text.h"
#include "source/span.h"

namespace matterlint {

/// Ordered by how much may go wrong: `--fix` applies `safe`, `--unsafe-fixes` also `risky`.
enum class Safety : uint8_t { manual, risky, safe };

/// What can happen to one node of a note.
enum class ChangeKind : uint8_t {
  set,            // `node` has the value `value`
  rename,         // the member `node` has the key `key`
  remove,         // `node` is gone, with its key
  add_member,     // the map `node` has a member `key: value` more, at any place
  add_item,       // the item `value` stands behind the item `node`
  add_first_item  // the item `value` stands in front of all others of the list `node`
};

/// What a fix does to the data, declared where its edits are made, so that the text that comes out
/// can be read again and compared with what was meant.
struct DataChange {
  ChangeKind kind = ChangeKind::set;
  uint32_t node = 0;  // number of the node in the document of the text that the edits are for
  std::string key{};
  std::string value{};  // as one line of JSON
  friend bool operator==(const DataChange&, const DataChange&) = default;
};

/// Edits of one file that remove a diagnostic; sorted by place and disjoint.
struct Fix {
  std::string title{};  // "replace with `transparency`"
  Safety safety = Safety::manual;
  std::vector<Edit> edits{};
  std::vector<DataChange> changes{};  // all that happens to the data; unknown where the text could
                                      // not be read before
};

/// A place in a file with an optional remark.
struct Label {
  std::shared_ptr<const SourceText> source{};  // null: a finding about the run, not about a text
  Span span{};
  std::string text{};  // shown at the place: "did you mean `transparency`?"

  /// The path of the source; empty when there is none.
  std::string_view path() const {
    return source == nullptr ? std::string_view{} : std::string_view(source->path());
  }
};

struct Diagnostic {
  const RuleInfo* rule = nullptr;  // never null in a report
  Severity severity = Severity::error;
  std::string message{};  // lower case, no full stop, the user's text in backticks
  Label primary{};
  std::vector<Label> related{};  // other places: the schema line, the first of two equal keys
  std::string pointer{};         // JSON Pointer of the node concerned: "/tags/2"
  std::string help{};            // what to do; empty only when there is a fix
  std::vector<std::string> suggestions{};  // texts that were probably meant, best first
  std::vector<Fix> fixes{};                // best first
};

}  // namespace matterlint

#endif  // MATTERLINT_DIAGNOSTICS_DIAGNOSTIC_H_
