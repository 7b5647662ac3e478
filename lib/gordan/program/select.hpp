// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/program.hpp>

#include <span>
#include <string>
#include <vector>

namespace gordan {

/// The names of all output entries, in order: the name of the output, its component, or the name
/// with the number of the entry, "gram[3]".
[[nodiscard]] std::vector<std::string> entry_names(const StraightLineProgram& program);

/// The program of some output entries only, numbered in the order of declaration: one vector "y"
/// with their names as components, in the given order. Polynomials lose the terms that none needs.
[[nodiscard]] StraightLineProgram select_entries(const StraightLineProgram& program,
                                                 std::span<const int> entries);

}  // namespace gordan
