// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/rational_coupling.hpp>

#include <gordan/angular/clebsch_gordan.hpp>
#include <gordan/angular/detail/coupling_squares.hpp>
#include <gordan/angular/detail/real_signs.hpp>
#include <gordan/angular/harmonic_weight.hpp>

namespace gordan {

RationalCoupling rational_coupling(int l1, int l2, int l3, CouplingPhase phase) {
  RationalCoupling result;
  if (!is_triangle(Spin::integer(l1), Spin::integer(l2), Spin::integer(l3))) return result;
  const detail::FactorialExponents table(l1 + l2 + l3 + 2);
  const detail::CouplingSquares squares(table, Spin::integer(l1), Spin::integer(l2), Spin::integer(l3));
  const std::vector<Integer> weights = harmonic_weights(l3);
  result.squared_scale = squares.scale();
  detail::for_each_real_entry(l1, l2, l3, phase, [&](int i, int j, int k, int m1, int m2, int sign, bool) {
    Integer s = squares.sum(Spin::integer(m1), Spin::integer(m2));
    if (s.is_zero()) return;
    if (m1 != 0 || m2 != 0) s *= 2;
    result.entries.push_back({i, j, k, Rational(sign > 0 ? s : -s, weights[static_cast<std::size_t>(k)])});
  });
  return result;
}

}  // namespace gordan
