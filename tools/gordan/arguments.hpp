// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gordan::tool {

/// An option of the command line.
struct Option {
  std::string_view name;     ///< long name without dashes; what the code asks for
  std::string_view letter;   ///< short name without dash, or ""
  std::string_view value;    ///< what stands for its value in the help; "" for a flag
  std::string_view meaning;  ///< one line
};

struct Command;

/// What stands on the command line after a command: texts, not yet given a meaning.
struct Arguments {
  const Command* command = nullptr;
  std::map<std::string, std::string, std::less<>> values;  ///< by long name; "" for a flag
  std::vector<std::string> positionals;

  [[nodiscard]] bool has(std::string_view option) const { return values.find(option) != values.end(); }
  /// The value of an option, "" when it is not given.
  [[nodiscard]] std::string value(std::string_view option) const;
  /// The same; InputError when it is not given.
  [[nodiscard]] std::string required(std::string_view option) const;
  /// The option as the user knows it: "-G" or "--terms".
  [[nodiscard]] std::string flag(std::string_view option) const;
};

/// A command of the program.
struct Command {
  std::string_view name;
  std::string_view summary;     ///< one line
  std::string_view positional;  ///< "PROBLEM.toml", "[NAME]", ""
  std::size_t min_positionals = 0;
  std::size_t max_positionals = 0;
  std::vector<Option> options;             ///< beside the common ones
  std::string_view example;                ///< a whole command line
  int (*run)(const Arguments&) = nullptr;  ///< null: comes in a later version
};

/// All commands, in the order of the help.
[[nodiscard]] const std::vector<Command>& commands();

/// The options that every command has.
[[nodiscard]] const std::vector<Option>& common_options();

/// Reads the command line; InputError with the nearest match for an unknown command or option.
/// `command` is null when only --help or --version was asked for, or nothing at all.
[[nodiscard]] Arguments parse_arguments(std::vector<std::string> words);

}  // namespace gordan::tool
