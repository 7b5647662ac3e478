// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/detail/quotient_step.hpp>

#include <algorithm>
#include <utility>

#include <gordan/core/random.hpp>
#include <gordan/exact/prime.hpp>

namespace gordan::detail {

namespace {

/// So few conditions are imposed one by one.
constexpr std::size_t few_conditions = 64;
/// Below this prime random combinations would miss too much.
constexpr std::uint32_t large_prime = 1u << 20;
/// Combinations that are reduced together, so that rows are read from memory once.
constexpr std::size_t block = 8;

}  // namespace

QuotientStep::QuotientStep(std::uint32_t p, std::size_t num_variables, const QuotientDegree& below,
                           QuotientBorder border, const Control& control)
    : p_(p),
      n_(num_variables),
      below_(below),
      border_(std::move(border)),
      control_(control),
      place_(border_.degree.columns.size(), no_index),
      rewritten_(border_.degree.columns.size()),
      by_variable_(num_variables, RowSum(p, below.standard.size())),
      echelon_(p, border_.free.size()) {
  for (std::size_t k = 0; k < border_.free.size(); ++k) place_[border_.free[k]] = static_cast<std::uint32_t>(k);
  rewrite();
}

// m = x_j u = Sigma_k c_k x_j b_k with u = Sigma_k c_k b_k modulo I. The monomials x_j b_k are smaller than m, so
// ascending order finds them rewritten already.
void QuotientStep::rewrite() {
  RowSum sum(p_, border_.free.size());
  for (std::size_t c = rewritten_.size(); c-- > 0;) {
    if (place_[c] != no_index) continue;
    check(control_);
    const Rewriting& rewriting = border_.rewritings[c].front();
    const Row& normal = below_.normal[rewriting.below];
    for (std::size_t k = 0; k < normal.size(); ++k) {
      if (normal[k] == 0) continue;
      const std::uint32_t target = border_.degree.product[k * n_ + rewriting.variable];
      if (place_[target] != no_index) {
        sum.add_at(place_[target], normal[k]);
      } else {
        sum.add(normal[k], rewritten_[target].data());
      }
    }
    rewritten_[c] = sum.take();
  }
}

void QuotientStep::add_condition(std::uint32_t factor, const Condition& condition) {
  by_variable_[condition.first.variable].add(factor, below_.normal[condition.first.below].data());
  by_variable_[condition.second.variable].add(sub_mod(0, factor, p_), below_.normal[condition.second.below].data());
}

// Sigma_j x_j by_variable[j] over all columns; the sums are zero afterwards.
Row QuotientStep::take_columns() {
  RowSum columns(p_, rewritten_.size());
  for (std::size_t j = 0; j < n_; ++j) {
    const Row sum = by_variable_[j].take();
    for (std::size_t k = 0; k < sum.size(); ++k) columns.add_at(border_.degree.product[k * n_ + j], sum[k]);
  }
  return columns.take();
}

// Rows over all columns become rows over the free ones.
std::vector<Row> QuotientStep::freed(const std::vector<Row>& rows) const {
  std::vector<RowSum> sums(rows.size(), RowSum(p_, border_.free.size()));
  for (std::size_t first = 0; first < rewritten_.size(); first += 4) {
    const std::size_t last = std::min(first + 4, rewritten_.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
      for (std::size_t c = first; c < last; ++c) {
        if (place_[c] != no_index) {
          sums[r].add_at(place_[c], rows[r][c]);
        } else {
          sums[r].add(rows[r][c], rewritten_[c].data());
        }
      }
    }
  }
  std::vector<Row> result;
  for (RowSum& sum : sums) result.push_back(sum.take());
  return result;
}

bool QuotientStep::insert(const std::vector<Row>& rows) {
  check(control_);
  bool raised = false;
  for (const Row& row : freed(rows)) raised = echelon_.insert(row) || raised;
  return raised;
}

void QuotientStep::impose(const std::vector<Condition>& conditions) {
  if (p_ >= large_prime && conditions.size() > few_conditions) return impose_combinations(conditions);
  for (const Condition& condition : conditions) {
    if (echelon_.full()) return;
    add_condition(1, condition);
    (void)insert({take_columns()});
  }
}

// Small random combinations as long as they bring something, then combinations of all conditions.
void QuotientStep::impose_combinations(const std::vector<Condition>& conditions) {
  Random random(conditions.size());
  const auto count = static_cast<std::uint32_t>(conditions.size());
  const std::size_t size = std::max<std::size_t>(8, rewritten_.size() / 32);
  bool all = size >= conditions.size() / 2;
  while (!echelon_.full()) {
    std::vector<Row> rows;
    for (std::size_t r = 0; r < (all ? block / 2 : block); ++r) {
      for (std::size_t k = 0; k < (all ? conditions.size() : size); ++k) {
        add_condition(1 + random.below(p_ - 1), conditions[all ? k : random.below(count)]);
      }
      rows.push_back(take_columns());
    }
    const bool raised = insert(rows);
    if (!raised && all) return;
    if (!raised) all = true;
  }
}

void QuotientStep::impose_form(const std::vector<Row>& inner) {
  for (std::size_t i = 0; i < inner.size(); ++i) {
    if (!inner[i].empty()) by_variable_[i].add(1, inner[i].data());
  }
  (void)insert({take_columns()});
}

QuotientDegree QuotientStep::finish() {
  echelon_.back_substitute();
  QuotientDegree result = std::move(border_.degree);
  result.position.assign(result.columns.size(), no_index);
  std::vector<std::size_t> kept;
  for (std::size_t k = 0; k < border_.free.size(); ++k) {
    if (echelon_.is_pivot(k)) continue;
    kept.push_back(k);
    result.position[border_.free[k]] = static_cast<std::uint32_t>(result.standard.size());
    result.standard.push_back(result.columns[border_.free[k]]);
  }
  result.normal.resize(result.columns.size());
  for (const std::size_t pivot : echelon_.pivots()) {
    const auto row = echelon_.row_with_pivot(pivot);
    Row& normal = result.normal[border_.free[pivot]];
    for (const std::size_t k : kept) normal.push_back(k < pivot ? 0 : sub_mod(0, row[k - pivot], p_));
  }
  RowSum sum(p_, kept.size());
  for (std::size_t c = 0; c < result.columns.size(); ++c) {
    if (place_[c] != no_index) continue;
    check(control_);
    for (std::size_t k = 0; k < border_.free.size(); ++k) {
      const std::uint32_t target = border_.free[k];
      if (result.position[target] != no_index) {
        sum.add_at(result.position[target], rewritten_[c][k]);
      } else {
        sum.add(rewritten_[c][k], result.normal[target].data());
      }
    }
    result.normal[c] = sum.take();
    Row().swap(rewritten_[c]);
  }
  return result;
}

}  // namespace gordan::detail
