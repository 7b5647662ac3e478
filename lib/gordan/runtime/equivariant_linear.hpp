// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/factored_layer.hpp>
#include <gordan/program/sparse_basis.hpp>

#include <Eigen/Core>

#include <cstddef>
#include <memory>

namespace gordan {

namespace detail {
struct LayerPlan;
}

/// An equivariant linear layer y = sum_k w_k B_k x with parameters w, from a sparse basis or from factored diagrams.
///
/// A batch is a matrix with one point a column; small layers take eight points at a time. Applying costs one
/// multiplication per entry of the sparse basis, and O(n^k) for factored diagrams; no matrix is formed. Immutable and
/// cheap to copy; calls may run at the same time in several threads. Sizes that do not fit are a ContractViolation.
///
///     const EquivariantLinear layer(basis);
///     const Eigen::MatrixXd y = layer.apply(w, x);
class EquivariantLinear {
 public:
  explicit EquivariantLinear(const SparseBasis& basis);
  explicit EquivariantLinear(const FactoredLayer& layer);

  [[nodiscard]] int num_parameters() const;
  [[nodiscard]] int rows() const;
  [[nodiscard]] int cols() const;

  /// sum_k w_k B_k x, a column for every column of x.
  [[nodiscard]] Eigen::MatrixXd apply(const Eigen::Ref<const Eigen::VectorXd>& parameters,
                                      const Eigen::Ref<const Eigen::MatrixXd>& x) const;
  /// The same into y, which is overwritten.
  void apply(const Eigen::Ref<const Eigen::VectorXd>& parameters, const Eigen::Ref<const Eigen::MatrixXd>& x,
             Eigen::Ref<Eigen::MatrixXd> y) const;
  /// sum_k w_k B_k^T y: with the gradient with respect to the output it gives that with respect to x.
  [[nodiscard]] Eigen::MatrixXd apply_transpose(const Eigen::Ref<const Eigen::VectorXd>& parameters,
                                                const Eigen::Ref<const Eigen::MatrixXd>& y) const;
  /// The gradient with respect to the parameters, summed over the batch: entry k is <upstream, B_k x>.
  [[nodiscard]] Eigen::VectorXd parameter_gradient(const Eigen::Ref<const Eigen::MatrixXd>& x,
                                                   const Eigen::Ref<const Eigen::MatrixXd>& upstream) const;

  /// The parameters of the orthogonal projection (sum of squares of entries) of a rows() x cols() matrix onto the
  /// space: the Gram matrix of the maps, from their entries, solved in doubles.
  /// Throws LimitReached when factored diagrams have more than 50 million entries.
  [[nodiscard]] Eigen::VectorXd project(const Eigen::Ref<const Eigen::MatrixXd>& matrix) const;
  /// sum_k w_k B_k as a matrix.
  [[nodiscard]] Eigen::MatrixXd matrix(const Eigen::Ref<const Eigen::VectorXd>& parameters) const;

 private:
  std::shared_ptr<const detail::LayerPlan> plan_;
};

}  // namespace gordan
