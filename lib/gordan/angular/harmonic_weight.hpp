// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/integer.hpp>

#include <vector>

namespace gordan {

/// The squared length w of the rational harmonic coordinate m of H^l:
///   w(l, m) = C(2l, l - |m|) (2 - [m = 0]),  -l <= m <= l.
/// With orthonormal real harmonics Y_m the coordinate is X_m = x_m / sqrt(w), and in the X_m every rotation of Q^3 acts
/// by rational matrices and every coupling tensor is rational (rational_coupling.hpp).
[[nodiscard]] Integer harmonic_weight(int l, int m);

/// The same for m = -l, ..., l.
[[nodiscard]] std::vector<Integer> harmonic_weights(int l);

/// The largest degree for which harmonics and couplings are made.
inline constexpr int max_degree_of_harmonics = 200;

}  // namespace gordan
