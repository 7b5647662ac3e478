// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/polynomial.hpp>
#include <gordan/invariant/contraction.hpp>
#include <gordan/rep/representation.hpp>

#include <memory>
#include <string>
#include <variant>

namespace gordan {

/// The sum of the distinct images of a monomial under a monomial group (a permutation group, signed
/// permutations, ...), each image with its phase: Sigma_{m in G x^a} phase(m) m.
struct OrbitSum {
  Exponents exponents;  ///< the lexicographically largest monomial of the orbit, with phase 1
};

/// A multiple of the Reynolds image 1/|G| Sigma_g (x^a) o g of a monomial, scaled to coprime
/// integral coefficients.
struct ReynoldsImage {
  Exponents exponents;
  std::shared_ptr<const Polynomial> polynomial;  ///< the scaled image; null until it is lifted
};

/// What travels instead of a polynomial: how an invariant is made.
using Recipe = std::variant<OrbitSum, ReynoldsImage, Contraction>;

/// The recipe as a person writes it: "orbit(x1^2*x2)", "reynolds(x1^6)", "tr(A·A·B)", "v·A·w".
[[nodiscard]] std::string to_string(const Recipe& recipe, const Representation& space);
[[nodiscard]] std::string to_latex(const Recipe& recipe, const Representation& space);

/// The invariant as a polynomial in space.ring().
[[nodiscard]] Polynomial expand(const Recipe& recipe, const Representation& space);

}  // namespace gordan
