// SPDX-License-Identifier: GPL-3.0-or-later
// How long bases of linear maps take to be found, and decompositions.
//
//   g++ -O3 -std=c++20 ... bench/linear_maps.cpp   (see bench/README.md)
#include "best_ms.hpp"

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <gordan/core/random.hpp>
#include <gordan/group/lie_algebra.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/linear/decomposition.hpp>
#include <gordan/linear/diagrams.hpp>
#include <gordan/linear/isotypic.hpp>
#include <gordan/linear/linear_maps.hpp>
#include <gordan/rep/parse.hpp>

using namespace gordan;

namespace {

void print(const std::string& what, std::size_t count, double time, double target) {
  std::printf("%-58s %6zu  %10.3f ms  target %6.0f ms  %s\n", what.c_str(), count, time, target,
              time <= target ? "yes" : "NO");
}

Group group_of(const std::string& name) {
  return parse_group(name, Place{}, [](const std::string&) { return std::string(); });
}

// The diagrams of S(n): T(2) -> T(2), without a representation of n^2 named components.
void points(int n) {
  const DiagramSpace space{.n = n, .lower = std::vector<bool>(4)};
  std::size_t count = 0;
  const double time = best_ms(9, [&] { count = diagrams(space).size(); });
  print("S(" + std::to_string(n) + ") T(2) -> T(2), diagrams", count, time, 1);
}

void maps(const std::string& what, const Representation& v, const Representation& w, double target) {
  std::size_t count = 0;
  const double time = best_ms(3, [&] { count = linear_maps(v, w, {}, {}).maps.size(); });
  print(what, count, time, target);
}

void maps(const std::string& name, const std::string& source, const std::string& target_space, double target) {
  const Group group = group_of(name);
  maps(name + " " + source + " -> " + target_space, parse_representation(group, source),
       parse_representation(group, target_space), target);
}

RepExpression power(const Group& group, int order) {
  const RepExpression vector = RepExpression::vector(group.axis_names());
  return RepExpression::product(std::vector<RepExpression>(static_cast<std::size_t>(order), vector));
}

Matrix<Number> unimodular(std::size_t n, Random& random) {
  Matrix<Number> result = Matrix<Number>::identity(n);
  for (std::size_t step = 0; step < 2 * n; ++step) {
    const std::size_t i = random.below(static_cast<std::uint32_t>(n));
    const std::size_t j = random.below(static_cast<std::uint32_t>(n));
    if (i == j) continue;
    const int factor = random.below(2) == 0 ? 1 : -1;
    for (std::size_t k = 0; k < n; ++k) result(i, k) += Number(factor) * result(j, k);
  }
  return result;
}

// The generators in a random integral basis: nothing is known of the group but its matrices.
std::vector<Matrix<Number>> conjugated(const std::vector<Matrix<Number>>& matrices, std::uint64_t seed) {
  Random random(seed);
  const Matrix<Number> p = unimodular(matrices.front().rows(), random);
  const Matrix<Number> q = inverse(p);
  std::vector<Matrix<Number>> result;
  for (const Matrix<Number>& a : matrices) result.push_back(p * a * q);
  return result;
}

void generic_finite(const std::string& name, int order) {
  const Group standard = group_of(name);
  std::vector<Matrix<Number>> matrices;
  for (const NaturalElement& g : standard.finite()->generators()) matrices.push_back(g.matrix);
  const int n = static_cast<int>(matrices.front().rows());
  const Group group = matrix_group("conjugate", n, conjugated(matrices, 7));
  const Representation v(group, {{"", power(group, order)}});
  maps(name + " in a random basis, T(" + std::to_string(order) + ") -> T(" + std::to_string(order) + ")", v, v, 2000);
}

void generic_lie(const std::string& name, int order) {
  const std::vector<Matrix<Number>> algebra = group_generators(group_of(name)).lie_algebra;
  const int n = static_cast<int>(algebra.front().rows());
  const Group group(GeneratedGroup{{}, conjugated(algebra, 8), n, "conjugate"});
  const Representation v(group, {{"", power(group, order)}});
  maps(name + " in a random basis, T(" + std::to_string(order) + ") -> T(" + std::to_string(order) + ")", v, v, 2000);
}

void components(const std::string& name, const std::string& space, bool basis) {
  const Representation v = parse_representation(group_of(name), space);
  std::size_t count = 0;
  const double time =
      best_ms(3, [&] { count = basis ? symmetry_adapted_basis(v).size() : decompose(v).components.size(); });
  print(name + " " + space + (basis ? ", adapted basis" : ", irreps"), count, time, 1000);
}

}  // namespace

int main() {
  for (const int n : {6, 32, 1000}) points(n);
  maps("S(6)", "perm(2)", "perm(2)", 1000);
  maps("SO(3)", "scalar", "T(8)", 50);
  maps("SO(13)", "T(2)", "T(2)", 500);
  maps("O(1,3)", "T(4)", "T(4)", 500);
  generic_finite("Oh", 4);
  generic_finite("D(8)", 6);
  generic_lie("SO(3)", 4);
  generic_lie("SL(3)", 4);
  maps("Z(8)", "perm(2)", "perm(2)", 10);
  components("S(8)", "perm(2)", false);
  components("S(20)", "pairs", false);
  components("Oh", "sym(4)", false);
  components("SO(3)", "T(8)", false);
  components("S(5)", "perm(2)", true);
  components("Oh", "sym(4)", true);
  components("SO(3)", "T(4)", true);
}
