// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include <gordan/exact/echelon.hpp>
#include <gordan/exact/polynomial.hpp>

namespace gordan {

/// A homogeneous polynomial modulo a prime: coefficients[i] belongs to the monomial exponents[i].
struct ModularForm {
  std::vector<Exponents> exponents;
  std::vector<std::uint32_t> coefficients;
};

/// What the next degree will cost; the caller may decline it.
struct QuotientCost {
  std::size_t columns = 0;  ///< border monomials
  std::size_t free = 0;     ///< those that no relation of lower degree rewrites: the width of the elimination
  double operations = 0;    ///< multiplications modulo p, an estimate
  double megabytes = 0;     ///< memory of the normal forms
};

/// The quotient Q = F_p[x_1..x_n]/I by a homogeneous ideal I that is given degree by degree: standard monomials and
/// normal forms, by Macaulay elimination on border monomials alone (border bases: Mourrain 1999).
///
/// The object stands at a degree d. B_d are the standard monomials (lexicographic order: an order ideal); the border
/// monomials x_i b, b in B_{d-1}, have normal forms in the span of B_d. One degree up, a border monomial with a divisor
/// that is not standard is rewritten at once; what is left to eliminate are the conditions that multiplications by x_i
/// and x_j commute, and the new generators, in the span of the monomials all of whose divisors are standard. If B_d is
/// empty for some d, the quotient is finite-dimensional.
class GradedQuotient {
 public:
  /// Starts at degree 0 with B_0 = {1}. p < 2^31 is a prime, n >= 0 the number of variables.
  GradedQuotient(std::uint32_t p, std::size_t num_variables);

  /// Goes to the next degree; the forms are the generators of I of that degree (zero coefficients are allowed).
  void advance(std::span<const ModularForm> generators = {});

  [[nodiscard]] std::uint32_t prime() const { return p_; }
  [[nodiscard]] std::size_t num_variables() const { return num_variables_; }
  [[nodiscard]] int degree() const { return static_cast<int>(degrees_.size()) - 1; }
  /// |B_d|, the value of the Hilbert function at the present degree.
  [[nodiscard]] std::size_t dimension() const { return degrees_.back().standard.size(); }
  /// B_d, in descending lexicographic order.
  [[nodiscard]] const std::vector<Exponents>& standard_monomials() const { return degrees_.back().standard; }
  [[nodiscard]] QuotientCost predicted_cost() const;

  /// The coordinates in B_d of a form of the present degree d modulo I.
  [[nodiscard]] std::vector<std::uint32_t> normal_form(const ModularForm& form) const;

 private:
  using Row = std::vector<std::uint32_t>;

  /// Border monomials x_i b, b in the B of one degree below, with what they are modulo I.
  struct Border {
    std::vector<Exponents> monomials;  // ascending
    std::map<Exponents, std::size_t> column;
    std::vector<std::size_t> product;                   // [b * n + i]: column of x_i b
    std::vector<std::vector<std::size_t>> nonstandard;  // variables j with m / x_j not standard
    std::vector<std::size_t> free;                      // columns with none, descending
    std::vector<Row> normal;                            // coordinates of each column
  };
  struct Degree {
    std::vector<Exponents> standard;                  // B_d, descending
    std::map<Exponents, std::size_t> standard_index;  // position in B_d
    Border border;                                    // with coordinates in B_d
  };
  [[nodiscard]] Border next_border() const;
  void rewrite(Border& border) const;
  [[nodiscard]] Row rewritten_by(const Border& border, std::size_t column, std::size_t j) const;
  void insert_pairs(const Border& border, EchelonForm& echelon) const;
  void insert_generator(const Border& border, const ModularForm& form, EchelonForm& echelon) const;
  void settle(Border border, EchelonForm& echelon);
  [[nodiscard]] Row horner(const ModularForm& form, std::size_t first, std::size_t last, Exponents& peeled,
                           std::size_t degree, const Border& border) const;

  std::uint32_t p_;
  std::size_t num_variables_;
  std::vector<Degree> degrees_;
};

}  // namespace gordan
