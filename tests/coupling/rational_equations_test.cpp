// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <gordan/core/random.hpp>
#include <gordan/coupling/detail/rational_equations.hpp>

#include <vector>

using namespace gordan;
using detail::RationalEquations;

TEST_CASE("Homogeneous equations have the solutions that they were made from", "[rational_equations]") {
  Random random(9);
  for (int round = 0; round < 30; ++round) {
    const std::size_t unknowns = 1 + random.below(7);
    const std::size_t rank = random.below(static_cast<std::uint32_t>(unknowns) + 1);
    const auto number = [&] {
      return Rational(static_cast<long>(random.below(9)) - 4) / Rational(1 + static_cast<long>(random.below(4)));
    };
    std::vector<RationalEquations::Equation> rows(rank);
    RationalEquations equations(unknowns);
    for (std::size_t r = 0; r < rank; ++r) {  // echelon rows: independent
      rows[r][r] = 1;
      for (std::size_t c = rank; c < unknowns; ++c) rows[r][c] = number();
    }
    for (int repeat = 0; repeat < 12 && rank > 0; ++repeat) {  // enough combinations, most of them dependent
      RationalEquations::Equation sum;
      for (std::size_t r = 0; r < rank; ++r) {
        const Rational factor =
            repeat < static_cast<int>(rank) ? Rational(static_cast<int>(r) == repeat ? 1 : 0) : number();
        for (const auto& [column, value] : rows[r]) sum[column] += factor * value;
      }
      equations.add(std::move(sum));
    }
    const auto solutions = equations.solutions({});
    CAPTURE(round, unknowns, rank);
    REQUIRE(solutions.size() == unknowns - rank);
    for (std::size_t s = 0; s < solutions.size(); ++s) {
      for (std::size_t free = rank; free < unknowns; ++free)
        CHECK(solutions[s][free] == Rational(free == rank + s ? 1 : 0));
      for (const auto& row : rows) {
        Rational sum;
        for (const auto& [column, value] : row) sum += value * solutions[s][column];
        CHECK(sum.is_zero());
      }
    }
  }
}
