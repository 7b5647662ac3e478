// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/detail/reading_limits.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/detail/cyclotomic.hpp>
#include <gordan/exact/detail/number_pieces.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gordan::detail {

namespace {

constexpr double max_terms = 1e6;
constexpr double max_bytes = 2e8;              // of the exponents and the coefficients of a result
constexpr double max_rational_products = 3e8;  // coefficient products in one multiplication
constexpr double max_other_products = 1e8;

struct Size {
  double variables = 0;  // that occur
  double degree = 0;
  double bits = 1;  // of the largest coefficient, all of its parts together
  double field_degree = 1;
};

double bits_of(const Number& x) {
  double result = 0;
  for (const Rational& c : x.coefficients()) result += static_cast<double>(c.num().bits() + c.den().bits() - 1);
  return result;
}

/// Integral with all conjugates on the unit circle (Kronecker's theorem), so that powers do not grow.
bool is_root_of_unity(const Number& x) {
  for (const Rational& c : x.coefficients()) {
    if (!c.is_integer()) return false;
  }
  return (x * x.conjugate()).is_one();
}

double field_degree(const Number& x) {
  return x.is_rational() ? 1.0 : static_cast<double>(x.irrational()->field().degree());
}

Size measure(const Polynomial& f) {
  Size size;
  size.degree = std::max(0, f.degree());
  std::vector<bool> occurs(f.ring().num_variables());
  for (const Term& term : f.terms()) {
    for (std::size_t v = 0; v < occurs.size(); ++v) occurs[v] = occurs[v] || term.exponents[v] != 0;
    size.bits = std::max(size.bits, bits_of(term.coefficient));
    size.field_degree = std::max(size.field_degree, field_degree(term.coefficient));
  }
  size.variables = static_cast<double>(std::ranges::count(occurs, true));
  return size;
}

/// The binomial coefficient C(n + k, k), nearly.
double combinations(double n, double k) {
  return std::exp(std::lgamma(n + k + 1) - std::lgamma(n + 1) - std::lgamma(k + 1));
}

void check_result(const PolynomialRing& ring, double terms, double bits_per_coefficient, const char* what) {
  const double bytes = terms * (2.0 * static_cast<double>(ring.num_variables()) + 80.0 + bits_per_coefficient / 8.0);
  if (terms > max_terms || bytes > max_bytes) {
    throw LimitReached(fmt::format("this {} is too large to be written out: up to {:.0f} terms, {:.0f} MB", what,
                                   std::min(terms, 1e15), std::min(bytes * 1e-6, 1e15)));
  }
}

void check_products(double products, double field, const char* what) {
  if (products * field * field > (field > 1 ? max_other_products : max_rational_products)) {
    throw LimitReached(fmt::format("this {} is too large to be written out: {:.0f} products of terms", what,
                                   std::min(products, 1e15)));
  }
}

}  // namespace

void check_product(const Polynomial& a, const Polynomial& b) {
  const double products = static_cast<double>(a.terms().size()) * static_cast<double>(b.terms().size());
  if (products <= 1000) return;
  const Size left = measure(a);
  const Size right = measure(b);
  const double variables = std::min(left.variables + right.variables, static_cast<double>(a.ring().num_variables()));
  const double terms = std::min(products, combinations(variables, left.degree + right.degree));
  check_result(a.ring(), terms, left.bits + right.bits, "product");
  check_products(products, std::max(left.field_degree, right.field_degree), "product");
}

void check_power(const Polynomial& base, unsigned long exponent) {
  if (exponent <= 1 || base.is_zero()) return;
  const auto k = static_cast<double>(exponent);
  const auto count = static_cast<double>(base.terms().size());
  if (count == 1) {
    check_power(base.terms().front().coefficient, exponent);
    return;
  }
  const Size size = measure(base);
  const auto terms_of = [&](double power) {
    return std::min(combinations(count - 1, power), combinations(size.variables, size.degree * power));
  };
  check_result(base.ring(), terms_of(k), k * (size.bits + std::log2(count)) * size.field_degree, "power");
  const double half = terms_of(std::ceil(k / 2));
  check_products(half * half, size.field_degree, "power");
}

void check_power(const Number& base, unsigned long exponent) {
  if (base.is_zero() || exponent <= 1 || is_root_of_unity(base)) return;
  const double bits = bits_of(base);
  const double degree = field_degree(base);
  constexpr double max_bits = 1e6;
  const double predicted = static_cast<double>(exponent) * (bits + std::log2(degree)) * degree;
  if (predicted > max_bits) {
    throw LimitReached(
        fmt::format("this power is too large to be written out: up to {:.0f} bits", std::min(predicted, 1e18)));
  }
}

void check_inverse(const Number& x) {
  constexpr double max_degree = 2000;
  if (field_degree(x) <= max_degree) return;
  const auto pieces = number_pieces(x);  // the inverses of surds and of roots of unity are no larger than the numbers
  const auto is_power = [](const NumberPiece& piece) { return piece.order != 1; };
  if (pieces.size() > 1 && std::ranges::any_of(pieces, is_power)) {
    throw LimitReached(
        fmt::format("this inverse is too large to be written out: it lies in a field of degree {}", field_degree(x)));
  }
}

}  // namespace gordan::detail
