// SPDX-License-Identifier: MIT
// yaml-cpp's events made into a document. The events say what the nodes are; YamlWalk says where
// they end and whether yaml-cpp was right. Included by the YAML reader only.
#ifndef MATTERLINT_DOCUMENT_YAML_EVENTS_H_
#define MATTERLINT_DOCUMENT_YAML_EVENTS_H_

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/builder.h"
#include "document/yaml_walk.h"

namespace matterlint::yaml {

/// Leaves yaml-cpp from inside an event, as nothing else can; caught by the YAML reader.
struct Stop {};

class Events final : public YAML::EventHandler {
 public:
  /// `text` ends with the content, which begins at `begin` and is where yaml-cpp's marks count
  /// from.
  Events(DocumentBuilder& builder, std::string_view text, size_t begin)
      : builder_(builder), text_(text), begin_(begin), walk_(text, begin) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { end(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { end(); }

  /// After the last event: nothing may be left.
  void finish();

  /// What made it stop, unless the builder did.
  const std::optional<Mistake>& mistake() const { return walk_.mistake(); }
  size_t open_bracket() const { return walk_.open_bracket(); }
  /// Behind the last node that was read.
  size_t read_to() const { return walk_.at(); }

  /// The first key that is YAML, but no text. It does not keep the rest from being read.
  struct UnfitKey {
    Mistake mistake{};
    size_t open_bracket = 0;  // the innermost one around the key, or `nowhere`
  };
  const std::optional<UnfitKey>& unfit_key() const { return unfit_key_; }

 private:
  // What an alias repeats: a scalar, which can be a key and have no node, or a list or map.
  struct Anchor {
    NodeId node = no_node;
    bool is_scalar = false;
    Style style = Style::plain;
    std::string_view text{};
  };
  struct Collection {
    Kind kind = Kind::array;
    bool flow = false;
    std::string_view tag{};
  };

  size_t offset(const YAML::Mark& mark) const { return begin_ + static_cast<size_t>(mark.pos); }
  std::string_view slice(Span span) const { return text_.substr(span.begin, span.size()); }
  // Inside of a list or map that is a key: what is there has no nodes.
  bool in_key() const { return key_depth_ > 0; }
  void check() const;
  void check_tag(std::string_view tag);
  size_t null_end(const YAML::Mark& mark, bool anchored) const;
  void refuse_null_key(size_t end);
  void refuse_key(Problem problem, bool certain);
  void take_alias_key(const Anchor& target, Span place);
  Style style_at() const;
  size_t scalar_end(Style style, std::string_view value);
  std::string_view stored(const ScalarEvent& scalar, std::string value);
  void remember(YAML::anchor_t anchor, Anchor target);
  void add(const ScalarEvent& scalar, bool is_key, YAML::anchor_t anchor);
  void begin(const YAML::Mark& mark, Collection collection, YAML::anchor_t anchor);
  void begin_in_key(size_t at);
  void end();
  void end_key(size_t end);

  DocumentBuilder& builder_;
  std::string_view text_;
  size_t begin_;
  YamlWalk walk_;
  std::vector<Anchor> anchors_{};  // by yaml-cpp's number, which counts from 1
  size_t depth_ = 0;
  size_t key_depth_ = 0;
  size_t key_begin_ = 0;
  std::optional<UnfitKey> unfit_key_{};
};

}  // namespace matterlint::yaml

#endif  // MATTERLINT_DOCUMENT_YAML_EVENTS_H_
