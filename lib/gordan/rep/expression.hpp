// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gordan/exact/matrix.hpp>
#include <gordan/group/products.hpp>

namespace gordan {

/// The kinds of nodes of a representation expression.
enum class RepKind {
  trivial,            ///< dimension 1, every element acts as 1
  determinant,        ///< det of the natural matrix
  permutation_sign,   ///< sign of the natural permutation
  points,             ///< `perm`
  pairs,              ///< unordered pairs of distinct points, lexicographic
  vector,             ///< the natural matrices
  realified_vector,   ///< C^n as R^2n, coordinates re, im, re, im, ...
  dual,               ///< contragredient: inverse transpose
  product,            ///< tensor product, first factor slowest
  symmetric_power,    ///< symmetric tensors, components A_{i1..ik} with i1 <= ... <= ik, each once
  alternating_power,  ///< alternating tensors, components with i1 < ... < ik
  traceless,          ///< symmetric tensors without trace, see RepExpression::traceless
  sum,                ///< direct sum
  subspace,           ///< an invariant subspace of another expression, see RepExpression::subspace
  irreducible,        ///< an irrep known by its name only, without element matrices
  weights,            ///< of a torus: diagonal, component i is multiplied by t^weights[i]
  regular,            ///< of a finite group: left multiplication of the elements, in the order of element_words
  generated,          ///< of a finite group: by the matrices of its generators
  young               ///< Young's seminormal form of a partition, of permutations
};

/// How a representation expression sits in the tensors of `vector`: `vectors` times V, `covectors` times V*.
struct NaturalTensor {
  enum class Symmetry { none, symmetric, skew, traceless };
  int vectors = 0;
  int covectors = 0;
  Symmetry symmetry = Symmetry::none;  ///< only for vectors >= 2 or covectors >= 2
  bool pseudo = false;                 ///< times the determinant
  [[nodiscard]] int order() const { return vectors + covectors; }
};

/// A representation built from the natural ones: an immutable tree, cheap to copy.
///
/// The tree knows its dimension and the labels of its components, and nothing else of the group; what an element does
/// is computed from the element's natural permutation and matrix (action.hpp).
class RepExpression {
 public:
  [[nodiscard]] static RepExpression trivial(std::string text = "scalar");
  [[nodiscard]] static RepExpression determinant(std::string text = "pseudoscalar");
  [[nodiscard]] static RepExpression permutation_sign(std::string text = "sign");
  [[nodiscard]] static RepExpression points(int points);
  [[nodiscard]] static RepExpression pairs(int points);
  /// `orthogonal`: every element has real entries and preserves the sum of squares, so that the dual is the same.
  [[nodiscard]] static RepExpression vector(std::vector<std::string> axes, bool orthogonal = false);
  [[nodiscard]] static RepExpression realified_vector(int complex_dimension);
  /// Simplified where that changes no matrix: dual(dual(R)) = R, dual(R*S) = dual(R)*dual(S), dual(perm) = perm.
  [[nodiscard]] static RepExpression dual(const RepExpression& base);
  /// The tensor product, first factor slowest; nested products are flattened; the empty product is trivial.
  [[nodiscard]] static RepExpression product(const std::vector<RepExpression>& factors);
  [[nodiscard]] static RepExpression sum(const std::vector<RepExpression>& summands);
  /// Symmetric tensors of order k over the base by their independent components A_{i1..ik}, i1 <= ... <= ik in
  /// lexicographic order: (gA)_I = sum over all J of g_{i1 j1} ... g_{ik jk} A_sorted(J).
  [[nodiscard]] static RepExpression symmetric_power(const RepExpression& base, int k);
  /// Alternating tensors of order k over the base by their components i1 < ... < ik in lexicographic order.
  [[nodiscard]] static RepExpression alternating_power(const RepExpression& base, int k);
  /// Symmetric tensors of order k >= 0 over a real orthogonal base with every trace zero, by the components of
  /// symmetric_power in which the last axis occurs at most once. Left out are those in which it occurs twice or more:
  /// A_{zzJ} = - A_{xxJ} - A_{yyJ}; for k = 2 that is A_zz.
  [[nodiscard]] static RepExpression traceless(const RepExpression& base, int k);
  /// The invariant subspace spanned by the columns of `inclusion` (dim base x d), acting in their coordinates by
  /// projection * action(base) * inclusion; `projection` (d x dim base) is an equivariant left inverse of `inclusion`.
  /// The columns are orthogonal in the invariant inner product, column i of squared length squared_norms[i] (all 1 when
  /// empty). Whether the subspace is invariant is the caller's promise. Contract violation for other shapes and when
  /// projection * inclusion is not the identity.
  [[nodiscard]] static RepExpression subspace(const RepExpression& base, Matrix<Number> inclusion,
                                              Matrix<Number> projection, std::vector<std::string> labels,
                                              std::string text, std::vector<Rational> squared_norms = {});
  /// An irrep of a classical group by its name, its element matrices not computed: action() is an InputError.
  [[nodiscard]] static RepExpression irreducible(std::string name, int dimension, std::vector<std::string> labels);

  /// Of a torus of rank r: component i is multiplied by t_1^w_1 ... t_r^w_r with w = weights[i]; all lists of length r.
  [[nodiscard]] static RepExpression weights(std::vector<std::vector<int>> weights, std::string text);
  /// The regular representation: e_h goes to e_gh. InputError beyond max_regular_order elements.
  [[nodiscard]] static RepExpression regular(const FiniteGroup& group);
  /// The representation of a finite group in which its generators have these matrices; any other element is found as a
  /// word. That they satisfy the relations of the group is the caller's promise; `squared_norms` as for subspace.
  /// InputError beyond max_listed_order elements.
  [[nodiscard]] static RepExpression from_generators(const FiniteGroup& group, std::vector<Matrix<Number>> images,
                                                     std::vector<std::string> labels, std::string text,
                                                     std::vector<Rational> squared_norms = {});
  /// Young's seminormal representation of S(n) for a partition of n, restricted to any group of permutations of n
  /// points.
  [[nodiscard]] static RepExpression young(const std::vector<int>& partition);
  /// The same tree for the k-th factor of a direct product: every leaf looks at the block of that factor only.
  [[nodiscard]] RepExpression on_factor(int k, const FactorBlock& block) const;
  /// The factor that the whole expression was put on, -1 when none.
  [[nodiscard]] int factor() const;

  [[nodiscard]] RepKind kind() const;
  [[nodiscard]] int dimension() const;
  [[nodiscard]] int order() const;  ///< k of powers and traceless
  [[nodiscard]] const std::vector<RepExpression>& parts() const;
  [[nodiscard]] bool orthogonal() const;          ///< of vector
  [[nodiscard]] const std::string& text() const;  ///< in the grammar of parse_representation
  [[nodiscard]] RepExpression with_text(std::string text) const;
  /// The name of the irrep of the group that this expression is known to be ("2e", "j=1/2", "partition(3,1)"), as the
  /// module irrep writes it; "" when nothing is known.
  [[nodiscard]] const std::string& irrep() const;
  [[nodiscard]] RepExpression with_irrep(std::string name) const;
  [[nodiscard]] const Matrix<Number>& inclusion() const;               ///< of subspace
  [[nodiscard]] const Matrix<Number>& projection() const;              ///< of subspace
  [[nodiscard]] const std::vector<std::vector<int>>& weights() const;  ///< of weights
  /// The squared length of every basis vector: sqrt(squared_norms()[i]) times coordinate i is the orthonormal
  /// coordinate. All 1 but for subspaces and what is built on them; the dual has the inverses.
  [[nodiscard]] std::vector<Rational> squared_norms() const;
  [[nodiscard]] bool has_unit_norms() const;
  /// The lcm of the conductors of all matrices that the tree holds: 1 when all are rational.
  [[nodiscard]] long conductor() const;
  /// Whether element matrices can be computed: no `irreducible` in the tree.
  [[nodiscard]] bool has_matrices() const;
  /// The label of every component: "x", "xy", "1_2", "1_re"; "" for the component of a scalar. Distinct.
  [[nodiscard]] const std::vector<std::string>& labels() const;

  /// Same tree, whatever the text.
  friend bool operator==(const RepExpression& a, const RepExpression& b);

  struct Node;
  /// Both for the sources of this module only.
  explicit RepExpression(std::shared_ptr<const Node> node) : node_(std::move(node)) {}
  [[nodiscard]] const Node& node() const { return *node_; }

 private:
  std::shared_ptr<const Node> node_;
};

/// The expression as a tensor over `vector` (or `realified_vector`), where it is one: scalars, vector, covector, their
/// products (vectors before covectors), powers, traceless, times the determinant.
[[nodiscard]] std::optional<NaturalTensor> natural_tensor(const RepExpression& expression);

/// The largest dimension of a representation.
inline constexpr int max_dimension = 1'000'000;

/// The largest group whose regular representation is made, and the largest whose elements are found as words.
inline constexpr int max_regular_order = 2000;
inline constexpr int max_listed_order = 100'000;
/// The largest dimension of an irrep of S(n) whose matrices are made.
inline constexpr int max_young_dimension = 3000;

}  // namespace gordan
