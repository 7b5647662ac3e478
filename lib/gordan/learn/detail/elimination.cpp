// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/elimination.hpp>

#include <Eigen/QR>

#include <cmath>
#include <limits>

namespace gordan::detail {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

double criterion(double residual_sum, Index rows, std::size_t chosen, Index all, double floor) {
  const auto n = static_cast<double>(rows);
  const auto k = static_cast<double>(chosen);
  return n * std::log(residual_sum / n + floor * floor + std::numeric_limits<double>::min()) +
         k * std::log(n) + 2 * k * std::log(static_cast<double>(all));
}

}  // namespace

MatrixXd inverse_gram(const MatrixXd& r) {
  const VectorXd length = r.colwise().norm().cwiseMax(std::numeric_limits<double>::min());
  const MatrixXd scaled = r * length.cwiseInverse().asDiagonal();
  const MatrixXd inverse =
      scaled.triangularView<Eigen::Upper>().solve(MatrixXd::Identity(r.rows(), r.cols()));
  const MatrixXd unscaled = length.cwiseInverse().asDiagonal() * inverse;
  return unscaled * unscaled.transpose();
}

std::vector<EliminationStep> backward_elimination(const TriangularProblem& problem, double floor) {
  const Index all = problem.r.cols();
  std::vector<EliminationStep> steps;
  std::vector<Index> columns;
  for (Index j = 0; j < all; ++j) columns.push_back(j);
  MatrixXd r = problem.r;
  VectorXd y = problem.y;
  double rest = problem.rest;
  while (true) {
    steps.push_back({columns, rest, criterion(rest, problem.rows, columns.size(), all, floor)});
    if (columns.empty()) return steps;
    const auto k = static_cast<Index>(columns.size());
    const VectorXd c = r.topRows(k).triangularView<Eigen::Upper>().solve(y.head(k));
    const VectorXd variance = inverse_gram(r.topRows(k)).diagonal();
    Index worst = 0;
    c.array().square().cwiseQuotient(variance.array()).minCoeff(&worst);
    columns.erase(columns.begin() + worst);
    MatrixXd fewer(k, k - 1);
    fewer << r.topRows(k).leftCols(worst), r.topRows(k).rightCols(k - 1 - worst);
    if (k == 1) {
      rest += y.head(1).squaredNorm();
      continue;
    }
    const Eigen::HouseholderQR<MatrixXd> qr(fewer);
    VectorXd turned = y.head(k);
    turned.applyOnTheLeft(qr.householderQ().adjoint());
    rest += turned(k - 1) * turned(k - 1);
    y = turned.head(k - 1);
    r = qr.matrixQR().topRows(k - 1).triangularView<Eigen::Upper>();
  }
}

std::vector<Index> best_columns(const std::vector<EliminationStep>& steps) {
  const EliminationStep* best = &steps.front();
  for (const EliminationStep& step : steps)
    if (step.criterion <= best->criterion) best = &step;
  return best->columns;
}

}  // namespace gordan::detail
