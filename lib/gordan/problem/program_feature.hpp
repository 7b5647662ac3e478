// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gordan {

/// A feature that the program of a problem computes: an invariant, a dimensionless product, or an equivariant.
struct ProgramFeature {
  std::string output;                   ///< of the program, that it stands in
  std::string name;                     ///< f1, pi1, F1
  std::string recipe;                   ///< as a person writes it: "tr(A·A)"
  std::string latex;                    ///< the same
  std::string units;                    ///< base units, "" where the problem has none
  std::string units_latex;              ///< the same
  std::size_t first = 0;                ///< its first column of the flattened outputs of the program
  std::vector<std::string> components;  ///< of an equivariant x, y, z; one empty text for a scalar
};

}  // namespace gordan
