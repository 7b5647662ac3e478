// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/subset_node.hpp>

#include <gordan/learn/detail/tall_qr.hpp>

#include <numeric>

namespace gordan::detail {

namespace {

/// Below this part of a squared length that is left by projection, the Schur complement has lost
/// the digits that a comparison needs.
constexpr double least_schur = 1e-6;
/// Below this part of its diagonal the inverse is computed anew.
constexpr double least_inverse = 1e-5;

/// matrix - column column^T / pivot and vector - column value / pivot on the first n entries.
void eliminate(Eigen::MatrixXd& matrix, Eigen::VectorXd& vector, Eigen::Index place,
               Eigen::Index n) {
  const Eigen::VectorXd column = matrix.col(place).head(n);
  const double pivot = column[place];
  vector.head(n) -= column * (vector[place] / pivot);
  for (Eigen::Index j = 0; j < n; ++j) {
    if (j != place) matrix.col(j).head(n) -= column * (column[j] / pivot);
  }
}

/// Removes a row and a column by moving the last into their place.
void drop_from(Eigen::MatrixXd& matrix, Eigen::Index place, Eigen::Index last) {
  matrix.row(place).head(last + 1) = matrix.row(last).head(last + 1);
  matrix.col(place).head(last + 1) = matrix.col(last).head(last + 1);
}

}  // namespace

SubsetNode::SubsetNode(const ReducedProblem& problem) : problem_(&problem) {
  free_.resize(static_cast<std::size_t>(problem.columns()));
  std::iota(free_.begin(), free_.end(), Eigen::Index{0});
  const Eigen::Index n = problem.columns();
  inverse_.resize(n, n);
  estimate_.resize(n);
  fresh_diagonal_.resize(n);
  schur_ = problem.triangle.transpose() * problem.triangle;
  correlation_ = problem.triangle.transpose() * problem.target;
  residual_of_inside_ = problem.target.squaredNorm() + problem.outside;
  refresh_inverse();
}

double SubsetNode::residual_with(Eigen::Index place) const {
  const double square = schur_(place, place);
  if (square < least_schur) return -1;
  return residual_of_inside_ - correlation_[place] * correlation_[place] / square;
}

double SubsetNode::residual_with(Eigen::Index first, Eigen::Index second) const {
  const double s11 = schur_(first, first);
  const double s12 = schur_(first, second);
  const double s22 = schur_(second, second);
  const double determinant = s11 * s22 - s12 * s12;
  if (s11 < least_schur || determinant < least_schur * s22) return -1;
  const double g1 = correlation_[first];
  const double g2 = correlation_[second];
  return residual_of_inside_ - (g1 * g1 * s22 - 2 * g1 * g2 * s12 + g2 * g2 * s11) / determinant;
}

void SubsetNode::include(Eigen::Index place) {
  residual_of_inside_ -= correlation_[place] * correlation_[place] / schur_(place, place);
  eliminate(schur_, correlation_, place, num_free());
  inside_.push_back(free_[static_cast<std::size_t>(place)]);
  drop(place);
}

void SubsetNode::exclude(Eigen::Index place) {
  residual_with_all_ += increase_without(place);
  eliminate(inverse_, estimate_, place, num_free());
  drop(place);
  const Eigen::Index n = num_free();
  const auto diagonal = inverse_.diagonal().head(n).array();
  if ((diagonal < least_inverse * fresh_diagonal_.head(n).array()).any()) refresh_inverse();
}

void SubsetNode::drop(Eigen::Index place) {
  const Eigen::Index last = num_free() - 1;
  free_[static_cast<std::size_t>(place)] = free_.back();
  free_.pop_back();
  drop_from(schur_, place, last);
  drop_from(inverse_, place, last);
  correlation_[place] = correlation_[last];
  estimate_[place] = estimate_[last];
  fresh_diagonal_[place] = fresh_diagonal_[last];
}

void SubsetNode::copy(const SubsetNode& other) {
  const Eigen::Index n = other.num_free();
  inside_ = other.inside_;
  free_ = other.free_;
  schur_.topLeftCorner(n, n) = other.schur_.topLeftCorner(n, n);
  inverse_.topLeftCorner(n, n) = other.inverse_.topLeftCorner(n, n);
  correlation_.head(n) = other.correlation_.head(n);
  estimate_.head(n) = other.estimate_.head(n);
  fresh_diagonal_.head(n) = other.fresh_diagonal_.head(n);
  residual_of_inside_ = other.residual_of_inside_;
  residual_with_all_ = other.residual_with_all_;
}

// With the triangle [.. ..; 0 T] of the columns [I F], the free block of the inverse Gram matrix is
// T^-1 T^-T.
void SubsetNode::refresh_inverse() {
  const Projected rest = projected(*problem_, inside_, free_);
  const Eigen::Index n = num_free();
  const auto triangle = rest.columns.topRows(n).triangularView<Eigen::Upper>();
  Eigen::MatrixXd root = Eigen::MatrixXd::Identity(n, n);
  triangle.solveInPlace(root);
  inverse_.topLeftCorner(n, n).noalias() = root * root.transpose();
  Eigen::VectorXd solution = rest.target.head(n);
  triangle.solveInPlace(solution);
  estimate_.head(n) = solution;
  residual_with_all_ = rest.target.tail(rest.target.size() - n).squaredNorm() + problem_->outside;
  fresh_diagonal_.head(n) = inverse_.diagonal().head(n);
}

}  // namespace gordan::detail
