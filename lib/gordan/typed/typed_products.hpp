// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/typed/typed_monomials.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gordan {

/// The dimensionless products of the scalars of a problem.
struct TypedProducts {
  std::vector<TypedMonomial> products;
  /// Only definite scalars stand below fraction bars and under roots.
  bool definite_denominators = true;
  std::string certificate;
};

/// Products that every dimensionless monomial of the scalars is a product of powers of: a basis of the lattice of all
/// dimensionless monomials with whole exponents, which is saturated.
///
/// Where it can be, the basis is triangular: the products of the definite scalars alone, and for each other scalar the
/// shortest product with its first power and definite scalars. With half-integer exponents the latter may have roots.
/// Where some scalar has no such product, it is a basis of the whole lattice as short as can be (pi_groups).
[[nodiscard]] TypedProducts typed_products(std::span<const TypedScalar> scalars, MonomialKind kind,
                                           const Control& control = {});

/// A monomial of the scalars that has the wanted dimension.
struct TypedPrefactor {
  std::optional<TypedMonomial> monomial;  ///< the shortest; nothing where there is none
  std::string reason;                     ///< why there is none
};

/// The shortest monomial of a dimension, of definite scalars where that is possible, else of all.
[[nodiscard]] TypedPrefactor typed_prefactor(std::span<const TypedScalar> scalars, const PhysicalDimension& dimension,
                                             MonomialKind kind, const Control& control = {});

}  // namespace gordan
