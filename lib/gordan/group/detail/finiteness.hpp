// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/core/error.hpp>
#include <gordan/exact/matrix.hpp>

namespace gordan::detail {

/// Proves that the matrices generate a finite group, or throws.
///
/// Finite: the union X of the orbits of the basis vectors is enumerated exactly over the field. The group acts on X
/// faithfully, for X spans the space; so it embeds into the permutations of the finite set X.
///
/// Infinite: an element of finite order m in dimension n over a field of degree f has, for every prime power q dividing
/// m exactly, a power with an eigenvalue of exact order q; so phi(q) <= n f, and m divides the product E of the largest
/// such q. If g^E is not the identity modulo some prime, then g^E is not the identity, and g has infinite order. An
/// infinite finitely generated linear group has such an element (Burnside-Schur: I. Schur, Sitzungsber. Preuss. Akad.
/// Wiss. 1911, 619-627), which short words and products of all generators find in practice.
///
/// Throws InputError for a generator of another shape or without an inverse, and with an element of infinite order;
/// LimitReached when the orbit passes 200000 vectors and no such element was found.
void prove_finite(const std::vector<Matrix<Number>>& generators, int dimension, const Place& place,
                  const Control& control);

/// "[[1, 1/2], [0, 1]]".
[[nodiscard]] std::string to_text(const Matrix<Number>& matrix);

}  // namespace gordan::detail
