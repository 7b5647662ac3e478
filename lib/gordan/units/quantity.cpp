// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/quantity.hpp>

#include <gordan/exact/rounding.hpp>
#include <gordan/units/detail/unit_factor.hpp>
#include <gordan/units/unit_text.hpp>

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace gordan {

namespace {

[[noreturn]] void fail_pi(const std::string& what) {
  throw InputError(fmt::format("{} has pi in it, which is no rational number", what), {}, "",
                   "compute with Quantity<double>");
}

[[noreturn]] void fail_conversion(const PhysicalDimension& from, const PhysicalDimension& to) {
  const UnitSystem& system = UnitSystem::standard();
  throw InputError(fmt::format("cannot convert {} to {}: they have other dimensions", dimension_text(system, from),
                               dimension_text(system, to)));
}

double float_factor(const Unit& unit) { return to_double(ConversionFactor{unit.factor, unit.pi_exponent}); }

std::string with_dimension(const std::string& value, const PhysicalDimension& dimension) {
  return dimension.is_dimensionless() ? value : fmt::format("{} {}", value, to_string(dimension));
}

}  // namespace

namespace detail {

void require_same_dimension(const PhysicalDimension& a, const PhysicalDimension& b, const char* what) {
  if (a == b) return;
  const UnitSystem& system = UnitSystem::standard();
  throw InputError(fmt::format("cannot {} {} and {}", what, dimension_text(system, a), dimension_text(system, b)), {},
                   "quantities of the same dimension");
}

}  // namespace detail

Quantity<Rational> exact_quantity(const Rational& value, const ParsedUnit& unit) {
  if (!unit.unit.pi_exponent.is_zero()) fail_pi(fmt::format("the unit {}", to_string(unit.unit)));
  return {value * unit.unit.factor + unit.offset, unit.unit.dimension};
}

Quantity<double> float_quantity(double value, const ParsedUnit& unit) {
  return {value * float_factor(unit.unit) + to_double(unit.offset), unit.unit.dimension};
}

Rational value_in(const Quantity<Rational>& quantity, const ParsedUnit& unit) {
  if (quantity.dimension != unit.unit.dimension) fail_conversion(quantity.dimension, unit.unit.dimension);
  if (!unit.unit.pi_exponent.is_zero()) fail_pi(fmt::format("the unit {}", to_string(unit.unit)));
  return (quantity.value - unit.offset) / unit.unit.factor;
}

double value_in(const Quantity<double>& quantity, const ParsedUnit& unit) {
  if (quantity.dimension != unit.unit.dimension) fail_conversion(quantity.dimension, unit.unit.dimension);
  return (quantity.value - to_double(unit.offset)) / float_factor(unit.unit);
}

Quantity<Rational> pow(const Quantity<Rational>& quantity, const Rational& exponent) {
  const PhysicalDimension dimension = pow(quantity.dimension, exponent);
  const auto fail = [&](const char* reason) {
    throw InputError(fmt::format("({})^({}) {}", to_string(quantity), to_string(exponent), reason), {}, "",
                     "compute with Quantity<double>");
  };
  if (exponent.is_zero()) return {1, dimension};
  if (quantity.value.is_zero()) {
    if (exponent.sign() < 0) fail("divides by zero");
    return {0, dimension};
  }
  const bool odd_root = exponent.den().mod(2) == 1;
  if (quantity.value.sign() < 0 && !odd_root) fail("is not real");
  const std::optional<detail::UnitFactor> power = detail::power({abs(quantity.value), 0, {}}, exponent);
  if (!power) fail("is too large");
  if (!power->roots.empty()) fail("is irrational");
  const bool negative = quantity.value.sign() < 0 && exponent.num().mod(2) == 1;
  return {negative ? -power->rational : power->rational, dimension};
}

Quantity<double> pow(const Quantity<double>& quantity, const Rational& exponent) {
  const bool odd_root = exponent.den().mod(2) == 1;
  const double size = std::pow(std::abs(quantity.value), to_double(exponent));
  const bool negative = std::signbit(quantity.value);
  double value = negative && exponent.num().mod(2) == 1 ? -size : size;
  if (negative && !odd_root) value = std::numeric_limits<double>::quiet_NaN();
  return {value, pow(quantity.dimension, exponent)};
}

ConversionFactor conversion_factor(const Unit& from, const Unit& to) {
  if (from.dimension != to.dimension) fail_conversion(from.dimension, to.dimension);
  return {from.factor / to.factor, from.pi_exponent - to.pi_exponent};
}

double to_double(const ConversionFactor& factor) {
  const double rational = to_double(factor.factor);
  return factor.pi_exponent.is_zero() ? rational : rational * std::pow(std::numbers::pi, to_double(factor.pi_exponent));
}

Quantity<Rational> exact_quantity(const PhysicalConstant& constant) {
  if (!constant.value.pi_exponent.is_zero()) fail_pi(fmt::format("the {}", constant.meaning));
  return {constant.value.factor, constant.value.dimension};
}

Quantity<double> float_quantity(const PhysicalConstant& constant) {
  return {float_factor(constant.value), constant.value.dimension};
}

std::string to_string(const Quantity<Rational>& quantity) {
  return with_dimension(to_string(quantity.value), quantity.dimension);
}

std::string to_string(const Quantity<double>& quantity) {
  return with_dimension(fmt::format("{}", quantity.value), quantity.dimension);
}

}  // namespace gordan
