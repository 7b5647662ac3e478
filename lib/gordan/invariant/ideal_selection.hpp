// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/quotient.hpp>
#include <gordan/invariant/generator.hpp>
#include <gordan/invariant/spanning_family.hpp>

#include <vector>

namespace gordan {

/// New minimal generators of the degree d of `quotient`, which is K[V] modulo the ideal of the generators of
/// lower degree: the candidates of its standard monomials whose normal forms are independent.
///
/// This is King's selection (King 2013), without products of generators: an invariant in the ideal is a
/// polynomial in the generators (apply the Reynolds operator to the cofactors), and the images of the standard
/// monomials span the invariants modulo the ideal. Modulo p it proves generation over the field: the rank of
/// the invariants in the ideal can only drop. Cheap where there are many invariants and few standard monomials.
[[nodiscard]] std::vector<Generator> generators_modulo_ideal(const Representation& space, const SpanningFamily& family,
                                                             const GradedQuotient& quotient, const Control& control);

}  // namespace gordan
