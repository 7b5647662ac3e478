// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/haar/haar_average.hpp>
#include <gordan/haar/matrix_moments.hpp>
#include <gordan/haar/quadrature.hpp>

#include <catch2/catch.hpp>

#include <vector>

namespace gordan {
namespace {

double average(const RotationQuadrature& rule, const std::vector<int>& rows, const std::vector<int>& cols) {
  double sum = 0;
  for (std::size_t k = 0; k < rule.matrices.size(); ++k) {
    double term = rule.weights[k];
    for (std::size_t r = 0; r < rows.size(); ++r)
      term *= rule.matrices[k][static_cast<std::size_t>(rows[r] * rule.n + cols[r])];
    sum += term;
  }
  return sum;
}

TEST_CASE("quadratures of O(n) and SO(3) agree with exact moments") {
  const std::uint64_t seed = 11;
  CAPTURE(seed);
  Random random(seed);
  for (int trial = 0; trial < 20; ++trial) {
    const int n = 1 + trial % 4;
    const RotationQuadrature rule = orthogonal_quadrature(n, 4, true);
    std::vector<int> rows;
    std::vector<int> cols;
    for (int r = 0; r < 4; ++r) {
      rows.push_back(static_cast<int>(random.below(static_cast<std::uint32_t>(n))));
      cols.push_back(static_cast<int>(random.below(static_cast<std::uint32_t>(n))));
    }
    CAPTURE(n, rows, cols);
    CHECK(average(rule, rows, cols) == Approx(to_double(orthogonal_moment(n, rows, cols))).margin(1e-14));
    if (n == 3) CHECK(average(rotation_quadrature(4), rows, cols) == Approx(average(rule, rows, cols)).margin(1e-14));
  }
  CHECK(average(rotation_quadrature(3), {0, 1, 2}, {0, 1, 2}) == Approx(1.0 / 6));
  CHECK(average(orthogonal_quadrature(3, 3, false), {0, 1, 2}, {0, 1, 2}) == Approx(1.0 / 6));
}

TEST_CASE("a rule of a lower degree is not exact") {
  CHECK(average(rotation_quadrature(1), {2, 2}, {2, 2}) != Approx(1.0 / 3));
  CHECK(average(rotation_quadrature(2), {2, 2}, {2, 2}) == Approx(1.0 / 3));
}

TEST_CASE("groups of rotations as designs") {
  for (const int degree : {2, 3, 5}) {
    const RotationDesign design = rotation_design(degree);
    CAPTURE(design.group);
    CHECK(design.degree == degree);
    const auto moment = [&](const std::vector<int>& rows, const std::vector<int>& cols) {
      Number sum;
      for (const Matrix<Number>& g : design.elements) {
        Number term = 1;
        for (std::size_t r = 0; r < rows.size(); ++r)
          term *= g(static_cast<std::size_t>(rows[r]), static_cast<std::size_t>(cols[r]));
        sum += term;
      }
      return sum / Number(static_cast<long>(design.elements.size()));
    };
    const std::vector<int> two = {0, 0};
    CHECK(moment(two, two) == Number(orthogonal_moment(3, two, two)));
    const std::vector<int> four = {0, 0, 1, 1};
    CHECK((moment(four, four) == Number(orthogonal_moment(3, four, four))) == (degree >= 4));
  }
  CHECK_THROWS_AS(rotation_design(6), InputError);
}

}  // namespace
}  // namespace gordan
