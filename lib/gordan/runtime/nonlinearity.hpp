// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/error.hpp>

#include <Eigen/Core>

/// \file
/// Nonlinearities that keep a symmetry, on batches with one point a column; `f` is any callable double -> double.

namespace gordan {

/// f entry by entry: equivariant where the group permutes the coordinates.
template <class F>
[[nodiscard]] Eigen::MatrixXd pointwise(const Eigen::Ref<const Eigen::MatrixXd>& x, F&& f) {
  return x.unaryExpr([&](double value) { return static_cast<double>(f(value)); });
}

/// (f(t) - f(-t)) / 2 entry by entry: equivariant where the group permutes the coordinates up to signs.
template <class F>
[[nodiscard]] Eigen::MatrixXd odd_pointwise(const Eigen::Ref<const Eigen::MatrixXd>& x, F&& f) {
  return x.unaryExpr(
      [&](double value) { return (static_cast<double>(f(value)) - static_cast<double>(f(-value))) / 2; });
}

/// sum_i weights_i x_i^2, an entry for every point.
[[nodiscard]] inline Eigen::RowVectorXd squared_norms(const Eigen::Ref<const Eigen::MatrixXd>& x,
                                                      const Eigen::Ref<const Eigen::VectorXd>& weights) {
  require(weights.size() == x.rows(), "a weight for every coordinate");
  return weights.transpose() * x.cwiseAbs2();
}

/// Column j times f(s_j): equivariant where the s are invariant.
template <class F>
[[nodiscard]] Eigen::MatrixXd gate(const Eigen::Ref<const Eigen::MatrixXd>& x,
                                   const Eigen::Ref<const Eigen::RowVectorXd>& s, F&& f) {
  require(s.size() == x.cols(), "an invariant for every point");
  Eigen::MatrixXd y = x;
  for (Eigen::Index j = 0; j < x.cols(); ++j) y.col(j) *= static_cast<double>(f(s[j]));
  return y;
}

/// x f(|x|) with |x|^2 = sum_i weights_i x_i^2, positive weights: equivariant where the group preserves that sum.
template <class F>
[[nodiscard]] Eigen::MatrixXd norm_gate(const Eigen::Ref<const Eigen::MatrixXd>& x,
                                        const Eigen::Ref<const Eigen::VectorXd>& weights, F&& f) {
  return gate(x, squared_norms(x, weights).cwiseSqrt(), f);
}

/// x f(|x|) / |x|, and 0 at 0: the norm becomes f(|x|). Continuous at 0 where f(0) = 0.
template <class F>
[[nodiscard]] Eigen::MatrixXd norm_activation(const Eigen::Ref<const Eigen::MatrixXd>& x,
                                              const Eigen::Ref<const Eigen::VectorXd>& weights, F&& f) {
  return norm_gate(x, weights, [&](double norm) { return norm > 0 ? static_cast<double>(f(norm)) / norm : 0.0; });
}

}  // namespace gordan
