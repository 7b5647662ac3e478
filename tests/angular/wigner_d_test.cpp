// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <gordan/angular/harmonic_weight.hpp>
#include <gordan/angular/rational_coupling.hpp>
#include <gordan/angular/wigner_d.hpp>
#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>
#include <gordan/exact/reader.hpp>
#include <gordan/exact/rounding.hpp>

#include <cmath>

namespace gordan {
namespace {

std::size_t place(int n) { return static_cast<std::size_t>(n); }

/// The rotation of a quaternion (Euler 1770), rational and proper.
Matrix<Number> rotation_of(long a, long b, long c, long d) {
  Matrix<Number> result(3, 3);
  const long n = a * a + b * b + c * c + d * d;
  const long entries[] = {a * a + b * b - c * c - d * d, 2 * (b * c - a * d),           2 * (b * d + a * c),
                          2 * (b * c + a * d),           a * a - b * b + c * c - d * d, 2 * (c * d - a * b),
                          2 * (b * d - a * c),           2 * (c * d + a * b),           a * a - b * b - c * c + d * d};
  for (std::size_t k = 0; k < 9; ++k) result(k / 3, k % 3) = Number(Rational(entries[k], n));
  return result;
}

Matrix<Number> random_rotation(Random& random) {
  const auto draw = [&] { return static_cast<long>(random.below(9)) - 4; };
  return rotation_of(1 + static_cast<long>(random.below(4)), draw(), draw(), draw());
}

TEST_CASE("rotations of harmonics are the substitution in their polynomials") {
  const std::uint64_t seed = 51;
  CAPTURE(seed);
  Random random(seed);
  for (int l = 0; l <= 5; ++l) {
    const Matrix<Number> rotation = random_rotation(random);
    const HarmonicBasis basis = harmonic_basis(l);
    std::vector<Polynomial> images;
    for (std::size_t i = 0; i < 3; ++i) {
      Polynomial image(basis.ring);
      for (std::size_t j = 0; j < 3; ++j) image += rotation(i, j) * variable(basis.ring, j);
      images.push_back(image);
    }
    // rational[m] = sqrt(scale w) Y_m = sqrt(scale) w X_m
    const Matrix<Number> d = harmonic_rotation(l, rotation);
    for (int p = -l; p <= l; ++p) {
      Polynomial sum(basis.ring);
      for (int q = -l; q <= l; ++q) {
        const Rational ratio(harmonic_weight(l, p), harmonic_weight(l, q));
        sum += d(place(l + p), place(l + q)) * Number(ratio) * basis.rational[place(l + q)];
      }
      CAPTURE(l, p);
      CHECK(substitute(basis.rational[place(l + p)], images) == sum);
    }
  }
}

TEST_CASE("rotations of harmonics are a homomorphism, also over a cyclotomic field and for improper matrices") {
  const std::uint64_t seed = 52;
  CAPTURE(seed);
  Random random(seed);
  Matrix<Number> turn = Matrix<Number>::identity(3);  // by 45 degrees about z, with a reflection of z
  const Number half = parse_number("sqrt(2)/2");
  turn(0, 0) = turn(1, 1) = turn(1, 0) = half;
  turn(0, 1) = -half;
  turn(2, 2) = Number(-1);
  const Matrix<Number> rotation = random_rotation(random);
  for (int l = 0; l <= 4; ++l) {
    CAPTURE(l);
    CHECK(harmonic_rotation(l, turn) * harmonic_rotation(l, rotation) == harmonic_rotation(l, turn * rotation));
    const Matrix<Number> inversion = harmonic_rotation(l, Number(-1) * Matrix<Number>::identity(3));
    CHECK(inversion == Number(l % 2 == 0 ? 1 : -1) * Matrix<Number>::identity(place(2 * l + 1)));
    for (const Convention& c : conventions()) {
      const Matrix<Number> d = wigner_d(l, turn, c);
      CHECK(d * transpose(d) == Matrix<Number>::identity(place(2 * l + 1)));
    }
  }
  CHECK(wigner_d(1, turn, convention("e3nn")) == turn);
  CHECK(wigner_d(1, turn, convention("e3x")) == turn);
}

TEST_CASE("rational couplings commute with rotations, exactly") {
  const std::uint64_t seed = 53;
  CAPTURE(seed);
  Random random(seed);
  const Matrix<Number> rotation = random_rotation(random);
  for (const auto& [l1, l2, l3] :
       {std::array{1, 1, 1}, std::array{2, 1, 2}, std::array{2, 2, 3}, std::array{3, 2, 1}}) {
    CAPTURE(l1, l2, l3);
    const Matrix<Number> d1 = harmonic_rotation(l1, rotation);
    const Matrix<Number> d2 = harmonic_rotation(l2, rotation);
    const Matrix<Number> d3 = harmonic_rotation(l3, rotation);
    const RationalCoupling coupling = rational_coupling(l1, l2, l3);
    for (std::size_t i = 0; i < d1.rows(); ++i) {
      for (std::size_t j = 0; j < d2.rows(); ++j) {
        std::vector<Number> left(d3.rows());
        std::vector<Number> right(d3.rows());
        for (const RationalCouplingEntry& e : coupling.entries) {
          left[place(e.k)] += Number(e.value) * d1(place(e.i), i) * d2(place(e.j), j);
          if (place(e.i) != i || place(e.j) != j) continue;
          for (std::size_t k = 0; k < right.size(); ++k) right[k] += Number(e.value) * d3(k, place(e.k));
        }
        CHECK(left == right);
      }
    }
  }
}

TEST_CASE("bases of conventions go into each other and back") {
  for (int l = 0; l <= 4; ++l) {
    for (const Convention& from : conventions()) {
      for (const Convention& to : conventions()) {
        CAPTURE(l, from.name, to.name);
        const Matrix<SignedRoot> forth = change_of_basis(l, from, to);
        const Matrix<SignedRoot> back = change_of_basis(l, to, from);
        CHECK(forth == transpose(back));
        // every component as a polynomial
        for (int p = 0; p <= 2 * l; ++p) {
          const auto polynomial = [&](const Convention& c, int k) {
            const SolidHarmonic harmonic = solid_harmonic(l, k, c, HarmonicNormalization::norm);
            return harmonic.polynomial * to_number(harmonic.factor);
          };
          Polynomial sum = polynomial(to, p) * Number(-1);
          for (int q = 0; q <= 2 * l; ++q) sum += polynomial(from, q) * to_number(forth(place(p), place(q)));
          CHECK(sum.is_zero());
        }
      }
    }
  }
}

TEST_CASE("small d: polynomials and Jacobi's recursion agree") {
  for (int j = 0; j <= 9; ++j) {
    for (int to = -j; to <= j; to += 2) {
      for (int from = -j; from <= j; from += 2) {
        for (const double beta : {-0.7, 0.0, 0.3, 1.9, 4.0}) {
          double sum = 0;
          for (const SmallDTerm& term : small_d({j}, {to}, {from})) {
            sum += to_double(term.value) * std::pow(std::cos(beta / 2), term.cosine) *
                   std::pow(std::sin(beta / 2), term.sine);
          }
          CAPTURE(j, to, from, beta);
          CHECK(small_d({j}, {to}, {from}, beta) == Approx(sum).margin(1e-13));
        }
      }
    }
  }
  CHECK(small_d({1}, {1}, {-1}, 1.0) == Approx(-std::sin(0.5)));
}

TEST_CASE("complex matrices at Euler angles are the real ones in complex harmonics") {
  // A rotation about z by 90 degrees and about y by the angle with cosine 3/5, on l = 2: compare the entry m = m' = 0
  // and the trace with the exact matrix.
  Matrix<Number> tilt = Matrix<Number>::identity(3);
  tilt(0, 0) = tilt(2, 2) = Number(Rational(3, 5));
  tilt(0, 2) = Number(Rational(4, 5));
  tilt(2, 0) = Number(Rational(-4, 5));
  Matrix<Number> turn = Matrix<Number>::identity(3);
  turn(0, 0) = turn(1, 1) = Number(0);
  turn(0, 1) = Number(-1);
  turn(1, 0) = Number(1);
  const double beta = std::acos(0.6);
  for (int l = 0; l <= 5; ++l) {
    const Matrix<Number> exact = harmonic_rotation(l, turn * tilt);
    std::complex<double> sum = 0;
    for (int m = -l; m <= l; ++m) {
      sum += wigner_d(Spin::integer(l), Spin::integer(m), Spin::integer(m), std::acos(-1.0) / 2, beta, 0);
    }
    CHECK(sum.real() == Approx(to_double(trace(exact))).margin(1e-13));
    CHECK(std::abs(sum.imag()) < 1e-13);
    const double middle = small_d(Spin::integer(l), {0}, {0}, beta);
    CHECK(middle == Approx(to_double(exact(place(l), place(l)))).margin(1e-13));
  }
}

TEST_CASE("matrices that are no rotations are refused") {
  Matrix<Number> scaled = Matrix<Number>::identity(3);
  scaled(0, 0) = Number(2);
  CHECK_THROWS_AS(harmonic_rotation(2, scaled), InputError);
  CHECK_THROWS_AS(harmonic_rotation(2, Matrix<Number>::identity(2)), InputError);
  CHECK_THROWS_AS(harmonic_rotation(-1, Matrix<Number>::identity(3)), InputError);
  CHECK_THROWS_AS(harmonic_rotation(max_degree_of_harmonics + 1, Matrix<Number>::identity(3)), LimitReached);
  CHECK_THROWS_AS(small_d({2}, {1}, {0}), InputError);
  CHECK_THROWS_AS(small_d({2}, {4}, {0}, 0.1), InputError);
}

}  // namespace
}  // namespace gordan
