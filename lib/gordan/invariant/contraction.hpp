// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/polynomial.hpp>
#include <gordan/invariant/multidegree.hpp>
#include <gordan/rep/representation.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace gordan {

/// One factor of a word: a summand that is a second-order tensor, perhaps transposed.
struct Letter {
  std::uint32_t summand = 0;
  bool transposed = false;
  auto operator<=>(const Letter&) const = default;
};

/// A product of second-order tensors A·B·... . All tensors are taken with upper indices
/// (A -> g A g^T) and neighbours are joined by the form: A·B is A eta B (for GL, SL, U, SU a tensor
/// A -> g A g^-1 and the plain product).
using Word = std::vector<Letter>;

inline constexpr std::uint32_t no_summand = 0xffffffffu;

/// What fills slots of an epsilon: the vector word·v (one slot), or, without a vector, the two ends
/// of a word of at least one letter, epsilon_{.. i j ..} M^{ij} (two neighbouring slots).
struct Leg {
  Word word;
  std::uint32_t vector = no_summand;
  auto operator<=>(const Leg&) const = default;
};

enum class ComponentKind : std::uint8_t {
  scalar,                 ///< the variable `left`
  trace,                  ///< tr(word)
  bilinear,               ///< left · word · right, with the form (eta)
  pairing,                ///< <left, word · right>, left a covector, right a vector
  symplectic,             ///< omega(left, right) = left^T [[0, I], [-I, 0]] right
  determinant,            ///< epsilon with the legs
  dual_determinant,       ///< determinant of covectors
  hermitian_real,         ///< Re <left, right>, <v, w> = Sigma conj(v_i) w_i
  hermitian_imaginary,    ///< Im <left, right>
  determinant_real,       ///< Re of the determinant of complex vectors
  determinant_imaginary,  ///< Im of it
};

/// A connected complete contraction of vectors and second-order tensors.
struct Component {
  ComponentKind kind = ComponentKind::scalar;
  std::uint32_t left = no_summand;
  std::uint32_t right = no_summand;
  Word word;
  std::vector<Leg> legs;
  auto operator<=>(const Component&) const = default;
};

/// A complete contraction: the product of one component or, where pseudo-tensors or epsilons make
/// components odd, of two odd components. By the first fundamental theorems these span the
/// invariants of a classical group modulo products of invariants of lower degree.
///
/// Plain data: summands are named by their index in the representation that goes with it. A summand
/// written dual(...) means the true dual: its coordinates l_c pair with the summand as
/// Sigma_c l_c S_c (so that d/dl_c of a contraction that is linear in l is the component c of an
/// equivariant); `tensor_view` gives the tensor that stands for it in words.
struct Contraction {
  std::vector<Component> components;
  int sign = 1;  ///< -1 only where a dual is cut out of it, so that the equivariant has the sign +
  auto operator<=>(const Contraction&) const = default;
};

/// "tr(A·A·B)", "v·A·w", "q1·q2", "det[v,A·v,A·A·v]", "eps[A·B,v]", "omega(u,v)", "<phi,v>", "Re<v,w>", "s*det[u,v,w]".
[[nodiscard]] std::string to_string(const Contraction& contraction, const Representation& space);
[[nodiscard]] std::string to_latex(const Contraction& contraction, const Representation& space);

/// The contraction as a polynomial in space.ring(). Throws LimitReached for determinants of more than 9 vectors.
[[nodiscard]] Polynomial expand(const Contraction& contraction, const Representation& space);

/// Whether a summand occurs in it.
[[nodiscard]] bool depends_on(const Contraction& contraction, std::size_t summand);

/// The degree in all variables, and in the variables of each of `summands` summands.
[[nodiscard]] int degree(const Contraction& contraction);
[[nodiscard]] Multidegree multidegree(const Contraction& contraction, std::size_t summands);

/// The equivariant F_c = d(contraction)/d l_c of a contraction that is linear in the summand
/// `dual_summand`, as a person writes it, found by cutting that node out: "v", "A·v", "I",
/// "sym(A·B)", "skew(A·B)", "v⊙w", "v∧w" (symmetric and skew parts of v⊗w), "cross[u,v]".
[[nodiscard]] std::string derivative_to_string(const Contraction& contraction, const Representation& space,
                                               std::size_t dual_summand);
[[nodiscard]] std::string derivative_to_latex(const Contraction& contraction, const Representation& space,
                                              std::size_t dual_summand);

}  // namespace gordan
