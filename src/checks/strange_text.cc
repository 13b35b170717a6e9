// SPDX-License-Identifier: MIT
#include "checks/strange_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "checks/edit_place.h"
#include "checks/scalar_text.h"
#include "checks/value_edit.h"
#include "checks/wording.h"
#include "document/data_text.h"
#include "source/message_text.h"
#include "source/strange_character.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

constexpr uint32_t most_neighbours = 1000;

struct Character {
  char32_t value = 0;
  uint32_t at = 0;  // byte in the text
  uint8_t length = 1;
};

struct Word {
  size_t begin = 0;  // of its characters
  size_t end = 0;
};

/// What to do about all characters of one sort.
struct Remedy {
  Safety safety = Safety::manual;
  std::string title{};
  std::string help{};
  std::string replacement{};
};

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> characters;
  characters.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    characters.push_back({point.value, static_cast<uint32_t>(at), point.length});
    at += point.length;
  }
  return characters;
}

/// Letters of scripts in which U+200C and U+200D shape words, and emoji, which U+200D joins.
bool may_be_joined(char32_t c) {
  const bool script = c >= 0x590 && c < 0x2000 && script_of(c) == Script::other;
  const bool symbol = c >= 0x2190 && c < 0x2E80;
  return script || symbol || (c >= 0xA800 && c < 0xAC00) || (c >= 0xFB1D && c != 0xFEFF) ||
         c >= 0x10000;
}

/// One text as it is written, with its decoded form beside it.
class Inspection {
 public:
  Inspection(NodeRef node, bool key, Span span, std::string_view decoded)
      : node_(node),
        key_(key),
        span_(span),
        written_(node.document().source->slice(span)),
        decoded_(decoded) {}

  StrangeText look() {
    if (is_everyday(decoded_)) {
      return {};
    }
    characters_ = characters_of(written_);
    find_edges();
    right_to_left_ = std::any_of(characters_.begin(), characters_.end(),
                                 [](const Character& c) { return is_right_to_left(c.value); });
    for (size_t i = 0; i < characters_.size(); ++i) {
      if (is_wrong(i)) {
        return about_character(i);
      }
    }
    for (size_t i = 0; i < characters_.size();) {
      const Word word = word_at(i);
      if (StrangeText mixed = about_word(word); !mixed.message.empty()) {
        return mixed;
      }
      i = std::max(word.end, i + 1);
    }
    return about_escape();
  }

 private:
  Span span_of(size_t index) const {
    const Character& c = characters_[index];
    return {span_.begin + c.at, span_.begin + c.at + c.length};
  }

  std::string owner() const {
    return key_ ? "the key " + in_backticks(node_.key()) : place_in_words(node_);
  }

  /// Finds what is_at_edge asks for: blanks and quotes only before and behind it.
  void find_edges() {
    const auto is_inner = [](const Character& c) {
      return c.value != U' ' && c.value != U'"' && c.value != U'\'' &&
             strangeness_of(c.value) != Strangeness::blank;
    };
    const auto first = std::find_if(characters_.begin(), characters_.end(), is_inner);
    const auto last = std::find_if(characters_.rbegin(), characters_.rend(), is_inner);
    inner_.begin = static_cast<size_t>(first - characters_.begin());
    inner_.end = static_cast<size_t>(characters_.rend() - last);
  }

  bool is_at_edge(size_t index) const { return index <= inner_.begin || index >= inner_.end; }

  /// `-` and a no-break space look like the dash of a list item.
  bool is_behind_dash(size_t index) const {
    return index == 1 && characters_[0].value == U'-' && node_.node().style == Style::plain;
  }

  bool is_wrong(size_t index) const {
    switch (strangeness_of(characters_[index].value)) {
      case Strangeness::none:
        return false;
      case Strangeness::control:  // of C1; the readers refuse most others
      case Strangeness::zero_width:
      case Strangeness::override:
      case Strangeness::line_end:
      case Strangeness::noncharacter:
        return true;
      case Strangeness::joiner:
        return index == 0 || index + 1 == characters_.size() ||
               !may_be_joined(characters_[index - 1].value) ||
               !may_be_joined(characters_[index + 1].value);
      case Strangeness::direction:
        return !right_to_left_;
      case Strangeness::blank:
        return key_ || is_at_edge(index) || is_behind_dash(index);
    }
    return false;
  }

  Remedy remedy(size_t index) const {
    const std::string name = code_point_name(characters_[index].value);
    switch (strangeness_of(characters_[index].value)) {
      case Strangeness::none:
      case Strangeness::control:
      case Strangeness::noncharacter:
        break;
      case Strangeness::zero_width:
      case Strangeness::joiner:
        return {Safety::safe, "remove " + name, "", ""};
      case Strangeness::override:
      case Strangeness::direction:
        return {Safety::manual, "remove " + name,
                "remove it unless the text is written from right to left", ""};
      case Strangeness::line_end:
        return is_at_edge(index)
                   ? Remedy{Safety::risky, "remove " + name, "", ""}
                   : Remedy{Safety::risky, "write a blank instead of " + name, "", " "};
      case Strangeness::blank:
        return is_at_edge(index)
                   ? Remedy{Safety::safe, "remove " + name, "", ""}
                   : Remedy{Safety::safe, "write a blank instead of " + name, "", " "};
    }
    return {Safety::risky, "remove " + name, "", ""};
  }

  /// The decoded text after the edits; nothing when it is not what stands between the quotes.
  std::optional<std::string> text_after(const std::vector<Edit>& edits) const {
    const size_t quotes = (written_.size() - std::min(written_.size(), decoded_.size())) / 2;
    if (written_.substr(quotes, decoded_.size()) != decoded_) {
      return std::nullopt;
    }
    const auto shift = static_cast<uint32_t>(span_.begin + quotes);
    std::vector<Edit> in_decoded;
    for (const Edit& edit : edits) {
      in_decoded.push_back({{edit.span.begin - shift, edit.span.end - shift}, edit.text});
    }
    std::string text = apply_edits(decoded_, in_decoded);
    if (is_plain()) {
      text.erase(0, text.find_first_not_of(' '));
      text.erase(text.find_last_not_of(' ') + 1);
    }
    return text;
  }

  bool is_plain() const {
    return (key_ ? node_.node().key_style : node_.node().style) == Style::plain &&
           node_.document().format == Format::yaml;
  }

  /// The data when the value, behind its repair, is the one item of a list; nothing when it is no
  /// such value.
  std::optional<DataChange> becoming_list(std::string_view after) const {
    const std::string_view bytes = node_.document().source->bytes().substr(0, span_.begin);
    const size_t line = bytes.find_last_not_of(' ');
    const std::string_view item = after.substr(std::min<size_t>(2, after.size()));
    const bool own_line = line != std::string_view::npos && bytes[line] == '\n';
    return own_line && node_.parent().is_object() && is_plain_text(item, false)
               ? std::optional(setting(node_, data_text(std::vector{item})))
               : std::nullopt;
  }

  /// A new name for a key must not be that of its neighbour. Of thousands of neighbours none is
  /// asked: a note may have as many such keys, and then they would all be compared with all.
  bool is_name_free(std::string_view name) const {
    const NodeRef parent = node_.parent();
    return !name.empty() && parent.size() <= most_neighbours && !parent.find(name);
  }

  void add_fix(StrangeText& strange, Fix fix) const {
    const auto after = text_after(fix.edits);
    // A line end right behind the quotes of TOML is no part of the text.
    const bool begins_with_line = after && (after->starts_with('\n') || after->starts_with('\r'));
    if (!after || begins_with_line || (key_ && !is_name_free(*after))) {
      return;
    }
    const auto whole = key_ ? rename_key(node_, *after) : replace_with_text(node_, *after);
    const bool editable = key_ ? whole.has_value() : !node_.node().shared && !is_tagged(node_);
    if (!editable) {
      return;
    }
    fix.changes = {key_ ? renaming(node_, *after) : setting(node_, data_text(*after))};
    if (is_plain() && after->starts_with("- ")) {
      const auto change = key_ ? std::nullopt : becoming_list(*after);
      if (change) {
        fix.changes = {*change};
        strange.fixes.push_back(std::move(fix));
      }
      return;
    }
    // Without the character the text may read as a number or a boolean.
    if (is_plain() && !is_plain_text(*after, true)) {
      if (!whole || written_.find('\n') != std::string_view::npos) {
        return;
      }
      fix.edits = {whole->edit};
    }
    strange.fixes.push_back(std::move(fix));
  }

  StrangeText about_character(size_t index) const {
    const Remedy cure = remedy(index);
    const char32_t wrong = characters_[index].value;
    StrangeText strange{
        span_of(index), owner() + " holds " + code_point_name(wrong), cure.help, {}};
    strange.message += strangeness_of(wrong) == Strangeness::blank
                           ? ", which is no blank for YAML and for templates"
                       : strangeness_of(wrong) == Strangeness::noncharacter
                           ? ", which is no character"
                           : ", which nobody sees";
    Fix fix{cure.title, cure.safety, {}, {}};
    for (size_t i = 0; i < characters_.size(); ++i) {
      const bool same =
          characters_[i].value == wrong && is_wrong(i) && remedy(i).replacement == cure.replacement;
      if (same) {
        fix.edits.push_back({span_of(i), cure.replacement});
      }
    }
    add_fix(strange, std::move(fix));
    if (strange.help.empty() && strange.fixes.empty()) {
      strange.help = "write the text again without it";
    }
    return strange;
  }

  Word word_at(size_t index) const {
    Word word{index, index};
    while (word.end < characters_.size() &&
           script_of(characters_[word.end].value) != Script::other) {
      ++word.end;
    }
    return word;
  }

  size_t count(Word word, Script script, bool only_look_alikes) const {
    size_t number = 0;
    for (size_t i = word.begin; i < word.end; ++i) {
      const char32_t c = characters_[i].value;
      const bool alike = script == Script::latin ? foreign_for(c) : latin_look_alike(c) != 0;
      number += script_of(c) == script && (!only_look_alikes || alike) ? 1U : 0U;
    }
    return number;
  }

  static bool foreign_for(char32_t latin) {
    return look_alike_in(Script::cyrillic, latin) != 0 || look_alike_in(Script::greek, latin) != 0;
  }

  /// A word of two scripts in which all letters of the one look like letters of the other.
  StrangeText about_word(Word word) const {
    const size_t latin = count(word, Script::latin, false);
    if (latin == 0 || latin == word.end - word.begin) {
      return {};
    }
    const Script other =
        count(word, Script::cyrillic, false) > 0 ? Script::cyrillic : Script::greek;
    const size_t foreign = count(word, other, false);
    if (latin + foreign != word.end - word.begin) {
      return {};
    }
    const bool foreign_is_wrong = count(word, other, true) == foreign;
    const bool latin_is_wrong = count(word, Script::latin, true) == latin;
    if (foreign_is_wrong && (!latin_is_wrong || foreign <= latin)) {
      return about_look_alikes(word, other, other);
    }
    // More Latin letters may be an abbreviation with an ending, as in `PCшный`.
    return latin_is_wrong && latin == 1 && foreign > 1
               ? about_look_alikes(word, Script::latin, other)
               : StrangeText{};
  }

  StrangeText about_look_alikes(Word word, Script wrong, Script other) const {
    const uint32_t begin = characters_[word.begin].at;
    const uint32_t end = characters_[word.end - 1].at + characters_[word.end - 1].length;
    const std::string text = in_backticks(written_.substr(begin, end - begin));
    StrangeText strange;
    Fix fix{"write all letters of " + text + " in one script", Safety::risky, {}, {}};
    for (size_t i = word.begin; i < word.end; ++i) {
      const char32_t c = characters_[i].value;
      if (script_of(c) != wrong) {
        continue;
      }
      const char32_t right = wrong == Script::latin ? look_alike_in(other, c) : latin_look_alike(c);
      if (fix.edits.empty()) {
        strange.span = span_of(i);
        strange.message =
            "a letter of " + text + " is " + code_point_name(c) + ", not " + code_point_name(right);
      }
      std::string letter;
      append_utf8(letter, right);
      if (right == 0) {
        return {};
      }
      fix.edits.push_back({span_of(i), std::move(letter)});
    }
    strange.help = "write the word again in one script";
    add_fix(strange, std::move(fix));
    return strange;
  }

  /// What only stands there as an escape: `"\0"` in YAML, `"\u0000"` in JSON.
  StrangeText about_escape() const {
    for (const Character& c : characters_of(decoded_)) {
      const Strangeness strangeness = strangeness_of(c.value);
      const bool wrong =
          strangeness == Strangeness::control || strangeness == Strangeness::override ||
          strangeness == Strangeness::zero_width || strangeness == Strangeness::noncharacter;
      if (wrong && written_.find(decoded_.substr(c.at, c.length)) == std::string_view::npos) {
        return {span_,
                owner() + " holds " + code_point_name(c.value) +
                    (c.value == 0 ? " as an escape, where many programs end the text"
                                  : " as an escape, which nobody sees"),
                "take the escape out",
                {}};
      }
    }
    return {};
  }

  NodeRef node_;
  bool key_;
  Span span_;
  std::string_view written_;
  std::string_view decoded_;
  std::vector<Character> characters_{};
  Word inner_{};  // from the first to the last character that is neither blank nor quote
  bool right_to_left_ = false;
};

}  // namespace

StrangeText strange_value(NodeRef value) {
  if (value.kind() != Kind::string || is_alias(value)) {
    return {};
  }
  return Inspection(value, false, value.span(), value.text()).look();
}

StrangeText strange_key(NodeRef member) {
  if (member.key_span().empty()) {
    return {};
  }
  return Inspection(member, true, member.key_span(), member.key()).look();
}

std::string strangeness_in_words(NodeRef node) {
  const std::string key = strange_key(node).message;
  return key.empty() ? strange_value(node).message : key;
}

}  // namespace matterlint
