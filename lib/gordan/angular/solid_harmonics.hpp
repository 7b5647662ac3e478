// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/polynomial.hpp>
#include <gordan/exact/signed_root.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// The solid harmonics of degree l in three variables, m = -l..l about the last one, as polynomials with rational
/// coefficients, and their squared norms.
///
/// rational[l + m] is a positive multiple of the real harmonic Y_{l,m} without the Condon-Shortley phase: of
/// Re (x + iy)^m for m >= 0 and Im (x + iy)^|m| for m < 0 times a polynomial in z and r^2 with a positive leading
/// coefficient; l = 1 is y, z, x. The coefficients of the whole basis are coprime integers. The squared norms belong to
/// Racah's normalisation, in which sum over m of Y_{l,m}^2 = r^{2l}:
///   Y_{l,m} = rational[l + m] / sqrt(squared_norms[l + m]).
/// They are squared_scale times the weights of harmonic_weight.hpp, so rotations act on the basis by rational matrices
/// and rational_coupling.hpp couples it.
struct HarmonicBasis {
  int degree = 0;
  PolynomialRing ring;
  std::vector<Polynomial> rational;
  std::vector<Rational> squared_norms;
  Rational squared_scale;
};

/// rational[l + m] = c (2 - [m = 0]) / 2^m Re or Im (x + iy)^m
///                   sum over j of (-1/4)^j / (j! (m+j)! (l-m-2j)!) z^{l-m-2j} (x^2 + y^2)^j,  m >= 0, one c for all m.
/// Throws InputError for l < 0, LimitReached beyond max_harmonic_degree. Source: Varshalovich, Moskalev, Khersonskii,
/// Quantum Theory of Angular Momentum, section 5.1.
[[nodiscard]] HarmonicBasis harmonic_basis(int l, const PolynomialRing& ring = PolynomialRing({"x", "y", "z"}));

/// The largest degree that is written out: l = 100 has about half a million terms.
inline constexpr int max_harmonic_degree = 100;

/// How real harmonics of one degree are scaled.
enum class HarmonicNormalization {
  norm,       ///< sum over m of Y^2 = 1 on the sphere: Racah's; e3nn's "norm", e3x's "racah"
  component,  ///< sum over m of Y^2 = 2l + 1: the mean of Y^2 over the sphere is 1; e3nn's "component"
  integral,   ///< the integral of Y^2 over the sphere is 1: orthonormal functions; sphericart, Wikipedia
};

/// "norm", "component", "integral"; the reader also takes "racah", "4pi" and "orthonormal" for them in this order and
/// throws InputError for anything else.
[[nodiscard]] std::string to_string(HarmonicNormalization normalization);
[[nodiscard]] HarmonicNormalization parse_harmonic_normalization(std::string_view text);

/// The exact function factor * polynomial, over sqrt(4 pi) in the normalisation `integral`.
struct SolidHarmonic {
  Polynomial polynomial;  ///< coprime integer coefficients
  SignedRoot factor;
  bool over_root_4pi = false;
};

/// Y_{l,m}, -l <= m <= l, of the basis above; InputError for an m out of range.
[[nodiscard]] SolidHarmonic solid_harmonic(int l, int m, HarmonicNormalization normalization);
/// The same from a basis that is at hand.
[[nodiscard]] SolidHarmonic solid_harmonic(const HarmonicBasis& basis, int m, HarmonicNormalization normalization);

/// "sqrt(3/4)*(...)", with "/sqrt(4*pi)" where it is divided by that.
[[nodiscard]] std::string to_string(const SolidHarmonic& harmonic);

}  // namespace gordan
