// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

namespace gordan::detail {

/// y - A c as if computed in twice the working precision and rounded once: products and sums with
/// their rounding errors (Ogita, Rump, Oishi, SIAM J. Sci. Comput. 26 (2005), algorithm Dot2).
[[nodiscard]] Eigen::VectorXd compensated_residual(const Eigen::Ref<const Eigen::MatrixXd>& a,
                                                   const Eigen::Ref<const Eigen::VectorXd>& y,
                                                   const Eigen::Ref<const Eigen::VectorXd>& c);

}  // namespace gordan::detail
