// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/integer.hpp>
#include <gordan/invariant/hilbert_series.hpp>
#include <gordan/rep/representation.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gordan {

/// What is known of a Hilbert series before it is computed: H(t) Prod_i (1 - t^{d_i}) is a polynomial of degree
/// at most `numerator_degree`, so that the coefficients of H up to there decide.
struct FractionForm {
  std::vector<int> denominator_degrees;
  int numerator_degree = 0;
  std::string reason;
};

/// The form of the Hilbert series of the invariants of V under a classical group (with a target, of the
/// equivariants V -> W), where a theorem gives it.
///
/// * V of vectors, covectors and scalars, no target: by the fundamental theorem the invariants are a finite
///   module over those of one degree L (the lcm of the degrees of generators), so parameters of degree L
///   exist (Noether normalisation); the ring is Cohen-Macaulay (Hochster, Roberts 1974) and
///   deg H <= -dim R (Kempf 1979).
/// * Groups of rank one (O(3), SO(3), O(2), SO(2), SL(2), Sp(2), GL(1), U(1), SU(2)) with any tensors:
///   H = CT_z (polynomial in z) / Prod_w (1 - t z^w); the series of each weight has the denominator
///   Prod (1 - t^{(a+b)/gcd}) over the pairs a > 0 > -b of weights and (1 - t) for the weight 0, or parameters
///   of one degree, the lcm of these. For invariants deg H <= 0 (Kempf); with a target the residues at 0 and
///   infinity bound the degree (Stanley 1978, 1982: reciprocity).
[[nodiscard]] std::optional<FractionForm> classical_fraction_form(const Representation& source,
                                                                  const Representation* target);

/// The fraction from the coefficients of degrees 0 .. form.numerator_degree, with common factors cancelled
/// and a denominator Prod (1 - t^{d_i}) of few and small factors with a nonnegative numerator where there is one.
/// The `preferred` denominator is taken where it leaves a polynomial numerator: for equivariants, that of the
/// invariants.
[[nodiscard]] SeriesFraction fraction_from_coefficients(const FractionForm& form, std::span<const Integer> coefficients,
                                                        const std::vector<int>& preferred = {});

/// numerator / Prod (1 - t^{d_i}) in lowest terms, up to sign: the numerator, and the exponents of the
/// cyclotomic polynomials Phi_1, Phi_2, ... in the denominator.
struct LowestTerms {
  std::vector<Integer> numerator;
  std::vector<int> cyclotomic;  ///< [k]: the exponent of Phi_k; [0] is not used
};
[[nodiscard]] LowestTerms lowest_terms(const SeriesFraction& fraction);

}  // namespace gordan
