// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>
#include <gordan/exact/reader.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/haar/haar_average.hpp>
#include <gordan/haar/matrix_moments.hpp>
#include <gordan/haar/sphere.hpp>
#include <gordan/haar/weingarten.hpp>
#include <gordan/rep/parse.hpp>

#include <catch2/catch.hpp>

#include <vector>

namespace gordan {
namespace {

using Indices = std::vector<int>;

Group group(const std::string& name) {
  return parse_group(name, {}, [](const std::string&) { return std::string(); });
}

/// The average of prod_r g_{rows[r] cols[r]} by averaging a polynomial: vectors x_r, then x_r = e_{cols[r]}.
Rational moment_by_casimir(const std::string& name, const Indices& rows, const Indices& cols) {
  const Representation v =
      parse_representation(group(name), std::to_string(rows.size()) + " vector");
  const auto n = static_cast<std::size_t>(v.dimension()) / rows.size();
  Polynomial f = constant(v.ring(), 1);
  std::vector<Number> point(static_cast<std::size_t>(v.dimension()), Number(0));
  for (std::size_t r = 0; r < rows.size(); ++r) {
    f *= variable(v.ring(), r * n + static_cast<std::size_t>(rows[r]));
    point[r * n + static_cast<std::size_t>(cols[r])] = 1;
  }
  return evaluate(haar_average(v, f), point).to_rational();
}

TEST_CASE("Weingarten's functions of degrees 2 and 3") {
  for (const long d : {3L, 4L, 7L}) {
    CAPTURE(d);
    const Integer n = d;
    const int small = static_cast<int>(d);
    const Integer u = n * n - 1;
    CHECK(weingarten_unitary({1, 1}, small) == Rational(1, u));
    CHECK(weingarten_unitary({2}, small) == Rational(-1, n * u));
    const Integer cubic = n * u * (n * n - 4);
    CHECK(weingarten_unitary({1, 1, 1}, small) == Rational(n * n - 2, cubic));
    CHECK(weingarten_unitary({2, 1}, small) == Rational(-1, u * (n * n - 4)));
    CHECK(weingarten_unitary({3}, small) == Rational(2, cubic));
    const Integer o = n * (n - 1) * (n + 2);
    CHECK(weingarten_orthogonal({1, 1}, small) == Rational(n + 1, o));
    CHECK(weingarten_orthogonal({2}, small) == Rational(-1, o));
    const Integer o3 = n * (n - 1) * (n - 2) * (n + 2) * (n + 4);
    CHECK(weingarten_orthogonal({1, 1, 1}, small) == Rational(n * n + n * 3 - 2, o3));
    CHECK(weingarten_orthogonal({2, 1}, small) == Rational(-1, n * (n - 1) * (n - 2) * (n + 4)));
    CHECK(weingarten_orthogonal({3}, small) == Rational(2, o3));
  }
}

TEST_CASE("moments of rotations of space") {
  const auto square = [](int a, int b) { return Indices{a, a, b, b}; };
  CHECK(orthogonal_moment(3, square(0, 0), square(0, 0)) == Rational(1, 5));
  CHECK(orthogonal_moment(3, square(0, 1), square(0, 1)) == Rational(2, 15));
  CHECK(orthogonal_moment(3, square(0, 0), square(0, 1)) == Rational(1, 15));
  CHECK(orthogonal_moment(3, Indices{0, 0, 1, 1}, Indices{0, 1, 0, 1}) == Rational(-1, 30));
  CHECK(moment_by_casimir("SO(3)", {0, 1, 2}, {0, 1, 2}) == Rational(1, 6));
  CHECK(moment_by_casimir("O(3)", {0, 1, 2}, {0, 1, 2}) == Rational(0));
}

TEST_CASE("moments by diagrams and by the Casimir operator") {
  const std::uint64_t seed = 5;
  CAPTURE(seed);
  Random random(seed);
  for (int trial = 0; trial < 24; ++trial) {
    const int n = 2 + trial % 2;
    Indices rows;
    Indices cols;
    for (int r = 0; r < 4; ++r) {
      rows.push_back(static_cast<int>(random.below(static_cast<std::uint32_t>(n))));
      cols.push_back(static_cast<int>(random.below(static_cast<std::uint32_t>(n))));
    }
    CAPTURE(trial, rows, cols);
    CHECK(orthogonal_moment(n, rows, cols) == moment_by_casimir("O(" + std::to_string(n) + ")", rows, cols));
  }
  // More factors than 2n: the pairings are dependent.
  CHECK(orthogonal_moment(2, Indices{0, 0, 0, 0, 0, 0}, Indices{0, 0, 0, 0, 0, 0}) == Rational(5, 16));
  CHECK(unitary_moment(1, Indices{0, 0}, Indices{0, 0}, Indices{0, 0}, Indices{0, 0}) == Rational(1));
}

TEST_CASE("a column is a point of the sphere, a unitary one of the sphere of twice the dimension") {
  CHECK(orthogonal_moment(4, Indices{0, 0, 1, 1, 2, 2}, Indices{0, 0, 0, 0, 0, 0}) ==
        sphere_moment(Indices{2, 2, 2, 0}));
  // |g_11|^4 averages to 2/(n (n+1)).
  for (int n = 1; n <= 4; ++n)
    CHECK(unitary_moment(n, Indices{0, 0}, Indices{0, 0}, Indices{0, 0}, Indices{0, 0}) == Rational(2, n * (n + 1)));
  // Sp(1) = SU(2): |a|^2 = a d integrates to 1/2 and -b c to 1/2.
  CHECK(symplectic_moment(2, Indices{0, 1}, Indices{0, 1}) == Rational(1, 2));
  CHECK(symplectic_moment(2, Indices{0, 1}, Indices{1, 0}) == Rational(-1, 2));
}

TEST_CASE("averages of polynomials are invariant and keep invariants") {
  const Representation v = parse_representation(group("SO(3)"), "A:sym(2)+v:vector");
  const Polynomial f = parse_polynomial(v.ring(), "A_xx^2*v_x^2 + A_xy + v_z", {});
  const Polynomial average = haar_average(v, f);
  CHECK(haar_average(v, average) == average);
  CHECK_FALSE(average.is_zero());
  const Representation u = parse_representation(group("U(2)"), "v:vector");
  CHECK(to_string(haar_average(u, parse_polynomial(u.ring(), "v_1_re^2", {}))) ==
        "1/4*v_1_re^2 + 1/4*v_1_im^2 + 1/4*v_2_re^2 + 1/4*v_2_im^2");
}

TEST_CASE("groups without an average are refused with the reason") {
  const Representation v = parse_representation(group("O(1,3)"), "p:vector");
  CHECK_THROWS_WITH(haar_average(v, variable(v.ring(), 0)), Catch::Contains("not compact"));
}

}  // namespace
}  // namespace gordan
