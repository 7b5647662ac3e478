// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/units/dimension_matrix.hpp>
#include <gordan/units/known_numbers.hpp>
#include <gordan/units/missing_constant.hpp>
#include <gordan/units/pi_groups.hpp>
#include <gordan/units/prefactors.hpp>
#include <gordan/units/product_check.hpp>
#include <gordan/units/repeating_variables.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// A quantity as the user wrote it, or a constant by its name.
struct UnitsQuantity {
  std::string name;
  std::string units;    ///< as written; of a constant those of its value
  std::string meaning;  ///< of a constant: "speed of light in vacuum, 299792458 m s^-1 (SI (2019), ...)"; else ""
  PhysicalDimension dimension;
};

/// What the units of a target allow.
struct UnitsTarget {
  UnitsQuantity quantity;
  Prefactors prefactors;
};

/// A dimensionless number with a name that is no member of the list of products itself.
struct KnownProduct {
  KnownNumber number;
  std::optional<std::vector<Rational>> powers;  ///< of the products; none where they do not generate it
};

/// A list of products of the user against the lattice of all.
struct CheckedProducts {
  std::vector<ProductExponents> products;
  ProductCheck check;
};

/// What `units` answers.
struct UnitsReport {
  std::vector<UnitsQuantity> quantities;
  std::vector<UnitsVariable> variables;  ///< the quantities for the functions of units; products have their order
  DimensionMatrix matrix;
  LatticeBasis lattice = LatticeBasis::shortest;
  bool positive_only = false;
  PiGroups groups;
  std::vector<ProductExponents> products;  ///< those of groups, or of the repeating variables
  std::vector<std::optional<KnownNumber>> names;
  std::vector<KnownProduct> known;
  std::optional<RepeatingBasis> repeating;
  std::optional<RepeatingRanking> ranking;
  std::vector<UnitsTarget> targets;
  std::optional<CheckedProducts> checked;
  std::optional<MissingConstants> missing;
  std::vector<std::string> notes;
};

/// Whether every dimensionless product is one of integer powers of the listed ones.
[[nodiscard]] bool is_unimodular(const UnitsReport& report);
/// The index of the listed products in the lattice of all.
[[nodiscard]] Integer product_index(const UnitsReport& report);
/// The sum of |exponents| of the listed products.
[[nodiscard]] Rational products_norm(const UnitsReport& report);
/// Whether that sum is proven to be the least that a basis has.
[[nodiscard]] bool is_optimal(const UnitsReport& report);
/// Whether the list of the user is dimensionless, independent and generates everything.
[[nodiscard]] bool passed(const CheckedProducts& checked);

}  // namespace gordan
