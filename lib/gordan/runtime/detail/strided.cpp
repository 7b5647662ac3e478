// SPDX-License-Identifier: Apache-2.0
#include <gordan/runtime/detail/strided.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gordan::detail {

namespace {

using Plain = Eigen::Map<Eigen::VectorXd>;
using ConstPlain = Eigen::Map<const Eigen::VectorXd>;

long power_of(int n, std::size_t exponent) {
  long result = 1;
  for (std::size_t k = 0; k < exponent; ++k) result *= n;
  return result;
}

// Contiguous numbers fill the lanes of the processor.
bool run_contiguous(const StridedAxis& axis, const double* from, double* to, double factor) {
  const int n = axis.extent;
  if (axis.from == 1 && axis.to == 1) {
    Plain(to, n).noalias() += factor * ConstPlain(from, n);
  } else if (axis.from == 1 && axis.to == 0) {
    *to += factor * ConstPlain(from, n).sum();
  } else if (axis.from == 0 && axis.to == 1) {
    Plain(to, n).array() += factor * *from;
  } else {
    return false;
  }
  return true;
}

// The innermost loop.
template <class T>
void run_axis(const StridedAxis& axis, const T* from, T* to, double factor) {
  const int n = axis.extent;
  if (!axis.table.empty()) {
    for (int u = 0; u < n; ++u) {
      const auto at = static_cast<std::size_t>(u);
      const double sign = axis.sign.empty() ? 1 : axis.sign[at];
      to[axis.table_is_from ? u * axis.to : axis.table[at]] +=
          factor * sign * from[axis.table_is_from ? axis.table[at] : u * axis.from];
    }
    return;
  }
  if constexpr (std::is_same_v<T, double>) {
    if (run_contiguous(axis, from, to, factor)) return;
  }
  if (axis.to == 0) {
    T sum = zero_of<T>();
    for (int u = 0; u < n; ++u) sum += from[u * axis.from];
    *to += factor * sum;
  } else {
    for (int u = 0; u < n; ++u) to[u * axis.to] += factor * from[u * axis.from];
  }
}

// to[u a.to + v] += factor * from[u + v b.from] by tiles: the lines of both arrays stay in the cache.
template <class T>
void run_tiled(const StridedAxis& a, const StridedAxis& b, const T* from, T* to, double factor) {
  constexpr int tile = 16;
  for (int u0 = 0; u0 < a.extent; u0 += tile) {
    const int u1 = std::min(u0 + tile, a.extent);
    for (int v0 = 0; v0 < b.extent; v0 += tile) {
      const int v1 = std::min(v0 + tile, b.extent);
      for (int u = u0; u < u1; ++u) {
        T* line = to + u * a.to;
        const T* column = from + u;
        for (int v = v0; v < v1; ++v) line[v] += factor * column[v * b.from];
      }
    }
  }
}

template <class T>
void run_axes(const StridedAxis* axis, std::size_t count, const T* from, T* to, double factor) {
  if (count == 0) {
    *to += factor * *from;
    return;
  }
  if (count == 1) return run_axis(*axis, from, to, factor);
  if (count == 2 && axis[0].table.empty() && axis[1].table.empty()) {
    if (axis[0].from == 1 && axis[1].to == 1) return run_tiled(axis[0], axis[1], from, to, factor);
    if (axis[0].to == 1 && axis[1].from == 1) return run_tiled(axis[1], axis[0], from, to, factor);
  }
  for (int u = 0; u < axis->extent; ++u) {
    const auto at = static_cast<std::size_t>(u);
    long move_from = u * axis->from;
    long move_to = u * axis->to;
    if (!axis->table.empty()) (axis->table_is_from ? move_from : move_to) = axis->table[at];
    const double sign = axis->sign.empty() ? 1 : axis->sign[at];
    run_axes(axis + 1, count - 1, from + move_from, to + move_to, factor * sign);
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

// An axis that goes on where the one inside it ends is the same loop, only longer.
void join_axes(std::vector<StridedAxis>& axes) {
  for (std::size_t k = axes.size(); k-- > 1;) {
    StridedAxis& outer = axes[k - 1];
    const StridedAxis& inner = axes[k];
    const bool plain = outer.table.empty() && inner.table.empty();
    if (!plain || outer.from != inner.from * inner.extent || outer.to != inner.to * inner.extent) continue;
    outer.from = inner.from;
    outer.to = inner.to;
    outer.extent *= inner.extent;
    axes.erase(axes.begin() + static_cast<std::ptrdiff_t>(k));
  }
}

StridedLoop finished(StridedLoop loop) {
  order_axes(loop.axes);
  join_axes(loop.axes);
  return loop;
}

}  // namespace

void StridedLoop::run(const double* from, double* to, double factor) const {
  run_axes(axes.data(), axes.size(), from, to, factor);
}

void StridedLoop::run(const Lanes* from, Lanes* to, double factor) const {
  run_axes(axes.data(), axes.size(), from, to, factor);
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
  StridedLoop loop;
  for (std::size_t b = 0; b < pattern.blocks.size(); ++b) {
    const IndexBlock& indices = pattern.blocks[b];
    StridedAxis axis{.extent = block.n};
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
  return finished(std::move(loop));
}

StridedLoop summing_loop(int n, int indices, int summed) {
  StridedLoop loop{.axes = std::vector<StridedAxis>(static_cast<std::size_t>(indices), {.extent = n})};
  for (int i = 0; i < indices; ++i) {
    StridedAxis& axis = loop.axes[static_cast<std::size_t>(i)];
    axis.from = power_of(n, static_cast<std::size_t>(indices - 1 - i));
    if (i != summed) axis.to = power_of(n, static_cast<std::size_t>(indices - 1 - i - (i < summed ? 1 : 0)));
  }
  return finished(std::move(loop));
}

StridedLoop permutation_loop(int n, const std::vector<int>& order) {
  StridedLoop loop{.axes = std::vector<StridedAxis>(order.size(), {.extent = n})};
  for (std::size_t i = 0; i < order.size(); ++i) {
    loop.axes[i].to = power_of(n, order.size() - 1 - i);
    loop.axes[static_cast<std::size_t>(order[i])].from = power_of(n, order.size() - 1 - i);
  }
  return finished(std::move(loop));
}

}  // namespace gordan::detail
