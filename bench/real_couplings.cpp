// SPDX-License-Identifier: GPL-3.0-or-later
// All real coupling tensors of SO(3) with l1, l2, l3 <= L, exact and correctly rounded, in one process.
//
//   g++ -O3 -std=c++20 ... bench/real_couplings.cpp   (see bench/README.md)
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <gordan/angular/convention.hpp>

using namespace gordan;

int main(int argc, char** argv) {
  const int largest = argc > 1 ? std::atoi(argv[1]) : 11;
  const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
  double best = 1e300;
  std::size_t triples = 0;
  std::size_t entries = 0;
  double squares = 0;
  for (int run = 0; run < runs; ++run) {
    const auto start = std::chrono::steady_clock::now();
    const RealCouplings table(largest);
    triples = entries = 0;
    squares = 0;
    for (int l1 = 0; l1 <= largest; ++l1) {
      for (int l2 = 0; l2 <= largest; ++l2) {
        for (int l3 = std::abs(l1 - l2); l3 <= std::min(largest, l1 + l2); ++l3) {
          const auto tensor = real_coupling(table, l1, l2, l3, convention("e3nn"));
          std::vector<double> rounded;
          rounded.reserve(tensor.size());
          for (const RealCouplingEntry& entry : tensor) rounded.push_back(to_double(entry.value));
          for (const double x : rounded) squares += x * x;
          entries += tensor.size();
          ++triples;
        }
      }
    }
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    best = std::min(best, time.count());
  }
  std::printf("l <= %d: %zu tensors, %zu nonzeros, %.4f s (sum of squares %.12g)\n", largest, triples, entries, best,
              squares);
}
