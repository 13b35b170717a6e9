// SPDX-License-Identifier: MIT
// Who is asked: a terminal, or a script in a test.
#ifndef MATTERLINT_CLI_SCREEN_H_
#define MATTERLINT_CLI_SCREEN_H_

#include <cstddef>
#include <string_view>

namespace matterlint {

/// Keys that are no letters.
inline constexpr char key_of_end = '\x04';     // Ctrl-D, or nobody is there any more
inline constexpr char key_of_signal = '\x03';  // the program was asked to end
inline constexpr char key_of_redraw = '\x0c';  // Ctrl-L, or the program was stopped for a while

class Screen {
 public:
  virtual ~Screen() = default;

  virtual void show(std::string_view text) = 0;

  /// The next key: a small letter, a digit, a sign, or one of the above.
  virtual char read_key() = 0;

  /// Cells in a line.
  virtual size_t columns() const = 0;

  /// True when what was typed stands on the screen already, with the end of its line.
  virtual bool echoes() const = 0;
};

}  // namespace matterlint

#endif  // MATTERLINT_CLI_SCREEN_H_
