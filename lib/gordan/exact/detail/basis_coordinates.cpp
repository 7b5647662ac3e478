// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/detail/basis_coordinates.hpp>

#include <gordan/core/error.hpp>

#include <algorithm>
#include <cmath>

namespace gordan::detail {

namespace {

double product(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0;
  for (std::size_t c = 0; c < a.size(); ++c) sum += a[c] * b[c];
  return sum;
}

}  // namespace

BasisCoordinates::BasisCoordinates(const Matrix<Integer>& basis) : source_(basis) {
  std::vector<std::vector<double>> orthogonal;
  for (std::size_t i = 0; i < basis.rows(); ++i) {
    ShortVector& row = basis_.emplace_back(basis.cols());
    for (std::size_t c = 0; c < row.size(); ++c) row[c] = basis(i, c).to_long();
    std::vector<double> v(row.begin(), row.end());
    for (std::size_t j = 0; j < i; ++j) {
      const double factor = product(v, directions_[j]);
      for (std::size_t c = 0; c < v.size(); ++c) v[c] -= factor * orthogonal[j][c];
    }
    const double square = product(v, v);
    directions_.push_back(v);
    for (double& entry : directions_.back()) entry /= square;
    orthogonal.push_back(std::move(v));
  }
}

ShortVector BasisCoordinates::of(const ShortVector& v) const {
  constexpr double largest = 1e9;
  ShortVector left = v;
  ShortVector result(basis_.size());
  for (std::size_t i = basis_.size(); i-- > 0;) {
    double sum = 0;
    for (std::size_t c = 0; c < left.size(); ++c) sum += static_cast<double>(left[c]) * directions_[i][c];
    const double rounded = std::round(sum);
    if (!(std::abs(rounded) < largest)) return solve(v);
    result[i] = static_cast<std::int64_t>(rounded);
    if (result[i] == 0) continue;
    for (std::size_t c = 0; c < left.size(); ++c) {
      std::int64_t part = 0;
      if (__builtin_mul_overflow(result[i], basis_[i][c], &part) || __builtin_sub_overflow(left[c], part, &left[c])) {
        return solve(v);
      }
    }
  }
  return std::ranges::all_of(left, [](std::int64_t entry) { return entry == 0; }) ? result : solve(v);
}

ShortVector BasisCoordinates::solve(const ShortVector& v) const {
  const auto coordinates = lattice_coordinates(source_, std::vector<Integer>(v.begin(), v.end()));
  require(coordinates.has_value(), "BasisCoordinates: the vector is not in the span of the basis");
  ShortVector result;
  for (const Rational& coordinate : *coordinates) {
    require(coordinate.is_integer(), "BasisCoordinates: the vector is not in the lattice");
    if (!coordinate.num().fits_long()) throw LimitReached("the coordinates of a short vector do not fit machine words");
    result.push_back(coordinate.num().to_long());
  }
  return result;
}

}  // namespace gordan::detail
