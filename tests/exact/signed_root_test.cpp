// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/reader.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/exact/signed_root.hpp>

#include <catch2/catch.hpp>
#include <gordan/core/random.hpp>

namespace gordan {
namespace {

TEST_CASE("signed roots print as the reader reads them") {
  CHECK(to_string(SignedRoot::from_signed_square(Rational(3, 10))) == "sqrt(3/10)");
  CHECK(to_string(SignedRoot::from_signed_square(Rational(-1, 4))) == "-1/2");
  CHECK(to_string(SignedRoot()) == "0");
  CHECK(to_latex(SignedRoot::from_signed_square(-2)) == "-\\sqrt{2}");
  CHECK(to_string(SignedRoot(Rational(-2, 3))) == "-2/3");
}

TEST_CASE("signed roots round as their number in a cyclotomic field does") {
  const std::uint64_t seed = 20;
  CAPTURE(seed);
  Random random(seed);
  for (int k = 0; k < 60; ++k) {
    const long top = static_cast<long>(random.below(24)) - 12;
    const long bottom = 1 + static_cast<long>(random.below(12));
    const SignedRoot x = SignedRoot::from_signed_square(Rational(top, bottom));
    const SignedRoot y = SignedRoot::from_signed_square(Rational(bottom, 7));
    CAPTURE(top, bottom);
    CHECK(to_double(x) == to_double(to_number(x)));
    CHECK(to_number(x * y) == to_number(x) * to_number(y));
    CHECK(to_number(x / y) == to_number(x) / to_number(y));
    CHECK(parse_number(to_string(x)) == to_number(x));
  }
}

}  // namespace
}  // namespace gordan
