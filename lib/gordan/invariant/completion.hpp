// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/quotient.hpp>
#include <gordan/invariant/degree_bounds.hpp>
#include <gordan/invariant/generator.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// When the list of invariants of a finite group is complete. After each degree it tries, in this order:
/// * a degree bound known beforehand (degree_bounds.hpp);
/// * n algebraically independent generators with Prod d_i = |rho(G)|: they generate a polynomial ring
///   (Shephard-Todd, Chevalley; Kemper 1996, Prop. 16);
/// * King's criterion: when every monomial of degree d lies in the ideal of the generators found, no
///   generator is missing (King 2013; Derksen-Kemper 2015, Alg. 3.8.2). Modulo p this proves it over the field.
class FiniteCompletion {
 public:
  FiniteCompletion(GradedDimensions& dimensions, std::size_t source_summands, std::uint64_t seed);

  /// The reason why the list is complete, once it is. `degree` counts up by one from 0.
  [[nodiscard]] std::optional<std::string> after(int degree, const std::vector<Generator>& generators);

  /// What K[V] modulo the ideal of the generators of degrees below `degree` will cost there; empty when it has
  /// become too costly or was not kept up.
  [[nodiscard]] std::optional<QuotientCost> cost_of_ideal(int degree) const;
  /// That quotient at `degree`, without generators of this degree.
  [[nodiscard]] GradedQuotient modulo_ideal(int degree) const;

  /// The top degree of K[V] modulo the ideal of all invariants, once King's criterion has been met, or
  /// found by going on: K[V] and with it every module of covariants is generated up to this degree.
  [[nodiscard]] std::optional<int> top_of_coinvariants();

  /// Parameters among or behind the invariants: the generators when there are n of them, else those of
  /// a monomial group.
  [[nodiscard]] std::optional<std::vector<int>> parameter_degrees(const std::vector<Generator>& generators) const;

 private:
  [[nodiscard]] std::optional<std::string> polynomial_ring(const std::vector<Generator>& generators) const;
  void advance(const std::vector<Generator>& generators, int degree);

  GradedDimensions& dimensions_;
  Representation source_;
  ModularImage image_;
  std::uint64_t seed_;
  Integer image_order_;
  std::optional<DegreeBound> bound_;
  std::optional<GradedQuotient> quotient_;  ///< empty once it has become too costly
  std::size_t num_seen_ = 0;
};

/// Whether the polynomials are algebraically independent, proven by a nonzero Jacobian minor modulo p at
/// a random point; false proves nothing.
[[nodiscard]] bool plainly_independent(const std::vector<Polynomial>& polynomials, const ModularImage& image,
                                       std::uint64_t seed);

}  // namespace gordan
