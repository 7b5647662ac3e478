// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/scanner.hpp>
#include <gordan/exact/rational.hpp>

#include <optional>
#include <string_view>

namespace gordan::detail {

/// Reads the exponent of what was just read, the last part of `text` up to the scanner: "^2", "**-2", "^(1/2)", "^0.5",
/// "⁻²", and where `bare` "2" or "-1"; nothing when none stands there. Throws InputError for "^-1/2", which could be
/// (..^-1)/2, a division by zero, and more than max_unit_exponent.
[[nodiscard]] std::optional<Rational> read_exponent(Scanner& scanner, std::string_view text, std::string_view base,
                                                    bool bare);

/// Reads "10", "1.5", ".5", "1.5e-3"; nothing when no number stands there.
[[nodiscard]] std::optional<Rational> read_number(Scanner& scanner, std::string_view text);

/// Whether a number stands at the front of the text.
[[nodiscard]] bool starts_number(std::string_view text);

}  // namespace gordan::detail
