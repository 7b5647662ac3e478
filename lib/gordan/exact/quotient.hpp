// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include <gordan/exact/exponents.hpp>

namespace gordan {

/// A homogeneous polynomial modulo a prime: coefficients[i] belongs to the monomial exponents[i].
struct ModularForm {
    std::vector<Exponents> exponents;
    std::vector<std::uint32_t> coefficients;
};

/// What the elimination for the next degree will cost; the caller may decline it.
struct QuotientCost {
    std::size_t columns = 0;      ///< at most n |B_d| border monomials
    std::size_t rows = 0;         ///< relations, without generators
    double operations = 0;        ///< multiplications modulo p, an upper estimate
    double megabytes = 0;         ///< memory of the elimination, an upper estimate
};

/// The quotient F_p[x_1..x_n]/I by a homogeneous ideal I that is given degree by degree: standard monomials and normal
/// forms, by Macaulay elimination on the border monomials x_i b alone (Mourrain 1999 for border bases).
///
/// The object stands at a degree d. B_d are the standard monomials of degree d; each border monomial x_i b of degree d
/// (b in B_{d-1}) has a normal form in the span of B_d. If B_d is empty for some d, the quotient is finite-dimensional.
class GradedQuotient {
public:
    /// Starts at degree 0 with B_0 = {1}. p < 2^31 is a prime, n >= 0 the number of variables.
    GradedQuotient(std::uint32_t p, std::size_t num_variables);

    /// Goes to the next degree; the forms are the generators of I of that degree (zero coefficients are allowed).
    void advance(std::span<const ModularForm> generators = {});

    [[nodiscard]] std::uint32_t prime() const { return p_; }
    [[nodiscard]] std::size_t num_variables() const { return num_variables_; }
    [[nodiscard]] int degree() const { return degree_; }
    /// |B_d|, the value of the Hilbert function at the present degree.
    [[nodiscard]] std::size_t dimension() const { return standard_.size(); }
    /// B_d, in descending lexicographic order.
    [[nodiscard]] const std::vector<Exponents>& standard_monomials() const { return standard_; }
    /// The number of columns of the next elimination: the number of monomials x_i b, b in B_d.
    [[nodiscard]] std::size_t predicted_columns() const;
    [[nodiscard]] QuotientCost predicted_cost() const;

    /// The coordinates in B_d of a form of degree d modulo I; in place, `extra` generators are not taken into account.
    [[nodiscard]] std::vector<std::uint32_t> normal_form(const ModularForm& form) const;

private:
    struct Degree;
    using SparseVector = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

    std::uint32_t p_;
    std::size_t num_variables_;
    int degree_ = 0;
    std::vector<Exponents> standard_;
};

}  // namespace gordan
