// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>
#include <gordan/irrep/tensor_products.hpp>
#include <gordan/irrep/weights.hpp>

#include <catch2/catch.hpp>

using namespace gordan;

namespace {

using Weights = std::map<std::vector<int>, Integer>;

Integer total(const Weights& weights) {
  Integer sum = 0;
  for (const auto& [weight, multiplicity] : weights) sum += multiplicity;
  return sum;
}

std::vector<int> random_weight(Random& random, int rank, std::uint32_t bound) {
  std::vector<int> weight(static_cast<std::size_t>(rank));
  for (int& label : weight) label = random.below(3) == 0 ? static_cast<int>(random.below(bound + 1)) : 0;
  return weight;
}

const std::vector<std::pair<char, int>> systems{{'A', 1}, {'A', 2}, {'A', 3}, {'A', 4}, {'B', 2}, {'B', 3},
                                                {'C', 2}, {'C', 3}, {'C', 4}, {'D', 2}, {'D', 3}, {'D', 4},
                                                {'D', 5}, {'G', 2}, {'F', 4}, {'E', 6}};

}  // namespace

TEST_CASE("numbers of positive roots") {
  const auto count = [](char series, int rank) { return RootSystem(series, rank).positive_roots().size(); };
  CHECK(count('A', 5) == 15);
  CHECK(count('B', 4) == 16);
  CHECK(count('C', 4) == 16);
  CHECK(count('D', 5) == 20);
  CHECK(count('D', 2) == 2);
  CHECK(count('G', 2) == 6);
  CHECK(count('F', 4) == 24);
  CHECK(count('E', 6) == 36);
  CHECK(count('E', 7) == 63);
  CHECK(count('E', 8) == 120);
  CHECK_THROWS_AS(RootSystem('E', 5), InputError);
  CHECK_THROWS_AS(RootSystem('A', 0), InputError);
  CHECK_THROWS_AS(RootSystem('X', 2), InputError);
}

TEST_CASE("dimensions of well-known irreps") {
  const auto dimension = [](char series, std::vector<int> weight) {
    return weyl_dimension(RootSystem(series, static_cast<int>(weight.size())), weight);
  };
  CHECK(dimension('A', {1, 1}) == 8);
  CHECK(dimension('A', {2, 2}) == 27);
  CHECK(dimension('B', {0, 0, 1}) == 8);
  CHECK(dimension('C', {0, 1}) == 5);
  CHECK(dimension('D', {0, 0, 0, 1}) == 8);
  CHECK(dimension('G', {1, 0}) == 7);
  CHECK(dimension('G', {0, 1}) == 14);
  CHECK(dimension('F', {0, 0, 0, 1}) == 26);
  CHECK(dimension('F', {1, 0, 0, 0}) == 52);
  CHECK(dimension('E', {1, 0, 0, 0, 0, 0}) == 27);
  CHECK(dimension('E', {0, 1, 0, 0, 0, 0}) == 78);
  CHECK(dimension('E', {0, 0, 0, 0, 0, 0, 1}) == 56);
  CHECK(dimension('E', {1, 0, 0, 0, 0, 0, 0, 0}) == 3875);
  CHECK(dimension('E', {0, 0, 0, 0, 0, 0, 0, 1}) == 248);
}

TEST_CASE("the zero weight of the adjoint irreps has multiplicity rank") {
  const auto zero_of = [](char series, std::vector<int> weight) {
    const RootSystem roots(series, static_cast<int>(weight.size()));
    return dominant_weight_multiplicities(roots, weight).at(std::vector<int>(weight.size(), 0));
  };
  CHECK(zero_of('A', {1, 0, 1}) == 3);
  CHECK(zero_of('G', {0, 1}) == 2);
  CHECK(zero_of('F', {1, 0, 0, 0}) == 4);
  CHECK(zero_of('E', {0, 0, 0, 0, 0, 0, 0, 1}) == 8);
  CHECK(zero_of('A', {2, 2}) == 3);
}

TEST_CASE("weights by Freudenthal add up to the dimension by Weyl") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const auto [series, rank] = systems[random.below(static_cast<std::uint32_t>(systems.size()))];
    const RootSystem roots(series, rank);
    const std::vector<int> weight = random_weight(random, rank, rank <= 3 ? 4 : 2);
    CAPTURE(roots.name(), weight);
    if (Integer(3000) < weyl_dimension(roots, weight)) continue;
    const Weights weights = weight_multiplicities(roots, weight);
    CHECK(total(weights) == weyl_dimension(roots, weight));
    CHECK(decompose_weights(roots, weights) == Weights{{weight, 1}});
    Weights mirrored;
    for (const auto& [v, multiplicity] : weights) {
      std::vector<int> negative = v;
      for (int& label : negative) label = -label;
      mirrored.emplace(negative, multiplicity);
    }
    CHECK(decompose_weights(roots, mirrored) == Weights{{dual_weight(roots, weight), 1}});
  }
}

TEST_CASE("Brauer and Klimyk against peeling highest weights off the product of characters") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const auto [series, rank] = systems[random.below(static_cast<std::uint32_t>(systems.size()))];
    const RootSystem roots(series, rank);
    const std::vector<int> a = random_weight(random, rank, 2);
    const std::vector<int> b = random_weight(random, rank, 2);
    CAPTURE(roots.name(), a, b);
    if (Integer(8000) < weyl_dimension(roots, a) * weyl_dimension(roots, b)) continue;
    Weights product;
    for (const auto& [v, m] : weight_multiplicities(roots, a)) {
      for (const auto& [w, n] : weight_multiplicities(roots, b)) {
        std::vector<int> sum = v;
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += w[i];
        product[sum] += m * n;
      }
    }
    Weights peeled;  // the weight with the greatest height is a highest weight
    while (!product.empty()) {
      const std::vector<int> rho(a.size(), 1);
      const auto height = [&](const std::vector<int>& w) {
        long sum = 0;
        for (const Root& root : roots.positive_roots()) sum += roots.pairing(w, root);
        return sum;
      };
      auto top = product.begin();
      for (auto it = product.begin(); it != product.end(); ++it) {
        if (height(it->first) > height(top->first)) top = it;
      }
      const std::vector<int> highest = top->first;
      const Integer count = top->second;
      peeled.emplace(highest, count);
      for (const auto& [w, n] : weight_multiplicities(roots, highest)) {
        product[w] -= count * n;
        if (product[w].is_zero()) product.erase(w);
      }
    }
    CHECK(tensor_product(roots, a, b) == peeled);
  }
}

TEST_CASE("8 x 8 = 1 + 8 + 8 + 10 + 10* + 27") {
  const RootSystem roots('A', 2);
  CHECK(tensor_product(roots, {1, 1}, {1, 1}) ==
        Weights{{{0, 0}, 1}, {{1, 1}, 2}, {{3, 0}, 1}, {{0, 3}, 1}, {{2, 2}, 1}});
  const RootSystem exceptional('E', 8);
  const std::vector<int> adjoint{0, 0, 0, 0, 0, 0, 0, 1};
  Weights dimensions;
  for (const auto& [w, m] : tensor_product(exceptional, adjoint, adjoint)) {
    dimensions[{static_cast<int>(weyl_dimension(exceptional, w).to_long())}] += m;
  }
  CHECK(dimensions == Weights{{{1}, 1}, {{248}, 1}, {{3875}, 1}, {{27000}, 1}, {{30380}, 1}});
}

TEST_CASE("products of small irreps of B2 and G2") {
  const RootSystem b('B', 2);
  CHECK(tensor_product(b, {1, 0}, {1, 0}) == Weights{{{0, 0}, 1}, {{0, 2}, 1}, {{2, 0}, 1}});  // 1 + 10 + 14
  CHECK(tensor_product(b, {0, 1}, {0, 1}) == Weights{{{0, 0}, 1}, {{1, 0}, 1}, {{0, 2}, 1}});  // 1 + 5 + 10
  const RootSystem g('G', 2);  // 1 + 7 + 14 + 27
  CHECK(tensor_product(g, {1, 0}, {1, 0}) == Weights{{{0, 0}, 1}, {{1, 0}, 1}, {{0, 1}, 1}, {{2, 0}, 1}});
}

TEST_CASE("types of compact groups") {
  const auto type = [](char series, std::vector<int> weight) {
    return compact_type(RootSystem(series, static_cast<int>(weight.size())), weight);
  };
  CHECK(type('A', {1}) == IrrepType::quaternionic);
  CHECK(type('A', {2}) == IrrepType::real);
  CHECK(type('A', {1, 0}) == IrrepType::complex);
  CHECK(type('C', {1, 0}) == IrrepType::quaternionic);
  CHECK(type('B', {0, 0, 1}) == IrrepType::real);  // Spin(7)
  CHECK(type('B', {0, 1}) == IrrepType::quaternionic);  // Spin(5) = Sp(2)
  CHECK(type('D', {0, 0, 0, 0, 1}) == IrrepType::complex);
  CHECK(type('E', {0, 0, 0, 0, 0, 0, 1}) == IrrepType::quaternionic);
  CHECK(type('E', {1, 0, 0, 0, 0, 0}) == IrrepType::complex);
}

TEST_CASE("too many weights are refused with the dimension") {
  const RootSystem roots('A', 5);
  CHECK_THROWS_AS(weight_multiplicities(roots, {60, 60, 60, 60, 60}), LimitReached);
}
