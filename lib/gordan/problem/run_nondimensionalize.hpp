// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/report.hpp>

#include <string>

namespace gordan {

struct NondimensionalizeOptions {
  /// Scales beside those of the file, "t = 1/alpha, u = k1"; they replace the file's.
  Located<std::string> scales = {};
};

/// Reads a system of equations from a file (system_file.hpp), checks the dimension of every term, finds all scaling
/// symmetries of the equations and reduces the system to dimensionless groups. Throws InputError at the place of what
/// is wrong, in a term whose units do not balance with both dimensions.
[[nodiscard]] NondimensionalizeReport run_nondimensionalize(const Located<std::string>& path,
                                                            const NondimensionalizeOptions& options = {},
                                                            const Control& control = {});

/// The same for a system that has been read.
[[nodiscard]] NondimensionalizeReport nondimensionalize_report(EquationSystem system, const Control& control = {});

}  // namespace gordan
