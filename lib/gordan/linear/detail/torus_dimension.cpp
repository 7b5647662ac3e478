// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/torus_dimension.hpp>

#include <algorithm>
#include <numeric>

#include <gordan/core/error.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/invariant/weyl_integration.hpp>
#include <gordan/linear/detail/modular_characters.hpp>

namespace gordan::detail {

namespace {

// A bound of the exponents of one torus parameter in the weights.
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

int largest_weight(const Representation& v) {
  int result = 0;
  for (const Summand& summand : v.summands()) result = std::max(result, largest_weight(summand.expression));
  return result;
}

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

}  // namespace

std::optional<Integer> torus_dimension(const Representation& v, const Representation& w, const Control& control) {
  for (const Representation* space : {&v, &w}) {
    for (const Summand& summand : space->summands()) {
      if (!summand.expression.has_matrices()) return std::nullopt;
    }
  }
  const ClassicalGroup& group = *v.group().classical();
  const int weight = largest_weight(v) + largest_weight(w);
  const long field = std::lcm(4L, common_conductor(conductor(v), conductor(w)));
  const long order = (smallest_torus_order(group, weight) + field - 1) / field * field;
  const Representation dual_v = dual(v);
  return integer_by_residues(Integer(v.dimension()) * Integer(w.dimension()), [&](int k) {
    const ModularImage image = split_prime_images(order, k).front();
    const std::uint32_t p = image.prime;
    std::uint32_t total = 0;
    for (ModularClass& c : torus_classes(group, weight, image, control)) {
      check(control);
      ModularElement& g = c.representative;
      if (is_orthogonal(group)) g.matrix = in_standard_coordinates(g.matrix, group, image);
      const std::uint32_t value = mul_mod(character_mod(w, g, image), character_mod(dual_v, g, image), p);
      total = add_mod(total, mul_mod(c.weight, value, p), p);
    }
    return PrimeResidue{p, total};
  });
}

}  // namespace gordan::detail
