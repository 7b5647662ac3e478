// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/detail/ordered_lattice.hpp>

#include <gordan/core/error.hpp>

#include <algorithm>
#include <set>
#include <tuple>

namespace gordan::detail {

OrderedLattice ordered_lattice(std::span<const UnitsVariable> variables, std::span<const std::string> exclude) {
  require_distinct_names(variables);
  std::set<std::size_t> excluded;
  for (const std::string& name : exclude) excluded.insert(variable_index(variables, name));
  OrderedLattice result;
  result.num_variables = variables.size();
  for (std::size_t j = 0; j < variables.size(); ++j)
    if (!excluded.contains(j)) result.places.push_back(j);
  std::ranges::sort(result.places, {}, [&](std::size_t j) { return std::string_view(variables[j].name); });
  std::vector<UnitsVariable> ordered;
  for (const std::size_t j : result.places) ordered.push_back(variables[j]);
  result.matrix = dimension_matrix(ordered);
  return result;
}

ProductExponents to_exponents(const OrderedLattice& lattice, const ShortVector& v, const Integer& root) {
  ProductExponents result(lattice.num_variables);
  for (std::size_t k = 0; k < v.size(); ++k) {
    if (v[k] == 0) continue;
    result[lattice.places[k]] = root.is_one() ? Rational(v[k]) : Rational(Integer(v[k]), root);
  }
  return result;
}

std::vector<ShortVector> to_short_vectors(const Matrix<Integer>& rows) {
  std::vector<ShortVector> result(rows.rows(), ShortVector(rows.cols()));
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    for (std::size_t j = 0; j < rows.cols(); ++j) {
      if (!rows(i, j).fits_long()) throw LimitReached("the exponents of the products do not fit machine words");
      result[i][j] = rows(i, j).to_long();
    }
  }
  return result;
}

bool product_less(const OrderedLattice& lattice, const ProductExponents& a, const ProductExponents& b) {
  const auto key = [](const ProductExponents& e) {
    std::tuple<Rational, Rational, std::size_t, std::size_t> result;
    for (const Rational& exponent : e) {
      std::get<0>(result) += abs(exponent);
      std::get<1>(result) = std::max(std::get<1>(result), abs(exponent));
      if (!exponent.is_zero()) ++std::get<2>(result);
      if (exponent.sign() < 0) ++std::get<3>(result);
    }
    return result;
  };
  const auto of_a = key(a);
  const auto of_b = key(b);
  if (of_a != of_b) return of_a < of_b;
  for (const std::size_t j : lattice.places)
    if (a[j] != b[j]) return a[j] > b[j];
  return false;
}

}  // namespace gordan::detail
