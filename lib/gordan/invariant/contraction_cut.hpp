// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/invariant/contraction.hpp>
#include <gordan/invariant/tensor_view.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gordan {

/// word · base, where base is a vector (or covector) or, without one, the generalised cross product of
/// the legs: cross[legs]_i = d det[legs, d] / d d_i (for O(p,q) with its index raised by eta).
struct VectorTerm {
  Word word;
  std::uint32_t vector = no_summand;
  std::vector<Leg> cross;
  auto operator<=>(const VectorTerm&) const = default;
};

/// The equivariant that is left of a contraction when the node of a dual variable is cut out:
/// sign * factors * projection(value). Its components in the coordinates of the target are d(contraction)/d l_c.
struct ContractionCut {
  enum class Value : std::uint8_t {
    unit,              ///< the number 1
    vector,            ///< left
    omega_left,        ///< u -> omega(left, u), as a covector (or vector) of components d/du_i
    omega_right,       ///< u -> omega(u, left)
    i_vector,          ///< i * left (complex structure of C^n)
    conjugate_vector,  ///< conj(left)
    i_conjugate_vector,
    outer,    ///< left (x) right
    word,     ///< the product `word`; the form (identity) when it is empty
    epsilon,  ///< word · eps[left.cross] · second_word, eps[legs]_ij = epsilon_{ji legs}: eps[v]·w = cross[v,w]
  };
  Value value = Value::unit;
  TensorSymmetry projection = TensorSymmetry::none;  ///< the symmetric or skew part is meant
  int sign = 1;
  std::vector<Component> factors;  ///< invariants
  VectorTerm left;
  VectorTerm right;
  Word word;
  Word second_word;
};

/// Cuts the summand `dual_summand` out of a contraction that is linear in it.
[[nodiscard]] ContractionCut cut(const Contraction& contraction, const Representation& space, std::size_t dual_summand);

/// The transpose of a word: (A·B)^T = B^T·A^T; each skew letter changes the sign.
[[nodiscard]] Word transpose(const Word& word, const std::vector<TensorView>& views, int& sign);

}  // namespace gordan
