// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/typed/monomial_kind.hpp>
#include <gordan/typed/typed_scalars.hpp>

#include <span>
#include <string>
#include <vector>

namespace gordan {

/// A product of powers of scalars.
struct TypedMonomial {
  std::vector<Rational> exponents;  ///< one for each scalar
  Rational degree;                  ///< sum of |exponent| * degree of the scalar
};

struct MonomialOptions {
  MonomialKind kind = MonomialKind::polynomial;
  std::size_t max_count = 20'000;       ///< more of them are refused with LimitReached
  std::size_t work_limit = 50'000'000;  ///< exponent vectors looked at
};

/// All monomials of a dimension and of a degree of at most max_degree, by degree, then with the exponents of the first
/// scalars large. 1 is one of them where the dimension is that of a number.
[[nodiscard]] std::vector<TypedMonomial> typed_monomials(std::span<const TypedScalar> scalars,
                                                         const PhysicalDimension& dimension, int max_degree,
                                                         const MonomialOptions& options = {},
                                                         const Control& control = {});

/// "k*|q1|^2/m", "sqrt(k*m)", "(q1·q2)^2", "1".
[[nodiscard]] std::string monomial_text(std::span<const TypedScalar> scalars, const TypedMonomial& monomial);
[[nodiscard]] std::string monomial_latex(std::span<const TypedScalar> scalars, const TypedMonomial& monomial);

/// The powers of the generators that the monomial is made of.
[[nodiscard]] std::vector<Rational> generator_powers(std::span<const TypedScalar> scalars,
                                                     const TypedMonomial& monomial);

}  // namespace gordan
