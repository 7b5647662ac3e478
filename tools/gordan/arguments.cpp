// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that includes CLI11.
#include <gordan/arguments.hpp>

#include <gordan/core/error.hpp>
#include <gordan/core/text.hpp>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>

namespace gordan::tool {

namespace {

std::vector<Option> options_of(const Command* command) {
  std::vector<Option> options = common_options();
  if (command != nullptr) options.insert(options.begin(), command->options.begin(), command->options.end());
  return options;
}

std::string flag_of(const Option& option) {
  return option.letter.empty() ? fmt::format("--{}", option.name) : fmt::format("-{}", option.letter);
}

/// Whether the word is exactly an option, so that "-G -V perm" lacks a value while "-G -43m" does not.
bool is_flag(const std::string& word, const std::vector<Option>& options) {
  return std::any_of(options.begin(), options.end(), [&](const Option& option) {
    return word == flag_of(option) || word == fmt::format("--{}", option.name);
  });
}

/// Whether the word is an option whose value is the next word.
bool takes_next(const std::string& word, const std::vector<Option>& options) {
  return std::any_of(options.begin(), options.end(), [&](const Option& option) {
    if (option.value.empty()) return false;
    return word == fmt::format("--{}", option.name) || (!option.letter.empty() && word == flag_of(option));
  });
}

/// The first word that is neither an option nor the value of a common one.
std::size_t find_command(const std::vector<std::string>& words) {
  const std::vector<Option>& options = common_options();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (takes_next(words[i], options))
      ++i;
    else if (words[i].empty() || words[i][0] != '-')
      return i;
  }
  return words.size();
}

const Command* command_named(const std::string& name) {
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    if (command.name == name) return &command;
    names.emplace_back(command.name);
  }
  const std::string nearest = nearest_match(name, names);
  throw InputError(fmt::format("unknown command '{}'", name), {}, fmt::format("one of {}", join(names, ", ")),
                   nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

[[noreturn]] void refuse_option(const std::string& word, const std::vector<Option>& options) {
  std::vector<std::string> names;
  for (const Option& option : options) names.push_back(fmt::format("--{}", option.name));
  const std::string name = word.substr(0, word.find('='));
  const std::string nearest = nearest_match(name, names);
  throw InputError(fmt::format("unknown option '{}'", name), {}, "an option of --help",
                   nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

std::string example_of(const Command& command) { return fmt::format("for example: {}", command.example); }

void check_positionals(const Arguments& arguments) {
  const Command& command = *arguments.command;
  const std::size_t count = arguments.positionals.size();
  if (count < command.min_positionals)
    throw InputError(fmt::format("{} is missing", command.positional), {}, "", example_of(command));
  if (count > command.max_positionals)
    throw InputError(fmt::format("unexpected argument '{}'", arguments.positionals[command.max_positionals]), {},
                     command.max_positionals == 0 ? "options only" : std::string(command.positional));
}

/// The words after the command through CLI11, with every option of the command.
void read_options(std::vector<std::string> words, Arguments& arguments) {
  const std::vector<Option> options = options_of(arguments.command);
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::map<std::string, std::string, std::less<>> values;
  for (const Option& option : options) {
    std::string names = fmt::format("--{}", option.name);
    if (!option.letter.empty()) names += fmt::format(",-{}", option.letter);
    if (option.value.empty())
      app.add_flag(names);
    else
      app.add_option(names, values[std::string(option.name)])->take_last();
  }
  std::reverse(words.begin(), words.end());  // CLI11 takes words from the end
  try {
    app.parse(words);
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string text = error.what();  // "--terms: 1 required TEXT missing"
    throw InputError("a value is missing", {text.substr(0, text.find(':')), 0, 0});
  } catch (const CLI::ParseError& error) {
    throw InputError(error.what());
  }
  for (const Option& option : options) {
    const std::string name(option.name);
    if (app.count(fmt::format("--{}", name)) == 0) continue;
    if (is_flag(values[name], options))
      throw InputError("a value is missing", {flag_of(option), 0, 0}, std::string(option.value));
    arguments.values[name] = option.value.empty() ? "" : values[name];
  }
  for (const std::string& word : app.remaining()) {
    if (word == "--") continue;
    const bool number = word.size() > 1 && std::isdigit(static_cast<unsigned char>(word[1])) != 0;  // the group -43m
    if (word.size() > 1 && word[0] == '-' && !number) refuse_option(word, options);
    arguments.positionals.push_back(word);
  }
}

}  // namespace

std::string Arguments::value(std::string_view option) const {
  const auto found = values.find(option);
  return found == values.end() ? "" : found->second;
}

std::string Arguments::flag(std::string_view name) const {
  for (const Option& option : options_of(command))
    if (option.name == name) return flag_of(option);
  return fmt::format("--{}", name);
}

std::string Arguments::required(std::string_view option) const {
  if (has(option)) return value(option);
  throw InputError(fmt::format("{} is missing", flag(option)), {}, "", example_of(*command));
}

Arguments parse_arguments(std::vector<std::string> words) {
  Arguments arguments;
  std::size_t at = find_command(words);
  if (at < words.size() && words[at] == "help") {  // "gordan help series" is "gordan series --help"
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
    words.emplace_back("--help");
    at = find_command(words);
  }
  if (at < words.size()) arguments.command = command_named(words[at]);
  std::vector<std::string> rest = words;
  if (at < words.size()) rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
  read_options(std::move(rest), arguments);
  if (arguments.command != nullptr && arguments.command->run != nullptr && !arguments.has("help"))
    check_positionals(arguments);
  return arguments;
}

}  // namespace gordan::tool
