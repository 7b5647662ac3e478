// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/detail/reduced_problem.hpp>
#include <gordan/learn/regression.hpp>

namespace gordan::detail {

/// Throws InputError for fewer rows than columns, and when a column is within the tolerance of the
/// span of others (all scaled to length 1), naming the dependence.
void require_independent(const Regression& data, const ReducedProblem& problem,
                         const Control& control, double tolerance = 1e-11);

/// The error that says which columns of the data are dependent.
[[noreturn]] void refuse_dependence(const Regression& data, Eigen::Index column, double distance,
                                    double tolerance, const Control& control);

}  // namespace gordan::detail
