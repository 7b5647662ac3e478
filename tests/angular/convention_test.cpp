// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <gordan/angular/convention.hpp>
#include <gordan/exact/reader.hpp>

#include <cstdlib>

namespace gordan {
namespace {

/// Component `place` of e3nn's harmonics of degree l with the normalisation "component", as one polynomial.
Polynomial e3nn_component(int l, int place) {
  const SolidHarmonic harmonic = solid_harmonic(l, place, convention("e3nn"), HarmonicNormalization::component);
  return harmonic.polynomial * to_number(harmonic.factor);
}

TEST_CASE("e3nn's harmonics of the degrees 1 to 3") {
  const std::vector<std::vector<const char*>> known = {
      {"sqrt(3)*x", "sqrt(3)*y", "sqrt(3)*z"},
      {"sqrt(15)*x*z", "sqrt(15)*x*y", "sqrt(5)*(2*y^2 - x^2 - z^2)/2", "sqrt(15)*y*z", "sqrt(15)*(z^2 - x^2)/2"},
      {"sqrt(70)*x*(3*z^2 - x^2)/4", "sqrt(105)*x*y*z", "sqrt(42)*x*(4*y^2 - x^2 - z^2)/4",
       "sqrt(7)*y*(2*y^2 - 3*x^2 - 3*z^2)/2", "sqrt(42)*z*(4*y^2 - x^2 - z^2)/4", "sqrt(105)*y*(z^2 - x^2)/2",
       "sqrt(70)*z*(z^2 - 3*x^2)/4"}};
  const PolynomialRing ring({"x", "y", "z"});
  for (std::size_t l = 1; l <= known.size(); ++l) {
    for (std::size_t p = 0; p < known[l - 1].size(); ++p) {
      CAPTURE(l, p);
      CHECK(e3nn_component(static_cast<int>(l), static_cast<int>(p)) == parse_polynomial(ring, known[l - 1][p]));
    }
  }
}

/// What the library multiplies the tensors of two conventions with is one sign and one scale for each triple.
TEST_CASE("tensors of two conventions are multiples of each other after reordering") {
  for (const Convention& a : conventions()) {
    for (const Convention& b : conventions()) {
      for (int l1 = 0; l1 <= 3; ++l1) {
        for (int l2 = 0; l2 <= 3; ++l2) {
          for (int l3 = std::abs(l1 - l2); l3 <= l1 + l2; ++l3) {
            const auto from = real_coupling(l1, l2, l3, a, CouplingNormalization::frobenius);
            auto to = real_coupling(l1, l2, l3, b, CouplingNormalization::frobenius);
            REQUIRE(from.size() == to.size());
            const auto find = [&](int m1, int m2, int m3) -> SignedRoot {
              for (const RealCouplingEntry& e : to) {
                const auto m = [&](int l, int p) { return component_projections(b, l)[static_cast<std::size_t>(p)]; };
                if (m(l1, e.i) == m1 && m(l2, e.j) == m2 && m(l3, e.k) == m3) return e.value;
              }
              return {};
            };
            int sign = 0;
            for (const RealCouplingEntry& e : from) {
              const auto m = [&](int l, int p) { return component_projections(a, l)[static_cast<std::size_t>(p)]; };
              const SignedRoot other = find(m(l1, e.i), m(l2, e.j), m(l3, e.k));
              const int ratio = other == e.value ? 1 : other == -e.value ? -1 : 0;
              if (sign == 0) sign = ratio;
              if (ratio == 0 || ratio != sign) FAIL(a.name << " and " << b.name << ": " << l1 << l2 << l3);
            }
          }
        }
      }
    }
  }
}

TEST_CASE("a tensor of large degrees has norm 1, exactly") {
  Rational sum;
  for (const RealCouplingEntry& e : real_coupling(30, 29, 31, convention("e3nn"))) sum += abs(e.value.signed_square());
  CHECK(sum == Rational(1));
}

}  // namespace
}  // namespace gordan
