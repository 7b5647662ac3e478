// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/identifiability.hpp>

#include <gordan/learn/balanced_regression.hpp>
#include <gordan/learn/detail/pivoted_qr.hpp>
#include <gordan/learn/detail/reduced_problem.hpp>
#include <gordan/learn/detail/scaled_design.hpp>
#include <gordan/learn/detail/singular_values.hpp>
#include <gordan/learn/detail/tall_qr.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gordan {

namespace {

/// The coefficients of the columns of r that are nearest to the column b.
Eigen::VectorXd nearest(const Eigen::MatrixXd& r, const std::vector<Eigen::Index>& columns,
                        const Eigen::VectorXd& b) {
  if (columns.empty()) return {};
  return detail::PivotedQr(detail::picked(r, columns)).solve(b);
}

/// The number with the fewest digits within the tolerance.
std::string number(double value, double tolerance) {
  for (int digits = 1; digits < 15; ++digits) {
    const double rounded = std::stod(fmt::format("{:.{}e}", value, digits - 1));
    if (std::abs(rounded - value) <= tolerance) return fmt::format("{}", rounded);
  }
  return fmt::format("{}", value);
}

/// The lengths of the columns of a regression: of the balanced ones, and how they are put back.
struct ColumnLengths {
  const BalancedRegression* balanced = nullptr;
  Eigen::VectorXd lengths;

  /// The length of a column in that of another.
  [[nodiscard]] double ratio(Eigen::Index column, Eigen::Index other) const {
    return std::ldexp(lengths[column] / lengths[other],
                      balanced->column_exponent(column) - balanced->column_exponent(other));
  }
};

/// "2*x1 - x2": factors with as many digits as the distance allows.
std::string combination(const Regression& data, const ColumnLengths& lengths,
                        const ColumnDependence& dependence) {
  const double distance = 10 * std::max(dependence.distance, 1e-16);
  std::string text;
  for (std::size_t k = 0; k < dependence.others.size(); ++k) {
    const double factor = dependence.factors[static_cast<Eigen::Index>(k)];
    const std::string shown =
        number(std::abs(factor), distance * lengths.ratio(dependence.column, dependence.others[k]));
    const char* sign = text.empty() ? (factor < 0 ? "-" : "") : (factor < 0 ? " - " : " + ");
    text += sign + (shown == "1" ? "" : shown + "*") + column_name(data, dependence.others[k]);
  }
  return text;
}

/// Explains a column by those kept: terms that do not matter at the distance are left out.
ColumnDependence explained(const Regression& data, const Eigen::MatrixXd& r,
                           const ColumnLengths& lengths, const std::vector<Eigen::Index>& kept,
                           Eigen::Index column, double tolerance) {
  ColumnDependence result;
  result.column = column;
  const std::string name = column_name(data, column);
  if (r.col(column).norm() == 0) {
    result.text = name + " is zero";
    return result;
  }
  const Eigen::VectorXd all = nearest(r, kept, r.col(column));
  for (std::size_t k = 0; k < kept.size(); ++k) {
    if (std::abs(all[static_cast<Eigen::Index>(k)]) > 10 * tolerance) {
      result.others.push_back(kept[k]);
    }
  }
  result.factors = nearest(r, result.others, r.col(column));
  Eigen::VectorXd rest = r.col(column);
  if (!result.others.empty()) rest -= detail::picked(r, result.others) * result.factors;
  result.distance = rest.norm();
  for (Eigen::Index k = 0; k < result.factors.size(); ++k) {
    result.factors[k] *= lengths.ratio(column, result.others[static_cast<std::size_t>(k)]);
  }
  result.text = fmt::format("{} = {} to {:.0e}", name, combination(data, lengths, result),
                            std::max(result.distance, 1e-16));
  return result;
}

/// What is left of a column after projection on orthonormal ones, done twice against rounding.
Eigen::VectorXd projected(const Eigen::MatrixXd& orthonormal, Eigen::Index count,
                          Eigen::VectorXd column) {
  const auto basis = orthonormal.leftCols(count);
  for (int pass = 0; pass < 2; ++pass) column -= basis * (basis.transpose() * column).eval();
  return column;
}

bool is_constant(const Regression& data, Eigen::Index column) {
  const auto x = data.features.col(column);
  const double spread = x.maxCoeff() - x.minCoeff();
  return data.rows() > 1 && x[0] != 0 && spread <= 8 * data.precision * x.cwiseAbs().maxCoeff();
}

void add_warnings(const Regression& data, const Eigen::MatrixXd& r, Identifiability& result) {
  for (const Eigen::Index column : result.constant) {
    result.warnings.push_back(fmt::format("{} is constant ({:.6g}) on the data",
                                          column_name(data, column), data.features(0, column)));
  }
  if (result.kept.empty()) return;
  const detail::SingularValues singular = detail::singular_values(detail::picked(r, result.kept));
  result.condition = singular.condition;
  if (result.condition < 1e6) return;
  std::vector<std::string> names;
  for (std::size_t k = 0; k < result.kept.size(); ++k) {
    if (std::abs(singular.last[static_cast<Eigen::Index>(k)]) > 0.1) {
      names.push_back(column_name(data, result.kept[k]));
    }
  }
  result.warnings.push_back(
      fmt::format("nearly collinear on the data: {} (condition number {:.1e})",
                  fmt::join(names, ", "), result.condition));
}

}  // namespace

Identifiability identifiability(const Regression& data, double tolerance, const Control& control) {
  check_regression(data);
  check_enough_samples(data, data.columns());
  const BalancedRegression balanced(data);
  const detail::ScaledDesign design(balanced.data());
  const ColumnLengths lengths = {&balanced, design.lengths()};
  const detail::TallQr qr(
      data.rows(), data.columns(),
      [&](Eigen::Index first, Eigen::Ref<Eigen::MatrixXd> block) { design.fill(first, block); },
      false);
  const Eigen::MatrixXd& r = qr.triangle();
  const double limit = std::max(tolerance, 1000 * balanced.data().precision);
  Identifiability result;
  Eigen::MatrixXd orthonormal(r.rows(), r.cols());
  for (Eigen::Index j = 0; j < data.columns(); ++j) {
    check(control);
    if (is_constant(data, j)) result.constant.push_back(j);
    const auto count = static_cast<Eigen::Index>(result.kept.size());
    const Eigen::VectorXd rest = projected(orthonormal, count, r.col(j));
    const double distance = rest.norm();
    if (distance > limit) {
      orthonormal.col(count) = rest / distance;
      result.kept.push_back(j);
    } else {
      result.dependences.push_back(explained(data, r, lengths, result.kept, j, limit));
    }
  }
  add_warnings(data, r, result);
  return result;
}

}  // namespace gordan
