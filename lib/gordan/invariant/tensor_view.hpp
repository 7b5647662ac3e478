// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/group/classical_group.hpp>
#include <gordan/rep/representation.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gordan {

enum class TensorShape : std::uint8_t { scalar, vector, covector, matrix };
enum class TensorSymmetry : std::uint8_t { none, symmetric, skew };

/// One component of a tensor: sign / denominator times a coordinate of the space; 0 where sign is 0.
struct TensorEntry {
  std::uint32_t coordinate = 0;
  int sign = 0;
  int denominator = 1;
};

/// The tensor of order <= 2 that a summand stands for in a contraction.
///
/// Under O(p,q) and SO(p,q) all indices are upper: lower ones are raised with eta. A summand dual(S) of
/// second order is the tensor L with tr(L eta S eta) = Sigma_c l_c S_c (of the symmetry of S); a
/// covector phi is the vector eta phi. Under GL and SL matrices have one upper and one lower index.
/// Under U and SU a vector has 2n entries, re and im in turn.
struct TensorView {
  TensorShape shape = TensorShape::scalar;
  TensorSymmetry symmetry = TensorSymmetry::none;
  bool odd = false;   ///< a pseudo-tensor of an orthogonal group: times the determinant
  bool dual = false;  ///< the dual of a symmetric or skew tensor
  std::vector<TensorEntry> entries;
};

/// Throws InputError where the group is not classical, or for a type that is not read as a tensor of
/// order <= 2 (of order <= 1 for Sp, U, SU; for GL and SL matrices are T(1,1)).
[[nodiscard]] TensorView tensor_view(const Representation& space, std::size_t summand);
[[nodiscard]] std::vector<TensorView> tensor_views(const Representation& space);

/// The classical group of a space; a contract violation where it has none.
[[nodiscard]] const ClassicalGroup& classical_group(const Representation& space);

[[nodiscard]] bool is_orthogonal(ClassicalFamily family);  ///< O or SO, of any signature
[[nodiscard]] bool is_complex(ClassicalFamily family);     ///< U or SU

/// The signs of eta: +1 (p times), -1 (q times).
[[nodiscard]] std::vector<int> form_signs(const ClassicalGroup& group);

}  // namespace gordan
