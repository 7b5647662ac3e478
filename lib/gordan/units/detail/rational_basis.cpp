// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/detail/rational_basis.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/lattice.hpp>
#include <gordan/units/detail/repeating_search.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan::detail {

namespace {

constexpr long max_choices = 300'000;
constexpr std::size_t max_ties = 200;

using Basis = std::vector<ProductExponents>;

std::size_t fractions(const Basis& basis) {
  std::size_t result = 0;
  for (const ProductExponents& product : basis) {
    result += static_cast<std::size_t>(
        std::ranges::count_if(product, [](const Rational& exponent) { return !exponent.is_integer(); }));
  }
  return result;
}

bool basis_less(const OrderedLattice& lattice, const Basis& a, const Basis& b) {
  if (fractions(a) != fractions(b)) return fractions(a) < fractions(b);
  return std::ranges::lexicographical_compare(
      a, b, [&](const ProductExponents& x, const ProductExponents& y) { return product_less(lattice, x, y); });
}

}  // namespace

void choose_rational_basis(PiGroups& groups, const OrderedLattice& lattice, const Control& control) {
  const Integer choices = num_choices(lattice);
  if (choices > Integer(max_choices)) {
    throw LimitReached(
        fmt::format("there are {} choices of repeating variables, too many to find the shortest basis "
                    "with rational exponents; name the repeating variables",
                    to_string(choices)));
  }
  std::vector<std::vector<std::size_t>> ties;
  Rational least;
  each_choice(
      lattice,
      [&](const Choice& choice) {
        const Rational norm = choice.norm();
        if (ties.empty() || norm < least) {
          ties.clear();
          least = norm;
        }
        if (norm == least && ties.size() < max_ties) ties.push_back(choice.columns);
      },
      control);
  for (const auto& columns : ties) {
    Basis basis = classical_basis(lattice, columns);
    std::ranges::sort(basis, [&](const auto& a, const auto& b) { return product_less(lattice, a, b); });
    if (&columns == &ties.front() || basis_less(lattice, basis, groups.products)) groups.products = std::move(basis);
  }
  groups.norm = groups.lower_bound = least;
  groups.optimal = true;
  groups.certificate += fmt::format(
      "A basis over the rational numbers, each product with the power 1 of a variable of its own. No choice of "
      "repeating variables ({} in all) gives a smaller sum of |exponents| than {}.",
      to_string(choices), to_string(least));
  Matrix<Integer> integral(groups.products.size(), lattice.places.size());
  for (std::size_t i = 0; i < integral.rows(); ++i) {
    Integer power = 1;
    for (const Rational& exponent : groups.products[i]) power = lcm(power, exponent.den());
    for (std::size_t k = 0; k < integral.cols(); ++k) {
      integral(i, k) = (groups.products[i][lattice.places[k]] * Rational(power)).num();
    }
  }
  groups.index = saturation_index(integral);
}

}  // namespace gordan::detail
