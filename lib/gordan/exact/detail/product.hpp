// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/polynomial.hpp>

#include <vector>

namespace gordan::detail {

/// Sorts into descending graded lexicographic order, merges equal monomials and drops zeros.
void normalise(std::vector<Term>& terms);

/// The product of two normalised lists of terms, normalised. Small products are written out; large ones go to FLINT as
/// integer polynomials, with zeta_N as one more variable where a coefficient is irrational.
/// Throws LimitReached when an exponent passes 65535.
std::vector<Term> multiply(const std::vector<Term>& a, const std::vector<Term>& b);

/// base^k for one monomial; throws LimitReached when an exponent passes 65535.
Exponents scaled(const Exponents& base, unsigned long k);

}  // namespace gordan::detail
