// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/matrix.hpp>
#include <gordan/exact/rational.hpp>

#include <cstddef>
#include <vector>

namespace gordan {

/// Orthogonal matrices with weights of total 1, whose weighted average equals that over Haar measure for every
/// polynomial in the entries up to a degree, up to rounding. Matrices are n x n, row by row.
struct RotationQuadrature {
  int n = 0;
  int degree = 0;
  std::vector<std::vector<double>> matrices;
  std::vector<double> weights;
};

/// SO(3) in Euler angles z y z: L + 1 equidistant points in alpha and in gamma, ceil((L+1)/2) points of Gauss and
/// Legendre in cos(beta); exact for all Wigner D of degree <= L. LimitReached beyond 10^7 points.
/// Source: Graef, Potts, Numer. Funct. Anal. Optim. 30 (2009).
[[nodiscard]] RotationQuadrature rotation_quadrature(int degree);

/// SO(n) (with `reflections`, O(n)) by spheres: the first column by a product rule on S^(n-1) (Gauss and Gegenbauer in
/// each polar angle, L + 1 points on the circle), the others by SO(n-1). Exact for degree <= L in the entries.
/// LimitReached beyond 10^7 matrices.
[[nodiscard]] RotationQuadrature orthogonal_quadrature(int n, int degree, bool reflections);

/// A finite subgroup of SO(3) whose plain average equals that over SO(3) up to a degree.
struct RotationDesign {
  const char* group = "";  ///< "T", "O" or "I"
  int degree = 0;          ///< 2, 3 or 5: one less than the first l > 0 with an invariant of the group
  std::vector<Matrix<Number>> elements;  ///< exact
};

/// The smallest of T (degree 2), O (3), I (5) that reaches the degree; InputError beyond 5.
[[nodiscard]] RotationDesign rotation_design(int degree);

}  // namespace gordan
