// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <gordan/group/lie_algebra.hpp>
#include <gordan/rep/lie_action.hpp>

using namespace gordan;
using namespace gordan::test;

namespace {

Matrix<Number> bracket(const Matrix<Number>& a, const Matrix<Number>& b) { return a * b - b * a; }

/// The exponential of a nilpotent matrix.
Matrix<Number> exponential(const Matrix<Number>& x) {
  Matrix<Number> sum = Matrix<Number>::identity(x.rows());
  Matrix<Number> power = sum;
  for (long k = 1; k <= 64; ++k) {
    power = Number(Rational(1, k)) * (power * x);
    if (power == Matrix<Number>(x.rows(), x.cols())) return sum;
    sum = sum + power;
  }
  throw ContractViolation("not nilpotent");
}

std::vector<RepExpression> tensors(const RepExpression& v) {
  const RepExpression det = RepExpression::determinant();
  const RepExpression sym = RepExpression::symmetric_power(v, 2);
  const RepExpression alt = RepExpression::alternating_power(v, 2);
  return {v,
          det,
          RepExpression::trivial(),
          RepExpression::dual(v),
          RepExpression::product({v, RepExpression::dual(v), v}),
          sym,
          RepExpression::symmetric_power(v, 3),
          alt,
          RepExpression::alternating_power(v, 3),
          RepExpression::dual(sym),
          RepExpression::symmetric_power(alt, 2),
          RepExpression::alternating_power(sym, 2),
          RepExpression::sum({v, sym, det}),
          RepExpression::product({alt, det})};
}

/// exp(lie(X)) = action(exp(X)) for a nilpotent X.
void check_exponential(const RepExpression& v, const Matrix<Number>& x) {
  CAPTURE(v.text());
  const Matrix<Number> derived = lie_action(v, x);
  CHECK(exponential(derived) == action(v, NaturalElement{{}, exponential(x)}));
  const ModularImage image = split_prime_images(4, 0).front();
  CHECK(lie_action(v, reduce(x, image), image) == reduce(derived, image));
}

Matrix<Number> block_of(const Matrix<Number>& x, std::size_t first, std::size_t n) {
  Matrix<Number> result(n, n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) result(i, j) = x(first + i, first + j);
  }
  return result;
}

}  // namespace

TEST_CASE("the derived action exponentiates to the action", "[rep][lie]") {
  const RepExpression v = RepExpression::vector({"x", "y", "z"});
  Matrix<Number> x(3, 3);
  x(0, 1) = 2;
  x(1, 2) = -1;
  x(0, 2) = Rational(1, 3);
  Matrix<Number> lower(3, 3);
  lower(2, 0) = 5;
  for (const RepExpression& one : tensors(v)) {
    check_exponential(one, x);
    check_exponential(one, lower);
  }
}

TEST_CASE("the derived action of antisymmetric matrices on traceless tensors", "[rep][lie]") {
  const RepExpression v = RepExpression::vector({"x", "y", "z"}, true);
  const Number i = Number::root_of_unity(4);
  Matrix<Number> x(3, 3);  // (e1 + i e2) wedge e3, nilpotent
  x(0, 2) = 1;
  x(2, 0) = -1;
  x(1, 2) = i;
  x(2, 1) = -i;
  for (int k = 2; k <= 4; ++k) check_exponential(RepExpression::traceless(v, k), x);
}

TEST_CASE("the derived action on complex vectors as real ones", "[rep][lie]") {
  const RepExpression v = RepExpression::realified_vector(2);
  Matrix<Number> x(2, 2);
  x(0, 1) = Number(3) + Number::root_of_unity(4);
  check_exponential(v, x);
  check_exponential(RepExpression::symmetric_power(v, 2), x);
  // The real form: X antihermitian acts by a real antisymmetric matrix.
  for (const Matrix<Number>& y : lie_algebra_basis(*make_group("U(2)").classical())) {
    const Matrix<Number> real = lie_action(v, y);
    CHECK(transpose(real) == Number(-1) * real);
    for (const Number& entry : real.data()) CHECK(entry.is_rational());
  }
}

TEST_CASE("the derived action keeps brackets", "[rep][lie]") {
  for (const char* text : {"SO(3)", "O(1,3)", "Sp(4)", "SL(3)", "U(2)"}) {
    CAPTURE(text);
    const Group group = make_group(text);
    const bool complex = std::string(text) == "U(2)";
    const RepExpression v = complex ? RepExpression::realified_vector(2) : RepExpression::vector(group.axis_names());
    const auto basis = lie_algebra_basis(*group.classical());
    for (const RepExpression& one : {v, RepExpression::product({v, v}), RepExpression::symmetric_power(v, 2),
                                     RepExpression::dual(RepExpression::alternating_power(v, 2))}) {
      CAPTURE(one.text());
      for (std::size_t a = 0; a + 1 < basis.size(); ++a) {
        CHECK(lie_action(one, bracket(basis[a], basis[a + 1])) ==
              bracket(lie_action(one, basis[a]), lie_action(one, basis[a + 1])));
      }
    }
  }
}

TEST_CASE("finite factors do not move infinitesimally", "[rep][lie]") {
  const Group group = make_group("SO(3) x S(3) x T(2)");
  const auto blocks = factor_blocks(group);
  const RepExpression v = RepExpression::vector({"x", "y", "z"}).on_factor(0, blocks[0]);
  const RepExpression perm = RepExpression::points(3).on_factor(1, blocks[1]);
  const RepExpression w = RepExpression::weights({{2, 0}, {-1, 3}}, "weights(2 0, -1 3)").on_factor(2, blocks[2]);
  const GroupGenerators generators = group_generators(group);
  for (const Matrix<Number>& x : generators.lie_algebra) {
    CHECK(lie_action(perm, x) == Matrix<Number>(3, 3));
    CHECK(lie_action(v, x) == block_of(x, 0, 3));
    const Matrix<Number> weights = lie_action(w, x);
    CHECK(weights(0, 0) == Number(2) * x(3, 3));
    CHECK(weights(1, 1) == Number(3) * x(4, 4) - x(3, 3));
  }
  for (const NaturalElement& g : generators.elements) CHECK(action(v, g) == Matrix<Number>::identity(3));
}
