// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/learn/integrators.hpp>

#include <Eigen/Core>

#include <array>
#include <cstddef>

/// \file
/// Dormand and Prince's method of order 5(4), J. Comput. Appl. Math. 6 (1980).

namespace gordan::detail {

inline constexpr std::size_t dormand_prince_stages = 7;

/// Coefficients of the stages; the last row is the solution of order 5, whose seventh stage is the
/// first of the next step.
inline constexpr std::array<std::array<double, 6>, dormand_prince_stages> dormand_prince{{
    {},
    {1.0 / 5},
    {3.0 / 40, 9.0 / 40},
    {44.0 / 45, -56.0 / 15, 32.0 / 9},
    {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
    {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
    {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84},
}};

/// The difference between the solutions of order 5 and of order 4.
inline constexpr std::array<double, dormand_prince_stages> dormand_prince_error{
    71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40};

/// One step of order 5, of length steps(i) for system i.
[[nodiscard]] Eigen::ArrayXXd dormand_prince_step(const BatchField& field,
                                                  const Eigen::ArrayXXd& states,
                                                  const Eigen::ArrayXd& steps);

}  // namespace gordan::detail
