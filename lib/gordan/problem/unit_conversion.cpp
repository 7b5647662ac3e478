// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/unit_conversion.hpp>

#include <gordan/exact/rounding.hpp>

#include <fmt/format.h>

#include <cmath>

namespace gordan {

namespace {

/// pi to 60 digits, as a rational number.
Rational pi_digits() {
  const Integer digits("314159265358979323846264338327950288419716939937510582097494");
  return Rational(digits, pow(Rational(10), 59).num());
}

/// The double as a rational number; it must be finite.
Rational exact(double value) {
  int exponent = 0;
  const auto mantissa = static_cast<std::int64_t>(std::ldexp(std::frexp(value, &exponent), 53));
  return Rational(mantissa) * pow(Rational(2), exponent - 53);
}

/// "0.3048" where the decimal form is short, "5/18" otherwise.
std::string number_text(const Rational& number) {
  Rational scaled = number;
  for (int digits = 0; digits <= 12; ++digits, scaled *= 10) {
    if (!scaled.is_integer()) continue;
    std::string text = to_string(abs(scaled));
    if (digits > 0) {
      if (text.size() <= static_cast<std::size_t>(digits))
        text.insert(0, static_cast<std::size_t>(digits) + 1 - text.size(), '0');
      text.insert(text.size() - static_cast<std::size_t>(digits), ".");
    }
    return (number.sign() < 0 ? "-" : "") + text;
  }
  return to_string(number);
}

std::string pi_text(const Rational& factor, const Rational& exponent) {
  const Rational size = abs(exponent);
  const std::string power = size.is_one()       ? "pi"
                            : size.is_integer() ? fmt::format("pi^{}", to_string(size))
                                                : fmt::format("pi^({})", to_string(size));
  const std::string over = factor.den().is_one() ? "" : "/" + to_string(factor.den());
  const std::string num = to_string(factor.num());
  if (exponent.sign() < 0)
    return over.empty() ? fmt::format("{}/{}", num, power) : fmt::format("{}{}/{}", num, over, power);
  return (factor.num().is_one() ? power : fmt::format("{} {}", num, power)) + over;
}

}  // namespace

UnitConversion::UnitConversion(const ParsedUnit& from, const Unit& to)
    : factor_(from.unit.factor / to.factor),
      pi_exponent_(from.unit.pi_exponent - to.pi_exponent),
      offset_(from.offset / to.factor),
      multiplier_(factor_) {
  require(from.unit.dimension == to.dimension, "units that are converted have one dimension");
  if (pi_exponent_.is_integer())
    multiplier_ *= pow(pi_digits(), static_cast<long>(to_double(pi_exponent_)));
  else
    multiplier_ *= exact(std::pow(to_double(pi_digits()), to_double(pi_exponent_)));
  slope_ = rounded(multiplier_);
  shift_ = rounded(offset_);
}

UnitConversion::Double2 UnitConversion::rounded(const Rational& number) {
  const double high = to_double(number);
  return {high, std::isfinite(high) ? to_double(number - exact(high)) : 0};
}

bool UnitConversion::is_identity() const { return factor_.is_one() && pi_exponent_.is_zero() && offset_.is_zero(); }

std::string UnitConversion::words() const {
  const std::string factor = pi_exponent_.is_zero() ? number_text(factor_) : pi_text(factor_, pi_exponent_);
  if (offset_.is_zero()) return fmt::format("times {}", factor);
  return fmt::format("times {}, {} {}", factor, offset_.sign() < 0 ? "minus" : "plus", number_text(abs(offset_)));
}

double UnitConversion::exactly(double value) const { return to_double(exact(value) * multiplier_ + offset_); }

/// In arithmetic of two doubles; where that leaves open which double is nearest (Ziv's test), in rational numbers.
double UnitConversion::operator()(double value) const {
  const double product = value * slope_.high;
  const double size = std::fabs(product) + std::fabs(shift_.high);
  const bool usual = size < 0x1p1000 && std::fabs(product) > 0x1p-900 && std::fabs(value) > 0x1p-900 &&
                     std::fabs(slope_.high) > 0x1p-900 && std::fabs(slope_.high) < 0x1p900;
  if (!std::isfinite(value) || (value == 0 && offset_.is_zero())) return value;
  if (!usual) return exactly(value);
  double rest = std::fma(value, slope_.high, -product) + value * slope_.low;
  const double sum = product + shift_.high;
  const double part = sum - product;
  rest += (product - (sum - part)) + (shift_.high - part) + shift_.low;
  const double high = sum + rest;
  const double low = rest - (high - sum);
  const double fault = size * 0x1p-98;
  if (high + (low - fault) == high + (low + fault)) return high + low;
  return exactly(value);
}

void UnitConversion::apply(std::span<double> values) const {
  if (is_identity()) return;
  for (double& value : values) value = (*this)(value);
}

}  // namespace gordan
