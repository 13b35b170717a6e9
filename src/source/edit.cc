// SPDX-License-Identifier: MIT
#include "source/edit.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace matterlint {
namespace {

/// A stretch of an edited text: bytes of the text before, or new ones.
struct Piece {
  Span kept{};
  std::string text{};

  uint32_t size() const { return kept.empty() ? static_cast<uint32_t>(text.size()) : kept.size(); }
};

/// An edited text, read from its head. The text before has no end that matters.
class PieceReader {
 public:
  explicit PieceReader(const std::vector<Edit>& edits) {
    uint32_t done = 0;
    for (const Edit& edit : edits) {
      pieces_.push_back({{done, edit.span.begin}, ""});
      pieces_.push_back({{}, edit.text});
      done = edit.span.end;
    }
    pieces_.push_back({{done, UINT32_MAX}, ""});
  }

  /// Passes over the bytes before `end`; they go to `out` unless it is null.
  void read_to(uint32_t end, std::vector<Piece>* out) {
    while (at_ < end) {
      Piece& piece = pieces_[next_];
      const uint32_t count = std::min(piece.size(), end - at_);
      if (out != nullptr && count > 0) {
        out->push_back(head_of(piece, count));
      }
      at_ += count;
      if (count == piece.size()) {
        ++next_;
      } else {
        drop_head(piece, count);
      }
    }
  }

  void read_rest(std::vector<Piece>& out) {
    for (; next_ < pieces_.size(); ++next_) {
      out.push_back(std::move(pieces_[next_]));
    }
  }

 private:
  static Piece head_of(const Piece& piece, uint32_t count) {
    return piece.kept.empty() ? Piece{{}, piece.text.substr(0, count)}
                              : Piece{{piece.kept.begin, piece.kept.begin + count}, ""};
  }

  static void drop_head(Piece& piece, uint32_t count) {
    if (piece.kept.empty()) {
      piece.text.erase(0, count);
    } else {
      piece.kept.begin += count;
    }
  }

  std::vector<Piece> pieces_{};
  size_t next_ = 0;
  uint32_t at_ = 0;  // in the edited text
};

}  // namespace

std::string apply_edits(std::string_view bytes, const std::vector<Edit>& edits) {
  std::string out;
  out.reserve(bytes.size());
  uint32_t done = 0;
  for (const Edit& edit : edits) {
    assert(edit.span.begin >= done && edit.span.begin <= edit.span.end &&
           edit.span.end <= bytes.size());
    out += bytes.substr(done, edit.span.begin - done);
    out += edit.text;
    done = edit.span.end;
  }
  out += bytes.substr(done);
  return out;
}

std::vector<Edit> compose_edits(const std::vector<Edit>& first, const std::vector<Edit>& second) {
  PieceReader reader(first);
  std::vector<Piece> pieces;
  for (const Edit& edit : second) {
    reader.read_to(edit.span.begin, &pieces);
    pieces.push_back({{}, edit.text});
    reader.read_to(edit.span.end, nullptr);
  }
  reader.read_rest(pieces);
  std::vector<Edit> edits;
  Edit open;  // what was dropped and added since the last byte kept
  for (const Piece& piece : pieces) {
    open.text += piece.text;
    if (piece.kept.empty()) {
      continue;
    }
    open.span.end = piece.kept.begin;
    if (!open.span.empty() || !open.text.empty()) {
      edits.push_back(std::move(open));
    }
    open = {{piece.kept.end, piece.kept.end}, ""};
  }
  return edits;
}

uint32_t offset_after(uint32_t offset, const std::vector<Edit>& edits) {
  uint32_t added = 0;
  uint32_t removed = 0;
  for (const Edit& edit : edits) {
    if (offset < edit.span.begin) {
      break;
    }
    if (offset < edit.span.end) {
      return edit.span.begin + added - removed;
    }
    added += static_cast<uint32_t>(edit.text.size());
    removed += edit.span.size();
  }
  return offset + added - removed;
}

}  // namespace matterlint
