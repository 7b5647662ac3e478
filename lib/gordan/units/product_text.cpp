// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/product_text.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/polynomial.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

/// How the parts of a product are written.
struct Style {
  std::string (*name)(std::string_view);
  std::string (*power)(const std::string& base, const std::string& exponent);
  std::string_view times;
  std::string (*fraction)(const std::string& above, const std::string& below, std::size_t factors_below);
  std::string (*root)(const std::string& radicand, const std::string& degree);
  bool fractional_powers;  // x^(2/3) where a single variable has a root other than the square root
};

std::string plain_root(const std::string& radicand, const std::string& degree) {
  return degree == "2" ? fmt::format("sqrt({})", radicand) : fmt::format("({})^(1/{})", radicand, degree);
}

std::string latex_root(const std::string& radicand, const std::string& degree) {
  return degree == "2" ? fmt::format("\\sqrt{{{}}}", radicand) : fmt::format("\\sqrt[{}]{{{}}}", degree, radicand);
}

constexpr Style plain{
    .name = [](std::string_view name) { return std::string(name); },
    .power = [](const std::string& base, const std::string& exponent) { return fmt::format("{}^{}", base, exponent); },
    .times = "*",
    .fraction =
        [](const std::string& above, const std::string& below, std::size_t factors_below) {
          return factors_below > 1 ? fmt::format("{}/({})", above, below) : fmt::format("{}/{}", above, below);
        },
    .root = plain_root,
    .fractional_powers = true,
};

constexpr Style latex{
    .name = latex_name,
    .power = [](const std::string& base,
                const std::string& exponent) { return fmt::format("{}^{{{}}}", base, exponent); },
    .times = "\\,",
    .fraction = [](const std::string& above, const std::string& below,
                   std::size_t) { return fmt::format("\\frac{{{}}}{{{}}}", above, below); },
    .root = latex_root,
    .fractional_powers = false,
};

/// A part of a fraction: the factors so far and how many there are.
struct Factors {
  std::string text;
  std::size_t count = 0;

  void multiply(const std::string& factor, std::string_view times) {
    text += count == 0 ? factor : fmt::format("{}{}", times, factor);
    ++count;
  }
  std::string or_one() const { return count == 0 ? "1" : text; }
};

struct Factor {
  std::string name;
  Rational exponent;
};

void multiply(Factors& factors, const Factor& factor, const Style& style) {
  const Rational size = abs(factor.exponent);
  const std::string name = style.name(factor.name);
  const std::string power = size.is_integer() ? to_string(size) : fmt::format("({})", to_string(size));
  factors.multiply(size.is_one() ? name : style.power(name, power), style.times);
}

std::string write(const Factors& above, const Factors& below, const Style& style) {
  return below.count == 0 ? above.or_one() : style.fraction(above.or_one(), below.text, below.count);
}

/// The factors with fractional exponents under one root; it stands below when all of them do.
void multiply_root(Factors& above, Factors& below, const std::vector<Factor>& factors, const Style& style) {
  if (factors.empty()) return;
  Integer degree = 1;
  for (const Factor& factor : factors) degree = lcm(degree, factor.exponent.den());
  if (style.fractional_powers && factors.size() == 1 && degree != Integer(2)) {
    multiply(factors.front().exponent.sign() > 0 ? above : below, factors.front(), style);
    return;
  }
  Factors over;
  Factors under;
  for (const Factor& factor : factors) {
    const Rational scaled = factor.exponent * Rational(degree);
    multiply(scaled.sign() > 0 ? over : under, {factor.name, scaled}, style);
  }
  if (over.count == 0) {
    below.multiply(style.root(under.text, to_string(degree)), style.times);
  } else {
    above.multiply(style.root(write(over, under, style), to_string(degree)), style.times);
  }
}

std::string write_product(std::span<const UnitsVariable> variables, const ProductExponents& product,
                          const Style& style) {
  require(product.size() == variables.size(), "product_text: one exponent for each variable");
  std::vector<Factor> factors;
  for (std::size_t j = 0; j < product.size(); ++j)
    if (!product[j].is_zero()) factors.push_back({variables[j].name, product[j]});
  std::ranges::sort(factors, {}, &Factor::name);
  Factors above;
  Factors below;
  std::vector<Factor> fractional;
  for (const Factor& factor : factors) {
    if (!factor.exponent.is_integer()) {
      fractional.push_back(factor);
    } else {
      multiply(factor.exponent.sign() > 0 ? above : below, factor, style);
    }
  }
  multiply_root(above, below, fractional, style);
  return write(above, below, style);
}

}  // namespace

std::string product_text(std::span<const UnitsVariable> variables, const ProductExponents& product) {
  return write_product(variables, product, plain);
}

std::string product_latex(std::span<const UnitsVariable> variables, const ProductExponents& product) {
  return write_product(variables, product, latex);
}

}  // namespace gordan
