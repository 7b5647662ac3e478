// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/invariant/multidegree.hpp>
#include <gordan/rep/representation.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace gordan {

/// numerator(t) / Prod_i (1 - t^{d_i}).
struct SeriesFraction {
  std::vector<Integer> numerator;
  std::vector<int> denominator_degrees;
};

/// Sigma_d dim K[V]^G_d t^d, exactly; the fraction where it is proven.
struct HilbertSeries {
  std::vector<Integer> coefficients;  ///< degrees 0 .. terms
  std::optional<SeriesFraction> fraction;
};

/// The Hilbert (Molien) series of the invariants of V; with a target W, that of the module of
/// equivariants V -> W (degrees in the variables of V).
/// Molien: H(t) = 1/|G| Sigma_g chi_W(g^-1) / det(1 - t rho_V(g)); compact groups by Weyl integration.
[[nodiscard]] HilbertSeries hilbert_series(const Representation& source, const Representation* target, int terms,
                                           const Control& control = {});

/// All multidegrees of total degree <= terms with a nonzero coefficient, by degree, then descending.
[[nodiscard]] std::vector<std::pair<Multidegree, Integer>> multigraded_series(const Representation& source,
                                                                             const Representation* target, int terms,
                                                                             const Control& control = {});

}  // namespace gordan
