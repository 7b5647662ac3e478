// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/integer.hpp>
#include <gordan/exact/rational.hpp>

#include <array>
#include <cstddef>
#include <map>
#include <vector>

namespace gordan::detail {

/// A component of an equivariant tensor in rational harmonic coordinates, sorted by position.
struct PlacedValue {
  std::size_t position = 0;
  Rational value;
};
using TensorComponent = std::vector<PlacedValue>;

/// Adds up the values at equal positions and sorts.
void collect(TensorComponent& component);

/// The rational couplings by output component, and the weights of the coordinates, made once each.
class CouplingTables {
 public:
  struct Term {
    int i = 0;
    int j = 0;
    Rational value;
  };
  /// l1 x l2 -> l3: the terms of every output component.
  [[nodiscard]] const std::vector<std::vector<Term>>& coupling(int l1, int l2, int l3);
  [[nodiscard]] const std::vector<Integer>& weights(int l);

 private:
  std::map<std::array<int, 3>, std::vector<std::vector<Term>>> couplings_;
  std::map<int, std::vector<Integer>> weights_;
};

/// Component k of the coupling of a tensor (all components, of degree l1) with a further factor of degree l2.
[[nodiscard]] TensorComponent couple(const std::vector<TensorComponent>& left,
                                     const std::vector<CouplingTables::Term>& terms, int l2);

}  // namespace gordan::detail
