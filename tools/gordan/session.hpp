// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/arguments.hpp>
#include <gordan/core/control.hpp>
#include <gordan/problem/output.hpp>
#include <gordan/problem/problem.hpp>
#include <gordan/problem/report.hpp>
#include <gordan/terminal.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace gordan::tool {

enum class Format { text, json, latex, markdown, npz, matrix_market, cpp };

/// One run of a command: its common options, its limits, and the way to its output.
class Session {
 public:
  /// Reads the common options; InputError for a value that is wrong. `to_file`: -o names a file for the report, which
  /// is tried at once (otherwise it is the command's own affair).
  explicit Session(const Arguments& arguments, bool to_file = true);
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  [[nodiscard]] const Control& control() const { return control_; }
  [[nodiscard]] const ReportStyle& style() const { return style_; }
  /// Whether text goes to stdout, so that it can come piece by piece.
  [[nodiscard]] bool streams() const { return format_ == Format::text && !file_; }
  /// Prints a piece of text on stdout at once.
  void write(std::string_view text);
  /// Prints the report in the wanted format (nothing more where it was streamed); the exit code.
  int finish(const Report& report, bool streamed = false);

 private:
  [[nodiscard]] std::string formatted(const Report& report) const;

  bool quiet_;
  Format format_;
  ReportStyle style_;
  std::unique_ptr<ProgressLine> progress_;
  Control control_;
  std::optional<OutputFile> file_;
};

/// A whole number from `smallest` to `largest`; `usual` when the option is not given.
[[nodiscard]] long long count_option(const Arguments& arguments, std::string_view option, long long usual,
                                     long long smallest, long long largest);

/// The value of --max-degree, where it is given.
[[nodiscard]] std::optional<int> max_degree_option(const Arguments& arguments);

/// The items of a value such as "cpp,numpy" or "partition(2,1),partition(3)"; none when the option is not given.
[[nodiscard]] std::vector<Located<std::string>> located_list(const Arguments& arguments, std::string_view option);

/// The source and, where it is given, the target, read from -G, -V and -W.
struct Spaces {
  Representation source;
  std::optional<Representation> target;
};
[[nodiscard]] Spaces read_spaces(const Arguments& arguments, const Control& control);

}  // namespace gordan::tool
