// SPDX-License-Identifier: Apache-2.0
#include <gordan/runtime/detail/strided.hpp>

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gordan::detail {

namespace {

using Strided = Eigen::Map<Eigen::VectorXd, 0, Eigen::InnerStride<>>;
using ConstStrided = Eigen::Map<const Eigen::VectorXd, 0, Eigen::InnerStride<>>;
using Plain = Eigen::Map<Eigen::VectorXd>;
using ConstPlain = Eigen::Map<const Eigen::VectorXd>;

long power_of(int n, std::size_t exponent) {
  long result = 1;
  for (std::size_t k = 0; k < exponent; ++k) result *= n;
  return result;
}

// The innermost loop; the cases that fill the lanes of the processor apart.
void run_axis(int n, const StridedAxis& axis, const double* from, double* to, double factor) {
  if (!axis.table.empty()) {
    for (int u = 0; u < n; ++u) {
      const auto at = static_cast<std::size_t>(u);
      const double sign = axis.sign.empty() ? 1 : axis.sign[at];
      to[axis.table_is_from ? u * axis.to : axis.table[at]] +=
          factor * sign * from[axis.table_is_from ? axis.table[at] : u * axis.from];
    }
  } else if (axis.from == 1 && axis.to == 1) {
    Plain(to, n).noalias() += factor * ConstPlain(from, n);
  } else if (axis.from == 1 && axis.to == 0) {
    *to += factor * ConstPlain(from, n).sum();
  } else if (axis.from == 0 && axis.to == 1) {
    Plain(to, n).array() += factor * *from;
  } else if (axis.to == 0) {
    *to += factor * ConstStrided(from, n, Eigen::InnerStride<>(axis.from)).sum();
  } else {
    for (int u = 0; u < n; ++u) to[u * axis.to] += factor * from[u * axis.from];
  }
}

// to[u a_to + v] += factor * from[u + v b_from] by tiles: the lines of both arrays stay in the cache.
void run_tiled(int n, long a_to, long b_from, const double* from, double* to, double factor) {
  constexpr int tile = 16;
  for (int u0 = 0; u0 < n; u0 += tile) {
    const int u1 = std::min(u0 + tile, n);
    for (int v0 = 0; v0 < n; v0 += tile) {
      const int v1 = std::min(v0 + tile, n);
      for (int u = u0; u < u1; ++u) {
        double* line = to + u * a_to;
        const double* column = from + u;
        for (int v = v0; v < v1; ++v) line[v] += factor * column[v * b_from];
      }
    }
  }
}

void run_axes(int n, const StridedAxis* axis, std::size_t count, const double* from, double* to, double factor) {
  if (count == 0) {
    *to += factor * *from;
    return;
  }
  if (count == 1) return run_axis(n, *axis, from, to, factor);
  const bool plain = axis[0].table.empty() && axis[1].table.empty();
  if (count == 2 && plain && axis[0].from == 1 && axis[1].to == 1) {
    return run_tiled(n, axis[0].to, axis[1].from, from, to, factor);
  }
  if (count == 2 && plain && axis[0].to == 1 && axis[1].from == 1) {
    return run_tiled(n, axis[1].to, axis[0].from, from, to, factor);
  }
  for (int u = 0; u < n; ++u) {
    const auto at = static_cast<std::size_t>(u);
    long move_from = u * axis->from;
    long move_to = u * axis->to;
    if (!axis->table.empty()) (axis->table_is_from ? move_from : move_to) = axis->table[at];
    const double sign = axis->sign.empty() ? 1 : axis->sign[at];
    run_axes(n, axis + 1, count - 1, from + move_from, to + move_to, factor * sign);
  }
}

// Small steps innermost: the larger of the two steps decides.
void order_axes(std::vector<StridedAxis>& axes) {
  const auto step = [](const StridedAxis& axis) {
    return std::pair(std::max(std::abs(axis.from), std::abs(axis.to)),
                     std::min(std::abs(axis.from), std::abs(axis.to)));
  };
  std::ranges::stable_sort(axes, [&](const StridedAxis& a, const StridedAxis& b) { return step(a) > step(b); });
}

}  // namespace

void StridedLoop::run(const double* from, double* to, double factor) const {
  run_axes(n, axes.data(), axes.size(), from, to, factor);
}

StridedLoop StridedLoop::transposed() const {
  StridedLoop result = *this;
  for (StridedAxis& axis : result.axes) {
    std::swap(axis.from, axis.to);
    axis.table_is_from = !axis.table_is_from;
  }
  return result;
}

StridedLoop contraction_loop(const FactoredBlock& block, const IndexPattern& pattern, int legs) {
  StridedLoop loop{.n = block.n};
  for (std::size_t b = 0; b < pattern.blocks.size(); ++b) {
    const IndexBlock& indices = pattern.blocks[b];
    StridedAxis axis;
    if (static_cast<int>(b) < pattern.kept) axis.to = power_of(block.n, static_cast<std::size_t>(pattern.kept) - 1 - b);
    for (const int leg : indices.legs) axis.from += power_of(block.n, static_cast<std::size_t>(legs - 1 - leg));
    if (indices.formed) {
      const long last = power_of(block.n, static_cast<std::size_t>(legs - 1 - indices.legs.back()));
      axis.table_is_from = true;
      for (int u = 0; u < block.n; ++u) {
        const auto at = static_cast<std::size_t>(u);
        axis.table.push_back(u * (axis.from - last) + block.partner[at] * last);
        axis.sign.push_back(block.sign[at]);
      }
    }
    loop.axes.push_back(std::move(axis));
  }
  order_axes(loop.axes);
  return loop;
}

StridedLoop summing_loop(int n, int indices, int summed) {
  StridedLoop loop{.n = n, .axes = std::vector<StridedAxis>(static_cast<std::size_t>(indices))};
  for (int i = 0; i < indices; ++i) {
    StridedAxis& axis = loop.axes[static_cast<std::size_t>(i)];
    axis.from = power_of(n, static_cast<std::size_t>(indices - 1 - i));
    if (i != summed) axis.to = power_of(n, static_cast<std::size_t>(indices - 1 - i - (i < summed ? 1 : 0)));
  }
  order_axes(loop.axes);
  return loop;
}

StridedLoop permutation_loop(int n, const std::vector<int>& order) {
  StridedLoop loop{.n = n, .axes = std::vector<StridedAxis>(order.size())};
  for (std::size_t i = 0; i < order.size(); ++i) {
    loop.axes[i].to = power_of(n, order.size() - 1 - i);
    loop.axes[static_cast<std::size_t>(order[i])].from = power_of(n, order.size() - 1 - i);
  }
  order_axes(loop.axes);
  return loop;
}

}  // namespace gordan::detail
