// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/invariant/height.hpp>
#include <gordan/invariant/modular_orbits.hpp>
#include <gordan/invariant/spanning_family.hpp>

#include <memory>
#include <vector>

namespace gordan {

/// Reynolds images of monomials, which span K[V]^G for every finite group.
///
/// Values are sums over the group modulo p. A candidate that is kept is lifted: its coefficients,
/// scaled to 1 at one monomial, are reconstructed from their images modulo several primes under all
/// embeddings of the field. The lift f is *proven* invariant without expanding f o g: modulo every
/// prime used, f agrees with a sum over the group, so f o s - f vanishes there for each generator s;
/// its coefficients, cleared of denominators, are algebraic integers smaller than the product P of
/// the primes under every embedding, so their norm is a multiple of P^[K:Q] below P^[K:Q], hence 0.
class ReynoldsFamily final : public SpanningFamily {
 public:
  ReynoldsFamily(const Representation& space, const Control& control);

  /// The image modulo which values are taken.
  [[nodiscard]] const ModularImage& image() const;

  void propose(const Multidegree& degrees, const std::function<bool(Recipe)>& visit) const override;
  [[nodiscard]] std::vector<std::uint32_t> values(const Recipe& recipe, const Points& points, std::size_t first,
                                                  std::size_t last) const override;
  [[nodiscard]] std::optional<MonomialImage> image_of(const Exponents& monomial) const override;
  [[nodiscard]] Recipe keep(Recipe recipe) const override;

 private:
  /// The orbits modulo the k-th prime, one entry per embedding; equal ones are shared.
  struct PrimeImages {
    std::vector<ModularImage> images;
    std::vector<std::shared_ptr<const ModularOrbits>> orbits;
  };
  [[nodiscard]] const PrimeImages& images(std::size_t k) const;
  [[nodiscard]] Polynomial lift(const Exponents& exponents) const;
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> normalised_images(const PrimeImages& prime,
                                                                          const Exponents& exponents,
                                                                          std::size_t& pivot) const;
  /// Above the coefficients of f and of f o s, cleared of denominators, for a form of this degree.
  [[nodiscard]] Integer height_bound(const std::vector<Number>& coefficients, int degree) const;

  Representation space_;
  const Control& control_;
  std::vector<std::vector<std::size_t>> blocks_;
  BlockForms forms_;
  std::vector<WordStep> words_;
  std::vector<Matrix<Number>> generators_;
  Growth growth_;  // of the generators
  mutable std::vector<PrimeImages> primes_;
};

}  // namespace gordan
