// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/units/product_exponents.hpp>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace gordan {

/// The classical basis from a choice S of repeating variables: each other variable x_j times rational powers of S.
struct RepeatingBasis {
  std::vector<std::size_t> repeating;      // places of the repeating variables, as chosen
  std::vector<ProductExponents> products;  // power 1 in x_j and 0 in the other variables outside S, in the order of j
  std::vector<ProductExponents> integral;  // each raised to the smallest power d_j that has integer exponents
  Integer choice_index;                    // [ZA : ZA_S], the order of the group of dimensions modulo those of S
  Integer index;            // prod(d_j) / [ZA : ZA_S]: of `integral` in the lattice of all integer products
  bool unimodular = false;  // choice_index == 1: then products == integral, and index == 1
  std::string note;         // empty, or what an index > 1 means here
};

/// Throws InputError for an unknown or repeated name, a wrong number of names (it must be the rank), and for a singular
/// choice, with the reason: "alpha, delw are all s^-1", or the product of them that is dimensionless.
[[nodiscard]] RepeatingBasis repeating_basis(std::span<const UnitsVariable> variables,
                                             std::span<const std::string> repeating);

struct RankedChoice {
  std::vector<std::size_t> variables;  // ascending places
  Integer choice_index;                // [ZA : ZA_S]
  Rational norm;                       // sum of |e| over the classical basis
};

/// All choices of as many variables as the rank, counted by [ZA : ZA_S].
struct RepeatingRanking {
  Integer choices;  // binomial(n, rank)
  std::uint64_t singular = 0;
  std::map<std::uint64_t, std::uint64_t> by_index;  // [ZA : ZA_S] -> number of choices
  std::vector<RankedChoice> best;                   // ordered by (index, norm, names)
};

struct RankRepeatingOptions {
  std::size_t keep = 20;                  // at most so many in `best`
  std::uint64_t max_choices = 2'000'000;  // LimitReached beyond, before anything is computed
};

[[nodiscard]] RepeatingRanking rank_repeating(std::span<const UnitsVariable> variables,
                                              const RankRepeatingOptions& options = {}, const Control& control = {});

}  // namespace gordan
