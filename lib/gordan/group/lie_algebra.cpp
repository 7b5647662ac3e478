// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/lie_algebra.hpp>

#include <algorithm>
#include <utility>

#include <gordan/group/products.hpp>

namespace gordan {

namespace {

using Matrices = std::vector<Matrix<Number>>;

/// a E_ij + b E_ji, of size n.
Matrix<Number> unit_pair(std::size_t n, std::size_t i, std::size_t j, const Number& a, const Number& b) {
  Matrix<Number> result(n, n);
  result(i, j) += a;
  result(j, i) += b;
  return result;
}

Matrix<Number> unit(std::size_t n, std::size_t i, std::size_t j, const Number& a = 1) {
  Matrix<Number> result(n, n);
  result(i, j) = a;
  return result;
}

/// E_ii - E_jj.
Matrix<Number> diagonal_pair(std::size_t n, std::size_t i, std::size_t j, const Number& a = 1) {
  Matrix<Number> result(n, n);
  result(i, i) = a;
  result(j, j) = -a;
  return result;
}

/// Which pairs i < j to take: all, or neighbours only, which generate.
template <class Visit>
void for_each_pair(std::size_t n, bool neighbours, Visit visit) {
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < (neighbours ? std::min(n, i + 2) : n); ++j) visit(i, j);
  }
}

/// E_ij - s_i s_j E_ji leaves the diagonal form s invariant: X^T S + S X = 0.
Matrices orthogonal_algebra(const ClassicalGroup& group, bool generators) {
  const auto n = static_cast<std::size_t>(group.dimension());
  const auto p = static_cast<std::size_t>(group.p);
  Matrices result;
  for_each_pair(n, generators, [&](std::size_t i, std::size_t j) {
    const bool mixed = i < p && j >= p;
    result.push_back(unit_pair(n, i, j, 1, mixed ? 1 : -1));
  });
  return result;
}

Matrices unitary_algebra(std::size_t n, bool special, bool generators) {
  const Number i_unit = Number::root_of_unity(4);
  Matrices result;
  for_each_pair(n, generators, [&](std::size_t i, std::size_t j) {
    result.push_back(unit_pair(n, i, j, 1, -1));
    result.push_back(unit_pair(n, i, j, i_unit, i_unit));
  });
  if (special && !generators) {
    for (std::size_t i = 0; i + 1 < n; ++i) result.push_back(diagonal_pair(n, i, i + 1, i_unit));
  }
  if (!special) {
    for (std::size_t i = 0; i < (generators ? std::min<std::size_t>(n, 1) : n); ++i) {
      result.push_back(unit(n, i, i, i_unit));
    }
  }
  return result;
}

Matrices linear_algebra(std::size_t n, bool special, bool generators) {
  Matrices result;
  for_each_pair(n, generators, [&](std::size_t i, std::size_t j) {
    result.push_back(unit(n, i, j));
    result.push_back(unit(n, j, i));
  });
  if (special && !generators) {
    for (std::size_t i = 0; i + 1 < n; ++i) result.push_back(diagonal_pair(n, i, i + 1));
  }
  if (!special) {
    for (std::size_t i = 0; i < (generators ? std::min<std::size_t>(n, 1) : n); ++i) result.push_back(unit(n, i, i));
  }
  return result;
}

/// [[A, B], [C, -A^T]] with B and C symmetric.
Matrices symplectic_algebra(std::size_t n, bool generators) {
  const std::size_t m = n / 2;
  Matrices result;
  const auto add_linear = [&](std::size_t i, std::size_t j) {
    Matrix<Number> x = unit(n, i, j);
    x(m + j, m + i) -= 1;
    result.push_back(std::move(x));
  };
  const auto add_symmetric = [&](std::size_t i, std::size_t j) {
    Matrix<Number> upper = unit(n, i, m + j);
    Matrix<Number> lower = unit(n, m + i, j);
    upper(j, m + i) = lower(m + j, i) = 1;
    result.push_back(std::move(upper));
    result.push_back(std::move(lower));
  };
  for_each_pair(m, generators, [&](std::size_t i, std::size_t j) {
    add_linear(i, j);
    add_linear(j, i);
    if (!generators) add_symmetric(i, j);
  });
  for (std::size_t i = 0; i < (generators ? std::min<std::size_t>(m, 1) : m); ++i) {
    if (!generators) add_linear(i, i);
    add_symmetric(i, i);
  }
  return result;
}

Matrices algebra(const ClassicalGroup& group, bool generators) {
  const auto n = static_cast<std::size_t>(group.dimension());
  switch (group.family) {
    case ClassicalFamily::orthogonal:
    case ClassicalFamily::special_orthogonal:
      return orthogonal_algebra(group, generators);
    case ClassicalFamily::unitary:
    case ClassicalFamily::special_unitary:
      return unitary_algebra(n, group.family == ClassicalFamily::special_unitary, generators);
    case ClassicalFamily::symplectic:
      return symplectic_algebra(n, generators);
    case ClassicalFamily::general_linear:
    case ClassicalFamily::special_linear:
      return linear_algebra(n, group.family == ClassicalFamily::special_linear, generators);
  }
  return {};
}

/// The identity with -1 at the given coordinate.
NaturalElement reflection_of(int n, int axis) {
  NaturalElement result;
  result.matrix = Matrix<Number>::identity(static_cast<std::size_t>(n));
  result.matrix(static_cast<std::size_t>(axis), static_cast<std::size_t>(axis)) = -1;
  return result;
}

GroupGenerators classical_generators(const ClassicalGroup& group) {
  GroupGenerators result;
  result.lie_algebra = algebra(group, true);
  if (group.family == ClassicalFamily::orthogonal) {
    if (group.p > 0) result.elements.push_back(reflection_of(group.dimension(), 0));
    if (group.q > 0) result.elements.push_back(reflection_of(group.dimension(), group.p));
  }
  return result;
}

GroupGenerators product_generators(const Group& product) {
  GroupGenerators result;
  const std::vector<Group> factors = product.factors();
  const std::vector<FactorBlock> blocks = factor_blocks(product);
  for (std::size_t k = 0; k < factors.size(); ++k) {
    const GroupGenerators inner = group_generators(factors[k]);
    for (const NaturalElement& g : inner.elements) result.elements.push_back(embedded(g, product, k));
    const auto first = static_cast<std::size_t>(blocks[k].first_row);
    for (const Matrix<Number>& a : inner.lie_algebra) {
      Matrix<Number> whole(static_cast<std::size_t>(product.dimension()), static_cast<std::size_t>(product.dimension()));
      for (std::size_t i = 0; i < a.rows(); ++i) {
        for (std::size_t j = 0; j < a.cols(); ++j) whole(first + i, first + j) = a(i, j);
      }
      result.lie_algebra.push_back(std::move(whole));
    }
  }
  return result;
}

}  // namespace

std::vector<Matrix<Number>> lie_algebra_basis(const ClassicalGroup& group) { return algebra(group, false); }

GroupGenerators group_generators(const Group& group) {
  if (const FiniteGroup* finite = group.finite()) return {finite->generators(), {}};
  if (const ClassicalGroup* classical = group.classical()) return classical_generators(*classical);
  if (group.product() != nullptr) return product_generators(group);
  GroupGenerators result;
  if (const GeneratedGroup* generated = group.generated()) {
    for (const Matrix<Number>& matrix : generated->generators) result.elements.push_back({{}, matrix});
    result.lie_algebra = generated->lie_algebra;
  } else {
    const auto r = static_cast<std::size_t>(group.torus()->rank);
    for (std::size_t i = 0; i < r; ++i) result.lie_algebra.push_back(unit(r, i, i));
  }
  return result;
}

long conductor(const Group& group) {
  if (group.finite() != nullptr) return group.finite()->conductor();
  long result = 1;
  for (const Group& factor : group.factors()) result = common_conductor(result, conductor(factor));
  if (const ClassicalGroup* classical = group.classical()) {
    const bool complex =
        classical->family == ClassicalFamily::unitary || classical->family == ClassicalFamily::special_unitary;
    return complex ? 4 : 1;
  }
  if (const GeneratedGroup* generated = group.generated()) {
    for (const Matrix<Number>& a : generated->generators) result = common_conductor(result, conductor(a));
    for (const Matrix<Number>& a : generated->lie_algebra) result = common_conductor(result, conductor(a));
  }
  return result;
}

}  // namespace gordan
