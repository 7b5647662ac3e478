// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <gordan/rep/detail/power_basis.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// "1", ..., "n".
[[nodiscard]] std::vector<std::string> number_labels(std::size_t n);
/// "m1", "0", "p1" for the orders m = -j..j of a spin j = twice/2; "m3_2" for halves.
[[nodiscard]] std::vector<std::string> magnetic_labels(int twice);
/// "x" and "y" give "xy", others "x_1", "1_2". Numbered where that would not tell the components apart, as below.
[[nodiscard]] std::vector<std::string> product_labels(const std::vector<RepExpression>& factors);
[[nodiscard]] std::vector<std::string> sum_labels(const std::vector<RepExpression>& summands);
[[nodiscard]] std::vector<std::string> power_labels(const std::vector<std::string>& base, const PowerBasis& power);

/// "2vector"; "2x1o" where the text begins with a digit.
[[nodiscard]] std::string counted_text(std::size_t count, const std::string& text);
/// The texts of summands as a sum, equal neighbours counted: "2vector+scalar".
[[nodiscard]] std::string counted_texts(const std::vector<std::string>& texts);

}  // namespace gordan::detail
