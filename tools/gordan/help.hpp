// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/arguments.hpp>

#include <string>

namespace gordan::tool {

/// The help of the program, of one command.
[[nodiscard]] std::string help();
[[nodiscard]] std::string help(const Command& command);

}  // namespace gordan::tool
