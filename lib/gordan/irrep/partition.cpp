// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/partition.hpp>

#include <algorithm>

#include <gordan/core/text.hpp>

namespace gordan {

namespace {

void extend(int rest, int largest, Partition& prefix, std::vector<Partition>& result) {
  if (rest == 0) {
    result.push_back(prefix);
    return;
  }
  for (int part = std::min(rest, largest); part > 0; --part) {
    prefix.push_back(part);
    extend(rest - part, part, prefix, result);
    prefix.pop_back();
  }
}

}  // namespace

std::vector<Partition> partitions(int n) {
  std::vector<Partition> result;
  Partition prefix;
  extend(n, n, prefix, result);
  return result;
}

Integer number_of_partitions(int n) {
  std::vector<Integer> p{1};
  for (int m = 1; m <= n; ++m) {
    Integer sum = 0;
    for (int k = 1; k * (3 * k - 1) / 2 <= m; ++k) {
      const int low = m - k * (3 * k - 1) / 2;
      Integer term = p[static_cast<std::size_t>(low)];
      if (low >= k) term += p[static_cast<std::size_t>(low - k)];
      if (k % 2 == 0) term = -term;
      sum += term;
    }
    p.push_back(std::move(sum));
  }
  return p.back();
}

int size(const Partition& partition) {
  int sum = 0;
  for (const int part : partition) sum += part;
  return sum;
}

bool is_partition(const Partition& parts) {
  return std::is_sorted(parts.rbegin(), parts.rend()) && (parts.empty() || parts.back() > 0);
}

Partition conjugate(const Partition& partition) {
  Partition result(partition.empty() ? 0 : static_cast<std::size_t>(partition.front()), 0);
  for (const int part : partition) {
    for (int j = 0; j < part; ++j) ++result[static_cast<std::size_t>(j)];
  }
  return result;
}

std::vector<std::vector<int>> hook_lengths(const Partition& partition) {
  const Partition columns = conjugate(partition);
  std::vector<std::vector<int>> result;
  for (std::size_t i = 0; i < partition.size(); ++i) {
    std::vector<int> row;
    for (int j = 0; j < partition[i]; ++j) {
      row.push_back(partition[i] - j + columns[static_cast<std::size_t>(j)] - static_cast<int>(i) - 1);
    }
    result.push_back(std::move(row));
  }
  return result;
}

Integer number_of_tableaux(const Partition& partition) {
  Integer product = 1;
  for (const auto& row : hook_lengths(partition)) {
    for (const int hook : row) product *= Integer(hook);
  }
  return exact_quotient(factorial(static_cast<unsigned long>(size(partition))), product);
}

Integer centraliser_order(const Partition& cycle_type) {
  Integer product = 1;
  int multiplicity = 0;
  for (std::size_t k = 0; k < cycle_type.size(); ++k) {
    multiplicity = k > 0 && cycle_type[k] == cycle_type[k - 1] ? multiplicity + 1 : 1;
    product *= Integer(multiplicity) * Integer(cycle_type[k]);
  }
  return product;
}

std::string to_string(const Partition& partition) {
  std::vector<std::string> parts;
  for (const int part : partition) parts.push_back(std::to_string(part));
  return "(" + join(parts, ",") + ")";
}

}  // namespace gordan
