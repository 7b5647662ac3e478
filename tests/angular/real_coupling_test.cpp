// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <gordan/angular/clebsch_gordan.hpp>
#include <gordan/angular/convention.hpp>
#include <gordan/angular/harmonic_weight.hpp>
#include <gordan/angular/rational_coupling.hpp>
#include <gordan/core/error.hpp>

#include <array>
#include <cstdlib>
#include <map>

namespace gordan {
namespace {

using Place = std::array<int, 3>;

SignedRoot root(long top, long bottom) { return SignedRoot::from_signed_square(Rational(top, bottom)); }

std::map<Place, SignedRoot> as_map(const std::vector<RealCouplingEntry>& entries) {
  std::map<Place, SignedRoot> result;
  for (const RealCouplingEntry& e : entries) result[{e.i, e.j, e.k}] = e.value;
  return result;
}

/// The coefficient of the real harmonic r in the complex one m, with the factor (-i)^l (e3nn's construction).
Number real_to_complex(int l, int m, int r, bool with_power) {
  if (std::abs(m) != std::abs(r)) return 0;
  const Number i = Number::root_of_unity(4);
  Number value = 1;
  if (m != 0) {
    const Number scale = Number::square_root(Rational(1, 2));
    const Number sign = m > 0 && m % 2 != 0 ? -1 : 1;
    value = r > 0 ? sign * scale : (m > 0 ? i : -i) * sign * scale;
  }
  return with_power ? value * pow(-i, l) : value;
}

/// The tensor by its definition: complex coefficients taken to the real basis, sum of Q1 Q2 conjugate(Q3) <..|..>.
Number by_definition(int l1, int l2, int l3, const Place& at, bool with_power) {
  Number sum;
  const Place r{at[0] - l1, at[1] - l2, at[2] - l3};
  for (const int m1 : {r[0], -r[0]}) {
    for (const int m2 : {r[1], -r[1]}) {
      if (std::abs(m1 + m2) != std::abs(r[2])) continue;
      const SignedRoot c = clebsch_gordan(Spin::integer(l1), Spin::integer(m1), Spin::integer(l2), Spin::integer(m2),
                                          Spin::integer(l3), Spin::integer(m1 + m2));
      sum += real_to_complex(l1, m1, r[0], with_power) * real_to_complex(l2, m2, r[1], with_power) *
             real_to_complex(l3, m1 + m2, r[2], with_power).conjugate() * to_number(c);
      if (r[1] == 0) break;
    }
    if (r[0] == 0) break;
  }
  return sum;
}

TEST_CASE("real tensors are the complex ones in real harmonics, exactly") {
  for (const auto& [l1, l2, l3] : {Place{1, 1, 0}, Place{1, 1, 1}, Place{1, 1, 2}, Place{2, 2, 3}, Place{3, 2, 2},
                                   Place{2, 3, 1}, Place{0, 2, 2}, Place{3, 3, 4}}) {
    CAPTURE(l1, l2, l3);
    const auto powers = as_map(real_coupling(l1, l2, l3, CouplingPhase::powers_of_i));
    const auto condon = as_map(real_coupling(l1, l2, l3));
    const bool odd = (l1 + l2 + l3) % 2 != 0;
    for (int i = 0; i <= 2 * l1; ++i) {
      for (int j = 0; j <= 2 * l2; ++j) {
        for (int k = 0; k <= 2 * l3; ++k) {
          const Place at{i, j, k};
          const auto value = [&](const std::map<Place, SignedRoot>& map) {
            const auto found = map.find(at);
            return found == map.end() ? Number() : to_number(found->second);
          };
          CHECK(value(powers) == by_definition(l1, l2, l3, at, true));
          const Number plain = by_definition(l1, l2, l3, at, false);
          CHECK(value(condon) == (odd ? -Number::root_of_unity(4) * plain : plain));
        }
      }
    }
  }
}

TEST_CASE("e3nn's values of wigner_3j") {
  const Convention& e3nn = convention("e3nn");
  const auto cross = as_map(real_coupling(1, 1, 1, e3nn));
  CHECK(cross.size() == 6);
  CHECK(cross.at({0, 1, 2}) == root(1, 6));
  CHECK(cross.at({1, 0, 2}) == root(-1, 6));
  for (const auto& [at, value] : as_map(real_coupling(1, 1, 0, e3nn))) {
    CHECK((at[0] == at[1] && value == root(1, 3)));
  }
  for (const auto& [at, value] : as_map(real_coupling(2, 2, 0, e3nn))) {
    CHECK((at[0] == at[1] && value == root(1, 5)));
  }
  const std::map<Place, SignedRoot> traceless = {
      {{0, 0, 2}, root(-1, 30)}, {{0, 0, 4}, root(-1, 10)}, {{0, 1, 1}, root(1, 10)}, {{0, 2, 0}, root(1, 10)},
      {{1, 0, 1}, root(1, 10)},  {{1, 2, 3}, root(1, 10)},  {{2, 0, 0}, root(1, 10)}, {{2, 1, 3}, root(1, 10)},
      {{2, 2, 4}, root(1, 10)},  {{1, 1, 2}, root(2, 15)},  {{2, 2, 2}, root(-1, 30)}};
  CHECK(as_map(real_coupling(1, 1, 2, e3nn)) == traceless);
  CHECK(as_map(real_coupling(1, 1, 2, convention("cuequivariance"))).at({1, 1, 2}) == root(2, 3));
}

TEST_CASE("in gordan's convention 1 x 1 to 1 is the cross product over sqrt(2)") {
  // components y, z, x: y x z = x
  const auto cross = as_map(real_coupling(1, 1, 1, convention("gordan")));
  CHECK(cross.at({0, 1, 2}) == root(1, 2));
  const auto e3x = as_map(real_coupling(1, 1, 1, convention("e3x")));  // x, y, z
  CHECK(e3x.at({0, 1, 2}) == root(1, 2));
  CHECK(as_map(real_coupling(1, 1, 0, convention("gordan"))).at({0, 0, 0}) == root(-1, 3));
}

TEST_CASE("real tensors are orthonormal and complete, exactly") {
  for (const auto& [l1, l2] : {std::array{1, 1}, std::array{2, 1}, std::array{2, 2}, std::array{3, 2}}) {
    std::map<Place, SignedRoot> all;  // by i, j, and the output
    int outputs = 0;
    for (int l3 = std::abs(l1 - l2); l3 <= l1 + l2; ++l3) {
      for (const RealCouplingEntry& e : real_coupling(l1, l2, l3)) all[{e.i, e.j, outputs + e.k}] = e.value;
      outputs += 2 * l3 + 1;
    }
    REQUIRE(outputs == (2 * l1 + 1) * (2 * l2 + 1));
    std::vector<Number> products(static_cast<std::size_t>(outputs) * static_cast<std::size_t>(outputs));
    for (const auto& [a, x] : all) {
      for (const auto& [b, y] : all) {
        if (a[0] == b[0] && a[1] == b[1]) {
          products[static_cast<std::size_t>(a[2] * outputs + b[2])] += to_number(x * y);
        }
      }
    }
    for (int a = 0; a < outputs; ++a) {
      for (int b = 0; b < outputs; ++b) {
        CHECK(products[static_cast<std::size_t>(a * outputs + b)] == Number(a == b ? 1 : 0));
      }
    }
  }
}

TEST_CASE("numbers of nonzero entries, and the sums of squares of every normalisation") {
  const auto count = [](int L) {
    const RealCouplings table(L);
    std::size_t entries = 0;
    int triples = 0;
    for (int l1 = 0; l1 <= L; ++l1) {
      for (int l2 = 0; l2 <= L; ++l2) {
        for (int l3 = std::abs(l1 - l2); l3 <= std::min(L, l1 + l2); ++l3) {
          const auto tensor = real_coupling(table, l1, l2, l3, convention("e3nn"));
          entries += tensor.size();
          ++triples;
          Rational sum;
          for (const RealCouplingEntry& e : tensor) sum += abs(e.value.signed_square());
          CHECK(sum == Rational(1));
        }
      }
    }
    return std::pair{triples, entries};
  };
  CHECK(count(3) == std::pair{34, std::size_t{611}});
  CHECK(count(6) == std::pair{175, std::size_t{11896}});
  const auto total = [](CouplingNormalization n) {
    Rational sum;
    for (const RealCouplingEntry& e : real_coupling(2, 3, 4, CouplingPhase::powers_of_i, n)) {
      sum += abs(e.value.signed_square());
    }
    return sum;
  };
  CHECK(total(CouplingNormalization::orthonormal) == Rational(9));
  CHECK(total(CouplingNormalization::component) == Rational(9));
  CHECK(total(CouplingNormalization::norm) == Rational(35));
  CHECK(total(CouplingNormalization::frobenius) == Rational(1));
}

TEST_CASE("rational couplings are the real ones up to the weights") {
  for (const auto& [l1, l2, l3] : {Place{1, 1, 1}, Place{2, 2, 2}, Place{3, 2, 4}, Place{4, 3, 2}}) {
    const RationalCoupling rational = rational_coupling(l1, l2, l3);
    const auto real = as_map(real_coupling(l1, l2, l3));
    REQUIRE(rational.entries.size() == real.size());
    for (const RationalCouplingEntry& e : rational.entries) {
      const Rational ratio(harmonic_weight(l3, e.k - l3),
                           harmonic_weight(l1, e.i - l1) * harmonic_weight(l2, e.j - l2));
      CHECK(SignedRoot(e.value) * SignedRoot::from_signed_square(ratio * rational.squared_scale) ==
            real.at({e.i, e.j, e.k}));
    }
  }
}

TEST_CASE("names and orders of conventions") {
  CHECK(component_projections(convention("e3x"), 2) == std::vector<int>{2, -2, 1, -1, 0});
  CHECK(component_projections(convention("escnn"), 1) == std::vector<int>{-1, 0, 1});
  CHECK(irrep_name(convention("e3nn"), 1, -1) == "1o");
  CHECK(irrep_name(convention("escnn"), 1, -1) == "irrep_1,1");
  CHECK(irrep_name(convention("escnn"), 2, std::nullopt) == "irrep_2");
  CHECK(irrep_name(convention("gordan"), 2, std::nullopt) == "l=2");
  CHECK(to_string(solid_harmonic(1, 0, convention("e3nn"), HarmonicNormalization::component).polynomial) == "x");
  CHECK(to_string(solid_harmonic(2, 2, convention("e3nn")).polynomial) == "-x^2 + 2*y^2 - z^2");
  CHECK(to_string(solid_harmonic(1, 0, convention("e3x")).polynomial) == "x");
  CHECK(to_string(solid_harmonic(1, 2, convention("sphericart")).polynomial) == "x");
  CHECK_THROWS_AS(solid_harmonic(1, 3, convention("e3nn")), InputError);
  CHECK_THROWS_AS(convention("e4nn"), InputError);
  CHECK_THROWS_AS(parse_coupling_normalization("unit"), InputError);
  CHECK_THROWS_AS(RealCouplings(max_degree_of_harmonics + 1), LimitReached);
  CHECK(real_coupling(1, 1, 3).empty());
}

}  // namespace
}  // namespace gordan
