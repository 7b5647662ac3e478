// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cstddef>
#include <map>
#include <utility>

#include <fmt/format.h>

#include <gordan/exact/integer.hpp>
#include <gordan/rep/detail/irrep_spaces.hpp>
#include <gordan/rep/detail/labels.hpp>
#include <gordan/rep/detail/power_basis.hpp>

namespace gordan::detail {

namespace {

using Powers = std::array<int, 3>;  // of x, y, z
using Form = std::map<Powers, Rational>;

Integer binomial(int n, int k) {
  Integer result(1);
  for (int i = 1; i <= k; ++i) result = exact_quotient(result * Integer(n - k + i), Integer(i));
  return result;
}

/// Re (x + iy)^m for m >= 0, Im (x + iy)^|m| for m < 0.
Form plane_harmonic(int m) {
  const int n = m < 0 ? -m : m;
  Form result;
  for (int k = m < 0 ? 1 : 0; k <= n; k += 2) {  // the terms x^(n-k) (iy)^k that are real (imaginary)
    const Rational value(binomial(n, k));
    result[{n - k, k, 0}] = k / 2 % 2 == 0 ? value : -value;
  }
  return result;
}

Form product(const Form& a, const Form& b) {
  Form result;
  for (const auto& [p, x] : a) {
    for (const auto& [q, y] : b) {
      Rational& sum = result[{p[0] + q[0], p[1] + q[1], p[2] + q[2]}];
      sum = sum + x * y;
    }
  }
  return result;
}

/// The sum over k of a_k z^(l-|m|-2k) (x^2+y^2)^k times the plane harmonic; the Laplacian vanishes when
/// 4k(k+|m|) a_k + (l-|m|-2k+2)(l-|m|-2k+1) a_(k-1) = 0.
Form solid_harmonic_form(int l, int m) {
  const int n = m < 0 ? -m : m;
  Form axial;
  Rational a(1);
  Form ring = {{{0, 0, 0}, Rational(1)}};
  const Form square = {{{2, 0, 0}, Rational(1)}, {{0, 2, 0}, Rational(1)}};
  for (int k = 0; 2 * k <= l - n; ++k) {
    if (k > 0) {
      a = a * Rational(-(l - n - 2 * k + 2) * (l - n - 2 * k + 1), 4 * k * (k + n));
      ring = product(ring, square);
    }
    for (const auto& [powers, value] : ring) axial[{powers[0], powers[1], l - n - 2 * k}] = a * value;
  }
  return product(axial, plane_harmonic(m));
}

std::size_t tuple_of(const PowerBasis& basis, const Powers& powers) {
  std::size_t tuple = 0;
  int level = 0;
  for (int axis = 0; axis < 3; ++axis) {
    for (int count = 0; count < powers[static_cast<std::size_t>(axis)]; ++count) {
      tuple = basis.insert(level++, tuple, axis).index;
    }
  }
  return tuple;
}

}  // namespace

RepExpression harmonic_tensors(const RepExpression& vector, int l) {
  const PowerBasis basis(3, l, false);
  const std::size_t n = basis.size(l);
  const auto d = static_cast<std::size_t>(2 * l + 1);
  Matrix<Number> inclusion(n, d);
  Matrix<Number> projection(d, n);
  std::vector<Rational> norms;
  for (int m = -l; m <= l; ++m) {
    // The polynomial sum of c x^a is the tensor with components c/multinomial; its squared length is sum of
    // c^2/multinomial.
    const Form form = solid_harmonic_form(l, m);
    Rational norm;
    for (const auto& [powers, value] : form) {
      norm = norm + value * value / Rational(binomial(l, powers[0]) * binomial(l - powers[0], powers[1]));
    }
    const auto column = static_cast<std::size_t>(l + m);
    for (const auto& [powers, value] : form) {
      const std::size_t tuple = tuple_of(basis, powers);
      const Rational multiplicity(binomial(l, powers[0]) * binomial(l - powers[0], powers[1]));
      inclusion(tuple, column) = value / multiplicity;
      projection(column, tuple) = value / norm;
    }
    norms.push_back(std::move(norm));
  }
  return RepExpression::subspace(RepExpression::symmetric_power(vector, l), std::move(inclusion), std::move(projection),
                                 magnetic_labels(2 * l), fmt::format("l={}", l), std::move(norms));
}

}  // namespace gordan::detail
