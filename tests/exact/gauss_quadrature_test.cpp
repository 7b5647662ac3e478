// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/gauss_quadrature.hpp>

#include <catch2/catch.hpp>

#include <cmath>

namespace gordan {
namespace {

TEST_CASE("Gauss's rules integrate powers exactly up to degree 2n - 1") {
  for (const int twice : {1, 2, 3, 4}) {
    for (const int n : {1, 2, 3, 6, 11}) {
      CAPTURE(twice, n);
      const QuadratureRule rule = gauss_gegenbauer(Rational(twice, 2), n);
      double moment = 1;  // E t^(2k) = prod (2j-1)/(2j + 2 lambda), the first coordinate on a sphere in R^(2 lambda + 2)
      for (int k = 0; 2 * k < 2 * n; ++k) {
        if (k > 0) moment *= (2 * k - 1.0) / (2 * k + twice);
        double sum = 0;
        for (std::size_t i = 0; i < rule.nodes.size(); ++i) sum += rule.weights[i] * std::pow(rule.nodes[i], 2 * k);
        CHECK(sum == Approx(moment).epsilon(1e-14));
      }
    }
  }
}

TEST_CASE("Gauss and Legendre's rule of three nodes") {
  const QuadratureRule rule = gauss_gegenbauer(Rational(1, 2), 3);
  CHECK(rule.nodes[1] == 0.0);
  CHECK(rule.nodes[2] == std::sqrt(0.6));
  CHECK(rule.weights[1] == 4.0 / 9.0);
  CHECK(rule.weights[0] == 5.0 / 18.0);
}

}  // namespace
}  // namespace gordan
