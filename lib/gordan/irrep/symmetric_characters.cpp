// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/symmetric_characters.hpp>

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include <gordan/core/error.hpp>

namespace gordan {

namespace {

/// The set of first-column hook lengths, ascending, of a partition with `length` rows (zero rows allowed).
std::vector<int> beta_set(const Partition& partition, std::size_t length) {
  std::vector<int> beta(length);
  for (std::size_t i = 0; i < length; ++i) {
    const std::size_t row = length - 1 - i;
    beta[i] = static_cast<int>(i) + (row < partition.size() ? partition[row] : 0);
  }
  return beta;
}

Partition partition_of(const std::vector<int>& beta) {
  Partition result;
  for (std::size_t i = beta.size(); i-- > 0;) {
    const int part = beta[i] - static_cast<int>(i);
    if (part > 0) result.push_back(part);
  }
  return result;
}

/// All ways to move one bead of the beta set by `step`, with the sign of the number of beads passed over.
void for_each_strip(const std::vector<int>& beta, int step, const std::function<void(std::vector<int>, int)>& visit) {
  for (std::size_t i = 0; i < beta.size(); ++i) {
    const int target = beta[i] + step;
    if (target < 0 || std::binary_search(beta.begin(), beta.end(), target)) continue;
    int passed = 0;
    for (const int other : beta) {
      if ((other > beta[i] && other < target) || (other < beta[i] && other > target)) ++passed;
    }
    std::vector<int> moved = beta;
    moved[i] = target;
    std::sort(moved.begin(), moved.end());
    visit(std::move(moved), passed % 2 == 0 ? 1 : -1);
  }
}

Integer remove_strips(const std::vector<int>& beta, const Partition& mu, std::size_t k) {
  if (k == mu.size()) return 1;
  Integer sum = 0;
  for_each_strip(beta, -mu[k], [&](const std::vector<int>& rest, int sign) {
    sum += Integer(sign) * remove_strips(rest, mu, k + 1);
  });
  return sum;
}

}  // namespace

std::map<Partition, Integer> symmetric_characters(const Partition& cycle_type) {
  const auto n = static_cast<std::size_t>(size(cycle_type));
  std::map<std::vector<int>, Integer> sum{{beta_set({}, n), Integer(1)}};
  for (const int part : cycle_type) {
    std::map<std::vector<int>, Integer> next;
    for (const auto& [beta, value] : sum) {
      const Integer& coefficient = value;
      for_each_strip(beta, part, [&](const std::vector<int>& larger, int sign) {
        next[larger] += Integer(sign) * coefficient;
      });
    }
    std::erase_if(next, [](const auto& entry) { return entry.second.is_zero(); });
    sum = std::move(next);
  }
  std::map<Partition, Integer> result;
  for (const auto& [beta, value] : sum) result.emplace(partition_of(beta), value);
  return result;
}

Integer symmetric_character(const Partition& lambda, const Partition& mu) {
  if (size(lambda) != size(mu)) return 0;
  return remove_strips(beta_set(lambda, lambda.size()), mu, 0);
}

std::vector<std::pair<Partition, Integer>> kronecker_product(const Partition& lambda, const Partition& mu,
                                                             const Control& control) {
  const int n = size(lambda);
  require(size(mu) == n, "both irreps belong to one symmetric group");
  if (number_of_partitions(n) > Integer(100'000)) {
    throw LimitReached(fmt::format("S({}) has {} conjugacy classes; products of its irreps are computed up to 100000", n,
                                   to_string(number_of_partitions(n))));
  }
  const std::vector<Partition> all = partitions(n);
  std::map<Partition, Integer> sums;
  const Integer order = factorial(static_cast<unsigned long>(n));
  for (const Partition& type : all) {
    check(control);
    const std::map<Partition, Integer> values = symmetric_characters(type);
    const auto a = values.find(lambda);
    const auto b = values.find(mu);
    if (a == values.end() || b == values.end()) continue;
    const Integer weight = exact_quotient(order, centraliser_order(type)) * a->second * b->second;
    for (const auto& [nu, value] : values) sums[nu] += weight * value;
  }
  std::vector<std::pair<Partition, Integer>> result;
  for (const Partition& nu : all) {
    const Integer& sum = sums[nu];
    if (!sum.is_zero()) result.emplace_back(nu, exact_quotient(sum, order));
  }
  return result;
}

Integer kronecker_coefficient(const Partition& lambda, const Partition& mu, const Partition& nu,
                              const Control& control) {
  for (const auto& [partition, multiplicity] : kronecker_product(lambda, mu, control)) {
    if (partition == nu) return multiplicity;
  }
  return 0;
}

}  // namespace gordan
