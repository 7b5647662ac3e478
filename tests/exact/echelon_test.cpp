// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>
#include <gordan/exact/echelon.hpp>
#include <gordan/exact/prime.hpp>

#include <catch2/catch.hpp>

#include <flint/nmod_mat.h>

using namespace gordan;

namespace {

using Rows = std::vector<std::vector<std::uint32_t>>;

// Rows of about the given rank, with zeros in random places, often proportional or combined.
Rows random_rows(Random& random, std::uint32_t p, std::size_t count, std::size_t columns, std::size_t rank) {
  Rows base(rank, std::vector<std::uint32_t>(columns));
  const std::uint32_t density = 1 + random.below(6);
  for (auto& row : base) {
    for (auto& entry : row) entry = random.below(6) < density ? random.below(p) : 0;
    if (random.below(4) == 0) {
      for (auto& entry : row) entry = entry == 0 ? 0 : p - 1;  // the largest products
    }
  }
  Rows rows(count, std::vector<std::uint32_t>(columns, 0));
  for (auto& row : rows) {
    for (std::uint32_t terms = random.below(5); terms > 0 && rank > 0; --terms) {
      const auto& other = base[random.below(static_cast<std::uint32_t>(rank))];
      const std::uint32_t factor = random.below(p);
      for (std::size_t c = 0; c < columns; ++c) row[c] = add_mod(row[c], mul_mod(factor, other[c], p), p);
    }
  }
  return rows;
}

// The reduced row echelon form by FLINT, without zero rows.
Rows flint_rref(const Rows& rows, std::uint32_t p, std::size_t columns) {
  nmod_mat_t matrix;
  nmod_mat_init(matrix, static_cast<slong>(rows.size()), static_cast<slong>(columns), p);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < columns; ++j) matrix->rows[i][j] = rows[i][j];
  }
  const auto rank = static_cast<std::size_t>(nmod_mat_rref(matrix));
  Rows result(rank, std::vector<std::uint32_t>(columns));
  for (std::size_t i = 0; i < rank; ++i) {
    for (std::size_t j = 0; j < columns; ++j) result[i][j] = static_cast<std::uint32_t>(matrix->rows[i][j]);
  }
  nmod_mat_clear(matrix);
  return result;
}

Rows contents(const EchelonForm& form) {
  Rows result;
  for (const std::size_t pivot : form.pivots()) {
    std::vector<std::uint32_t> row(form.columns(), 0);
    const auto tail = form.row_with_pivot(pivot);
    std::copy(tail.begin(), tail.end(), row.begin() + static_cast<std::ptrdiff_t>(pivot));
    result.push_back(row);
  }
  return result;
}

}  // namespace

TEST_CASE("the reduced form is FLINT's, and each insertion tells whether the rank grew") {
  const std::vector<std::uint32_t> primes{2, 3, 101, 65537, 1073741827, 2147483647};
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    Random random(seed);
    const std::uint32_t p = primes[random.below(static_cast<std::uint32_t>(primes.size()))];
    const std::size_t columns = random.below(40);
    const std::size_t rank = random.below(40);
    const Rows rows = random_rows(random, p, random.below(50), columns, rank);
    CAPTURE(seed, p, columns, rank, rows.size());
    EchelonForm form(p, columns);
    Rows inserted;
    for (const auto& row : rows) {
      inserted.push_back(row);
      const std::size_t expected = flint_rref(inserted, p, columns).size();
      const bool raised = form.insert(row);
      CHECK(form.rank() == expected);
      CHECK(raised == (expected > flint_rref({inserted.begin(), inserted.end() - 1}, p, columns).size()));
      CHECK(form.full() == (expected == columns));
    }
    form.back_substitute();
    CHECK(contents(form) == flint_rref(rows, p, columns));
    CHECK_FALSE((form.rank() < columns && form.is_pivot(columns - 1) && form.pivots().back() != columns - 1));
  }
}

TEST_CASE("normal forms are zero in the pivot columns and differ by the row space") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    Random random(seed);
    const std::uint32_t p = random.below(2) == 0 ? 7 : 2147483629;
    const std::size_t columns = 1 + random.below(30);
    const Rows rows = random_rows(random, p, 20, columns, 15);
    CAPTURE(seed, p, columns);
    EchelonForm form(p, columns);
    for (const auto& row : rows) form.insert(row);
    std::vector<std::uint32_t> vector(columns);
    for (auto& entry : vector) entry = random.below(p);
    std::vector<std::uint32_t> normal = vector;
    const bool independent = form.reduce(normal);
    for (const std::size_t pivot : form.pivots()) CHECK(normal[pivot] == 0);
    std::vector<std::uint32_t> difference(columns);
    for (std::size_t c = 0; c < columns; ++c) difference[c] = sub_mod(vector[c], normal[c], p);
    CHECK_FALSE(form.insert(difference));
    const std::size_t rank = form.rank();
    CHECK(form.insert(vector) == independent);
    CHECK(form.rank() == rank + (independent ? 1 : 0));
  }
}

TEST_CASE("a form is full at the rank that suffices") {
  EchelonForm form(101, 3, 2);
  CHECK_FALSE(form.full());
  form.insert(std::vector<std::uint32_t>{0, 1, 2});
  CHECK_FALSE(form.full());
  form.insert(std::vector<std::uint32_t>{5, 0, 0});
  CHECK(form.full());
  CHECK(form.pivots() == std::vector<std::size_t>{0, 1});
  CHECK_THROWS_AS(form.insert(std::vector<std::uint32_t>{1}), ContractViolation);
  CHECK_THROWS_AS(form.row_with_pivot(2), ContractViolation);
  CHECK_THROWS_AS(EchelonForm(1U << 31, 2), ContractViolation);
  CHECK(EchelonForm(101, 0).full());
}
