// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/torus_elements.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include <gordan/invariant/weyl_integration.hpp>

namespace gordan::detail {

namespace {

bool is_orthogonal(const ClassicalGroup& group) {
  return group.family == ClassicalFamily::orthogonal || group.family == ClassicalFamily::special_orthogonal;
}

// diag(t, 1/t, fixed) as rotations with c = (t + 1/t)/2, s = (t - 1/t)/(2i) of a sum of squares; then, for the form
// diag(1, ..., -1, ...), the coordinates with a minus are divided by i.
Matrix<std::uint32_t> in_standard_coordinates(const Matrix<std::uint32_t>& diagonal, const ClassicalGroup& group,
                                              const ModularImage& image) {
  const std::uint32_t p = image.prime;
  const std::uint32_t unit = pow_mod(image.root, static_cast<std::uint64_t>(image.conductor) / 4, p);
  const std::size_t n = diagonal.rows();
  std::size_t rank = n / 2;
  for (std::size_t i = 0; i < n / 2 && rank == n / 2; ++i) {
    if (mul_mod(diagonal(i, i), diagonal(n / 2 + i, n / 2 + i), p) != 1) rank = n / 2 - 1;  // the second component
  }
  Matrix<std::uint32_t> g(n, n);
  const std::uint32_t half = inverse_mod(2, p);
  for (std::size_t i = 0; i < rank; ++i) {
    const std::uint32_t t = diagonal(i, i);
    const std::uint32_t u = diagonal(rank + i, rank + i);
    const std::uint32_t c = mul_mod(half, add_mod(t, u, p), p);
    const std::uint32_t s = mul_mod(mul_mod(half, sub_mod(t, u, p), p), inverse_mod(unit, p), p);
    g(2 * i, 2 * i) = g(2 * i + 1, 2 * i + 1) = c;
    g(2 * i, 2 * i + 1) = sub_mod(0, s, p);
    g(2 * i + 1, 2 * i) = s;
  }
  for (std::size_t i = 2 * rank; i < n; ++i) g(i, i) = diagonal(i, i);
  const auto plus = static_cast<std::size_t>(group.p);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      if (i < plus && j >= plus) g(i, j) = mul_mod(g(i, j), unit, p);
      if (i >= plus && j < plus) g(i, j) = mul_mod(g(i, j), inverse_mod(unit, p), p);
    }
  }
  return g;
}

// The parameters of a diagonal element, and whether it lies on the second component of O(n).
TorusElement parameters(const Matrix<std::uint32_t>& diagonal, const ClassicalGroup& group, std::uint32_t p) {
  TorusElement result;
  const std::size_t n = diagonal.rows();
  const bool two_sided = is_orthogonal(group) || group.family == ClassicalFamily::symplectic;
  std::size_t rank = two_sided ? n / 2 : n;
  if (is_orthogonal(group) && group.family == ClassicalFamily::orthogonal) {
    result.reflected = determinant_mod(diagonal, p) != 1;
    if (result.reflected && n % 2 == 0) --rank;
  }
  const bool negated = result.reflected && n % 2 != 0;
  for (std::size_t i = 0; i < rank; ++i)
    result.torus.push_back(negated ? sub_mod(0, diagonal(i, i), p) : diagonal(i, i));
  return result;
}

}  // namespace

int largest_weight(const RepExpression& expression) {
  int result = 0;
  switch (expression.kind()) {
    case RepKind::vector:
    case RepKind::realified_vector:
    case RepKind::determinant:
      return 1;
    case RepKind::product:
      for (const RepExpression& part : expression.parts()) result += largest_weight(part);
      return result;
    case RepKind::symmetric_power:
    case RepKind::alternating_power:
    case RepKind::traceless:
      return expression.order() * largest_weight(expression.parts().front());
    default:
      for (const RepExpression& part : expression.parts()) result = std::max(result, largest_weight(part));
      return result;
  }
}

long torus_order(const ClassicalGroup& group, int max_weight, long field) {
  const long unit = std::lcm(4L, field);
  return (smallest_torus_order(group, max_weight) + unit - 1) / unit * unit;
}

std::vector<TorusElement> torus_elements(const ClassicalGroup& group, int max_weight, const ModularImage& image,
                                         const Control& control) {
  const std::uint32_t p = image.prime;
  const bool two_classes = group.family == ClassicalFamily::special_orthogonal && group.dimension() % 2 == 0;
  std::vector<TorusElement> result;
  for (ModularClass& c : torus_classes(group, max_weight, image, control)) {
    if (result.size() % 1024 == 0) check(control);
    Matrix<std::uint32_t> diagonal = std::move(c.representative.matrix);
    const std::size_t m = diagonal.rows() / 2;
    for (int side = 0; side < (two_classes && m > 0 ? 2 : 1); ++side) {
      if (side == 1) std::swap(diagonal(m - 1, m - 1), diagonal(2 * m - 1, 2 * m - 1));
      TorusElement next = parameters(diagonal, group, p);
      next.weight = two_classes && m > 0 ? mul_mod(c.weight, inverse_mod(2, p), p) : c.weight;
      next.element.matrix = is_orthogonal(group) ? in_standard_coordinates(diagonal, group, image) : diagonal;
      result.push_back(std::move(next));
    }
  }
  return result;
}

}  // namespace gordan::detail
