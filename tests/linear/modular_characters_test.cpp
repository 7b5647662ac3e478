// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include <gordan/linear/detail/modular_characters.hpp>

#include "support.hpp"

namespace gordan {
namespace {

// Of any permutation and any invertible matrix.
ModularElement random_modular(const Group& group, std::uint32_t p, Random& random) {
  ModularElement result{identity_permutation(group.points()), {}};
  for (std::size_t i = result.permutation.size(); i > 1; --i)
    std::swap(result.permutation[i - 1], result.permutation[random.below(static_cast<std::uint32_t>(i))]);
  const auto n = static_cast<std::size_t>(group.dimension());
  do {
    result.matrix = Matrix<std::uint32_t>(n, n);
    for (std::uint32_t& entry : result.matrix.data()) entry = random.below(p);
  } while (n > 0 && determinant_mod(result.matrix, p) == 0);
  return result;
}

// Traces by the rules of characters against the diagonals of the matrices.
void check_traces(const std::string& group, const std::vector<std::string>& reps) {
  Random random(31);
  for (const std::string& rep : reps) {
    CAPTURE(group, rep);
    const Representation v = test::make_rep(group, rep);
    const ModularImage image = split_prime_images(common_conductor(4, conductor(v)), 1).front();
    const detail::ModularTraces traces(v, image);
    for (int k = 0; k < 3; ++k) {
      const ModularElement g = random_modular(v.group(), image.prime, random);
      const Matrix<std::uint32_t> matrix = action(v, g, image);
      std::uint32_t trace = 0;
      for (std::size_t i = 0; i < matrix.rows(); ++i) trace = add_mod(trace, matrix(i, i), image.prime);
      CHECK(traces(g) == trace);
    }
  }
}

TEST_CASE("traces without matrices") {
  check_traces("S(5)",
               {"perm", "pairs", "pairs*sign+perm", "Sym^3(perm)", "Alt^2(pairs)", "standard", "3 perm+standard"});
  check_traces("GL(3)",
               {"elasticity", "piezoelectric", "indexsym(\"ijk=-jik\")", "dual(elasticity)", "Sym^2(vector+covector)",
                "indexsym(\"ij=ji\")*vector", "Alt^2(indexsym(\"ijk=-jik\"))", "dual(vector)*Alt^3(vector*vector)"});
  check_traces("O(3) x S(3)", {"elasticity*perm", "Sym^2(vector*perm)", "vector+elasticity"});
  check_traces("U(2)", {"vector", "Sym^2(vector)", "indexsym(\"ij=-ji\")"});
}

}  // namespace
}  // namespace gordan
