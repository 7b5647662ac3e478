// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <gordan/group/detail/finite_group_data.hpp>
#include <gordan/group/matrix_makers.hpp>
#include <gordan/group/detail/named_groups.hpp>

namespace gordan::detail {

namespace {

using Vector = std::vector<Number>;

/// A Cartan matrix: 2 on the diagonal, a(i,j) = -2 cos(pi/m_ij), or the integers of a crystallographic type.
Matrix<Number> disconnected(int rank) {
  Matrix<Number> cartan(static_cast<std::size_t>(rank), static_cast<std::size_t>(rank));
  for (std::size_t i = 0; i < cartan.rows(); ++i) cartan(i, i) = Number(2);
  return cartan;
}

void connect(Matrix<Number>& cartan, int i, int j, const Number& ij, const Number& ji) {
  cartan(static_cast<std::size_t>(i), static_cast<std::size_t>(j)) = ij;
  cartan(static_cast<std::size_t>(j), static_cast<std::size_t>(i)) = ji;
}

void connect(Matrix<Number>& cartan, int i, int j, const Number& both = -1) { connect(cartan, i, j, both, both); }

Matrix<Number> path(int rank) {
  Matrix<Number> cartan = disconnected(rank);
  for (int i = 0; i + 1 < rank; ++i) connect(cartan, i, i + 1);
  return cartan;
}

/// E_n, nodes numbered as in Bourbaki: 1-3-4-5-..., 2 on 4.
Matrix<Number> exceptional(int rank) {
  Matrix<Number> cartan = disconnected(rank);
  connect(cartan, 0, 2);
  connect(cartan, 1, 3);
  for (int i = 2; i + 1 < rank; ++i) connect(cartan, i, i + 1);
  return cartan;
}

/// H_n, its edge of weight 5 between the first two nodes.
Matrix<Number> non_crystallographic(int rank) {
  Matrix<Number> cartan = path(rank);
  connect(cartan, 0, 1, Number(-2) * cosine(10));
  return cartan;
}

/// s_i takes the simple root alpha_j to alpha_j - a(i,j) alpha_i.
std::vector<NaturalElement> simple_reflections(const Matrix<Number>& cartan) {
  std::vector<NaturalElement> reflections;
  for (std::size_t i = 0; i < cartan.rows(); ++i) {
    Matrix<Number> s = Matrix<Number>::identity(cartan.rows());
    for (std::size_t j = 0; j < cartan.rows(); ++j) s(i, j) -= cartan(i, j);
    reflections.push_back({{}, std::move(s)});
  }
  return reflections;
}

std::vector<NaturalElement> orthonormal_reflections(const std::vector<Vector>& roots) {
  std::vector<NaturalElement> reflections;
  for (const Vector& root : roots) reflections.push_back({{}, reflection(root)});
  return reflections;
}

/// e_i + sign e_j.
Vector root(int n, int i, int j, int sign) {
  Vector r(static_cast<std::size_t>(n));
  r[static_cast<std::size_t>(i)] = Number(1);
  if (sign != 0) r[static_cast<std::size_t>(j)] = Number(sign);
  return r;
}

std::vector<Vector> differences(int n, int from = 0) {
  std::vector<Vector> roots;
  for (int i = from; i + 1 < n; ++i) roots.push_back(root(n, i, i + 1, -1));
  return roots;
}

Integer two_to(int n) { return pow(Integer(2), static_cast<unsigned long>(n)); }
Integer factorial_of(int n) { return factorial(static_cast<unsigned long>(n)); }

void set_simple_root_basis(FiniteGroupParts& parts, const Matrix<Number>& cartan) {
  parts.dimension = static_cast<int>(cartan.rows());
  parts.generators = simple_reflections(cartan);
  parts.conventions = "vector: coordinates in the basis of simple roots";
}

void set_orthonormal_basis(FiniteGroupParts& parts, const std::vector<Vector>& roots) {
  parts.dimension = static_cast<int>(roots[0].size());
  parts.generators = orthonormal_reflections(roots);
  parts.conventions = "vector: orthonormal coordinates";
}

/// first, first + step, ..., `count` numbers.
std::vector<int> progression(int first, int step, int count) {
  std::vector<int> numbers;
  for (int k = 0; k < count; ++k) numbers.push_back(first + k * step);
  return numbers;
}

bool fill_infinite_series(FiniteGroupParts& parts, const std::string& letter, int n) {
  if (letter == "A") {
    set_simple_root_basis(parts, path(n));
    parts.conventions += " e_i - e_(i+1)";
    parts.order = factorial_of(n + 1);
    parts.reflection_degrees = progression(2, 1, n);
    parts.family = FiniteFamily::symmetric_on_roots;
    parts.degree = n + 1;
    return true;
  }
  if (letter == "B" && n >= 2) {
    std::vector<Vector> roots = differences(n);
    roots.push_back(root(n, n - 1, 0, 0));
    set_orthonormal_basis(parts, roots);
    parts.conventions += ", simple roots e_i - e_(i+1) and e_n";
    parts.order = two_to(n) * factorial_of(n);
    parts.reflection_degrees = progression(2, 2, n);
    parts.family = FiniteFamily::signed_permutations;
    parts.degree = n;
    return true;
  }
  if (letter == "D" && n >= 4) {
    std::vector<Vector> roots = differences(n);
    roots.push_back(root(n, n - 2, n - 1, 1));
    set_orthonormal_basis(parts, roots);
    parts.conventions += ", simple roots e_i - e_(i+1) and e_(n-1) + e_n";
    parts.order = two_to(n - 1) * factorial_of(n);
    parts.reflection_degrees = progression(2, 2, n - 1);
    parts.reflection_degrees.push_back(n);
    std::sort(parts.reflection_degrees.begin(), parts.reflection_degrees.end());
    parts.family = FiniteFamily::even_signed_permutations;
    parts.degree = n;
    return true;
  }
  return false;
}

bool fill_exceptional(FiniteGroupParts& parts, const std::string& letter, int n) {
  if (letter == "E" && n >= 6 && n <= 8) {
    set_simple_root_basis(parts, exceptional(n));
    parts.conventions += ", numbered as in Bourbaki";
    parts.order = n == 6 ? Integer(51840) : n == 7 ? Integer(2903040) : Integer(696729600);
    parts.reflection_degrees = n == 6   ? std::vector<int>{2, 5, 6, 8, 9, 12}
                               : n == 7 ? std::vector<int>{2, 6, 8, 10, 12, 14, 18}
                                        : std::vector<int>{2, 8, 12, 14, 18, 20, 24, 30};
    parts.listable = n == 6;
  } else if (letter == "F" && n == 4) {
    std::vector<Vector> roots = differences(4, 1);
    roots.push_back({0, 0, 0, 1});
    roots.push_back({1, -1, -1, -1});
    set_orthonormal_basis(parts, roots);
    parts.conventions += ", simple roots e_2 - e_3, e_3 - e_4, e_4, (e_1 - e_2 - e_3 - e_4)/2";
    parts.order = Integer(1152);
    parts.reflection_degrees = {2, 6, 8, 12};
  } else if (letter == "G" && n == 2) {
    Matrix<Number> cartan = disconnected(2);
    connect(cartan, 0, 1, -3, -1);
    set_simple_root_basis(parts, cartan);
    parts.order = Integer(12);
    parts.reflection_degrees = {2, 6};
  } else if (letter == "H" && (n == 3 || n == 4)) {
    set_simple_root_basis(parts, non_crystallographic(n));
    parts.conventions += " of equal length, the edge of weight 5 between the first two";
    parts.order = n == 3 ? Integer(120) : Integer(14400);
    parts.reflection_degrees = n == 3 ? std::vector<int>{2, 6, 10} : std::vector<int>{2, 12, 20, 30};
  } else if (letter == "I2" && n >= 2) {
    Matrix<Number> cartan = disconnected(2);
    connect(cartan, 0, 1, Number(-2) * cosine(2L * n));
    set_simple_root_basis(parts, cartan);
    parts.conventions += " of equal length";
    parts.order = Integer(2 * n);
    parts.reflection_degrees = {2, n};
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::optional<FiniteGroup> reflection_group(const std::string& letter, int n) {
  FiniteGroupParts parts;
  if (!fill_infinite_series(parts, letter, n) && !fill_exceptional(parts, letter, n)) return std::nullopt;
  const std::string type = letter == "I2" ? fmt::format("I2({})", n) : fmt::format("{}{}", letter, n);
  parts.name = fmt::format("W({})", type);
  parts.description = fmt::format("the real reflection group of type {} in its reflection representation", type);
  if (!parts.listable) parts.notes.push_back(fmt::format("{} is too large to be listed", parts.name));
  return make_finite_group(std::move(parts));
}

}  // namespace gordan::detail
