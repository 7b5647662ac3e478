// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <gordan/group/detail/finite_group_data.hpp>
#include <gordan/group/matrix_makers.hpp>
#include <gordan/group/detail/named_groups.hpp>

namespace gordan::detail {

namespace {

std::string plural(int n, const char* word) { return fmt::format("{} {}{}", n, word, n == 1 ? "" : "s"); }

/// The cycle first -> first + 1 -> ... -> last -> first on n points.
Permutation cycle(int n, int first, int last) {
  Permutation p = identity_permutation(n);
  for (int i = first; i < last; ++i) p[static_cast<std::size_t>(i)] = i + 1;
  p[static_cast<std::size_t>(last)] = first;
  return p;
}

FiniteGroupParts group_on_points(std::string name, std::string description, int n) {
  FiniteGroupParts parts;
  parts.name = std::move(name);
  parts.description = std::move(description);
  parts.conventions = "perm: point i goes to p[i]";
  parts.points = n;
  parts.degree = n;
  return parts;
}

const char* polygon_conventions =
    "perm: the vertices of the regular n-gon, vertex k at the angle 2 pi k/n; vector: the plane, rotation by 2 pi/n";

Matrix<Number> plane_rotation(int n) {
  const Number c = cosine(n);
  const Number s = sine(n);
  return square_matrix(2, {c, -s, s, c});
}

}  // namespace

FiniteGroup symmetric_group(int n) {
  FiniteGroupParts parts =
      group_on_points(fmt::format("S({})", n), fmt::format("the symmetric group on {}", plural(n, "point")), n);
  parts.order = factorial(static_cast<unsigned long>(n));
  parts.family = FiniteFamily::symmetric;
  if (n >= 2) parts.generators.push_back({cycle(n, 0, 1), {}});
  if (n >= 3) parts.generators.push_back({cycle(n, 0, n - 1), {}});
  return make_finite_group(std::move(parts));
}

FiniteGroup alternating_group(int n) {
  FiniteGroupParts parts =
      group_on_points(fmt::format("A({})", n), fmt::format("the alternating group on {}", plural(n, "point")), n);
  parts.order = n < 2 ? Integer(1) : exact_quotient(factorial(static_cast<unsigned long>(n)), 2);
  parts.family = FiniteFamily::alternating;
  if (n >= 3) parts.generators.push_back({cycle(n, 0, 2), {}});
  if (n >= 4) parts.generators.push_back({cycle(n, n % 2 == 0 ? 1 : 0, n - 1), {}});
  return make_finite_group(std::move(parts));
}

FiniteGroup cyclic_group(int n, const std::string& name) {
  FiniteGroupParts parts = group_on_points(name, fmt::format("the cyclic group of order {}", n), n);
  parts.conventions = polygon_conventions;
  parts.order = Integer(n);
  parts.dimension = 2;
  if (n >= 2) parts.generators.push_back({cycle(n, 0, n - 1), plane_rotation(n)});
  return make_finite_group(std::move(parts));
}

FiniteGroup dihedral_group(int n) {
  FiniteGroupParts parts =
      group_on_points(fmt::format("D({})", n),
                      fmt::format("the dihedral group of order {}, the symmetries of the regular {}-gon", 2 * n, n), n);
  parts.conventions = std::string(polygon_conventions) + " and reflection of the second coordinate";
  parts.order = Integer(2 * n);
  parts.dimension = 2;
  if (n >= 2) parts.generators.push_back({cycle(n, 0, n - 1), plane_rotation(n)});
  Permutation mirror = identity_permutation(n);
  for (int k = 1; k < n; ++k) mirror[static_cast<std::size_t>(k)] = n - k;
  parts.generators.push_back({mirror, diagonal_matrix({1, -1})});
  return make_finite_group(std::move(parts));
}

FiniteGroup signed_permutation_group(int n) {
  FiniteGroupParts parts;
  parts.name = fmt::format("B({})", n);
  parts.description = fmt::format("the hyperoctahedral group, signed permutations of {}", plural(n, "coordinate"));
  parts.conventions = "vector: signed permutations of orthonormal coordinates";
  parts.dimension = n;
  parts.degree = n;
  parts.family = FiniteFamily::signed_permutations;
  parts.order = pow(Integer(2), static_cast<unsigned long>(n)) * factorial(static_cast<unsigned long>(n));
  if (n >= 2) parts.generators.push_back({{}, permutation_matrix(cycle(n, 0, 1))});
  if (n >= 3) parts.generators.push_back({{}, permutation_matrix(cycle(n, 0, n - 1))});
  std::vector<Number> signs(static_cast<std::size_t>(n), Number(1));
  signs[0] = Number(-1);
  parts.generators.push_back({{}, diagonal_matrix(signs)});
  return make_finite_group(std::move(parts));
}

}  // namespace gordan::detail
