// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/scanner.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace gordan::detail {

/// Takes a name of a unit: letters of any script, %, signs of angles and underscores, digits after an underscore ("m2"
/// is the name m). "" when none is next.
[[nodiscard]] std::string take_name(Scanner& scanner, std::string_view text);
/// Bytes of the name at the front of the text, 0 when none stands there.
[[nodiscard]] std::size_t name_length(std::string_view text);
/// Whether the whole text is one such name.
[[nodiscard]] bool is_unit_name(std::string_view name);
/// Throws InputError unless the text can name a unit of the user.
void check_unit_name(const std::string& name, const Place& place);
/// Skips spaces, also those of typesetting (U+00A0, U+2009, U+202F).
void skip_spaces(Scanner& scanner);
/// Takes one of * · ⋅ ∙ × when it is next; "." too, unless a digit follows.
[[nodiscard]] bool accept_times(Scanner& scanner, std::string_view text);
/// Takes an integer in superscripts, "⁻²" as "-2"; "" when none is next.
[[nodiscard]] std::string take_superscript(Scanner& scanner);
/// Takes - or the minus sign U+2212.
[[nodiscard]] bool accept_minus(Scanner& scanner);

}  // namespace gordan::detail
