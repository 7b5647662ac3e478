// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/arguments.hpp>
#include <gordan/core/error.hpp>
#include <gordan/core/version.hpp>
#include <gordan/excerpt.hpp>
#include <gordan/help.hpp>
#include <gordan/terminal.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <new>

namespace gordan::tool {

namespace {

constexpr int input_is_wrong = 2;
constexpr int limit_reached = 3;

int run(const std::vector<std::string>& words) {
  const Arguments arguments = parse_arguments(words);
  const Command* command = arguments.command;
  if (arguments.has("version")) {
    fmt::print("gordan {}\n", version());
    return 0;
  }
  if (arguments.has("help")) {
    fmt::print("{}", command == nullptr ? help() : help(*command));
    return 0;
  }
  if (command == nullptr) {
    fmt::print(stderr, "{}", help());
    return input_is_wrong;
  }
  if (command->run == nullptr)
    throw InputError(fmt::format("the command '{}' comes in a later version", command->name), {},
                     "a command of 'gordan --help'");
  return command->run(arguments);
}

int failed(int code, std::string_view kind, std::string_view message) {
  const bool color = wants_color("auto", stderr_is_terminal());
  fmt::print(stderr, "gordan: {}{}{}: {}\n", color ? "\033[31;1m" : "", kind, color ? "\033[0m" : "", message);
  return code;
}

}  // namespace

}  // namespace gordan::tool

int main(int argc, char** argv) {
  using namespace gordan;
  try {
    return tool::run({argv + 1, argv + argc});
  } catch (const tool::MarkedError& error) {
    const int code = tool::failed(tool::input_is_wrong, "error", error.what());
    fmt::print(stderr, "{}", error.excerpt());
    return code;
  } catch (const InputError& error) {
    return tool::failed(tool::input_is_wrong, "error", error.what());
  } catch (const LimitReached& limit) {
    return tool::failed(tool::limit_reached, "stopped", limit.what());
  } catch (const std::bad_alloc&) {
    return tool::failed(tool::limit_reached, "stopped", "out of memory");
  } catch (const ContractViolation& error) {
    return tool::failed(1, "internal error",
                        fmt::format("{} (this is a fault of gordan; please report it)", error.what()));
  } catch (const std::exception& error) {
    return tool::failed(1, "error", error.what());
  }
}
