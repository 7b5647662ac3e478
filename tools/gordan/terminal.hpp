// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gordan::tool {

/// Whether stdout, stderr is a terminal.
[[nodiscard]] bool stdout_is_terminal();
[[nodiscard]] bool stderr_is_terminal();

/// Whether the locale of the environment is UTF-8 (LC_ALL, LC_CTYPE, LANG: the first that is set).
[[nodiscard]] bool locale_is_utf8();

/// Whether colours are wanted: "always", "never", or "auto" for a terminal without NO_COLOR.
[[nodiscard]] bool wants_color(std::string_view when, bool is_terminal);

/// The last line of a terminal, which says what is going on until something is printed.
class ProgressLine {
 public:
  ProgressLine(bool shown, bool line_by_line) : shown_(shown), line_by_line_(line_by_line) {}
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(std::string_view message);
  void clear();

 private:
  bool shown_;
  bool line_by_line_;
  bool present_ = false;
  unsigned step_ = 0;
};

}  // namespace gordan::tool
