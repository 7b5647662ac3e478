// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_numbers.hpp"

#include <gordan/core/error.hpp>
#include <gordan/exact/lattice.hpp>

#include <algorithm>
#include <catch2/catch.hpp>

using namespace gordan;
using test::between;

namespace {

Matrix<Integer> random_matrix(Random& random, std::size_t rows, std::size_t cols, long size, std::size_t rank) {
  Matrix<Integer> left(rows, rank);
  Matrix<Integer> right(rank, cols);
  for (Integer& entry : left.data()) entry = between(random, -size, size);
  for (Integer& entry : right.data()) entry = between(random, -size, size);
  return left * right;
}

// The gcd of all k x k minors of a matrix with k rows, and whether one is not zero: by definition.
Integer gcd_of_minors(const Matrix<Integer>& a) {
  Integer result;
  std::vector<bool> chosen(a.cols(), false);
  std::fill_n(chosen.begin(), a.rows(), true);
  do {
    Matrix<Integer> minor(a.rows(), a.rows());
    std::size_t column = 0;
    for (std::size_t j = 0; j < a.cols(); ++j) {
      if (!chosen[j]) continue;
      for (std::size_t i = 0; i < a.rows(); ++i) minor(i, column) = a(i, j);
      ++column;
    }
    result = gcd(result, determinant(minor));
  } while (std::prev_permutation(chosen.begin(), chosen.end()));
  return result;
}

bool is_unimodular(const Matrix<Integer>& a) { return abs(determinant(a)).is_one(); }

Matrix<Integer> from_rows(const std::vector<std::vector<long>>& rows) {
  Matrix<Integer> result(rows.size(), rows.front().size());
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = 0; j < rows[i].size(); ++j) result(i, j) = rows[i][j];
  return result;
}

}  // namespace

TEST_CASE("the Hermite normal form is echelon, reduced and reached by its unimodular transform") {
  Random random(11);
  for (int trial = 0; trial < 60; ++trial) {
    CAPTURE(trial);
    const std::size_t rows = 1 + random.below(5);
    const std::size_t cols = 1 + random.below(6);
    const Matrix<Integer> a = random_matrix(random, rows, cols, 6, 1 + random.below(4));
    const HermiteNormalForm h = hermite_normal_form(a, true);
    CHECK(h.transform * a == h.form);
    CHECK(is_unimodular(h.transform));
    CHECK(h.rank == rank(a));
    CHECK(hermite_normal_form(a).form == h.form);
    std::size_t pivot = 0;
    for (std::size_t i = 0; i < h.rank; ++i, ++pivot) {
      while (h.form(i, pivot).is_zero()) ++pivot;
      CHECK(h.form(i, pivot).sign() > 0);
      for (std::size_t above = 0; above < i; ++above) {
        CHECK(h.form(above, pivot).sign() >= 0);
        CHECK(h.form(above, pivot) < h.form(i, pivot));
      }
      for (std::size_t below = i + 1; below < rows; ++below) CHECK(h.form(below, pivot).is_zero());
    }
  }
}

TEST_CASE("the Smith normal form is reached by its transforms, and its invariants divide each other") {
  Random random(12);
  for (int trial = 0; trial < 60; ++trial) {
    CAPTURE(trial);
    const std::size_t rows = 1 + random.below(5);
    const std::size_t cols = 1 + random.below(5);
    const Matrix<Integer> a = random_matrix(random, rows, cols, 5, 1 + random.below(4));
    const SmithNormalForm s = smith_normal_form(a, true);
    CHECK(is_unimodular(s.left));
    CHECK(is_unimodular(s.right));
    Matrix<Integer> diagonal(rows, cols);
    for (std::size_t i = 0; i < s.invariants.size(); ++i) diagonal(i, i) = s.invariants[i];
    CHECK(s.left * a * s.right == diagonal);
    for (std::size_t i = 0; i < s.invariants.size(); ++i) {
      CHECK(s.invariants[i].sign() > 0);
      if (i > 0) CHECK(is_divisible(s.invariants[i], s.invariants[i - 1]));
    }
    CHECK(smith_normal_form(a).invariants == s.invariants);
    CHECK(s.invariants.size() == rank(a));
  }
  CHECK(smith_normal_form(from_rows({{2, 0}, {0, 3}}), true).invariants == std::vector<Integer>{1, 6});
  CHECK(smith_normal_form(from_rows({{0, 0}, {0, 4}}), true).invariants == std::vector<Integer>{4});
}

TEST_CASE("the integer null space is saturated: its maximal minors have gcd 1") {
  Random random(13);
  for (int trial = 0; trial < 80; ++trial) {
    CAPTURE(trial);
    const std::size_t rows = 1 + random.below(4);
    const std::size_t cols = rows + random.below(4);
    const Matrix<Integer> a = random_matrix(random, rows, cols, trial % 2 == 0 ? 3 : 40, 1 + random.below(3));
    const Matrix<Integer> n = integer_nullspace(a);
    CHECK(n.rows() == cols - rank(a));
    CHECK(a * transpose(n) == Matrix<Integer>(rows, n.rows()));
    if (n.rows() > 0) {
      CHECK(gcd_of_minors(n).is_one());
      CHECK(saturation_index(n).is_one());
    }
  }
  CHECK(integer_nullspace(from_rows({{6, 4, 2}})).rows() == 2);
}

TEST_CASE("the saturation index of a sublattice is the gcd of its maximal minors") {
  Random random(14);
  for (int trial = 0; trial < 60; ++trial) {
    CAPTURE(trial);
    const std::size_t rows = 1 + random.below(3);
    const Matrix<Integer> a = random_matrix(random, rows, rows + 1 + random.below(3), 4, rows);
    if (rank(a) < rows) continue;
    CHECK(saturation_index(a) == gcd_of_minors(a));
  }
  CHECK(saturation_index(from_rows({{2, 0, 0}, {0, 3, 0}})) == Integer(6));
}

TEST_CASE("LLL keeps the lattice, in words, in large integers and with dependent generators") {
  Random random(15);
  for (int trial = 0; trial < 40; ++trial) {
    CAPTURE(trial);
    const std::size_t rows = 1 + random.below(5);
    Matrix<Integer> a = random_matrix(random, rows, 6, 9, 1 + random.below(5));
    if (trial % 4 == 0) {
      for (Integer& entry : a.data()) entry = entry * pow(Integer(10), 30) + Integer(between(random, -5, 5));
    }
    const Matrix<Integer> reduced = lll(a);
    const HermiteNormalForm before = hermite_normal_form(a);
    const HermiteNormalForm after = hermite_normal_form(reduced);
    REQUIRE(reduced.rows() == before.rank);
    for (std::size_t i = 0; i < before.rank; ++i) {
      CHECK(std::ranges::equal(before.form.row(i), after.form.row(i)));
    }
  }
  // A basis with long vectors of a lattice that has short ones.
  CHECK(lll(from_rows({{1, 1000}, {0, 1}})) == from_rows({{0, 1}, {1, 0}}));
}

TEST_CASE("null spaces with entries beyond a word are the same by either way") {
  Matrix<Integer> a(1, 3);
  a(0, 0) = pow(Integer(10), 25);
  a(0, 1) = pow(Integer(10), 25) * 3;
  a(0, 2) = pow(Integer(10), 25) * 7;
  const Matrix<Integer> n = integer_nullspace(a);
  CHECK(hermite_normal_form(n).form == hermite_normal_form(integer_nullspace(from_rows({{1, 3, 7}}))).form);
}

TEST_CASE("coordinates in a basis, and none outside its span") {
  const Matrix<Integer> basis = from_rows({{2, 0, 0}, {0, 1, 1}});
  const std::vector<Integer> inside{3, 4, 4};
  CHECK(lattice_coordinates(basis, inside) == std::vector<Rational>{{3, 2}, 4});
  const std::vector<Integer> outside{0, 1, 0};
  CHECK_FALSE(lattice_coordinates(basis, outside).has_value());
}

TEST_CASE("integer solutions have the smallest multiple of the right side") {
  const Matrix<Integer> a = from_rows({{2, 0, 4}, {0, 3, 0}});
  const std::vector<Integer> b{1, 2};
  const auto solution = solve_integer(a, b);
  REQUIRE(solution.has_value());
  CHECK(solution->q == Integer(6));  // twice for the first row, three times for the second
  CHECK(solution->x[0] * 2 + solution->x[2] * 4 == Integer(6));
  CHECK(solution->x[1] * 3 == Integer(12));
  CHECK_FALSE(solve_integer(from_rows({{1, 1}, {1, 1}}), b).has_value());
}

TEST_CASE("the index in a null space by one determinant is that by Smith's form") {
  Random random(16);
  for (int trial = 0; trial < 60; ++trial) {
    CAPTURE(trial);
    const std::size_t rows = 1 + random.below(3);
    const Matrix<Integer> a = random_matrix(random, rows, rows + 1 + random.below(3), 4, 1 + random.below(3));
    const Matrix<Integer> basis = integer_nullspace(a);
    Matrix<Integer> factor(basis.rows(), basis.rows());
    for (Integer& entry : factor.data()) entry = between(random, -3, 3);
    const Matrix<Integer> sublattice = factor * basis;
    CHECK(nullspace_index(a, basis).is_one());
    CHECK(nullspace_index(a, sublattice) == abs(determinant(factor)));
    if (rank(sublattice) == sublattice.rows()) CHECK(nullspace_index(a, sublattice) == saturation_index(sublattice));
  }
}
