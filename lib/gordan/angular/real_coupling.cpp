// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/real_coupling.hpp>

#include <gordan/angular/clebsch_gordan.hpp>
#include <gordan/angular/detail/coupling_squares.hpp>
#include <gordan/angular/detail/real_signs.hpp>
#include <gordan/angular/harmonic_weight.hpp>
#include <gordan/core/error.hpp>

#include <algorithm>
#include <optional>
#include <string>

namespace gordan {

namespace {

/// The coefficients <l1 a l2 m2 | l3 a+m2>, a >= 0, with the power of sqrt(2) of the real entries; made when asked for.
class Magnitudes {
 public:
  Magnitudes(const detail::CouplingSquares& squares, int l1, int l2)
      : squares_(squares), l2_(l2), values_(static_cast<std::size_t>((l1 + 1) * (2 * l2 + 1))) {}

  const SignedRoot& get(int a, int m2, bool nonzero) {
    std::optional<SignedRoot>& value = values_[static_cast<std::size_t>(a * (2 * l2_ + 1) + m2 + l2_)];
    if (!value) value = squares_.value(Spin::integer(a), Spin::integer(m2), nonzero ? -1 : 0);
    return *value;
  }

 private:
  const detail::CouplingSquares& squares_;
  int l2_;
  std::vector<std::optional<SignedRoot>> values_;
};

}  // namespace

RealCouplings::RealCouplings(int max_l) : max_l_(max_l) {
  require(max_l >= 0, "RealCouplings: max_l >= 0");
  if (max_l > max_degree_of_harmonics)
    throw LimitReached("couplings of l = " + std::to_string(max_l) + " have about " + std::to_string(2 * max_l) +
                       "^2 entries each; the limit is l = " + std::to_string(max_degree_of_harmonics));
  table_ = std::make_shared<detail::FactorialExponents>(3 * max_l + 2);
}

std::vector<RealCouplingEntry> RealCouplings::tensor(int l1, int l2, int l3, CouplingPhase phase,
                                                     CouplingNormalization normalization) const {
  require(0 <= l1 && l1 <= max_l_ && 0 <= l2 && l2 <= max_l_ && 0 <= l3 && l3 <= max_l_, "0 <= l <= max_l");
  std::vector<RealCouplingEntry> entries;
  if (!is_triangle(Spin::integer(l1), Spin::integer(l2), Spin::integer(l3))) return entries;
  detail::CouplingSquares squares(*table_, Spin::integer(l1), Spin::integer(l2), Spin::integer(l3));
  if (normalization == CouplingNormalization::frobenius) squares.multiply_squares(1, 2 * l3 + 1);
  if (normalization == CouplingNormalization::norm) squares.multiply_squares((2 * l1 + 1) * (2 * l2 + 1), 2 * l3 + 1);
  Magnitudes magnitudes(squares, l1, l2);
  detail::for_each_real_entry(l1, l2, l3, phase, [&](int i, int j, int k, int m1, int m2, int sign, bool nonzero) {
    const SignedRoot& value = magnitudes.get(m1, m2, nonzero);
    if (!value.is_zero()) entries.push_back({i, j, k, sign > 0 ? value : -value});
  });
  return entries;
}

std::vector<RealCouplingEntry> real_coupling(int l1, int l2, int l3, CouplingPhase phase,
                                             CouplingNormalization normalization) {
  return RealCouplings(std::max({l1, l2, l3})).tensor(l1, l2, l3, phase, normalization);
}

}  // namespace gordan
