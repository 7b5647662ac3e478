// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/problem.hpp>

#include <string>
#include <string_view>

namespace gordan {

/// Reads the text of a problem file (TOML). `source` is the file as the user named it.
///
/// Throws InputError with line and column for a fault of the TOML, an unknown key (with the nearest known one), a value
/// of the wrong kind, a name that is no identifier or is taken, and for what is known but comes in a later version:
/// units, positive inputs, gradients and other languages.
[[nodiscard]] Problem parse_problem(std::string_view text, const std::string& source);

}  // namespace gordan
