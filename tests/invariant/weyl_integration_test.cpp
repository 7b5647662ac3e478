// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <gordan/core/error.hpp>
#include <gordan/invariant/weyl_integration.hpp>

#include "invariant/classical_support.hpp"

using namespace gordan;
using namespace gordan::test;

namespace {

/// dim ((V^{(x) k})^G), as the multilinear invariants of k vectors.
std::vector<std::uint32_t> tensor_powers(const std::string& group, int largest, int step) {
  std::vector<std::uint32_t> result;
  for (int k = 0; k <= largest; k += step) {
    const Representation space = classical_space(group, std::to_string(k) + "vector");
    result.push_back(weyl_dimension(space, Multidegree(static_cast<std::size_t>(k), 1)));
  }
  return result;
}

using Counts = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("invariants of tensor powers have the known dimensions") {
  CHECK(tensor_powers("SO(3)", 10, 1) == Counts{1, 0, 1, 1, 3, 6, 15, 36, 91, 232, 603});
  CHECK(tensor_powers("O(3)", 10, 2) == Counts{1, 1, 3, 15, 91, 603});
  CHECK(tensor_powers("O(3)", 5, 5) == Counts{1, 0});
  CHECK(tensor_powers("SO(2)", 10, 2) == Counts{1, 2, 6, 20, 70, 252});
  CHECK(tensor_powers("O(2)", 8, 2) == Counts{1, 1, 3, 10, 35});
  CHECK(tensor_powers("SO(4)", 10, 2) == Counts{1, 1, 4, 25, 196, 1764});
  CHECK(tensor_powers("O(4)", 10, 2) == Counts{1, 1, 3, 15, 105, 903});
  CHECK(tensor_powers("O(1,3)", 10, 2) == Counts{1, 1, 3, 15, 105, 903});
  CHECK(tensor_powers("O(5)", 8, 2) == Counts{1, 1, 3, 15, 105});
  CHECK(tensor_powers("O(6)", 8, 2) == Counts{1, 1, 3, 15, 105});
  CHECK(tensor_powers("SO(5)", 6, 1) == Counts{1, 0, 1, 0, 3, 1, 15});
  CHECK(tensor_powers("Sp(4)", 10, 2) == Counts{1, 1, 3, 14, 84, 594});
  CHECK(tensor_powers("Sp(2)", 8, 2) == Counts{1, 1, 2, 5, 14});
  CHECK(tensor_powers("SL(2)", 8, 1) == Counts{1, 0, 1, 0, 2, 0, 5, 0, 14});
  CHECK(tensor_powers("SL(3)", 6, 3) == Counts{1, 1, 5});
  CHECK(tensor_powers("O(1)", 4, 1) == Counts{1, 0, 1, 0, 1});
}

TEST_CASE("GL(n) on p vectors and p covectors: p! while n >= p, then permutations without long decreasing runs") {
  const auto counts = [](const std::string& group, int largest) {
    Counts result;
    for (int p = 0; p <= largest; ++p) {
      const std::string copies = std::to_string(p);
      const Representation space = classical_space(group, copies + "vector+" + copies + "covector");
      result.push_back(weyl_dimension(space, Multidegree(static_cast<std::size_t>(2 * p), 1)));
    }
    return result;
  };
  CHECK(counts("GL(2)", 6) == Counts{1, 1, 2, 5, 14, 42, 132});
  CHECK(counts("GL(3)", 5) == Counts{1, 1, 2, 6, 23, 103});
  CHECK(counts("GL(1)", 3) == Counts{1, 1, 1, 1});
}

TEST_CASE("real coordinates of complex vectors") {
  const Representation unitary = classical_space("U(2)", "2vector");
  CHECK(weyl_dimension(unitary, {1, 1}) == 2);
  CHECK(weyl_dimension(unitary, {2, 0}) == 1);
  CHECK(weyl_dimension(unitary, {1, 0}) == 0);
  const Representation special = classical_space("SU(2)", "2vector");
  CHECK(weyl_dimension(special, {1, 1}) == 4);
  CHECK(weyl_dimension(special, {2, 0}) == 1);
  CHECK(weyl_dimension(classical_space("SU(3)", "3vector"), {1, 1, 1}) == 2);
}

TEST_CASE("two symmetric tensors of O(3), bidegrees 0..4") {
  const std::vector<Counts> table{
      {1, 1, 2, 3, 4}, {1, 2, 4, 6, 9}, {2, 4, 9, 14, 22}, {3, 6, 14, 24, 38}, {4, 9, 22, 38, 64}};
  const Representation space = classical_space("O(3)", "A,B:sym(2)");
  Counter counter(space, classical_averaging(space, 8, 0, {}));
  for (int a = 0; a <= 4; ++a) {
    for (int b = 0; b <= 4; ++b) {
      CHECK(counter.dimension({a, b}) == table[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)]);
    }
  }
}

TEST_CASE("the series of SO(3) on three vectors is (1 + t^3)/(1 - t^2)^6") {
  const Representation space = classical_space("SO(3)", "3vector");
  Counter counter(space, classical_averaging(space, 9, 1, {}));
  CHECK(counter.series(3, false, 9) == Counts{1, 0, 6, 1, 21, 6, 56, 21, 126, 56});
}

TEST_CASE("the weights sum to 1, and the density integrates characters to 0") {
  for (const std::string name :
       {"O(2)", "O(3)", "O(4)", "O(5)", "O(6)", "SO(7)", "Sp(6)", "U(3)", "SU(4)", "GL(2)", "SL(3)", "O(2,2)"}) {
    CAPTURE(name);
    const Representation space = classical_space(name, "vector");
    const Averaging averaging = classical_averaging(space, 2, 0, {});
    const std::uint32_t p = averaging.image.prime;
    std::uint32_t total = 0, character = 0;
    for (const ModularClass& c : averaging.classes) {
      total = add_mod(total, c.weight, p);
      std::uint32_t trace = 0;
      for (std::size_t i = 0; i < c.representative.matrix.rows(); ++i)
        trace = add_mod(trace, c.representative.matrix(i, i), p);
      character = add_mod(character, mul_mod(c.weight, trace, p), p);
    }
    CHECK(total == 1);
    CHECK(character == 0);
  }
}

TEST_CASE("a torus that is too small for the weights is a contract violation") {
  const Representation space = classical_space("SO(3)", "vector");
  const ModularImage image = split_prime_images(6, 0).front();
  CHECK_THROWS_AS(torus_classes(classical_group(space), 10, image), ContractViolation);
}

TEST_CASE("a rank that is too high is a limit, found before the elements are listed") {
  CHECK_THROWS_AS(classical_averaging(classical_space("O(24)", "vector"), 40, 0, {}), LimitReached);
}
