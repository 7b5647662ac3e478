// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/terminal.hpp>

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>

namespace gordan::tool {

namespace {

constexpr unsigned bar_width = 16;

/// A bar whose block moves one place with each message: work without a known end.
std::string bar(unsigned step) {
  std::string text(bar_width, ' ');
  const unsigned period = 2 * (bar_width - 4);
  const unsigned phase = step % period;
  const unsigned at = phase < bar_width - 4 ? phase : period - phase;
  for (unsigned i = 0; i < 4; ++i) text[at + i] = '=';
  return '[' + text + ']';
}

}  // namespace

bool stdout_is_terminal() { return isatty(STDOUT_FILENO) == 1; }
bool stderr_is_terminal() { return isatty(STDERR_FILENO) == 1; }

bool locale_is_utf8() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    std::string text(value);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text.find("utf-8") != std::string::npos || text.find("utf8") != std::string::npos;
  }
  return false;
}

bool wants_color(std::string_view when, bool is_terminal) {
  if (when != "auto") return when == "always";
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool dumb = term != nullptr && std::string_view(term) == "dumb";
  return is_terminal && !dumb && (no_color == nullptr || *no_color == '\0');
}

void ProgressLine::show(std::string_view message) {
  if (!shown_) return;
  if (line_by_line_) {
    fmt::print(stderr, "gordan: {}\n", message);
    return;
  }
  fmt::print(stderr, "\r\033[K{} {}", bar(step_++), message);
  std::fflush(stderr);
  present_ = true;
}

void ProgressLine::clear() {
  if (!present_) return;
  fmt::print(stderr, "\r\033[K");
  std::fflush(stderr);
  present_ = false;
}

}  // namespace gordan::tool
