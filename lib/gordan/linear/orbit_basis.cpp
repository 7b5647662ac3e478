// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/orbit_basis.hpp>

#include <cstdint>
#include <numeric>

#include <fmt/core.h>

#include <gordan/core/error.hpp>
#include <gordan/rep/monomial_action.hpp>

namespace gordan {

namespace {

// Classes of pairs with phases in Z/order: value(pair) = zeta^phase value(root). A class whose phases contradict each
// other holds only zero.
class PhasedClasses {
 public:
  PhasedClasses(std::size_t size, std::uint32_t order) : parent_(size), phase_(size), zero_(size), order_(order) {
    std::iota(parent_.begin(), parent_.end(), std::uint32_t{0});
  }

  std::uint32_t root(std::uint32_t x) {
    std::uint32_t top = x;
    std::uint32_t total = 0;
    while (parent_[top] != top) {
      total += phase_[top];
      top = parent_[top];
    }
    total %= order_;
    while (parent_[x] != top && x != top) {
      const std::uint32_t next = parent_[x];
      const std::uint32_t own = phase_[x];
      parent_[x] = top;
      phase_[x] = total;
      total = (total + order_ - own) % order_;
      x = next;
    }
    return top;
  }

  // value(y) = zeta^phase value(x).
  void join(std::uint32_t x, std::uint32_t y, std::uint32_t phase) {
    std::uint32_t a = root(x);
    std::uint32_t b = root(y);
    const std::uint32_t difference = (phase + phase_of(x) + order_ - phase_of(y)) % order_;
    if (a == b) {
      if (difference != 0) zero_[a] = 1;
      return;
    }
    if (a < b) {
      parent_[b] = a;
      phase_[b] = difference;
    } else {
      parent_[a] = b;
      phase_[a] = (order_ - difference) % order_;
      std::swap(a, b);
    }
    zero_[a] |= zero_[b];
  }

  [[nodiscard]] bool zero(std::uint32_t root) const { return zero_[root] != 0; }
  /// After root(x).
  [[nodiscard]] std::uint32_t phase_of(std::uint32_t x) const { return parent_[x] == x ? 0 : phase_[x]; }

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> phase_;
  std::vector<std::uint8_t> zero_;
  std::uint32_t order_;
};

// M = rho_W(g) M rho_V(g)^-1: the entry at (g row, g col) is zeta^(phase row - phase col) times that at (row, col).
PhasedClasses classes_of_pairs(const std::vector<MonomialAction>& v, const std::vector<MonomialAction>& w, long order,
                               std::size_t rows, std::size_t cols, const Control& control) {
  const auto modulus = static_cast<std::uint32_t>(order);
  PhasedClasses classes(rows * cols, modulus);
  for (std::size_t g = 0; g < v.size(); ++g) {
    const auto step_v = static_cast<std::uint32_t>(order / v[g].order);
    const auto step_w = static_cast<std::uint32_t>(order / w[g].order);
    for (std::size_t row = 0; row < rows; ++row) {
      check(control);
      const std::size_t image = static_cast<std::size_t>(w[g].image[row]) * cols;
      for (std::size_t col = 0; col < cols; ++col) {
        const std::uint32_t phase = (step_w * w[g].phase[row] + modulus - step_v * v[g].phase[col] % modulus) % modulus;
        classes.join(static_cast<std::uint32_t>(row * cols + col),
                     static_cast<std::uint32_t>(image + static_cast<std::size_t>(v[g].image[col])), phase);
      }
    }
  }
  return classes;
}

std::vector<LinearMap> maps_of(PhasedClasses& classes, long order, std::size_t rows, std::size_t cols) {
  std::vector<Number> powers;
  for (long k = 0; k < order; ++k) powers.push_back(Number::root_of_unity(order, k));
  std::vector<LinearMap> maps;
  std::vector<std::uint32_t> map_of_root(rows * cols);
  for (std::size_t pair = 0; pair < rows * cols; ++pair) {
    const std::uint32_t root = classes.root(static_cast<std::uint32_t>(pair));
    if (classes.zero(root)) continue;
    if (root == pair) {  // the first of its class, as roots are the smallest members
      map_of_root[root] = static_cast<std::uint32_t>(maps.size());
      maps.emplace_back().recipe = fmt::format("orbit of ({},{})", pair / cols + 1, pair % cols + 1);
    }
    maps[map_of_root[root]].entries.push_back({static_cast<int>(pair / cols), static_cast<int>(pair % cols),
                                               powers[classes.phase_of(static_cast<std::uint32_t>(pair))]});
  }
  return maps;
}

}  // namespace

std::optional<LinearBasis> orbit_maps(const Representation& v, const Representation& w, const LinearOptions& options,
                                      const Control& control) {
  if (v.group().finite() == nullptr) return std::nullopt;
  const auto of_v = monomial_generators(v);
  const auto of_w = monomial_generators(w);
  if (!of_v || !of_w) return std::nullopt;
  const auto rows = static_cast<std::size_t>(w.dimension());
  const auto cols = static_cast<std::size_t>(v.dimension());
  if (rows * cols > options.max_entries || rows * cols > UINT32_MAX) {
    throw LimitReached(fmt::format("the maps of the orbits have up to {} nonzero entries, the limit is {}", rows * cols,
                                   options.max_entries));
  }
  long order = 1;
  for (const auto* all : {&*of_v, &*of_w}) {
    for (const MonomialAction& g : *all) order = std::lcm(order, g.order);
  }
  PhasedClasses classes = classes_of_pairs(*of_v, *of_w, order, rows, cols, control);
  LinearBasis basis{.source = v,
                    .target = w,
                    .dimension = {},
                    .maps = maps_of(classes, order, rows, cols),
                    .method = "orbits of pairs",
                    .reason = ""};
  basis.dimension = Integer(basis.maps.size());
  basis.reason = fmt::format(
      "the group permutes the pairs (row, column) up to roots of unity: one map for each of the {} orbits without "
      "contradiction",
      basis.maps.size());
  return basis;
}

}  // namespace gordan
