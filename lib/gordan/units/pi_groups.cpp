// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/pi_groups.hpp>

#include <gordan/core/counted.hpp>
#include <gordan/core/error.hpp>
#include <gordan/exact/hilbert_basis.hpp>
#include <gordan/exact/short_basis.hpp>
#include <gordan/units/detail/ordered_lattice.hpp>
#include <gordan/units/detail/rational_basis.hpp>
#include <gordan/units/known_numbers.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

using detail::OrderedLattice;
using detail::product_less;

std::string opening(const PiGroups& groups, const OrderedLattice& lattice) {
  const std::size_t n = lattice.places.size();
  return fmt::format("{}, rank {}: {} (Buckingham 1914). ", counted(n, "variable"), groups.rank,
                     counted(n - groups.rank, "independent dimensionless product"));
}

constexpr std::string_view saturated =
    "The products are a basis of the lattice of all dimensionless products with integer exponents: the Smith "
    "invariants of their exponents are all 1, so each of those is a product of integer powers of them.";

std::string bound_text(const PiGroups& groups, std::int64_t searched) {
  if (groups.optimal) {
    return fmt::format(
        " No basis is shorter: the sum of |exponents| is {0}, and so is the sum of the successive "
        "minima of the lattice in the L1 norm, a lower bound for every basis (all products up to norm "
        "{1} were listed; the greedy choice of independent ones attains the minima).",
        to_string(groups.norm), searched);
  }
  return fmt::format(
      " The sum of |exponents| is {}; every basis has at least {}, the sum of the successive minima in "
      "the L1 norm as far as known (all products up to norm {} were listed). The gap of {} is open.",
      to_string(groups.norm), to_string(groups.lower_bound), searched, to_string(groups.norm - groups.lower_bound));
}

Matrix<Integer> to_matrix(const std::vector<ShortVector>& vectors, std::size_t columns) {
  Matrix<Integer> result(vectors.size(), columns);
  for (std::size_t i = 0; i < result.rows(); ++i)
    for (std::size_t j = 0; j < columns; ++j) result(i, j) = Integer(vectors[i][j]);
  return result;
}

void set_products(PiGroups& groups, const OrderedLattice& lattice, std::vector<ShortVector> vectors, bool basis) {
  for (ShortVector& v : vectors) v = nicer_sign(std::move(v));
  sort_nicer(vectors);
  if (basis) groups.index = nullspace_index(lattice.matrix.entries, to_matrix(vectors, lattice.places.size()));
  for (const ShortVector& v : vectors) {
    groups.products.push_back(detail::to_exponents(lattice, v));
    groups.norm += Rational(l1_norm(v));
  }
}

/// Products that are powers of named numbers are turned to positive powers: "p/(rho*v^2)", not "rho*v^2/p".
void orient_named_numbers(PiGroups& groups, const OrderedLattice& lattice) {
  bool changed = false;
  for (ProductExponents& product : groups.products) {
    const auto number = recognize_number(groups.variables, product);
    if (!number || number->power.sign() > 0) continue;
    for (Rational& exponent : product) exponent = -exponent;
    changed = true;
  }
  if (!changed) return;
  std::ranges::sort(groups.products, [&](const auto& a, const auto& b) { return product_less(lattice, a, b); });
}

void choose_integer_basis(PiGroups& groups, const OrderedLattice& lattice, const Matrix<Integer>& nullspace,
                          const PiGroupsOptions& options, const Control& control) {
  groups.certificate = opening(groups, lattice);
  groups.certificate += nullspace.rows() == 0 ? "No product of powers is dimensionless but 1." : saturated;
  if (options.basis == LatticeBasis::shortest) {
    const ShortBasis basis = short_basis(lattice.matrix.entries, nullspace, options.work_limit, control);
    set_products(groups, lattice, basis.vectors, true);
    groups.lower_bound = Rational(basis.lower_bound);
    groups.optimal = basis.optimal;
    if (nullspace.rows() > 0) groups.certificate += bound_text(groups, basis.searched);
    return;
  }
  const bool hermite = options.basis == LatticeBasis::hermite;
  set_products(groups, lattice, detail::to_short_vectors(hermite ? hermite_normal_form(nullspace).form : nullspace),
               true);
  groups.lower_bound = Rational(nullspace.rows());  // each product has norm 1 at least
  groups.optimal = groups.norm == groups.lower_bound;
  if (nullspace.rows() > 0) {
    groups.certificate +=
        hermite ? " It is in Hermite normal form, the variables in the order of their names." : " It is LLL-reduced.";
  }
}

void choose_monoid_basis(PiGroups& groups, const OrderedLattice& lattice, const Matrix<Integer>& nullspace,
                         const Control& control) {
  const std::vector<ShortVector> basis = hilbert_basis(lattice.matrix.entries, 100'000, control);
  const Matrix<Integer> rows = to_matrix(basis, lattice.places.size());
  groups.index = rank(rows) == nullspace.rows() ? saturation_index(rows) : Integer(0);
  set_products(groups, lattice, basis, false);
  groups.lower_bound = groups.norm;
  groups.optimal = true;
  groups.certificate =
      opening(groups, lattice) +
      fmt::format(
          "{} without negative exponents: the Hilbert basis of the monoid of dimensionless monomials, its only "
          "minimal generating set; every dimensionless monomial is a product of them.",
          counted(basis.size(), "product"));
}

void find_unused(PiGroups& groups, const OrderedLattice& lattice, const Matrix<Integer>& nullspace,
                 bool positive_only) {
  for (std::size_t k = 0; k < lattice.places.size(); ++k) {
    const std::size_t j = lattice.places[k];
    bool used = false;
    for (std::size_t i = 0; i < nullspace.rows() && !positive_only; ++i) used = used || !nullspace(i, k).is_zero();
    for (std::size_t i = 0; i < groups.products.size() && positive_only; ++i) {
      used = used || !groups.products[i][j].is_zero();
    }
    if (!used) groups.unused.push_back(j);
  }
  std::ranges::sort(groups.unused);
}

}  // namespace

PiGroups pi_groups(std::span<const UnitsVariable> variables, const PiGroupsOptions& options, const Control& control) {
  const OrderedLattice lattice = detail::ordered_lattice(variables, options.exclude);
  const Matrix<Integer> nullspace = integer_nullspace(lattice.matrix.entries);
  PiGroups groups;
  groups.variables.assign(variables.begin(), variables.end());
  groups.rank = lattice.places.size() - nullspace.rows();
  if (options.positive_only) {
    choose_monoid_basis(groups, lattice, nullspace, control);
  } else if (options.rational) {
    groups.certificate = opening(groups, lattice);
    detail::choose_rational_basis(groups, lattice, control);
  } else {
    choose_integer_basis(groups, lattice, nullspace, options, control);
  }
  if (!options.positive_only && !options.rational) orient_named_numbers(groups, lattice);
  groups.unimodular = groups.index.is_one();
  require(groups.unimodular || options.positive_only || options.rational, "pi_groups: the products are not a basis");
  find_unused(groups, lattice, nullspace, options.positive_only);
  return groups;
}

}  // namespace gordan
