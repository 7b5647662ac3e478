// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/problem_program.hpp>
#include <gordan/problem/program_feature.hpp>

#include <string>
#include <vector>

namespace gordan {

/// The features in the order of the program's outputs.
[[nodiscard]] std::vector<ProgramFeature> program_features(const Problem& problem, const ProblemProgram& compiled);

/// The name of a component as a column of a table has it: "f1", "force_F1_x".
[[nodiscard]] std::string column_name(const ProgramFeature& feature, std::size_t component);

}  // namespace gordan
