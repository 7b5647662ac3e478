// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/invariant/graded_dimensions.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// A degree beyond which no new minimal generator occurs, and the theorem that says so.
struct DegreeBound {
  int degree = 0;
  std::string reason;
};

/// The smaller of two bounds, the first on a tie; an empty one is no bound.
[[nodiscard]] std::optional<DegreeBound> smaller(std::optional<DegreeBound> a, std::optional<DegreeBound> b);

/// The first `count` summands of a representation: the source V inside V + W*.
[[nodiscard]] Representation leading_summands(const Representation& space, std::size_t count);

/// The order of rho(G) on the first `source_summands` summands, for a finite group.
[[nodiscard]] Integer image_order(GradedDimensions& dimensions, std::size_t source_summands);

/// Degrees of a homogeneous system of parameters that every monomial group has: with phases of order m,
/// the elementary symmetric functions of the x_i^m over each orbit of coordinates; degrees m, 2m, ..., m n_j.
/// Empty for other groups.
[[nodiscard]] std::optional<std::vector<int>> monomial_parameter_degrees(const Representation& source);

/// beta(G) for the invariants of a finite group: Noether's bound (Fleischmann, Fogarty), 3/4 |G| and
/// 5/8 |G| for groups that are not cyclic (Domokos-Hegedus 2000, Sezer 2002), and for monomial groups the
/// numerator of the Hilbert series over the parameters above (Hochster-Eagon: K[V]^G is free over them).
[[nodiscard]] std::optional<DegreeBound> invariant_degree_bound(GradedDimensions& dimensions,
                                                                std::size_t source_summands);

/// The top degree of the module generators over parameters of the given degrees: the numerator of the
/// Hilbert series of the invariants (no target: source_summands = all of `space`) or of the equivariants,
/// which are free over the parameters (Hochster-Eagon). Empty where the series is too costly.
[[nodiscard]] std::optional<int> numerator_degree(GradedDimensions& dimensions, std::size_t source_summands,
                                                  const std::vector<int>& parameter_degrees, bool equivariants);

}  // namespace gordan
