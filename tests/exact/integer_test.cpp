// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact/random_numbers.hpp"

#include <gordan/core/error.hpp>
#include <gordan/exact/integer.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace gordan;

namespace {

/// Schoolbook product of decimal texts without sign.
std::string decimal_product(const std::string& a, const std::string& b) {
  std::vector<int> digits(a.size() + b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) digits[i + j + 1] += (a[i] - '0') * (b[j] - '0');
  }
  for (std::size_t k = digits.size() - 1; k > 0; --k) {
    digits[k - 1] += digits[k] / 10;
    digits[k] %= 10;
  }
  std::string text;
  for (const int digit : digits) text += static_cast<char>('0' + digit);
  const std::size_t first = text.find_first_not_of('0');
  return first == std::string::npos ? "0" : text.substr(first);
}

}  // namespace

TEST_CASE("built-in integers convert exactly at the limits of their types") {
  constexpr long low = std::numeric_limits<long>::min();
  constexpr long high = std::numeric_limits<long>::max();
  CHECK(to_string(Integer(low)) == std::to_string(low));
  CHECK(to_string(Integer(high)) == std::to_string(high));
  CHECK(to_string(Integer(std::numeric_limits<std::uint64_t>::max())) == "18446744073709551615");
  CHECK(Integer(low).to_long() == low);
  CHECK(Integer(high).to_long() == high);
  CHECK_FALSE((Integer(high) + 1).fits_long());
  CHECK_THROWS_AS((Integer(high) + 1).to_long(), std::overflow_error);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<double, Integer>);
}

TEST_CASE("decimal text is read and printed") {
  const std::string text = "123456789012345678901234567890";
  CHECK(to_string(Integer(std::string_view(text))) == text);
  CHECK(to_string(Integer(std::string_view("-" + text))) == "-" + text);
  CHECK(Integer(std::string_view("+17")) == Integer(17));
  for (const char* bad : {"", "-", "1.5", "12a", " 1", "--1"}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(Integer(std::string_view(bad)), InputError);
  }
}

TEST_CASE("arithmetic of large integers agrees with schoolbook decimals and the ring laws") {
  constexpr std::uint64_t seed = 11;
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 300; ++round) {
    const Integer a = test::random_integer(random);
    const Integer b = test::random_integer(random);
    const Integer c = test::random_integer(random);
    CAPTURE(to_string(a), to_string(b), to_string(c));
    CHECK(to_string(abs(a) * abs(b)) == decimal_product(to_string(abs(a)), to_string(abs(b))));
    CHECK(a * (b + c) == a * b + a * c);
    CHECK(a - b == -(b - a));
    CHECK((a <=> b) == (0 <=> (b - a).sign()));
    if (b.is_zero()) continue;
    CHECK(exact_quotient(a * b, b) == a);
    CHECK(floor_quotient(a, b) * b + floor_remainder(a, b) == a);
    CHECK(gcd(a, b) * lcm(a, b) == abs(a * b));
    CHECK(is_divisible(a, gcd(a, b)));
    constexpr std::uint32_t p = 2147483647;
    CHECK(Integer(a.mod(p)) == floor_remainder(a, p));
  }
}

TEST_CASE("values survive copies, moves and assignments between small and large") {
  const Integer large(std::string_view("1000000000000000000000000"));
  Integer a = large;
  Integer b = 5;
  b = a;
  CHECK(b == large);
  a = Integer(7);
  CHECK(b == large);
  Integer c = std::move(b);
  CHECK(c == large);
  c -= large - 3;
  CHECK(c == Integer(3));
  const Integer& same = c;
  c = same;
  CHECK(c == Integer(3));
}

TEST_CASE("combinatorial numbers") {
  CHECK(to_string(factorial(25)) == "15511210043330985984000000");
  CHECK(pow(Integer(-3), 5) == Integer(-243));
  for (unsigned long n = 0; n < 20; ++n) {
    for (unsigned long k = 0; k <= n; ++k) CHECK(binomial(n + 1, k + 1) == binomial(n, k) + binomial(n, k + 1));
  }
  CHECK(binomial(3, 4).is_zero());
  CHECK_THROWS_AS(exact_quotient(7, 2), ContractViolation);
  CHECK_THROWS_AS(floor_quotient(7, 0), std::domain_error);
}
