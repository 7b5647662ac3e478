// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact/random_numbers.hpp"

#include <gordan/core/error.hpp>
#include <gordan/exact/detail/flint.hpp>
#include <gordan/exact/number.hpp>
#include <gordan/exact/rounding.hpp>

#include <catch2/catch.hpp>

#include <stdexcept>
#include <thread>

using namespace gordan;
using test::NaiveElement;

TEST_CASE("numbers obey the laws of a field, across conductors") {
  constexpr std::uint64_t seed = 31;
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 300; ++round) {
    const Number a = test::random_number(random);
    const Number b = test::random_number(random);
    const Number c = test::random_number(random);
    CAPTURE(to_string(a), to_string(b), to_string(c));
    CHECK(a + b == b + a);
    CHECK(a * b == b * a);
    CHECK((a + b) + c == a + (b + c));
    CHECK((a * b) * c == a * (b * c));
    CHECK(a * (b + c) == a * b + a * c);
    CHECK((a - b) + b == a);
    CHECK((a - a).is_zero());
    CHECK(-(-a) == a);
    if (!a.is_zero()) CHECK((a * (1 / a)).is_one());
    if (!b.is_zero()) CHECK(a / b * b == a);
    CHECK((a * b).conjugate() == a.conjugate() * b.conjugate());
    CHECK((a * a.conjugate()).is_real());
    CHECK(real_part(a) + imaginary_part(a) * Number::root_of_unity(4) == a);
    CHECK(pow(a, 3) == a * a * a);
  }
}

TEST_CASE("products and conductors agree with schoolbook arithmetic in one large field") {
  constexpr std::uint64_t seed = 32;
  CAPTURE(seed);
  Random random(seed);
  constexpr long fields[] = {36, 40, 45, 60, 63, 84};
  for (const long n : fields) {
    for (int round = 0; round < 12; ++round) {
      const long divisor = std::gcd(n, test::between(random, 1, n));  // so that subfields occur
      const Number a = test::random_number(random, divisor);
      const Number b = test::random_number(random, n) * test::random_number(random, divisor);
      CAPTURE(n, to_string(a), to_string(b));
      const NaiveElement x = NaiveElement::of(a, n);
      const NaiveElement y = NaiveElement::of(b, n);
      CHECK(NaiveElement::of(a * b, n) == x.times(y));
      CHECK(a.conductor() == x.conductor());
      CHECK(b.conductor() == y.conductor());
      CHECK((a * b).conductor() == x.times(y).conductor());
      CHECK((a + b - b).conductor() == a.conductor());
    }
  }
}

TEST_CASE("roots of unity satisfy their identities") {
  for (long n = 1; n <= 66; ++n) {
    CAPTURE(n);
    const Number zeta = Number::root_of_unity(n);
    CHECK(zeta.conductor() == (n % 4 == 2 ? n / 2 : n));
    CHECK(pow(zeta, n).is_one());
    CHECK(zeta.conjugate() == pow(zeta, n - 1));
    CHECK(Number::root_of_unity(n, -1) == 1 / zeta);
    CHECK(Number::root_of_unity(n, 5) == pow(zeta, 5));
    CHECK(Number::root_of_unity(n, 5 + 3 * n) == pow(zeta, 5));
    Number sum;
    for (long k = 0; k < n; ++k) sum += Number::root_of_unity(n, k);
    CHECK(sum == Number(n == 1 ? 1 : 0));
    if (n % 2 == 0) CHECK(pow(zeta, n / 2) == Number(-1));
    const std::complex<double> z = to_complex(zeta);
    CHECK(std::abs(z - std::polar(1.0, 2 * 3.14159265358979323846 / static_cast<double>(n))) < 1e-15);
  }
}

TEST_CASE("square roots are principal and square to their argument") {
  for (long numerator = -60; numerator <= 60; ++numerator) {
    for (const long denominator : {1L, 2L, 5L, 12L, 49L}) {
      const Rational q(numerator, denominator);
      CAPTURE(to_string(q));
      const Number root = Number::square_root(q);
      CHECK(root * root == Number(q));
      if (q.sign() == 0) CHECK(root.is_zero());
      if (q.sign() > 0) CHECK(sign(root) == 1);
      if (q.sign() < 0) {
        CHECK(real_part(root).is_zero());
        CHECK(sign(imaginary_part(root)) == 1);
      }
    }
  }
  CHECK(Number::square_root(2) == Number::root_of_unity(8) + Number::root_of_unity(8, -1));
  CHECK(Number::square_root(5).conductor() == 5);
  CHECK(Number::square_root(3).conductor() == 12);
  const Integer huge = pow(Integer(10), 40) + 7;
  CHECK(Number::square_root(Rational(huge * huge * 3, 4)) == Number(huge) * Number::square_root(3) / 2);
  CHECK_THROWS_AS(Number::square_root(10007), LimitReached);
  CHECK_THROWS_AS(Number::square_root(Rational(huge)), LimitReached);
}

TEST_CASE("numbers are rebuilt from coefficients, also of orders that are 2 modulo 4") {
  constexpr std::uint64_t seed = 33;
  CAPTURE(seed);
  Random random(seed);
  for (long n = 1; n <= 40; ++n) {
    std::vector<Rational> coefficients;
    Number sum;
    for (long k = 0; k < n + 3; ++k) {
      coefficients.push_back(test::small_rational(random));
      sum += coefficients.back() * Number::root_of_unity(n, k);
    }
    CAPTURE(n);
    CHECK(number_from_coefficients(n, coefficients) == sum);
    CHECK(number_from_coefficients(sum.conductor(), sum.coefficients()) == sum);
  }
}

TEST_CASE("automorphisms respect sums, products and composition") {
  constexpr std::uint64_t seed = 34;
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 50; ++round) {
    const Number a = test::random_number(random, 60);
    const Number b = test::random_number(random, 60);
    CAPTURE(to_string(a), to_string(b));
    CHECK((a * b).galois(7) == a.galois(7) * b.galois(7));
    CHECK((a + b).galois(7) == a.galois(7) + b.galois(7));
    CHECK(a.galois(7).galois(11) == a.galois(77));
  }
}

TEST_CASE("inverses in large fields") {
  for (const long n : {101L, 840L, 997L}) {
    CAPTURE(n);
    const Number x = Number::root_of_unity(n) * 2 + Number::root_of_unity(n, 7) * Rational(1, 3) + 5;
    CHECK((x * (1 / x)).is_one());
  }
  const Number golden = (1 + Number::square_root(1009)) / 2;
  CHECK(1 / golden == (golden - 1) / 252);
}

TEST_CASE("signs of real numbers, also close to zero") {
  const Number root = Number::square_root(2);
  CHECK(sign(root - Rational(Integer(std::string_view("14142135623730950488016887243")), pow(Integer(10), 28))) == -1);
  CHECK(sign(root - Rational(Integer(std::string_view("14142135623730950488016887242")), pow(Integer(10), 28))) == 1);
  const Number tiny = pow(root - 1, 400);  // about 1e-153
  CHECK(sign(tiny) == 1);
  CHECK(sign(-tiny) == -1);
  CHECK(sign(tiny - tiny) == 0);
  CHECK_THROWS_AS(sign(Number::root_of_unity(4)), std::domain_error);
}

TEST_CASE("the structural order is a total order that agrees with equality") {
  constexpr std::uint64_t seed = 35;
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 200; ++round) {
    const Number a = test::random_number(random, 12);
    const Number b = test::random_number(random, 12);
    CHECK((structural_order(a, b) == 0) == (a == b));
    CHECK((structural_order(a, b) < 0) == (structural_order(b, a) > 0));
  }
}

TEST_CASE("limits and misuse are refused") {
  CHECK_THROWS_AS(Number::root_of_unity(20004), LimitReached);
  CHECK_NOTHROW(Number::root_of_unity(19998));
  CHECK_THROWS_AS(Number::root_of_unity(101) + Number::root_of_unity(103), LimitReached);
  CHECK_THROWS_AS(Number(1) / Number(0), std::domain_error);
  CHECK_THROWS_AS(Number::root_of_unity(3) / Number(0), std::domain_error);
  CHECK_THROWS_AS(pow(Number(0), -1), std::domain_error);
  CHECK_THROWS_AS(Number::root_of_unity(3).to_rational(), std::domain_error);
  CHECK_THROWS_AS(Number::root_of_unity(0), ContractViolation);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<double, Number>);
}

TEST_CASE("threads share the fields") {
  std::vector<int> right(4);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < right.size(); ++t) {
    threads.emplace_back([t, &right] {
      for (long n = 70; n < 130; ++n) {
        const Number zeta = Number::root_of_unity(n) + 1;
        if ((zeta * (1 / zeta)).is_one()) ++right[t];
      }
      flint_cleanup();  // the thread's own pools
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const int count : right) CHECK(count == 60);
}
