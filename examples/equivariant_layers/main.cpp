// SPDX-License-Identifier: Apache-2.0
// A network of generated layers on graphs, and a product of features of atoms: do they keep their symmetries?
#include "atom_product.hpp"
#include "graph_mix.hpp"
#include "graph_readout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <numeric>

namespace {

using Nodes = std::array<std::size_t, 5>;
using Graph = std::array<double, 25>;  // row by row
using Vector = std::array<double, 3>;

/// Whole numbers as parameters, so that sums are exact in any order.
template <std::size_t n>
std::array<double, n> parameters(int seed) {
  std::array<double, n> w{};
  for (std::size_t k = 0; k < n; ++k) w[k] = static_cast<double>((static_cast<int>(k) * 7 + seed * 5) % 11 - 5);
  return w;
}

Graph layer(const Graph& graph, int seed) {
  Graph y = graph_mix::evaluate<double>({parameters<15>(seed), graph}).y;
  for (double& entry : y) entry = std::max(entry, 0.0);
  return y;
}

/// Two layers with a function of each entry after them, then a number.
double network(const Graph& graph) {
  return graph_readout::evaluate<double>({parameters<2>(3), layer(layer(graph, 1), 2)}).y;
}

bool keeps_under_all_relabellings(const Graph& graph) {
  Nodes p{};
  std::iota(p.begin(), p.end(), std::size_t{0});
  bool all = true;
  do {
    Graph moved{};
    for (std::size_t i = 0; i < 5; ++i)
      for (std::size_t j = 0; j < 5; ++j) moved[5 * p[i] + p[j]] = graph[5 * i + j];
    all = all && network(moved) == network(graph);
  } while (std::next_permutation(p.begin(), p.end()));
  return all;
}

/// 1, then the vector in the order y, z, x, then nothing.
std::array<double, 9> features(const Vector& v) { return {1, v[1], v[2], v[0], 0, 0, 0, 0, 0}; }

std::array<double, 35> product(const Vector& u, const Vector& v) {
  return atom_product::evaluate<double>({features(u), features(v)}).out_;
}

}  // namespace

int main() {
  Graph graph{};
  for (std::size_t k = 0; k < graph.size(); ++k) graph[k] = static_cast<double>((k * k + 3 * k) % 7);
  const bool invariant = keeps_under_all_relabellings(graph);
  std::printf("value of the network            %.0f\n", network(graph));
  std::printf("keeps under all relabellings    %s\n", invariant ? "yes" : "no");

  const Vector u = {1, 2, 3};
  const Vector v = {-2, 0.5, 1};
  const std::array<double, 35> out = product(u, v);
  const double scalar = out[1] * std::sqrt(3.0);  // 0e, copy 1: made of the two vectors
  const double dot = std::abs(u[0] * v[0] + u[1] * v[1] + u[2] * v[2]);
  std::printf("|u.v| from the product, itself  %.6f %.6f\n", std::abs(scalar), dot);
  return invariant && std::abs(std::abs(scalar) - dot) < 1e-12 ? 0 : 1;
}
