// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/detail/torus_weights.hpp>

#include <gordan/core/error.hpp>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace gordan::detail {
namespace {

// w + rho, times 2 for the odd orthogonal groups, where rho has halves.
std::vector<long> shifted(const Torus& torus, const std::vector<int>& weight) {
  const auto rank = static_cast<long>(weight.size());
  std::vector<long> result(weight.begin(), weight.end());
  for (long i = 0; i < rank; ++i) {
    long& x = result[static_cast<std::size_t>(i)];
    switch (torus.kind) {
      case TorusKind::linear:
      case TorusKind::even_orthogonal:
        x += rank - 1 - i;
        break;
      case TorusKind::symplectic:
        x += rank - i;
        break;
      case TorusKind::odd_orthogonal:
        x = 2 * x + 2 * (rank - i) - 1;
        break;
    }
  }
  return result;
}

std::vector<int> unshifted(const Torus& torus, const std::vector<long>& values) {
  const std::vector<long> rho = shifted(torus, std::vector<int>(values.size(), 0));
  std::vector<int> result(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const long difference = values[i] - rho[i];
    result[i] = static_cast<int>(torus.kind == TorusKind::odd_orthogonal ? difference / 2 : difference);
  }
  return result;
}

// Sorts in descending order; the sign of the permutation, 0 when two are equal.
int sort_with_sign(std::vector<long>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::size_t i, std::size_t j) { return values[i] > values[j]; });
  std::vector<long> sorted(values.size());
  for (std::size_t i = 0; i < order.size(); ++i) sorted[i] = values[order[i]];
  values = std::move(sorted);
  for (std::size_t i = 0; i + 1 < values.size(); ++i) {
    if (values[i] == values[i + 1]) return 0;
  }
  int sign = 1;
  for (std::size_t i = 0; i < order.size(); ++i) {
    while (order[i] != i) {
      std::swap(order[i], order[order[i]]);
      sign = -sign;
    }
  }
  return sign;
}

}  // namespace

Torus torus_of(const ClassicalGroup& group) {
  const int n = group.dimension();
  switch (group.family) {
    case ClassicalFamily::orthogonal:
    case ClassicalFamily::special_orthogonal:
      return {n % 2 == 0 ? TorusKind::even_orthogonal : TorusKind::odd_orthogonal, n / 2, false,
              group.family == ClassicalFamily::orthogonal};
    case ClassicalFamily::symplectic:
      return {TorusKind::symplectic, n / 2, false, false};
    case ClassicalFamily::special_unitary:
    case ClassicalFamily::special_linear:
      return {TorusKind::linear, n, true, false};
    default:
      return {TorusKind::linear, n, false, false};
  }
}

Torus reflected_torus(const Torus& torus) {
  require(torus.two_components, "only O(n) has a second component");
  if (torus.kind == TorusKind::odd_orthogonal) return {torus.kind, torus.rank, false, false};
  return {TorusKind::symplectic, torus.rank - 1, false, false};
}

std::vector<int> canonical(const Torus& torus, std::vector<int> weight) {
  if (torus.traceless) {
    const int last = weight.back();
    for (int& x : weight) x -= last;
  }
  return weight;
}

std::vector<int> negative(const Torus& torus, std::vector<int> weight) {
  for (int& x : weight) x = -x;
  return canonical(torus, std::move(weight));
}

bool is_dominant(const Torus& torus, const std::vector<int>& weight) {
  if (weight.empty()) return true;
  for (std::size_t i = 0; i + 2 < weight.size(); ++i) {
    if (weight[i] < weight[i + 1]) return false;
  }
  const int last = weight.back();
  const int before = weight.size() > 1 ? weight[weight.size() - 2] : last;
  switch (torus.kind) {
    case TorusKind::linear:
      return before >= last;
    case TorusKind::even_orthogonal:
      return weight.size() == 1 || before >= std::abs(last);
    default:
      return before >= last && last >= 0;
  }
}

std::pair<std::vector<int>, int> dominant_shifted(const Torus& torus, const std::vector<int>& weight) {
  std::vector<long> values = shifted(torus, weight);
  int sign = 1;
  int signs = 1;  // the product of the signs that were taken off
  if (torus.kind != TorusKind::linear) {
    for (long& x : values) {
      if (x == 0 && torus.kind == TorusKind::symplectic) return {weight, 0};
      if (x < 0) {
        signs = -signs;
        x = -x;
      }
    }
  }
  sign *= sort_with_sign(values);
  if (torus.kind == TorusKind::even_orthogonal) {
    if (signs < 0 && !values.empty()) values.back() = -values.back();
  } else {
    sign *= signs;
  }
  if (sign == 0) return {weight, 0};
  return {canonical(torus, unshifted(torus, values)), sign};
}

Integer weyl_dimension(const Torus& torus, const std::vector<int>& weight) {
  const std::vector<long> values = shifted(torus, weight);
  const std::vector<long> rho = shifted(torus, std::vector<int>(weight.size(), 0));
  const bool single = torus.kind == TorusKind::odd_orthogonal || torus.kind == TorusKind::symplectic;
  Integer numerator = 1;
  Integer denominator = 1;
  const auto factor = [&](long above, long below) {
    if (above == below) return;
    numerator *= above;
    denominator *= below;
  };
  for (std::size_t i = 0; i < weight.size(); ++i) {
    if (single) factor(values[i], rho[i]);
    for (std::size_t j = i + 1; j < weight.size(); ++j) {
      factor(values[i] - values[j], rho[i] - rho[j]);
      if (torus.kind != TorusKind::linear) factor(values[i] + values[j], rho[i] + rho[j]);
    }
  }
  return exact_quotient(numerator, denominator);
}

std::optional<RootSystem> root_system_of(const Torus& torus) {
  switch (torus.kind) {
    case TorusKind::linear:
      if (torus.rank < 2) return std::nullopt;
      return RootSystem('A', torus.rank - 1);
    case TorusKind::even_orthogonal:
      if (torus.rank < 2) return std::nullopt;
      return RootSystem('D', torus.rank);
    default:
      if (torus.rank < 1) return std::nullopt;
      return RootSystem(torus.kind == TorusKind::symplectic ? 'C' : 'B', torus.rank);
  }
}

std::vector<int> dynkin_labels(const Torus& torus, const std::vector<int>& weight) {
  std::vector<int> labels;
  for (std::size_t i = 0; i + 1 < weight.size(); ++i) labels.push_back(weight[i] - weight[i + 1]);
  if (weight.empty()) return labels;
  switch (torus.kind) {
    case TorusKind::linear:
      break;
    case TorusKind::odd_orthogonal:
      labels.push_back(2 * weight.back());
      break;
    case TorusKind::symplectic:
      labels.push_back(weight.back());
      break;
    case TorusKind::even_orthogonal:
      if (weight.size() > 1) labels.push_back(weight[weight.size() - 2] + weight.back());
      break;
  }
  return labels;
}

std::vector<int> from_dynkin_labels(const Torus& torus, const std::vector<int>& labels, const std::vector<int>& like) {
  std::vector<int> weight(like.size());
  if (weight.empty()) return weight;
  std::size_t i = weight.size() - 1;
  switch (torus.kind) {
    case TorusKind::linear: {
      // The sum of the coordinates is that of `like`.
      long sum = std::accumulate(like.begin(), like.end(), 0L);
      for (std::size_t j = 0; j < labels.size(); ++j) sum -= static_cast<long>(j + 1) * labels[j];
      if (!torus.traceless) weight[i] = static_cast<int>(sum / static_cast<long>(weight.size()));
      break;
    }
    case TorusKind::odd_orthogonal:
      weight[i] = labels[i] / 2;
      break;
    case TorusKind::symplectic:
      weight[i] = labels[i];
      break;
    case TorusKind::even_orthogonal:
      weight[i] = (labels[i] - labels[i - 1]) / 2;
      break;
  }
  for (; i > 0; --i) weight[i - 1] = labels[i - 1] + weight[i];
  return weight;
}

}  // namespace gordan::detail
