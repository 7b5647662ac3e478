// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/rational.hpp>

#include <vector>

namespace gordan {

/// Nodes, ascending, and weights of a quadrature rule, each the double nearest to the exact number.
struct QuadratureRule {
  std::vector<double> nodes;
  std::vector<double> weights;
};

/// Gauss's rule with n nodes for the weight (1 - t^2)^(lambda - 1/2) on [-1, 1], scaled to total 1; exact for
/// polynomials of degree at most 2n - 1. lambda = 1/2 is Gauss and Legendre's rule; lambda = d/2 - 1 is the first
/// coordinate of a random point of the sphere in R^d. The nodes are the zeros of Gegenbauer's C_n, isolated in balls;
/// the weights are proportional to 1 / ((1 - t^2) C_n'(t)^2). Needs lambda > 0.
/// Source: W. Gautschi, Orthogonal Polynomials (2004), section 1.4.
[[nodiscard]] QuadratureRule gauss_gegenbauer(const Rational& lambda, int n);

}  // namespace gordan
