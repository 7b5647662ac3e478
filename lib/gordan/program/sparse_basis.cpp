// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/sparse_basis.hpp>

#include <gordan/core/error.hpp>

#include <tuple>

namespace gordan {

void validate(const SparseBasis& basis) {
  require(basis.names.empty() || static_cast<int>(basis.names.size()) == basis.maps, "a name for every map, or none");
  const SparseBasisEntry* before = nullptr;
  for (const SparseBasisEntry& entry : basis.entries) {
    require(entry.map >= 0 && entry.map < basis.maps, "entries of maps that there are");
    require(entry.row >= 0 && entry.row < basis.rows && entry.col >= 0 && entry.col < basis.cols, "entries inside");
    require(before == nullptr ||
                std::tie(before->map, before->row, before->col) < std::tie(entry.map, entry.row, entry.col),
            "entries in order, each once");
    before = &entry;
  }
}

}  // namespace gordan
