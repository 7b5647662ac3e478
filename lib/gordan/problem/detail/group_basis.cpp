// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/group_basis.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/lattice.hpp>

#include <algorithm>
#include <numeric>
#include <span>

namespace gordan::detail {

namespace {

/// The rows times the common denominator of all entries, which is given back as well.
Matrix<Integer> integer_rows(const std::vector<ProductExponents>& rows, Integer& denominator) {
  denominator = 1;
  for (const ProductExponents& row : rows) {
    for (const Rational& entry : row) denominator = lcm(denominator, entry.den());
  }
  Matrix<Integer> result(rows.size(), rows.empty() ? 0 : rows[0].size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < rows[i].size(); ++j) result(i, j) = (rows[i][j] * Rational(denominator)).num();
  }
  return result;
}

std::vector<Integer> integer_coordinates(const Matrix<Integer>& basis, std::span<const Integer> vector) {
  const auto coordinates = lattice_coordinates(basis, vector);
  require(coordinates.has_value(), "the vector lies in the lattice");
  std::vector<Integer> result;
  for (const Rational& c : *coordinates) {
    require(c.is_integer(), "the vector lies in the lattice");
    result.push_back(c.num());
  }
  return result;
}

Matrix<Integer> rows_of(const Matrix<Integer>& a, const std::vector<std::size_t>& chosen) {
  Matrix<Integer> result(chosen.size(), a.cols());
  for (std::size_t i = 0; i < chosen.size(); ++i) std::ranges::copy(a.row(chosen[i]), result.row(i).begin());
  return result;
}

/// The rows of `all`, given in the coordinates of a basis of their lattice, that are taken one after the other, the
/// shortest first, while those taken extend to a basis.
std::vector<std::size_t> primitive_choice(const std::vector<ProductExponents>& products, const Matrix<Integer>& all) {
  std::vector<std::size_t> order(products.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return l1_norm(products[i]); });
  std::vector<std::size_t> chosen;
  for (const std::size_t i : order) {
    if (chosen.size() == all.cols()) break;
    chosen.push_back(i);
    const Matrix<Integer> taken = rows_of(all, chosen);
    if (rank(taken) < chosen.size() || !saturation_index(taken).is_one()) chosen.pop_back();
  }
  std::ranges::sort(chosen);
  return chosen;
}

}  // namespace

GroupBasis group_basis(const std::vector<ProductExponents>& products) {
  GroupBasis result;
  if (products.empty()) return result;
  Integer denominator;
  const Matrix<Integer> rows = integer_rows(products, denominator);
  Matrix<Integer> basis = lll(rows);
  Matrix<Integer> all(products.size(), basis.rows());
  for (std::size_t i = 0; i < products.size(); ++i)
    std::ranges::copy(integer_coordinates(basis, rows.row(i)), all.row(i).begin());
  const std::vector<std::size_t> chosen = primitive_choice(products, all);
  if (chosen.size() == basis.rows()) basis = rows_of(rows, chosen);
  for (std::size_t i = 0; i < basis.rows(); ++i) {
    ProductExponents member;
    for (const Integer& entry : basis.row(i)) member.emplace_back(entry, denominator);
    result.basis.push_back(std::move(member));
  }
  for (std::size_t i = 0; i < products.size(); ++i)
    result.coordinates.push_back(integer_coordinates(basis, rows.row(i)));
  return result;
}

}  // namespace gordan::detail
