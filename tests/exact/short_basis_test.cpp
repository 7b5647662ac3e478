// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_numbers.hpp"

#include <gordan/exact/short_basis.hpp>

#include <algorithm>
#include <catch2/catch.hpp>

using namespace gordan;
using test::between;

namespace {

Matrix<Integer> random_matrix(Random& random, std::size_t rows, std::size_t cols, long size) {
  Matrix<Integer> result(rows, cols);
  for (Integer& entry : result.data()) entry = between(random, -size, size);
  return result;
}

Matrix<Integer> to_matrix(const std::vector<ShortVector>& vectors, std::size_t cols) {
  Matrix<Integer> result(vectors.size(), cols);
  for (std::size_t i = 0; i < vectors.size(); ++i)
    for (std::size_t j = 0; j < cols; ++j) result(i, j) = Integer(vectors[i][j]);
  return result;
}

void check_basis(const Matrix<Integer>& a, const Matrix<Integer>& nullspace, const ShortBasis& basis) {
  const Matrix<Integer> rows = to_matrix(basis.vectors, a.cols());
  CHECK(rows.rows() == nullspace.rows());
  CHECK(a * transpose(rows) == Matrix<Integer>(a.rows(), rows.rows()));
  CHECK(hermite_normal_form(rows).form == hermite_normal_form(nullspace).form);
  CHECK(basis.norm >= basis.lower_bound);
  CHECK(basis.optimal == (basis.norm == basis.lower_bound));
  CHECK(std::ranges::is_sorted(basis.vectors, nicer));
}

// The smallest total norm of a basis, by going through all choices of vectors with norm up to the largest of the basis.
Integer smallest_norm(const Matrix<Integer>& a, const Matrix<Integer>& nullspace, const ShortBasis& basis) {
  ShortVectorSearch search(a, nullspace, 100'000'000);
  const std::int64_t spare = basis.norm.to_long() - basis.lower_bound.to_long();
  const auto all = search.null_vectors(0, l1_norm(basis.vectors.back()) + spare);
  Integer best = basis.norm;
  std::vector<ShortVector> chosen;
  const auto choose = [&](auto&& self, std::size_t from, const Integer& norm) -> void {
    if (norm >= best) return;
    if (chosen.size() == basis.vectors.size()) {
      const Matrix<Integer> rows = to_matrix(chosen, a.cols());
      if (rank(rows) == rows.rows() && saturation_index(rows).is_one()) best = norm;
      return;
    }
    for (std::size_t i = from; i < all->size(); ++i) {
      chosen.push_back((*all)[i]);
      self(self, i + 1, norm + l1_norm((*all)[i]));
      chosen.pop_back();
    }
  };
  choose(choose, 0, 0);
  return best;
}

}  // namespace

TEST_CASE("short bases of random null spaces are bases, and no choice of vectors is shorter than the proven ones") {
  Random random(31);
  int optimal = 0;
  for (int trial = 0; trial < 40; ++trial) {
    CAPTURE(trial);
    const std::size_t rows = 1 + random.below(3);
    const Matrix<Integer> a = random_matrix(random, rows, rows + 1 + random.below(3), 4);
    const Matrix<Integer> nullspace = integer_nullspace(a);
    const ShortBasis basis = short_basis(a, nullspace, 4'000'000);
    check_basis(a, nullspace, basis);
    if (nullspace.rows() <= 3 && basis.norm < Integer(30))
      CHECK(smallest_norm(a, nullspace, basis) >= basis.lower_bound);
    if (basis.optimal) ++optimal;
  }
  CHECK(optimal >= 35);
}

TEST_CASE("where the work limit ends the search the basis is completed and the bound is honest") {
  Random random(32);
  for (int trial = 0; trial < 12; ++trial) {
    CAPTURE(trial);
    const Matrix<Integer> a = random_matrix(random, 4, 12, 3);
    const Matrix<Integer> nullspace = integer_nullspace(a);
    const ShortBasis full = short_basis(a, nullspace, 50'000'000);
    for (const std::size_t work : {0U, 100U, 3000U, 30000U}) {
      const ShortBasis basis = short_basis(a, nullspace, work);
      check_basis(a, nullspace, basis);
      CHECK(basis.lower_bound <= full.lower_bound);
      CHECK(basis.norm >= full.lower_bound);
    }
  }
}

TEST_CASE("a lattice whose successive minima are attained by no basis: the gap is reported") {
  // { x in Z^3 : all x_i equal modulo 2 }: 2 e_1, 2 e_2, 2 e_3 are shorter than any odd vector, but generate only a
  // sublattice of index 4. As the null space of x_1 + x_2 - 2 u and x_2 + x_3 - 2 w with four copies of each x_i, which
  // makes the norms of u and w count little.
  Matrix<Integer> a(11, 14);
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t copy = 0; copy < 3; ++copy) {
      a(3 * i + copy, 4 * i) = 1;
      a(3 * i + copy, 4 * i + copy + 1) = -1;
    }
  }
  for (const std::size_t i : {0, 1}) {
    a(9 + i, 4 * i) = 1;
    a(9 + i, 4 * i + 4) = 1;
    a(9 + i, 12 + i) = -2;
  }
  const Matrix<Integer> nullspace = integer_nullspace(a);
  const ShortBasis basis = short_basis(a, nullspace, 4'000'000);
  check_basis(a, nullspace, basis);
  CHECK(basis.lower_bound == Integer(28));
  CHECK(basis.norm == Integer(30));
  CHECK_FALSE(basis.optimal);
  CHECK(smallest_norm(a, nullspace, basis) == Integer(30));
}

TEST_CASE("entries that leave machine words in the choice are treated exactly") {
  Matrix<Integer> a(2, 4);
  const std::vector<long> entries{1'000'003, 999'983, -777'777, 12'345, 5, 1'234'567, 65'537, -999'999};
  for (std::size_t k = 0; k < entries.size(); ++k) a.data()[k] = entries[k];
  const Matrix<Integer> nullspace = integer_nullspace(a);
  const ShortBasis basis = short_basis(a, nullspace, 4'000'000);
  check_basis(a, nullspace, basis);
  CHECK(basis.optimal);
}

TEST_CASE("a trivial null space has the empty basis") {
  const Matrix<Integer> a = Matrix<Integer>::identity(3);
  const ShortBasis basis = short_basis(a, integer_nullspace(a), 1000);
  CHECK(basis.vectors.empty());
  CHECK(basis.optimal);
}
