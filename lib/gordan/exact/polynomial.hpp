// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/number.hpp>

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// The exponent of every variable of the ring.
using Exponents = std::vector<std::uint16_t>;

/// Sum of the exponents.
[[nodiscard]] int degree(const Exponents& exponents);
/// Graded lexicographic order: first the degree, then the exponent of the first variable, of the second, ...
[[nodiscard]] std::strong_ordering compare_monomials(const Exponents& a, const Exponents& b);

/// The ring of polynomials in named variables over the cyclotomic numbers; an immutable handle.
class PolynomialRing {
 public:
  /// Throws InputError when a name occurs twice.
  explicit PolynomialRing(std::vector<std::string> names);

  [[nodiscard]] std::size_t num_variables() const noexcept { return names_->size(); }
  [[nodiscard]] const std::vector<std::string>& names() const noexcept { return *names_; }
  [[nodiscard]] std::optional<std::size_t> index_of(std::string_view name) const;

  /// Rings are equal when their variables have the same names in the same order.
  [[nodiscard]] friend bool operator==(const PolynomialRing& a, const PolynomialRing& b) {
    return a.names_ == b.names_ || *a.names_ == *b.names_;
  }

 private:
  std::shared_ptr<const std::vector<std::string>> names_;
};

struct Term {
  Exponents exponents;
  Number coefficient;

  [[nodiscard]] friend bool operator==(const Term&, const Term&) = default;
};

/// A polynomial: its nonzero terms, the largest first in graded lexicographic order.
///
/// Polynomials of different rings do not mix (a contract violation). Exponents beyond 65535 throw LimitReached.
class Polynomial {
 public:
  /// Zero.
  explicit Polynomial(PolynomialRing ring);
  /// Sorts, merges equal monomials and drops zeros.
  Polynomial(PolynomialRing ring, std::vector<Term> terms);

  [[nodiscard]] const PolynomialRing& ring() const noexcept { return ring_; }
  [[nodiscard]] const std::vector<Term>& terms() const noexcept { return terms_; }
  [[nodiscard]] bool is_zero() const noexcept { return terms_.empty(); }
  /// True for numbers, zero included.
  [[nodiscard]] bool is_constant() const;
  /// The total degree; -1 for zero.
  [[nodiscard]] int degree() const;
  [[nodiscard]] bool is_homogeneous() const;
  /// The coefficient of a monomial, zero when it does not occur.
  [[nodiscard]] Number coefficient(const Exponents& exponents) const;

  Polynomial& operator+=(const Polynomial& other);
  Polynomial& operator-=(const Polynomial& other);
  Polynomial& operator*=(const Polynomial& other);
  Polynomial& operator*=(const Number& factor);
  [[nodiscard]] Polynomial operator-() const;

  [[nodiscard]] friend Polynomial operator+(Polynomial a, const Polynomial& b) { return std::move(a += b); }
  [[nodiscard]] friend Polynomial operator-(Polynomial a, const Polynomial& b) { return std::move(a -= b); }
  [[nodiscard]] friend Polynomial operator*(Polynomial a, const Polynomial& b) { return std::move(a *= b); }
  [[nodiscard]] friend Polynomial operator*(Polynomial a, const Number& factor) { return std::move(a *= factor); }
  [[nodiscard]] friend Polynomial operator*(const Number& factor, Polynomial a) { return std::move(a *= factor); }
  [[nodiscard]] friend bool operator==(const Polynomial& a, const Polynomial& b) {
    return a.ring_ == b.ring_ && a.terms_ == b.terms_;
  }

 private:
  PolynomialRing ring_;
  std::vector<Term> terms_;
};

[[nodiscard]] Polynomial variable(const PolynomialRing& ring, std::size_t index);
[[nodiscard]] Polynomial constant(const PolynomialRing& ring, const Number& value);
/// The monomial with coefficient 1.
[[nodiscard]] Polynomial monomial(const PolynomialRing& ring, Exponents exponents);
/// f^k; f^0 = 1.
[[nodiscard]] Polynomial pow(const Polynomial& f, unsigned long k);
/// The partial derivative by variable `index`.
[[nodiscard]] Polynomial derivative(const Polynomial& f, std::size_t index);
/// f at a point with one value per variable.
[[nodiscard]] Number evaluate(const Polynomial& f, std::span<const Number> point);
/// f with each variable replaced by a polynomial, all of one ring (the ring of f where there are no variables).
[[nodiscard]] Polynomial substitute(const Polynomial& f, std::span<const Polynomial> images);
/// The multiple of f with coprime integer coefficients and a positive leading one; where a coefficient is irrational, f
/// is divided by its leading coefficient before the denominators are cleared. Zero stays zero.
[[nodiscard]] Polynomial primitive(const Polynomial& f);
/// The lcm of the conductors of the coefficients; throws LimitReached beyond max_conductor.
[[nodiscard]] long conductor(const Polynomial& f);

/// "x1^2*x2 - 1/2*x3 + (1 + sqrt(5))*x1"; the reader reads it back as the same polynomial.
[[nodiscard]] std::string to_string(const Polynomial& f);
/// The same in LaTeX: "x_{1}^{2} x_{2} - \frac{1}{2} x_{3}".
[[nodiscard]] std::string to_latex(const Polynomial& f);
/// A variable's name in LaTeX: digits and what follows an underscore become subscripts ("A_xy" is "A_{xy}").
[[nodiscard]] std::string latex_name(std::string_view name);

}  // namespace gordan
