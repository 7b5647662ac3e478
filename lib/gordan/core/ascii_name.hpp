// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace gordan {

/// The name that the text begins with, of letters and digits of any alphabet, as an identifier: "rho_1" for "ρ₁ v",
/// "hbar" for "ħ". Greek, Latin with accents, superscripts and subscripts are known; "" where the text begins with no
/// name, with one that is an identifier already, or with a letter that has no spelling here.
[[nodiscard]] std::string ascii_name(std::string_view text);

/// "did you mean 'rho'?", or "" where there is no such name.
[[nodiscard]] std::string ascii_suggestion(std::string_view text);

}  // namespace gordan
