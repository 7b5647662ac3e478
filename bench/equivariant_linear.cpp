// SPDX-License-Identifier: GPL-3.0-or-later
// The 15-parameter layer of S(n), T(2) -> T(2), against ten copies of the tensor.
//
//   g++ -O3 -std=c++20 ... bench/equivariant_linear.cpp   (see bench/README.md)
#include "best_ms.hpp"

#include <cstdio>
#include <cstring>
#include <vector>

#include <gordan/codegen/lower_linear.hpp>
#include <gordan/runtime/equivariant_linear.hpp>

using namespace gordan;

namespace {

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

}  // namespace

int main() {
  for (const int points : {1, 64}) {
    for (const int n : {6, 32, 100}) layer(n, points);
  }
  layer(1000, 1);
}
