// SPDX-License-Identifier: GPL-3.0-or-later
// Times of least squares and of the search for best subsets, beside an enumeration of all subsets; see README.md.
#include "best_ms.hpp"

#include <gordan/core/random.hpp>
#include <gordan/learn/best_subset.hpp>
#include <gordan/learn/least_squares.hpp>

#include <cmath>
#include <cstdio>
#include <limits>
#include <vector>

namespace {

double normal(gordan::Random& random) {
  const auto uniform = [&] { return (static_cast<double>(random.next() >> 11U) + 0.5) * 0x1p-53; };
  const double radius = std::sqrt(-2 * std::log(uniform()));
  return radius * std::cos(2 * 3.14159265358979323846 * uniform());
}

/// `relevant` of the columns matter equally; all correlate, and the target has noise.
gordan::Regression problem(Eigen::Index rows, Eigen::Index columns, Eigen::Index relevant, double noise) {
  gordan::Random random(7);
  gordan::Regression data;
  data.features.resize(rows, columns);
  data.target.resize(rows);
  for (Eigen::Index i = 0; i < rows; ++i) {
    const double common = normal(random);
    for (Eigen::Index j = 0; j < columns; ++j) data.features(i, j) = 0.5 * (common + normal(random));
    data.target[i] = noise * normal(random);
    for (Eigen::Index j = 0; j < relevant; ++j) data.target[i] += data.features(i, (7 * j + 3) % columns);
  }
  return data;
}

/// The least residual sum over all subsets of a size, each by least squares.
double enumerated(const gordan::Regression& data, Eigen::Index size, std::vector<Eigen::Index>& chosen) {
  if (static_cast<Eigen::Index>(chosen.size()) == size) {
    return gordan::fit_subset(data, chosen).fit.residual_sum;
  }
  double best = std::numeric_limits<double>::infinity();
  for (Eigen::Index j = chosen.empty() ? 0 : chosen.back() + 1; j < data.columns(); ++j) {
    chosen.push_back(j);
    best = std::min(best, enumerated(data, size, chosen));
    chosen.pop_back();
  }
  return best;
}

}  // namespace

int main() {
  const gordan::Regression tall = problem(100000, 100, 5, 1);
  std::printf("least squares, 100000 x 100: %.0f ms\n", best_ms(3, [&] { (void)gordan::least_squares(tall); }));
  for (const Eigen::Index relevant : {5, 8, 40}) {
    const gordan::Regression data = problem(500, 40, relevant, 0.5);
    gordan::SparsePath path;
    const double time = best_ms(1, [&] { path = gordan::best_subset(data); });
    std::uint64_t nodes = 0;
    bool proven = true;
    for (const gordan::SubsetFit& fit : path.fits) {
      nodes += fit.nodes;
      proven = proven && fit.proven;
    }
    std::printf("best subsets of 0 to 8 of 40 columns, %td matter: %.1f ms, %llu nodes%s\n", relevant, time,
                static_cast<unsigned long long>(nodes), proven ? ", all proven" : "");
  }
  const gordan::Regression small = problem(100, 20, 5, 0.5);
  std::vector<Eigen::Index> chosen;
  double sum = 0;
  const double all = best_ms(1, [&] { sum = enumerated(small, 3, chosen); });
  gordan::SparsePath path;
  const double search = best_ms(3, [&] { path = gordan::best_subset(small, {.max_terms = 3}); });
  std::printf("best 3 of 20 columns: %.2f ms, enumeration %.0f ms, residual sums %.12g and %.12g\n", search, all,
              path.fits[3].fit.residual_sum, sum);
}
