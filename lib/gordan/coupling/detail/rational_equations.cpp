// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/coupling/detail/rational_equations.hpp>
#include <gordan/exact/echelon.hpp>
#include <gordan/exact/prime.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace gordan::detail {

namespace {

using Dense = std::vector<Rational>;

void subtract(Dense& row, const Rational& factor, const Dense& pivot) {
  for (std::size_t c = 0; c < row.size(); ++c)
    if (!pivot[c].is_zero()) row[c] -= factor * pivot[c];
}

/// The reduced echelon form of independent rows, by pivot column.
std::map<std::size_t, Dense> reduced_echelon(std::vector<Dense> rows) {
  std::map<std::size_t, Dense> result;
  for (Dense& row : rows) {
    for (const auto& [column, pivot] : result)
      if (!row[column].is_zero()) subtract(row, Rational(row[column]), pivot);
    const auto first = std::find_if(row.begin(), row.end(), [](const Rational& x) { return !x.is_zero(); });
    require(first != row.end(), "rows that are independent modulo a prime are independent");
    const auto column = static_cast<std::size_t>(first - row.begin());
    const Rational scale = Rational(1) / *first;
    for (Rational& x : row) x *= scale;
    for (auto& [other, pivot] : result)
      if (!pivot[column].is_zero()) subtract(pivot, Rational(pivot[column]), row);
    result.emplace(column, std::move(row));
  }
  return result;
}

}  // namespace

void RationalEquations::add(Equation equation) {
  std::erase_if(equation, [](const auto& term) { return term.second.is_zero(); });
  if (!equation.empty()) equations_.push_back(std::move(equation));
}

std::vector<std::vector<Rational>> RationalEquations::solutions(const Control& control) const {
  const std::uint32_t p = split_prime_images(1, 0).front().prime;
  EchelonForm echelon(p, unknowns_);
  std::vector<Dense> chosen;
  for (const Equation& equation : equations_) {
    check(control);
    std::vector<std::uint32_t> residues(unknowns_, 0);
    const bool reducible =
        std::all_of(equation.begin(), equation.end(), [&](const auto& term) { return term.second.reducible_mod(p); });
    require(reducible, "denominators of couplings have small prime factors");
    for (const auto& [column, value] : equation) residues[column] = value.mod(p);
    if (echelon.full() || !echelon.insert(residues)) continue;
    Dense& row = chosen.emplace_back(unknowns_);
    for (const auto& [column, value] : equation) row[column] = value;
  }
  const std::map<std::size_t, Dense> pivots = reduced_echelon(std::move(chosen));
  std::vector<Dense> result;
  for (std::size_t free = 0; free < unknowns_; ++free) {
    if (pivots.contains(free)) continue;
    Dense& solution = result.emplace_back(unknowns_);
    solution[free] = 1;
    for (const auto& [column, row] : pivots) solution[column] = -row[free];
  }
  for (const Equation& equation : equations_) {
    check(control);
    for (const Dense& solution : result) {
      Rational sum;
      for (const auto& [column, value] : equation) sum += value * solution[column];
      require(sum.is_zero(), "equations that depend on others modulo a prime depend on them");
    }
  }
  return result;
}

}  // namespace gordan::detail
