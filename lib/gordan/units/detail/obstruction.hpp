// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/units/dimension_matrix.hpp>
#include <gordan/units/prefactors.hpp>

namespace gordan::detail {

/// Why A p = b has no integer solution p; `matrix` is A with the target b as its last column. A linear form y with
/// y A = 0 and y b != 0 where there is no rational solution either, else with y A integral and y b not (from the Smith
/// normal form: the dual of the torsion of Z^d / ZA).
UnitsObstruction find_obstruction(const DimensionMatrix& matrix);

}  // namespace gordan::detail
