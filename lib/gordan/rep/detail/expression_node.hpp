// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gordan/rep/detail/power_basis.hpp>
#include <gordan/rep/detail/word_table.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan {
class YoungRepresentation;
}

namespace gordan::detail {

/// Which components of a symmetric tensor a traceless one keeps, and how these give all of them.
struct TracelessBasis {
  std::vector<std::size_t> kept;  ///< tuples of the symmetric power in which the last axis occurs at most once
  /// Every component of the symmetric tensor as a combination of kept ones: (position in `kept`, coefficient).
  std::vector<std::vector<std::pair<std::size_t, long>>> expansion;
};

/// An invariant subspace by its columns and an equivariant left inverse of them.
struct SubspaceBasis {
  Matrix<Number> inclusion;
  Matrix<Number> projection;
};

/// A representation of a finite group by the matrices of its generators.
struct GeneratorImages {
  std::vector<Matrix<Number>> matrices;
};

[[nodiscard]] TracelessBasis traceless_basis(const PowerBasis& symmetric);

/// InputError: the irrep is known by its character only.
[[noreturn]] void refuse_matrices(const RepExpression& irreducible);

}  // namespace gordan::detail

namespace gordan {

struct RepExpression::Node {
  RepKind kind = RepKind::trivial;
  int dimension = 1;
  int order = 0;
  bool orthogonal = false;
  std::vector<RepExpression> parts;
  std::string text;
  std::string irrep;  // "" where not known; of irreducible its name
  std::vector<std::string> labels;
  std::shared_ptr<const detail::PowerBasis> power;          // of powers and traceless
  std::shared_ptr<const detail::TracelessBasis> traceless;  // of traceless
  std::shared_ptr<const detail::SubspaceBasis> subspace;    // of subspace
  std::vector<std::vector<int>> weights;                    // of weights
  std::shared_ptr<const detail::WordTable> words;           // of regular and generated
  std::shared_ptr<const detail::GeneratorImages> images;    // of generated
  std::shared_ptr<const YoungRepresentation> young;         // of young
  std::shared_ptr<const std::vector<Rational>> norms;       // of subspace, generated and young; null: all 1
  long conductor = 1;                                       // of the matrices of this node
  std::optional<FactorBlock> block;                         // of leaves on a factor of a product
  int factor = -1;
};

namespace detail {

void check_dimension(double dimension);  ///< InputError beyond max_dimension
[[nodiscard]] RepExpression make(RepExpression::Node node);
[[nodiscard]] RepExpression::Node leaf(RepKind kind, std::string text, std::vector<std::string> labels);
/// Equal matrices, weights, blocks and names, where the trees are.
[[nodiscard]] bool same_data(const RepExpression::Node& a, const RepExpression::Node& b);
[[nodiscard]] RepExpression dual_weights(const RepExpression& base, std::string text);

}  // namespace detail

}  // namespace gordan
