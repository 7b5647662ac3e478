// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/learn/detail/reduced_problem.hpp>

#include <Eigen/Core>

namespace gordan::detail {

/// A node of the search for the best subset: columns I in the model, columns F free, the others
/// out.
///
/// Two views of the free columns are kept, each updated in O(|F|^2): the Schur complement of I,
/// where a column joins I by elimination and leaves by being dropped; and its inverse, the free
/// block of the inverse Gram matrix of I+F, where a column leaves by elimination and joins I by
/// being dropped.
class SubsetNode {
 public:
  explicit SubsetNode(const ReducedProblem& problem);

  [[nodiscard]] const Columns& inside() const { return inside_; }
  [[nodiscard]] const Columns& free() const { return free_; }
  [[nodiscard]] Eigen::Index num_free() const { return static_cast<Eigen::Index>(free_.size()); }
  /// The residual sum of the model of I+F.
  [[nodiscard]] double residual_with_all() const { return residual_with_all_; }
  /// By how much the residual sum of I+F grows without the free column at this place.
  [[nodiscard]] double increase_without(Eigen::Index place) const {
    return estimate_[place] * estimate_[place] / inverse_(place, place);
  }

  /// The least residual sum of I and the column at this place, to about 1e-10 of the target; -1
  /// where cancellation leaves no digits.
  [[nodiscard]] double residual_with(Eigen::Index place) const;
  /// The same with two columns.
  [[nodiscard]] double residual_with(Eigen::Index first, Eigen::Index second) const;

  /// The free column at this place joins I.
  void include(Eigen::Index place);
  /// The free column at this place is out.
  void exclude(Eigen::Index place);
  /// Becomes a node of the same problem, without new storage.
  void copy(const SubsetNode& other);

 private:
  void refresh_inverse();
  void drop(Eigen::Index place);

  // Matrices and vectors have room for all columns; the first num_free() entries are in use.
  const ReducedProblem* problem_;
  Columns inside_, free_;
  Eigen::MatrixXd schur_;        ///< unit diagonal before any column is in
  Eigen::VectorXd correlation_;  ///< of the free columns with the residual of I
  double residual_of_inside_ = 0;
  Eigen::MatrixXd inverse_;
  Eigen::VectorXd estimate_;        ///< coefficients of the free columns in the model of I+F
  Eigen::VectorXd fresh_diagonal_;  ///< of the inverse when it was last computed from the triangle
  double residual_with_all_ = 0;
};

}  // namespace gordan::detail
