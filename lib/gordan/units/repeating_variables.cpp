// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/repeating_variables.hpp>

#include <gordan/core/error.hpp>
#include <gordan/core/text.hpp>
#include <gordan/exact/lattice.hpp>
#include <gordan/exact/short_basis.hpp>
#include <gordan/units/detail/repeating_search.hpp>
#include <gordan/units/product_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

using detail::OrderedLattice;

std::vector<std::size_t> places_of(std::span<const UnitsVariable> variables, std::span<const std::string> names) {
  std::vector<std::size_t> places;
  for (const std::string& name : names) {
    const std::size_t place = variable_index(variables, name);
    if (std::ranges::find(places, place) != places.end()) {
      throw InputError(fmt::format("'{}' is named twice among the repeating variables", name));
    }
    places.push_back(place);
  }
  return places;
}

/// The largest group of variables that have one dimension, as "a, b, c are all s^-1"; "" when there is no group.
std::string equal_dimensions(const std::vector<UnitsVariable>& chosen) {
  std::vector<std::string> largest;
  PhysicalDimension common;
  for (const UnitsVariable& variable : chosen) {
    std::vector<std::string> group;
    for (const UnitsVariable& other : chosen)
      if (other.dimension == variable.dimension) group.push_back(other.name);
    if (group.size() > largest.size()) {
      largest = std::move(group);
      common = variable.dimension;
    }
  }
  if (largest.size() < 2) return {};
  if (largest.size() == 2) return fmt::format("{} and {} are both {}", largest[0], largest[1], to_string(common));
  return fmt::format("{} are all {}", join(largest, ", "), to_string(common));
}

/// Why the variables are not independent.
std::string reason_for_singular(std::vector<UnitsVariable> chosen) {
  for (const UnitsVariable& variable : chosen)
    if (variable.dimension.is_dimensionless()) return fmt::format("{} has no dimension", variable.name);
  std::string text = equal_dimensions(chosen);
  if (!text.empty()) return text;
  const OrderedLattice lattice = detail::ordered_lattice(chosen);
  const Matrix<Integer> nullspace = integer_nullspace(lattice.matrix.entries);
  const ShortBasis basis = short_basis(lattice.matrix.entries, nullspace, 100'000);
  return fmt::format("{} has no dimension", product_text(chosen, detail::to_exponents(lattice, basis.vectors.front())));
}

void require_independent(std::span<const UnitsVariable> variables, const std::vector<std::size_t>& places,
                         std::size_t rank) {
  if (places.size() != rank) {
    throw InputError(fmt::format("{} repeating variable{} named, but the rank of the dimension matrix is {}",
                                 places.size(), places.size() == 1 ? " is" : "s are", rank),
                     {}, fmt::format("{} independent ones", rank));
  }
  std::vector<UnitsVariable> chosen;
  for (const std::size_t place : places) chosen.push_back(variables[place]);
  if (gordan::rank(dimension_matrix(chosen)) == rank) return;
  throw InputError("the repeating variables are not independent: " + reason_for_singular(chosen), {},
                   fmt::format("{} variables of which no product of powers is dimensionless", rank));
}

/// The columns of the ordered lattice that hold these variables.
std::vector<std::size_t> columns_of(const OrderedLattice& lattice, const std::vector<std::size_t>& places) {
  std::vector<std::size_t> columns;
  for (const std::size_t place : places) {
    columns.push_back(static_cast<std::size_t>(std::ranges::find(lattice.places, place) - lattice.places.begin()));
  }
  return columns;
}

/// [ZA : ZA_S] = |det A_S| / gcd of the maximal minors, with A reduced to independent rows.
Integer choice_index(const OrderedLattice& lattice, const std::vector<std::size_t>& columns) {
  const Matrix<Integer>& a = lattice.matrix.entries;
  Matrix<Integer> chosen(a.rows(), columns.size());
  for (std::size_t d = 0; d < a.rows(); ++d)
    for (std::size_t i = 0; i < columns.size(); ++i) chosen(d, i) = a(d, columns[i]);
  return exact_quotient(saturation_index(chosen), saturation_index(a));
}

std::string note_for(const RepeatingBasis& basis) {
  if (basis.unimodular) return {};
  const std::string group = fmt::format(
      "the repeating variables generate a subgroup of index {} of all dimensions, so that the products have fractional "
      "exponents",
      to_string(basis.choice_index));
  if (basis.index.is_one()) {
    return group + "; raised to integral powers they still generate every dimensionless product";
  }
  return fmt::format("{}; raised to integral powers they generate only a sublattice of index {}", group,
                     to_string(basis.index));
}

}  // namespace

RepeatingBasis repeating_basis(std::span<const UnitsVariable> variables, std::span<const std::string> repeating) {
  const OrderedLattice lattice = detail::ordered_lattice(variables);
  RepeatingBasis result;
  result.repeating = places_of(variables, repeating);
  require_independent(variables, result.repeating, rank(lattice.matrix));
  const std::vector<std::size_t> columns = columns_of(lattice, result.repeating);
  result.products = detail::classical_basis(lattice, columns);
  std::ranges::sort(result.products, {}, [&](const ProductExponents& product) {  // by the variable outside the choice
    std::size_t j = 0;
    while (product[j].is_zero() || std::ranges::find(result.repeating, j) != result.repeating.end()) ++j;
    return j;
  });
  Integer powers = 1;
  for (const ProductExponents& product : result.products) {
    Integer power = 1;
    for (const Rational& exponent : product) power = lcm(power, exponent.den());
    result.integral.push_back(product);
    for (Rational& exponent : result.integral.back()) exponent *= Rational(power);
    powers *= power;
  }
  result.choice_index = choice_index(lattice, columns);
  result.index = exact_quotient(powers, result.choice_index);
  result.unimodular = result.choice_index.is_one();
  result.note = note_for(result);
  return result;
}

RepeatingRanking rank_repeating(std::span<const UnitsVariable> variables, const RankRepeatingOptions& options,
                                const Control& control) {
  const OrderedLattice lattice = detail::ordered_lattice(variables);
  RepeatingRanking result;
  result.choices = detail::num_choices(lattice);
  if (result.choices > Integer(options.max_choices)) {
    throw LimitReached(fmt::format("there are {} choices of repeating variables, more than the limit of {}",
                                   to_string(result.choices), options.max_choices));
  }
  const auto better = [](const RankedChoice& a, const RankedChoice& b) {
    if (a.choice_index != b.choice_index) return a.choice_index < b.choice_index;
    return a.norm != b.norm ? a.norm < b.norm : a.variables < b.variables;  // still columns: in the order of names
  };
  const auto visit = [&](const detail::Choice& choice) {
    ++result.by_index[static_cast<std::uint64_t>(choice.index)];
    if (options.keep == 0) return;
    const bool is_full = result.best.size() == options.keep;
    if (is_full && Integer(choice.index) > result.best.back().choice_index) return;
    RankedChoice ranked{choice.columns, choice.index, choice.norm()};
    if (is_full && !better(ranked, result.best.back())) return;
    if (is_full) result.best.pop_back();
    result.best.insert(std::ranges::upper_bound(result.best, ranked, better), ranked);
  };
  result.singular = detail::each_choice(lattice, visit, control);
  for (RankedChoice& choice : result.best) {
    for (std::size_t& column : choice.variables) column = lattice.places[column];
    std::ranges::sort(choice.variables);
  }
  return result;
}

}  // namespace gordan
