// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/detail/decimal.hpp>

#include <gordan/formula/detail/cln.hpp>

#include <cln/integer.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gordan::detail {

namespace {

using cln::cl_I;
using cln::cl_RA;

/// floor(log_2(value)) for value > 0, exactly.
long binary_exponent(const cl_RA& value) {
  const long guess = static_cast<long>(cln::integer_length(cln::numerator(value))) -
                     static_cast<long>(cln::integer_length(cln::denominator(value)));
  const cl_I one = 1;
  const auto at_least = [&](long e) {
    return e >= 0 ? cln::numerator(value) >= (cln::denominator(value) << e)
                  : (cln::numerator(value) << -e) >= cln::denominator(value);
  };
  return at_least(guess) ? guess : guess - 1;
}

cl_RA power_of_ten(long exponent) {
  const cl_RA power = cln::expt_pos(cl_I(10), cl_I(std::max(std::abs(exponent), 1L)));
  if (exponent == 0) return 1;
  return exponent > 0 ? power : cln::recip(power);
}

/// floor(log_10(value)) for value > 0, exactly.
long decimal_exponent(const cl_RA& value) {
  auto guess = static_cast<long>(std::floor(static_cast<double>(binary_exponent(value)) * std::log10(2.0)));
  while (power_of_ten(guess + 1) <= value) ++guess;
  while (power_of_ten(guess) > value) --guess;
  return guess;
}

}  // namespace

double nearest_double(const cl_RA& value) {
  if (cln::zerop(value)) return 0.0;
  const cl_RA size = cln::abs(value);
  const long top = binary_exponent(size);
  if (top > 1024) return value < 0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
  const long last = std::max(top - 52, -1074L);  // the weight of the last bit
  const cl_I scaled = cln::round1(last >= 0 ? size / cl_RA(cl_I(1) << last) : size * cl_RA(cl_I(1) << -last));
  const double magnitude = std::ldexp(static_cast<double>(cln::cl_I_to_long(scaled)), static_cast<int>(last));
  return value < 0 ? -magnitude : magnitude;
}

std::string nearest_decimal(const cl_RA& value, int digits) {
  if (cln::zerop(value)) return "0";
  const cl_RA size = cln::abs(value);
  long exponent = decimal_exponent(size);
  cl_I scaled = cln::round1(size * power_of_ten(digits - 1 - exponent));
  if (scaled == cln::numerator(power_of_ten(digits))) {
    scaled = cln::exquo(scaled, 10);
    ++exponent;
  }
  std::string text = to_string(from_cln(scaled));
  constexpr long smallest_positional = -5;
  if (exponent < smallest_positional || exponent >= std::max(digits, 1) + 0L) {
    if (text.size() > 1) text.insert(1, ".");
    text += fmt::format("e{}", exponent);
  } else if (exponent < 0) {
    text = "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + text;
  } else if (exponent + 1 < digits) {
    text.insert(static_cast<std::size_t>(exponent + 1), ".");
  }
  return value < 0 ? "-" + text : text;
}

}  // namespace gordan::detail
