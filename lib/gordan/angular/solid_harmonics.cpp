// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/solid_harmonics.hpp>

#include <gordan/angular/harmonic_weight.hpp>
#include <gordan/core/error.hpp>

#include <cstdlib>
#include <utility>

namespace gordan {

namespace {

using Terms = std::vector<std::pair<Exponents, Integer>>;

/// l! times the coefficients of z^{l-m-2j} (x^2 + y^2)^j, j = 0, 1, ...; times 2^l they are integers.
std::vector<Integer> radial_coefficients(int l, int m) {
  std::vector<Integer> result;
  const auto n = [](int k) { return static_cast<unsigned long>(k); };
  for (int j = 0; 2 * j <= l - m; ++j) {
    // l! / (j! (m+j)! (l-m-2j)!) 2^(l-m-2j) (2 - [m = 0]), with 2^l / (2^m 4^j) = 2^(l-m-2j)
    Integer c = binomial(n(l), n(j)) * binomial(n(l - j), n(m + j)) * pow(Integer(2), n(l - m - 2 * j));
    if (m > 0) c *= 2;
    result.push_back(j % 2 == 0 ? c : -c);
  }
  return result;
}

/// The coefficients of x^{n-b} y^b, b = 0..n = m + 2j, in (x^2 + y^2)^j Re or Im of (x + iy)^m.
std::vector<Integer> planar_coefficients(int m, int j, bool imaginary) {
  std::vector<Integer> result(static_cast<std::size_t>(m + 2 * j + 1));
  for (int b = imaginary ? 1 : 0; b <= m; b += 2) {
    const Integer power = binomial(static_cast<unsigned long>(m), static_cast<unsigned long>(b));
    const bool negative = (b / 2) % 2 == 1;
    for (int i = 0; i <= j; ++i) {
      const Integer term = power * binomial(static_cast<unsigned long>(j), static_cast<unsigned long>(i));
      Integer& place = result[static_cast<std::size_t>(b + 2 * i)];
      negative ? place -= term : place += term;
    }
  }
  return result;
}

Terms harmonic_terms(int l, int m) {
  const int order = std::abs(m);
  const std::vector<Integer> radial = radial_coefficients(l, order);
  Terms terms;
  for (int j = 0; 2 * j <= l - order; ++j) {
    const int planar_degree = order + 2 * j;
    const std::vector<Integer> planar = planar_coefficients(order, j, m < 0);
    for (int b = 0; b <= planar_degree; ++b) {
      const Integer& c = planar[static_cast<std::size_t>(b)];
      if (c.is_zero()) continue;
      terms.emplace_back(Exponents{static_cast<std::uint16_t>(planar_degree - b), static_cast<std::uint16_t>(b),
                                   static_cast<std::uint16_t>(l - planar_degree)},
                         radial[static_cast<std::size_t>(j)] * c);
    }
  }
  return terms;
}

/// The greatest common divisor of the coefficients.
Integer content(const Polynomial& f) {
  Integer result;
  for (const Term& term : f.terms()) result = gcd(result, term.coefficient.to_rational().num());
  return result;
}

void check_degree(int l) {
  if (l < 0) throw InputError("the degree of a solid harmonic is " + std::to_string(l), {}, "an integer l >= 0");
  if (l > max_harmonic_degree) {
    throw LimitReached("solid harmonics of degree " + std::to_string(l) +
                       " are not written out; the largest degree is " + std::to_string(max_harmonic_degree));
  }
}

}  // namespace

HarmonicBasis harmonic_basis(int l, const PolynomialRing& ring) {
  check_degree(l);
  require(ring.num_variables() == 3, "solid harmonics have three variables");
  std::vector<Terms> lists;
  Integer common;
  for (int m = -l; m <= l; ++m) {
    lists.push_back(harmonic_terms(l, m));
    for (const auto& [exponents, c] : lists.back()) common = gcd(common, c);
  }
  HarmonicBasis result{l, ring, {}, {}, {}};
  for (const Terms& list : lists) {
    std::vector<Term> terms;
    for (const auto& [exponents, c] : list) terms.push_back({exponents, Number(exact_quotient(c, common))});
    result.rational.emplace_back(ring, std::move(terms));
  }
  // rational = c / sqrt((2l)!) sqrt(w) Y in Racah's normalisation, c = 2^l l! / common.
  const Integer top = pow(Integer(2), static_cast<unsigned long>(l)) * factorial(static_cast<unsigned long>(l));
  const Rational c(top, common);
  result.squared_scale = c * c / Rational(factorial(2 * static_cast<unsigned long>(l)));
  for (const Integer& w : harmonic_weights(l)) result.squared_norms.push_back(result.squared_scale * Rational(w));
  return result;
}

std::string to_string(HarmonicNormalization normalization) {
  switch (normalization) {
    case HarmonicNormalization::norm:
      return "norm";
    case HarmonicNormalization::component:
      return "component";
    case HarmonicNormalization::integral:
      return "integral";
  }
  return {};
}

HarmonicNormalization parse_harmonic_normalization(std::string_view text) {
  if (text == "norm" || text == "racah") return HarmonicNormalization::norm;
  if (text == "component" || text == "4pi") return HarmonicNormalization::component;
  if (text == "integral" || text == "orthonormal") return HarmonicNormalization::integral;
  throw InputError("'" + std::string(text) + "' is no normalisation of harmonics", {}, "norm, component or integral");
}

SolidHarmonic solid_harmonic(const HarmonicBasis& basis, int m, HarmonicNormalization normalization) {
  if (m < -basis.degree || m > basis.degree) {
    throw InputError("there is no harmonic with m = " + std::to_string(m), {},
                     "m between -" + std::to_string(basis.degree) + " and " + std::to_string(basis.degree));
  }
  const auto place = static_cast<std::size_t>(basis.degree + m);
  Rational square = Rational(1) / basis.squared_norms[place];
  if (normalization != HarmonicNormalization::norm) square *= Rational(2 * basis.degree + 1);
  const Integer common = content(basis.rational[place]);
  square *= Rational(common * common);
  return {basis.rational[place] * Number(Rational(1, common)), SignedRoot::from_signed_square(std::move(square)),
          normalization == HarmonicNormalization::integral};
}

SolidHarmonic solid_harmonic(int l, int m, HarmonicNormalization normalization) {
  return solid_harmonic(harmonic_basis(l), m, normalization);
}

std::string to_string(const SolidHarmonic& harmonic) {
  const std::string factor = to_string(harmonic.factor);
  std::string text = (factor == "1" ? "" : factor + "*") + "(" + to_string(harmonic.polynomial) + ")";
  if (harmonic.over_root_4pi) text += "/sqrt(4*pi)";
  return text;
}

}  // namespace gordan
