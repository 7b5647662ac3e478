// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/ascii_name.hpp>

#include <catch2/catch.hpp>

namespace gordan {

TEST_CASE("names of any alphabet as identifiers") {
  CHECK(ascii_name("ρ") == "rho");
  CHECK(ascii_name("ρ:kg/m^3") == "rho");
  CHECK(ascii_name("λ_1") == "lambda_1");
  CHECK(ascii_name("λ₁₂ + 1") == "lambda_12");
  CHECK(ascii_name("Δx") == "Deltax");
  CHECK(ascii_name("ħ") == "hbar");
  CHECK(ascii_name("\u03bc") == "mu");
  CHECK(ascii_name("\u00b5") == "mu");
  CHECK(ascii_name("größe") == "grosse");
  CHECK(ascii_name("v²") == "v2");
  CHECK(ascii_name("x′") == "x_prime");
  CHECK(ascii_suggestion("ω·t") == "");
  CHECK(ascii_suggestion("ω*t") == "did you mean 'omega'?");
}

TEST_CASE("no name is suggested where there is none, and none for an identifier") {
  for (const char* text : {"", "rho", "rho_1:m", "1ρ", " ρ", "漢", "₁", "½", "\xff", "\xce", "\xa0"})
    CHECK(ascii_name(text).empty());
}

}  // namespace gordan
