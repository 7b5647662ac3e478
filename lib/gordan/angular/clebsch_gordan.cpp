// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/clebsch_gordan.hpp>

#include <gordan/angular/detail/coupling_squares.hpp>
#include <gordan/core/error.hpp>

#include <cstdlib>

namespace gordan {

namespace {

bool is_projection(Spin j, Spin m) { return std::abs(m.twice) <= j.twice && (j.twice - m.twice) % 2 == 0; }

void require_spins(Spin j1, Spin j2, Spin J) {
  for (const Spin j : {j1, j2, J}) {
    if (j.twice < 0) throw InputError("a spin is not negative, but " + to_string(j) + " is", {}, "0, 1/2, 1, ...");
    if (j.twice > max_twice_spin)
      throw LimitReached("spin " + to_string(j) + " is beyond the limit of " + to_string(Spin{max_twice_spin}));
  }
}

detail::FactorialExponents table_for(Spin j1, Spin j2, Spin J) {
  return detail::FactorialExponents((j1.twice + j2.twice + J.twice) / 2 + 2);
}

}  // namespace

bool is_triangle(Spin j1, Spin j2, Spin J) {
  return (j1.twice + j2.twice + J.twice) % 2 == 0 && J.twice <= j1.twice + j2.twice &&
         J.twice >= std::abs(j1.twice - j2.twice);
}

SignedRoot clebsch_gordan(Spin j1, Spin m1, Spin j2, Spin m2, Spin J, Spin M) {
  require_spins(j1, j2, J);
  if (!is_triangle(j1, j2, J) || M.twice != m1.twice + m2.twice) return {};
  if (!is_projection(j1, m1) || !is_projection(j2, m2) || !is_projection(J, M)) return {};
  const detail::FactorialExponents table = table_for(j1, j2, J);
  return detail::CouplingSquares(table, j1, j2, J).value(m1, m2, 0);
}

std::vector<ComplexCouplingEntry> complex_coupling(Spin j1, Spin j2, Spin J) {
  require_spins(j1, j2, J);
  std::vector<ComplexCouplingEntry> entries;
  if (!is_triangle(j1, j2, J)) return entries;
  const detail::FactorialExponents table = table_for(j1, j2, J);
  const detail::CouplingSquares squares(table, j1, j2, J);
  for (int i = 0; i <= j1.twice; ++i) {
    for (int j = 0; j <= j2.twice; ++j) {
      const Spin m1{2 * i - j1.twice};
      const Spin m2{2 * j - j2.twice};
      const int M = m1.twice + m2.twice;
      if (std::abs(M) > J.twice) continue;
      SignedRoot value = squares.value(m1, m2, 0);
      if (!value.is_zero()) entries.push_back({i, j, (M + J.twice) / 2, std::move(value)});
    }
  }
  return entries;
}

}  // namespace gordan
