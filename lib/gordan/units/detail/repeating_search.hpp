// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/units/detail/ordered_lattice.hpp>

#include <cstdint>
#include <functional>
#include <vector>

namespace gordan::detail {

/// A nonsingular choice S of `rank` columns of the dimension matrix A.
struct Choice {
  const std::vector<std::size_t>& columns;  // ascending
  std::int64_t index;                       // [ZA : ZA_S]
  /// The sum of |e| over the classical basis of S; computed when called.
  const std::function<Rational()>& norm;
};

/// Calls visit for every nonsingular choice in lexicographic order; returns the number of singular ones. By
/// fraction-free elimination that goes on from choice to choice. LimitReached when a number leaves the machine words.
std::uint64_t each_choice(const OrderedLattice& lattice, const std::function<void(const Choice&)>& visit,
                          const Control& control);

/// The classical basis of a nonsingular choice: for each other column j, ascending, the product x_j * (powers of S), as
/// exponents of all variables.
std::vector<ProductExponents> classical_basis(const OrderedLattice& lattice, const std::vector<std::size_t>& columns);

/// binomial(n, rank) for the lattice.
Integer num_choices(const OrderedLattice& lattice);

}  // namespace gordan::detail
