// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/polynomial.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace gordan {

namespace detail {
struct QuotientDegree;
}

/// A homogeneous polynomial modulo a prime: coefficients[i] belongs to the monomial exponents[i].
struct ModularForm {
  std::vector<Exponents> exponents;
  std::vector<std::uint32_t> coefficients;
};

/// What the next degree will cost; the caller may decline it.
struct QuotientCost {
  std::size_t columns = 0;  ///< border monomials
  std::size_t free = 0;     ///< those that no relation of lower degree rewrites: the width of the elimination
  double operations = 0;    ///< multiplications modulo p, an upper estimate; about 4e9 a second
  double megabytes = 0;     ///< memory of the elimination
};

/// The quotient Q = F_p[x_1..x_n]/I by a homogeneous ideal I that is given degree by degree: standard monomials and
/// normal forms, by Macaulay elimination on border monomials alone (border bases: Mourrain 1999).
///
/// The object stands at a degree d. B_d are the standard monomials (degree reverse lexicographic order: an order
/// ideal); the border monomials x_i b, b in B_{d-1}, have normal forms in the span of B_d. One degree up, a border
/// monomial with a divisor that is not standard is rewritten at once; what is left to eliminate are the conditions that
/// multiplications by x_i and x_j commute, and the new generators, in the span of the monomials all of whose divisors
/// are standard. If B_d is empty for some d, the quotient is finite-dimensional.
///
/// Where there are many conditions, random combinations of them are eliminated (fixed seed) until four combinations of
/// all of them are zero. Each of them lies in I, so dimension() is never too small: an empty B_d is proven. That it is
/// too large has probability about 1/p^4.
class GradedQuotient {
 public:
  /// Starts at degree 0 with B_0 = {1}. p < 2^31 is a prime, n >= 0 the number of variables.
  GradedQuotient(std::uint32_t p, std::size_t num_variables);

  /// Goes to the next degree; the forms are the generators of I of that degree (zero coefficients are allowed).
  /// LimitReached from the control leaves the object as it was.
  void advance(std::span<const ModularForm> generators = {}, const Control& control = {});

  [[nodiscard]] std::uint32_t prime() const { return p_; }
  [[nodiscard]] std::size_t num_variables() const { return num_variables_; }
  [[nodiscard]] int degree() const { return static_cast<int>(degrees_.size()) - 1; }
  /// |B_d|, the value of the Hilbert function at the present degree.
  [[nodiscard]] std::size_t dimension() const { return standard_monomials().size(); }
  /// B_d, in descending order.
  [[nodiscard]] const std::vector<Exponents>& standard_monomials() const;
  [[nodiscard]] QuotientCost predicted_cost() const;

  /// The coordinates in B_d of a form of the present degree d modulo I, through the lower degrees by Horner.
  [[nodiscard]] std::vector<std::uint32_t> normal_form(const ModularForm& form) const;

 private:
  std::uint32_t p_;
  std::size_t num_variables_;
  std::vector<std::shared_ptr<const detail::QuotientDegree>> degrees_;  // immutable, shared by copies
};

}  // namespace gordan
