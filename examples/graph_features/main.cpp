// SPDX-License-Identifier: Apache-2.0
// Which graphs on five nodes do the generated features tell apart, and do the node features move with the nodes?
#include "edge_weights.hpp"
#include "node_features.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <initializer_list>
#include <numeric>
#include <set>
#include <utility>

namespace {

using Nodes = std::array<std::size_t, 5>;
using Graph = std::array<double, 10>;  // weights of the edges 12, 13, 14, 15, 23, 24, 25, 34, 35, 45
using Features = std::array<double, 7>;

std::size_t edge(std::size_t i, std::size_t j) {
  constexpr std::size_t at[5][5] = {
      {0, 0, 1, 2, 3}, {0, 0, 4, 5, 6}, {1, 4, 0, 7, 8}, {2, 5, 7, 0, 9}, {3, 6, 8, 9, 0}};
  return at[i][j];
}

Graph graph(std::initializer_list<std::pair<std::size_t, std::size_t>> edges) {
  Graph w{};
  for (const auto& [i, j] : edges) w[edge(i - 1, j - 1)] = 1;
  return w;
}

Graph relabelled(const Graph& w, const Nodes& p) {
  Graph result{};
  for (std::size_t i = 0; i < 5; ++i)
    for (std::size_t j = i + 1; j < 5; ++j) result[edge(p[i], p[j])] = w[edge(i, j)];
  return result;
}

Features features(const Graph& w) { return edge_weights::evaluate<double>({w}).invariants; }

void print(const char* name, const Graph& w) {
  std::printf("%-22s", name);
  for (const double f : features(w)) std::printf(" %3.0f", f);
  std::printf("\n");
}

template <class Check>
bool for_all_relabellings(Check check) {
  Nodes p{};
  std::iota(p.begin(), p.end(), std::size_t{0});
  bool all = true;
  do all = all && check(p);
  while (std::next_permutation(p.begin(), p.end()));
  return all;
}

/// A directed graph with loops and a number at each node, all integers, so that sums are exact in any order.
node_features::Inputs<double> directed_graph() {
  node_features::Inputs<double> in{};
  for (std::size_t k = 0; k < 25; ++k) in.A[k] = static_cast<double>(k * k % 11) - 4;
  in.x = {3, -1, 4, 1, -5};
  return in;
}

bool node_features_move(const Nodes& p) {
  const auto in = directed_graph();
  node_features::Inputs<double> moved{};
  for (std::size_t i = 0; i < 5; ++i) {
    moved.x[p[i]] = in.x[i];
    for (std::size_t j = 0; j < 5; ++j) moved.A[5 * p[i] + p[j]] = in.A[5 * i + j];
  }
  const auto before = node_features::evaluate(in), after = node_features::evaluate(moved);
  bool equal = before.invariants == after.invariants;
  for (std::size_t k = 0; k < before.y.size(); ++k) equal = equal && after.y[k / 5 * 5 + p[k % 5]] == before.y[k];
  return equal;
}

bool says(const char* what, bool yes) {
  std::printf("%-44s %s\n", what, yes ? "yes" : "no");
  return yes;
}

}  // namespace

int main() {
  const Graph star = graph({{1, 2}, {1, 3}, {1, 4}, {1, 5}}), square = graph({{1, 2}, {2, 3}, {3, 4}, {4, 1}});
  const Graph path = graph({{1, 2}, {2, 3}, {3, 4}, {4, 5}}), triangle = graph({{1, 2}, {2, 3}, {3, 1}, {4, 5}});
  std::printf("%-22s  f1  f2  f3  f4  f5  f6  f7\n", "");
  print("star K1,4", star);
  print("square + node", square);
  print("path P5", path);
  print("triangle + edge", triangle);

  std::set<Features> values;
  std::set<Graph> classes;
  for (unsigned bits = 0; bits < 1024; ++bits) {
    Graph w{}, smallest{};
    for (std::size_t e = 0; e < 10; ++e) smallest[e] = w[e] = bits >> e & 1;
    for_all_relabellings([&](const Nodes& p) { return smallest = std::min(smallest, relabelled(w, p)), true; });
    values.insert(features(w));
    classes.insert(smallest);
  }
  std::printf("1024 graphs, %zu up to isomorphism, %zu values of the features\n", classes.size(), values.size());

  const Graph weights = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
  const auto same = [&](const Nodes& p) { return features(relabelled(weights, p)) == features(weights); };
  bool right = classes.size() == 34 && values.size() == 34;
  right &= says("graph features keep under all relabellings", for_all_relabellings(same));
  right &= says("node features move with the nodes", for_all_relabellings(node_features_move));
  return right ? 0 : 1;
}
