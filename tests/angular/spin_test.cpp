// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <gordan/angular/spin.hpp>

namespace gordan {
namespace {

TEST_CASE("spins are read as they are printed") {
  for (int twice = -7; twice <= 7; ++twice) {
    const Spin spin{twice};
    CHECK(parse_spin(to_string(spin)) == spin);
    CHECK(spin.is_integer() == (twice % 2 == 0));
  }
  CHECK(to_string(Spin{3}) == "3/2");
  CHECK(to_string(Spin::integer(2)) == "2");
  CHECK(Spin{3}.dimension() == 4);
}

TEST_CASE("what is no spin is refused with its place") {
  for (const char* text : {"", "a", "1/3", "1/2x", "3/", "99999999999", "1.5"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_spin(text), InputError);
  }
  try {
    static_cast<void>(parse_spin("1/3", {"-V", 1, 4}));
  } catch (const InputError& error) {
    CHECK(error.place() == Place{"-V", 1, 4});
  }
}

}  // namespace
}  // namespace gordan
