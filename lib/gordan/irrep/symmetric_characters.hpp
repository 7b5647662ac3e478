// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <utility>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/irrep/partition.hpp>

namespace gordan {

/// The values of all irreducible characters of S(n) on the class of a cycle type: p_mu = Sigma_lambda chi^lambda(mu)
/// s_lambda, by adding border strips with signs (Murnaghan, Nakayama). Characters that vanish are left out.
/// Source: I. Macdonald, Symmetric Functions and Hall Polynomials (1995), I.7, example 5.
[[nodiscard]] std::map<Partition, Integer> symmetric_characters(const Partition& cycle_type);

/// chi^lambda(mu) by removing border strips; 0 unless both are partitions of one number.
[[nodiscard]] Integer symmetric_character(const Partition& lambda, const Partition& mu);

/// The multiplicities of the irreps of S(n) in the product of two of them (Kronecker coefficients), by characters;
/// partitions in reverse lexicographic order, those with multiplicity 0 left out. LimitReached beyond 10^5 partitions.
[[nodiscard]] std::vector<std::pair<Partition, Integer>> kronecker_product(const Partition& lambda, const Partition& mu,
                                                                           const Control& control = {});

/// One Kronecker coefficient, symmetric in its arguments.
[[nodiscard]] Integer kronecker_coefficient(const Partition& lambda, const Partition& mu, const Partition& nu,
                                            const Control& control = {});

}  // namespace gordan
