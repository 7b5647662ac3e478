// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/units_report.hpp>

#include <span>
#include <string>
#include <vector>

namespace gordan::detail {

/// The text with a full stop at its end.
[[nodiscard]] std::string sentence(std::string text);

/// "L/(g*T^2)" over the quantities of the report.
[[nodiscard]] std::string text_of(const UnitsReport& report, const ProductExponents& product);

/// "Re (Reynolds)", "1/Re (Reynolds)", "perhaps Pr (Prandtl)" of a ratio, "" where the product has no name.
[[nodiscard]] std::string name_of(const UnitsReport& report, std::size_t product);

/// "pi1^2/pi3": a product of powers of the listed ones; "1".
[[nodiscard]] std::string in_products(std::span<const Rational> powers);

/// "4 quantities - rank 3 = 1 dimensionless product".
[[nodiscard]] std::string count_words(const UnitsReport& report);

/// What is proven of the list of products, in sentences.
[[nodiscard]] std::string certificate_words(const UnitsReport& report);

/// "R, alpha, c, L".
[[nodiscard]] std::string quantity_names(const UnitsReport& report, std::span<const std::size_t> places);

/// What is known of the prefactors of a target, in sentences.
[[nodiscard]] std::string target_words(const UnitsTarget& target);

/// What is known of a list of the user, in sentences.
[[nodiscard]] std::string check_words(const CheckedProducts& checked);

/// "1532 are singular; index 1: 144, index 2: 144".
[[nodiscard]] std::string ranking_words(const RepeatingRanking& ranking);

/// The constants of physics whose dimension is in the class, by their names.
[[nodiscard]] std::vector<std::string> known_constants(const ConstantClass& one);

/// The quantities of the report and one more, "C", for products with a missing constant.
[[nodiscard]] std::vector<UnitsVariable> with_constant(const UnitsReport& report, const PhysicalDimension& constant);

}  // namespace gordan::detail
