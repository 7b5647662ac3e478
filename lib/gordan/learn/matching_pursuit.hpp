// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/sparse_path.hpp>

#include <Eigen/Core>

namespace gordan {

/// Orthogonal matching pursuit: adds the column with the greatest correlation |a_j . r| / |a_j| to
/// the residual r, fits anew, and again, up to max_terms columns; it ends early when the residual
/// is at rounding level. Needs no more rows than max_terms. Throws InputError for bad data or fewer
/// rows than max_terms (taken as at most all columns). Source: Pati, Rezaiifar, Krishnaprasad,
/// Asilomar 1993.
[[nodiscard]] SparsePath orthogonal_matching_pursuit(const Regression& data, Eigen::Index max_terms,
                                                     const Control& control = {});

}  // namespace gordan
