// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/prime.hpp>
#include <gordan/invariant/monomial_orbits.hpp>
#include <gordan/invariant/spanning_family.hpp>

#include <unordered_map>

namespace gordan {

/// Orbit sums of monomials: a basis of every multidegree of K[V]^G for a monomial group, by canonical
/// representatives (the lexicographically largest of each orbit), never by matrices.
class OrbitSumFamily final : public SpanningFamily {
 public:
  OrbitSumFamily(const Representation& space, MonomialSubstitutions action, const ModularImage& image);

  void propose(const Multidegree& degrees, const std::function<bool(Recipe)>& visit) const override;
  [[nodiscard]] std::vector<std::uint32_t> values(const Recipe& recipe, const Points& points, std::size_t first,
                                                  std::size_t last) const override;
  [[nodiscard]] std::optional<MonomialImage> image_of(const Exponents& monomial) const override;

 private:
  struct SparseTerm {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> factors;  // variable, exponent
    std::uint32_t coefficient;
  };
  const std::vector<SparseTerm>& terms(const Exponents& exponents) const;

  Representation space_;
  MonomialSubstitutions action_;
  std::uint32_t prime_;
  std::vector<std::uint32_t> phases_;  // powers of the image of zeta(phase_order)
  mutable std::unordered_map<Exponents, std::vector<SparseTerm>, ExponentsHash> terms_;
};

/// Calls `visit` with every monomial of the multidegree, lexicographically largest first, until it returns false.
void for_each_monomial(const Representation& space, const Multidegree& degrees,
                       const std::function<bool(const Exponents&)>& visit);

/// The polynomial Sigma phase(m) m over the orbit.
[[nodiscard]] Polynomial expand(const OrbitSum& orbit_sum, const Representation& space);

}  // namespace gordan
