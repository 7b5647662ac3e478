// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/group/classical_group.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace gordan::detail {

/// How the irreps of a group are written.
enum class IrrepNaming {
  one_element,  ///< "trivial"; O(1) has "det" as well
  circle,       ///< SO(2): "m=-2"
  reflections,  ///< O(2): "m=0", "det", "m=2"
  rotations,    ///< SO(3): "l=2"
  parity,       ///< O(3): "2e", "2o"
  spin,         ///< SU(2): "j=3/2"
  lorentz,      ///< SO(1,3): "spin(1,1/2)", O(1,3): "spin(1,1)*det", "spin(1,0)+spin(0,1)"
  labels,       ///< Dynkin labels: "(1,1)"
  partition,    ///< O(n): "[2,1]"
  weight        ///< U(n), GL(n): "[2,0,-1]"
};

[[nodiscard]] IrrepNaming irrep_naming(const ClassicalGroup& group);

/// A highest weight, with the factor det of O(n).
struct NamedWeight {
  std::vector<int> weight;
  bool associate = false;
};

[[nodiscard]] std::string irrep_name(const ClassicalGroup& group, const NamedWeight& irrep);

/// The partition of an irrep of O(n) (Weyl): the rows of the weight, or of its associate, whose first column has n
/// boxes together with the first column of the weight.
[[nodiscard]] std::vector<int> orthogonal_partition(int n, const NamedWeight& irrep);

/// Reads a name; InputError.
[[nodiscard]] NamedWeight read_irrep_name(const ClassicalGroup& group, std::string_view name, const Place& place);

/// Examples of names, for messages: "l=2".
[[nodiscard]] std::string irrep_examples(const ClassicalGroup& group);

}  // namespace gordan::detail
