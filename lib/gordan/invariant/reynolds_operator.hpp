// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/polynomial.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan {

/// The Reynolds operator of a finite group: R(f)(v) = 1/|G| Sigma_g f(rho(g) v), a projection onto K[V]^G.
/// Throws InputError for an infinite group.
[[nodiscard]] Polynomial reynolds_operator(const Representation& space, const Polynomial& f,
                                           const Control& control = {});

/// Whether f(rho(g) v) = f(v) for every generator g of a finite group, exactly.
[[nodiscard]] bool is_invariant(const Representation& space, const Polynomial& f);

}  // namespace gordan
