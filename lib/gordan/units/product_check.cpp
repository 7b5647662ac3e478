// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/product_check.hpp>

#include <gordan/exact/lattice.hpp>
#include <gordan/units/dimension_matrix.hpp>
#include <gordan/units/product_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

Integer common_denominator(std::span<const ProductExponents> products) {
  Integer result = 1;
  for (const ProductExponents& product : products)
    for (const Rational& exponent : product)
      if (!exponent.is_integer()) result = lcm(result, exponent.den());
  return result;
}

std::vector<Integer> times(const ProductExponents& product, const Integer& factor) {
  std::vector<Integer> result;
  for (const Rational& exponent : product) result.push_back(exponent.num() * exact_quotient(factor, exponent.den()));
  return result;
}

Matrix<Integer> rows(std::span<const ProductExponents> products, std::size_t columns, const Integer& factor) {
  Matrix<Integer> result(products.size(), columns);
  for (std::size_t i = 0; i < products.size(); ++i) {
    std::ranges::copy(times(products[i], factor), result.row(i).begin());
  }
  return result;
}

std::string relation_text(const std::vector<Integer>& relation) {
  std::string text;
  for (std::size_t k = 0; k < relation.size(); ++k) {
    if (relation[k].is_zero()) continue;
    text += fmt::format("{}pi{}", text.empty() ? "" : "*", k + 1);
    if (!relation[k].is_one()) text += fmt::format("^{}", to_string(relation[k]));
  }
  return text + " = 1";
}

std::string reason_text(std::span<const UnitsVariable> variables, std::span<const ProductExponents> products,
                        const ProductCheck& check) {
  for (std::size_t k = 0; k < products.size(); ++k) {
    if (check.dimensions[k].is_dimensionless()) continue;
    return fmt::format("{} has the dimension {}", product_text(variables, products[k]), to_string(check.dimensions[k]));
  }
  std::string text = fmt::format("{} product{}, all dimensionless", products.size(), products.size() == 1 ? "" : "s");
  if (!check.independent) text += fmt::format("; they are dependent: {}", relation_text(check.relations.front()));
  if (check.rank < check.whole_rank) {
    return text + fmt::format("; {} more independent product{} there", check.whole_rank - check.rank,
                              check.whole_rank - check.rank == 1 ? " is" : "s are");
  }
  if (!check.index) return text + "; with fractional exponents they generate no lattice of products";
  if (check.index->is_one()) return text + "; they generate all dimensionless products (index 1)";
  return text + fmt::format("; they generate only a sublattice of index {} of all dimensionless products",
                            to_string(*check.index));
}

}  // namespace

ProductCheck check_products(std::span<const UnitsVariable> variables, std::span<const ProductExponents> products,
                            const Control& control) {
  require_distinct_names(variables);
  ProductCheck result;
  for (const ProductExponents& product : products) {
    check(control);
    result.dimensions.push_back(dimension_of(variables, product));
  }
  result.dimensionless =
      std::ranges::all_of(result.dimensions, [](const auto& dimension) { return dimension.is_dimensionless(); });
  const Integer denominator = common_denominator(products);
  const Matrix<Integer> matrix = rows(products, variables.size(), denominator);
  result.rank = rank(matrix);
  result.independent = result.rank == products.size();
  result.whole_rank = variables.size() - rank(dimension_matrix(variables));
  if (result.dimensionless && denominator.is_one() && result.rank == result.whole_rank) {
    result.index = saturation_index(matrix);
  }
  const Matrix<Integer> relations = integer_nullspace(transpose(matrix));
  for (std::size_t i = 0; i < relations.rows(); ++i) {
    result.relations.emplace_back(relations.row(i).begin(), relations.row(i).end());
  }
  result.reason = reason_text(variables, products, result);
  return result;
}

std::optional<std::vector<Rational>> express_product(std::span<const ProductExponents> products,
                                                     const ProductExponents& wanted) {
  const Integer denominator = lcm(common_denominator(products), common_denominator({&wanted, 1}));
  std::vector<std::size_t> places;
  std::vector<ProductExponents> independent;
  for (std::size_t k = 0; k < products.size(); ++k) {
    independent.push_back(products[k]);
    if (rank(rows(independent, wanted.size(), denominator)) == independent.size()) {
      places.push_back(k);
    } else {
      independent.pop_back();
    }
  }
  const auto powers = lattice_coordinates(rows(independent, wanted.size(), denominator), times(wanted, denominator));
  if (!powers) return std::nullopt;
  std::vector<Rational> result(products.size());
  for (std::size_t i = 0; i < places.size(); ++i) result[places[i]] = (*powers)[i];
  return result;
}

}  // namespace gordan
