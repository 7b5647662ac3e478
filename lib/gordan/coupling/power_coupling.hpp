// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/coupling/clebsch_gordan.hpp>
#include <gordan/exact/exact_value.hpp>
#include <gordan/rep/representation.hpp>

#include <string>
#include <vector>

namespace gordan {

/// A nonzero entry T_{i1 ... ik, u}: `index` is i1, ..., ik, u.
struct PowerEntry {
  std::vector<int> index;
  ExactValue value;
};

/// A symmetric equivariant k-linear map V x ... x V -> U, entries sorted by index.
struct PowerTensor {
  std::string irrep;
  int copy = 0;
  std::vector<int> shape;  ///< dim V, ..., dim V, dim U
  std::vector<PowerEntry> entries;
};

struct PowerSet {
  std::vector<PowerTensor> tensors;
  std::string convention_text;
  std::string normalization;
  std::string reason;
};

/// A basis of the symmetric equivariant maps of k vectors of V, the k-body features, for any group:
///   sum T_{i1 ... ik, u} (g v1)_{i1} ... (g vk)_{ik} e_u = g sum T_{i1 ... ik, u} (v1)_{i1} ... (vk)_{ik} e_u.
///
/// Hom(Sym^k V, U) for the irreps U of Sym^k(V), or only those named in `irreps`, made orthogonal exactly; rows have
/// length 1 as tensors in orthonormal coordinates (normalization `orthonormal`, or `rational` as for clebsch_gordan(),
/// or `frobenius`: tensors of length 1). For sums of irreps of SO(3) and O(3) see symmetric_power(), which is faster.
/// Throws InputError for k < 1, names that are no irreps and irreps without matrices, LimitReached beyond max_entries.
[[nodiscard]] PowerSet power_couplings(const Representation& v, int k, const std::vector<std::string>& irreps = {},
                                       const CouplingOptions& options = {}, const Control& control = {});

}  // namespace gordan
