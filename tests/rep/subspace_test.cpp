// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <gordan/rep/meaning.hpp>

using namespace gordan;
using namespace gordan::test;

namespace {

/// The line of C^2 on which the rotations of the plane act by a character: spanned by (1, i) or (1, -i).
RepExpression eigenline(const RepExpression& plane, bool conjugate) {
  const Number i = conjugate ? -Number::root_of_unity(4) : Number::root_of_unity(4);
  const Number half{Rational(1, 2)};
  Matrix<Number> inclusion(2, 1);
  inclusion(0, 0) = 1;
  inclusion(1, 0) = i;
  Matrix<Number> projection(1, 2);
  projection(0, 0) = half;
  projection(0, 1) = -half * i;
  return RepExpression::subspace(plane, inclusion, projection, {""}, "line", {Rational(2)});
}

/// The traceless symmetric tensors of the plane: A_xx = -A_yy and A_xy.
RepExpression traceless_plane(const RepExpression& plane) {
  Matrix<Number> inclusion(3, 2);
  inclusion(0, 0) = inclusion(1, 1) = 1;
  inclusion(2, 0) = -1;
  Matrix<Number> projection(2, 3);
  projection(0, 0) = Rational(1, 2);
  projection(0, 2) = Rational(-1, 2);
  projection(1, 1) = 1;
  return RepExpression::subspace(RepExpression::symmetric_power(plane, 2), inclusion, projection, {"d", "xy"}, "quad",
                                 {Rational(2), Rational(2)});
}

}  // namespace

TEST_CASE("a subspace acts in the coordinates of its columns", "[rep][subspace]") {
  Random random(41);
  const Group group = make_group("Z(5)");
  const RepExpression plane = parse_representation(group, "vector").summands().front().expression;
  for (const bool conjugate : {false, true}) {
    const RepExpression line = eigenline(plane, conjugate);
    const NaturalElement g = random_element(*group.finite(), random);
    const Matrix<Number> scalar = action(line, g);
    CHECK(g.matrix * line.inclusion() == line.inclusion() * scalar);
    CHECK(line.conductor() == 4);
    const Representation rep(group, {{"", line}});
    CHECK(conductor(rep) == 20);
    for (const ModularImage& image : split_prime_images(20, 0)) {
      CHECK(action(rep, reduced(g, image), image) == reduce(scalar, image));
    }
    const ModularElement identity{identity_permutation(5), Matrix<std::uint32_t>::identity(2)};
    CHECK_THROWS_AS(action(rep, identity, split_prime_images(5, 0).front()), std::domain_error);
  }
}

TEST_CASE("a rational subspace is a homomorphism, with powers, duals and products", "[rep][subspace]") {
  Random random(43);
  const Group group = make_group("D(5)");
  const RepExpression plane = parse_representation(group, "vector").summands().front().expression;
  const RepExpression quad = traceless_plane(plane);
  CHECK(quad == traceless_plane(plane));
  CHECK_FALSE(quad == RepExpression::traceless(plane, 2));
  const std::vector<RepExpression> all = {quad, RepExpression::dual(quad), RepExpression::symmetric_power(quad, 2),
                                          RepExpression::product({quad, plane}), RepExpression::sum({quad, plane})};
  const ModularImage image = split_prime_images(group.finite()->conductor(), 0).front();
  for (const RepExpression& one : all) {
    CAPTURE(one.text());
    const NaturalElement g = random_element(*group.finite(), random);
    const NaturalElement h = random_element(*group.finite(), random);
    CHECK(action(one, product(g, h)) == action(one, g) * action(one, h));
    CHECK(action(one, reduced(g, image), image.prime) == reduce(action(one, g), image));
    CHECK(RepExpression::dual(RepExpression::dual(one)) == one);
  }
}

TEST_CASE("orthonormal coordinates make the action orthogonal", "[rep][subspace]") {
  Random random(47);
  const Group group = make_group("D(3)");
  const RepExpression plane = parse_representation(group, "vector").summands().front().expression;
  const RepExpression quad = traceless_plane(plane);
  const std::vector<RepExpression> all = {plane, quad, RepExpression::dual(quad), RepExpression::product({quad, plane}),
                                          RepExpression::sum({quad, plane})};
  for (const RepExpression& one : all) {
    CAPTURE(one.text());
    const Matrix<Number> a = action(one, random_element(*group.finite(), random));
    const std::vector<Rational> norms = one.squared_norms();
    REQUIRE(norms.size() == a.rows());
    for (std::size_t i = 0; i < a.rows(); ++i) {  // A^T N A = N with N the squared norms
      for (std::size_t j = 0; j < a.rows(); ++j) {
        Number sum;
        for (std::size_t k = 0; k < a.rows(); ++k) sum += a(k, i) * Number(norms[k]) * a(k, j);
        CHECK(sum == (i == j ? Number(norms[i]) : Number(0)));
      }
    }
  }
  CHECK(plane.has_unit_norms());
  CHECK_FALSE(RepExpression::dual(quad).has_unit_norms());
  CHECK(RepExpression::dual(quad).squared_norms().front() == Rational(1, 2));
}

TEST_CASE("an irrep without matrices says so", "[rep][subspace]") {
  const RepExpression irrep = RepExpression::irreducible("(1,1)", 2, {"1", "2"});
  CHECK(irrep.irrep() == "(1,1)");
  CHECK_FALSE(irrep.has_matrices());
  CHECK_FALSE(RepExpression::product({irrep, irrep}).has_matrices());
  CHECK(meaning(irrep) == "the irrep (1,1)");
  CHECK_THROWS_WITH(action(irrep, NaturalElement{}), Catch::Contains("known by its character only"));
  CHECK_THROWS_AS(RepExpression::subspace(irrep, Matrix<Number>(2, 1), Matrix<Number>(1, 2), {""}, "zero"),
                  ContractViolation);
}
