// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/classes.hpp>
#include <gordan/group/classical_group.hpp>
#include <gordan/invariant/counting.hpp>
#include <gordan/rep/representation.hpp>

#include <vector>

namespace gordan {

/// Weyl's integration formula as a finite weighted sum over torus elements whose eigenvalues are roots
/// of unity of order M = image.conductor, modulo p:
///   Integral_G f = CT f Prod_{alpha > 0} (1 - e^alpha) = M^-r Sigma_t f(t) Prod_{alpha > 0} (1 - e^alpha(t))
/// for class functions f with weights (exponents of each z_i) of absolute value <= max_weight, exact
/// as soon as M exceeds max_weight plus the exponents of the density (`smallest_torus_order`; a
/// contract violation otherwise). One point for each orbit of the Weyl group.
///
/// Noncompact groups through their complexification: O(p,q) as O(p+q), GL as U, SL as SU, Sp(2m,R) as
/// the compact Sp(m). O(2m+1) = SO(2m+1) x {1,-1}. The other component of O(2m) has the eigenvalues
/// 1, -1, exp(+-i theta_j), j < m, with the density of USp(2m-2) (Weyl 1939, chapter VII).
/// The elements are diagonal: they preserve a form equivalent to the standard one, and characters of
/// tensors depend on eigenvalues alone.
[[nodiscard]] std::vector<ModularClass> torus_classes(const ClassicalGroup& group, int max_weight,
                                                      const ModularImage& image, const Control& control = {});

/// The smallest order M of torus elements that is exact for weights of absolute value <= max_weight.
[[nodiscard]] int smallest_torus_order(const ClassicalGroup& group, int max_weight);

/// The largest exponent of an eigenvalue parameter z_i in one coordinate of the space.
[[nodiscard]] int weight_of_degree_one(const Representation& space);

/// The order M that is exact for the characters of K[V] up to max_degree: even, and a multiple of 4 for U
/// and SU, whose real coordinates need a square root of -1.
[[nodiscard]] int torus_order(const Representation& space, int max_degree);

/// The averaging of a classical group, exact up to max_degree, modulo the k-th largest prime
/// p < 2^31 with p = 1 mod torus_order. Throws LimitReached where there are too many torus elements.
[[nodiscard]] Averaging classical_averaging(const Representation& space, int max_degree, int k, const Control& control);

}  // namespace gordan
