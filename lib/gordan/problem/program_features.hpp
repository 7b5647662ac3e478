// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/problem_program.hpp>

#include <string>
#include <vector>

namespace gordan {

/// A feature that the program of a problem computes: an invariant, a dimensionless product, or an equivariant.
struct ProgramFeature {
  std::string output;                   ///< of the program, that it stands in
  std::string name;                     ///< f1, pi1, F1
  std::string recipe;                   ///< as a person writes it: "tr(A·A)"
  std::string units;                    ///< base units, "" where the problem has none
  std::size_t first = 0;                ///< its first column of the flattened outputs of the program
  std::vector<std::string> components;  ///< of an equivariant x, y, z; one empty text for a scalar
};

/// The features in the order of the program's outputs.
[[nodiscard]] std::vector<ProgramFeature> program_features(const Problem& problem, const ProblemProgram& compiled);

/// The name of a component as a column of a table has it: "f1", "force_F1_x".
[[nodiscard]] std::string column_name(const ProgramFeature& feature, std::size_t component);

}  // namespace gordan
