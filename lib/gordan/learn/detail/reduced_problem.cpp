// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/reduced_problem.hpp>

#include <gordan/learn/detail/pivoted_qr.hpp>
#include <gordan/learn/detail/tall_qr.hpp>

#include <cmath>

namespace gordan::detail {

Eigen::MatrixXd picked(const Eigen::MatrixXd& matrix, const Columns& columns) {
  Eigen::MatrixXd result(matrix.rows(), static_cast<Eigen::Index>(columns.size()));
  for (std::size_t k = 0; k < columns.size(); ++k) {
    result.col(static_cast<Eigen::Index>(k)) = matrix.col(columns[k]);
  }
  return result;
}

ReducedProblem::ReducedProblem(const Regression& data) {
  const ScaledDesign design(data);
  const Eigen::Index n = data.columns();
  const TallQr qr(
      data.rows(), n + 1,
      [&](Eigen::Index first, Eigen::Ref<Eigen::MatrixXd> block) { design.fill(first, block); },
      false);
  const Eigen::MatrixXd& r = qr.triangle();
  const Eigen::Index rows = std::min(n, r.rows());
  triangle = r.topLeftCorner(rows, n);
  target = r.col(n).head(rows);
  outside = r.rows() > n ? r(n, n) * r(n, n) : 0;
  lengths = design.lengths();
  target_length = design.target_length();
  precision = data.precision;
}

ReducedFit fit_columns(const ReducedProblem& problem, const Columns& columns, double ridge) {
  ReducedFit fit;
  fit.residual = problem.target;
  if (!columns.empty()) {
    const Eigen::MatrixXd design = picked(problem.triangle, columns);
    if (ridge == 0) {
      fit.coefficients = PivotedQr(design).solve(problem.target);
    } else {
      const Eigen::Index n = design.cols();
      Eigen::MatrixXd stacked = Eigen::MatrixXd::Zero(design.rows() + n, n);
      stacked.topRows(design.rows()) = design;
      stacked.bottomRows(n).diagonal().setConstant(std::sqrt(ridge));
      Eigen::VectorXd right = Eigen::VectorXd::Zero(stacked.rows());
      right.head(design.rows()) = problem.target;
      fit.coefficients = PivotedQr(stacked).solve(right);
    }
    fit.residual -= design * fit.coefficients;
  }
  fit.residual_sum = fit.residual.squaredNorm() + problem.outside;
  const double level = 8 * problem.precision *
                       (std::sqrt(problem.target.squaredNorm() + problem.outside) +
                        fit.coefficients.cwiseAbs().sum());
  fit.at_rounding_level = fit.residual_sum <= level * level;
  return fit;
}

Projected projected(const ReducedProblem& problem, const Columns& inside, const Columns& free) {
  const auto k = static_cast<Eigen::Index>(inside.size());
  const auto n = static_cast<Eigen::Index>(free.size());
  Eigen::MatrixXd all(problem.triangle.rows(), k + n + 1);
  all << picked(problem.triangle, inside), picked(problem.triangle, free), problem.target;
  const TallQr qr(
      all.rows(), all.cols(),
      [&](Eigen::Index first, Eigen::Ref<Eigen::MatrixXd> block) {
        block = all.middleRows(first, block.rows());
      },
      false);
  const Eigen::MatrixXd& r = qr.triangle();
  return {r.block(k, k, r.rows() - k, n), r.col(k + n).tail(r.rows() - k)};
}

}  // namespace gordan::detail
