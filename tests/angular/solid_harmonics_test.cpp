// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <gordan/angular/harmonic_weight.hpp>
#include <gordan/angular/solid_harmonics.hpp>
#include <gordan/core/error.hpp>

namespace gordan {
namespace {

/// The mean of a polynomial over the unit sphere: prod (a_i - 1)!! / (3 * 5 * ... * (|a| + 1)) for even exponents.
Number sphere_mean(const Polynomial& f) {
  Number sum;
  for (const Term& term : f.terms()) {
    Rational mean = 1;
    int total = 0;
    for (const std::uint16_t a : term.exponents) {
      if (a % 2 == 1) mean = 0;
      for (int k = a - 1; k > 1; k -= 2) mean *= Rational(k);
      total += a;
    }
    for (int k = 3; k <= total + 1; k += 2) mean /= Rational(k);
    sum += term.coefficient * Number(mean);
  }
  return sum;
}

Polynomial laplacian(const Polynomial& f) {
  Polynomial sum(f.ring());
  for (std::size_t i = 0; i < 3; ++i) sum += derivative(derivative(f, i), i);
  return sum;
}

TEST_CASE("solid harmonics are harmonic and orthogonal with the norms stated") {
  for (int l = 0; l <= 6; ++l) {
    const HarmonicBasis basis = harmonic_basis(l);
    REQUIRE(basis.rational.size() == static_cast<std::size_t>(2 * l + 1));
    for (std::size_t a = 0; a < basis.rational.size(); ++a) {
      CAPTURE(l, a);
      CHECK(laplacian(basis.rational[a]).is_zero());
      for (std::size_t b = 0; b <= a; ++b) {
        const Number mean = Number(2 * l + 1) * sphere_mean(basis.rational[a] * basis.rational[b]);
        CHECK(mean == (a == b ? Number(basis.squared_norms[a]) : Number()));
      }
    }
  }
}

TEST_CASE("the squares of the harmonics in Racah's normalisation add up to r^2l") {
  for (int l = 0; l <= 8; ++l) {
    const HarmonicBasis basis = harmonic_basis(l);
    Polynomial sum(basis.ring);
    for (std::size_t a = 0; a < basis.rational.size(); ++a) {
      sum += basis.rational[a] * basis.rational[a] * Number(Rational(1) / basis.squared_norms[a]);
    }
    Polynomial square(basis.ring);
    for (std::size_t i = 0; i < 3; ++i) square += pow(variable(basis.ring, i), 2);
    CHECK(sum == pow(square, static_cast<unsigned long>(l)));
  }
}

TEST_CASE("the first solid harmonics") {
  const HarmonicBasis one = harmonic_basis(1);
  CHECK(to_string(one.rational[0]) == "y");
  CHECK(to_string(one.rational[1]) == "z");
  CHECK(to_string(one.rational[2]) == "x");
  const HarmonicBasis two = harmonic_basis(2);
  CHECK(to_string(two.rational[0]) == "2*x*y");
  CHECK(to_string(two.rational[2]) == "-x^2 - y^2 + 2*z^2");
  CHECK(to_string(solid_harmonic(two, 2, HarmonicNormalization::norm)) == "sqrt(3/4)*(x^2 - y^2)");
  CHECK(to_string(solid_harmonic(0, 0, HarmonicNormalization::integral)) == "(1)/sqrt(4*pi)");
  CHECK(to_string(solid_harmonic(2, -2, HarmonicNormalization::component)) == "sqrt(15)*(x*y)");
}

TEST_CASE("the squared norms are the weights of the rational couplings, times one factor") {
  for (int l = 0; l <= 7; ++l) {
    const HarmonicBasis basis = harmonic_basis(l);
    for (int m = -l; m <= l; ++m) {
      const Rational weight = harmonic_weight(l, m);
      CHECK(basis.squared_norms[static_cast<std::size_t>(l + m)] == weight * basis.squared_scale);
    }
  }
}

TEST_CASE("wrong requests for solid harmonics are refused") {
  CHECK_THROWS_AS(harmonic_basis(-1), InputError);
  CHECK_THROWS_AS(harmonic_basis(max_harmonic_degree + 1), LimitReached);
  CHECK_THROWS_AS(solid_harmonic(2, 3, HarmonicNormalization::norm), InputError);
  CHECK_THROWS_AS(parse_harmonic_normalization("euclid"), InputError);
  for (const auto n :
       {HarmonicNormalization::norm, HarmonicNormalization::component, HarmonicNormalization::integral}) {
    CHECK(parse_harmonic_normalization(to_string(n)) == n);
  }
}

}  // namespace
}  // namespace gordan
