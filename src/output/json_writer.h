// SPDX-License-Identifier: MIT
// Writes JSON text in the order in which it is called. It keeps commas, line breaks and escapes
// right; that keys and ends are given in the right places is up to the caller.
#ifndef MATTERLINT_OUTPUT_JSON_WRITER_H_
#define MATTERLINT_OUTPUT_JSON_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint {

/// How the members of a container stand: each on its own line, all on one line with blanks between
/// them, or without a blank. Everything inside a container on one line is on that line too.
enum class JsonShape : uint8_t { lines, one_line, compact };

/// Appends `text` in quotes. Control, bidirectional and zero-width characters are escaped, so the
/// result is one harmless line; U+FFFD stands for each byte that is not UTF-8.
void append_json_string(std::string& out, std::string_view text);

class JsonWriter {
 public:
  /// Appends to `out`, which must live as long as the writer. `outermost` is the least dense shape
  /// that any container gets.
  explicit JsonWriter(std::string& out, JsonShape outermost = JsonShape::lines)
      : out_(out), outermost_(outermost) {}

  void begin_object(JsonShape shape) { begin('{', shape); }
  void end_object() { end('}'); }
  void begin_array(JsonShape shape) { begin('[', shape); }
  void end_array() { end(']'); }

  /// Before each value in an object.
  void key(std::string_view name);

  void string(std::string_view text);
  void number(uint64_t value);
  void boolean(bool value);
  void null();
  /// A number, `true`, `false` or `null` that is JSON as it is written.
  void literal(std::string_view text);

  /// A key with its value.
  void member(std::string_view name, std::string_view text) {
    key(name);
    string(text);
  }
  void member(std::string_view name, uint64_t value) {
    key(name);
    number(value);
  }

 private:
  struct Level {
    JsonShape shape = JsonShape::lines;
    bool empty = true;
  };

  void begin(char bracket, JsonShape shape);
  void end(char bracket);
  void separate();
  void break_line();

  std::string& out_;
  JsonShape outermost_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

}  // namespace matterlint

#endif  // MATTERLINT_OUTPUT_JSON_WRITER_H_
