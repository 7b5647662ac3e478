// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/polynomial.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan {

/// The average of a polynomial over a compact classical group with respect to Haar measure, exactly:
///   (R f)(x) = integral over G of f(g x) dg.
///
/// The Casimir operator C of the Lie algebra, a differential operator on polynomials, is diagonalisable and vanishes
/// exactly on the invariants of the connected group. With the minimal polynomial t q(t) of C on f the average is
/// q(C) f / q(0), and 0 when 0 is no root. O(n) averages over a reflection as well. That the Lie algebra annihilates the
/// result is checked exactly. Costs dim G derivations for each of the few eigenvalues that f meets.
///
/// Throws InputError for a group without a finite Haar measure (GL, SL, Sp(2m,R), O(p,q)) and for finite groups, whose
/// average is reynolds_operator. Source: Derksen, Kemper, Computational Invariant Theory (2015), section 4.5.2.
[[nodiscard]] Polynomial haar_average(const Representation& v, const Polynomial& f, const Control& control = {});

}  // namespace gordan
