// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/help.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan::tool {

namespace {

std::string label(const Option& option) {
  std::string text = option.letter.empty() ? "    " : fmt::format("-{}, ", option.letter);
  text += fmt::format("--{}", option.name);
  return option.value.empty() ? text : fmt::format("{} {}", text, option.value);
}

std::string option_lines(const std::vector<Option>& options) {
  std::string text;
  for (const Option& option : options) text += fmt::format("  {:<24} {}\n", label(option), option.meaning);
  return text;
}

/// "-G GROUP -V REP [--terms N]": what a command line of the command looks like.
std::string usage(const Command& command) {
  std::string text = fmt::format("gordan {}", command.name);
  const auto is_required = [&](const Option& option) {
    return option.letter == "G" || option.letter == "V" || option.name == "polynomial" ||
           (option.letter == "W" && (command.name == "equivariants" || command.name == "linear"));
  };
  if (!command.positional.empty()) text += fmt::format(" {}", command.positional);
  if (command.name == "generate") text += " -o DIR";
  if (command.run == nullptr) return text + " ...";
  for (const Option& option : command.options) {
    const std::string name =
        option.letter.empty() ? fmt::format("--{}", option.name) : fmt::format("-{}", option.letter);
    const std::string part = option.value.empty() ? name : fmt::format("{} {}", name, option.value);
    text += is_required(option) ? fmt::format(" {}", part) : fmt::format(" [{}]", part);
  }
  return text;
}

}  // namespace

std::string help() {
  std::string text =
      "gordan: certified invariants and equivariants of group representations, and code that evaluates them\n"
      "\nUsage: gordan COMMAND [OPTIONS]\n\nCommands:\n";
  std::string later;
  for (const Command& command : commands()) {
    if (command.run != nullptr)
      text += fmt::format("  {:<14} {}\n", command.name, command.summary);
    else
      later += fmt::format("  {:<14} {}\n", command.name, command.summary);
  }
  text += "\nCommands of later versions:\n" + later;
  text += "\nOptions of every command:\n" + option_lines(common_options());
  text += "\nExamples:\n";
  for (const Command& command : commands())
    if (command.run != nullptr) text += fmt::format("  {}\n", command.example);
  return text +
         "\nExit codes: 0 all that was asked for is certified; 3 correct, but not all of it is certified or a limit\n"
         "came first; 2 the input is wrong; 1 anything else, and a check that failed.\n"
         "'gordan COMMAND --help' says more about a command.\n";
}

std::string help(const Command& command) {
  std::string text = fmt::format("gordan {}: {}\n", command.name, command.summary);
  if (command.run == nullptr) text += "This command comes in a later version.\n";
  text += fmt::format("\nUsage: {}\n", usage(command));
  if (command.run != nullptr && !command.options.empty()) text += "\nOptions:\n" + option_lines(command.options);
  if (command.run != nullptr) text += "\nOptions of every command:\n" + option_lines(common_options());
  return text + fmt::format("\nExample:\n  {}\n", command.example);
}

}  // namespace gordan::tool
