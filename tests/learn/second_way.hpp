// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/random.hpp>
#include <gordan/learn/regression.hpp>

#include <cmath>
#include <utility>
#include <vector>

/// Least squares by normal equations in long double, and random data: what the tests compare with.
namespace gordan::second_way {

using Real = long double;
using Table = std::vector<std::vector<Real>>;

inline double uniform(Random& random) { return (static_cast<double>(random.next() >> 11U) + 0.5) * 0x1p-53; }

/// A normal number, by Box and Muller.
inline double normal(Random& random) {
  const double radius = std::sqrt(-2 * std::log(uniform(random)));
  return radius * std::cos(2 * 3.14159265358979323846 * uniform(random));
}

/// The inverse by elimination with partial pivots.
inline Table inverse(Table a) {
  const std::size_t n = a.size();
  for (std::size_t i = 0; i < n; ++i) {
    a[i].resize(2 * n, 0);
    a[i][n + i] = 1;
  }
  for (std::size_t c = 0; c < n; ++c) {
    std::size_t pivot = c;
    for (std::size_t i = c; i < n; ++i) {
      if (std::abs(a[i][c]) > std::abs(a[pivot][c])) pivot = i;
    }
    std::swap(a[c], a[pivot]);
    for (std::size_t i = 0; i < n; ++i) {
      if (i == c) continue;
      const Real factor = a[i][c] / a[c][c];
      for (std::size_t j = c; j < 2 * n; ++j) a[i][j] -= factor * a[c][j];
    }
  }
  Table result(n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) result[i].push_back(a[i][n + j] / a[i][i]);
  }
  return result;
}

struct Solution {
  std::vector<Real> coefficients;
  Table inverse_normal;  ///< (A^T W A + penalty)^-1
  Real residual_sum = 0;
};

/// min sum w r^2 + lambda sum_j |a_j|^2 c_j^2 over the given columns.
inline Solution normal_equations(const Regression& data, const std::vector<Eigen::Index>& columns, Real lambda = 0) {
  const std::size_t n = columns.size();
  const auto weight = [&](Eigen::Index i) { return data.weights.size() == 0 ? Real(1) : Real(data.weights[i]); };
  Table gram(n, std::vector<Real>(n, 0));
  std::vector<Real> right(n, 0);
  for (Eigen::Index i = 0; i < data.rows(); ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      const Real a = weight(i) * data.features(i, columns[j]);
      right[j] += a * data.target[i];
      for (std::size_t k = 0; k < n; ++k) gram[j][k] += a * data.features(i, columns[k]);
    }
  }
  for (std::size_t j = 0; j < n; ++j) gram[j][j] *= 1 + lambda;
  Solution result;
  result.inverse_normal = inverse(gram);
  for (std::size_t j = 0; j < n; ++j) {
    Real sum = 0;
    for (std::size_t k = 0; k < n; ++k) sum += result.inverse_normal[j][k] * right[k];
    result.coefficients.push_back(sum);
  }
  for (Eigen::Index i = 0; i < data.rows(); ++i) {
    Real r = data.target[i];
    for (std::size_t j = 0; j < n; ++j) r -= result.coefficients[j] * data.features(i, columns[j]);
    result.residual_sum += weight(i) * r * r;
  }
  return result;
}

/// Correlated columns of different sizes.
inline Eigen::MatrixXd random_columns(Random& random, Eigen::Index rows, Eigen::Index columns, double correlation) {
  Eigen::MatrixXd a(rows, columns);
  for (Eigen::Index i = 0; i < rows; ++i) {
    const double common = normal(random);
    for (Eigen::Index j = 0; j < columns; ++j) {
      a(i, j) = (correlation * common + (1 - correlation) * normal(random)) * std::pow(3.0, static_cast<double>(j % 4));
    }
  }
  return a;
}

inline std::vector<Eigen::Index> all_columns(const Regression& data) {
  std::vector<Eigen::Index> result;
  for (Eigen::Index j = 0; j < data.columns(); ++j) result.push_back(j);
  return result;
}

}  // namespace gordan::second_way
