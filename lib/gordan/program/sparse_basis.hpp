// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/program.hpp>

#include <string>
#include <vector>

namespace gordan {

/// An entry of one map of a basis; indices count from 0.
struct SparseBasisEntry {
  int map = 0;
  int row = 0;
  int col = 0;
  Literal value;
  [[nodiscard]] auto operator<=>(const SparseBasisEntry&) const = default;
};

/// A basis B_1, ..., B_m of linear maps as data: the layer y = sum_k w_k B_k x has the parameters w.
struct SparseBasis {
  int rows = 0;  ///< of y
  int cols = 0;  ///< of x
  int maps = 0;
  std::vector<SparseBasisEntry> entries{};  ///< nonzero, strictly ascending in (map, row, col)
  std::vector<std::string> names{};         ///< of the maps, or none
};

/// Checks order and indices; throws ContractViolation.
void validate(const SparseBasis& basis);

}  // namespace gordan
