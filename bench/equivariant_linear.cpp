// SPDX-License-Identifier: GPL-3.0-or-later
// The 15-parameter layer of S(n), T(2) -> T(2), against ten copies of the tensor; and how long bases take to be found.
//
//   g++ -O3 -std=c++20 ... bench/equivariant_linear.cpp   (see bench/README.md)
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>
#include <vector>

#include <gordan/codegen/lower_linear.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/linear/orbit_basis.hpp>
#include <gordan/rep/parse.hpp>
#include <gordan/runtime/equivariant_linear.hpp>

using namespace gordan;

namespace {

double best_ms(int runs, const std::function<void()>& work) {
  double best = 1e300;
  for (int k = 0; k < runs; ++k) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    best = std::min(best, time.count());
  }
  return best;
}

void layer(int n, int points) {
  const DiagramSpace space{.n = n, .lower = std::vector<bool>(4)};
  std::vector<Diagram> all;
  const double found = best_ms(9, [&] { all = diagrams(space); });
  const EquivariantLinear linear(lower_diagrams(space, 2, all).value());
  const Eigen::VectorXd w = Eigen::VectorXd::LinSpaced(15, 0.1, 1.5);
  const Eigen::MatrixXd x = Eigen::MatrixXd::Random(linear.cols(), points);
  Eigen::MatrixXd y(linear.rows(), points);
  std::vector<double> copy(static_cast<std::size_t>(x.size()));
  volatile double sink = 0;
  const int runs = n < 100 ? 3000 : 30;
  const double copies = best_ms(runs, [&] {
    for (int k = 0; k < 10; ++k) {
      std::memcpy(copy.data(), x.data(), copy.size() * sizeof(double));
      sink = copy[static_cast<std::size_t>(k)];
    }
  });
  const double applied = best_ms(runs, [&] {
    linear.apply(w, x, y);
    sink = y(0, 0);
  });
  std::printf(
      "S(%d) T(2)->T(2): %zu diagrams in %.4f ms; layer on %d tensors %.4f ms, ten copies %.4f ms: %.0f %% of their "
      "speed\n",
      n, all.size(), found, points, applied, copies, 100 * copies / applied);
}

Representation power(const Group& group, int order) {
  const RepExpression vector = RepExpression::vector(group.axis_names(), group.classical()->q == 0);
  return {group, {{"", RepExpression::product(std::vector<RepExpression>(static_cast<std::size_t>(order), vector))}}};
}

void classical(const char* name, int source, int target) {
  const Group group = parse_group(name, Place{}, [](const std::string&) { return std::string(); });
  const Representation v = power(group, source);
  const Representation w = power(group, target);
  std::size_t maps = 0;
  const double time = best_ms(3, [&] { maps = diagram_maps(v, w, {}, {})->maps.size(); });
  std::printf("%s T(%d)->T(%d): %zu maps in %.3f ms\n", name, source, target, maps, time);
}

}  // namespace

int main() {
  for (const int points : {1, 64}) {
    for (const int n : {6, 32, 100}) layer(n, points);
  }
  layer(1000, 1);
  classical("SO(3)", 0, 8);
  classical("SO(13)", 2, 2);
  classical("O(1,3)", 4, 4);
  const Group z8 = parse_group("Z(8)", Place{}, [](const std::string&) { return std::string(); });
  const Representation v = parse_representation(z8, "perm(2)");
  std::size_t maps = 0;
  const double time = best_ms(5, [&] { maps = orbit_maps(v, v, {}, {})->maps.size(); });
  std::printf("Z(8) T(2)->T(2): %zu maps in %.3f ms\n", maps, time);
}
