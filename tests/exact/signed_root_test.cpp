// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/reader.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/exact/signed_root.hpp>

#include <catch2/catch.hpp>
#include <gordan/core/random.hpp>

#include <cmath>
#include <limits>
#include <memory>

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

/// Whether root is the nearest double of sqrt(square): its square lies between those of the midpoints to its neighbours.
bool is_nearest(const Rational& square, double root) {
  const auto exact = [](double x) {
    int exponent = 0;
    const auto bits = static_cast<long>(std::ldexp(std::frexp(x, &exponent), 53));
    return Rational(bits) * pow(Rational(2), exponent - 53);
  };
  const Rational low = (exact(std::nextafter(root, 0.0)) + exact(root)) / Rational(2);
  const Rational high = (exact(std::nextafter(root, 1e300)) + exact(root)) / Rational(2);
  const bool even = (static_cast<long>(std::ldexp(std::frexp(root, std::make_unique<int>().get()), 53)) & 1) == 0;
  if (low * low == square || high * high == square) return even;
  return low * low < square && square < high * high;
}

TEST_CASE("roots of small and large rationals round to the nearest double") {
  const std::uint64_t seed = 21;
  CAPTURE(seed);
  Random random(seed);
  for (int k = 0; k < 4000; ++k) {
    const auto draw = [&](int bits) {
      const std::uint64_t number = (std::uint64_t{random.below(1U << 30)} << 30) | random.below(1U << 30);
      return Integer(static_cast<long>(number >> (60 - bits)) + 1);
    };
    Integer top = draw(1 + k % 60);
    Integer bottom = draw(1 + (k / 7) % 60);
    if (k % 3 == 1) top *= pow(Integer(2 + random.below(100)), 30);
    if (k % 5 == 1) bottom *= pow(Integer(2 + random.below(100)), 25);
    const Rational square(top, bottom);
    CAPTURE(to_string(square));
    CHECK(is_nearest(square, to_double(SignedRoot::from_signed_square(square))));
  }
}

TEST_CASE("roots at and beside a tie") {
  const Rational tie = Rational(1) + pow(Rational(2), -53);
  const Rational tiny = pow(Rational(2), -200);
  CHECK(to_double(SignedRoot(tie)) == 1.0);
  CHECK(to_double(SignedRoot::from_signed_square(tie * tie + tiny)) == std::nextafter(1.0, 2.0));
  CHECK(to_double(SignedRoot::from_signed_square(tie * tie - tiny)) == 1.0);
  CHECK(to_double(SignedRoot(tie + pow(Rational(2), -52))) == 1.0 + 2 * std::numeric_limits<double>::epsilon());
  CHECK(to_double(SignedRoot::from_signed_square(-tiny)) == -std::ldexp(1.0, -100));
}

}  // namespace
}  // namespace gordan
