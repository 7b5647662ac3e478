// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/root_system.hpp>

#include <gordan/core/error.hpp>

#include <fmt/format.h>
#include <algorithm>
#include <numeric>
#include <set>

namespace gordan {
namespace {

Matrix<int> unlinked(int rank) {
  const auto n = static_cast<std::size_t>(rank);
  Matrix<int> cartan(n, n);
  for (std::size_t i = 0; i < n; ++i) cartan(i, i) = 2;
  return cartan;
}

void link(Matrix<int>& cartan, std::size_t i, std::size_t j) { cartan(i, j) = cartan(j, i) = -1; }

Matrix<int> chain(int rank) {
  Matrix<int> cartan = unlinked(rank);
  for (std::size_t i = 0; i + 1 < cartan.rows(); ++i) link(cartan, i, i + 1);
  return cartan;
}

bool exists(char series, int rank) {
  switch (series) {
    case 'A':
    case 'B':
    case 'C':
      return rank >= 1;
    case 'D':
      return rank >= 2;
    case 'E':
      return 6 <= rank && rank <= 8;
    case 'F':
      return rank == 4;
    case 'G':
      return rank == 2;
    default:
      return false;
  }
}

Matrix<int> cartan_matrix(char series, int rank) {
  if (!exists(series, rank)) {
    throw InputError(fmt::format("there is no root system {}{}", series, rank), {},
                     "A, B, C with a rank from 1, D with a rank from 2, E6, E7, E8, F4, G2");
  }
  const auto n = static_cast<std::size_t>(rank);
  Matrix<int> cartan = chain(rank);
  if (series == 'B' && n > 1) cartan(n - 2, n - 1) = -2;
  if (series == 'C' && n > 1) cartan(n - 1, n - 2) = -2;
  if (series == 'F') cartan(1, 2) = -2;
  if (series == 'G') cartan(1, 0) = -3;
  if (series == 'D') {
    cartan(n - 2, n - 1) = cartan(n - 1, n - 2) = 0;
    if (n > 2) link(cartan, n - 3, n - 1);
  }
  if (series == 'E') {
    cartan = unlinked(rank);
    link(cartan, 0, 2);
    link(cartan, 1, 3);
    for (std::size_t i = 2; i + 1 < n; ++i) link(cartan, i, i + 1);
  }
  return cartan;
}

}  // namespace

RootSystem::RootSystem(char series, int rank)
    : name_(fmt::format("{}{}", series, rank)), cartan_(cartan_matrix(series, rank)) {
  find_half_squares();
  find_positive_roots();
}

void RootSystem::find_half_squares() {
  // a_ij d_j = a_ji d_i; along a link the longer root has the row with the larger entry.
  const std::size_t n = cartan_.rows();
  half_squares_.assign(n, 1);
  for (std::size_t pass = 0; pass < n; ++pass) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        if (i == j || cartan_(i, j) == 0) continue;
        const int ours = half_squares_[i] * cartan_(j, i);
        const int theirs = half_squares_[j] * cartan_(i, j);
        if (ours > theirs) half_squares_[i] = theirs / cartan_(j, i);  // both negative: |ours| < |theirs|
      }
    }
  }
}

void RootSystem::find_positive_roots() {
  // Root strings: beta + alpha_i is a root when p - <beta, alpha_i^vee> > 0, where beta - p alpha_i is the last root.
  const std::size_t n = cartan_.rows();
  std::set<std::vector<int>, std::greater<>> layer;
  for (std::size_t i = 0; i < n; ++i) {
    std::vector<int> simple(n, 0);
    simple[i] = 1;
    layer.insert(simple);
  }
  std::set<std::vector<int>> known(layer.begin(), layer.end());
  while (!layer.empty()) {
    std::set<std::vector<int>, std::greater<>> next;
    for (const std::vector<int>& simple : layer) {
      Root root{simple, std::vector<int>(n, 0), 0};
      for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) root.labels[j] += simple[i] * cartan_(i, j);
      }
      for (std::size_t i = 0; i < n; ++i) root.half_square += simple[i] * half_squares_[i] * root.labels[i];
      root.half_square /= 2;
      for (std::size_t i = 0; i < n; ++i) {
        int below = 0;
        std::vector<int> other = simple;
        for (--other[i]; known.contains(other); --other[i]) ++below;
        if (below - root.labels[i] <= 0) continue;
        other = simple;
        ++other[i];
        next.insert(std::move(other));
      }
      positive_roots_.push_back(std::move(root));
    }
    known.insert(next.begin(), next.end());
    layer = std::move(next);
  }
}

long RootSystem::pairing(std::span<const int> weight, const Root& root) const {
  long sum = 0;
  for (std::size_t i = 0; i < weight.size(); ++i)
    sum += static_cast<long>(weight[i]) * root.simple[i] * half_squares_[i];
  return sum;
}

std::pair<std::vector<int>, int> RootSystem::dominant(std::vector<int> weight) const {
  const std::size_t n = weight.size();
  int sign = 1;
  for (std::size_t i = 0; i < n;) {
    if (weight[i] >= 0) {
      ++i;
      continue;
    }
    const int label = weight[i];
    for (std::size_t j = 0; j < n; ++j) weight[j] -= label * cartan_(i, j);
    sign = -sign;
    i = 0;
  }
  return {std::move(weight), sign};
}

std::pair<std::vector<int>, int> RootSystem::dominant_shifted(std::vector<int> weight) const {
  for (int& label : weight) ++label;
  auto [result, sign] = dominant(std::move(weight));
  for (int& label : result) {
    if (label-- == 0) sign = 0;
  }
  return {std::move(result), sign};
}

std::vector<std::vector<int>> RootSystem::orbit(const std::vector<int>& dominant) const {
  // Reflecting in simple roots with a positive label only leads down from the dominant weight to every other one.
  std::vector<std::vector<int>> result{dominant};
  std::set<std::vector<int>> layer{dominant};
  while (!layer.empty()) {
    std::set<std::vector<int>> next;
    for (const std::vector<int>& weight : layer) {
      for (std::size_t i = 0; i < weight.size(); ++i) {
        if (weight[i] <= 0) continue;
        std::vector<int> image = weight;
        for (std::size_t j = 0; j < weight.size(); ++j) image[j] -= weight[i] * cartan_(i, j);
        next.insert(std::move(image));
      }
    }
    result.insert(result.end(), next.begin(), next.end());
    layer = std::move(next);
  }
  return result;
}

}  // namespace gordan
